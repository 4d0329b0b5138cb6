using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;
using R2PBot.Situations.Register;
using R2PBot.Situations.Subscriptions;

namespace R2PBot.Conversations.Frames;

internal sealed partial class Spanish
{
    // Levels and situations.
    public override string LevelName(TrackingLevel? level) => level switch
    {
        TrackingLevel.Monitoring => "seguimiento",
        TrackingLevel.HeightenedAttention => "atención reforzada",
        TrackingLevel.UrgentAttention => "atención urgente",
        _ => "sin nivel fijado",
    };

    public override string Level => "Nivel";

    public override string LevelSetBy(string role, string organisation, string day) => $"fijado por {RoleOf(role)} {OfOrganisation(organisation)} el {day}; no es una calificación de la ONU ni del GCR2P";

    public override string RoleOf(string role) => role == "editor" ? "el editor" : role;

    public override string OfOrganisation(string organisation) => organisation.Length == 0 ? "de la organización responsable de este bot" : $"de {organisation}";

    public override string Day(DateOnly day) => $"{day.Day} de {new[] { "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre" }[day.Month - 1]} de {day.Year}";

    public override string RegionName(string region) => region switch
    {
        "africa" => "África",
        "americas" => "las Américas",
        "asia" => "Asia",
        "europe" => "Europa",
        "middle-east" => "Oriente Medio",
        _ => "todo el mundo",
    };

    public override string Region => "Región";

    public override string MentionedAs(MentionRole role) => role switch
    {
        MentionRole.Ongoing => "Nombrada como situación en curso en la fecha del documento",
        MentionRole.Historical => "Nombrada como historia",
        MentionRole.GoodPractice => "Nombrada por la prevención o una buena práctica",
        MentionRole.Member => "Nombrada como miembro de un mecanismo o como parte, no como situación",
        _ => "Solo en un texto docente, que no es prueba",
    };

    public override string SituationsHeading(int number) => $"{number} situaciones en seguimiento";

    public override string SituationsNote => "El orden es alfabético y la lista es la de nuestras fuentes. Un país que no figura es uno que ellas no nombran como situación en curso; eso nada dice del riesgo que haya allí. Los nombres de países y territorios no implican opinión sobre su condición.";

    public override string HistoricalReferences => "Referencias históricas:";

    public override string SituationLabel => "Situación";

    public override string ShowButton => "Mostrar";

    public override string SituationsButton => "Situaciones";

    public override string MatchedAs(string word, string name) => $"«{word}» se encuentra aquí bajo {name}.";

    public override string CouldMean(string word, string names) => $"«{word}» puede significar {names}, o algo que no está en nuestro registro. Escriba el nombre completo.";

    public override string NotInRegister(string word) => $"«{word}» no está en nuestro registro: nuestras fuentes no lo nombran como situación. Eso nada dice del riesgo que haya allí.";

    public override string HistoricalOnly => "Se conserva como referencia: nuestras fuentes no la nombran como situación en curso. Eso nada dice del riesgo que haya allí hoy.";

    public override string FurtherMentions(int number, string name) => $"{number} menciones más; escriba «situation {name} all».";

    public override string SharedAssessments => "Evaluaciones compartidas aquí; sus respuestas están abiertas a quienes participan";

    public override string ShareToSituationButton => "Compartir con su situación";

    public override string OnlyFinishedIsShared => "Solo una evaluación terminada puede compartirse con una situación.";

    public override string SubjectIsNoSituation => "Su tema no es una situación del registro. Escriba «share situation sudan».";

    public override string MarkForbidsSharing(string mark) => $"{mark} la reserva a quienes participan. Márquela TLP:AMBER o más abierta para compartirla.";

    public override string AssessmentShared(string situation, string mark) => $"Compartida con {situation}. Los editores saben bajo {mark} que existe; propone que miren y no decide nada. Respuestas y notas quedan con quienes participan.";

    public override string AssessmentSharedAlready(string situation) => $"Ya se compartió con {situation}; no se hizo nada nuevo.";

    public override string ExternalRatings => "Lo que otros publican, con sus palabras; nunca convertido, ni entre ellos ni a nuestro nivel";

    public override string RatingLine(string value, string month, string day) => $"{value}, para {month} (introducido a mano el {day})";

    public override string RatingSaved(string scheme, string month, string value) => $"Introducido: {scheme}, {month}: {value}.";

    public override string RatingRefused(string schemes) => $"Escriba «rating SITUACIÓN ESCALA VALOR MES ENLACE», por ejemplo «rating sudan crisiswatch deteriorated 2026-10 https://…». Escalas y valores: {schemes}.";

    public override string History => "Historial del nivel";

    public override string SubscribeButton => "Suscribirse";

    public override string ProposeButton => "Proponer un nivel";

    // Drafts.
    public override string KindName(AlertKind kind) => kind switch
    {
        AlertKind.Original => "Alerta",
        AlertKind.Update => "Actualización de la alerta",
        AlertKind.Correction => "Corrección de la alerta",
        _ => "Cancelación de la alerta",
    };

    public override string ProposalHeading(AlertKind kind, int? number, string situation) => $"{KindName(kind)}{(number is null ? "" : $" {number}")}: {situation}";

    public override string ProposalNote => "Esto crea un borrador. Nada se envía hasta que un segundo lector lo haya publicado.";

    public override string NewLevelLabel => "Nivel (escala propia, no de la ONU ni del GCR2P)";

    public override string NoLevelChange => "no se trata";

    public override string WhatLabel => "Qué ocurrió, si es más que un cambio de nivel";

    public override string WhyLabel => "Por qué: una o dos frases que digan de quién son";

    public override string SourcesLabel => "Fuentes con fechas y enlaces, una por línea";

    public override string ConfidenceLabel => "Confianza";

    public override string ConfidenceName(Confidence confidence) => confidence switch
    {
        Confidence.Low => "baja",
        Confidence.Moderate => "media",
        Confidence.High => "alta",
        _ => "no indicada",
    };

    public override string HandlingLabel => "Difusión (TLP 2.0)";

    public override string ExerciseLabel => "Ejercicio";

    public override string ExerciseYes => "sí, un simulacro";

    public override string ExerciseNo => "no";

    public override string MakeDraftButton => "Crear el borrador";

    public override string WhyMissing => "Un borrador necesita un motivo.";

    public override string SourceMissing => "Un borrador necesita al menos una fuente.";

    public override string ChangeMissing => "Un borrador necesita un nivel, o unas palabras sobre lo ocurrido.";

    public override string SourcesCount(int number) => $"fuentes: {number}";

    public override string EditorsOnly => "Solo los editores pueden hacerlo. Los responsables de este bot dicen quién lo es.";

    public override string ReleasersOnly => "Solo quienes publican pueden hacerlo. Los responsables de este bot dicen quién lo es.";

    public override string OperatorsOnly => "Solo los operadores pueden hacerlo.";

    public override string OnlyExercises => "Aquí nadie responde de los nombres: solo pueden redactarse y publicarse ejercicios.";

    public override string DraftMade(int number) => $"El borrador {number} está creado y espera a un segundo lector.";

    public override string DraftWaitsAlready => "Ya espera un borrador de esta alerta. Publíquelo o rechácelo primero.";

    public override string DraftHeading(int number, int version) => $"Borrador {number}, versión {version}: espera a un segundo lector";

    public override string OriginName(AlertOrigin origin) => origin switch
    {
        AlertOrigin.RegisterFile => "Cambió un archivo del registro",
        AlertOrigin.Assessment => "Se compartió una evaluación",
        AlertOrigin.Feed => "Una fuente automática",
        _ => "Un editor",
    };

    public override string Origin => "Origen:";

    public override string NoAuthorYet => "Sin autor: un editor debe hacerse cargo y decir por qué antes de publicarlo.";

    public override string YoursNote => "Lo redactó usted: otra persona debe publicarlo.";

    public override string DraftsHeading(int number) => $"{number} {(number == 1 ? "borrador espera" : "borradores esperan")} a un segundo lector";

    public override string NoDrafts => "No espera ningún borrador.";

    public override string ReleaseButton => "Publicar";

    public override string RejectButton => "Rechazar";

    public override string AdoptButton => "Hacerme cargo";

    public override string OpenDraftButton(int number) => $"Borrador {number}";

    public override string RejectLabel => "Motivo del rechazo";

    public override string RejectReasonMissing => "Diga por qué se rechaza.";

    public override string Rejected(int number) => $"El borrador {number} queda rechazado. No se envió nada.";

    public override string Released(int number, int version, int recipients) => $"La alerta {number}, versión {version}, se publica para {recipients} {(recipients == 1 ? "destinatario" : "destinatarios")}.";

    public override string LeftOutByMark(int number, string mark) => $"{number} de quienes tienen la versión anterior no {(number == 1 ? "recibe" : "reciben")} esta: {mark} no lo permite donde están.";

    public override string AlreadyDecided(int number) => $"La alerta {number} no tiene borrador en espera: ya se decidió.";

    public override string NoSuchAlert(int number) => $"No hay alerta {number}.";

    public override string NotReleasedYet(int number) => $"La alerta {number} no se publicó: no hay nada que continuar.";

    public override string IsCancelled(int number) => $"La alerta {number} está cancelada.";

    // Alerts as they arrive.
    public override string ExerciseHeading => "EJERCICIO EJERCICIO EJERCICIO. Esto es un simulacro. Nada de ello es real.";

    public override string ExerciseWord => "EJERCICIO";

    public override string PossiblyRepeated => "Posiblemente repetido: un envío anterior pudo llegarle.";

    public override string AlertHeading(AlertKind kind, int number, string situation) => $"{KindName(kind)} {number}: {situation}";

    public override string LevelFromTo(TrackingLevel? from, TrackingLevel? to) => $"{LevelName(from)} → {LevelName(to)}";

    public override string WhatChanged => "Qué cambió";

    public override string Decided => "Decidido por";

    public override string DecidedBy(string role, string organisation, bool oneReader, string day) => $"{RoleOf(role)} {OfOrganisation(organisation)}, {(oneReader ? "con un solo lector" : "con un segundo lector")}, el {day}";

    public override string NotReleased => "sin publicar";

    public override string Why => "Por qué:";

    public override string Sources => "Fuentes de esta alerta:";

    public override string DoesNotSay => "No es una calificación jurídica, que corresponde a los tribunales, ni una predicción, ni una calificación de la ONU o del GCR2P.";

    public override string FollowsVersion(int version, string day) => $"Sigue a la versión {version} del {day}, que usted recibió.";

    public override string CorrectsVersion(int version, string day) => $"Sustituye a la versión {version} del {day}, que ya no vale.";

    public override string CancelsVersion(int version, string day) => $"Cancela la versión {version} del {day}. No actúe conforme a ella.";

    public override string AnswerName(Acknowledgement answer) => answer switch
    {
        Acknowledgement.Seen => "Visto",
        Acknowledgement.TakenUp => "Asumido",
        Acknowledgement.PassedToCapital => "Transmitido a la capital",
        _ => "No nos concierne",
    };

    public override string Answered(int number, Acknowledgement answer) => $"Anotado para la alerta {number}: {AnswerName(answer)}. El remitente lo ve.";

    public override string NotSentToYou(int number) => $"La alerta {number} no se envió ni a usted ni a esta conversación.";

    public override string RecordButton => "El registro";

    public override string MySubscriptionsButton => "Mis suscripciones";

    public override string WhyYouGetThis => "Recibe esto porque se suscribió. «subscriptions» lo cambia o lo termina.";

    public override string StandingNote(DeliveryStanding standing) => standing == DeliveryStanding.Deputy ? "Recibe esto como suplente: el punto focal no ha respondido a tiempo." : "Recibe esto aquí porque otra dirección suya ya no existe.";

    public override string DigestHeading(int number) => $"Resumen: {number} {(number == 1 ? "alerta" : "alertas")}";

    public override string OpenAlertButton(int number) => $"Alerta {number}";

    // Subscriptions.
    public override string ScopeName(Scope scope, string? situation) => scope.Kind switch
    {
        ScopeKind.All => "todas las situaciones",
        ScopeKind.Region => RegionName(scope.Name),
        _ => situation ?? scope.Name,
    };

    public override string CadenceName(Cadence cadence) => cadence switch
    {
        Cadence.Immediate => "al momento",
        Cadence.Daily => "resumen diario",
        _ => "resumen semanal",
    };

    public override string MinimumName(TrackingLevel? minimum) => minimum is null ? "todo cambio" : $"desde {LevelName(minimum)}";

    public override string Subscribed(string scope) => $"Suscrito: {scope}";

    public override string SubscriptionLine(string minimum, string cadence, string day) => $"{minimum}, {cadence}, hasta el {day}";

    public override string SubscriptionsHeading(int number) => number == 0 ? "Ninguna suscripción" : $"{number} {(number == 1 ? "suscripción" : "suscripciones")}";

    public override string HowToSubscribe => "Escriba «subscribe sudan», «subscribe region africa daily», «subscribe all from urgent», «quiet hours 22:00-07:00», «pause 14 days», «resume alerts», «unsubscribe sudan».";

    public override string UrgentNote => "La atención urgente llega al momento, también en horas de silencio y con un resumen.";

    public override string Unsubscribed(string scope) => $"Terminada: {scope}.";

    public override string NotSubscribed(string scope) => $"No hay aquí suscripción a {scope}.";

    public override string UnsubscribeButton(string scope) => $"Terminar: {scope}";

    public override string QuietHoursName => "Horas de silencio";

    public override string QuietHoursRefused => "Escriba las horas así: «quiet hours 22:00-07:00», o «quiet hours off».";

    public override string Paused(string day) => $"En pausa hasta el {day}. Nada de lo que se publique hasta entonces se envía.";

    public override string NotPaused => "Las alertas se envían de nuevo desde ahora.";

    public override string PausedUntil => "En pausa hasta";

    public override string DailyButton => "Resumen diario";

    public override string WeeklyButton => "Resumen semanal";

    public override string AtOnceButton => "Al momento";

    public override string TimeZoneAssumed => "No se conoce su zona horaria: cuenta UTC. Escriba «time zone Africa/Accra».";

    public override string GroupQuestion => "Otros leen aquí. ¿Para esta conversación, o solo para usted?";

    public override string ForThisConversation => "Para esta conversación";

    public override string ForMeAlone => "Solo para mí";

    public override string GroupNeedsEditor => "Solo un editor u operador puede suscribir una conversación que otros leen.";

    public override string SubscriptionEnds(string scope, string day) => $"Su suscripción a {scope} termina el {day}.";

    public override string RenewButton => "Renovar";

    // Ledger and directory.
    public override string LedgerHeading(int number) => $"Envíos de la alerta {number}";

    public override string LedgerEmpty(int number) => $"La alerta {number} no se envió a nadie: ninguna suscripción correspondía.";

    public override string LedgerRow(string row) => row switch
    {
        "all" => "Destinatarios",
        "waiting" => "En espera de su hora",
        "deferred" => "Por reintentar",
        "underway" => "En curso",
        "delivered" => "Entregados",
        "acknowledged" => "Con acuse",
        "gone" => "Ya no hay nadie",
        "refused" => "Rechazados",
        "unknown" => "Se ignora si llegó",
        "cancelled" => "Detenidos",
        "arrived" => "De los no entregados, quizá llegaron de todos modos",
        _ => "Quizá dos veces",
    };

    public override string ExerciseReport(int number) => $"Informe del ejercicio {number}";

    public override string NoExercise(int number) => $"La alerta {number} no es un ejercicio; «ledger {number}» muestra sus envíos.";

    public override string ReportRow(string row) => row switch
    {
        "drafted" => "Redactado",
        "released" => "Publicado",
        "took" => "De la redacción a la publicación",
        "first" => "Primera respuesta tras la publicación",
        "half" => "La mitad de los destinatarios había respondido a los",
        _ => "Entregados sin respuesta",
    };

    public override string DirectoryHeading(int countries) => $"Directorio: {countries} {(countries == 1 ? "país" : "países")}";

    public override string DirectoryParts(int points, int deputies, int fallbacks) => $"puntos focales {points}, suplentes {deputies}, otras vías {fallbacks}";

    public override string DirectoryNote => "Un operador lo llena con «r2pbot directory FILE». Nunca se busca ni se cita en él.";
}
