using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Nsg.Reporting;
using Nsg.Vocabulary;

namespace Nsg.Node.Specifications;

/// <summary>A row of a specification. Amounts are decimals in strings, base currency unless said otherwise; what does
/// not apply is left out.</summary>
/// <param name="Type">heading at the top of a file, opening, line, closing, or total at the end.</param>
/// <param name="Group">Account, number of the customer or supplier, or VAT code; empty in the posting
/// specification.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rate">Percent of the VAT code.</param>
/// <param name="Voucher">Voucher number.</param>
/// <param name="Entry">Identifier of the voucher.</param>
/// <param name="Line">Place of the line in the voucher.</param>
/// <param name="Kind">ordinary, opening, settlement or closing.</param>
/// <param name="Date">Posting date.</param>
/// <param name="Sequence">Order of registration: place in the log.</param>
/// <param name="Registered">When it was registered.</param>
/// <param name="By">Who or what registered it.</param>
/// <param name="Document">Identifier of the document.</param>
/// <param name="Reference">Number on the document.</param>
/// <param name="DocumentDate">Date of the document.</param>
/// <param name="Source">What the voucher was called in the program before.</param>
/// <param name="Reverses">The voucher that it takes back.</param>
/// <param name="Account">Account.</param>
/// <param name="Party">Customer or supplier.</param>
/// <param name="Text">Text.</param>
/// <param name="Debit">Debit.</param>
/// <param name="Credit">Credit.</param>
/// <param name="Balance">Balance after the row, debit positive.</param>
/// <param name="Currency">Transaction currency, when it is another one.</param>
/// <param name="Amount">Amount in it, debit positive.</param>
/// <param name="VatCode">VAT code.</param>
/// <param name="VatPart">base, output or input.</param>
/// <param name="VatRate">Percent.</param>
/// <param name="VatDate">VAT date.</param>
/// <param name="Base">Taxed amount of the VAT code.</param>
/// <param name="Output">Tax owed of the VAT code.</param>
/// <param name="Input">Tax deducted of the VAT code.</param>
public sealed record SpecificationRowJson(
    string Type,
    string Group,
    string Name,
    string? Rate = null,
    string? Voucher = null,
    Guid? Entry = null,
    int? Line = null,
    string? Kind = null,
    DateOnly? Date = null,
    long? Sequence = null,
    DateTimeOffset? Registered = null,
    string? By = null,
    Guid? Document = null,
    string? Reference = null,
    DateOnly? DocumentDate = null,
    string? Source = null,
    string? Reverses = null,
    string? Account = null,
    string? Party = null,
    string? Text = null,
    string? Debit = null,
    string? Credit = null,
    string? Balance = null,
    string? Currency = null,
    string? Amount = null,
    string? VatCode = null,
    string? VatPart = null,
    string? VatRate = null,
    DateOnly? VatDate = null,
    string? Base = null,
    string? Output = null,
    string? Input = null
)
{
    /// <summary>The first row of a file: number and name of the company, currency, when it was made, period.</summary>
    public static SpecificationRowJson Of(SpecificationHeading heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        return new SpecificationRowJson("heading", heading.Company, heading.Name)
        {
            Registered = heading.Made,
            Currency = heading.Currency,
            Text = $"{heading.KindName}, {heading.Period}",
        };
    }

    /// <summary>A row as it is shown.</summary>
    public static SpecificationRowJson Of(SpecificationRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var line = row.Line;
        var isForeign = line is not null && line.Transaction.Currency != line.Debit.Currency;
        return new SpecificationRowJson(
            row.Type,
            row.Group,
            row.Name,
            row.Vat is { Code.Length: > 0 } vat ? Shown(vat.Rate) : null,
            line?.Voucher.ToString(),
            line?.Entry,
            line?.Line,
            line?.Kind,
            line?.Date,
            line?.Sequence,
            line?.Registered,
            line?.Actor,
            line?.Document,
            line?.Reference,
            line?.DocumentDate,
            line?.Source,
            line?.Reverses?.ToString(),
            line?.Account,
            line?.Party,
            line?.Text,
            Shown(row.Debit),
            Shown(row.Credit),
            Shown(row.Balance),
            isForeign ? line!.Transaction.Currency.Code : null,
            isForeign ? Shown(line!.Transaction) : null,
            line?.VatCode,
            line?.VatPart,
            Shown(line?.VatRate),
            line?.VatDate,
            Shown(row.Vat?.Base),
            Shown(row.Vat?.Output),
            Shown(row.Vat?.Input)
        );
    }

    private static string? Shown(Money? amount) => amount?.ToAmountString();

    private static string? Shown(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>A whole specification as a file.</summary>
public static class SpecificationFormats
{
    private static readonly string[] Headers =
    [
        "type",
        "group",
        "name",
        "rate",
        "voucher",
        "entry",
        "line",
        "kind",
        "date",
        "sequence",
        "registered",
        "by",
        "document",
        "reference",
        "documentDate",
        "source",
        "reverses",
        "account",
        "party",
        "text",
        "debit",
        "credit",
        "balance",
        "currency",
        "amount",
        "vatCode",
        "vatPart",
        "vatRate",
        "vatDate",
        "base",
        "output",
        "input",
    ];

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Names of the kinds, as commands and addresses write them.</summary>
    public static IReadOnlyDictionary<string, SpecificationKind> Kinds { get; } =
        Enum.GetValues<SpecificationKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant());

    /// <summary>One JSON object on each line.</summary>
    public static void WriteLines(Specification specification, DateTimeOffset made, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(specification);
        ArgumentNullException.ThrowIfNull(output);
        foreach (var row in Rows(specification, made))
        {
            output.Write(JsonSerializer.Serialize(row, Options));
            output.Write('\n');
        }
    }

    /// <summary>Comma-separated values with a header line.</summary>
    public static void WriteCsv(Specification specification, DateTimeOffset made, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(specification);
        ArgumentNullException.ThrowIfNull(output);
        output.Write(CsvText.Line(Headers) + "\r\n");
        foreach (var row in Rows(specification, made))
        {
            output.Write(CsvText.Line(Cells(row)) + "\r\n");
        }
    }

    private static IEnumerable<SpecificationRowJson> Rows(Specification specification, DateTimeOffset made) =>
        specification
            .Rows()
            .Select(SpecificationRowJson.Of)
            .Prepend(SpecificationRowJson.Of(specification.Heading(made)));

    private static IEnumerable<string> Cells(SpecificationRowJson row) =>
        [
            row.Type,
            row.Group,
            row.Name,
            row.Rate ?? "",
            row.Voucher ?? "",
            row.Entry?.ToString() ?? "",
            Text(row.Line),
            row.Kind ?? "",
            Day(row.Date),
            Text(row.Sequence),
            row.Registered?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "",
            row.By ?? "",
            row.Document?.ToString() ?? "",
            row.Reference ?? "",
            Day(row.DocumentDate),
            row.Source ?? "",
            row.Reverses ?? "",
            row.Account ?? "",
            row.Party ?? "",
            row.Text ?? "",
            row.Debit ?? "",
            row.Credit ?? "",
            row.Balance ?? "",
            row.Currency ?? "",
            row.Amount ?? "",
            row.VatCode ?? "",
            row.VatPart ?? "",
            row.VatRate ?? "",
            Day(row.VatDate),
            row.Base ?? "",
            row.Output ?? "",
            row.Input ?? "",
        ];

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
