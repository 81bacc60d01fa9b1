using System.Text.RegularExpressions;
using Nsg.Storage.Postgres;
using Nsg.Storage.Tables;
using Nsg.Storage.Tests;

namespace Nsg.Postgres.Tests;

/// <summary>No statement goes to companies' tables without saying which company: the database can be spread by
/// company.</summary>
public sealed partial class StatementTests
{
    /// <summary>What the node asks of its directories; a key, a number or a page of them, never the books.</summary>
    private static readonly string[] OfTheNode =
    [
        "SELECT company FROM company_identifier WHERE identifier = @1",
        "SELECT company FROM company ORDER BY name, company",
        "SELECT company, name FROM company ORDER BY name, company",
        "SELECT company, staging, is_new FROM staging WHERE touched < @1",
        "SELECT count(*) FROM staging",
    ];

    [Fact]
    public void Statements_OfRichBooks_NameTheCompanyForEveryTable()
    {
        using (var books = RichBooks.Make())
        {
            books.ShouldBeSound();
            books.Store.Health();
            books.Ask(one =>
                (
                    one.TrialBalance(null, null),
                    one.MonthlyBalances(),
                    one.Journal(null, null),
                    one.OpenItems(),
                    one.VatSummary(null, null),
                    one.BankLines(false),
                    one.Grants(),
                    one.Parties()
                )
            );
        }

        var asked = PreparedText
            .Asked.Where(text => Tables(text).Any(table => !PostgresTables.OfTheNode.Contains(table)))
            .ToList();

        asked.Count.ShouldBeGreaterThan(80);
        asked.Where(text => !NamesTheCompany(text)).Except(OfTheNode).Where(IsOurs).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("SELECT * FROM entry WHERE entry = @1", false)]
    [InlineData("SELECT 1 FROM entry e JOIN entry_line l ON l.entry = e.entry WHERE e.company = @1", false)]
    [InlineData(
        "SELECT 1 FROM entry e JOIN entry_line l ON l.company = e.company AND l.entry = e.entry WHERE e.company = @1",
        true
    )]
    [InlineData("INSERT INTO flag (flag, company) VALUES (@1,@2)", true)]
    [InlineData("INSERT INTO flag (flag) VALUES (@1)", false)]
    public void Statement_WithoutItsCompany_IsFound(string text, bool isSound) =>
        NamesTheCompany(text).ShouldBe(isSound);

    /// <summary>As many conditions on a company as tables, or the company among what is inserted.</summary>
    private static bool NamesTheCompany(string text)
    {
        var inserts = Inserted().Match(text);
        var named =
            Condition().Count(text)
            + (
                inserts.Success
                && inserts.Groups["columns"].Value.Split(',', StringSplitOptions.TrimEntries).Contains("company")
                    ? 1
                    : 0
            );
        return named >= Tables(text).Count;
    }

    private static List<string> Tables(string text) =>
        [
            .. Mention()
                .Matches(text)
                .Select(match => match.Groups["table"].Value)
                .Where(name => Projector.Tables.Contains(name) || Others.Contains(name)),
        ];

    private static readonly string[] Others =
    [
        "log_head",
        "log_record",
        "log_node",
        "log_checkpoint",
        "log_checkpoint_key",
        "log_cosignature",
        "log_stamp",
        "original",
        "staging",
        "staging_record",
        "grant_use",
        "rate",
        "client_key",
    ];

    /// <summary>Tests of this process look past the walls on purpose: they change and count whole tables, without any
    /// parameter, and what is not a company's.</summary>
    private static bool IsOurs(string text) =>
        !text.Contains("company <> @1", StringComparison.Ordinal)
        && (text.Contains('@', StringComparison.Ordinal) || !Whole().IsMatch(text));

    [GeneratedRegex(@"\b(FROM|JOIN|UPDATE|INTO)\s+(?<table>[a-z_0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mention();

    [GeneratedRegex(
        @"^(UPDATE|DELETE FROM|SELECT count\(\*\) FROM|SELECT \* FROM)\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Whole();

    [GeneratedRegex(@"\bcompany\s*=", RegexOptions.None, 1000)]
    private static partial Regex Condition();

    [GeneratedRegex(@"INSERT INTO \w+ \((?<columns>[^)]*)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inserted();
}
