using System.Globalization;
using Nsg.Node.Extracts;
using Nsg.Reporting;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Specifications;

/// <summary>The specifications that the bookkeeping acts ask for, of any period.</summary>
public enum SpecificationKind
{
    /// <summary>Every line in order of registration (grunnbok, grundbok, päiväkirja, dagbók).</summary>
    Posting,

    /// <summary>Lines by account, with opening and closing balance (hovedbok, huvudbok, pääkirja, aðalbók).</summary>
    Accounts,

    /// <summary>Lines by customer.</summary>
    Customers,

    /// <summary>Lines by supplier.</summary>
    Suppliers,

    /// <summary>Lines by VAT code and rate, by VAT date.</summary>
    Vat,
}

/// <summary>Where a specification goes on.</summary>
/// <param name="Group">Mark of the group.</param>
/// <param name="Place">After this line of it; null for its beginning.</param>
/// <param name="Balance">Balance after that line.</param>
public sealed record SpecificationCursor(string Group, SpecificationPlace? Place, Money Balance);

/// <summary>
/// A bookkeeping specification of a period (bokføringsforskriften § 3-1; BFL 5 kap. 1 §; bogføringsloven §§ 7-8; KPL
/// 2:3-4; lög nr. 145/1994, 10. gr.): groups with
/// opening and closing balance, their lines between, and a total at the end. Read as it is written, whatever its
/// length.
/// </summary>
/// <param name="books">The books.</param>
/// <param name="kind">Which.</param>
/// <param name="from">First day, or null.</param>
/// <param name="to">Last day, or null.</param>
/// <param name="since">First day of which anything is told of customers and suppliers, for a reader who is told of no earlier
/// one; null for all days.</param>
/// <param name="posted">First and last posting date of the vouchers that the VAT specification tells of, for a reader who is told
/// of no others; no ends for all.</param>
public sealed class Specification(
    BooksQueries books,
    SpecificationKind kind,
    DateOnly? from,
    DateOnly? to,
    DateOnly? since = null,
    (DateOnly? From, DateOnly? To) posted = default
)
{
    private const int Batch = 2_000;

    private readonly Func<string, string> _refer = books.PartyReferences();
    private readonly Money _nothing = Money.Zero(books.Company.Currency);

    /// <summary>Which.</summary>
    public SpecificationKind Kind => kind;

    /// <summary>First day that openings count from, as nought; null where they count all days.</summary>
    public DateOnly? OpeningSince => kind is SpecificationKind.Customers or SpecificationKind.Suppliers ? since : null;

    /// <summary>What stands above it.</summary>
    /// <param name="made">When it is made.</param>
    public SpecificationHeading Heading(DateTimeOffset made)
    {
        var company = books.Company;
        return new SpecificationHeading(kind, company.Handle, company.Name, from, to, company.Currency.Code, made);
    }

    /// <summary>The rows in order, from the beginning or after a cursor; the last one is the total.</summary>
    /// <exception cref="ArgumentException">The cursor names no group of this specification.</exception>
    public IEnumerable<SpecificationRow> Rows(SpecificationCursor? after = null)
    {
        var groups = Groups();
        var start = after is null ? 0 : groups.FindIndex(group => Mark(group.Key) == after.Group);
        if (start < 0)
        {
            throw new ArgumentException("the cursor is not one that this resource gave", nameof(after));
        }

        return RowsFrom(groups, start, after);
    }

    /// <summary>The cursor before a row, an opening or a line, that another one came before; the total has
    /// none.</summary>
    public SpecificationCursor? CursorBefore(SpecificationRow row, SpecificationRow previous)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(previous);
        return row.Type switch
        {
            "opening" => new SpecificationCursor(Mark(row.Key), null, _nothing),
            "line" => new SpecificationCursor(
                Mark(row.Key),
                previous.Line is { } line ? PlaceOf(line) : new SpecificationPlace(from ?? DateOnly.MinValue, 0, 0),
                previous.Balance ?? _nothing
            ),
            _ => null,
        };
    }

    private IEnumerable<SpecificationRow> RowsFrom(
        List<SpecificationGroup> groups,
        int start,
        SpecificationCursor? after
    )
    {
        var hasBalances = kind != SpecificationKind.Posting;
        for (var i = start; i < groups.Count; i++)
        {
            var (group, resumed) = (groups[i], i == start ? after : null);
            if (resumed?.Place is null && hasBalances)
            {
                yield return SpecificationRow.Of("opening", group) with
                {
                    Balance = group.Opening,
                };
            }

            foreach (var row in LinesOf(group, resumed))
            {
                yield return row;
            }

            if (hasBalances)
            {
                var (debit, credit) = group.Moved();
                yield return SpecificationRow.Of("closing", group) with
                {
                    Debit = debit,
                    Credit = credit,
                    Balance = group.Opening + (debit - credit),
                    Vat = group.Vat,
                };
            }
        }

        var sums = groups.ConvertAll(group => group.Moved());
        yield return new SpecificationRow
        {
            Type = "total",
            Key = "",
            Group = "",
            Name = "",
            Debit = Sum(sums.Select(sum => sum.Debit)),
            Credit = Sum(sums.Select(sum => sum.Credit)),
            Vat = kind == SpecificationKind.Vat ? Total([.. groups.Select(group => group.Vat!)]) : null,
        };
    }

    private IEnumerable<SpecificationRow> LinesOf(SpecificationGroup group, SpecificationCursor? resumed)
    {
        var (place, balance) = resumed?.Place is { } given
            ? (given, resumed.Balance)
            : (null, group.Opening ?? _nothing);
        while (true)
        {
            var lines = group.Lines(place, Batch);
            foreach (var line in lines)
            {
                place = PlaceOf(line);
                if (group.Belongs(line))
                {
                    balance += line.Base;
                    yield return SpecificationRow.Of("line", group) with
                    {
                        Line = line,
                        Debit = line.Debit,
                        Credit = line.Credit,
                        Balance = group.Opening is null ? null : balance,
                    };
                }
            }

            if (lines.Count < Batch)
            {
                yield break;
            }
        }
    }

    private SpecificationPlace PlaceOf(SpecificationLine line) =>
        new(kind == SpecificationKind.Vat ? line.VatDate ?? line.Date : line.Date, line.Sequence, line.Line);

    /// <summary>Cursors stand in addresses, where no customer's number or name may, nor a hash that is found by trying all
    /// numbers.</summary>
    private string Mark(string key) => _refer($"group\n{key}");

    private List<SpecificationGroup> Groups() =>
        kind switch
        {
            SpecificationKind.Posting => [Posting()],
            SpecificationKind.Accounts => [.. books.TrialBalance(from, to).Select(Account)],
            SpecificationKind.Customers => Parties(PartyRole.Customer),
            SpecificationKind.Suppliers => Parties(PartyRole.Supplier),
            _ => [.. books.VatSummary(from, to, posted).Select(Vat)],
        };

    private SpecificationGroup Posting() =>
        new(
            "",
            "",
            "",
            null,
            () => books.Posted(from, to),
            (after, limit) => books.PostingLines(from, to, after, limit)
        );

    private SpecificationGroup Account(AccountBalance account) =>
        new(
            account.Account,
            account.Account,
            account.Name,
            account.Opening,
            () => (account.Debit, account.Credit),
            (after, limit) => books.AccountLines(account.Account, from, to, after, limit)
        );

    private List<SpecificationGroup> Parties(PartyRole role)
    {
        var (registers, names) = (new PartyRegisters(books), books.PartyNames());
        return
        [
            .. books
                .PartySums(from, to, since)
                .Where(sum => registers.RoleOf(sum.Party, sum.Account) == role)
                .GroupBy(sum => sum.Party)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new SpecificationGroup(
                    group.Key,
                    registers.IdOf(group.Key, role),
                    names.GetValueOrDefault(group.Key, group.Key),
                    Sum(group.Select(one => one.Opening)),
                    () => (Sum(group.Select(one => one.Debit)), Sum(group.Select(one => one.Credit))),
                    (after, limit) => books.PartyLines(group.Key, from, to, after, limit)
                )
                {
                    Belongs = line => registers.RoleOf(line.Party, line.Account) == role,
                }),
        ];
    }

    private SpecificationGroup Vat(VatSum sum)
    {
        var name = books.Company.Pack.VatCodes.FirstOrDefault(one => one.Code == sum.Code)?.Name ?? sum.Code;
        return new SpecificationGroup(
            $"{sum.Code}@{sum.Rate.ToString(CultureInfo.InvariantCulture)}",
            sum.Code,
            name,
            null,
            () => (_nothing, _nothing),
            (after, limit) => books.VatLines(sum.Code, sum.Rate, from, to, after, limit, posted)
        )
        {
            Vat = sum,
        };
    }

    private VatSum Total(IReadOnlyList<VatSum> sums) =>
        new(
            "",
            0m,
            Sum(sums.Select(one => one.Base)),
            Sum(sums.Select(one => one.Output)),
            Sum(sums.Select(one => one.Input))
        );

    private Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(_nothing, (sum, one) => sum + one);
}
