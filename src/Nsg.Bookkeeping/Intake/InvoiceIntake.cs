using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Ledger;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Intake;

/// <summary>Takes invoices, credit notes and receipts in.</summary>
internal sealed class InvoiceIntake(IBooksTransaction books)
{
    private const string Actor = "rule:posting";
    private const int VatNumberMax = 20;

    /// <summary>Oddities that leave open whether the document is to be paid at all: pro forma, reminder, copy.</summary>
    private static readonly string[] DoubtfulOddities = ["unusual-type", "copy-or-duplicate"];

    internal IntakeOutcome Receive(PreparedDocument prepared, Submission submission, Invoice invoice)
    {
        var (direction, refusal) = Direction(invoice, submission.Direction);
        if (refusal is not null)
        {
            return IntakeOutcome.Rejected("party-mismatch", refusal);
        }

        if (AmountLimits.Fault(invoice) is { } tooLarge)
        {
            return IntakeOutcome.Rejected("amount-too-large", tooLarge);
        }

        var party = PartyOf(invoice, direction);
        var id = books.Randomness.NewId(books.Now);
        var assessment = new InvoicePosting(books, invoice, direction, party.Key, null).Assess(id);
        var (broken, noted) = prepared.Findings.For(books.Company);
        var reasons = Reasons.Merged([.. broken, .. Suspicions(invoice, direction, party)], assessment.Reasons);
        var warnings = Warnings(invoice).Concat(noted).ToList();
        var received = Record(prepared, submission, invoice, direction, party, id, assessment, reasons) with { Warnings = [.. warnings] };
        var changedAccount = ChangedAccount(invoice, direction, party, id);
        books.KeepOriginal(prepared.Original);
        books.Append(RecordJson.Draft(RecordKind.DocumentReceived, submission.Actor, received));
        if (changedAccount is not null)
        {
            books.Append(RecordJson.Draft(RecordKind.FlagRaised, Actor, changedAccount));
            warnings.Add($"{changedAccount.Kind}: {changedAccount.Text}");
        }

        FlagDuplicate(received, reasons);
        if (reasons.Count == 0)
        {
            Poster.Post(books, Actor, Series(direction), assessment.Entry!, assessment.Provenance, id);
        }

        if (received.Item is not null)
        {
            DocumentDesk.Reconcile(books, [id], []);
        }

        var state = reasons.Count == 0 ? IntakeState.Booked : IntakeState.Review;
        return new IntakeOutcome(state, id, received.Transaction, Reasons.CodeOf(reasons, ""), reasons, warnings);
    }

    /// <summary>The series for a direction.</summary>
    internal static string Series(TradeDirection direction) =>
        direction == TradeDirection.Sale ? VoucherSeries.Sales : VoucherSeries.Purchase;

    /// <summary>The side of the company, or why the document is not the company's.</summary>
    internal (TradeDirection Direction, string? Refusal) Direction(Invoice invoice, TradeDirection? stated)
    {
        var isSeller = Parties.IsCompany(invoice.Seller, books.Company);
        var isBuyer = Parties.IsCompany(invoice.Buyer, books.Company);
        return (isSeller, isBuyer, stated) switch
        {
            (false, false, _) => (default, $"neither seller ({invoice.Seller.Name}) nor buyer ({invoice.Buyer.Name}) carries a number of this company"),
            (true, false, TradeDirection.Purchase) => (default, "sent as a purchase, but the buyer in the document is not this company"),
            (false, true, TradeDirection.Sale) => (default, "sent as a sale, but the seller in the document is not this company"),
            (true, true, { } direction) => (direction, null),
            (true, _, _) => (TradeDirection.Sale, null),
            _ => (TradeDirection.Purchase, null),
        };
    }

    /// <summary>The other party of a document.</summary>
    internal PartyFacts PartyOf(Invoice invoice, TradeDirection direction)
    {
        var other = direction == TradeDirection.Sale ? invoice.Buyer : invoice.Seller;
        var account = direction == TradeDirection.Purchase
            ? invoice.PaymentMeans.Select(means => means.Account).FirstOrDefault(account => account is not null)
            : null;
        var key = account is null ? "" : AccountKey.Of(account, other.Address?.Country ?? books.Company.Pack.Country);
        return new PartyFacts(Parties.KeyOf(other, books.Company.Pack.Country), other.Name, key.Length == 0 ? null : key)
        {
            VatNumber = string.Concat((other.VatNumber ?? "").Where(char.IsAsciiLetterOrDigit)) is { Length: > 2 and <= VatNumberMax } vat ? vat.ToUpperInvariant() : null,
        };
    }

    private DocumentReceived Record(
        PreparedDocument prepared,
        Submission submission,
        Invoice invoice,
        TradeDirection direction,
        PartyFacts party,
        Guid id,
        InvoiceAssessment assessment,
        List<string> reasons) => new()
        {
            Document = id,
            Transaction = submission.Transaction ?? books.Randomness.NewId(books.Now),
            Sha256 = prepared.Original.Sha256,
            Size = prepared.Original.Size,
            MediaType = submission.MediaType ?? MediaTypes.Of(invoice.Kind, direction),
            FileName = prepared.FileName,
            Kind = KindName(invoice.Kind),
            Direction = direction == TradeDirection.Sale ? "sale" : "purchase",
            Syntax = invoice.Syntax,
            Profile = invoice.Profile,
            Number = invoice.Number,
            Date = invoice.IssueDate,
            Party = party,
            Currency = invoice.Currency,
            Payable = invoice.Totals.Payable,
            State = reasons.Count == 0 ? "booked" : "review",
            Reasons = reasons,
            Proposal = assessment is { Account: { } account, Provenance: { } provenance } && reasons.Count > 0
                ? Proposed(assessment, account, provenance)
                : null,
            Item = assessment.ItemAccount is null ? null : Item(invoice, party, assessment),
        };

    /// <summary>With several accounts each says its own reason, the main one included.</summary>
    private static Proposal Proposed(InvoiceAssessment assessment, string account, Provenance provenance) =>
        assessment.Shares is [var main, _, ..]
            ? new Proposal(account, main.Confidence, main.Why, assessment.Shares)
            : new Proposal(account, provenance.Confidence, provenance.Why);

    private static ItemFacts Item(Invoice invoice, PartyFacts party, InvoiceAssessment assessment) => new()
    {
        IsCredit = (invoice.Kind == DocumentKind.CreditNote) ^ (invoice.Totals.Payable < 0m),
        Due = invoice.DueDate ?? invoice.IssueDate,
        Account = assessment.ItemAccount!,
        Amount = Math.Abs(invoice.Totals.Payable),
        BaseAmount = assessment.BaseAmount,
        Keys = ItemKeys.Of(invoice, party),
    };

    /// <summary>What makes a document doubtful, apart from its own figures.</summary>
    private List<string> Suspicions(Invoice invoice, TradeDirection direction, PartyFacts party)
    {
        var reasons = new List<string>();
        if (Duplicate(invoice, direction, party, null) is { } duplicate)
        {
            reasons.Add(duplicate);
        }

        // One side is the company's, or the document would have been refused.
        if (Parties.IsCompany(direction == TradeDirection.Sale ? invoice.Buyer : invoice.Seller, books.Company))
        {
            reasons.Add("own-company: seller and buyer are both this company");
        }

        reasons.AddRange(invoice.Oddities.Where(oddity => DoubtfulOddities.Contains(oddity.Code)).Select(oddity => $"{oddity.Code}: {oddity.Text}"));
        return reasons;
    }

    /// <summary>Another document of the party that has this number and is of the same sort, in words; null when there is none.</summary>
    /// <param name="invoice">The document.</param>
    /// <param name="direction">Its direction.</param>
    /// <param name="party">The other party.</param>
    /// <param name="self">The document's own identifier, once it is kept.</param>
    internal string? Duplicate(Invoice invoice, TradeDirection direction, PartyFacts party, Guid? self)
    {
        var name = direction == TradeDirection.Sale ? "sale" : "purchase";
        var isCredit = invoice.Kind == DocumentKind.CreditNote;
        return books.FindByNumber(name, party.Key, invoice.Number)
            .FirstOrDefault(one => one.Document != self && one.Kind == "credit-note" == isCredit && (self is null || one.State == "booked")) is { } other
                ? $"possible-duplicate: {(direction == TradeDirection.Sale ? books.Company.Name : party.Name)} already sent {invoice.Number} with other content ({other.FileName ?? other.Document.ToString()})"
                : null;
    }

    private void FlagDuplicate(DocumentReceived received, List<string> reasons)
    {
        if (reasons.Find(reason => reason.StartsWith("possible-duplicate", StringComparison.Ordinal)) is { } reason)
        {
            books.Append(RecordJson.Draft(RecordKind.FlagRaised, Actor, new FlagRaised(
                $"duplicate:{received.Document}", "possible-duplicate", received.Document, received.Number, null, Reasons.WithoutCode(reason))));
        }
    }

    /// <summary>A supplier who asks to be paid to an account that none of its earlier documents named.</summary>
    private FlagRaised? ChangedAccount(Invoice invoice, TradeDirection direction, PartyFacts party, Guid id)
    {
        if (direction != TradeDirection.Purchase || party.Account is null)
        {
            return null;
        }

        var known = books.KnownAccounts(party.Key);
        return known.Count == 0 || known.Contains(party.Account)
            ? null
            : new FlagRaised($"account:{id}", "changed-bank-account", id, invoice.Number, null, $"{party.Name} asks to be paid to an account that its earlier documents did not name; ask the supplier before paying");
    }

    private IEnumerable<string> Warnings(Invoice invoice)
    {
        foreach (var party in new[] { invoice.Seller, invoice.Buyer })
        {
            var number = Parties.Numbers(party, books.Company.Pack.Country).FirstOrDefault();
            if (number != default && !number.HasValidCheckDigit)
            {
                yield return $"check-digit: the number of {party.Name} fails its check digit";
            }
        }

        foreach (var oddity in invoice.Oddities)
        {
            yield return $"{oddity.Code}: {oddity.Text}" + (oddity.Position is null ? "" : $" ({oddity.Position})");
        }

        if (invoice.Unmodelled.Count > 0)
        {
            yield return $"kept-only: {invoice.Unmodelled.Count} values have no place in the model and stay with the original";
        }
    }

    private static string KindName(DocumentKind kind) => kind switch
    {
        DocumentKind.CreditNote => "credit-note",
        DocumentKind.Receipt => "receipt",
        _ => "invoice",
    };
}
