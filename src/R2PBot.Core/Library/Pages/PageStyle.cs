using System.Security.Cryptography;
using System.Text;

namespace R2PBot.Library.Pages;

/// <summary>The one style of the document pages, for screen, phone and print. It stands in the page, so that a page saved or printed is whole.</summary>
public static class PageStyle
{
    internal const string Css = """
        :root { color-scheme: light dark; --ink: #1b1b1f; --soft: #55565c; --line: #c9cad1; --paper: #fff; --mark: #fff2b8; --link: #0b4f8a; }
        @media (prefers-color-scheme: dark) { :root { --ink: #ececf1; --soft: #b4b5bd; --line: #45464d; --paper: #16171a; --mark: #5a4b00; --link: #8ec5ff; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 46rem; padding: 1rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
        header, nav, footer, form, .note, dl { font-family: system-ui, sans-serif; font-size: .95rem; }
        h1 { font-size: 1.6rem; line-height: 1.25; }
        h2 { font-size: 1.25rem; margin-top: 2.2rem; }
        h3 { font-size: 1.05rem; }
        a { color: var(--link); }
        a:focus-visible, input:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .passage { position: relative; margin: 1rem 0; scroll-margin-top: 1rem; }
        .passage:target, li:target { background: var(--mark); outline: .4rem solid var(--mark); }
        .item { margin-left: 2rem; }
        .number { text-decoration: none; font-family: system-ui, sans-serif; font-size: .9rem; }
        .note { color: var(--soft); margin: .2rem 0; }
        .damaged { border-left: .3rem solid #b3261e; padding-left: .8rem; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; border: 1px solid var(--line); padding: .8rem; }
        dt { color: var(--soft); }
        dd { margin: 0; }
        sup { line-height: 0; }
        blockquote { margin: .5rem 0; padding-left: 1rem; border-left: .2rem solid var(--line); white-space: pre-line; }
        input[type=search] { font: inherit; padding: .45rem; width: min(24rem, 65%); border: 1px solid var(--line); background: var(--paper); color: var(--ink); }
        button { font: inherit; padding: .45rem .9rem; }
        @media (max-width: 30rem) { dl { grid-template-columns: 1fr; } .item { margin-left: 1rem; } }
        @media print { nav, form { display: none; } body { max-width: none; font-size: 11pt; color: #000; background: #fff; } a { color: inherit; text-decoration: none; } .passage { break-inside: avoid; } }
        """;

    /// <summary>For the header <c>Content-Security-Policy: default-src 'none'; style-src '…'; form-action 'self'</c>: the pages need nothing else.</summary>
    public static string ContentSecurityHash { get; } = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}";
}
