using R2PBot.Answers.Questions;

namespace R2PBot.Answers.FollowUps;

/// <summary>Recognises a follow-up when the whole question says nothing else. Words as typed; courtesies around them do not count.</summary>
internal static class FollowUpReader
{
    private static readonly HashSet<string> Courtesies = [.. """
        and ok okay please pls plz thanks thank you now then so but well just can could would i need want have get give show me us tell let see read quote the a an to it kindly sorry hm
        et s il vous te plait merci donnez donne moi montre montrez la le l y por favor gracias dame deme muestra el
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    private static readonly Dictionary<string, FollowUp> Phrases = Table(
        (FollowUp.Next, "next;next one;next para;next paragraph;next paragraphs;next passage;next bullet;next note;next footnote;next item;following;following one;following para;following paragraph;following passage;one after;one after that;one after this;para after;para after that;paragraph after;paragraph after that;paragraph after this;what comes after;what comes after that;what comes next;what is next;what s next;after that;go on;continue;suivant;paragraphe suivant;siguiente;parrafo siguiente;siguiente parrafo"),
        (FollowUp.Previous, "previous;previous one;previous para;previous paragraph;previous passage;previous bullet;previous note;previous footnote;preceding;preceding para;preceding paragraph;prior paragraph;one before;one before that;one before this;para before;para before that;paragraph before;paragraph before that;paragraph before this;what comes before;what comes before that;before that;go back;precedent;paragraphe precedent;anterior;parrafo anterior"),
        (FollowUp.Author, "who said that;who said this;who said so;who says that;who says this;who says so;who says;who said;who is author;who s author;who wrote that;who wrote this;who wrote;who is speaking;who is speaking here;who is talking;whose words are these;whose words are those;whose words;whose position is that;whose position is this;author;who is that from;who is this from;is that un speaking;is this un speaking;is that un;is this un;is that un position;is this un position;is that official;is this official;is that official un position;is this official un position;is that secretary general speaking;is that from un;is this from un;is this un text;is that un text;does un say that;does un say this;did un say that;did un say this;is that un document;is this un document;says who;qui a dit ca;qui a dit cela;qui est auteur;qui dit ca;qui parle;quien dijo eso;quien dice eso;quien es autor"),
        (FollowUp.Reference, "exact citation;citation;exact reference;reference;full citation;full reference;precise citation;precise reference;exact cite;cite;cite that;cite this;source;what is source;what s source;what is citation;what is reference;what is exact citation;what is exact reference;where is that;where is this;where is that from;where is this from;where does that stand;where does that come from;where does it say that;where does it say so;where is that said;which paragraph;which para;which paragraph is that;which para is that;which paragraph is this;what paragraph;what para;what paragraph is that;what paragraph is this;which document;which document is that;which report;which report is that;what document is that;how do cite that;how do cite this;symbol;date;citation exacte;reference exacte;quelle est source;source exacte;cita exacta;referencia;referencia exacta;cual es fuente;fuente"),
        (FollowUp.More, "more;more of that;anything else;anything more;something else;what else;else;more on that;more on this;more results;more quotations;more quotes;further;others;other passages;other sources;encore;autre chose;plus;mas;algo mas"));

    public static FollowUp? Read(IReadOnlyList<Token> tokens)
    {
        var words = tokens.Where(t => t.Kind != TokenKind.Sign).Select(t => t.Text).ToList();
        if (words.Count is 0 or > 14)
        {
            return null;
        }

        var core = string.Join(' ', words.Where(w => !Courtesies.Contains(w)));
        return Phrases.TryGetValue(core, out var kind) ? kind : null;
    }

    /// <summary>A word that asks for nothing itself.</summary>
    public static bool IsCourtesy(string word) => Courtesies.Contains(word);

    private static Dictionary<string, FollowUp> Table(params (FollowUp Kind, string Phrases)[] rows) => rows
        .SelectMany(r => r.Phrases.Split(';').Select(p => (Phrase: string.Join(' ', p.Split(' ').Where(w => !Courtesies.Contains(w))), r.Kind)))
        .DistinctBy(p => p.Phrase)
        .ToDictionary(p => p.Phrase, p => p.Kind, StringComparer.Ordinal);
}
