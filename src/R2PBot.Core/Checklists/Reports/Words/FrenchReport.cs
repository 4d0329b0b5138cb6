using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;
using R2PBot.People;

namespace R2PBot.Checklists.Reports.Words;

internal sealed class FrenchReport : ReportWords
{
    public override string Language => "fr";

    protected override IReadOnlyList<string> Months { get; } = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    public override string Means(HandlingMark mark) => mark switch
    {
        HandlingMark.Red => "Réservé aux destinataires désignés ; à ne transmettre à personne.",
        HandlingMark.AmberStrict => "Réservé à l’organisation des destinataires, selon le besoin d’en connaître.",
        HandlingMark.Amber => "Réservé à l’organisation des destinataires et à ceux pour qui elle travaille, selon le besoin d’en connaître.",
        HandlingMark.Green => "Réservé à la communauté des destinataires ; à ne pas publier.",
        _ => "Transmission sans restriction.",
    };

    public override string Answer(AnswerValue? value) => value switch
    {
        AnswerValue.Present => "présent",
        AnswerValue.Emerging => "émergent",
        AnswerValue.NotObserved => "non observé",
        AnswerValue.Unknown => "inconnu",
        AnswerValue.Done => "fait",
        AnswerValue.InProgress => "en cours",
        AnswerValue.NotStarted => "non commencé",
        AnswerValue.NotApplicable => "sans objet",
        _ => "sans réponse",
    };

    public override string Trend(Trend trend) => trend switch
    {
        Assessments.Trend.Improving => "en amélioration",
        Assessments.Trend.Stable => "stable",
        Assessments.Trend.Worsening => "en aggravation",
        _ => "inconnue",
    };

    public override string Confidence(Confidence confidence) => confidence switch
    {
        Assessments.Confidence.High => "élevée",
        Assessments.Confidence.Moderate => "moyenne",
        _ => "faible",
    };

    public override string Role(GroupRole role) => role switch
    {
        GroupRole.Factor => "Facteurs de risque",
        GroupRole.Trigger => "Éléments déclencheurs",
        GroupRole.Conflict => "Conflit armé",
        GroupRole.Resilience => "Résilience",
        _ => "Étapes et mesures",
    };

    public override string? OnRole(GroupRole role) => role switch
    {
        GroupRole.Trigger => "Les éléments déclencheurs sont des événements, non des causes ; ils sont comptés à part.",
        GroupRole.Resilience => "La résilience figure à côté du risque et n’en est pas déduite. « Présent » dit ici que des sources de résilience ont été observées.",
        _ => null,
    };

    public override string MemberRole(MemberRole role) => role switch
    {
        Assessments.MemberRole.Owner => "responsable",
        Assessments.MemberRole.Reviewer => "relecture",
        _ => "contribution",
    };

    public override string Status(AssessmentStatus status) => status switch
    {
        AssessmentStatus.Running => "en cours",
        AssessmentStatus.Paused => "en pause",
        AssessmentStatus.Finished => "terminée",
        _ => "retirée",
    };

    public override string Source(SourceType type) => type switch
    {
        SourceType.Un => "Nations Unies",
        SourceType.Government => "gouvernement",
        SourceType.CivilSociety => "société civile",
        SourceType.Media => "média",
        SourceType.Academic => "source universitaire",
        _ => "autre source",
    };

    public override string Reason(NotComparableReason reason) => reason switch
    {
        NotComparableReason.OtherChecklist => "elle utilisait une autre liste",
        NotComparableReason.OtherVersion => "elle utilisait une autre version de la liste",
        NotComparableReason.OtherSubject => "elle porte sur un autre objet",
        _ => "elle a été retirée",
    };

    public override string Title => "Rapport d’évaluation";
    public override string Subject => "Objet, selon les termes de la personne qui a ouvert l’évaluation";
    public override string NoSubject => "aucun n’a été donné";
    public override string Checklist => "Liste";
    public override string Version(int version) => $"version {version}";
    public override string State => "État";
    public override string Started => "Ouverte le";
    public override string AnswersFrom => "Réponses données";
    public override string Between(string from, string to) => from == to ? from : $"du {from} au {to}";
    public override string Finished => "Terminée le";
    public override string AsOf => "Rapport au";
    public override string TakingPart => "Participation";
    public override string Handling => "Diffusion";
    public override string Forgotten(int number) => $"participant {number} (a demandé l’effacement de ses données)";
    public override string Nameless(int number) => $"participant {number} (sans nom affiché)";
    public override string HasLeft => "ne participe plus";
    public override string IsWithdrawn => "Cette évaluation a été retirée par son responsable. Elle est montrée pour que ceux qui l’avaient le sachent.";
    public override string IsPartial(int answered, int of) => $"Incomplète : {answered} points sur {of} ont une réponse. On ne peut rien déduire de ceux qui n’en ont pas.";
    public override string IsOutOfDate(int days) => $"N’est plus à jour : la dernière réponse a plus de {days} jours. Ce nombre de jours est un choix de ceux qui tiennent la liste.";
    public override string IsDraft => "La liste est un projet.";
    public override string? ChecklistIsEnglish => "La liste et les documents cités sont en anglais.";

    public override string HowToRead => "Comment lire ce rapport";
    public override string CountsOnly => "Il énumère les réponses données selon les informations disponibles. Les réponses sont comptées ; elles ne sont ni pondérées ni réduites à un chiffre.";
    public override string PresenceMeans => "La présence de facteurs ne signifie pas que des crimes seront commis :";
    public override string CourtsDecide => "Rien ici n’est une conclusion juridique :";
    public override string NotObservedMeans => "« Non observé » porte sur les informations disponibles. Cela ne dit pas qu’une chose est absente :";
    public override string UnknownMeans => "« Inconnu » est une réponse. Elle dit où l’information manque et compte autant qu’une autre.";
    public override string ConfidenceMeans => "La confiance indique dans quelle mesure une réponse est étayée, et non si un événement se produira.";
    public override string NotesAreTheirs => "Les notes et l’objet sont cités tels que leurs auteurs les ont écrits.";
    public override string ChangesNoLevel => "Ce rapport ne change à lui seul aucun niveau de suivi d’une situation.";
    public override string CommitmentsMean => "Les réponses disent où en est un État selon ceux qui ont répondu. Elles ne comparent aucun État à un autre.";

    public override string AtAGlance => "Vue d’ensemble des réponses";
    public override string AnswerHead => "Réponse";
    public override string HowMany => "Combien";
    public override string WhichItems => "Quels points";
    public override string OfCount(int count, int of) => $"{count} sur {of}";
    public override string ItemsNumbered => "Les points sont désignés par leur place dans cette liste. Ce n’est pas un numéro de la source.";
    public override string LowConfidence(int count) => count == 1 ? "1 réponse est donnée avec une confiance faible :" : $"{count} réponses sont données avec une confiance faible :";
    public override string Seen => "Réponses « présent » ou « émergent »";
    public override string Met => "Réponses « fait » ou « en cours »";
    public override string NothingSeen => "Aucun point n’a la réponse « présent » ou « émergent ». Cela porte sur les informations disponibles, non sur une absence de risque.";
    public override string NothingMet => "Aucun point n’a la réponse « fait » ou « en cours ».";
    public override string NotKnown => "Réponses « inconnu », ou sans réponse";
    public override string InsufficientOn(int count, int of) => $"Les informations sont insuffisantes pour {count} des {of} points :";
    public override string NothingUnknown => "Chaque point a une réponse autre que « inconnu ».";

    public override string PictureTitle => "Chaque carré est un point avec sa place dans la liste ; les lignes sont les réponses.";
    public override string PictureLegend => "Les carrés sont de même taille : un point ne compte ni plus ni moins qu’un autre.";
    public override string ChangedInSituation => "changement dans la situation";
    public override string ChangedInInformation => "changement dans nos informations";
    public override string ChangedInApplicability => "changement dans ce qui s’applique";

    public override string Changes => "Changements depuis l’évaluation précédente";
    public override string NoEarlier => "Aucune évaluation antérieure n’est comparée ici.";
    public override string NotComparable(string date, string reason) => $"Non comparable à l’évaluation modifiée pour la dernière fois le {date} : {reason}.";
    public override string ComparedWith(string date, bool wasFinished) => $"Comparée à l’évaluation modifiée pour la dernière fois le {date}{(wasFinished ? "" : ", qui n’était pas terminée")} : même version de la liste, même objet.";
    public override string InTheSituation => "Changements dans la situation";
    public override string InTheSituationMeans => "D’une observation à une autre. Ce que l’on voit a changé ; les preuves de chacune disent pourquoi.";
    public override string InOurInformation => "Changements dans nos informations";
    public override string InOurInformationMeans => "Vers ou depuis « inconnu » ou l’absence de réponse. Ce que l’on sait a changé ; la situation est peut-être la même.";
    public override string InWhatApplies => "Changements dans ce qui s’applique";
    public override string Nothing => "Aucun.";
    public override string FromTo(string before, string after) => $"de « {before} » à « {after} »";
    public override string Unchanged(int count) => count == 1 ? "1 point a la même réponse qu’auparavant." : $"{count} points ont la même réponse qu’auparavant.";

    public override string ItemByItem => "Point par point";
    public override string Place(int position, int of) => $"{position} sur {of}";
    public override string Paraphrased => "Le titre est une paraphrase. La source dit :";
    public override string TrendHead => "Tendance";
    public override string ConfidenceHead => "Confiance dans la réponse";
    public override string AnsweredBy => "Réponse de";
    public override string NotGiven => "non donnée";
    public override string WithoutEvidence => "Réponse sans source citée à l’appui.";
    public override string Evidence => "Éléments de preuve";
    public override string Dated(string date) => $"date : {date}";
    public override string Reliability(string grade) => $"fiabilité de la source {grade}";
    public override string Credibility(int grade) => $"crédibilité de l’information {grade}";
    public override string AddedBy(string by, string date) => $"ajouté par {by} le {date}";
    public override string SourceChanged => "Source modifiée depuis : ces mots ne figurent plus dans le passage que détient la bibliothèque.";
    public override string SourceChangedAround => "Source modifiée depuis : les mots y figurent encore, le passage qui les entoure a changé.";
    public override string SourceGone => "Source modifiée depuis : la bibliothèque ne détient plus ce passage.";
    public override string NoteBy(string by, string date) => $"Note de {by}, {date}";
    public override string EarlierAnswers => "Réponses antérieures";

    public override string RulesOfReading => "Règles de lecture de cette liste";
    public override string RulesAreOurs => "Les phrases sont des paraphrases ; les mots des sources figurent sous chacune.";
    public override string Appreciation => "Appréciation";
    public override string AppreciationIsTheirs => "Ce rapport énumère des réponses et ne conclut pas. Il revient à ceux qui le présentent d’écrire, sous leur nom, ce qu’elles signifient.";
    public override string AboutNames => "Les noms de pays et de territoires sont ceux des sources et de ceux qui ont répondu ; ils n’impliquent aucune opinion sur le statut juridique d’un pays, d’un territoire ou de ses frontières.";
    public override string Made => "Établi avec R2PBot à partir de ce que les participants ont saisi. Les citations reprennent mot pour mot les textes qu’il détient ; à vérifier dans la version officielle avant publication.";
    public override string PageOf(string page, string pages) => $"{page} sur {pages}";

    public override string LinkAsks => "Un rapport pour vous";
    public override string LinkOpensOnce => "Ce lien ouvre un rapport une seule fois, dans les quinze minutes qui suivent sa création. L’ouverture, la personne pour qui elle a lieu et l’heure sont consignées pour la personne responsable de l’évaluation.";
    public override string LinkOpen => "Ouvrir le rapport";
    public override string LinkClosed => "Ce lien n’ouvre rien";
    public override string LinkWhyClosed => "Il a déjà été ouvert, il a plus de quinze minutes, le rapport ne peut plus quitter la conversation, ou l’adresse est incomplète. Demandez un nouveau lien dans la conversation.";
}
