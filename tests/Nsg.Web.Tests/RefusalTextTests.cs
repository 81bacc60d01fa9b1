using System.Text.RegularExpressions;
using Nsg.Reporting;
using Nsg.Testing;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Web.Tests;

/// <summary>Whatever a page refuses is said in the reader's language: the texts are read out of the sources.</summary>
public sealed class RefusalTextTests
{
    /// <summary>Where every sentence is one that a page may show.</summary>
    private static readonly string[] Places =
    [
        "src/Nsg.Bookkeeping/Filings",
        "src/Nsg.Bookkeeping/Intake/Correction",
        "src/Nsg.Bookkeeping/Intake/InvoiceSides",
        "src/Nsg.Bookkeeping/Intake/NotificationIntake",
        "src/Nsg.Bookkeeping/Intake/ReviewDesk",
        "src/Nsg.Bookkeeping/Invoicing/CreditDraft",
        "src/Nsg.Bookkeeping/Invoicing/InvoiceDraft",
        "src/Nsg.Bookkeeping/Invoicing/IssueDesk",
        "src/Nsg.Bookkeeping/Invoicing/SaleVat",
        "src/Nsg.Bookkeeping/Manual/Manual",
        "src/Nsg.Bookkeeping/Payments",
        "src/Nsg.Bookkeeping/Periods/PeriodDesk",
        "src/Nsg.Bookkeeping/Periods/YearDesk",
        "src/Nsg.Bookkeeping/Posting/ChartRules",
        "src/Nsg.Bookkeeping/Reconciliation/MatchDesk",
        "src/Nsg.Bookkeeping/Reminders",
        "src/Nsg.Ledger/EntryRules",
        "src/Nsg.Node/Authorization/People/ConsentDesk",
        "src/Nsg.Node/Invoicing",
        "src/Nsg.Node/Pages",
        "src/Nsg.Node/Reports",
        "src/Nsg.Sharing/Grants/GrantTerms",
        "src/Nsg.Sharing/Grants/GrantedDefinition",
        "src/Nsg.Sharing/Signatories/SignatoryDecision",
        "src/Nsg.Sharing/Signatories/SignerList",
        "src/Nsg.Storage/StoreException",
        "src/Nsg.Storage/UnknownCompanyException",
        "src/Nsg.Web/Books",
        "src/Nsg.Web/Inbox",
    ];

    /// <summary>Sentences in those places that no page shows as they are, each with where it goes.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["an answer of a page is beyond what can be shown"] = "a fault of the program",
        ["no number is free for a test company"] = "a fault of the program",
        ["text/event-stream; charset=utf-8"] = "a type of media",
        ["net weight"] = "name of a property in documents",
        ["net mass"] = "name of a property in documents",
        ["not sent: "] = "the log of sending",
        ["written for upload"] = "the log of sending",
        ["rejected by a person"] = "a person's reason in the log",
        ["matched by a person"] = "a person's reason in the log",
        ["the rejection was taken back by a person: "] = "begins a line of the log, read as a whole",
        ["taken back by a person: "] = "begins a line of the log, read as a whole",
        ["postingDate: {} is before the document's own date {}; a voucher follows what documents it"] =
            "a page corrects accounts and never the day",
        ["an invoice"] = "what a program's JSON is told to be",
        ["lines: name 1 to {}, or leave them out"] = "a page leaves them out",
        ["lines: number {} does not say its line"] = "lines of a page say theirs",
        ["line {} is named twice"] = "a page names each once",
        ["{} has no line {}; its lines are {}"] = "a page names those that there are",
        ["line {}: say a quantity or an amount, not both"] = "a page asks for quantities of lines",
        ["line {}: {} is wanted off, {} {} is left"] = "a page asks for quantities of lines",
        ["{}an amount is above nothing and in whole units of {}'s smallest coin"] =
            "a page names no line with an amount",
        ["{} signed: {}"] = "what is said when it is not refused",
    };

    /// <summary>Refusals that only programs and the command meet.</summary>
    private static readonly string[] ForPrograms = ["src/Nsg/", "src/Nsg.Node/Api/", "src/Nsg.Sharing/Mandates/"];

    private static readonly string[] Values =
    [
        "7",
        "A",
        "NOK",
        "2025-04-17",
        "12.50 NOK",
        "2025-01-01 to 2025-01-31 (hard lock: filed)",
        "2025-01-01 to 2025-01-31 (soft lock: filed)",
        "A already sent B with other content (C)",
    ];

    [Fact]
    public void Refusals_ThatAPageCanShow_AreSaidInEveryLanguage()
    {
        var texts = Sources().SelectMany(file => Refusals(file.Path, file.Text)).ToList();

        texts.Count.ShouldBeGreaterThan(200);
        texts
            .Where(one => !Elsewhere.ContainsKey(one.Text) && !IsSaid(one.Text))
            .Select(one => $"{one.Path}: {one.Text}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void ChecksAndParameters_OfTheReportsOfTheFiveCountries_AreSaidInEveryLanguage() =>
        ReportCatalogue
            .Names.Select(name => ReportCatalogue.Find(name)!)
            .SelectMany(report =>
                report
                    .Checks.Select(check => check.Text)
                    .Concat(report.Parameters.Select(parameter => parameter.Label))
                    .Select(text => $"{report.Id}: {text}")
            )
            .Where(line => !IsSaid(line.Split(": ", 2)[1]))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("throw new GrantException(\"no such thing is kept\");", "no such thing is kept")]
    [InlineData(
        "throw new GrantException(x ? \"no way out\" : $\"more than {Max} (of many) {F(\"x\")}\");",
        "no way out|more than {} (of many) {}"
    )]
    [InlineData("throw new PortException($\"{step}: no way\", \"some code\", null);", "{}: no way")]
    [InlineData("var text = \"no refusal at all\"; // \"nor this one\"", "")]
    public void Refusal_InASource_IsFound(string source, string texts) =>
        string.Join('|', Refusals("src/Nsg.Sharing/X.cs", source).Select(one => one.Text)).ShouldBe(texts);

    [Fact]
    public void Refusal_ThatNoTableHolds_IsReported()
    {
        IsSaid("the moon is full").ShouldBeFalse();
        IsSaid("{} to {} is hard locked, and stays so").ShouldBeTrue();
    }

    private static IEnumerable<(string Path, string Text)> Sources() =>
        Directory
            .EnumerateFiles(Path.Combine(OfficialMaterial.RepositoryRoot, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(file => (Path.GetRelativePath(OfficialMaterial.RepositoryRoot, file), File.ReadAllText(file)));

    private static IEnumerable<(string Path, string Text)> Refusals(string path, string source)
    {
        if (ForPrograms.Any(place => path.StartsWith(place, StringComparison.Ordinal)))
        {
            return [];
        }

        var isPlace = Places.Any(place => path.StartsWith(place, StringComparison.Ordinal));
        var thrown = Regex
            .Matches(source, @"new (Grant|MissingSignatures|ReportRequest|Port)Exception\(")
            .Select(match => match.Index + match.Length)
            .Select(at =>
                (
                    From: at,
                    Middle: SourceLiterals.Close(source, at, isFirstOnly: true),
                    To: SourceLiterals.Close(source, at)
                )
            )
            .ToList();
        return SourceLiterals
            .Of(source)
            .Where(one => !thrown.Exists(part => one.At > part.Middle && one.At < part.To))
            .Where(one => isPlace || thrown.Exists(part => one.At >= part.From && one.At < part.Middle))
            .Where(one => IsSentence(one.Text))
            .Select(one => (path, one.Text));
    }

    /// <summary>Words with blanks between them, as nobody names a field, a class of style or a path.</summary>
    private static bool IsSentence(string text) =>
        Regex.IsMatch(text, @"\A[a-z'{]")
        && Regex.IsMatch(text, @"[a-z]{2,}[^a-z]* [^a-z]*[a-z]{2,}|[a-z]{2,} '")
        && !Regex.IsMatch(text, @"\A(badge |retry: |id: |curl )");

    /// <summary>Whether a line of that form is read back whatever stands in its places, and said in six
    /// languages.</summary>
    private static bool IsSaid(string text) =>
        Filled(text.Split("{}"))
            .Any(line =>
                Language.All.All(language => Said.Of(language, line) is { IsLeft: false } said && said.Text.Length > 0)
                && Said.Of(Language.Find("nb")!, line).Text != Said.Of(Language.Find("en")!, line).Text
            );

    private static IEnumerable<string> Filled(string[] parts) =>
        parts
            .Skip(1)
            .Aggregate(
                (IEnumerable<string>)[parts[0]],
                (lines, part) => lines.SelectMany(line => Values.Select(value => line + value + part))
            );
}
