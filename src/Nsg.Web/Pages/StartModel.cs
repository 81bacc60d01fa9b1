using Nsg.Countries;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.Overview;
using Nsg.Web.Reports;

namespace Nsg.Web.Pages;

/// <summary>A company among many: what needs somebody.</summary>
/// <param name="Key">Key.</param>
/// <param name="Name">Name.</param>
/// <param name="Country">Country.</param>
/// <param name="Currency">Base currency.</param>
/// <param name="Day">The day that its figures are of; null for a company without vouchers.</param>
/// <param name="Waiting">Documents that wait for a person.</param>
/// <param name="Requests">Requests for access that wait.</param>
/// <param name="Unmatched">Bank lines that are put to nothing.</param>
/// <param name="Owed">What customers owe beyond the due day.</param>
/// <param name="Owing">What is owed to suppliers beyond the due day.</param>
/// <param name="VatPeriod">The VAT period that the day is in.</param>
/// <param name="VatDue">When its return is due, or null.</param>
public sealed record CompanyRow(
    string Key,
    string Name,
    Country Country,
    Currency Currency,
    DateOnly? Day,
    long Waiting,
    long Requests,
    long Unmatched,
    Money Owed,
    Money Owing,
    string VatPeriod,
    DateOnly? VatDue
)
{
    /// <summary>The oldest report that nobody handed over, or null.</summary>
    public ObligationLine? Oldest { get; init; }

    /// <summary>What went through the bank and waits on the clearing account for its document; nought when nothing
    /// waits.</summary>
    public required Money Held { get; init; }

    /// <summary>The number of that account.</summary>
    public required string HeldOn { get; init; }

    /// <summary>Today.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>How many reports are late.</summary>
    internal int LateReports => Oldest is { } oldest && oldest.IsLate(Today) ? oldest.MoreLate + 1 : 0;

    /// <summary>How many of those are approved and wait to be handed over.</summary>
    internal int LateApproved => LateReports > 0 ? Oldest!.LateApproved : 0;

    /// <summary>What a euro costs in the company's currency as its books know; null where they do not. Only for
    /// putting companies of several currencies in order.</summary>
    public decimal? EuroRate { get; init; }

    /// <summary>An amount of the company in euro; null where no rate is known.</summary>
    internal decimal? InEuro(Money amount) =>
        amount.IsZero || amount.Currency == Currency.EUR ? amount.Amount
        : EuroRate is > 0m and var rate ? amount.Amount / rate
        : null;

    /// <summary>How much it needs somebody: a decision weighs more than a bank line, each report that is late as much as
    /// a request, and less than a decision where it is approved and only has to be handed over; payments that wait weigh
    /// together as much as a bank line.</summary>
    internal long Attention =>
        ((LateReports - LateApproved) * 5)
        + (LateApproved * 2)
        + (Requests * 5)
        + (Waiting * 3)
        + Unmatched
        + (Held.IsZero ? 0 : 1);

    internal static CompanyRow Of(BooksQueries books, DateOnly today)
    {
        var company = books.Company;
        var day = BooksDay.Of(books, today);
        var totals = day is { } when ? books.OpenTotals(when) : [];
        var period = day is { } at ? ReportPeriod.Of(ReportPeriod.LengthOf(company.VatPeriod), at) : null;
        return new CompanyRow(
            company.Key,
            company.Name,
            company.Pack.Country,
            company.Currency,
            day,
            books.ReviewTotal(),
            books.RequestTotal(),
            books.UnmatchedTotal(),
            Overdue(totals, TradeDirection.Sale, company.Currency),
            Overdue(totals, TradeDirection.Purchase, company.Currency),
            period?.ToString() ?? "",
            period is null ? null : company.Pack.Calendar.VatDue(company.VatPeriod, period.To)
        )
        {
            Held = books.HeldBalance(),
            HeldOn = company.Pack.Roles.PaymentClearing,
            Today = today,
            EuroRate = day is { } of ? books.DatedRate(Currency.EUR, of)?.Rate : null,
        };
    }

    private static Money Overdue(IReadOnlyList<OpenTotal> totals, TradeDirection direction, Currency currency) =>
        totals.FirstOrDefault(total => total.Direction == direction)?.Overdue ?? Money.Zero(currency);
}
