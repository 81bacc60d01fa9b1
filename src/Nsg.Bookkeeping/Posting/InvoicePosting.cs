using System.Globalization;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Ledger;
using Nsg.Log;
using Nsg.Validation;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Posting;

/// <summary>What would be booked for a document, or why it needs a person.</summary>
internal sealed record InvoiceAssessment
{
    /// <summary>Why it needs a person; empty when it can be posted.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The entry, when there is one to post or propose.</summary>
    public Entry? Entry { get; init; }

    /// <summary>Why the entry looks as it does.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>The account of each line of the document, in its order; of each VAT breakdown when it has no
    /// lines.</summary>
    public IReadOnlyList<LineChoice> Choices { get; init; } = [];

    /// <summary>Main cost or income account.</summary>
    public string? Account { get; init; }

    /// <summary>Each account with what goes to it and why, the largest first.</summary>
    public IReadOnlyList<ProposalShare> Shares { get; init; } = [];

    /// <summary>What is told of it besides.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Accounts on which the deduction of VAT depends on what was bought.</summary>
    public IReadOnlyCollection<string> OpenDeductions { get; init; } = [];

    /// <summary>Base currency for one unit of the document's, or null while no rate is known.</summary>
    public decimal? Rate { get; init; }

    /// <summary>The document's amount in base currency, or null while no rate is known.</summary>
    public decimal? BaseAmount { get; init; }

    /// <summary>Account of the open item, or null when nothing stays open (paid in cash, nothing due).</summary>
    public string? ItemAccount { get; init; }
}

/// <summary>Turns an invoice, credit note or receipt into an entry by the country's rules.</summary>
internal sealed class InvoicePosting
{
    /// <summary>Confidence from which the node posts by itself.</summary>
    internal const decimal PostsAlone = 0.9m;

    private const decimal Proposes = 0.5m;

    /// <summary>How far VAT in the currency of the books may lie from what the books' own rate gives: sellers use rates of
    /// other days and sources, not other currencies.</summary>
    private const decimal StatedTaxTolerance = 0.05m;

    private readonly IPostingQuestions _books;
    private readonly Func<Guid> _newEntry;
    private readonly Invoice _invoice;
    private readonly TradeDirection _direction;
    private readonly string _party;
    private readonly BookingDecision? _decision;
    private readonly List<string> _reasons = [];
    private readonly List<string> _notes = [];
    private readonly CompanyProfile _company;
    private readonly Prepayments _prepayments;

    internal InvoicePosting(
        IBooksTransaction books,
        Invoice invoice,
        TradeDirection direction,
        string party,
        BookingDecision? decision
    )
        : this(books, invoice, direction, party, decision, () => books.Randomness.NewId(books.Now)) { }

    /// <summary>For a document that is only looked at.</summary>
    internal InvoicePosting(
        IPostingQuestions books,
        Invoice invoice,
        TradeDirection direction,
        string party,
        BookingDecision? decision,
        Func<Guid> newEntry
    )
    {
        (_books, _invoice, _direction, _party, _decision, _newEntry) = (
            books,
            invoice,
            direction,
            party,
            decision,
            newEntry
        );
        _company = books.Company;
        _prepayments = new Prepayments(books, invoice, direction, party);
    }

    private bool IsSale => _direction == TradeDirection.Sale;

    /// <summary>Assesses the document. Pure but for the questions to the books.</summary>
    internal InvoiceAssessment Assess(Guid document)
    {
        if (_decision is not { AcceptsDifferences: true })
        {
            _reasons.AddRange(CalculationRules.Check(_invoice).Select(finding => finding.ToString()));
        }

        if (_decision is null && SupplyDay.Far(_invoice) is { } far)
        {
            _reasons.Add(
                $"vat-date: the tax point {far:yyyy-MM-dd} is far from the document's date {_invoice.IssueDate:yyyy-MM-dd}; booked by a person, its VAT goes by that date"
            );
        }

        var rate = RateOf();
        var (supplies, choices) = Supplies();
        var itemAccount = ItemAccount();
        IReadOnlyCollection<string> open = supplies?.OpenDeductions ?? [];
        if (_decision is { DeductsNothing: true } && supplies is not null && open.Count == 0)
        {
            _reasons.Add(
                "vat-deduction: on none of the accounts does the deduction depend on what was bought; do not say that nothing is deducted"
            );
        }

        if (rate is null || supplies is null)
        {
            return new InvoiceAssessment
            {
                Reasons = _reasons,
                Rate = rate,
                BaseAmount = BaseAmount(rate),
                ItemAccount = itemAccount,
                Account = supplies?.Main,
                Provenance = supplies?.Provenance,
                Choices = choices,
                Shares = supplies?.Shares ?? [],
                Notes = supplies?.Notes ?? [],
                OpenDeductions = open,
            };
        }

        var entry = MakeEntry(document, supplies, rate.Value);
        WeighConfidence(supplies.Provenance, rate.Value);
        return new InvoiceAssessment
        {
            Reasons = _reasons,
            Rate = rate,
            Entry = entry,
            Provenance = supplies.Provenance,
            Account = supplies.Main,
            Choices = choices,
            Shares = supplies.Shares,
            Notes = [.. supplies.Notes, .. _notes],
            OpenDeductions = open,
            BaseAmount = entry is null ? BaseAmount(rate) : ItemBase(entry, document),
            ItemAccount = itemAccount,
        };
    }

    private (SupplyPostings? Supplies, IReadOnlyList<LineChoice> Choices) Supplies()
    {
        if (_invoice.Claim == ClaimKind.PaymentRequest)
        {
            return RequestedPayment.Of(_invoice, PrepaymentAccount, _decision);
        }

        var groups = new SupplyGroups(_books, _invoice, _direction, _party, _decision, _prepayments);
        return (groups.Collect(_reasons), groups.Choices);
    }

    private string PrepaymentAccount =>
        IsSale ? _company.Pack.Roles.CustomerPrepayments : _company.Pack.Roles.SupplierPrepayments;

    private decimal? RateOf()
    {
        if (_invoice.Currency == _company.Currency)
        {
            return 1m;
        }

        if (_decision?.Rate is { } stated)
        {
            _notes.Add(Told(stated));
            return stated.Rate;
        }

        var rate = _books.Rate(_invoice.Currency, _invoice.IssueDate);
        if (rate is null)
        {
            _reasons.Add(
                $"no-rate: no {_invoice.Currency} rate in {_company.Currency} within 7 days of {_invoice.IssueDate:yyyy-MM-dd}; import rates and book again"
            );
        }

        return rate;
    }

    /// <summary>The rate, as it is kept with the document.</summary>
    private string Told(StatedRate stated)
    {
        var rate = decimal.Round(stated.Rate, StatedRate.DecimalsMax)
            .ToString("0.##########", CultureInfo.InvariantCulture);
        return stated.Source is { } source
            ? $"stated-rate: 1 {_invoice.Currency} is {rate} {_company.Currency} by {source}, as stated with the invoice"
            : $"stated-rate: 1 {_invoice.Currency} is {rate} {_company.Currency}, not taken from the rates of the day";
    }

    private decimal? BaseAmount(decimal? rate) =>
        rate is null
            ? null
            : new Money(Math.Abs(_invoice.Totals.Payable) * rate.Value, _company.Currency).Rounded().Amount;

    private Entry? MakeEntry(Guid document, SupplyPostings supplies, decimal rate)
    {
        var sign = (IsSale ? -1m : 1m) * (_invoice.Kind == DocumentKind.CreditNote ? -1m : 1m);
        var lines = new EntryDraft(_company.Currency, _invoice.Currency, rate, sign);
        var roles = _company.Pack.Roles;
        foreach (var supply in supplies.Lines)
        {
            lines.Add(supply.Account, supply.Amount, supply.Vat, supply.Text, supply.IsChargedTax);
        }

        StateTax(lines, sign);
        TakeOffPrepaid(lines);
        lines.Add(roles.Rounding, _invoice.Totals.Rounding ?? 0m, null, "payable rounding");
        var settled = SettlementAccount();
        lines.AddParty(settled, -_invoice.Totals.Payable, _party, ItemAccount() is null ? null : document);
        if (_decision is { AcceptsDifferences: true })
        {
            lines.Add(roles.Rounding, -lines.TransactionSum * sign, null, "accepted difference");
        }

        var (entry, fault) = Entry.Create(_newEntry(), EntryKind.Ordinary, _invoice.IssueDate, Text(), lines.Finish());
        if (entry is null && _reasons.Count == 0)
        {
            _reasons.Add($"cannot be booked: {fault}");
        }

        return entry;
    }

    /// <summary>What was paid before: the prepayment invoices that are named, else an amount without VAT.</summary>
    private void TakeOffPrepaid(EntryDraft lines)
    {
        var taken = _prepayments.TakenOff(_reasons, _decision is { AcceptsDifferences: true });
        foreach (var line in taken)
        {
            lines.AddBack(line, SupplyTax.TaxDate(_invoice));
        }

        if (taken.Count == 0)
        {
            lines.Add(PrepaymentAccount, -(_invoice.Totals.Prepaid ?? 0m), null, "prepaid");
        }
    }

    /// <summary>VAT that the seller states in the currency of the books (BT-111) is what it reports: it is booked as
    /// stated, and a difference to the node's own rate is told.</summary>
    private void StateTax(EntryDraft lines, decimal sign)
    {
        if (
            _invoice.Totals.TaxInAccountingCurrency is not { } stated
            || _invoice.VatAccountingCurrency != _company.Currency
            || _invoice.Currency == _company.Currency
            || lines.StateTax(stated * sign) is not { } computed
        )
        {
            return;
        }

        var (theirs, ours) = (new Money(stated, _company.Currency), new Money(computed * sign, _company.Currency));
        if (theirs == ours)
        {
            return;
        }

        var text =
            $"stated-vat: the document states {theirs} of VAT, by the rate of the books it is {ours}; the stated amount is booked";
        if (_decision is null && Math.Abs(stated - computed * sign) > Math.Abs(computed) * StatedTaxTolerance)
        {
            _reasons.Add(text);
        }
        else
        {
            _notes.Add(text);
        }
    }

    private decimal ItemBase(Entry entry, Guid document)
    {
        var line = entry.Lines.FirstOrDefault(line => line.Item == document);
        return Math.Abs(line?.Base.Amount ?? 0m);
    }

    private void WeighConfidence(Provenance provenance, decimal rate)
    {
        if (_decision is not null)
        {
            return;
        }

        if (provenance.Confidence < PostsAlone)
        {
            var verb = provenance.Confidence >= Proposes ? "proposal" : "question";
            _reasons.Add(
                $"{verb}: {provenance.Why} (confidence {provenance.Confidence.ToString("0.00", CultureInfo.InvariantCulture)})"
            );
        }

        if (_company.AutoPostLimit is { } limit && BaseAmount(rate) > limit)
        {
            _reasons.Add(
                $"amount-limit: {new Money(BaseAmount(rate)!.Value, _company.Currency)} is above the company's limit {new Money(limit, _company.Currency)} for posting unasked"
            );
        }
    }

    /// <summary>Where the amount due goes: payables or receivables; for what is paid already, cash or the card's
    /// clearing account.</summary>
    private string SettlementAccount()
    {
        var roles = _company.Pack.Roles;
        if (_invoice.IsPaid || _invoice.Kind == DocumentKind.Receipt)
        {
            return PaymentWords.IsCash(_invoice.PaidWith) ? roles.Cash : roles.CardClearing;
        }

        return IsSale ? roles.Receivables : roles.Payables;
    }

    private string? ItemAccount()
    {
        var account = SettlementAccount();
        return _invoice.Totals.Payable == 0m || account == _company.Pack.Roles.Cash ? null : account;
    }

    private string Text()
    {
        var other = IsSale ? _invoice.Buyer.Name : _invoice.Seller.Name;
        var what = _invoice.Kind switch
        {
            DocumentKind.CreditNote => "Credit note",
            DocumentKind.Receipt => "Receipt",
            _ => "Invoice",
        };
        return $"{what} {_invoice.Number} {other}";
    }
}
