using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;
using R2PBot.Situations.Register;
using R2PBot.Situations.Subscriptions;

namespace R2PBot.Conversations.Frames;

internal sealed partial class French
{
    // Levels and situations.
    public override string LevelName(TrackingLevel? level) => level switch
    {
        TrackingLevel.Monitoring => "suivi",
        TrackingLevel.HeightenedAttention => "attention accrue",
        TrackingLevel.UrgentAttention => "attention urgente",
        _ => "aucun niveau fixé",
    };

    public override string Level => "Niveau";

    public override string LevelSetBy(string role, string organisation, string day) => $"fixé par {RoleOf(role)} {OfOrganisation(organisation)} le {day} ; ce n’est pas une évaluation de l’ONU ni du GCR2P";

    public override string RoleOf(string role) => role == "editor" ? "l’éditeur" : role;

    public override string OfOrganisation(string organisation) => organisation.Length == 0 ? "de l’organisation responsable de ce bot" : $"de {organisation}";

    public override string Day(DateOnly day) => $"{day.Day} {new[] { "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre" }[day.Month - 1]} {day.Year}";

    public override string RegionName(string region) => region switch
    {
        "africa" => "Afrique",
        "americas" => "Amériques",
        "asia" => "Asie",
        "europe" => "Europe",
        "middle-east" => "Moyen-Orient",
        _ => "monde entier",
    };

    public override string Region => "Région";

    public override string MentionedAs(MentionRole role) => role switch
    {
        MentionRole.Ongoing => "Citée comme situation en cours à la date du document",
        MentionRole.Historical => "Citée comme fait historique",
        MentionRole.GoodPractice => "Citée pour la prévention ou une bonne pratique",
        MentionRole.Member => "Citée comme membre d’un mécanisme ou comme partie, non comme situation",
        _ => "Dans un texte pédagogique seulement, qui n’est pas une preuve",
    };

    public override string SituationsHeading(int number) => $"{number} situations suivies";

    public override string SituationsNote => "L’ordre est alphabétique et la liste est celle de nos sources. Un pays absent est un pays qu’elles ne citent pas comme situation en cours ; cela ne dit rien du risque qui y existe. Les noms de pays et de territoires n’impliquent aucune prise de position sur leur statut.";

    public override string HistoricalReferences => "Références historiques :";

    public override string SituationLabel => "Situation suivie";

    public override string ShowButton => "Afficher";

    public override string SituationsButton => "Situations";

    public override string MatchedAs(string word, string name) => $"« {word} » se trouve ici sous {name}.";

    public override string CouldMean(string word, string names) => $"« {word} » peut désigner {names}, ou autre chose qui ne figure pas dans notre registre. Veuillez écrire le nom complet.";

    public override string NotInRegister(string word) => $"« {word} » ne figure pas dans notre registre : nos sources ne le citent pas comme situation. Cela ne dit rien du risque qui y existe.";

    public override string HistoricalOnly => "Conservée comme référence : nos sources ne la citent pas comme situation en cours. Cela ne dit rien du risque qui y existe aujourd’hui.";

    public override string FurtherMentions(int number, string name) => $"{number} autres mentions ; tapez « situation {name} all ».";

    public override string SharedAssessments => "Évaluations partagées ici ; leurs réponses sont ouvertes à ceux qui y participent";

    public override string ShareToSituationButton => "Partager avec sa situation";

    public override string OnlyFinishedIsShared => "Seule une évaluation terminée peut être partagée avec une situation.";

    public override string SubjectIsNoSituation => "Son sujet n’est pas une situation du registre. Écrivez « share situation sudan ».";

    public override string MarkForbidsSharing(string mark) => $"{mark} la réserve à ceux qui y participent. Marquez-la TLP:AMBER ou plus largement pour la partager.";

    public override string AssessmentShared(string situation, string mark) => $"Partagée avec {situation}. Les rédacteurs apprennent sous {mark} qu’elle existe ; elle propose qu’ils regardent et ne décide rien. Réponses et notes restent à ceux qui y participent.";

    public override string AssessmentSharedAlready(string situation) => $"Elle a déjà été partagée avec {situation} ; rien de nouveau n’a été fait.";

    public override string ExternalRatings => "Ce que d’autres publient, dans leurs termes ; jamais converti, ni entre eux ni vers notre niveau";

    public override string RatingLine(string value, string month, string day) => $"{value}, pour {month} (saisi à la main le {day})";

    public override string RatingSaved(string scheme, string month, string value) => $"Saisi : {scheme}, {month} : {value}.";

    public override string RatingRefused(string schemes) => $"Écrivez « rating SITUATION ÉCHELLE VALEUR MOIS LIEN », par exemple « rating sudan crisiswatch deteriorated 2026-10 https://… ». Échelles et valeurs : {schemes}.";

    public override string History => "Historique du niveau";

    public override string SubscribeButton => "S’abonner";

    public override string ProposeButton => "Proposer un niveau";

    // Drafts.
    public override string KindName(AlertKind kind) => kind switch
    {
        AlertKind.Original => "Alerte",
        AlertKind.Update => "Mise à jour de l’alerte",
        AlertKind.Correction => "Correction de l’alerte",
        _ => "Annulation de l’alerte",
    };

    public override string ProposalHeading(AlertKind kind, int? number, string situation) => $"{KindName(kind)}{(number is null ? "" : $" {number}")} : {situation}";

    public override string ProposalNote => "Ceci crée un projet. Rien n’est envoyé avant qu’un second lecteur ne l’ait validé.";

    public override string NewLevelLabel => "Niveau (échelle propre, ni de l’ONU ni du GCR2P)";

    public override string NoLevelChange => "non abordé";

    public override string WhatLabel => "Ce qui s’est passé, au-delà d’un changement de niveau";

    public override string WhyLabel => "Pourquoi : une ou deux phrases qui disent de qui elles viennent";

    public override string SourcesLabel => "Sources avec dates et liens, une par ligne";

    public override string ConfidenceLabel => "Degré de confiance";

    public override string ConfidenceName(Confidence confidence) => confidence switch
    {
        Confidence.Low => "faible",
        Confidence.Moderate => "moyen",
        Confidence.High => "élevé",
        _ => "non précisé",
    };

    public override string HandlingLabel => "Diffusion (TLP 2.0)";

    public override string ExerciseLabel => "Exercice";

    public override string ExerciseYes => "oui, un exercice";

    public override string ExerciseNo => "non";

    public override string MakeDraftButton => "Créer le projet";

    public override string WhyMissing => "Un projet a besoin d’un motif.";

    public override string SourceMissing => "Un projet a besoin d’au moins une source.";

    public override string ChangeMissing => "Un projet a besoin d’un niveau, ou de quelques mots sur ce qui s’est passé.";

    public override string SourcesCount(int number) => $"sources : {number}";

    public override string EditorsOnly => "Seuls les éditeurs peuvent le faire. Les responsables de ce bot disent qui l’est.";

    public override string ReleasersOnly => "Seuls les validateurs peuvent le faire. Les responsables de ce bot disent qui l’est.";

    public override string OperatorsOnly => "Seuls les opérateurs peuvent le faire.";

    public override string OnlyExercises => "Personne ne garantit les noms ici : seuls des exercices peuvent être rédigés et validés.";

    public override string DraftMade(int number) => $"Le projet {number} est créé et attend un second lecteur.";

    public override string DraftWaitsAlready => "Un projet de cette alerte attend déjà. Validez-le ou rejetez-le d’abord.";

    public override string DraftHeading(int number, int version) => $"Projet {number}, version {version} : attend un second lecteur";

    public override string OriginName(AlertOrigin origin) => origin switch
    {
        AlertOrigin.RegisterFile => "Un fichier du registre a changé",
        AlertOrigin.Assessment => "Une évaluation a été partagée",
        AlertOrigin.Feed => "Un flux",
        _ => "Un éditeur",
    };

    public override string Origin => "Origine :";

    public override string NoAuthorYet => "Sans auteur : un éditeur doit le reprendre et dire pourquoi avant qu’il puisse être validé.";

    public override string YoursNote => "Vous l’avez rédigé : une autre personne doit le valider.";

    public override string DraftsHeading(int number) => $"{number} {(number == 1 ? "projet attend" : "projets attendent")} un second lecteur";

    public override string NoDrafts => "Aucun projet n’attend.";

    public override string ReleaseButton => "Valider et envoyer";

    public override string RejectButton => "Rejeter";

    public override string AdoptButton => "Le reprendre";

    public override string OpenDraftButton(int number) => $"Projet {number}";

    public override string RejectLabel => "Motif du rejet";

    public override string RejectReasonMissing => "Veuillez dire pourquoi il est rejeté.";

    public override string Rejected(int number) => $"Le projet {number} est rejeté. Rien n’a été envoyé.";

    public override string Released(int number, int version, int recipients) => $"L’alerte {number}, version {version}, est validée pour {recipients} {(recipients == 1 ? "destinataire" : "destinataires")}.";

    public override string LeftOutByMark(int number, string mark) => $"{number} de ceux qui ont la version précédente ne {(number == 1 ? "reçoit" : "reçoivent")} pas celle-ci : {mark} ne le permet pas là où ils sont.";

    public override string AlreadyDecided(int number) => $"L’alerte {number} n’a pas de projet en attente : elle a déjà été décidée.";

    public override string NoSuchAlert(int number) => $"Il n’y a pas d’alerte {number}.";

    public override string NotReleasedYet(int number) => $"L’alerte {number} n’a pas été validée : il n’y a rien à suivre.";

    public override string IsCancelled(int number) => $"L’alerte {number} est annulée.";

    // Alerts as they arrive.
    public override string ExerciseHeading => "EXERCICE EXERCICE EXERCICE. Ceci est un exercice. Rien n’en est réel.";

    public override string ExerciseWord => "EXERCICE";

    public override string PossiblyRepeated => "Peut-être répété : un envoi antérieur vous est peut-être parvenu.";

    public override string AlertHeading(AlertKind kind, int number, string situation) => $"{KindName(kind)} {number} : {situation}";

    public override string LevelFromTo(TrackingLevel? from, TrackingLevel? to) => $"{LevelName(from)} → {LevelName(to)}";

    public override string WhatChanged => "Ce qui change";

    public override string Decided => "Décidé par";

    public override string DecidedBy(string role, string organisation, bool oneReader, string day) => $"{RoleOf(role)} {OfOrganisation(organisation)}, {(oneReader ? "avec un seul lecteur" : "avec un second lecteur")}, le {day}";

    public override string NotReleased => "non validé";

    public override string Why => "Pourquoi :";

    public override string Sources => "Sources de cette alerte :";

    public override string DoesNotSay => "Ce n’est ni une qualification juridique, qui revient aux tribunaux, ni une prévision, ni une évaluation de l’ONU ou du GCR2P.";

    public override string FollowsVersion(int version, string day) => $"Elle fait suite à la version {version} du {day}, que vous avez reçue.";

    public override string CorrectsVersion(int version, string day) => $"Elle remplace la version {version} du {day}, qui n’est plus valable.";

    public override string CancelsVersion(int version, string day) => $"Elle annule la version {version} du {day}. Veuillez ne pas y donner suite.";

    public override string AnswerName(Acknowledgement answer) => answer switch
    {
        Acknowledgement.Seen => "Vu",
        Acknowledgement.TakenUp => "Pris en charge",
        Acknowledgement.PassedToCapital => "Transmis à la capitale",
        _ => "Pas pour nous",
    };

    public override string Answered(int number, Acknowledgement answer) => $"Noté pour l’alerte {number} : {AnswerName(answer)}. L’expéditeur le voit.";

    public override string NotSentToYou(int number) => $"L’alerte {number} n’a été envoyée ni à vous ni à cette conversation.";

    public override string RecordButton => "Le dossier";

    public override string MySubscriptionsButton => "Mes abonnements";

    public override string WhyYouGetThis => "Vous recevez ceci parce que vous êtes abonné. « subscriptions » permet d’y changer ou d’y mettre fin.";

    public override string StandingNote(DeliveryStanding standing) => standing == DeliveryStanding.Deputy ? "Vous recevez ceci comme suppléant : le point focal n’a pas répondu à temps." : "Vous recevez ceci ici parce qu’une autre de vos adresses n’existe plus.";

    public override string DigestHeading(int number) => $"Récapitulatif : {number} {(number == 1 ? "alerte" : "alertes")}";

    public override string OpenAlertButton(int number) => $"Alerte {number}";

    // Subscriptions.
    public override string ScopeName(Scope scope, string? situation) => scope.Kind switch
    {
        ScopeKind.All => "toutes les situations",
        ScopeKind.Region => RegionName(scope.Name),
        _ => situation ?? scope.Name,
    };

    public override string CadenceName(Cadence cadence) => cadence switch
    {
        Cadence.Immediate => "aussitôt",
        Cadence.Daily => "récapitulatif quotidien",
        _ => "récapitulatif hebdomadaire",
    };

    public override string MinimumName(TrackingLevel? minimum) => minimum is null ? "tout changement" : $"à partir de {LevelName(minimum)}";

    public override string Subscribed(string scope) => $"Abonné : {scope}";

    public override string SubscriptionLine(string minimum, string cadence, string day) => $"{minimum}, {cadence}, jusqu’au {day}";

    public override string SubscriptionsHeading(int number) => number == 0 ? "Aucun abonnement" : $"{number} {(number == 1 ? "abonnement" : "abonnements")}";

    public override string HowToSubscribe => "Tapez « subscribe sudan », « subscribe region africa daily », « subscribe all from urgent », « quiet hours 22:00-07:00 », « pause 14 days », « resume alerts », « unsubscribe sudan ».";

    public override string UrgentNote => "L’attention urgente arrive aussitôt, même pendant les heures calmes ou avec un récapitulatif.";

    public override string Unsubscribed(string scope) => $"Terminé : {scope}.";

    public override string NotSubscribed(string scope) => $"Il n’y a pas d’abonnement à {scope} ici.";

    public override string UnsubscribeButton(string scope) => $"Mettre fin : {scope}";

    public override string QuietHoursName => "Heures calmes";

    public override string QuietHoursRefused => "Écrivez les heures calmes ainsi : « quiet hours 22:00-07:00 », ou « quiet hours off ».";

    public override string Paused(string day) => $"En pause jusqu’au {day}. Rien de ce qui est validé d’ici là n’est envoyé.";

    public override string NotPaused => "Les alertes sont de nouveau envoyées dès maintenant.";

    public override string PausedUntil => "En pause jusqu’au";

    public override string DailyButton => "Quotidien";

    public override string WeeklyButton => "Hebdomadaire";

    public override string AtOnceButton => "Aussitôt";

    public override string TimeZoneAssumed => "Aucun fuseau horaire n’est connu pour vous : UTC fait foi. Tapez « time zone Africa/Accra ».";

    public override string GroupQuestion => "D’autres lisent ici. Pour cette conversation, ou pour vous seul ?";

    public override string ForThisConversation => "Pour cette conversation";

    public override string ForMeAlone => "Pour moi seul";

    public override string GroupNeedsEditor => "Seul un éditeur ou un opérateur peut abonner une conversation que d’autres lisent.";

    public override string SubscriptionEnds(string scope, string day) => $"Votre abonnement à {scope} prend fin le {day}.";

    public override string RenewButton => "Renouveler";

    // Ledger and directory.
    public override string LedgerHeading(int number) => $"Envois de l’alerte {number}";

    public override string LedgerEmpty(int number) => $"L’alerte {number} n’a été envoyée à personne : aucun abonnement ne convenait.";

    public override string LedgerRow(string row) => row switch
    {
        "all" => "Destinataires",
        "waiting" => "En attente de leur heure",
        "deferred" => "À réessayer",
        "underway" => "En cours",
        "delivered" => "Remis",
        "acknowledged" => "Avec accusé",
        "gone" => "Plus personne",
        "refused" => "Refusés",
        "unknown" => "Réception inconnue",
        "cancelled" => "Arrêtés",
        "arrived" => "Parmi les non remis, peut-être arrivés malgré tout",
        _ => "Peut-être deux fois",
    };

    public override string ExerciseReport(int number) => $"Rapport de l’exercice {number}";

    public override string NoExercise(int number) => $"L’alerte {number} n’est pas un exercice ; « ledger {number} » montre ses envois.";

    public override string ReportRow(string row) => row switch
    {
        "drafted" => "Rédigé",
        "released" => "Validé",
        "took" => "De la rédaction à la validation",
        "first" => "Première réponse après la validation",
        "half" => "La moitié des destinataires avait répondu après",
        _ => "Remis sans réponse",
    };

    public override string DirectoryHeading(int countries) => $"Répertoire : {countries} {(countries == 1 ? "pays" : "pays au total")}";

    public override string DirectoryParts(int points, int deputies, int fallbacks) => $"points focaux {points}, suppléants {deputies}, autres voies {fallbacks}";

    public override string DirectoryNote => "Un opérateur le remplit avec « r2pbot directory FILE ». Il n’est ni consulté ni cité par les réponses.";
}
