using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Posting;

/// <summary>One line to post for what was supplied: cost or income, or tax. Amounts as on a purchase invoice, debit
/// positive.</summary>
internal sealed record SupplyLine(string Account, decimal Amount, LineVat? Vat, string? Text);

/// <summary>The supply side of a document's entry.</summary>
/// <param name="Lines">Lines.</param>
/// <param name="Main">The account that carries most.</param>
/// <param name="Provenance">The choice that was least sure.</param>
/// <param name="Shares">Each account with what goes to it and why, the largest first.</param>
internal sealed record SupplyPostings(
    IReadOnlyList<SupplyLine> Lines,
    string Main,
    Provenance Provenance,
    IReadOnlyList<ProposalShare> Shares
);

/// <summary>Groups a document's lines by VAT category, kind and account, and finds VAT code and account for each
/// group.</summary>
internal sealed class SupplyGroups(
    IPostingQuestions books,
    Invoice invoice,
    TradeDirection direction,
    string party,
    BookingDecision? decision
)
{
    private const int OfNoLine = -1;

    private readonly CountryPack _pack = books.Company.Pack;
    private readonly DateOnly _taxDate = invoice.TaxPointDate ?? invoice.DeliveryDate ?? invoice.IssueDate;
    private readonly Lazy<List<DateOnly>> _rateDays = new(() => RateDays(books, invoice, direction, party));
    private readonly List<SupplyLine> _lines = [];
    private readonly Dictionary<string, decimal> _byAccount = [];
    private readonly List<LineChoice> _choices = [];
    private readonly Dictionary<string, Provenance> _reasonOf = [];
    private Provenance? _leastSure;

    /// <summary>The account of each line, in the document's order; of each VAT breakdown when there are no
    /// lines.</summary>
    internal IReadOnlyList<LineChoice> Choices => _choices;

    private sealed record Group(VatCategory Category, SupplyKind Kind, string Account)
    {
        internal decimal Net { get; set; }
    }

    /// <summary>The postings, or null with reasons.</summary>
    internal SupplyPostings? Collect(List<string> reasons)
    {
        var before = reasons.Count;
        var groups = Groups(reasons);
        foreach (var group in groups)
        {
            Post(group, reasons);
        }

        foreach (var breakdown in invoice.VatBreakdowns)
        {
            PostChargedTax(breakdown, groups, reasons);
        }

        return reasons.Count > before && _lines.Count == 0 || _leastSure is null || _byAccount.Count == 0
                ? Unanswered(reasons, before)
            : HasUnknownVat(reasons, before) ? null
            : new SupplyPostings(_lines, _byAccount.MaxBy(one => Math.Abs(one.Value)).Key, _leastSure, Shares());
    }

    private List<ProposalShare> Shares() =>
        [
            .. _byAccount
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

    private List<Group> Groups(List<string> reasons)
    {
        var groups = new Dictionary<(VatCategory, SupplyKind, string), Group>();
        foreach (var line in invoice.Lines)
        {
            var category = Category(line.Vat);
            var (kind, isKnown) = decision?.KindOf(_choices.Count) is { } said
                ? (said, true)
                : SupplyKinds.Of(line with { Vat = category });
            var choice = Choose(category, kind, isKnown, line.AccountingCost ?? invoice.AccountingCost, _choices.Count);
            _choices.Add(choice with { Kind = decision?.KindOf(_choices.Count) });
            GroupFor(groups, category, kind, choice.Account).Net += line.Net;
        }

        foreach (var breakdown in invoice.Lines.Count == 0 ? invoice.VatBreakdowns : [])
        {
            var choice = Choose(breakdown.Category, SupplyKind.Goods, false, invoice.AccountingCost, _choices.Count);
            _choices.Add(choice);
            GroupFor(groups, breakdown.Category, SupplyKind.Goods, choice.Account).Net += breakdown.Taxable;
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
                list.FindAll(group => SameCategory(group.Category, category)),
                reasons
            );
        }

        return list;
    }

    /// <summary>Lines of a category add up to its taxable amount (BR-S-08 and its kin); a rest of rounding goes to
    /// the largest.</summary>
    private void Agree(VatCategory category, decimal taxable, List<Group> groups, List<string> reasons)
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

    private static Group GroupFor(
        Dictionary<(VatCategory, SupplyKind, string), Group> groups,
        VatCategory category,
        SupplyKind kind,
        string account
    )
    {
        var key = (category, kind, account);
        if (!groups.TryGetValue(key, out var group))
        {
            group = new Group(category, kind, account);
            groups.Add(key, group);
        }

        return group;
    }

    private LineChoice Choose(VatCategory category, SupplyKind kind, bool isKnown, string? cost, int line)
    {
        if (decision?.AccountOf(line) is { } decided)
        {
            _leastSure ??= new Provenance(
                "manual",
                1,
                1m,
                $"a person chose account {decided}",
                new Dictionary<string, string>()
            );
            return new LineChoice(decided, 1m, _leastSure.Why, true);
        }

        var isExempt = category.Code is "E" or "Z" or "O";
        var (account, provenance) = AccountChoice.Of(
            new AccountQuestion(books, direction, party, cost, Area(_rateDays.Value[0]), kind, isKnown, isExempt)
        );
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

    private void Post(Group group, List<string> reasons)
    {
        switch (Determine(group))
        {
            case VatDetermination.NotFound(var reason):
                Blame(reasons, reason);
                break;
            case VatDetermination.Found(var code, var rate):
                AddLine(group.Account, group.Net, new LineVat(code.Code, VatPart.Base, rate, _taxDate), null);
                _byAccount[group.Account] = _byAccount.GetValueOrDefault(group.Account) + group.Net;
                if (code.Mechanism == VatMechanism.SelfAssessed)
                {
                    var tax = new Money(group.Net * rate / 100m, invoice.Currency).Rounded().Amount;
                    AddLine(
                        code.InputAccount ?? group.Account,
                        tax,
                        DeductedOrBorne(code, rate),
                        "self-assessed VAT" + (code.InputAccount is null ? ", not deductible" : ", deducted")
                    );
                    AddLine(
                        code.OutputAccount,
                        -tax,
                        new LineVat(code.Code, VatPart.OutputTax, rate, _taxDate),
                        "self-assessed VAT, owed"
                    );
                }

                break;
        }
    }

    /// <summary>Tax that may not be deducted is part of the cost.</summary>
    private LineVat? DeductedOrBorne(VatCode code, decimal rate) =>
        code.InputAccount is null ? null : new LineVat(code.Code, VatPart.InputTax, rate, _taxDate);

    private void PostChargedTax(VatBreakdown breakdown, List<Group> groups, List<string> reasons)
    {
        if (breakdown.Tax == 0m)
        {
            return;
        }

        var group = groups.Find(group => SameCategory(group.Category, breakdown.Category));
        if (group is null || Determine(group) is not VatDetermination.Found(var code, var rate))
        {
            return;
        }

        if (code.Mechanism != VatMechanism.Charged)
        {
            Blame(
                reasons,
                $"category {breakdown.Category.Code} carries no tax, but the document charges {breakdown.Tax} {invoice.Currency}"
            );
            return;
        }

        var isSale = direction == TradeDirection.Sale;
        var part = isSale ? VatPart.OutputTax : VatPart.InputTax;
        AddLine(
            isSale ? code.OutputAccount : code.InputAccount,
            breakdown.Tax,
            new LineVat(code.Code, part, rate, _taxDate),
            null
        );
    }

    private void AddLine(string? account, decimal amount, LineVat? vat, string? text)
    {
        if (account is not null)
        {
            _lines.Add(new SupplyLine(account, amount, vat, text));
        }
    }

    private static void Blame(List<string> reasons, string reason)
    {
        if (!reasons.Contains("vat: " + reason))
        {
            reasons.Add("vat: " + reason);
        }
    }

    /// <summary>What a credit note takes back is taxed as it was: by the codes and rates of the day that decided the VAT of
    /// the invoice. The VAT that it takes back counts on the note's own day.</summary>
    private VatDetermination Determine(Group group)
    {
        VatDetermination? first = null;
        foreach (var day in _rateDays.Value)
        {
            var found = _pack.DetermineVat(
                new VatQuery(direction, Area(day), group.Kind, group.Category.Code, group.Category.Rate, day)
            );
            if (found is VatDetermination.Found)
            {
                return found;
            }

            first ??= found;
        }

        return first!;
    }

    /// <summary>Days whose rates may apply: of the invoices that a credit note names, where the books know them; where they do
    /// not, the day that the note gives for it before its own.</summary>
    private static List<DateOnly> RateDays(
        IPostingQuestions books,
        Invoice invoice,
        TradeDirection direction,
        string party
    )
    {
        var own = invoice.TaxPointDate ?? invoice.DeliveryDate ?? invoice.IssueDate;
        if (invoice.Kind != DocumentKind.CreditNote || invoice.PrecedingInvoices.Count == 0)
        {
            return [own];
        }

        List<DateOnly> known =
        [
            .. invoice
                .PrecedingInvoices.SelectMany(named =>
                    books.FindByNumber(direction == TradeDirection.Sale ? "sale" : "purchase", party, named.Number)
                )
                .Where(one => one.Kind != "credit-note")
                .SelectMany(one => books.TaxDaysOf(one.Document))
                .Distinct(),
        ];
        return known.Count > 0
            ? known
            : [.. invoice.PrecedingInvoices.Select(named => named.IssueDate).OfType<DateOnly>().Append(own).Distinct()];
    }

    private VatCategory Category(VatCategory? own)
    {
        var fitting = own is null
            ? null
            : invoice.VatBreakdowns.FirstOrDefault(breakdown => SameCategory(breakdown.Category, own));
        if (fitting is not null)
        {
            return fitting.Category;
        }

        return own
            ?? (invoice.VatBreakdowns.Count > 0 ? invoice.VatBreakdowns[0].Category : new VatCategory("O", null));
    }

    private static bool SameCategory(VatCategory left, VatCategory right) =>
        left.Code == right.Code && (left.Rate ?? 0m) == (right.Rate ?? 0m);

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
