using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;
using R2PBot.People;

namespace R2PBot.Checklists.Reports.Words;

internal sealed class SpanishReport : ReportWords
{
    public override string Language => "es";

    protected override IReadOnlyList<string> Months { get; } = ["de enero de", "de febrero de", "de marzo de", "de abril de", "de mayo de", "de junio de", "de julio de", "de agosto de", "de septiembre de", "de octubre de", "de noviembre de", "de diciembre de"];

    public override string Means(HandlingMark mark) => mark switch
    {
        HandlingMark.Red => "Solo para los destinatarios designados; no debe transmitirse a nadie.",
        HandlingMark.AmberStrict => "Solo para la organización de los destinatarios, según la necesidad de conocer.",
        HandlingMark.Amber => "Para la organización de los destinatarios y aquellos para quienes trabaja, según la necesidad de conocer.",
        HandlingMark.Green => "Para la comunidad de los destinatarios; no para publicación.",
        _ => "Transmisión sin límite.",
    };

    public override string Answer(AnswerValue? value) => value switch
    {
        AnswerValue.Present => "presente",
        AnswerValue.Emerging => "emergente",
        AnswerValue.NotObserved => "no observado",
        AnswerValue.Unknown => "desconocido",
        AnswerValue.Done => "hecho",
        AnswerValue.InProgress => "en curso",
        AnswerValue.NotStarted => "no iniciado",
        AnswerValue.NotApplicable => "no aplicable",
        _ => "sin respuesta",
    };

    public override string Trend(Trend trend) => trend switch
    {
        Assessments.Trend.Improving => "mejora",
        Assessments.Trend.Stable => "estable",
        Assessments.Trend.Worsening => "empeora",
        _ => "desconocida",
    };

    public override string Confidence(Confidence confidence) => confidence switch
    {
        Assessments.Confidence.High => "alta",
        Assessments.Confidence.Moderate => "media",
        _ => "baja",
    };

    public override string Role(GroupRole role) => role switch
    {
        GroupRole.Factor => "Factores de riesgo",
        GroupRole.Trigger => "Desencadenantes",
        GroupRole.Conflict => "Conflicto armado",
        GroupRole.Resilience => "Resiliencia",
        _ => "Pasos y medidas",
    };

    public override string? OnRole(GroupRole role) => role switch
    {
        GroupRole.Trigger => "Los desencadenantes son hechos, no causas; se cuentan aparte.",
        GroupRole.Resilience => "La resiliencia figura junto al riesgo y no se resta de él. «Presente» dice aquí que se observaron fuentes de resiliencia.",
        _ => null,
    };

    public override string MemberRole(MemberRole role) => role switch
    {
        Assessments.MemberRole.Owner => "responsable",
        Assessments.MemberRole.Reviewer => "revisión",
        _ => "contribución",
    };

    public override string Status(AssessmentStatus status) => status switch
    {
        AssessmentStatus.Running => "en curso",
        AssessmentStatus.Paused => "en pausa",
        AssessmentStatus.Finished => "terminada",
        _ => "retirada",
    };

    public override string Source(SourceType type) => type switch
    {
        SourceType.Un => "Naciones Unidas",
        SourceType.Government => "gobierno",
        SourceType.CivilSociety => "sociedad civil",
        SourceType.Media => "medio de comunicación",
        SourceType.Academic => "fuente académica",
        _ => "otra fuente",
    };

    public override string Reason(NotComparableReason reason) => reason switch
    {
        NotComparableReason.OtherChecklist => "usaba otra lista",
        NotComparableReason.OtherVersion => "usaba otra versión de la lista",
        NotComparableReason.OtherSubject => "tiene otro objeto",
        _ => "fue retirada",
    };

    public override string Title => "Informe de evaluación";
    public override string Subject => "Objeto, en palabras de quien la inició";
    public override string NoSubject => "no se indicó";
    public override string Checklist => "Lista";
    public override string Version(int version) => $"versión {version}";
    public override string State => "Estado";
    public override string Started => "Iniciada";
    public override string AnswersFrom => "Respuestas dadas";
    public override string Between(string from, string to) => from == to ? from : $"del {from} al {to}";
    public override string Finished => "Terminada";
    public override string AsOf => "Informe a";
    public override string TakingPart => "Participantes";
    public override string Handling => "Difusión";
    public override string Forgotten(int number) => $"participante {number} (pidió que se borraran sus datos)";
    public override string Nameless(int number) => $"participante {number} (sin nombre visible)";
    public override string HasLeft => "ya no participa";
    public override string IsWithdrawn => "Esta evaluación fue retirada por su responsable. Se muestra para que lo sepan quienes la tenían.";
    public override string IsPartial(int answered, int of) => $"Incompleta: {answered} de {of} puntos tienen respuesta. No cabe deducir nada de los que no la tienen.";
    public override string IsOutOfDate(int days) => $"Ya no está al día: la última respuesta tiene más de {days} días. El número de días es una elección de quienes mantienen la lista.";
    public override string IsDraft => "La lista es un borrador.";
    public override string? ChecklistIsEnglish => "La lista y los documentos citados están en inglés.";

    public override string HowToRead => "Cómo leer este informe";
    public override string CountsOnly => "Enumera lo que se respondió con la información disponible. Las respuestas se cuentan; no se ponderan ni se reducen a una cifra.";
    public override string PresenceMeans => "Que haya factores presentes no significa que se cometerán crímenes:";
    public override string CourtsDecide => "Nada aquí es una conclusión jurídica:";
    public override string NotObservedMeans => "«No observado» se refiere a la información disponible. No dice que algo esté ausente:";
    public override string UnknownMeans => "«Desconocido» es una respuesta. Dice dónde falta información y cuenta tanto como cualquier otra.";
    public override string ConfidenceMeans => "La confianza indica en qué medida está respaldada una respuesta, no si algo ocurrirá.";
    public override string NotesAreTheirs => "Las notas y el objeto se citan tal como los escribieron sus autores.";
    public override string ChangesNoLevel => "Este informe por sí solo no cambia ningún nivel de seguimiento de una situación.";
    public override string CommitmentsMean => "Las respuestas dicen dónde está un Estado según quienes respondieron. No comparan un Estado con otro.";

    public override string AtAGlance => "Las respuestas de un vistazo";
    public override string AnswerHead => "Respuesta";
    public override string HowMany => "Cuántos";
    public override string WhichItems => "Qué puntos";
    public override string OfCount(int count, int of) => $"{count} de {of}";
    public override string ItemsNumbered => "Los puntos se nombran por su lugar en esta lista. No es un número de la fuente.";
    public override string LowConfidence(int count) => count == 1 ? "1 respuesta se da con confianza baja:" : $"{count} respuestas se dan con confianza baja:";
    public override string Seen => "Respuestas «presente» o «emergente»";
    public override string Met => "Respuestas «hecho» o «en curso»";
    public override string NothingSeen => "Ningún punto tiene la respuesta «presente» o «emergente». Se refiere a la información disponible, no a una ausencia de riesgo.";
    public override string NothingMet => "Ningún punto tiene la respuesta «hecho» o «en curso».";
    public override string NotKnown => "Respuestas «desconocido», o sin respuesta";
    public override string InsufficientOn(int count, int of) => $"La información es insuficiente sobre {count} de {of} puntos:";
    public override string NothingUnknown => "Cada punto tiene una respuesta distinta de «desconocido».";

    public override string PictureTitle => "Cada cuadro es un punto con su lugar en la lista; las filas son las respuestas.";
    public override string PictureLegend => "Los cuadros son iguales: un punto no cuenta ni más ni menos que otro.";
    public override string ChangedInSituation => "cambio en la situación";
    public override string ChangedInInformation => "cambio en nuestra información";
    public override string ChangedInApplicability => "cambio en lo que se aplica";

    public override string Changes => "Cambios desde la evaluación anterior";
    public override string NoEarlier => "Aquí no se compara con ninguna evaluación anterior.";
    public override string NotComparable(string date, string reason) => $"No es comparable con la evaluación modificada por última vez el {date}: {reason}.";
    public override string ComparedWith(string date, bool wasFinished) => $"Comparada con la evaluación modificada por última vez el {date}{(wasFinished ? "" : ", que no estaba terminada")}: la misma versión de la lista y el mismo objeto.";
    public override string InTheSituation => "Cambios en la situación";
    public override string InTheSituationMeans => "De una observación a otra. Lo que se ve ha cambiado; las pruebas de cada una dicen por qué.";
    public override string InOurInformation => "Cambios en nuestra información";
    public override string InOurInformationMeans => "Hacia o desde «desconocido» o sin respuesta. Lo que se sabe ha cambiado; la situación puede ser la misma.";
    public override string InWhatApplies => "Cambios en lo que se aplica";
    public override string Nothing => "Ninguno.";
    public override string FromTo(string before, string after) => $"de «{before}» a «{after}»";
    public override string Unchanged(int count) => count == 1 ? "1 punto tiene la misma respuesta que antes." : $"{count} puntos tienen la misma respuesta que antes.";

    public override string ItemByItem => "Punto por punto";
    public override string Place(int position, int of) => $"{position} de {of}";
    public override string Paraphrased => "El título es una paráfrasis. La fuente dice:";
    public override string TrendHead => "Tendencia";
    public override string ConfidenceHead => "Confianza en la respuesta";
    public override string AnsweredBy => "Respuesta de";
    public override string NotGiven => "no indicada";
    public override string WithoutEvidence => "Respuesta sin fuentes citadas que la respalden.";
    public override string Evidence => "Pruebas";
    public override string Dated(string date) => $"con fecha {date}";
    public override string Reliability(string grade) => $"fiabilidad de la fuente {grade}";
    public override string Credibility(int grade) => $"credibilidad de la información {grade}";
    public override string AddedBy(string by, string date) => $"añadida por {by} el {date}";
    public override string SourceChanged => "La fuente ha cambiado desde entonces: estas palabras ya no figuran en el pasaje que guarda la biblioteca.";
    public override string SourceChangedAround => "La fuente ha cambiado desde entonces: las palabras siguen ahí, el pasaje en torno a ellas es otro.";
    public override string SourceGone => "La fuente ha cambiado desde entonces: la biblioteca ya no guarda este pasaje.";
    public override string NoteBy(string by, string date) => $"Nota de {by}, {date}";
    public override string EarlierAnswers => "Respuestas anteriores";

    public override string RulesOfReading => "Reglas de lectura de esta lista";
    public override string RulesAreOurs => "Las frases son paráfrasis; las palabras de las fuentes figuran debajo de cada una.";
    public override string Appreciation => "Apreciación";
    public override string AppreciationIsTheirs => "Este informe enumera respuestas y no concluye. Lo que significan corresponde escribirlo a quienes lo presentan, con su propio nombre.";
    public override string AboutNames => "Los nombres de países y territorios son los de las fuentes y de quienes respondieron; no implican opinión sobre la condición jurídica de ningún país, territorio o sus fronteras.";
    public override string Made => "Elaborado con R2PBot a partir de lo que introdujeron sus participantes. Las citas son literales de los textos que guarda; compruébelas en la versión oficial antes de publicarlas.";
    public override string PageOf(string page, string pages) => $"{page} de {pages}";

    public override string LinkAsks => "Un informe para usted";
    public override string LinkOpensOnce => "Este enlace abre un informe una sola vez, en los quince minutos siguientes a su creación. Que se abrió, para quién y cuándo queda registrado para la persona responsable de la evaluación.";
    public override string LinkOpen => "Abrir el informe";
    public override string LinkClosed => "Este enlace no abre nada";
    public override string LinkWhyClosed => "Ya se abrió, tiene más de quince minutos, el informe ya no puede salir de la conversación o la dirección está incompleta. Pida un nuevo enlace en la conversación.";
}
