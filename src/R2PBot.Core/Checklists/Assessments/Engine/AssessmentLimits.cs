namespace R2PBot.Checklists.Assessments;

/// <summary>How much is kept. Past a limit the person is told, and nothing that was there is lost.</summary>
internal static class AssessmentLimits
{
    public const int Assessments = 10_000;
    public const int NoteCharacters = 20_000;
    public const int EvidenceItems = 200;
    public const int Members = 50;
    public const int SubjectCharacters = 200;
}
