using System.Collections.Frozen;
using System.Globalization;
using Microsoft.OpenApi;
using Nsg.Bookkeeping.Products;
using Nsg.Node.Http;
using Nsg.Node.Reports;
using Nsg.Validation.Engine;

namespace Nsg.Node.Api;

/// <summary>What a parameter means and how it is written.</summary>
/// <param name="Text">In words.</param>
/// <param name="Schema">How it is written; null leaves it as the endpoint declares it.</param>
internal sealed record ParameterWord(string Text, Func<OpenApiSchema>? Schema = null)
{
    /// <summary>Whether the endpoint refuses to do without it, although its signature does not say so.</summary>
    internal bool IsRequired { get; init; }
}

/// <summary>
/// The words of path and query parameters, by name. A name that means something else in some place is listed with that place: the
/// segment of the path before it (<c>plans/id</c>), or the last segment of the path that takes it in its query
/// (<c>footprint?by</c>).
/// </summary>
internal static class ParameterWords
{
    private static readonly FrozenDictionary<string, ParameterWord> Table = new Dictionary<string, ParameterWord>([
        .. Places(),
        .. Days(),
        .. Pages(),
        .. Filters(),
        .. Products(),
        .. Reports(),
        .. Rest(),
    ]).ToFrozenDictionary();

    /// <summary>The words of a parameter, or null.</summary>
    /// <param name="path">The path as the document writes it.</param>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="isInPath">Whether it is part of the path.</param>
    internal static ParameterWord? Find(string path, string name, bool isInPath)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var place = isInPath
            ? segments.TakeWhile(one => one.Trim('{', '}').Split(':')[0] != name).LastOrDefault("") + "/" + name
            : segments.LastOrDefault(one => !one.StartsWith('{')) + "?" + name;
        return Table.GetValueOrDefault(place) ?? Table.GetValueOrDefault(name);
    }

    private static IEnumerable<KeyValuePair<string, ParameterWord>> Places()
    {
        yield return Word("key", "The company's opaque key, as POST /api/v1/companies/lookup gives it");
        yield return Word(
            "companyId",
            "The company's number, with the country before it where several carry it: DK:20202020"
        );
        yield return Word("transactionId", "The transaction, a group of documents (UUID)", Id);
        yield return Word("transactionid", "The transaction, a group of documents (UUID)", Id);
        yield return Word("documentId", "The document (UUID)", Id);
        yield return Word("documentid", "The document (UUID)", Id);
        yield return Word("{companyId}/id", "The transaction (UUID), as the list of transactions gives it", Id);
        yield return Word("documents/id", "The document (UUID)", Id);
        yield return Word("by-hash/hash", "The SHA-256 of the original: sha256: and 64 hexadecimal digits");
        yield return Word("entries/id", "The voucher (UUID)", Id);
        yield return Word("plans/id", "The recurring entry or accrual (UUID)", Id);
        yield return Word("products/id", "The product, as the list of products gives it");
        yield return Word("bank/id", "The bank line (UUID)", Id);
        yield return Word("review/id", "The document that waits for review (UUID)", Id);
        yield return Word("invoices/id", "The invoice, by its document (UUID)", Id);
        yield return Word("payments/id", "The order of payments (UUID)", Id);
        yield return Word("grants/id", "The grant (UUID)", Id);
        yield return Word("mandates/id", "The mandate (UUID)", Id);
        yield return Word("grants/grant", "The grant, as grant_id of the token's answer names it");
        yield return Word("accounts/account", "Account number");
        yield return Word("parties/party", "The customer or supplier, as GET parties refers to it");
        yield return Word(
            "specifications/kind",
            "Which specification of the books",
            "posting",
            "accounts",
            "customers",
            "suppliers",
            "vat"
        );
        yield return Word("report", "Name of the report, as GET reports lists it: dk.vat");
        yield return Word("filing", "The filing: a report that was approved (UUID)");
        yield return Word("sha256", "SHA-256 of the receipt, in hexadecimal digits");
        yield return Word("client", "The program, as GET apps lists it");
        yield return Word("proof/sequence", "Sequence of the record in its stream, from 1", From1);
        yield return Word("retention/sequence", "Sequence of the record in the books stream, from 1", From1);
        yield return Word("receipts/sequence", "Sequence of the release in the access stream, from 1", From1);
        yield return Word("id/identifier", "The legal entity: country and number (DK-20202020), or the bare number");
        yield return Word(
            "iso6523/identifier",
            "Scheme of ISO 6523, colon, number (0184:20202020); of legal persons alone, whose numbers are no person's"
        );
    }

    private static IEnumerable<KeyValuePair<string, ParameterWord>> Days()
    {
        yield return Word("from", "First day, yyyy-MM-dd; from the beginning unless given", Day);
        yield return Word("to", "Last day, yyyy-MM-dd; to the end unless given", Day);
        yield return Needed("preview?to", "Last day of the year to be closed, yyyy-MM-dd", Day);
        yield return Needed("consistency?from", "Size of the stream that was seen before, in records", From1);
        yield return Word("startDate", "First day, yyyy-MM-dd; from the beginning unless given", Day);
        yield return Word("endDate", "Last day, yyyy-MM-dd; to the end unless given", Day);
        yield return Word("until", "Last due day, yyyy-MM-dd; all unless given", Day);
        yield return Word("lastDay", "Last day of the company, yyyy-MM-dd; today unless given", Day);
        yield return Word("asOf", "The day whose rules are in force, yyyy-MM-dd; today unless given", Day);
        yield return Word("days", "How many days ahead", () => Number(1, 3_650));
    }

    private static IEnumerable<KeyValuePair<string, ParameterWord>> Pages()
    {
        yield return Word("cursor", "Where to go on: next of the page before, or the cursor in its Link header");
        yield return Word("events?cursor", "Sequence of the last record that was seen; 0 for the beginning", From0);
        yield return Word(
            "limit",
            "Most rows of a page; 100 unless given, and of lists without next as many as there may be",
            () => Number(1, Parameters.LimitMax)
        );
        yield return Word("findingsMax", "Most findings that are listed of a document", From1);
        yield return Word("wait", "Seconds to wait for news when there is none", () => Number(0, 30));
    }

    private static IEnumerable<KeyValuePair<string, ParameterWord>> Filters()
    {
        yield return Word("account", "Account that a line touches");
        yield return Word("document", "Document that they stem from (UUID)", Id);
        yield return Word("direction", "The company's side", "purchase", "sale");
        yield return Word(
            "entries?direction",
            "The company's side; incoming is purchase, outgoing is sale",
            "purchase",
            "sale",
            "incoming",
            "outgoing"
        );
        yield return Word(
            "aggregates?direction",
            "The company's side; incoming is purchase, outgoing is sale",
            "purchase",
            "sale",
            "incoming",
            "outgoing"
        );
        yield return Word("open-items?direction", "What is owed by the company or to it", "payable", "receivable");
        yield return Word("invoiceType", "The company's side of the document", "incoming", "outgoing", "all");
        yield return Word(
            "party",
            "Customer or supplier: a reference of GET parties, a number that is no person's (DK:20202020), or a part of the name"
        );
        yield return Word("amount", "Amount of a line on either side, in the base currency: 1000.50");
        yield return Word("amountMin", "Smallest amount of a line, in the base currency");
        yield return Word("amountMax", "Largest amount of a line, in the base currency");
        yield return Word("text", "A part of the text");
        yield return Word("find", "A part of the name, or a number that is no person's");
        yield return Word("series", "Voucher series");
        yield return Word("dimension", "Dimension of a line, or dimension and object: DEPT or DEPT:10");
        yield return Needed("balances?dimension", "Identifier of the dimension, as GET dimensions lists it");
        yield return Word("kind", "Kind of voucher", "ordinary", "opening", "settlement", "closing");
        yield return Word(
            "documents?kind",
            "Kind of document: invoice, purchase-invoice, bank-statement, order-change …"
        );
        yield return Word("lines?kind", "Kind of document", "invoice", "credit-note", "receipt");
        yield return Word(
            "events?kind",
            "Only records of these kinds, with a comma between: entry.posted,document.received"
        );
        yield return Word("state", "State of the document", "booked", "review", "rejected", "stored");
        yield return Word("lines?state", "State of the document; booked unless given", "booked", "review");
        yield return Word("mediaType", "A media type of the published interface");
        yield return Word("documentTypes", "Media types, with a comma between");
        yield return Word("transactions?documentId", "Only the transaction of this document (UUID)", Id);
        yield return Word(
            "matched",
            "Lines that are matched (true), or not (false); all unless given",
            "true",
            "false"
        );
        yield return Word(
            "by",
            "What sums are put together by, one or two with a comma between: account, accountGroup, party, country, vatCode, dimension:ID, month, quarter, year, currency, direction"
        );
    }

    private static IEnumerable<KeyValuePair<string, ParameterWord>> Products()
    {
        const string By = "What lines are put together by: ";
        yield return Word("sums?by", By + string.Join(", ", LineGrouping.Names));
        yield return Word("footprint?by", By + string.Join(", ", LineGrouping.Names));
        yield return Word("classification", "List and beginning of the code: UNSPSC:4411");
        yield return Word("list", "List of classifications: UNSPSC, CPV, CN …; UNSPSC unless given");
        yield return Word("digits", "How many digits of a classification are kept", () => Number(1, 14));
        yield return Word("gtin", "GTIN of the item");
        yield return Word("item", "The seller's, the buyer's or the maker's number of the item");
        yield return Word("product", "The product, as GET products lists it");
    }

    private static IEnumerable<KeyValuePair<string, ParameterWord>> Reports()
    {
        yield return Word("period", Period);
        yield return Needed("reports?period", Period);
        yield return Needed("trace?period", Period);
        yield return Word(
            "format",
            "How the answer is written: json (page by page), csv or ndjson (whole)",
            "json",
            "csv",
            "ndjson"
        );
        yield return Word("reports?format", "How the report is written; json unless given", [.. ReportFormats.Names]);
        yield return Word("report?format", "How the report is written; json unless given", [.. ReportFormats.Names]);
        yield return Word("language", "Language of the words; en unless given", [.. RuleTexts.Languages]);
        yield return Word("compare", "What stands beside the figures", "none", "last-year", "prior");
        yield return Word("taxonomy", "Taxonomy that XBRL formats are told in, by the name of its mapping: se-k2");
        yield return Needed("trace?line", "The line of the report");
        yield return Word("lock", "Whether the period is locked softly with it");
        yield return Word("of", "What is proven: the approval or the handing over", "approved", "sent");
        yield return Word("size", "Length of the stream that it is proven for; its length now unless given", From1);
    }

    private static IEnumerable<KeyValuePair<string, ParameterWord>> Rest()
    {
        yield return Word("stream", "Stream of the log; books unless given", "books", "access");
        yield return Word(
            "rules",
            "Names of rule sets, with a comma between, each in a release (NAME@RELEASE) or as in force; what the document asks for unless given"
        );
        yield return Word("allOrNothing", "Whether one entry that is refused stops them all", "true", "false");
        yield return Word("fileName", "Name of the file, for people");
        yield return Word("form", "Format of the invoice; that of its receiver unless given", "ubl", "finvoice");
        yield return Word("version", "Version of pain.001.001; 09 unless given", "03", "09");
    }

    private const string Period = "The period: 2026, 2026-Q1, 2026-03, or two days: 2026-01-01/2026-06-30";

    private static OpenApiSchema Id() => new() { Type = JsonSchemaType.String, Format = "uuid" };

    private static OpenApiSchema Day() => new() { Type = JsonSchemaType.String, Format = "date" };

    private static OpenApiSchema From0() => Number(0, null);

    private static OpenApiSchema From1() => Number(1, null);

    private static OpenApiSchema Number(int min, int? max) =>
        new()
        {
            Type = JsonSchemaType.Integer,
            Format = "int64",
            Minimum = min.ToString(CultureInfo.InvariantCulture),
            Maximum = max?.ToString(CultureInfo.InvariantCulture),
        };

    private static KeyValuePair<string, ParameterWord> Word(
        string name,
        string text,
        Func<OpenApiSchema>? schema = null
    ) => new(name, new ParameterWord(text, schema));

    private static KeyValuePair<string, ParameterWord> Needed(
        string name,
        string text,
        Func<OpenApiSchema>? schema = null
    ) => new(name, new ParameterWord(text, schema) { IsRequired = true });

    private static KeyValuePair<string, ParameterWord> Word(string name, string text, params string[] words) =>
        new(name, new ParameterWord(text, () => OpenApiShapes.Word(words)));
}
