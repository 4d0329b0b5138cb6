namespace R2PBot.Storage;

/// <summary>One step of a table's life. It stands in the file that owns the table, and is never changed once released.</summary>
/// <param name="Owner">The table's name; each owner counts its own steps.</param>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="Sql">Statements that SQLite and PostgreSQL both take.</param>
public sealed record Migration(string Owner, int Number, string Sql);
