using R2PBot.Answers;
using R2PBot.Conversations.Feedback;

namespace R2PBot.Conversations.Frames;

internal sealed partial class French : Frame
{
    public override string Language => "fr";

    public override string OwnName => "français";

    public override ChecklistFrame Checklists => ChecklistFrench.Frame;

    public override IReadOnlyList<Fact> Commands { get; } =
    [
        new("Question", "Que dit le rapport de 2025 sur les mécanismes nationaux ? · paragraphe 12 du rapport de 2025 · suivant · encore"),
        new("les sources · source sg-2025", "les documents, et la fiche de l’un d’eux"),
        new("contexte · citer · version officielle", "de la dernière citation"),
        new("enregistrer · mes citations · supprimer citation 2 · annuler", "les citations à garder"),
        new("exporter", "une note en Word ou Markdown"),
        new("listes de contrôle · mes évaluations · reprendre · statut · rapport", "listes guidées : « start risk-factors pour … », puis une réponse par point ; « partager » fait participer d’autres, « share owner » et « join CODE » font continuer dans une autre application"),
        new("situations suivies · situation soudan", "ce qui est suivi, et ce qu’en disent les documents"),
        new("subscribe soudan · mes abonnements · unsubscribe soudan", "les alertes, aussitôt ou en récapitulatif"),
        new("réglages · mes données · oubliez-moi", "langue, fuseau horaire, ce que les éditeurs peuvent voir, et ce qui est conservé à votre sujet"),
    ];

    public override IReadOnlyList<(string Title, string Question)> Examples { get; } =
    [
        ("Paragraphe 41", "paragraphe 41 du rapport de 2025"),
        ("Les trois piliers", "What are the three pillars?"),
        ("Points focaux", "What is the Global Network of R2P Focal Points?"),
    ];

    public override IReadOnlyDictionary<FeedbackReason, string> FeedbackReasons { get; } = new Dictionary<FeedbackReason, string>
    {
        [FeedbackReason.Helpful] = "Utile",
        [FeedbackReason.WrongPassage] = "Pas utile : mauvais passage",
        [FeedbackReason.WrongDocument] = "Pas utile : mauvais document",
        [FeedbackReason.Incomplete] = "Pas utile : incomplet",
        [FeedbackReason.OutOfDate] = "Pas utile : dépassé",
    };

    public override string Months(int number) => number < 24 ? $"{number} mois" : $"{number / 12} ans";

    // Whose words, and how far they carry.
    public override string Author => "Auteur";

    public override string Date => "Date";

    public override string Standing => "Statut";

    public override string TeachingText => "Texte pédagogique, pas une position de l’ONU.";

    public override string NoUnPosition(string author) => $"Position de {author}, pas des Nations Unies.";

    public override string SlipInSource(string note) => $"Erreur dans le texte source : {note}";

    public override string EditorsCaution(string caution) => $"Mise en garde des éditeurs : {caution}.";

    public override string DamagedInSource(string place) => $"{place} : passage endommagé dans notre texte source, non affiché.";

    public override string NewestReport(string name, string date, string age) => $"Le rapport des Nations Unies le plus récent ici est {name} du {date}, datant de {age}.";

    public override string NewestText(string name, string date, string age) => $"Le texte le plus récent ici, tous auteurs confondus, est {name} ({date}), datant d’environ {age}.";

    public override string LaterMayExist => "Une source plus récente, absente de cette bibliothèque, peut exister.";

    public override string OurTextIsEnglish => "Notre texte est en anglais et les citations restent en anglais. Les documents des Nations Unies paraissent dans les six langues officielles ; voir la version officielle.";

    public override string FitsBest(string place, string work, string author, string date) => $"Le passage le plus proche : {place} de {work} ({author}, {date}).";

    public override string Stands(string place, string work, string author, string date) => $"{place} de {work} ({author}, {date}).";

    // Buttons.
    public override string ContextButton => "Contexte";

    public override string CitationButton => "Référence";

    public override string OtherSourcesButton => "Autres sources";

    public override string MoreButton => "Suite";

    public override string SaveButton => "Enregistrer";

    public override string FeedbackButton => "Utile ?";

    public override string SourcesButton => "Sources";

    public override string HelpButton => "Aide";

    public override string MyQuotesButton => "Mes citations";

    public override string ExportWordButton => "En Word";

    public override string ExportMarkdownButton => "En Markdown";

    public override string UndoButton => "Annuler";

    public override string SaveSettingsButton => "Enregistrer";

    public override string SendButton => "Envoyer";

    public override string ForgetMeButton => "Oubliez-moi";

    public override string ForgetButton => "Oui, oubliez-moi";

    public override string KeepButton => "Non, garder mes données";

    public override string ReadInPlace => "Lire dans le document";

    public override string OfficialButton(string? place) => place is null ? "Version officielle" : $"Version officielle ({place})";

    // Official version, context, further quotations.
    public override string OfficialAt(string place, string? note) => $"Version officielle : chercher {place}.{(note is null ? "" : $" Lien non vérifié : {note}.")}";

    public override string NoOfficialAddress(string? note) => $"Aucune adresse de version officielle n’est enregistrée.{(note is null ? "" : $" Note des éditeurs : {note}.")}";

    public override string ContextOf(string place, string work) => $"Contexte de {place}, {work}";

    public override string FurtherQuotations(int number) => $"{number} {(number == 1 ? "autre citation" : "autres citations")}";

    public override string NoFurther => "Il n’y a pas d’autre citation pour la dernière question.";

    // When there is nothing to show.
    public override string DidYouMean(string command) => $"Vouliez-vous la commande « {command} » ?";

    public override string Refusal(Answer answer) => answer.Reason switch
    {
        AnswerReason.NothingFits when answer.Searched is { } searched => NothingFits(searched),
        AnswerReason.Declined => answer.MessageIn.GetValueOrDefault(Language) ?? answer.Message,
        AnswerReason.LibraryEmpty => LibraryEmpty,
        AnswerReason.NoSuchPlace => WithEnglish("Cet endroit n’existe pas.", answer),
        AnswerReason.AmbiguousPlace => WithEnglish("Plusieurs sections répondent à ce nom ; indiquez laquelle.", answer),
        AnswerReason.NotHeld => WithEnglish("Ce document n’est pas dans la bibliothèque.", answer),
        AnswerReason.DamagedText => WithEnglish("Le texte source est endommagé à cet endroit et n’est pas cité.", answer),
        AnswerReason.NothingToContinue => WithEnglish("Il n’y a rien à poursuivre ici.", answer),
        AnswerReason.Unreadable => WithEnglish("Ce message ne peut pas être lu.", answer),
        _ => answer.Message,
    };

    public override string WayForward => "Essayez d’autres mots, indiquez un endroit (« paragraphe 12 du rapport de 2025 ») ou consultez les sources.";

    public override string UnknownButton => "Ce bouton vient d’une carte plus ancienne et ne fait plus rien. Posez la question à nouveau, ou choisissez ici.";

    public override string QuotationGone => "Le document de cette carte a changé depuis, et ces mots n’y figurent plus. Posez la question à nouveau.";

    public override string NothingShown => "Aucune citation n’a encore été affichée. Posez d’abord une question.";

    public override string PersonalChatOnly => "D’autres personnes lisent ici. Demandez-le-moi dans une conversation personnelle.";

    public override string LibraryEmpty => "La bibliothèque ne contient aucun document pour le moment.";

    public override string Failed => "Cela n’a pas fonctionné, pour une raison de notre côté. Ce que vous aviez enregistré est conservé. Veuillez renvoyer le message ; si l’échec se répète, prévenez les responsables de ce bot.";

    public override string Returned => "Le service a redémarré entre-temps, et les messages précédents ne sont plus affichés une fois la page rechargée. Les citations enregistrées, les réglages, les listes de contrôle et votre place dans la conversation sont conservés : vous pouvez continuer.";

    // Sources.
    public override string SourcesHeading(int number) => $"{number} {(number == 1 ? "source" : "sources")}";

    public override string SourcesNote => "Chaque texte engage son seul auteur. Tapez « source » et un nom pour sa fiche.";

    public override string NotHeld(string name) => $"« {name} » n’est pas dans la bibliothèque.";

    public override string Symbol => "Cote";

    public override string None => "aucun";

    public override string OfficialVersion => "Version officielle";

    public override string Reuse => "Réutilisation";

    public override string Passages => "Passages";

    public override string KnownDefects => "Défauts connus de notre texte";

    public override string PassageCounts(int paragraphs, int footnotes, int notes) => Counts((paragraphs, "paragraphes et points"), (footnotes, "notes de bas de page"), (notes, "notes d’étude"));

    public override string Defects(string? damaged, string? garbled, string? lostMarks, int numbers) => Said((damaged, "endommagé, non cité : "), (garbled, "avec une erreur : "), (lostMarks, "appels de note perdus dans : "), (numbers == 0 ? null : $"{numbers}", "numéros rétablis : "));

    // Saved quotations.
    public override string Saved(int number) => $"Enregistrée : citation {number}.";

    public override string AlreadySaved(int number) => $"Déjà enregistrée : citation {number}.";

    public override string QuotesFull(int most) => $"Vous avez {most} citations enregistrées, le maximum. Supprimez-en d’abord.";

    public override string NoQuotes => "Vous n’avez pas encore de citation enregistrée. Appuyez sur « Enregistrer » sous une citation, ou tapez « enregistrer ».";

    public override string QuotesHeading(int first, int last, int all) => $"Vos citations {first}–{last} sur {all}";

    public override string QuoteNumber(int number) => $"Citation {number}";

    public override string QuoteChanged(string reference) => $"{reference} : ces mots ne figurent plus dans le texte de la bibliothèque et ne sont pas affichés. Cherchez-les à nouveau.";

    public override string HowToRemove => "« supprimer citation 2 » en retire une ; « exporter » en fait une note.";

    public override string NoSuchQuote => "Il n’y a pas de citation portant ce numéro.";

    public override string QuoteRemoved(int number) => $"Citation {number} supprimée.";

    public override string QuoteRestored(int number) => $"Rétablie : citation {number}.";

    public override string NothingToUndo => "Il n’y a rien à annuler.";

    public override string Exported(int number) => $"Une note avec {number} {(number == 1 ? "citation et sa référence" : "citations et leurs références")}.";

    // Settings.
    public override string SettingsHeading => "Vos réglages";

    public override string SettingsSaved => "Vos réglages sont enregistrés";

    public override string LanguageName => "Langue";

    public override string TimeZone => "Fuseau horaire";

    public override string TimeZoneLabel => "Fuseau horaire, par exemple Africa/Dakar";

    public override string KeepsWords => "Mots de mes avis";

    public override string KeepsWordsLabel => "Les éditeurs peuvent-ils conserver les mots de vos avis ?";

    public override string Yes => "conservés";

    public override string No => "non conservés";

    public override string AsTheChannelSays => "selon votre application";

    public override string HowToSet => "Ou tapez : « langue français », « fuseau horaire Africa/Dakar », « keep words oui », « keep questions oui ».";

    public override string NoSuchLanguage(string typed) => $"« {typed} » n’est pas une des langues : English, français, español.";

    public override string NoSuchTimeZone(string typed, string like) => $"« {typed} » n’est pas un nom de fuseau horaire{(like.Length == 0 ? ", comme Africa/Dakar." : $". Peut-être : {like}.")}";

    // Own data.
    public override string MyData => "Tout ce qui est conservé à votre sujet se trouve dans ce fichier.";

    public override string ForgetQuestion => "Cela supprime définitivement vos citations, réglages, avis, questions qui attendent les éditeurs, abonnements et le fil de nos conversations. Les totaux anonymes restent. Appuyez sur « Oui », ou tapez « oubliez-moi, oui ».";

    public override string Forgotten => "C’est fait. Plus rien n’est conservé à votre sujet ici. Les messages de ce fil appartiennent à votre application, où vous pouvez les supprimer.";

    public override string NothingWasKept => "Rien n’était conservé à votre sujet ici, et rien ne l’est.";

    public override string NothingForgotten => "Rien n’a été supprimé.";

    public override string ButtonOfAnother => "Ce bouton est pour la personne qui l’a demandé. Tapez « oubliez-moi » pour vos propres données.";

    // Feedback.
    public override string DidItHelp => "Était-ce ce qu’il vous fallait ? Votre choix est compté, sans vos mots.";

    public override string Thanks => "Merci, c’est compté.";

    public override string WhatWasMissing => "Que manquait-il ? Ces mots sont conservés pour les éditeurs.";

    public override string WordsKept => "Merci. Les éditeurs le liront.";

    public override string WordsNotKept => "Vos mots n’ont pas été conservés. Pour permettre aux éditeurs de les conserver, tapez « keep words oui ».";

    // Help.
    public override string HelpHeading => "Ce que je peux faire";

    public override string WhatThisIs => "Je cite mot pour mot des documents sur la responsabilité de protéger, avec auteur, cote, paragraphe et date. Je le dis quand ils ne contiennent pas de réponse.";

    public override string Limits => "Les citations sont en anglais. Je ne donne ni avis ni qualification juridique, et je ne suis pas un canal de signalement. Les noms de pays et territoires sont ceux des documents et n’impliquent aucune opinion sur leur statut.";

    private static string NothingFits(Searched searched)
    {
        var near = searched.Nearest.Count == 0 ? "Aucun passage ne s’en approche." : $"Au plus près : {string.Join(" ; ", searched.Nearest.Select(Wording.Place))}.";
        return $"Les documents ne répondent pas à cette question. Recherché dans : {Wording.Searched(searched.Documents)}. {near}";
    }

    private static string WithEnglish(string reason, Answer answer) => $"{reason} (En anglais : {answer.Message})";
}
