using System.Globalization;

namespace Nsg.Command.Generation;

/// <summary>One of the companies whose year is played: whom it trades with, its bank account, and how many documents
/// it may still get.</summary>
internal sealed class TradingCompany
{
    private const int FirstOrdinal = 5000;
    private const int OutsidersMax = 4999;
    private const int EurosAtStart = 45_000;

    /// <summary>The more documents, the more parties: one supplier and one customer at home for so many.</summary>
    private const int DocumentsPerParty = 40;

    private const int PartiesMax = 1000;
    private const int ManyDocuments = 1500;

    /// <summary>One document in so many has a planted mistake: more often where there are few.</summary>
    private readonly int _between;

    private static readonly string[] DemoNames =
    [
        "Fjordlys AS",
        "Björkdal Kontor AB",
        "Havnegade Kaffe ApS",
        "Järvenranta Puu Oy",
        "Hraunborg Ull ehf.",
    ];

    private readonly Dictionary<Trader, int> _counters = [];
    private readonly HashSet<(Market, int)> _known = [];
    private readonly int _budget;
    private int _invoices;
    private int _wheel = 1;

    internal TradingCompany(int index, int budget, Dice dice)
    {
        _budget = budget;
        var market = Markets.All[index % Markets.All.Count];
        Trader = Trader.Make(market, FirstOrdinal + index, index < DemoNames.Length ? DemoNames[index] : null);
        Wares = Catalogue.Trades[index % Catalogue.Trades.Length];
        Book = new BankBook(Trader, market.CentsPerEuro * (decimal)EurosAtStart / 100m);
        _between = Math.Clamp(budget / 25, 6, 50);
        var abroad = Markets.All.Where(other => other != market).ToList();
        var more = Math.Min(budget / DocumentsPerParty, PartiesMax);
        HomeSuppliers =
        [
            .. Catalogue.Overhead.Select(ware => (Outsider(market, dice), ware)),
            .. Enumerable.Range(0, more).Select(_ => (Outsider(market, dice), dice.Pick(Catalogue.Overhead))),
        ];
        ForeignSuppliers =
        [
            .. Enumerable.Range(0, 4).Select(i => (Outsider(abroad[i], dice), dice.Pick(dice.Pick(Catalogue.Trades)))),
        ];
        HomeCustomers = [.. Enumerable.Range(0, 9 + more).Select(_ => Outsider(market, dice))];
        ForeignCustomers = [.. Enumerable.Range(0, 4).Select(i => Outsider(abroad[i], dice))];
    }

    internal Trader Trader { get; }

    internal Ware[] Wares { get; }

    internal BankBook Book { get; }

    internal IReadOnlyList<(Trader Trader, Ware Ware)> HomeSuppliers { get; }

    internal IReadOnlyList<(Trader Trader, Ware Ware)> ForeignSuppliers { get; }

    internal IReadOnlyList<Trader> HomeCustomers { get; }

    internal IReadOnlyList<Trader> ForeignCustomers { get; }

    /// <summary>Invoices that wait to be paid together, by party.</summary>
    internal Dictionary<Trader, List<(Order Order, decimal Payable, string File)>> Collected { get; } = [];

    /// <summary>The company's folder: its number with the country before it.</summary>
    internal string Folder => $"{Trader.Market.Country}-{Trader.Number}";

    internal int Emitted { get; private set; }

    /// <summary>Documents left.</summary>
    internal int Left => _budget - Emitted;

    /// <summary>How many documents should be there after a day of the year.</summary>
    internal int Target(int dayOfYear, int days) => (int)((long)_budget * dayOfYear / days);

    /// <summary>Counts a document and names its file.</summary>
    internal string NextFile(DateOnly date)
    {
        Emitted++;
        return $"{date:yyyyMMdd}-{Emitted:D7}.xml";
    }

    /// <summary>The next number of a seller's invoices to this company; of the company's own invoices when it is the
    /// seller.</summary>
    internal (string Number, int Counter) NextNumber(Trader seller)
    {
        var counter = _counters.GetValueOrDefault(seller) + 1;
        _counters[seller] = counter;
        return (
            (((seller.Ordinal % 89) + 10) * 100_000 + counter).ToString(CultureInfo.InvariantCulture),
            (Trader.Ordinal % 1000 * 10_000) + counter
        );
    }

    /// <summary>How many documents a seller has sent.</summary>
    internal int Sent(Trader seller) => _counters.GetValueOrDefault(seller);

    /// <summary>The mistake for the next document, when one is due and fits; every kind comes in turn.</summary>
    internal Mistake NextMistake(Func<Mistake, bool> fits)
    {
        var kinds = Enum.GetValues<Mistake>();
        var next = kinds[_wheel];
        _invoices++;
        if (_invoices < _between || !fits(next))
        {
            return Mistake.None;
        }

        _invoices = 0;
        _wheel = _wheel + 1 < kinds.Length ? _wheel + 1 : 1;
        return next;
    }

    /// <summary>A party that the company does not know yet.</summary>
    private Trader Outsider(Market market, Dice dice)
    {
        var last = _budget < ManyDocuments ? Trader.PlainNames - 1 : OutsidersMax;
        var ordinal = dice.Between(0, last);
        while (!_known.Add((market, ordinal)))
        {
            ordinal = (ordinal + 1) % (last + 1);
        }

        return Trader.Make(market, ordinal);
    }
}
