using Nsg.Countries;
using Nsg.Node.Http;
using Nsg.Node.Reports;
using Nsg.Node.Sharing;
using Nsg.Reporting;
using Nsg.Reporting.Aggregates;
using Nsg.Reporting.Language;
using Nsg.Sharing.Grants;
using Nsg.Storage.Queries;
using Nsg.Web.Languages;
using Nsg.Web.Reports;
using Nsg.Web.Sharing;

namespace Nsg.Node.Pages;

/// <summary>A few rows of what somebody would see: of the days asked for, without what the terms leave out.</summary>
internal static class GrantSamples
{
    private const int RowsMax = 4;

    private static readonly IReadOnlyDictionary<string, decimal> NoParameters = new Dictionary<string, decimal>();

    /// <summary>A sample for each kind of data.</summary>
    internal static IReadOnlyList<GrantSample> Of(
        BooksQueries books,
        GrantTerms terms,
        Language language,
        DateTimeOffset now
    ) =>
        [.. terms.Resources.Select(resource => new GrantSample(resource, Rows(books, resource, terms, language, now)))];

    private static IReadOnlyList<(string What, string Figure)> Rows(
        BooksQueries books,
        string resource,
        GrantTerms terms,
        Language language,
        DateTimeOffset now
    )
    {
        var (isNameless, isPriceless) = (
            terms.Withheld.HasFlag(Withheld.Counterparties),
            terms.Withheld.HasFlag(Withheld.Prices)
        );
        return resource switch
        {
            Resources.Documents =>
            [
                .. books
                    .LatestDocuments(null, null, long.MaxValue, RowsMax)
                    .Select(one =>
                        (
                            isNameless || isPriceless
                                ? one.Number ?? ""
                                : $"{one.PartyName ?? one.FileName} {one.Number}",
                            isPriceless ? ""
                            : one.Payable is { } payable ? language.Exact(payable)
                            : ""
                        )
                    ),
            ],
            Resources.Entries =>
            [
                .. books
                    .LatestEntries(terms.From, terms.To, null, 0, RowsMax)
                    .Select(one =>
                        (
                            isNameless || isPriceless ? one.Number.ToString() : $"{one.Number} {one.Text}",
                            isPriceless
                                ? ""
                                : language.Exact(
                                    one.Lines.Aggregate(
                                        Vocabulary.Money.Zero(books.Company.Currency),
                                        (sum, line) => sum + line.Debit
                                    )
                                )
                        )
                    ),
            ],
            Resources.Balances =>
            [
                .. books
                    .TrialBalance(terms.From, terms.To)
                    .Where(one => !one.Closing.IsZero)
                    .Take(RowsMax)
                    .Select(one => ($"{one.Account} {one.Name}", language.Exact(one.Closing))),
            ],
            Resources.Aggregates => Sums(books, terms, language),
            Resources.Register => books.Registered() is { } register
                ? [(books.Company.Name, register.LegalFormName ?? register.LegalForm)]
                : [],
            _ => Figures(books, resource, terms, language, now),
        };
    }

    /// <summary>The largest sums by customer and supplier, as a client is told them, and of accounts; of accounts alone where
    /// the terms leave out what single documents tell.</summary>
    private static IReadOnlyList<(string What, string Figure)> Sums(
        BooksQueries books,
        GrantTerms terms,
        Language language
    )
    {
        var refer = books.PartyReferences();
        return
        [
            .. terms.Withheld == Withheld.None
                ? Largest(
                    [AggregateKey.Party, AggregateKey.Account],
                    keys => $"{language.Format(SharingTexts.OneParty, refer(keys[0]!))}, {Account(keys[1]!)}"
                )
                : [],
            .. Largest([AggregateKey.Account], keys => Account(keys[0]!)),
        ];

        string Account(string number) => $"{number} {books.AccountOf(number).Name}";

        IEnumerable<(string What, string Figure)> Largest(
            IReadOnlyList<AggregateKey> by,
            Func<IReadOnlyList<string?>, string> name
        ) =>
            (
                books
                    .Aggregates(new EntryFilter { From = terms.From, To = terms.To }, new AggregateQuestion(by, null))
                    ?.Groups
                ?? []
            )
                .Where(one => one.Net != 0 && one.Keys.All(key => key is not null))
                .OrderByDescending(one => Math.Abs(one.Net))
                .Take(RowsMax)
                .Select(one =>
                    (name(one.Keys), language.Exact(Vocabulary.Money.FromMinor(one.Net, books.Company.Currency)))
                );
    }

    /// <summary>Titles of the reports that terms open and that have no period within their days.</summary>
    internal static IReadOnlyList<string> WithoutPeriod(
        BooksQueries books,
        GrantTerms terms,
        Language language,
        DateTimeOffset now
    )
    {
        if (terms.Definition is not null || terms is { From: null, To: null })
        {
            return [];
        }

        var last = Last(books, now);
        return
        [
            .. terms
                .Resources.Where(one => one is Resources.Reports or Resources.Statements)
                .SelectMany(resource => Definitions(books, resource, terms))
                .Where(one => GrantedPeriods.Of(one, terms.From, terms.To, last).Count == 0)
                .Select(one => one.Title(language.Code))
                .Distinct(),
        ];
    }

    /// <summary>Reports of the company's country that terms open under a kind of data.</summary>
    private static IEnumerable<ReportDefinition> Definitions(BooksQueries books, string resource, GrantTerms terms)
    {
        var country = books.Company.Pack.Country.ToString();
        var names = terms.Reports.Count > 0 && resource == Resources.Reports ? terms.Reports : ReportCatalogue.Names;
        return names
            .Select(ReportCatalogue.Find)
            .OfType<ReportDefinition>()
            .Where(one =>
                one.Country == country && (resource == Resources.Reports || GrantedRequest.IsAccounts(one.Id))
            );
    }

    private static DateOnly Last(BooksQueries books, DateTimeOffset now)
    {
        var today = CountryClock.Day(books.Company.Pack.Country, now);
        return books.LastDay(today) ?? today;
    }

    /// <summary>First lines of the first report that would be opened and has figures, for its longest and newest period within
    /// the days; its heading alone where none has any, and nothing where no period of any lies within them.</summary>
    private static IReadOnlyList<(string What, string Figure)> Figures(
        BooksQueries books,
        string resource,
        GrantTerms terms,
        Language language,
        DateTimeOffset now
    )
    {
        var last = Last(books, now);
        IReadOnlyList<(string What, string Figure)> first = [];
        foreach (var definition in Definitions(books, resource, terms))
        {
            if (GrantedPeriods.Of(definition, terms.From, terms.To, last) is not [var period, ..])
            {
                continue;
            }

            try
            {
                var made = ReportFormats.Make(
                    books,
                    ReportRequest.Of(books, definition, period.ToString(), NoParameters),
                    language.Code,
                    now,
                    ReportComparison.None
                );
                var relations = new ReportRelations(definition);
                IReadOnlyList<(string What, string Figure)> rows =
                [
                    ($"{definition.Title(language.Code)} {ReportWords.Period(language, period)}", ""),
                    .. made
                        .Outcome.Lines.Where(line => line.Leaves && line.Value != 0m)
                        .Take(RowsMax)
                        .Select(line =>
                            (
                                line.Line.Label(language.Code),
                                // A figure in thousands, as its line says, is no amount in the currency.
                                $"{language.Number(line.Value, line.Value == decimal.Truncate(line.Value) ? 0 : 2)} {(relations.UnitOf(line.Line.Id) == 1 ? made.Json.Currency : "")}".TrimEnd()
                            )
                        ),
                ];
                if (rows.Count > 1)
                {
                    return rows;
                }

                first = first.Count > 0 ? first : rows;
            }
            catch (ReportRequestException)
            {
                // One that cannot be made of these books shows nothing; the next one may.
            }
        }

        return first;
    }
}
