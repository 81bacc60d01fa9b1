using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Posting;

/// <summary>Posts what was supplied and its VAT: charged by the seller, or self-assessed by the buyer; deducted, or borne
/// as cost where the law limits the deduction.</summary>
internal sealed class SupplyTax(
    CountryPack pack,
    Invoice invoice,
    TradeDirection direction,
    IReadOnlyList<DateOnly> rateDays,
    Func<DateOnly, TradeArea> area,
    Prepayments prepayments,
    BookingDecision? decision,
    List<string> reasons
)
{
    private readonly DateOnly _taxDate = TaxDate(invoice);
    private readonly DeductionLimits _limits = new(pack, direction, decision);
    private readonly List<SupplyLine> _lines = [];
    private readonly Dictionary<string, decimal> _byAccount = [];

    internal IReadOnlyList<SupplyLine> Lines => _lines;

    /// <summary>What goes to each account, without VAT.</summary>
    internal IReadOnlyDictionary<string, decimal> ByAccount => _byAccount;

    /// <summary>What is told besides.</summary>
    internal IReadOnlyList<string> Notes => _limits.Notes;

    /// <summary>Accounts whose deduction depends on what was bought.</summary>
    internal IReadOnlyCollection<string> OpenDeductions => _limits.Open;

    /// <summary>The day that decides rate and period of the VAT.</summary>
    internal static DateOnly TaxDate(Invoice invoice) => SupplyDay.Of(invoice);

    internal static bool IsSame(VatCategory left, VatCategory right) =>
        left.Code == right.Code && (left.Rate ?? 0m) == (right.Rate ?? 0m);

    /// <summary>Posts a group without the tax that the seller charged.</summary>
    internal void Post(SupplyGroup group)
    {
        switch (Determine(group))
        {
            case VatDetermination.NotFound(var reason):
                Blame(reason);
                break;
            case VatDetermination.Found(var code, var rate):
                Post(group, code, rate);
                break;
        }
    }

    private void Post(SupplyGroup group, VatCode code, decimal rate)
    {
        if (prepayments.Fault(code, group.Kind) is { } early)
        {
            Blame(early);
        }

        var share = _limits.Of(group, code, reasons);
        var (used, usedRate) = share == 0m ? _limits.Undeducted(code, rate, group.Kind, rateDays[0]) : (code, rate);
        AddLine(group.Account, group.Net, new LineVat(used.Code, VatPart.Base, usedRate, _taxDate), null);
        _byAccount[group.Account] = _byAccount.GetValueOrDefault(group.Account) + group.Net;
        if (used.Mechanism == VatMechanism.SelfAssessed)
        {
            SelfAssess(group, used, rate, used.InputAccount is null ? 0m : share);
        }
    }

    /// <summary>Tax that may not be deducted is part of the cost.</summary>
    private void SelfAssess(SupplyGroup group, VatCode code, decimal rate, decimal share)
    {
        var tax = new Money(group.Net * rate / 100m, invoice.Currency).Rounded().Amount;
        var deducted = new Money(tax * share, invoice.Currency).Rounded().Amount;
        AddLine(
            code.InputAccount,
            deducted,
            new LineVat(code.Code, VatPart.InputTax, rate, _taxDate),
            "self-assessed VAT, deducted"
        );
        AddLine(group.Account, tax - deducted, null, "self-assessed VAT, not deductible");
        AddLine(
            code.OutputAccount,
            -tax,
            new LineVat(code.Code, VatPart.OutputTax, rate, _taxDate),
            "self-assessed VAT, owed"
        );
    }

    /// <summary>Posts the tax that the seller charged.</summary>
    internal void PostCharged(VatBreakdown breakdown, List<SupplyGroup> groups)
    {
        if (breakdown.Tax == 0m)
        {
            return;
        }

        var own = groups.FindAll(one => IsSame(one.Category, breakdown.Category));
        if (own.Count == 0 || Determine(own[0]) is not VatDetermination.Found(var code, var rate))
        {
            return;
        }

        if (code.Mechanism != VatMechanism.Charged)
        {
            Blame(
                $"category {breakdown.Category.Code} carries no tax, but the document charges {breakdown.Tax} {invoice.Currency}"
            );
            return;
        }

        var isSale = direction == TradeDirection.Sale;
        var borne = Borne(breakdown, own, code).ToList();
        AddLine(
            isSale ? code.OutputAccount : code.InputAccount,
            breakdown.Tax - borne.Sum(one => one.Tax),
            new LineVat(code.Code, isSale ? VatPart.OutputTax : VatPart.InputTax, rate, _taxDate),
            null,
            isChargedTax: true
        );
        foreach (var (account, tax) in borne)
        {
            AddLine(account, tax, null, "VAT, not deductible", isChargedTax: true);
        }
    }

    /// <summary>What of a breakdown's tax may not be deducted, by the account that bears it.</summary>
    private IEnumerable<(string Account, decimal Tax)> Borne(
        VatBreakdown breakdown,
        List<SupplyGroup> groups,
        VatCode code
    )
    {
        // Several breakdowns of one category share its groups; each bears by its part of the whole.
        var net = groups.Sum(group => group.Net);
        foreach (var group in groups.Where(_ => net != 0m))
        {
            var share = _limits.Of(group, code, null);
            if (share < 1m)
            {
                var tax = breakdown.Tax * group.Net / net * (1m - share);
                yield return (group.Account, new Money(tax, invoice.Currency).Rounded().Amount);
            }
        }
    }

    private void AddLine(string? account, decimal amount, LineVat? vat, string? text, bool isChargedTax = false)
    {
        if (account is not null)
        {
            _lines.Add(new SupplyLine(account, amount, vat, text) { IsChargedTax = isChargedTax });
        }
    }

    private void Blame(string reason)
    {
        if (!reasons.Contains("vat: " + reason))
        {
            reasons.Add("vat: " + reason);
        }
    }

    /// <summary>What a credit note takes back is taxed by the codes and rates of the invoice's day; the VAT that it takes
    /// back counts on the note's own day.</summary>
    private VatDetermination Determine(SupplyGroup group)
    {
        VatDetermination? first = null;
        foreach (var day in rateDays)
        {
            var found = pack.DetermineVat(
                new VatQuery(direction, area(day), group.Kind, group.Category.Code, group.Category.Rate, day)
            );
            if (found is VatDetermination.Found)
            {
                return found;
            }

            first ??= found;
        }

        return first!;
    }
}
