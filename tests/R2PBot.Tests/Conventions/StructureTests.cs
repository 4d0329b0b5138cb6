using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using R2PBot.Library;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Conventions;

/// <summary>Rules about many files. Arrows point down: host → conversations → slices → library; slices do not see each other.</summary>
public sealed partial class StructureTests
{
    private static readonly string[] Slices =
        [.. Directory.GetDirectories(Repository.At("src", "R2PBot.Core")).Select(d => Path.GetFileName(d)).Where(d => d is not ("bin" or "obj"))];

    public static TheoryData<string> SliceNames => [.. Slices];

    [Theory]
    [MemberData(nameof(SliceNames))]
    public void NamesNoOtherSlice(string slice)
    {
        string[] allowed = slice switch
        {
            "Library" or "Storage" => [slice],
            "Conversations" => Slices,
            // Who takes part in an assessment is a person, and People says what a person is.
            "Checklists" => [slice, "Library", "Storage", "People"],
            "Situations" => [slice, "Library", "Storage", "People"],
            _ => [slice, "Library", "Storage"],
        };
        var wrong = from file in SourceFiles.Under($"src/R2PBot.Core/{slice}")
                    from Match use in SliceUses().Matches(file.Text)
                    let named = use.Groups["slice"].Value
                    where Slices.Contains(named) && !allowed.Contains(named)
                    select $"{file.Path} names {named}";
        Assert.Empty(wrong);
    }

    /// <summary>A package is used in one place, so that another can take its place.</summary>
    [Theory]
    [InlineData("AngleSharp", "src/R2PBot.Core/Library/Import/Formats/")]
    [InlineData("DocumentFormat.OpenXml", "src/R2PBot.Core/Library/Import/Formats/", "src/R2PBot.Core/Conversations/Quotes/Word/", "src/R2PBot.Core/Checklists/Reports/Formats/Word/")]
    [InlineData("Microsoft.Data.Sqlite", "src/R2PBot.Core/Storage/")]
    [InlineData("Npgsql", "src/R2PBot.Core/Storage/PostgreSql/")]
    [InlineData("System.CommandLine", "src/R2PBot/")]
    [InlineData("Quartz", "src/R2PBot/Jobs/")]
    [InlineData("Microsoft.AspNetCore", "src/R2PBot/")]
    public void UsesThePackageInItsPlaceOnly(string package, params string[] places) =>
        Assert.DoesNotContain(SourceFiles.All, f => !places.Any(p => f.Path.StartsWith(p, StringComparison.Ordinal)) && f.Text.Contains($"using {package}", StringComparison.Ordinal));

    /// <summary>Whoever changes a table finds every statement about it in one file, or in the files of one class (<c>DeliveryTable.InHand.cs</c>).</summary>
    [Fact]
    public void KeepsTheSqlOfATableInTheFileThatOwnsIt()
    {
        var owners = from file in SourceFiles.All
                     from Match table in CreatedTables().Matches(file.Text)
                     select (Table: table.Groups["table"].Value, file.Path);
        Assert.NotEmpty(owners);
        var strangers = from owner in owners
                        from file in SourceFiles.All
                        where Class(file.Path) != Class(owner.Path) && Regex.IsMatch(file.Text, $@"\b(?:from|into|update|join) {owner.Table}\b")
                        select $"{file.Path} speaks to {owner.Table} of {owner.Path}";
        Assert.Empty(strangers);

        static string Class(string path) => path[..path.IndexOf('.', path.LastIndexOf('/'))];
    }

    [Fact]
    public void SealsEveryClass()
    {
        var open = from assembly in new[] { typeof(Holdings).Assembly, Assembly.Load("r2pbot") }
                   from type in assembly.GetTypes()
                   where type is { IsClass: true, IsSealed: false, IsAbstract: false, Namespace: not null } && type.Namespace.StartsWith("R2PBot", StringComparison.Ordinal)
                   where type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && type.Name[0] != '<'
                   select type.FullName;
        Assert.Empty(open);
    }

    [Fact]
    public void SaysWhatEveryPublicTypeIs()
    {
        var silent = from file in SourceFiles.All
                     from Match type in PublicTypes().Matches(file.Text)
                     let before = file.Text[..type.Index].TrimEnd()
                     where !before.EndsWith("</summary>", StringComparison.Ordinal) && !before.EndsWith("</param>", StringComparison.Ordinal) && !before.EndsWith(']')
                     where type.Groups["kind"].Value != "enum"
                     select $"{file.Path}: {type.Groups["name"].Value}";
        Assert.Empty(silent);
    }

    [Fact]
    public void NamesNoTypeAfterNothing() =>
        Assert.DoesNotContain(SourceFiles.All, f => EmptyNames().IsMatch(f.Text));

    [Fact]
    public void BelievesTheCompiler_AboutNull() =>
        Assert.DoesNotContain(SourceFiles.All, f => NullForgiving().IsMatch(f.Text));

    [Fact]
    public void NamesNoPlaceOutsideTheCheckout()
    {
        var places = new[] { "/wo" + "rk/", "../sha" + "red", "farm-" + "bench", "farm-" + "studio", "/ro" + "ot/" };
        var tracked = Directory.EnumerateFiles(Repository.Root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Where(p => !Ignored().IsMatch(p) && Path.GetExtension(p) is ".cs" or ".md" or ".yaml" or ".json" or ".props" or ".targets" or ".csproj" or ".java" or ".mjs" or ".sln" or "");
        Assert.DoesNotContain(tracked, p => places.Any(File.ReadAllText(Repository.At(p)).Contains));
    }

    [GeneratedRegex(@"create table (?:if not exists )?(?<table>\w+)")]
    private static partial Regex CreatedTables();

    [GeneratedRegex(@"\bR2PBot\.(?<slice>[A-Z]\w+)")]
    private static partial Regex SliceUses();

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|partial|readonly) )*(?<kind>class|record|struct|interface|enum)(?: struct| class)? (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicTypes();

    [GeneratedRegex(@"\b(?:class|record|interface) \w*(?:Manager|Helper|Util|Utils|Service|Facade|Common)\b")]
    private static partial Regex EmptyNames();

    [GeneratedRegex(@"[\w\)\]]![\.;,\)\[]")]
    private static partial Regex NullForgiving();

    [GeneratedRegex(@"(^|/)(bin|obj|artifacts|data|\.git|node_modules)/")]
    private static partial Regex Ignored();
}
