using Nsg.Ledger;
using Nsg.Reporting.Language;

namespace Nsg.Reporting.Tests.Language;

/// <summary>Books invented for a test: postings by day, VAT facts by day.</summary>
internal sealed class InventedBooks : IReportBooks
{
    private readonly List<(DateOnly Day, string Account, AccountType Type, decimal Amount, string Part)> postings = [];
    private readonly List<(DateOnly Day, VatFigures Figures)> vat = [];

    internal Dictionary<string, decimal> Rates { get; } = [];

    internal long Waiting { get; set; }

    /// <summary>The account on which payments wait to be matched.</summary>
    internal string? Clearing { get; init; }

    internal InventedBooks Post(string day, string account, AccountType type, decimal amount, string part = "")
    {
        postings.Add((DateOnly.Parse(day), account, type, amount, part));
        return this;
    }

    internal InventedBooks Tax(string day, string code, decimal taxable, decimal output = 0m, decimal input = 0m)
    {
        vat.Add((DateOnly.Parse(day), new VatFigures(code, taxable, output, input)));
        return this;
    }

    public IReadOnlyList<AccountFigures> Accounts(
        DateOnly from,
        DateOnly to,
        (string Dimension, string Object)? within
    ) =>
        [
            .. postings
                .Where(one => within is null || one.Part == within.Value.Object)
                .GroupBy(one => (one.Account, one.Type))
                .Select(group => new AccountFigures(
                    group.Key.Account,
                    group.Key.Account,
                    null,
                    group.Key.Type,
                    group.Key.Type == AccountType.Income,
                    group.Where(one => one.Day < from).Sum(one => one.Amount),
                    group.Where(one => one.Day >= from && one.Day <= to && one.Amount > 0m).Sum(one => one.Amount),
                    -group.Where(one => one.Day >= from && one.Day <= to && one.Amount < 0m).Sum(one => one.Amount)
                )
                {
                    IsClearing = group.Key.Account == Clearing,
                }),
        ];

    public IReadOnlyList<VatFigures> Vat(DateOnly from, DateOnly to) =>
        [
            .. vat.Where(one => one.Day >= from && one.Day <= to)
                .Select(one =>
                    one.Figures with
                    {
                        TaxAtRates = one.Figures.Base * (Rate(one.Figures.Code, one.Day) ?? 0m) / 100m,
                    }
                ),
        ];

    public decimal? Rate(string code, DateOnly day) => Rates.TryGetValue(code, out var rate) ? rate : null;

    public long Vouchers(DateOnly from, DateOnly to) => postings.Count(one => one.Day >= from && one.Day <= to);

    public long InReview(DateOnly from, DateOnly to) => Waiting;
}
