using System.Globalization;
using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Finvoice;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Ubl;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Invoicing;

/// <summary>
/// The desk that issues invoices and credit notes: numbered without gaps, checked by the rules that receivers apply,
/// kept as the company's own sales document and booked, all in one decision. What breaks a fatal rule is not issued, and
/// uses no number.
/// </summary>
/// <param name="books">The books.</param>
/// <param name="check">The rules of the day.</param>
/// <param name="limits">Bounds of documents.</param>
public sealed class IssueDesk(IBooksTransaction books, DocumentCheck check, ReadingLimits limits)
{
    private const int ReasonMax = 500;

    /// <summary>What an invoice would say, checked by every rule and by what its booking asks; it has no number yet, and
    /// nothing is kept.</summary>
    /// <param name="books">The books.</param>
    /// <param name="wanted">What is wanted.</param>
    /// <param name="check">The rules of the day.</param>
    /// <param name="limits">Bounds of documents.</param>
    /// <param name="today">Today, by the company's clock.</param>
    /// <exception cref="InvoiceRefusedException">It would not be issued.</exception>
    public static Invoice Preview(
        IPostingQuestions books,
        WantedInvoice wanted,
        DocumentCheck check,
        ReadingLimits limits,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(wanted);
        var decision = DecisionOf(books, wanted);
        var draft = Drafted(books.Company, wanted);
        RefuseLocked(books, draft.IssueDate);
        var payment = InvoiceCustoms.PaymentOf(books.Company.Pack.Country, draft.Currency, wanted.Account!)!;
        var invoice = Numbered(draft, NumberOf(draft.IssueDate.Year, 0), payment);
        Checked(invoice, check, limits);
        return BookingDraft.Of(books, Guid.Empty, invoice, decision, today).Reasons is { Count: > 0 } reasons
            ? throw new InvoiceRefusedException(reasons)
            : draft;
    }

    /// <summary>Issues an invoice.</summary>
    /// <param name="wanted">What is wanted.</param>
    /// <param name="request">The caller's own key of the request, or null.</param>
    /// <param name="actor">Who, for the record.</param>
    /// <exception cref="InvoiceRefusedException">It is not issued, and nothing was kept.</exception>
    public IssuedInvoice Issue(WantedInvoice wanted, RequestKey? request, string actor)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (Repeated(request) is { } repeated)
        {
            return repeated;
        }

        var decision = DecisionOf(books, wanted);
        var draft = Drafted(books.Company, wanted);
        var payment = InvoiceCustoms.PaymentOf(books.Company.Pack.Country, draft.Currency, wanted.Account!)!;
        return Keep(draft, wanted.Form, null, payment, decision, request, actor);
    }

    /// <summary>Issues a credit note of an issued invoice, of what is left of it and never of more.</summary>
    /// <param name="document">The invoice's document.</param>
    /// <param name="issued">The invoice, read again.</param>
    /// <param name="wanted">What of it is credited, when and why.</param>
    /// <param name="request">The caller's own key of the request, or null.</param>
    /// <param name="actor">Who, for the record.</param>
    /// <exception cref="InvoiceRefusedException">It is not issued, and nothing was kept.</exception>
    public IssuedInvoice Credit(Guid document, Invoice issued, WantedCredit wanted, RequestKey? request, string actor)
    {
        ArgumentNullException.ThrowIfNull(issued);
        ArgumentNullException.ThrowIfNull(wanted);
        if (Repeated(request) is { } repeated)
        {
            return repeated;
        }

        if (string.IsNullOrWhiteSpace(wanted.Reason) || wanted.Reason.Length > ReasonMax)
        {
            throw InvoiceDraft.Refused($"say why in 1 to {ReasonMax} characters: the buyer reads it");
        }

        if (issued.Kind == DocumentKind.CreditNote || !books.IsIssued(document))
        {
            throw InvoiceDraft.Refused($"{issued.Number} is not an invoice that was issued here");
        }

        var earlier = books.CreditsOf(document);
        var draft = new CreditDraft(issued, [.. earlier.SelectMany(one => books.IssuedLines(one.Document))]);
        if (earlier.Count > 0 && draft.IsExhausted)
        {
            throw InvoiceDraft.Refused(
                $"{issued.Number} was credited by {string.Join(", ", earlier.Select(one => one.Number))} already; nothing of it is left"
            );
        }

        if (books.EntryOfDocument(document) is null)
        {
            throw InvoiceDraft.Refused($"{issued.Number} is not in the books; nothing of it can be taken back");
        }

        if (wanted.Day < issued.IssueDate)
        {
            throw InvoiceDraft.Refused(
                $"{wanted.Day:yyyy-MM-dd} lies before the invoice of {issued.IssueDate:yyyy-MM-dd}"
            );
        }

        var (note, places) = draft.Make(wanted);
        return Keep(
            note,
            issued.Syntax.StartsWith("Finvoice", StringComparison.Ordinal) ? InvoiceForm.Finvoice : InvoiceForm.Ubl,
            document,
            null,
            AsBooked(books.IssuedLines(document), places) with
            {
                Rate = RateOf(document, issued, wanted.Day),
            },
            request,
            actor
        );
    }

    /// <summary>What is left to credit of an issued invoice, by its lines.</summary>
    /// <param name="issued">The invoice.</param>
    /// <param name="credited">Lines of its credit notes, as they are booked.</param>
    public static IReadOnlyList<CreditableLine> Creditable(Invoice issued, IReadOnlyList<IssuedLine> credited)
    {
        ArgumentNullException.ThrowIfNull(issued);
        ArgumentNullException.ThrowIfNull(credited);
        return new CreditDraft(issued, credited).Lines;
    }

    /// <summary>How an invoice is booked, as its issuer says.</summary>
    private static BookingDecision DecisionOf(IPostingQuestions books, WantedInvoice wanted)
    {
        var accounts = wanted
            .Lines.Index()
            .Where(one => one.Item.Account is not null)
            .ToDictionary(one => one.Index, one => one.Item.Account!);
        if (accounts.Values.FirstOrDefault(one => books.FindAccount(one) is null || books.IsArchived(one)) is { } none)
        {
            throw InvoiceDraft.Refused($"account {none} is not in the chart, or is archived");
        }

        return new BookingDecision(null, AcceptsDifferences: false)
        {
            LineAccounts = accounts,
            LineKinds = wanted.Lines.Index().ToDictionary(one => one.Index, one => one.Item.Kind),
            Rate = wanted.Rate,
        };
    }

    /// <summary>Where the node has no rate for a credit note's day, its invoice's own: an invoice that was booked at a rate
    /// that its issuer stated can be credited too.</summary>
    private StatedRate? RateOf(Guid document, Invoice issued, DateOnly day)
    {
        if (issued.Currency == books.Company.Currency || books.Rate(issued.Currency, day) is not null)
        {
            return null;
        }

        var largest = books
            .EntryOfDocument(document)
            ?.Lines.Where(line => line.Currency == issued.Currency && line.Amount != 0m)
            .MaxBy(line => Math.Abs(line.Amount));
        return largest is null ? null : new StatedRate(largest.Base / largest.Amount, null);
    }

    private static void RefuseLocked(IPostingQuestions books, DateOnly day)
    {
        if (OpenPeriod.LockOn(books, day) is { } found)
        {
            throw InvoiceDraft.Refused($"{day:yyyy-MM-dd} lies in a locked period: {found}");
        }
    }

    /// <summary>The accounts and kinds of an invoice's lines, for those of a credit note.</summary>
    private static BookingDecision AsBooked(IReadOnlyList<IssuedLine> lines, IReadOnlyList<int> places)
    {
        var (accounts, kinds) = (new Dictionary<int, string>(), new Dictionary<int, SupplyKind>());
        for (var i = 0; i < places.Count; i++)
        {
            if (places[i] < lines.Count && lines[places[i]] is { Account: { } account } line)
            {
                accounts[i] = account;
                if (line.Kind is { } kind)
                {
                    kinds[i] = kind;
                }
            }
        }

        return new BookingDecision(null, AcceptsDifferences: false) { LineAccounts = accounts, LineKinds = kinds };
    }

    /// <summary>What is wrong with the figures of a line, before there is an invoice.</summary>
    /// <param name="number">Its place, from 1.</param>
    /// <param name="quantity">BT-129.</param>
    /// <param name="price">BT-146.</param>
    /// <param name="discountPercent">BT-138, or null.</param>
    public static IEnumerable<string> LineFaults(
        int number,
        decimal quantity,
        decimal price,
        decimal? discountPercent
    ) => InvoiceDraft.LineFaults(number, quantity, price, discountPercent);

    /// <summary>That an invoice has no lines, or more than a number.</summary>
    public static string LinesBeyond(int max) => InvoiceDraft.LinesBeyond(max);

    /// <summary>That an invoice would be due before its own day.</summary>
    public static string DueBeforeIssue(DateOnly due, DateOnly issued) => InvoiceDraft.DueBefore(due, issued);

    /// <summary>The bytes of a document in a form. The specification that a UBL document names is not Finvoice's.</summary>
    public static byte[] Write(Invoice invoice, InvoiceForm form) =>
        form == InvoiceForm.Finvoice
            ? FinvoiceWriter.Write(invoice with { Profile = null })
            : UblInvoiceWriter.Write(IssuedSpecification.Named(invoice));

    private static Invoice Drafted(CompanyProfile company, WantedInvoice wanted) =>
        InvoiceDraft.Of(company, wanted) is { Totals.Payable: >= 0m } draft
            ? draft
            : throw InvoiceDraft.Refused(
                "the sum is less than nothing, which is no invoice; credit the one that it belongs to"
            );

    /// <summary>The number that the next invoice or credit note of a year gets.</summary>
    /// <param name="year">The year of its date.</param>
    /// <param name="lastPlace">Place in the series of the last one of the year; 0 before the first.</param>
    public static string NumberAfter(int year, long lastPlace) => NumberOf(year, lastPlace + 1);

    private static string NumberOf(int year, long place) =>
        string.Create(CultureInfo.InvariantCulture, $"{year}{place:D4}");

    private IssuedInvoice Keep(
        Invoice draft,
        InvoiceForm form,
        Guid? credits,
        PaymentCustom? payment,
        BookingDecision decision,
        RequestKey? request,
        string actor
    )
    {
        RefuseLocked(books, draft.IssueDate);
        var year = draft.IssueDate.Year;
        var sequence = books.LastIssued(year) + 1;
        var invoice = Numbered(draft, NumberOf(year, sequence), payment);
        Checked(invoice, check, limits);
        var name = $"{invoice.Number}.xml";
        var prepared = PreparedDocument.Prepare(name, Write(invoice, form), limits, DocumentCheck.None);
        var outcome = new DocumentDesk(books).Receive(
            prepared,
            new Submission(actor, Direction: TradeDirection.Sale) { Decision = decision, Request = request }
        );
        if (outcome is not { State: IntakeState.Booked, Document: { } document })
        {
            throw new InvoiceRefusedException(outcome.Reasons);
        }

        books.Append(
            RecordJson.Draft(
                RecordKind.InvoiceIssued,
                actor,
                new InvoiceIssued(document, year, sequence, invoice.Number, credits)
            )
        );
        return new IssuedInvoice(document, invoice.Number, books.EntryOfDocument(document)!.Entry, IsRepeated: false);
    }

    /// <summary>The document under its number; one that asks to be paid gives a reference made of it.</summary>
    private static Invoice Numbered(Invoice draft, string number, PaymentCustom? payment) =>
        draft with
        {
            Number = number,
            PaymentMeans =
            [
                .. draft.PaymentMeans.Select(means =>
                    payment is null
                        ? means
                        : means with
                        {
                            PaymentReference = PaymentReference.TryCreate(payment.Reference, number, out var reference)
                                ? payment.Prefix + reference
                                : number,
                        }
                ),
            ],
        };

    /// <summary>Every fatal rule counts, whatever the company lets pass of others' documents. The rules speak of UBL, so
    /// that is what is checked, whatever the form; those of the countries stand among Peppol's, so it is asked for them
    /// all and what only the network asks is left out where the document cannot travel there.</summary>
    private static void Checked(Invoice invoice, DocumentCheck check, ReadingLimits limits)
    {
        var prepared = PreparedDocument.Prepare(null, UblInvoiceWriter.Write(invoice), limits, check);
        var findings = prepared.Findings.Stopping.Concat(prepared.Findings.StoppingWhenStrict);
        string[] reasons =
        [
            .. prepared.Reading is DocumentReading.Unusable(var fault) ? [fault.ToString()] : Array.Empty<string>(),
            .. IssuedSpecification.IsForPeppol(invoice)
                ? findings
                : findings.Where(line => !IssuedSpecification.IsOfNetwork(line)),
        ];
        if (reasons.Length > 0)
        {
            throw new InvoiceRefusedException(reasons) { Broken = prepared.Findings.Broken };
        }
    }

    private IssuedInvoice? Repeated(RequestKey? request)
    {
        if (request is null || books.EntryOfRequest(request.Key) is not var (entry, hash))
        {
            return null;
        }

        var posted = books.FindEntry(entry);
        return hash == request.Hash && posted?.Document is { } document && books.FindDocument(document) is { } found
            ? new IssuedInvoice(document, found.Number!, entry, IsRepeated: true)
            : throw new InvoiceRefusedException([
                "the key of the request was used for something else; use a new key for a new request",
            ])
            {
                IsKeyReused = true,
            };
    }
}
