using System.Security.Cryptography;
using System.Text;
using Nsg.Reporting.Aggregates;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Queries;

/// <summary>What posted lines are to be added up by.</summary>
/// <param name="Keys">One or two things.</param>
/// <param name="Dimension">The dimension, where one of them is its objects; else null.</param>
public sealed record AggregateQuestion(IReadOnlyList<AggregateKey> Keys, string? Dimension)
{
    /// <summary>Vouchers whose lines are read for one answer.</summary>
    public const int VouchersMax = 200_000;

    /// <summary>Groups of one answer.</summary>
    public const int GroupsMax = 10_000;

    internal bool NeedsParty => Keys.Any(key => key is AggregateKey.Party or AggregateKey.Country);

    /// <summary>Whether kept balances by day and account know the keys.</summary>
    internal bool IsOfDaysAndAccounts =>
        Keys.All(key =>
            key
                is AggregateKey.Account
                    or AggregateKey.AccountGroup
                    or AggregateKey.Month
                    or AggregateKey.Quarter
                    or AggregateKey.Year
        );
}

/// <summary>Sums of posted lines.</summary>
/// <param name="Groups">Groups by their keys.</param>
/// <param name="IsKept">Whether kept balances gave them, which count no lines.</param>
public sealed record AggregateAnswer(IReadOnlyList<AggregateGroup> Groups, bool IsKept);

/// <summary>Sums of posted lines by what they have in common.</summary>
public sealed partial class BooksQueries
{
    private const int PartyReferenceBytes = 10;

    /// <summary>
    /// Adds up the lines that fit a filter, opening entries left out. The lines are read where no more than 200 000
    /// vouchers fit; of more, kept balances answer what they know.
    /// </summary>
    /// <returns>The sums; null when too many vouchers or groups fit, and the question must be narrowed.</returns>
    public AggregateAnswer? Aggregates(EntryFilter filter, AggregateQuestion question)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(question);
        var sums = new Aggregator(question.Keys, AggregateQuestion.GroupsMax);
        if (filter.Parties is { Count: 0 })
        {
            return new AggregateAnswer([], IsKept: false);
        }

        var account = filter.Document is null ? filter.Account : null;
        var isByAccount = account is not null && IsRare("account", [account], filter);
        var isKept = false;
        if (isByAccount || filter.Document is not null || WithinBounds(filter))
        {
            AddLines(sums, filter, question, isByAccount);
        }
        else if (filter.IsOfDaysAndAccount && question.IsOfDaysAndAccounts)
        {
            isKept = true;
            AddKept(sums, filter);
        }
        else
        {
            return null;
        }

        return sums.IsTooMany ? null : new AggregateAnswer(sums.Groups, isKept);
    }

    /// <summary>
    /// A name for a customer or supplier that tells nothing of it, for addresses and logs: a keyed hash of its key. It stays the
    /// same for as long as the company's log does.
    /// </summary>
    public string PartyReference(string party) => PartyReference(PartySecret(), party);

    /// <summary><see cref="PartyReference(string)"/> of many.</summary>
    public Func<string, string> PartyReferences()
    {
        var secret = PartySecret();
        return party => PartyReference(secret, party);
    }

    /// <summary>The keys of customers and suppliers that a reference, an organisation number of no person
    /// (<c>DK:20202020</c>) or a part of a name means; one more than a filter takes, at most.</summary>
    public IReadOnlyList<string> PartiesMeant(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (names, secret) = (PartyNames(), PartySecret());
        // Who is in the books without a document or a register has no name, but a key.
        var keys = _session
            .Rows("SELECT DISTINCT party FROM party_balance WHERE company = @1", row => row.GetString(0), Key)
            .Union(names.Keys, StringComparer.Ordinal);
        return keys.FirstOrDefault(key => key == text || PartyReference(secret, key) == text) is { } exact
            ? [exact]
            :
            [
                .. names
                    .Where(one => one.Value.Contains(text, StringComparison.OrdinalIgnoreCase))
                    .Select(one => one.Key)
                    .Order(StringComparer.Ordinal)
                    .Take(EntryFilter.PartiesMax + 1),
            ];
    }

    private static string PartyReference(byte[] secret, string party) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(party)))[
            ..(2 * PartyReferenceBytes)
        ];

    /// <summary>The salt of the company's first record, which never leaves but with the log.</summary>
    private byte[] PartySecret() =>
        _session.First(
            "SELECT coalesce(salt, leaf) FROM log_record WHERE company = @1 AND stream = 0 AND sequence = 1",
            row => row.Bytes(0).ToArray(),
            Key
        ) ?? throw new InvalidDataException("the company's log has no first record");

    private bool WithinBounds(EntryFilter filter) =>
        (long)
            _session.Scalar(
                "SELECT count(*) FROM (SELECT 1 FROM entry WHERE company = @1 AND day >= @2 AND day <= @3 LIMIT @4) n",
                Key,
                filter.From ?? DateOnly.MinValue,
                filter.To ?? DateOnly.MaxValue,
                AggregateQuestion.VouchersMax + 1L
            )! <= AggregateQuestion.VouchersMax;

    private void AddLines(Aggregator sums, EntryFilter filter, AggregateQuestion question, bool isByAccount)
    {
        var text = new FilterText(Key, filter);
        var (needsParty, parties) = (question.NeedsParty || filter.Parties is not null, filter.Parties?.ToHashSet());
        var party = needsParty
            ? "coalesce(l.party, (SELECT CASE WHEN min(q.party) = max(q.party) THEN min(q.party) END FROM entry_line q WHERE q.company = @1 AND q.entry = l.entry))"
            : "l.party";
        var side = question.Keys.Contains(AggregateKey.Direction)
            ? "(SELECT d.direction FROM document d WHERE d.company = @1 AND d.document = e.document)"
            : "NULL";
        var id = question.Dimension is { } dimension
            ? $"(SELECT min(o.object) FROM entry_line_object o WHERE o.company = @1 AND o.entry = l.entry AND o.line = l.line AND o.dimension = {text.Add(dimension)})"
            : "NULL";
        var from = isByAccount
            ? "entry_line l CROSS JOIN entry e WHERE e.company = l.company AND e.entry = l.entry"
            : "entry e CROSS JOIN entry_line l WHERE l.company = e.company AND l.entry = e.entry";
        var (first, last) = (text.Add(filter.From ?? DateOnly.MinValue), text.Add(filter.To ?? DateOnly.MaxValue));
        _session.Each(
            $"SELECT e.day, l.account, l.debit, l.credit, {party}, l.vat_code, {id}, l.currency, {side} FROM {from} AND e.company = @1 AND l.company = @1 AND l.opening = 0"
                + $" AND e.day >= {first} AND e.day <= {last}"
                + (isByAccount ? $" AND l.day >= {first} AND l.day <= {last}" : "")
                + text.Conditions(withoutAccount: true, withoutParties: false)
                + text.OfLines(),
            row =>
            {
                var whose = row.TextOrNull(4);
                if (parties is null || (whose is not null && parties.Contains(whose)))
                {
                    sums.Add(
                        new AggregateLine(
                            row.Date(0),
                            row.GetString(1),
                            row.GetInt64(2),
                            row.GetInt64(3),
                            1,
                            whose,
                            row.TextOrNull(5),
                            row.TextOrNull(6),
                            row.GetString(7),
                            row.TextOrNull(8)
                        )
                    );
                }
            },
            text.Values
        );
    }

    private void AddKept(Aggregator sums, EntryFilter filter)
    {
        var text = new FilterText(Key, filter);
        _session.Each(
            $"SELECT day, account, debit, credit FROM day_balance WHERE company = @1 AND day >= {text.Add(filter.From ?? DateOnly.MinValue)} AND day <= {text.Add(filter.To ?? DateOnly.MaxValue)} AND (debit <> 0 OR credit <> 0)"
                + (filter.Account is { } account ? $" AND account = {text.Add(account)}" : ""),
            row => sums.Add(new AggregateLine(row.Date(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), 0)),
            text.Values
        );
    }
}
