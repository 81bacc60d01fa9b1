using Nsg.Bookkeeping.Manual;
using Nsg.Reporting.Language;
using Nsg.Storage.Queries;

namespace Nsg.Node.Reports;

/// <summary>The books as they would be with one more entry, or with an account that counts as another of the public
/// standard; nothing is posted. Figures within a dimension stay as they are.</summary>
/// <param name="books">The books as they are.</param>
/// <param name="entry">The entry, or null.</param>
/// <param name="mapping">Account and what it would count as (null: its own number), or null.</param>
internal sealed class AdjustedBooks(BooksQueries books, ManualEntry? entry, (string Account, string? Standard)? mapping)
    : IReportBooks
{
    private readonly StoreReportBooks _asTheyAre = new(books);

    public IReadOnlyList<AccountFigures> Accounts(DateOnly from, DateOnly to, (string Dimension, string Object)? within)
    {
        var accounts = _asTheyAre.Accounts(from, to, within);
        if (within is not null)
        {
            return accounts;
        }

        var all = accounts.ToDictionary(one => one.Account, StringComparer.Ordinal);
        foreach (var line in entry?.Date > to ? [] : entry?.Lines ?? [])
        {
            var one = all.GetValueOrDefault(line.Account) ?? Nothing(line.Account);
            all[line.Account] =
                entry!.Date < from
                    ? one with
                    {
                        Opening = one.Opening + line.Base,
                    }
                    : one with
                    {
                        Debit = one.Debit + Math.Max(line.Base, 0m),
                        Credit = one.Credit + Math.Max(-line.Base, 0m),
                    };
        }

        if (mapping is var (account, standard) && all.TryGetValue(account, out var mapped))
        {
            all[account] = mapped with { Standard = standard };
        }

        return [.. all.Values.OrderBy(one => one.Account, StringComparer.Ordinal)];
    }

    public IReadOnlyList<(string Object, string? Name)> Objects(string dimension) => _asTheyAre.Objects(dimension);

    public IReadOnlyList<VatFigures> Vat(DateOnly from, DateOnly to)
    {
        var all = _asTheyAre.Vat(from, to).ToDictionary(one => one.Code, StringComparer.Ordinal);
        foreach (var line in entry?.Lines ?? [])
        {
            var day = line.VatDate ?? entry!.Date;
            if (
                line.VatCode is not { } name
                || day < from
                || day > to
                || books.Company.Pack.VatCodes.FirstOrDefault(one => one.Code == name) is not { } code
            )
            {
                continue;
            }

            var one = all.GetValueOrDefault(name) ?? new VatFigures(name, 0m, 0m, 0m);
            all[name] =
                line.Account == code.OutputAccount ? one with { OutputTax = one.OutputTax - line.Base }
                : line.Account == code.InputAccount ? one with { InputTax = one.InputTax + line.Base }
                : Moved(one, code.Direction == Countries.TradeDirection.Sale ? -line.Base : line.Base, day);
        }

        return [.. all.Values];
    }

    private VatFigures Moved(VatFigures one, decimal amount, DateOnly day) =>
        one with
        {
            Base = one.Base + amount,
            TaxAtRates = one.TaxAtRates + (amount * (Rate(one.Code, day) ?? 0m) / 100m),
        };

    public decimal? Rate(string code, DateOnly day) => _asTheyAre.Rate(code, day);

    public long Vouchers(DateOnly from, DateOnly to) =>
        _asTheyAre.Vouchers(from, to) + (entry is not null && entry.Date >= from && entry.Date <= to ? 1 : 0);

    public long InReview(DateOnly from, DateOnly to) => _asTheyAre.InReview(from, to);

    private AccountFigures Nothing(string number)
    {
        var account = books.AccountOf(number);
        return new AccountFigures(
            number,
            account.Name,
            books.StandardOf(number),
            account.Type,
            account.IsTurnover,
            0m,
            0m,
            0m
        );
    }
}
