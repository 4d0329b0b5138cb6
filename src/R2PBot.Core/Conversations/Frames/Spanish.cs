using R2PBot.Answers;
using R2PBot.Conversations.Feedback;

namespace R2PBot.Conversations.Frames;

internal sealed partial class Spanish : Frame
{
    public override string Language => "es";

    public override string OwnName => "español";

    public override ChecklistFrame Checklists => ChecklistSpanish.Frame;

    public override IReadOnlyList<Fact> Commands { get; } =
    [
        new("Pregunta", "¿Qué dice el informe de 2025 sobre los mecanismos nacionales? · párrafo 12 del informe de 2025 · siguiente · más"),
        new("fuentes · source sg-2025", "los documentos, y la ficha de uno"),
        new("contexto · citar · versión oficial", "de la última cita"),
        new("guardar · mis citas · quitar cita 2 · deshacer", "citas que conservar"),
        new("exportar", "una nota en Word o Markdown"),
        new("listas de verificación · mis evaluaciones · reanudar · estado · informe", "listas guiadas: «start risk-factors para …», luego una respuesta por punto; «compartir» deja participar a otros, «share owner» y «join CÓDIGO» permiten seguir en otra aplicación"),
        new("situaciones · situation sudán", "lo que se sigue, y lo que dicen de ello los documentos"),
        new("subscribe sudán · mis suscripciones · unsubscribe sudán", "alertas, al momento o en resumen"),
        new("ajustes · mis datos · olvídame", "idioma, zona horaria, lo que pueden ver los editores, y lo que se conserva sobre usted"),
    ];

    public override IReadOnlyList<(string Title, string Question)> Examples { get; } =
    [
        ("Párrafo 41", "párrafo 41 del informe de 2025"),
        ("Los tres pilares", "What are the three pillars?"),
        ("Puntos focales", "What is the Global Network of R2P Focal Points?"),
    ];

    public override IReadOnlyDictionary<FeedbackReason, string> FeedbackReasons { get; } = new Dictionary<FeedbackReason, string>
    {
        [FeedbackReason.Helpful] = "Útil",
        [FeedbackReason.WrongPassage] = "No útil: pasaje equivocado",
        [FeedbackReason.WrongDocument] = "No útil: documento equivocado",
        [FeedbackReason.Incomplete] = "No útil: incompleto",
        [FeedbackReason.OutOfDate] = "No útil: desactualizado",
    };

    public override string Months(int number) => number < 24 ? $"{number} {(number == 1 ? "mes" : "meses")}" : $"{number / 12} años";

    // Whose words, and how far they carry.
    public override string Author => "Autor";

    public override string Date => "Fecha";

    public override string Standing => "Carácter";

    public override string TeachingText => "Texto didáctico, no es una posición de la ONU.";

    public override string NoUnPosition(string author) => $"Posición de {author}, no de las Naciones Unidas.";

    public override string SlipInSource(string note) => $"Error en el texto fuente: {note}";

    public override string EditorsCaution(string caution) => $"Advertencia de los editores: {caution}.";

    public override string DamagedInSource(string place) => $"{place}: pasaje dañado en nuestro texto fuente, no se muestra.";

    public override string NewestReport(string name, string date, string age) => $"El informe de las Naciones Unidas más reciente aquí es {name}, de fecha {date}, de hace {age}.";

    public override string NewestText(string name, string date, string age) => $"El texto más reciente aquí, de cualquier autor, es {name} ({date}), de hace unos {age}.";

    public override string LaterMayExist => "Puede existir una fuente posterior que esta biblioteca no contiene.";

    public override string OurTextIsEnglish => "Nuestro texto está en inglés y las citas se muestran en inglés. Los documentos de las Naciones Unidas se publican en los seis idiomas oficiales; véase la versión oficial.";

    public override string FitsBest(string place, string work, string author, string date) => $"El pasaje más cercano: {place} de {work} ({author}, {date}).";

    public override string Stands(string place, string work, string author, string date) => $"{place} de {work} ({author}, {date}).";

    // Buttons.
    public override string ContextButton => "Contexto";

    public override string CitationButton => "Referencia";

    public override string OtherSourcesButton => "Otras fuentes";

    public override string MoreButton => "Más";

    public override string SaveButton => "Guardar";

    public override string FeedbackButton => "¿Útil?";

    public override string SourcesButton => "Fuentes";

    public override string HelpButton => "Ayuda";

    public override string MyQuotesButton => "Mis citas";

    public override string ExportWordButton => "En Word";

    public override string ExportMarkdownButton => "En Markdown";

    public override string UndoButton => "Deshacer";

    public override string SaveSettingsButton => "Guardar";

    public override string SendButton => "Enviar";

    public override string ForgetMeButton => "Olvidarme";

    public override string ForgetButton => "Sí, olvidarme";

    public override string KeepButton => "No, conservar mis datos";

    public override string ReadInPlace => "Leer en el documento";

    public override string OfficialButton(string? place) => place is null ? "Versión oficial" : $"Versión oficial ({place})";

    // Official version, context, further quotations.
    public override string OfficialAt(string place, string? note) => $"Versión oficial: buscar {place}.{(note is null ? "" : $" Enlace no verificado: {note}.")}";

    public override string NoOfficialAddress(string? note) => $"No hay dirección registrada de una versión oficial.{(note is null ? "" : $" Nota de los editores: {note}.")}";

    public override string ContextOf(string place, string work) => $"Contexto de {place}, {work}";

    public override string FurtherQuotations(int number) => $"{number} {(number == 1 ? "cita más" : "citas más")}";

    public override string NoFurther => "No hay más citas para la última pregunta.";

    // When there is nothing to show.
    public override string DidYouMean(string command) => $"¿Quería decir el comando «{command}»?";

    public override string Refusal(Answer answer) => answer.Reason switch
    {
        AnswerReason.NothingFits when answer.Searched is { } searched => NothingFits(searched),
        AnswerReason.Declined => answer.MessageIn.GetValueOrDefault(Language) ?? answer.Message,
        AnswerReason.LibraryEmpty => LibraryEmpty,
        AnswerReason.NoSuchPlace => WithEnglish("Ese lugar no existe.", answer),
        AnswerReason.AmbiguousPlace => WithEnglish("Varias secciones responden a ese nombre; indique cuál.", answer),
        AnswerReason.NotHeld => WithEnglish("Ese documento no está en la biblioteca.", answer),
        AnswerReason.DamagedText => WithEnglish("El texto fuente está dañado en ese lugar y no se cita.", answer),
        AnswerReason.NothingToContinue => WithEnglish("No hay nada que continuar aquí.", answer),
        AnswerReason.Unreadable => WithEnglish("Este mensaje no se puede leer.", answer),
        _ => answer.Message,
    };

    public override string WayForward => "Pruebe con otras palabras, indique un lugar («párrafo 12 del informe de 2025») o consulte las fuentes.";

    public override string UnknownButton => "Este botón es de una tarjeta anterior y ya no hace nada. Pregunte de nuevo o elija aquí.";

    public override string QuotationGone => "El documento de esta tarjeta ha cambiado y estas palabras ya no figuran en él. Pregunte de nuevo.";

    public override string NothingShown => "Todavía no se ha mostrado ninguna cita. Haga primero una pregunta.";

    public override string PersonalChatOnly => "Aquí leen otras personas. Pídamelo en una conversación personal.";

    public override string LibraryEmpty => "La biblioteca no contiene documentos por el momento.";

    public override string Failed => "No ha funcionado, por un motivo nuestro. Lo que guardó antes se conserva. Envíelo de nuevo; si vuelve a fallar, avise a los responsables de este bot.";

    public override string Returned => "El servicio se ha reiniciado entretanto, y los mensajes anteriores dejan de mostrarse al recargar la página. Se conservan las citas guardadas, los ajustes, las listas de verificación y su lugar en la conversación: puede continuar.";

    // Sources.
    public override string SourcesHeading(int number) => $"{number} {(number == 1 ? "fuente" : "fuentes")}";

    public override string SourcesNote => "Cada texto es de su autor. Escriba «source» y un nombre para ver su ficha.";

    public override string NotHeld(string name) => $"«{name}» no está en la biblioteca.";

    public override string Symbol => "Signatura";

    public override string None => "ninguno";

    public override string OfficialVersion => "Versión oficial";

    public override string Reuse => "Reutilización";

    public override string Passages => "Pasajes";

    public override string KnownDefects => "Defectos conocidos de nuestro texto";

    public override string PassageCounts(int paragraphs, int footnotes, int notes) => Counts((paragraphs, "párrafos y puntos"), (footnotes, "notas a pie de página"), (notes, "notas de estudio"));

    public override string Defects(string? damaged, string? garbled, string? lostMarks, int numbers) => Said((damaged, "dañado, no se cita: "), (garbled, "con un error: "), (lostMarks, "llamadas de nota perdidas en: "), (numbers == 0 ? null : $"{numbers}", "números restablecidos: "));

    // Saved quotations.
    public override string Saved(int number) => $"Guardada como cita {number}.";

    public override string AlreadySaved(int number) => $"Ya está guardada como cita {number}.";

    public override string QuotesFull(int most) => $"Tiene {most} citas guardadas, el máximo. Quite algunas primero.";

    public override string NoQuotes => "Todavía no tiene citas guardadas. Pulse «Guardar» bajo una cita o escriba «guardar».";

    public override string QuotesHeading(int first, int last, int all) => $"Sus citas {first}–{last} de {all}";

    public override string QuoteNumber(int number) => $"Cita {number}";

    public override string QuoteChanged(string reference) => $"{reference}: estas palabras ya no figuran en el texto de la biblioteca y no se muestran. Búsquelas de nuevo.";

    public override string HowToRemove => "«quitar cita 2» retira una; «exportar» hace una nota.";

    public override string NoSuchQuote => "No hay ninguna cita con ese número.";

    public override string QuoteRemoved(int number) => $"Cita {number} retirada.";

    public override string QuoteRestored(int number) => $"Restablecida como cita {number}.";

    public override string NothingToUndo => "No hay nada que deshacer.";

    public override string Exported(int number) => $"Una nota con {number} {(number == 1 ? "cita y su referencia" : "citas y sus referencias")}.";

    // Settings.
    public override string SettingsHeading => "Sus ajustes";

    public override string SettingsSaved => "Sus ajustes están guardados";

    public override string LanguageName => "Idioma";

    public override string TimeZone => "Zona horaria";

    public override string TimeZoneLabel => "Zona horaria, por ejemplo America/Bogota";

    public override string KeepsWords => "Palabras de mis opiniones";

    public override string KeepsWordsLabel => "¿Pueden los editores conservar las palabras de sus opiniones?";

    public override string Yes => "se conservan";

    public override string No => "no se conservan";

    public override string AsTheChannelSays => "según su aplicación";

    public override string HowToSet => "O escriba: «idioma español», «zona horaria America/Bogota», «keep words si», «keep questions si».";

    public override string NoSuchLanguage(string typed) => $"«{typed}» no es uno de los idiomas: English, français, español.";

    public override string NoSuchTimeZone(string typed, string like) => $"«{typed}» no es un nombre de zona horaria{(like.Length == 0 ? ", como America/Bogota." : $". Quizá: {like}.")}";

    // Own data.
    public override string MyData => "Todo lo que se conserva sobre usted está en este archivo.";

    public override string ForgetQuestion => "Esto borra para siempre sus citas, ajustes, opiniones, preguntas que esperan a los editores, suscripciones y el hilo de nuestras conversaciones. Quedan los totales anónimos. Pulse «Sí» o escriba «olvídame, sí».";

    public override string Forgotten => "Hecho. Aquí ya no se conserva nada sobre usted. Los mensajes de este chat son de su aplicación y puede borrarlos allí.";

    public override string NothingWasKept => "Aquí no se conservaba nada sobre usted, y nada se conserva.";

    public override string NothingForgotten => "No se ha borrado nada.";

    public override string ButtonOfAnother => "Este botón es para quien lo pidió. Escriba «olvídame» para sus propios datos.";

    // Feedback.
    public override string DidItHelp => "¿Era lo que necesitaba? Su elección se cuenta, sin sus palabras.";

    public override string Thanks => "Gracias, contado.";

    public override string WhatWasMissing => "¿Qué faltaba? Las palabras se conservan para los editores.";

    public override string WordsKept => "Gracias. Los editores lo leerán.";

    public override string WordsNotKept => "Sus palabras no se han conservado. Para permitirlo, escriba «keep words si».";

    // Help.
    public override string HelpHeading => "Qué puedo hacer";

    public override string WhatThisIs => "Cito palabra por palabra documentos sobre la responsabilidad de proteger, con autor, signatura, párrafo y fecha. Lo digo cuando no contienen respuesta.";

    public override string Limits => "Las citas están en inglés. No doy opiniones ni calificaciones jurídicas, y no soy un canal para denunciar incidentes. Los nombres de países y territorios son los de los documentos y no implican opinión sobre su condición.";

    private static string NothingFits(Searched searched)
    {
        var near = searched.Nearest.Count == 0 ? "Ningún pasaje se acerca." : $"Lo más cercano: {string.Join(" ; ", searched.Nearest.Select(Wording.Place))}.";
        return $"Los documentos no responden a esta pregunta. Se buscó en: {Wording.Searched(searched.Documents)}. {near}";
    }

    private static string WithEnglish(string reason, Answer answer) => $"{reason} (En inglés: {answer.Message})";
}
