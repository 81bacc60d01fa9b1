using Nsg.Bookkeeping.Payments;
using Nsg.Bookkeeping.Periods;
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

    private readonly InvoiceSides _sides = new(books);

    /// <summary>Oddities that leave open whether the document is to be paid at all: pro forma, reminder,
    /// copy.</summary>
    private static readonly string[] DoubtfulOddities = ["unusual-type", "copy-or-duplicate"];

    internal IntakeOutcome Receive(PreparedDocument prepared, Submission submission, Invoice invoice)
    {
        var (direction, refusal) = _sides.Direction(invoice, submission.Direction);
        if (refusal is not null)
        {
            return IntakeOutcome.Rejected("party-mismatch", refusal);
        }

        if (AmountLimits.Fault(invoice) is { } tooLarge)
        {
            return IntakeOutcome.Rejected("amount-too-large", tooLarge);
        }

        var party = _sides.PartyOf(invoice, direction);
        if (invoice.Claim is ClaimKind.Reminder or ClaimKind.DebitNote)
        {
            return new ClaimIntake(books).Receive(prepared, submission, invoice, direction, party);
        }

        books.Expect(
            new Expected
            {
                Invoice = (
                    direction == TradeDirection.Sale ? "sale" : "purchase",
                    party.Key,
                    invoice.Number,
                    invoice.Currency,
                    invoice.IssueDate
                ),
                NamesNumbers = direction == TradeDirection.Purchase && RepeatedInvoices.NumbersOf(invoice) is not null,
            }
        );
        var id = books.Randomness.NewId(books.Now);
        var assessment = new InvoicePosting(books, invoice, direction, party.Key, submission.Decision).Assess(id);
        var (broken, noted) = prepared.Findings.For(books.Company);
        var reasons = Reasons.Merged([.. broken, .. Suspicions(invoice, direction, party)], Waits(assessment));
        List<string> warnings = [.. Warnings(invoice, direction), .. noted, .. assessment.Notes];
        var received = Record(prepared, submission, invoice, direction, party, id, assessment, reasons) with
        {
            Warnings = [.. warnings],
        };
        var changedAccounts = AccountFlags(invoice, party, id);
        books.KeepOriginal(prepared.Original);
        books.Append(RecordJson.Draft(RecordKind.DocumentReceived, submission.Actor, received));
        warnings.AddRange(Raise(changedAccounts));

        FlagDuplicate(received, reasons);
        if (reasons.Count == 0)
        {
            Poster.Post(
                books,
                submission.Decision is null ? Actor : submission.Actor,
                Series(direction),
                assessment.Entry!,
                assessment.Provenance,
                id,
                submission.Request is { } request ? new PostingNotes(Request: request) : null
            );
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

    private DocumentReceived Record(
        PreparedDocument prepared,
        Submission submission,
        Invoice invoice,
        TradeDirection direction,
        PartyFacts party,
        Guid id,
        InvoiceAssessment assessment,
        List<string> reasons
    ) =>
        new()
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
            Proposal =
                assessment is { Account: { } account, Provenance: { } provenance } && reasons.Count > 0
                    ? Proposed(assessment, account, provenance)
                    : null,
            Item = assessment.ItemAccount is null ? null : Item(invoice, party, assessment),
            Names = NamedDocuments.Of(invoice),
            Lines = DocumentLines.Of(invoice, assessment, books.Company.Currency),
        };

    private IReadOnlyList<string> Waits(InvoiceAssessment assessment) =>
        assessment.Entry is { } entry
        && PostingDay.Of(books, entry).Ahead(CountryClock.Day(books.Company.Pack.Country, books.Now), isAsked: true)
            is { } ahead
            ? [.. assessment.Reasons, ahead]
            : assessment.Reasons;

    /// <summary>With several accounts each says its own reason, the main one included.</summary>
    private static Proposal Proposed(InvoiceAssessment assessment, string account, Provenance provenance) =>
        assessment.Shares is [var main, _, ..]
            ? new Proposal(account, main.Confidence, main.Why, assessment.Shares)
            : new Proposal(account, provenance.Confidence, provenance.Why);

    private static ItemFacts Item(Invoice invoice, PartyFacts party, InvoiceAssessment assessment) =>
        new()
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
        if (_sides.Duplicate(invoice, direction, party, null) is { } duplicate)
        {
            reasons.Add(duplicate + Difference(invoice, direction, party));
        }
        else if (InvoiceSides.IsCorrection(invoice))
        {
            reasons.Add("unusual-type: it corrects an invoice that is not in the books; look before booking it");
        }

        if (invoice.Claim == ClaimKind.PaymentRequest)
        {
            reasons.Add(
                "payment-request: it asks for payment and is no invoice, so it gives no VAT; it is proposed as paid in advance"
            );
        }

        reasons.AddRange(DocumentDates.Doubts(invoice, books.Company.DayOf(books.Now)));

        // One side is the company's, or the document would have been refused.
        if (Parties.IsCompany(direction == TradeDirection.Sale ? invoice.Buyer : invoice.Seller, books.Company))
        {
            reasons.Add("own-company: seller and buyer are both this company");
        }

        reasons.AddRange(
            invoice
                .Oddities.Where(oddity => DoubtfulOddities.Contains(oddity.Code))
                .Select(oddity => $"{oddity.Code}: {oddity.Text}")
        );
        return reasons;
    }

    /// <summary>What a corrected invoice asks for more than the one in whose place it stands.</summary>
    private string Difference(Invoice invoice, TradeDirection direction, PartyFacts party)
    {
        var old = _sides.Corrected(invoice, direction, party, null) is { } corrected
            ? books.Item(corrected.Document)
            : null;
        return old is null
            ? ""
            : $"; the difference is {new Money(invoice.Totals.Payable - old.Amount, invoice.Currency)}";
    }

    /// <summary>Raises flags.</summary>
    /// <returns>What they warn of.</returns>
    private IEnumerable<string> Raise(IReadOnlyList<FlagRaised> flags)
    {
        foreach (var flag in flags)
        {
            books.Append(RecordJson.Draft(RecordKind.FlagRaised, Actor, flag));
        }

        return flags.Select(flag => $"{flag.Kind}: {flag.Text}").Distinct();
    }

    private void FlagDuplicate(DocumentReceived received, List<string> reasons)
    {
        if (reasons.Find(reason => reason.StartsWith("possible-duplicate", StringComparison.Ordinal)) is { } reason)
        {
            books.Append(
                RecordJson.Draft(
                    RecordKind.FlagRaised,
                    Actor,
                    new FlagRaised(
                        ReviewDesk.DuplicateFlag(received.Document),
                        "possible-duplicate",
                        received.Document,
                        received.Number,
                        null,
                        Reasons.WithoutCode(reason)
                    )
                )
            );
        }
    }

    /// <summary>A supplier who asks to be paid to an account that none of its earlier documents named: the one that the document
    /// names first, or the one that a transfer would go to.</summary>
    private List<FlagRaised> AccountFlags(Invoice invoice, PartyFacts party, Guid id)
    {
        (string Flag, string? Account)[] named =
        [
            (ReviewDesk.AccountFlag(id), party.Account),
            (ChangedAccounts.PaidToFlag(id), party.PaidTo),
        ];
        // Sales name no account of the other party.
        var known = party.Account is null ? [] : books.KnownAccounts(party.Key);
        return known.Count == 0
            ? []
            :
            [
                .. named
                    .Where(one => one.Account is { } account && !known.Contains(account))
                    .Select(one => new FlagRaised(
                        one.Flag,
                        "changed-bank-account",
                        id,
                        invoice.Number,
                        null,
                        $"{party.Name} asks to be paid to an account that its earlier documents did not name; ask the supplier before paying"
                    )
                    {
                        Account = one.Account,
                    }),
            ];
    }

    private IEnumerable<string> Warnings(Invoice invoice, TradeDirection direction)
    {
        if (WithoutVatNumber(invoice, direction) is { } missing)
        {
            yield return missing;
        }

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

    /// <summary>VAT of a seller at home whose invoice lacks the number by which it is registered for VAT.</summary>
    private string? WithoutVatNumber(Invoice invoice, TradeDirection direction) =>
        direction == TradeDirection.Purchase
        && books.Company.Pack is { Supplies.SellersVatNumber: { } law, Country: var home }
        && invoice.Kind != DocumentKind.Receipt
        && invoice.Totals.Tax is > 0m
        && invoice.Seller.VatNumber is null
        && invoice.TaxRepresentative is null
        && (invoice.Seller.Address?.Country ?? home) == home
            ? $"no-vat-number: {invoice.Seller.Name} charges VAT and states no VAT number; without it the VAT may not be deducted ({law})"
            : null;

    private static string KindName(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.CreditNote => "credit-note",
            DocumentKind.Receipt => "receipt",
            _ => "invoice",
        };
}
