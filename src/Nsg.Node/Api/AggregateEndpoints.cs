using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Http;
using Nsg.Reporting;
using Nsg.Reporting.Aggregates;
using Nsg.Sharing.Grants;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Api;

/// <summary>Posted lines, added up by what they have in common.</summary>
internal static class AggregateEndpoints
{
    private const string Csv = "text/csv";
    private const string Dimension = "dimension:";

    private static readonly Dictionary<string, AggregateKey> Words = new(StringComparer.Ordinal)
    {
        ["account"] = AggregateKey.Account,
        ["accountGroup"] = AggregateKey.AccountGroup,
        ["party"] = AggregateKey.Party,
        ["country"] = AggregateKey.Country,
        ["vatCode"] = AggregateKey.VatCode,
        ["month"] = AggregateKey.Month,
        ["quarter"] = AggregateKey.Quarter,
        ["year"] = AggregateKey.Year,
        ["currency"] = AggregateKey.Currency,
        ["direction"] = AggregateKey.Direction,
    };

    /// <summary>Sums by these are balances; others may come down to a single document.</summary>
    private static readonly AggregateKey[] OfBalances =
    [
        AggregateKey.Account,
        AggregateKey.AccountGroup,
        AggregateKey.Month,
        AggregateKey.Quarter,
        AggregateKey.Year,
    ];

    internal static void Map(IEndpointRouteBuilder company) =>
        company
            .MapGet("/aggregates", Sums)
            .Shares(Resources.Aggregates, "from", "to")
            .Says(
                "GetAggregates",
                "Ledger",
                "Posted lines added up by one or two of account, accountGroup, party, country, vatCode, dimension:ID, month, quarter, year, currency, direction"
            )
            .Produces<AggregatesJson>(200, Negotiation.Json, Csv)
            .ProducesProblem(406)
            .ProducesProblem(422);

    private static IResult Sums(
        HttpContext context,
        NodeStore store,
        [FromQuery] string? by,
        [AsParameters] EntryFilterQuery query
    )
    {
        var access = CompanyAccess.Of(context);
        var withheld = access.Request?.Withheld ?? Withheld.None;
        by ??= "account";
        var question = Question(by, query, withheld);
        var offers = withheld == Withheld.None ? new[] { Negotiation.Json, Csv } : [Negotiation.Json];
        if (Negotiation.Best(context.Request, offers) is not { } mediaType)
        {
            return new ProblemAnswer(Problems.NotAcceptable($"this resource comes as {string.Join(" or ", offers)}"));
        }

        var answer = store.Query(
            access.Key,
            books =>
            {
                var filter = EntryFilters.Of(query, null, access, books);
                // What narrows to a few vouchers tells what those say, as a grouping by it would.
                if (withheld != Withheld.None && !filter.IsOfDaysAndAccount)
                {
                    throw Parameters.Refused(
                        "the grant leaves out what single documents tell; narrow by from, to and account alone"
                    );
                }

                return books.Aggregates(filter, question) is { } sums
                    ? Shown(books, filter, by.Split(','), question, sums, isOwn: access.Request is null)
                    : null;
            }
        );
        return answer is null ? TooMany()
            : mediaType == Csv ? Results.Text(Text(answer), Csv, System.Text.Encoding.UTF8)
            : Results.Ok(answer);
    }

    private static ProblemAnswer TooMany() =>
        new(
            Parameters.TooMuch(
                $"more than {AggregateQuestion.VouchersMax} vouchers or {AggregateQuestion.GroupsMax} groups fit; narrow the days, name an account, or group by account, accountGroup, month, quarter and year with no other filter"
            )
        );

    private static AggregateQuestion Question(string by, EntryFilterQuery query, Withheld withheld)
    {
        var words = by.Split(',');
        if (words.Length > 2 || words.Distinct().Count() < words.Length)
        {
            throw Parameters.Refused($"by is one or two of {string.Join(", ", Words.Keys)}, {Dimension}ID");
        }

        string? dimension = null;
        var keys = new List<AggregateKey>();
        foreach (var word in words)
        {
            if (Words.TryGetValue(word, out var key))
            {
                keys.Add(key);
            }
            else if (
                word.StartsWith(Dimension, StringComparison.Ordinal)
                && word.Length > Dimension.Length
                && dimension is null
            )
            {
                dimension = word[Dimension.Length..];
                keys.Add(AggregateKey.Dimension);
            }
            else
            {
                throw Parameters.Refused($"by is one or two of {string.Join(", ", Words.Keys)}, {Dimension}ID");
            }
        }

        var isOfBalances = keys.TrueForAll(key => OfBalances.Contains(key)) && query.Document is null;
        return withheld == Withheld.None || isOfBalances
            ? new AggregateQuestion(keys, dimension)
            : throw Parameters.Refused(
                "by: the grant leaves out what single documents tell; group by account, accountGroup, month, quarter or year"
            );
    }

    private static AggregatesJson Shown(
        BooksQueries books,
        EntryFilter filter,
        string[] by,
        AggregateQuestion question,
        AggregateAnswer sums,
        bool isOwn
    )
    {
        var isOfParties = question.Keys.Contains(AggregateKey.Party);
        var (names, refer) = (isOfParties ? books.PartyNames() : null, isOfParties ? books.PartyReferences() : null);
        string Amount(long minor) => Money.FromMinor(minor, books.Company.Currency).ToAmountString();
        string? Key(AggregateGroup group, int place) =>
            group.Keys[place] is { } value && question.Keys[place] == AggregateKey.Party
                ? refer!(value)
                : group.Keys[place];
        string? Name(AggregateGroup group) =>
            group.Keys[0] is not { } value ? null
            : question.Keys[0] == AggregateKey.Party ? (isOwn ? names!.GetValueOrDefault(value) : null)
            : question.Keys[0] == AggregateKey.Account ? books.AccountOf(value).Name
            : null;
        return new AggregatesJson(
            filter.From,
            filter.To,
            books.Company.Currency.Code,
            by,
            [
                .. sums.Groups.Select(group => new AggregateGroupJson(
                    Key(group, 0),
                    group.Keys.Count == 2 ? Key(group, 1) : null,
                    Name(group),
                    Amount(group.Debit),
                    Amount(group.Credit),
                    Amount(group.Net),
                    sums.IsKept ? null : group.Count
                )),
            ],
            Amount(sums.Groups.Sum(group => group.Debit)),
            Amount(sums.Groups.Sum(group => group.Credit)),
            sums.IsKept ? null : sums.Groups.Sum(group => group.Count)
        );
    }

    private static string Text(AggregatesJson answer) =>
        string.Join(
            "\r\n",
            [
                CsvText.Line([.. answer.By, "name", "debit", "credit", "net", "count"]),
                .. answer.Groups.Select(group =>
                    CsvText.Line([
                        group.Key ?? "",
                        .. answer.By.Count == 2 ? [group.Key2 ?? ""] : Array.Empty<string>(),
                        group.Name ?? "",
                        group.Debit,
                        group.Credit,
                        group.Net,
                        group.Count?.ToString(CultureInfo.InvariantCulture) ?? "",
                    ])
                ),
                "",
            ]
        );
}
