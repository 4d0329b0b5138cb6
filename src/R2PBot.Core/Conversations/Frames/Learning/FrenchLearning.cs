using R2PBot.Conversations.Learning;

namespace R2PBot.Conversations.Frames;

internal sealed partial class French
{
    // Consent and feedback.
    public override string ConsentQuestion(int days) => $"Votre question n’a pas été conservée. Les éditeurs peuvent-ils voir la formulation des questions auxquelles je n’ai pas bien répondu, afin que la personne suivante trouve le passage ? Ils ne voient aucun nom. Elle attend {days} jours au plus ; « réglages » change ce choix et efface ce qui attend ; une formulation que deux éditeurs ont déjà acceptée reste.";

    public override string ConsentYesButton => "Oui, ils peuvent";

    public override string ConsentNoButton => "Non";

    public override string ConsentGiven(int days) => $"Merci. La formulation de ces questions va désormais aux éditeurs, sans votre nom, et y attend {days} jours au plus. « réglages » ou « keep questions non » y met fin et efface ce qui attend.";

    public override string ConsentDeclined => "Compris. Les formulations ne sont pas conservées ; seul le nombre de ces questions est compté. « keep questions oui » change ce choix.";

    public override string PassedOn => "La formulation de cette question va aux éditeurs, sans votre nom.";

    public override string KeepsQuestions => "Formulation de mes questions";

    public override string KeepsQuestionsLabel => "Les éditeurs peuvent-ils voir, sans votre nom, la formulation de vos questions qui n’ont pas reçu de bonne réponse ?";

    public override string SettingsButton => "Réglages";

    public override string ChangeChoiceButton => "Changer mon choix";

    public override string TakeBackButton => "Retirer mon avis";

    public override string FeedbackTakenBack => "Avis retiré. Rien n’en est compté.";

    public override string NothingToTakeBack => "Il n’y a rien à retirer.";

    // The editors’ queue.
    public override string QuestionsHeading(int number, int page, int pages) => $"{number} {(number == 1 ? "question attend" : "questions attendent")} un éditeur{(pages == 1 ? "" : $" ({page} sur {pages})")}";

    public override string NoQuestions => "Aucune question n’attend un éditeur.";

    public override string LiveQuestionsHeading(int number) => $"{number} {(number == 1 ? "question acceptée" : "questions acceptées")}";

    public override string QuestionsNote => "Seules figurent ici, sans nom, les formulations dont l’auteur a donné son accord. Ce qui est rattaché et accepté aide à trouver un passage ; la réponse reste le texte même du passage.";

    public override string CountedThisMonth(int unanswered, int notHelpful) => $"Compté ce mois-ci, avec ou sans formulation : {unanswered} sans réponse, {notHelpful} pas utiles.";

    public override string QuestionButton(int number) => $"Question {number}";

    public override string WaitingQuestionsButton => "Toutes les questions";

    public override string LiveQuestionsButton => "Questions acceptées";

    public override string AskedTimes(int number) => number == 1 ? "posée une fois" : $"posée {number} fois";

    public override string WaitsForReader => "attend une deuxième lecture";

    public override string AttachButton(string place) => $"Rattacher à {place}";

    public override string AcceptButton => "Accepter";

    public override string DismissButton => "Écarter";

    public override string DetachButton => "Retirer de l’usage";

    public override string HowToAttach(int number) => $"Un autre passage : tapez « attach {number} sg-2025#41 ».";

    public override string NoSuchQuestion(int number) => $"Il n’y a pas de question {number}. Son auteur l’a peut-être retirée, ou son délai est passé.";

    public override string NoSuchPassage(string typed) => $"« {typed} » n’est pas un passage qui peut être cité. Un passage s’écrit comme sg-2025#41.";

    public override string Attached(int number, string place) => $"La question {number} est rattachée à {place}. Une autre personne l’accepte par « accept {number} » ; d’ici là rien ne change.";

    public override string Accepted(int number, string place) => $"Accepté. La question {number} mène désormais à {place}. « detach {number} » la retire de l’usage.";

    public override string OwnAttachment => "Vous l’avez rattachée : une autre personne doit l’accepter.";

    public override string NothingAttached(int number) => $"La question {number} n’est encore rattachée à aucun passage.";

    public override string QuestionDecided(int number) => $"La question {number} a changé entre-temps. Veuillez la regarder de nouveau.";

    public override string Dismissed(int number) => $"La question {number} est écartée.";

    public override string Detached(int number) => $"La question {number} n’est plus en usage et attend de nouveau.";

    public override string QuestionReasonName(QuestionReason reason) => reason switch
    {
        QuestionReason.WrongPassage => "mauvais passage",
        QuestionReason.WrongDocument => "mauvais document",
        QuestionReason.Incomplete => "incomplet",
        QuestionReason.OutOfDate => "dépassé",
        _ => "sans réponse",
    };

    public override string QuestionStateName(QuestionState state) => state switch
    {
        QuestionState.Open => "Attend un éditeur. Ces passages sont les plus proches :",
        QuestionState.Attached => "Rattachée à ce passage, attend une deuxième lecture :",
        QuestionState.Accepted => "En usage ; elle mène à ce passage :",
        QuestionState.Dismissed => "Écartée par un éditeur.",
        _ => "Retirée.",
    };
}
