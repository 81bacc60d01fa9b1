using Nsg.Ledger;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;

namespace Nsg.Node.Reports;

/// <summary>The figures of one company's books for reports, out of one snapshot of the store.</summary>
public sealed class StoreReportBooks(BooksQueries books) : IReportBooks
{
    /// <summary>Told by its name too: charts that were taken over may have something else under its number.</summary>
    private readonly Account? _clearing = books.Company.Pack.Find(books.Company.Pack.Roles.PaymentClearing);

    /// <inheritdoc/>
    /// <remarks>
    /// The year before the books begin is in other books; its closing balances are what these began with, so that
    /// comparative figures are there.
    /// </remarks>
    public IReadOnlyList<AccountFigures> Accounts(DateOnly from, DateOnly to, (string Dimension, string Object)? within)
    {
        if (within is var (dimension, part))
        {
            return
            [
                .. books.TrialBalanceWithin(from, to, dimension, part).Select(one => Figures(one, one.Opening.Amount)),
            ];
        }

        var brought = books.BroughtForward(to);
        return
        [
            .. books
                .TrialBalance(from, to)
                .Select(one =>
                    Figures(
                        one,
                        brought.TryGetValue(one.Account, out var opening) ? opening.Amount : one.Opening.Amount
                    )
                ),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string Object, string? Name)> Objects(string dimension) =>
        [.. books.DimensionObjects(dimension).Select(one => (one.Object, one.Name))];

    /// <inheritdoc/>
    public IReadOnlyList<VatFigures> Vat(DateOnly from, DateOnly to) =>
        [
            .. books
                .VatSummary(from, to)
                .GroupBy(one => one.Code)
                .Select(group => new VatFigures(
                    group.Key,
                    group.Sum(one => one.Base.Amount),
                    group.Sum(one => one.Output.Amount),
                    group.Sum(one => one.Input.Amount)
                )
                {
                    TaxAtRates = group.Sum(one => one.Base.Amount * one.Rate / 100m),
                }),
        ];

    /// <inheritdoc/>
    public decimal? Rate(string code, DateOnly day)
    {
        var found = books.Company.Pack.VatCodes.FirstOrDefault(one => one.Code == code);
        return found is null ? null : found.RateOn(day) ?? 0m;
    }

    /// <inheritdoc/>
    public long Vouchers(DateOnly from, DateOnly to) => books.EntryCount(from, to);

    /// <inheritdoc/>
    public long InReview(DateOnly from, DateOnly to) => books.ReviewCount(from, to);

    private AccountFigures Figures(AccountBalance one, decimal opening) =>
        new(
            one.Account,
            one.Name,
            books.StandardOf(one.Account),
            one.Type,
            one.IsTurnover,
            opening,
            one.Debit.Amount,
            one.Credit.Amount
        )
        {
            IsClearing = one.Account == _clearing?.Number && one.Name == _clearing.Name,
        };
}
