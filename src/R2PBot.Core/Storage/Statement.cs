using System.Text;

namespace R2PBot.Storage;

/// <summary>A statement with as many values as a list has; like every statement it carries them as parameters.</summary>
internal sealed class Statement
{
    private readonly StringBuilder _sql = new();
    private readonly List<object?> _values = [];

    /// <summary>Text of this program; nothing that came from outside.</summary>
    public Statement Raw(string sql)
    {
        _sql.Append(sql);
        return this;
    }

    /// <summary>Text and values.</summary>
    public Statement Add(FormattableString sql)
    {
        _sql.Append(string.Format(null, sql.Format, [.. sql.GetArguments().Select(Place)]));
        return this;
    }

    /// <summary><c>(a, b, c)</c></summary>
    public Statement List(IEnumerable<object?> values)
    {
        _sql.Append('(').AppendJoin(", ", values.Select(Place)).Append(')');
        return this;
    }

    /// <summary><c>(1, 2, 3)</c>, in the text itself: numbers cannot become SQL, and SQLite looks each parameter up among all others.</summary>
    public Statement Numbers(IEnumerable<long> values)
    {
        _sql.Append('(').AppendJoin(", ", values).Append(')');
        return this;
    }

    public FormattableString Build() => new Built(_sql.ToString(), [.. _values]);

    private string Place(object? value)
    {
        _values.Add(value);
        return $"{{{_values.Count - 1}}}";
    }

    /// <summary>Differs with the number of values, so that keeping it prepared would only fill the memory.</summary>
    internal sealed class Built(string format, object?[] values) : FormattableString
    {
        public override string Format => format;

        public override int ArgumentCount => values.Length;

        public override object? GetArgument(int index) => values[index];

        public override object?[] GetArguments() => values;

        public override string ToString(IFormatProvider? formatProvider) => string.Format(formatProvider, format, values);
    }
}
