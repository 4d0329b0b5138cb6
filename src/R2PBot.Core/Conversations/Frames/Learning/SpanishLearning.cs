using R2PBot.Conversations.Learning;

namespace R2PBot.Conversations.Frames;

internal sealed partial class Spanish
{
    // Consent and feedback.
    public override string ConsentQuestion(int days) => $"Su pregunta no se ha conservado. ¿Pueden los editores ver la redacción de las preguntas que no respondí bien, para que la próxima persona encuentre el pasaje? No ven ningún nombre. Espera {days} días como máximo; «ajustes» lo cambia y borra lo que espera; una redacción que dos editores ya hayan aceptado permanece.";

    public override string ConsentYesButton => "Sí, pueden";

    public override string ConsentNoButton => "No";

    public override string ConsentGiven(int days) => $"Gracias. La redacción de esas preguntas va ahora a los editores, sin su nombre, y espera allí {days} días como máximo. «ajustes» o «keep questions no» lo termina y borra lo que espera.";

    public override string ConsentDeclined => "Entendido. La redacción no se conserva; solo se cuenta el número de esas preguntas. «keep questions si» lo cambia.";

    public override string PassedOn => "La redacción de esta pregunta va a los editores, sin su nombre.";

    public override string KeepsQuestions => "Redacción de mis preguntas";

    public override string KeepsQuestionsLabel => "¿Pueden los editores ver, sin su nombre, la redacción de sus preguntas que no se respondieron bien?";

    public override string SettingsButton => "Ajustes";

    public override string ChangeChoiceButton => "Cambiar mi elección";

    public override string TakeBackButton => "Retirar mi opinión";

    public override string FeedbackTakenBack => "Opinión retirada. No se cuenta nada de ella.";

    public override string NothingToTakeBack => "No hay nada que retirar.";

    // The editors’ queue.
    public override string QuestionsHeading(int number, int page, int pages) => $"{number} {(number == 1 ? "pregunta espera" : "preguntas esperan")} a un editor{(pages == 1 ? "" : $" ({page} de {pages})")}";

    public override string NoQuestions => "Ninguna pregunta espera a un editor.";

    public override string LiveQuestionsHeading(int number) => $"{number} {(number == 1 ? "pregunta aceptada" : "preguntas aceptadas")}";

    public override string QuestionsNote => "Aquí solo están, sin nombres, las redacciones cuyos autores dieron su acuerdo. Lo que se vincula y acepta ayuda a encontrar un pasaje; la respuesta sigue siendo el texto mismo del pasaje.";

    public override string CountedThisMonth(int unanswered, int notHelpful) => $"Contado este mes, con o sin redacción: {unanswered} sin respuesta, {notHelpful} no útiles.";

    public override string QuestionButton(int number) => $"Pregunta {number}";

    public override string WaitingQuestionsButton => "Todas las preguntas";

    public override string LiveQuestionsButton => "Las aceptadas";

    public override string AskedTimes(int number) => number == 1 ? "hecha una vez" : $"hecha {number} veces";

    public override string WaitsForReader => "espera una segunda lectura";

    public override string AttachButton(string place) => $"Vincular a {place}";

    public override string AcceptButton => "Aceptar";

    public override string DismissButton => "Descartar";

    public override string DetachButton => "Retirar del uso";

    public override string HowToAttach(int number) => $"Otro pasaje: escriba «attach {number} sg-2025#41».";

    public override string NoSuchQuestion(int number) => $"No hay pregunta {number}. Quizá su autor la retiró, o su plazo ha pasado.";

    public override string NoSuchPassage(string typed) => $"«{typed}» no es un pasaje que se pueda citar. Un pasaje se escribe como sg-2025#41.";

    public override string Attached(int number, string place) => $"La pregunta {number} queda vinculada a {place}. Otra persona la acepta con «accept {number}»; hasta entonces nada cambia.";

    public override string Accepted(int number, string place) => $"Aceptada. La pregunta {number} lleva desde ahora a {place}. «detach {number}» la retira del uso.";

    public override string OwnAttachment => "Usted la vinculó: otra persona debe aceptarla.";

    public override string NothingAttached(int number) => $"La pregunta {number} todavía no está vinculada a ningún pasaje.";

    public override string QuestionDecided(int number) => $"La pregunta {number} ha cambiado entretanto. Mírela de nuevo.";

    public override string Dismissed(int number) => $"La pregunta {number} queda descartada.";

    public override string Detached(int number) => $"La pregunta {number} ya no está en uso y vuelve a esperar.";

    public override string QuestionReasonName(QuestionReason reason) => reason switch
    {
        QuestionReason.WrongPassage => "pasaje equivocado",
        QuestionReason.WrongDocument => "documento equivocado",
        QuestionReason.Incomplete => "incompleto",
        QuestionReason.OutOfDate => "desactualizado",
        _ => "sin respuesta",
    };

    public override string QuestionStateName(QuestionState state) => state switch
    {
        QuestionState.Open => "Espera a un editor. Estos pasajes son los más cercanos:",
        QuestionState.Attached => "Vinculada a este pasaje, espera una segunda lectura:",
        QuestionState.Accepted => "En uso; lleva a este pasaje:",
        QuestionState.Dismissed => "Descartada por un editor.",
        _ => "Retirada.",
    };
}
