using Nsg.Reporting.Language;
using Nsg.Storage.Queries;

namespace Nsg.Node.Reports;

/// <summary>The figures of one company's books for reports, out of one snapshot of the store.</summary>
public sealed class StoreReportBooks(BooksQueries books) : IReportBooks
{
    /// <inheritdoc/>
    public IReadOnlyList<AccountFigures> Accounts(DateOnly from, DateOnly to, (string Dimension, string Object)? within) =>
    [
        .. (within is var (dimension, part) ? books.TrialBalanceWithin(from, to, dimension, part) : books.TrialBalance(from, to)).Select(one => new AccountFigures(
            one.Account, one.Name, books.StandardOf(one.Account), one.Type, one.IsTurnover, one.Opening.Amount, one.Debit.Amount, one.Credit.Amount)),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<(string Object, string? Name)> Objects(string dimension) => [.. books.DimensionObjects(dimension).Select(one => (one.Object, one.Name))];

    /// <inheritdoc/>
    public IReadOnlyList<VatFigures> Vat(DateOnly from, DateOnly to) =>
    [
        .. books.VatSummary(from, to).GroupBy(one => one.Code).Select(group => new VatFigures(
            group.Key, group.Sum(one => one.Base.Amount), group.Sum(one => one.Output.Amount), group.Sum(one => one.Input.Amount))),
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
}
