using System.Globalization;
using System.Text;
using System.Text.Json;
using Nsg.Reporting.Vouchers;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Journal;

/// <summary>
/// Writes a ledger as one JSON document of our own shape (docs/import-export.md): the company, accounts and parties
/// with balances, VAT codes, dimensions, and
/// every voucher with its lines, a voucher a line. Amounts are decimals in strings; what there is not is left out.
/// </summary>
public static class LedgerJsonWriter
{
    /// <summary>Name of the shape.</summary>
    public const string Format = "nsg-ledger";

    /// <summary>Version of the shape.</summary>
    public const int Version = 1;

    /// <summary>Media type.</summary>
    public const string MediaType = "application/vnd.nsg.ledger+json";

    /// <summary>Writes the document.</summary>
    /// <param name="extract">The ledger.</param>
    /// <param name="output">Where to; stays open.</param>
    public static void Write(LedgerExtract extract, Stream output)
    {
        ArgumentNullException.ThrowIfNull(extract);
        using var head = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                head,
                new JsonWriterOptions
                {
                    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            json.WriteStartObject();
            Head(json, extract);
            Masters(json, extract);
            json.WriteEndObject();
        }

        output.Write(head.GetBuffer().AsSpan(0, (int)head.Length - 1));
        output.Write(",\"vouchers\":["u8);
        var parties = new PartyIndex(extract, party => Encoding.UTF8.GetBytes(party.Id));
        var isFirst = true;
        PagedWriting.Write(
            extract.Vouchers,
            VoucherParts.All,
            () => new LedgerJsonFormat(extract.Company.Currency, parties),
            page =>
            {
                // Every voucher is written behind a comma; the first has nothing before it.
                output.Write(isFirst && page.Length > 0 ? page.Bytes[1..] : page.Bytes);
                isFirst &= page.Length == 0;
            }
        );
        output.Write("\n]}\n"u8);
    }

    private static void Head(Utf8JsonWriter json, LedgerExtract extract)
    {
        json.WriteString("format", Format);
        json.WriteNumber("version", Version);
        json.WriteString("id", extract.Id);
        json.WriteString(
            "created",
            extract.Created.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
        );
        json.WriteString("from", XmlText.Day(extract.From));
        json.WriteString("to", XmlText.Day(extract.To));
        Optional(json, "selection", extract.Selection);
        json.WriteStartObject("company");
        json.WriteString("name", extract.Company.Name);
        json.WriteString("country", extract.Company.Country.Code);
        json.WriteString("number", extract.Company.Number);
        Optional(json, "scheme", extract.Company.Scheme);
        json.WriteString("currency", extract.Company.Currency.Code);
        json.WriteEndObject();
    }

    private static void Masters(Utf8JsonWriter json, LedgerExtract extract)
    {
        Array(
            json,
            "accounts",
            extract.Accounts,
            account =>
            {
                json.WriteString("number", account.Number);
                json.WriteString("name", account.Name);
                json.WriteString("type", account.Type.ToString().ToLowerInvariant());
                Optional(json, "standard", account.Standard);
                Balances(json, account.Opening, account.Closing);
            }
        );
        Array(
            json,
            "parties",
            extract.Parties,
            party =>
            {
                json.WriteString("key", party.Key);
                json.WriteString("role", party.Role.ToString().ToLowerInvariant());
                json.WriteString("id", party.Id);
                json.WriteString("name", party.Name);
                Optional(json, "country", party.Country?.Code);
                Optional(json, "number", party.Number);
                json.WriteString("account", party.Account);
                Balances(json, party.Opening, party.Closing);
            }
        );
        Array(
            json,
            "vatCodes",
            extract.TaxCodes,
            code =>
            {
                json.WriteString("code", code.Code);
                json.WriteString("name", code.Name);
                json.WriteString("rate", XmlText.Number(code.Rate));
            }
        );
        Array(
            json,
            "dimensions",
            extract.Dimensions,
            dimension =>
            {
                json.WriteString("id", dimension.Id);
                json.WriteString("name", dimension.Name);
                Optional(json, "parent", dimension.Parent);
            }
        );
        Array(
            json,
            "objects",
            extract.Objects,
            one =>
            {
                json.WriteString("dimension", one.Dimension);
                json.WriteString("id", one.Id);
                json.WriteString("name", one.Name);
            }
        );
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Balances(Utf8JsonWriter json, Money opening, Money closing)
    {
        json.WriteString("opening", opening.ToAmountString());
        json.WriteString("closing", closing.ToAmountString());
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
