using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Reporting.BookFiles;

namespace Nsg.Node.Importing.Books;

/// <summary>
/// The chart of the file beside that of the company. What the file leaves open (most say little of what an account
/// is) is taken from the
/// account of the country's starter chart that stands nearest: charts of a country share their classes.
/// </summary>
internal sealed class BookChart
{
    private const int ClassDigits = 1;
    private const int GroupDigits = 2;
    private const int NamesTold = 5;

    private readonly CountryPack _pack;
    private readonly Dictionary<string, Account> _known;
    private readonly bool _isNew;
    private readonly SortedDictionary<string, (string? Name, AccountType? Type, string? Standard)> _told = new(
        StringComparer.Ordinal
    );
    private readonly StatedBalances _stated = new();
    private readonly HashSet<string> _defined = [];
    private readonly List<string> _otherNames = [];
    private readonly List<string> _nameless = [];

    /// <param name="pack">The country's rules.</param>
    /// <param name="own">The company's own chart; null for a company that is made, which gets the file's.</param>
    internal BookChart(CountryPack pack, IReadOnlyList<Account>? own)
    {
        (_pack, _isNew) = (pack, own is null);
        _known = (own ?? [])
            .Concat(own is null ? [] : pack.Chart)
            .DistinctBy(account => account.Number)
            .ToDictionary(account => account.Number);
    }

    /// <summary>Accounts defined so far.</summary>
    internal int Count => _defined.Count;

    /// <summary>Takes what a piece of the file says of an account.</summary>
    internal void Tell(BookAccount account)
    {
        var (name, type, standard) = _told.GetValueOrDefault(account.Number);
        _told[account.Number] = (name ?? account.Name, type ?? account.Type, standard ?? account.Standard);
    }

    /// <summary>Takes note of an account that a voucher or balance uses.</summary>
    internal void Use(string number)
    {
        if (!_defined.Contains(number) && !_known.ContainsKey(number) && !_told.ContainsKey(number))
        {
            _told.Add(number, default);
        }
    }

    /// <summary>Takes note of a balance's account, and of what the balance tells of it.</summary>
    internal void Use(BookBalance balance)
    {
        Use(balance.Account);
        _stated.Add(balance);
    }

    /// <summary>A number that neither chart uses, for differences that somebody has to look at.</summary>
    internal string Suspense()
    {
        var number = "9999";
        while (_known.ContainsKey(number) || _told.ContainsKey(number) || _defined.Contains(number))
        {
            number += "9";
        }

        _defined.Add(number);
        return number;
    }

    /// <summary>Accounts that are to be defined by now.</summary>
    internal IReadOnlyList<AccountFacts> Take()
    {
        var facts = new List<AccountFacts>();
        foreach (var (number, told) in _told)
        {
            if (_known.TryGetValue(number, out var known))
            {
                if (told.Name is { } name && !string.Equals(name, known.Name, StringComparison.OrdinalIgnoreCase))
                {
                    _otherNames.Add($"{number} ('{known.Name}' here, '{name}' in the file)");
                }

                continue;
            }

            if (told.Name is null)
            {
                _nameless.Add(number);
            }

            var nearest = Nearest(number);
            var type = told.Type is { } stated ? Refined(stated, nearest) : _stated.TypeOf(number, nearest?.Type);
            var turnover = type == AccountType.Income && nearest is { IsTurnover: true };
            facts.Add(new AccountFacts(number, told.Name ?? number, type, turnover, told.Standard));
            _defined.Add(number);
            if (!_isNew)
            {
                _known.Add(number, new Account(number, told.Name ?? number, told.Name ?? number, type));
            }
        }

        _told.Clear();
        return facts;
    }

    /// <summary>What is odd about the charts.</summary>
    internal IEnumerable<string> Warnings()
    {
        if (_nameless.Count > 0)
        {
            yield return $"{_nameless.Count} accounts are used but not described in the file: {Some(_nameless)}";
        }

        if (_otherNames.Count > 0)
        {
            yield return $"{_otherNames.Count} accounts have another name here than in the file; the name here is kept: {Some(_otherNames)}";
        }
    }

    private static string Some(List<string> all) =>
        string.Join(", ", all.Take(NamesTold)) + (all.Count > NamesTold ? ", …" : "");

    /// <summary>Files that know no equity write it as a liability.</summary>
    private static AccountType Refined(AccountType stated, Account? nearest) =>
        stated == AccountType.Liability && nearest?.Type == AccountType.Equity ? AccountType.Equity : stated;

    /// <summary>The starter chart's account in the same group, else in the same class: the last one up to the number,
    /// else the first after it.</summary>
    private Account? Nearest(string number)
    {
        for (var digits = Math.Min(GroupDigits, number.Length); digits >= ClassDigits; digits--)
        {
            var group = _pack
                .Chart.Where(account => account.Number.StartsWith(number[..digits], StringComparison.Ordinal))
                .ToList();
            if (group.Count > 0)
            {
                return group.FindLast(account => string.CompareOrdinal(account.Number, number) <= 0) ?? group[0];
            }
        }

        return null;
    }
}
