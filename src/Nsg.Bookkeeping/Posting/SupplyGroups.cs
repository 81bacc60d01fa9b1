using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Posting;

/// <summary>Groups a document's lines by VAT category, kind and account, and finds VAT code and account for each
/// group.</summary>
internal sealed class SupplyGroups(
    IPostingQuestions books,
    Invoice invoice,
    TradeDirection direction,
    string party,
    BookingDecision? decision,
    Prepayments prepayments
)
{
    private const int OfNoLine = -1;
    private const string ReverseCharge = "AE";
    private const string Exempt = "E";
    private const string ByPerson = "manual";

    private readonly CountryPack _pack = books.Company.Pack;
    private readonly Lazy<List<DateOnly>> _rateDays = new(() => RateDays.Of(books, invoice, direction, party));
    private readonly List<LineChoice> _choices = [];
    private readonly Dictionary<string, Provenance> _reasonOf = [];
    private readonly HashSet<string> _chosenByPerson = [];
    private readonly SortedSet<string> _decided = new(StringComparer.Ordinal);
    private Provenance? _leastSure;

    /// <summary>The account of each line, in the document's order; of each VAT breakdown when there are no
    /// lines.</summary>
    internal IReadOnlyList<LineChoice> Choices => _choices;

    /// <summary>The postings, or null with reasons.</summary>
    internal SupplyPostings? Collect(List<string> reasons)
    {
        var before = reasons.Count;
        var groups = Groups(reasons);
        var tax = new SupplyTax(_pack, invoice, direction, _rateDays.Value, Area, prepayments, decision, reasons);
        foreach (var group in groups)
        {
            AskOfExempt(group, reasons);
            tax.Post(group);
        }

        foreach (var breakdown in invoice.VatBreakdowns)
        {
            tax.PostCharged(breakdown, groups);
        }

        return reasons.Count > before && tax.Lines.Count == 0 || _leastSure is null || tax.ByAccount.Count == 0
                ? Unanswered(reasons, before)
            : HasUnknownVat(reasons, before) ? null
            : new SupplyPostings(
                tax.Lines,
                tax.ByAccount.MaxBy(one => Math.Abs(one.Value)).Key,
                Told(_leastSure),
                Shares(tax.ByAccount),
                tax.Notes,
                tax.OpenDeductions
            );
    }

    /// <summary>The least sure reason, and before it every account that a person chose for this document.</summary>
    private Provenance Told(Provenance least)
    {
        var chosen = $"a person chose account {string.Join(", ", _decided)}";
        return _decided.Count == 0 ? least
            : least.Rule == ByPerson ? least with { Why = chosen }
            : least with { Why = $"{chosen}; {least.Why}" };
    }

    private List<ProposalShare> Shares(IReadOnlyDictionary<string, decimal> byAccount) =>
        [
            .. byAccount
                .OrderByDescending(one => Math.Abs(one.Value))
                .ThenBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => new ProposalShare(
                    one.Key,
                    one.Value,
                    (_reasonOf.GetValueOrDefault(one.Key) ?? _leastSure!).Confidence,
                    (_reasonOf.GetValueOrDefault(one.Key) ?? _leastSure!).Why
                )),
        ];

    private static SupplyPostings? Unanswered(List<string> reasons, int before)
    {
        if (reasons.Count == before)
        {
            reasons.Add("no-lines: the document has neither lines nor VAT breakdowns that say what was supplied");
        }

        return null;
    }

    private static bool HasUnknownVat(List<string> reasons, int before) =>
        reasons
            .Skip(before)
            .Any(reason =>
                reason.StartsWith("vat:", StringComparison.Ordinal)
                || reason.StartsWith("breakdown:", StringComparison.Ordinal)
            );

    private List<SupplyGroup> Groups(List<string> reasons)
    {
        var groups = new Dictionary<(VatCategory, SupplyKind, string), SupplyGroup>();
        foreach (var line in invoice.Lines)
        {
            var category = Category(line.Vat);
            var (kind, isKnown) = decision?.KindOf(_choices.Count) is { } said
                ? (said, true)
                : SupplyKinds.Of(line with { Vat = category });
            var choice = Choose(
                category,
                kind,
                isKnown,
                line.AccountingCost ?? invoice.AccountingCost,
                _choices.Count,
                line.Item.Name
            );
            _choices.Add(choice with { Kind = decision?.KindOf(_choices.Count) });
            kind = isKnown ? kind : KindBehind(choice, category, kind, reasons);
            GroupFor(groups, category, kind, choice.Account).Net += line.Net;
        }

        foreach (var breakdown in invoice.Lines.Count == 0 ? invoice.VatBreakdowns : [])
        {
            var choice = Choose(breakdown.Category, SupplyKind.Goods, false, invoice.AccountingCost, _choices.Count);
            _choices.Add(choice);
            var kind = KindBehind(choice, breakdown.Category, SupplyKind.Goods, reasons);
            GroupFor(groups, breakdown.Category, kind, choice.Account).Net += breakdown.Taxable;
        }

        foreach (var one in invoice.AllowancesAndCharges)
        {
            var category = Category(one.Vat);
            var largest =
                groups.Values.Where(group => group.Category == category).MaxBy(group => Math.Abs(group.Net))
                ?? GroupFor(
                    groups,
                    category,
                    SupplyKind.Goods,
                    Choose(category, SupplyKind.Goods, false, invoice.AccountingCost, OfNoLine).Account
                );
            largest.Net += one.IsCharge ? one.Amount : -one.Amount;
        }

        var list = groups.Values.ToList();
        list.ForEach(group => group.IsChosen = _chosenByPerson.Contains(group.Account));
        foreach (
            var breakdowns in invoice.VatBreakdowns.GroupBy(breakdown =>
                (breakdown.Category.Code, Rate: breakdown.Category.Rate ?? 0m)
            )
        )
        {
            // One category may come in several breakdowns, each with its own reason for exemption.
            var category = breakdowns.First().Category;
            Agree(
                category,
                breakdowns.Sum(breakdown => breakdown.Taxable),
                list.FindAll(group => SupplyTax.IsSame(group.Category, category)),
                reasons
            );
        }

        return list;
    }

    /// <summary>Lines of a category add up to its taxable amount (BR-S-08 and its kin); a rest of rounding goes to
    /// the largest.</summary>
    private void Agree(VatCategory category, decimal taxable, List<SupplyGroup> groups, List<string> reasons)
    {
        var difference = taxable - groups.Sum(group => group.Net);
        if (difference == 0m)
        {
            return;
        }

        var tolerance = decision is { AcceptsDifferences: true }
            ? decimal.MaxValue
            : 0.01m * Math.Max(1, invoice.Lines.Count);
        if (groups.Count == 0 || Math.Abs(difference) > tolerance)
        {
            reasons.Add(
                $"breakdown: the lines of VAT category {category.Code} differ from its taxable amount {taxable} by {difference}"
            );
            return;
        }

        groups.MaxBy(group => Math.Abs(group.Net))!.Net += difference;
    }

    private static SupplyGroup GroupFor(
        Dictionary<(VatCategory, SupplyKind, string), SupplyGroup> groups,
        VatCategory category,
        SupplyKind kind,
        string account
    )
    {
        var key = (category, kind, account);
        if (!groups.TryGetValue(key, out var group))
        {
            group = new SupplyGroup(category, kind, account);
            groups.Add(key, group);
        }

        return group;
    }

    private LineChoice Choose(
        VatCategory category,
        SupplyKind kind,
        bool isKnown,
        string? cost,
        int line,
        string? name = null
    )
    {
        if (decision?.AccountOf(line) is { } decided)
        {
            _chosenByPerson.Add(decided);
            _decided.Add(decided);
            var chosen = new Provenance(
                ByPerson,
                1,
                1m,
                $"a person chose account {decided}",
                new Dictionary<string, string>()
            );
            _leastSure ??= chosen;
            return new LineChoice(decided, 1m, chosen.Why, true);
        }

        var (account, provenance) =
            prepayments.Choice
            ?? AccountChoice.Of(
                new AccountQuestion(books, direction, party, cost, Area(), kind, isKnown, category.Code, name)
            );
        if (provenance.Rule.StartsWith(AccountChoice.Learnt, StringComparison.Ordinal))
        {
            _chosenByPerson.Add(account);
        }

        if (!_reasonOf.TryGetValue(account, out var known) || provenance.Confidence < known.Confidence)
        {
            _reasonOf[account] = provenance;
        }

        if (_leastSure is null || provenance.Confidence < _leastSure.Confidence)
        {
            _leastSure = provenance;
        }

        return new LineChoice(account, provenance.Confidence, provenance.Why, false);
    }

    /// <summary>
    /// Where the line does not say whether goods or services are bought, the account that is meant for one of them does;
    /// between countries, where the VAT depends on it, nobody guesses.
    /// </summary>
    private SupplyKind KindBehind(LineChoice choice, VatCategory category, SupplyKind usual, List<string> reasons)
    {
        if (direction == TradeDirection.Sale || (Area() == TradeArea.Domestic && category.Code != ReverseCharge))
        {
            return usual;
        }

        var isSure = choice.IsChosen || choice.Confidence >= InvoicePosting.PostsAlone;
        if (isSure && _pack.Supplies.KindOf(choice.Account) is { } kind)
        {
            return kind;
        }

        if (decision is null && category.Code is not (ReverseCharge or Exempt or "S") && Area() != TradeArea.Domestic)
        {
            Ask(
                reasons,
                "supply-kind: nothing says whether goods or services were bought abroad, and their VAT differs; choose the account"
            );
        }

        return usual;
    }

    /// <summary>A seller's exemption is by the law of its own country.</summary>
    private void AskOfExempt(SupplyGroup group, List<string> reasons)
    {
        if (
            decision is null
            && direction == TradeDirection.Purchase
            && group.Category.Code == Exempt
            && Area() != TradeArea.Domestic
        )
        {
            Ask(
                reasons,
                "exempt-abroad: the seller calls the supply exempt; it bears no VAT here only if it is exempt here too; choose the account to book it so"
            );
        }
    }

    private static void Ask(List<string> reasons, string question)
    {
        if (!reasons.Contains(question))
        {
            reasons.Add(question);
        }
    }

    private VatCategory Category(VatCategory? own)
    {
        var fitting = own is null
            ? null
            : invoice.VatBreakdowns.FirstOrDefault(breakdown => SupplyTax.IsSame(breakdown.Category, own));
        if (fitting is not null)
        {
            return fitting.Category;
        }

        return own
            ?? (invoice.VatBreakdowns.Count > 0 ? invoice.VatBreakdowns[0].Category : new VatCategory("O", null));
    }

    private TradeArea Area() => Area(_rateDays.Value[0]);

    private TradeArea Area(DateOnly day)
    {
        var other = direction == TradeDirection.Sale ? invoice.Buyer : invoice.Seller;
        var country =
            other.Address?.Country
            ?? (
                other.VatNumber is { Length: > 2 } vat && Country.TryParse(vat[..2], out var taxed)
                    ? taxed
                    : _pack.Country
            );
        return TradeAreas.Of(_pack.Country, country, day);
    }
}
