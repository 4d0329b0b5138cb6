namespace R2PBot.Library.Search;

/// <summary>
/// M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980), with the two rules its author changed later, which
/// Lucene follows: -bli becomes -ble (the paper: -abli, -able) and -logi becomes -log. Words of one or two letters stay.
/// </summary>
internal ref struct PorterStemmer
{
    // Within a step the longest suffix that fits decides, whether its condition holds or not: order matters.
    private static readonly (string Suffix, string Replacement)[] Step2 =
    [
        ("ational", "ate"), ("ization", "ize"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("tional", "tion"),
        ("biliti", "ble"), ("entli", "ent"), ("ousli", "ous"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("iviti", "ive"),
        ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("alli", "al"), ("ator", "ate"), ("logi", "log"), ("bli", "ble"), ("eli", "e"),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", "")];

    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic", "ou",
    ];

    private readonly Span<char> word;
    private int length;

    private PorterStemmer(Span<char> word)
    {
        this.word = word;
        length = word.Length;
    }

    /// <summary>Stems a lower-case word in place and returns its new length, which is never greater.</summary>
    public static int Stem(Span<char> word)
    {
        if (word.Length <= 2)
        {
            return word.Length;
        }

        var stemmer = new PorterStemmer(word);
        stemmer.DropPlural();
        stemmer.DropPastAndParticiple();
        stemmer.TurnFinalY();
        stemmer.Replace(Step2);
        stemmer.Replace(Step3);
        stemmer.DropResidualSuffix();
        stemmer.DropFinalE();
        return stemmer.length;
    }

    // Step 1a.
    private void DropPlural()
    {
        if (EndsWith("sses") || EndsWith("ies"))
        {
            length -= 2;
        }
        else if (EndsWith("s") && !EndsWith("ss"))
        {
            length--;
        }
    }

    // Step 1b.
    private void DropPastAndParticiple()
    {
        if (EndsWith("eed"))
        {
            length -= Measure(length - 3) > 0 ? 1 : 0;
        }
        else if (EndsWith("ed") && HasVowel(length - 2))
        {
            length -= 2;
            RestoreEnding();
        }
        else if (EndsWith("ing") && HasVowel(length - 3))
        {
            length -= 3;
            RestoreEnding();
        }
    }

    private void RestoreEnding()
    {
        if (EndsWith("at") || EndsWith("bl") || EndsWith("iz"))
        {
            word[length++] = 'e';
        }
        else if (EndsInDoubleConsonant())
        {
            length -= word[length - 1] is 'l' or 's' or 'z' ? 0 : 1;
        }
        else if (Measure(length) == 1 && EndsShort(length))
        {
            word[length++] = 'e';
        }
    }

    // Step 1c.
    private readonly void TurnFinalY()
    {
        if (EndsWith("y") && HasVowel(length - 1))
        {
            word[length - 1] = 'i';
        }
    }

    // Steps 2 and 3.
    private void Replace((string Suffix, string Replacement)[] rules)
    {
        foreach (var (suffix, replacement) in rules)
        {
            if (EndsWith(suffix))
            {
                int stem = length - suffix.Length;
                if (Measure(stem) > 0)
                {
                    replacement.CopyTo(word[stem..]);
                    length = stem + replacement.Length;
                }

                return;
            }
        }
    }

    // Step 4.
    private void DropResidualSuffix()
    {
        foreach (string suffix in Step4)
        {
            int stem = length - suffix.Length;
            if (EndsWith(suffix) && (suffix != "ion" || (stem > 0 && word[stem - 1] is 's' or 't')))
            {
                length = Measure(stem) > 1 ? stem : length;
                return;
            }
        }
    }

    // Step 5.
    private void DropFinalE()
    {
        if (EndsWith("e"))
        {
            int measure = Measure(length - 1);
            length -= measure > 1 || (measure == 1 && !EndsShort(length - 1)) ? 1 : 0;
        }

        length -= EndsWith("ll") && Measure(length) > 1 ? 1 : 0;
    }

    private readonly bool EndsWith(string suffix) => word[..length].EndsWith(suffix);

    // A y is a consonant at the start and after a vowel.
    private readonly bool IsConsonant(int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(at - 1),
        _ => true,
    };

    /// <summary>The paper's m: how many times a consonant follows a vowel in the first letters.</summary>
    private readonly int Measure(int letters)
    {
        int measure = 0;
        bool afterVowel = false;
        for (int i = 0; i < letters; i++)
        {
            bool consonant = IsConsonant(i);
            measure += consonant && afterVowel ? 1 : 0;
            afterVowel = !consonant;
        }

        return measure;
    }

    private readonly bool HasVowel(int letters)
    {
        int i = 0;
        while (i < letters && IsConsonant(i))
        {
            i++;
        }

        return i < letters;
    }

    private readonly bool EndsInDoubleConsonant() =>
        length > 1 && word[length - 1] == word[length - 2] && IsConsonant(length - 1);

    // The paper's *o: consonant, vowel, consonant, the last not w, x or y.
    private readonly bool EndsShort(int letters) => letters > 2 && IsConsonant(letters - 1) && !IsConsonant(letters - 2)
        && IsConsonant(letters - 3) && word[letters - 1] is not ('w' or 'x' or 'y');
}
