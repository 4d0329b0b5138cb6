using System.Security.Cryptography;
using System.Text;

namespace R2PBot.Checklists.Reports.Formats;

/// <summary>The one style of a report, for screen, phone and paper. Answers differ by shape and pattern; no colour says good or bad.</summary>
public static class ReportStyle
{
    internal const string Css = """
        :root { color-scheme: light; --ink: #1b1b1f; --soft: #4d4e55; --line: #b9bac2; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #fff; color: var(--ink); font: 1.0625rem/1.55 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
        .sheet { max-width: 50rem; margin: 0 auto; padding: 1rem; }
        .mark { width: max-content; margin: 0 auto; padding: .15rem .6rem; background: #000; color: #fff; font: bold 1rem/1.4 system-ui, sans-serif; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .mark.red { color: #ff2b2b; }
        .mark.amber, .mark.amberstrict { color: #ffc000; }
        .mark.green { color: #33ff00; }
        .kind { margin: 1.5rem 0 0; color: var(--soft); font: 1rem/1.4 system-ui, sans-serif; }
        h1, h2, h3, table, dl, figcaption, .subject, .notice, caption, svg { font-family: system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
        h1 { margin: .2rem 0 1rem; font-size: 1.7rem; line-height: 1.25; }
        h2 { margin: 2.4rem 0 .8rem; padding-top: .6rem; border-top: 2px solid var(--ink); font-size: 1.3rem; }
        h3 { margin: 1.8rem 0 .5rem; font-size: 1.08rem; line-height: 1.35; }
        .subject { font-size: 1.15rem; }
        .subject span { display: block; color: var(--soft); font-size: .9rem; }
        .notice { margin: .7rem 0; padding: .5rem .8rem; border-left: .35rem solid var(--ink); background: #f1f1f4; font-weight: 600; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        dl { margin: .8rem 0; border-top: 1px solid var(--line); font-size: .95rem; }
        dl div { display: grid; grid-template-columns: 13rem 1fr; gap: .2rem 1rem; padding: .3rem 0; border-bottom: 1px solid var(--line); }
        dt { color: var(--soft); }
        dd { margin: 0; }
        figure { margin: .8rem 0; }
        blockquote { margin: 0; white-space: pre-line; }
        .quote { padding-left: 1rem; border-left: .2rem solid var(--line); }
        .note { padding: .6rem .8rem; border: 1px dashed var(--soft); }
        figcaption { margin-top: .25rem; color: var(--soft); font-size: .88rem; }
        .note figcaption { margin: 0 0 .25rem; }
        figcaption strong { display: block; color: var(--ink); }
        table { width: 100%; margin: 1rem 0; border-collapse: collapse; font-size: .95rem; }
        caption { padding-bottom: .3rem; text-align: left; font-weight: 600; }
        th, td { padding: .3rem .5rem; border: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: normal; }
        thead th { font-weight: 600; }
        ul { padding-left: 1.3rem; }
        li { margin: .25rem 0; }
        .picture svg { display: block; width: 100%; max-width: 30rem; height: auto; }
        @media (max-width: 34rem) { dl div { grid-template-columns: 1fr; } h1 { font-size: 1.4rem; } }
        @media print {
          @page { size: A4; margin: 14mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; } }
          body { font-size: 10.5pt; }
          .sheet { display: table; width: 100%; max-width: none; padding: 0; }
          /* Repeated on every sheet, as the head and foot of a table are; only where they may not be cut. */
          .top { display: table-header-group; break-inside: avoid; }
          .bottom { display: table-footer-group; break-inside: avoid; }
          .mark { margin-bottom: 4mm; }
          .bottom .mark { margin: 4mm auto 0; }
          main { display: table-row-group; }
          h2, h3, caption, p:has(+ figure), p:has(+ ul) { break-after: avoid; }
          figure, table, dl, .notice, li { break-inside: avoid; }
          .picture svg { max-width: 110mm; }
        }
        """;

    /// <summary>For the header <c>Content-Security-Policy: default-src 'none'; style-src '…'</c>: a report needs nothing else.</summary>
    public static string ContentSecurityHash { get; } = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}";
}
