using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace R2PBot.Library.Import;

/// <summary>The program pdftotext, which reads the PDF from its input: no file name reaches it, and no shell.</summary>
internal sealed record PdfToText(string Program, TimeSpan Limit)
{
    // A thousand pages give about 30 million characters of word places.
    private const int MaxCharacters = 200_000_000;

    public static PdfToText Installed { get; } = new("pdftotext", TimeSpan.FromSeconds(60));

    /// <summary>The words of all pages with their places, as pdftotext -tsv prints them.</summary>
    public string Words(byte[] pdf)
    {
        using var process = Start();
        var output = Task.Run(() => Output(process.StandardOutput));
        var errors = Task.Run(() => process.StandardError.ReadToEnd());
        var input = Task.Run(() => Input(process.StandardInput.BaseStream, pdf));
        if (!Ended(process, input, output, errors))
        {
            process.Kill(entireProcessTree: true);
            throw new UnreadableSourceException($"took pdftotext longer than {Limit.TotalSeconds:0.#} seconds; split it into smaller files");
        }

        return (process.ExitCode, output.Result) switch
        {
            (0, { } words) => words,
            (0, null) => throw new UnreadableSourceException("has more text than is read from one PDF; split it into smaller files"),
            (3, _) => throw new UnreadableSourceException("does not allow its text to be copied; ask its publisher for an open copy"),
            _ => throw Failed(errors.Result),
        };
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(Program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (var argument in new[] { "-tsv", "-enc", "UTF-8", "-", "-" })
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start) ?? throw Missing();
        }
        catch (Win32Exception)
        {
            throw Missing();
        }
    }

    private bool Ended(Process process, params Task[] streams)
    {
        var watch = Stopwatch.StartNew();
        if (!Task.WaitAll(streams, Limit))
        {
            return false;
        }

        var left = Limit - watch.Elapsed;
        return process.WaitForExit(left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    private static void Input(Stream input, byte[] pdf)
    {
        try
        {
            using (input)
            {
                input.Write(pdf);
            }
        }
        catch (IOException)
        {
            // pdftotext gave up before it had read all; its exit code says so.
        }
    }

    /// <returns>Nothing when there is more than <see cref="MaxCharacters"/>.</returns>
    private static string? Output(StreamReader output)
    {
        var text = new StringBuilder();
        var buffer = new char[32768];
        while (output.Read(buffer) is > 0 and var read)
        {
            // Read on but keep nothing, so that the program ends by itself.
            if (text.Length <= MaxCharacters)
            {
                text.Append(buffer, 0, read);
            }
        }

        return text.Length <= MaxCharacters ? text.ToString() : null;
    }

    private static UnreadableSourceException Missing() => new("needs pdftotext (Debian package poppler-utils)");

    private static UnreadableSourceException Failed(string errors) => errors switch
    {
        _ when errors.Contains("Incorrect password", StringComparison.Ordinal) => new("is protected by a password; save a copy without one"),
        _ when errors.Contains("Usage:", StringComparison.Ordinal) => new("needs a pdftotext that knows -tsv (poppler 22 or later)"),
        _ => new("is a damaged PDF file; open it and save or print it to PDF again"),
    };
}
