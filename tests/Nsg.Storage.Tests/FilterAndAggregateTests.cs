using System.Globalization;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Reporting.Aggregates;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tests;

/// <summary>Lists and sums of vouchers by any filter are what one gets from all vouchers, filtered and added up by hand.</summary>
public sealed class FilterAndAggregateTests : IDisposable
{
    private readonly Books _books = RichBooks.Make();
    private readonly IReadOnlyList<EntryRow> _all;
    private readonly Dictionary<Guid, string> _directions;

    public FilterAndAggregateTests()
    {
        _all = _books.Ask(books => books.Journal(null, null));
        _directions = _books.Ask(books => books.Documents()).ToDictionary(row => row.Document, row => row.Direction);
    }

    public void Dispose() => _books.Dispose();

    [Fact]
    public void Entries_ByAnyPairOfFilters_AreThoseThatFitBoth()
    {
        var filters = Filters().ToList();
        filters.Count.ShouldBeGreaterThan(12);
        var found = 0;
        foreach (var (name, filter, fits) in filters)
        {
            foreach (
                var (otherName, other, fitsToo) in filters.Where(one =>
                    one.Name.Split(' ')[0] != name.Split(' ')[0] && !IsSame(name, one.Name)
                )
            )
            {
                var both = Both(filter, other);
                var expected = _all.Where(entry => fits(entry) && fitsToo(entry)).Select(entry => entry.Entry).ToList();
                found += expected.Count;
                Listed(both, 7).ShouldBe(expected, $"{name} and {otherName}");
            }
        }

        found.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Aggregates_ByAnyPairOfKeys_EqualSumsMadeByHand()
    {
        var keys = Enum.GetValues<AggregateKey>();
        var lines = _all.Where(entry => entry.Kind != "opening")
            .SelectMany(entry => entry.Lines.Select(line => (entry, line)))
            .ToList();
        foreach (var first in keys)
        {
            foreach (var second in keys.Where(key => key != first).Select(key => (AggregateKey?)key).Prepend(null))
            {
                AggregateKey[] by = second is { } also ? [first, also] : [first];
                var answer = _books.Ask(books => books.Aggregates(new EntryFilter(), new AggregateQuestion(by, "1")))!;
                answer.IsKept.ShouldBeFalse();
                if (by.Contains(AggregateKey.Dimension))
                {
                    // Objects are not part of a voucher as it is listed; that nothing is lost or doubled is.
                    answer.Groups.Sum(group => group.Count).ShouldBe(lines.Count);
                    answer.Groups.Sum(group => group.Net).ShouldBe(0);
                    continue;
                }

                var expected = lines
                    .GroupBy(one =>
                        (Key(first, one.entry, one.line), second is { } key ? Key(key, one.entry, one.line) : null)
                    )
                    .Select(group =>
                        (
                            group.Key,
                            Debit: group.Sum(one => one.line.Debit.ToMinor()),
                            Credit: group.Sum(one => one.line.Credit.ToMinor()),
                            Count: group.LongCount()
                        )
                    )
                    .OrderBy(group => group.Key.Item1, StringComparer.Ordinal)
                    .ThenBy(group => group.Key.Item2, StringComparer.Ordinal)
                    .ToList();
                answer
                    .Groups.Select(group =>
                        (
                            (group.Keys[0], group.Keys.Count == 2 ? group.Keys[1] : null),
                            group.Debit,
                            group.Credit,
                            group.Count
                        )
                    )
                    .ShouldBe(expected, $"by {first} and {second}");
            }
        }
    }

    [Fact]
    public void Aggregates_OfAFilter_AreOfTheLinesThatFit()
    {
        foreach (var account in _all.SelectMany(entry => entry.Lines).Select(line => line.Account).Distinct())
        {
            var answer = _books.Ask(books =>
                books.Aggregates(
                    new EntryFilter { Account = account },
                    new AggregateQuestion([AggregateKey.Account], null)
                )
            )!;
            var expected = _all.Where(entry => entry.Kind != "opening")
                .SelectMany(entry => entry.Lines)
                .Where(line => line.Account == account)
                .ToList();
            answer.Groups.Sum(group => group.Count).ShouldBe(expected.Count);
            answer.Groups.Sum(group => group.Net).ShouldBe(expected.Sum(line => (line.Debit - line.Credit).ToMinor()));
        }
    }

    [Fact]
    public void Statements_CloseAtTheBalanceOfTheParty_AndPartiesAreFoundByReferenceAndName()
    {
        var parties = _all.SelectMany(entry => entry.Lines)
            .Select(line => line.Party)
            .OfType<string>()
            .Distinct()
            .ToList();
        parties.Count.ShouldBeGreaterThan(1);
        foreach (var party in parties)
        {
            var lines = _all.SelectMany(entry => entry.Lines).Where(line => line.Party == party).ToList();
            var whole = _books.Ask(books => books.Statement(party, null, null, 1_000));
            whole.Closing.ToMinor().ShouldBe(lines.Sum(line => (line.Debit - line.Credit).ToMinor()));
            var middle = _all[_all.Count / 2].Date;
            var later = _books.Ask(books => books.Statement(party, middle, null, 1_000));
            later.Closing.ShouldBe(whole.Closing);
            later.Lines.Aggregate(later.Opening, (sum, line) => sum + line.Debit - line.Credit).ShouldBe(later.Closing);
            _books.Ask(books => books.PartiesMeant(whole.Reference)).ShouldBe([party]);
            whole.Reference.ShouldNotContain(party.Split(':')[^1]);
        }
    }

    /// <summary>Two filters on one fact do not make one filter.</summary>
    private static bool IsSame(string name, string other) =>
        new[] { "purchase", "sale" }.Contains(name) && new[] { "purchase", "sale" }.Contains(other)
        || new[] { "amount", "more" }.Contains(name) && new[] { "amount", "more" }.Contains(other);

    private List<Guid> Listed(EntryFilter filter, int limit)
    {
        var found = new List<Guid>();
        (DateOnly, long)? after = null;
        do
        {
            var part = _books.Ask(books => books.FindEntries(filter, after, limit));
            part.Entries.Count.ShouldBeLessThanOrEqualTo(limit);
            found.AddRange(part.Entries.Select(entry => entry.Entry));
            after = part.Next;
        } while (after is not null);

        return found;
    }

    private IEnumerable<(string Name, EntryFilter Filter, Func<EntryRow, bool> Fits)> Filters()
    {
        var middle = _all[_all.Count / 2].Date;
        yield return ("from", new EntryFilter { From = middle }, entry => entry.Date >= middle);
        yield return ("to", new EntryFilter { To = middle }, entry => entry.Date <= middle);
        foreach (var account in _all.SelectMany(entry => entry.Lines).Select(line => line.Account).Distinct().Take(3))
        {
            yield return (
                "account " + account,
                new EntryFilter { Account = account },
                entry => entry.Lines.Any(line => line.Account == account)
            );
        }

        foreach (var direction in new[] { "purchase", "sale" })
        {
            yield return (
                direction,
                new EntryFilter { Direction = direction },
                entry => entry.Document is { } document && _directions[document] == direction
            );
        }

        foreach (var kind in _all.Select(entry => entry.Kind).Distinct())
        {
            yield return ("kind " + kind, new EntryFilter { Kind = kind }, entry => entry.Kind == kind);
        }

        var series = _all[0].Number.Series;
        yield return ("series", new EntryFilter { Series = series }, entry => entry.Number.Series == series);
        var party = _all.SelectMany(entry => entry.Lines).Select(line => line.Party).First(one => one is not null)!;
        yield return (
            "party",
            new EntryFilter { Parties = [party] },
            entry => entry.Lines.Any(line => line.Party == party)
        );
        var amount = _all.SelectMany(entry => entry.Lines).Select(Size).Order().ElementAt(_all.Count / 2);
        yield return (
            "amount",
            new EntryFilter { AmountMin = amount, AmountMax = amount },
            entry => entry.Lines.Any(line => Size(line) == amount)
        );
        yield return (
            "more",
            new EntryFilter { AmountMin = amount + 1 },
            entry => entry.Lines.Any(line => Size(line) > amount)
        );
        var text = _all[^1].Text[1..5].ToUpper(CultureInfo.InvariantCulture);
        yield return (
            "text",
            new EntryFilter { Text = text },
            entry =>
                entry
                    .Lines.Select(line => line.Text)
                    .Append(entry.Text)
                    .Any(one => one?.Contains(text, StringComparison.OrdinalIgnoreCase) == true)
        );
    }

    private static EntryFilter Both(EntryFilter left, EntryFilter right) =>
        new()
        {
            From = left.From ?? right.From,
            To = left.To ?? right.To,
            Account = left.Account ?? right.Account,
            Direction = left.Direction ?? right.Direction,
            Parties = left.Parties ?? right.Parties,
            AmountMin = left.AmountMin ?? right.AmountMin,
            AmountMax = left.AmountMax ?? right.AmountMax,
            Text = left.Text ?? right.Text,
            Kind = left.Kind ?? right.Kind,
            Series = left.Series ?? right.Series,
        };

    private string? Key(AggregateKey key, EntryRow entry, LineRow line) =>
        key switch
        {
            AggregateKey.Account => line.Account,
            AggregateKey.AccountGroup => line.Account[..2],
            AggregateKey.Party => Party(entry, line),
            AggregateKey.Country => Party(entry, line) is { } party && party[2] == ':' ? party[..2] : null,
            AggregateKey.VatCode => line.VatCode,
            AggregateKey.Month => entry.Date.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            AggregateKey.Quarter => $"{entry.Date.Year}-Q{((entry.Date.Month - 1) / 3) + 1}",
            AggregateKey.Year => entry.Date.Year.ToString(CultureInfo.InvariantCulture),
            AggregateKey.Currency => line.Transaction.Currency.Code,
            _ => entry.Document is { } document ? _directions[document] : null,
        };

    private static string? Party(EntryRow entry, LineRow line) =>
        line.Party
        ?? (entry.Lines.Select(one => one.Party).OfType<string>().Distinct().ToList() is [var only] ? only : null);

    private static long Size(LineRow line) => Math.Abs((line.Debit - line.Credit).ToMinor());
}
