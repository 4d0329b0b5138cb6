namespace R2PBot.Channels.BotFramework;

/// <summary>Files on their way to a channel that takes them only inside the activity.</summary>
internal static class ConnectorFiles
{
    // A Teams message holds 100 KB counted as UTF-16, so 50,000 letters; base64 makes 4 of 3 bytes.
    private const int MaxInlineBytes = 24 * 1024;

    public static Activity Inline(Activity activity)
    {
        if (activity.Attachments is not { } attachments || attachments.All(a => a.Bytes is null))
        {
            return activity;
        }

        var tooLong = attachments.Where(a => a.Bytes?.Length > MaxInlineBytes).Select(a => a.Name).ToList();
        return activity with
        {
            Attachments = [.. attachments.Where(a => a.Bytes is null or { Length: <= MaxInlineBytes }).Select(Inlined)],
            Text = tooLong.Count == 0 ? activity.Text : $"{activity.Text}\n{string.Join(", ", tooLong)} is too long to be sent here; ask again in the web chat to get it.".Trim(),
        };
    }

    private static Attachment Inlined(Attachment file) =>
        file.Bytes is { } bytes ? file with { ContentUrl = $"data:{file.ContentType};base64,{Convert.ToBase64String(bytes.Span)}" } : file;
}
