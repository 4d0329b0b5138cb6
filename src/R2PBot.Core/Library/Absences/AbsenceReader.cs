using R2PBot.Library.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace R2PBot.Library.Absences;

/// <summary>Reads <c>knowledge/absent.yaml</c>.</summary>
internal static class AbsenceReader
{
    /// <exception cref="DocumentFormatException">Something in the file is wrong; the exception knows the line.</exception>
    public static IReadOnlyList<Absence> Read(string text) => YamlEvents.Read(text, File);

    private static List<Absence> File(Parser parser)
    {
        var absences = new List<Absence>();
        foreach (var key in parser.Keys())
        {
            if (key.Value != "absent")
            {
                throw YamlEvents.Wrong(key, $"“{key.Value}” is not known; the file has one list, absent");
            }

            parser.Consume<SequenceStart>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                absences.Add(One(parser));
            }
        }

        return absences;
    }

    private static Absence One(Parser parser)
    {
        var line = parser.Accept<MappingStart>(out var start) ? (int)start.Start.Line : 1;
        var absence = new Absence("", "", null, [], [], []);
        foreach (var key in parser.Keys())
        {
            absence = key.Value switch
            {
                "about" => absence with { About = parser.Text() },
                "says" => absence with { Says = parser.Text() },
                "near" => absence with { Near = parser.Text() },
                "en" => absence with { En = Texts(parser) },
                "fr" => absence with { Fr = Texts(parser) },
                "es" => absence with { Es = Texts(parser) },
                _ => throw YamlEvents.Wrong(key, $"“{key.Value}” is not known; an absence has about, says, near, en, fr and es"),
            };
        }

        return absence.About.Length > 0 && absence.En.Count > 0
            ? absence
            : throw new DocumentFormatException(line, "an absence needs what it is about, and at least one English question");
    }

    private static List<string> Texts(Parser parser) => [.. parser.Texts().Select(t => t.Value)];
}
