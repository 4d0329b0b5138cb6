namespace R2PBot.Conversations.Routing;

/// <summary>A command as typed: a verb with what was said to it.</summary>
/// <param name="Language">Of the words, where only one language has them.</param>
internal sealed record Command(string Verb, IReadOnlyDictionary<string, string> Fields, string? Language);
