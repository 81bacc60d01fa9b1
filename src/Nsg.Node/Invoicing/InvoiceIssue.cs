using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Invoicing;
using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Ledger;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Invoicing;

/// <summary>An invoice or credit note that was issued.</summary>
/// <param name="Id">Its document.</param>
/// <param name="Number">Number of the series.</param>
/// <param name="Kind"><c>invoice</c> or <c>credit-note</c>.</param>
/// <param name="IssueDate">Date.</param>
/// <param name="DueDate">When it is to be paid, or null.</param>
/// <param name="Buyer">Name of the buyer.</param>
/// <param name="Currency">Currency of the amounts.</param>
/// <param name="Net">Sum without VAT (BT-109).</param>
/// <param name="Vat">VAT (BT-110).</param>
/// <param name="Payable">What is to be paid (BT-115).</param>
/// <param name="PaymentReference">The reference that the payer shall give, or null.</param>
/// <param name="PaymentLine">The line of a Danish payment slip to be typed into a bank, or null.</param>
/// <param name="Credits">Number of the invoice that it credits, or null.</param>
/// <param name="CreditedBy">Numbers of the credit notes of it.</param>
/// <param name="Creditable">What of it, without VAT, is not credited yet; null for a credit note.</param>
/// <param name="Voucher">Number of its voucher.</param>
/// <param name="Peppol">Whether it can travel on the Peppol network. One whose buyer has no electronic address cannot: it
/// follows EN 16931 alone, and goes on paper, as PDF or by e-mail.</param>
public sealed record IssuedJson(
    Guid Id,
    string Number,
    string Kind,
    DateOnly IssueDate,
    DateOnly? DueDate,
    string Buyer,
    string Currency,
    string Net,
    string Vat,
    string Payable,
    string? PaymentReference,
    string? PaymentLine,
    string? Credits,
    IReadOnlyList<string> CreditedBy,
    string? Creditable,
    string Voucher,
    bool Peppol
);

/// <summary>Issues invoices and credit notes for a company, and shows them.</summary>
public sealed class InvoiceIssue(NodeStore store, string company, TimeProvider time, ReadingLimits limits)
{
    private DateOnly Today =>
        CountryClock.Day(
            store.Company(company)?.Pack.Country ?? throw new UnknownCompanyException(company),
            time.GetUtcNow()
        );

    /// <summary>Issues an invoice.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="key">The caller's own key of the request, or null.</param>
    /// <param name="actor">Who, for the record.</param>
    /// <exception cref="InvalidDataException">The request is no invoice.</exception>
    /// <exception cref="InvoiceRefusedException">It is not issued.</exception>
    public Task<IssuedInvoice> CreateAsync(InvoiceRequest request, RequestKey? key, string actor)
    {
        ArgumentNullException.ThrowIfNull(request);
        var wanted = store.Query(company, books => Wanted(books, request));
        return store.IssueAsync(company, books => Desk(books).Issue(wanted, key, actor));
    }

    /// <summary>What the invoice would say, without its number; nothing is kept.</summary>
    /// <inheritdoc cref="CreateAsync"/>
    public Invoice Preview(InvoiceRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return store.Query(
            company,
            books => IssueDesk.Preview(books, Wanted(books, request), DocumentCheck.Of(Today, limits), limits, Today)
        );
    }

    /// <summary>Issues a credit note of an issued invoice.</summary>
    /// <inheritdoc cref="CreateAsync"/>
    public Task<IssuedInvoice> CreditAsync(Guid document, CreditRequest request, RequestKey? key, string actor)
    {
        ArgumentNullException.ThrowIfNull(request);
        var wanted = request.ToCredit(Today);
        var issued = store.Query(company, books => Read(books, document));
        return store.IssueAsync(company, books => Desk(books).Credit(document, issued, wanted, key, actor));
    }

    /// <summary>What was issued, as answers tell it.</summary>
    public IssuedJson Show(Guid document) =>
        store.Query(
            company,
            books =>
            {
                var invoice = Read(books, document);
                var entry = books.EntriesOfDocument(document)[0];
                var isCredit = invoice.Kind == DocumentKind.CreditNote;
                var credits = books.CreditsOf(document);
                var means = invoice.PaymentMeans.FirstOrDefault(one => one.PaymentReference is not null);
                var credited = credits.SelectMany(one => books.IssuedLines(one.Document)).Sum(line => line.Net);
                return new IssuedJson(
                    document,
                    invoice.Number,
                    isCredit ? "credit-note" : "invoice",
                    invoice.IssueDate,
                    invoice.DueDate,
                    invoice.Buyer.Name,
                    invoice.Currency.Code,
                    Text(invoice.Totals.TaxExclusive, invoice.Currency),
                    Text(invoice.Totals.Tax ?? 0m, invoice.Currency),
                    Text(invoice.Totals.Payable, invoice.Currency),
                    means?.PaymentReference,
                    InvoiceCustoms.PaymentLineOf(means?.Code, means?.Account, means?.PaymentReference),
                    invoice.PrecedingInvoices.Select(one => one.Number).FirstOrDefault(),
                    [.. credits.Select(one => one.Number)],
                    isCredit ? null : Text(invoice.Lines.Sum(line => line.Net) + credited, invoice.Currency),
                    entry.Number.ToString(),
                    IssuedSpecification.IsForPeppol(invoice)
                );
            }
        );

    /// <summary>The document in a form; the original where it is in that form.</summary>
    public byte[] Write(Guid document, string? form) =>
        store.Query(
            company,
            books =>
            {
                var wanted = InvoiceForms.Of(form);
                var invoice = Read(books, document);
                var isOriginal =
                    form is null
                    || invoice.Syntax.StartsWith("Finvoice", StringComparison.Ordinal)
                        == (wanted == InvoiceForm.Finvoice);
                return isOriginal ? Original(books, document) : IssueDesk.Write(invoice, wanted);
            }
        );

    private WantedInvoice Wanted(BooksQueries books, InvoiceRequest request) =>
        request.ToInvoice(
            books.Company,
            Seller(books),
            books
                .BankAccounts()
                .Select(one => one.BankAccount)
                .FirstOrDefault(one =>
                    InvoiceCustoms.PaymentOf(books.Company.Pack.Country, books.Company.Currency, one) is not null
                ),
            Today
        );

    private IssueDesk Desk(Nsg.Bookkeeping.IBooksTransaction books) =>
        new(books, DocumentCheck.Of(Today, limits), limits);

    private Invoice Read(BooksQueries books, Guid document) =>
        DocumentReader.Read(Original(books, document), limits) is DocumentReading.Understood(Invoice invoice)
            ? invoice
            : throw new InvalidDataException($"{document} is no invoice");

    private static byte[] Original(BooksQueries books, Guid document) =>
        PreparedDocument.Restore(
            (books.Document(document) is { } row ? books.Original(row.Sha256) : null)
                ?? throw new InvalidDataException($"the original of {document} is missing")
        );

    /// <summary>The company, as the node and the business register know it.</summary>
    private static Party Seller(BooksQueries books)
    {
        var company = books.Company;
        var number =
            company.Number
            ?? throw new InvoiceRefusedException([
                "the authority has not given the company its number yet, and an invoice names it; nsg company registered",
            ]);
        var party = InvoiceParties.Of(company.Name, number, company.Pack.Country);
        party = company.IsOutsideVat ? party with { VatNumber = null } : party;
        var registered = books.Registered();
        party = party with
        {
            TaxRegistration = InvoiceCustoms.RegistrationOf(company.Pack.Country, registered?.LegalForm),
        };
        if (registered?.RegisteredAddress?.Split(';', StringSplitOptions.TrimEntries) is not [var street, ..] parts)
        {
            return party;
        }

        var (code, city) = parts.Skip(1).Select(PostalLine).FirstOrDefault(one => one.Code is not null);
        return party with { Address = party.Address! with { Street = street, PostalCode = code, City = city } };
    }

    /// <summary>Postal code and city of <c>SE-111 22 Stockholm</c>; nothing of a text that does not begin with
    /// digits.</summary>
    private static (string? Code, string? City) PostalLine(string text)
    {
        var start = text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', '-', ..] ? 3 : 0;
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == ' '))
        {
            end++;
        }

        var code = text[start..end].Trim();
        return code.Length == 0 || end == text.Length ? (null, null) : (code, text[end..].Trim());
    }

    private static string Text(decimal amount, Currency currency) => new Money(amount, currency).ToAmountString();
}
