using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsvHelper;
using CsvHelper.Configuration;
using Nsg.Bookkeeping.Manual;

namespace Nsg.Node.Manual;

/// <summary>Opening balances, as callers write them.</summary>
/// <param name="Date">First day of the books.</param>
/// <param name="Balances">Balances.</param>
/// <param name="Attachments">Documents that prove them.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OpeningRequest(
    DateOnly? Date,
    IReadOnlyList<OpeningLineRequest?>? Balances,
    IReadOnlyList<Guid>? Attachments = null
)
{
    private const int RowsMax = 20_000;

    /// <summary>Reads one from JSON.</summary>
    /// <exception cref="InvalidDataException">The JSON is broken or is none; the message says where.</exception>
    public static OpeningRequest Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, OpeningRequestJson.Default.OpeningRequest)
                ?? throw new InvalidDataException("null is none");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(fault.Message, fault);
        }
    }

    /// <summary>The balances that it states.</summary>
    /// <exception cref="InvalidDataException">One is missing something; the message says what.</exception>
    public IReadOnlyList<OpeningBalance> ToBalances() =>
        [
            .. (Balances ?? throw new InvalidDataException("balances are missing")).Select(
                (line, i) =>
                    (line ?? throw new InvalidDataException($"balance {i + 1} is null")).ToBalance($"balance {i + 1}")
            ),
        ];

    /// <summary>Reads balances from comma-separated values: account, debit, credit, and optionally party.</summary>
    /// <exception cref="InvalidDataException">A row is none; the message names the line.</exception>
    public static IReadOnlyList<OpeningBalance> ReadCsv(TextReader text)
    {
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
            TrimOptions = TrimOptions.Trim,
            MissingFieldFound = null,
            BadDataFound = null,
            MaxFieldSize = 10_000,
        };
        using var csv = new CsvReader(text, settings);
        if (
            !csv.Read()
            || !csv.ReadHeader()
            || csv.HeaderRecord is not { } header
            || !new[] { "account", "debit", "credit" }.All(one =>
                header.Any(column => column.Trim().Equals(one, StringComparison.OrdinalIgnoreCase))
            )
        )
        {
            throw new InvalidDataException(
                "line 1: opening balances begin with the header account,debit,credit (party may follow)"
            );
        }

        var hasParty = header.Any(column => column.Trim().Equals("party", StringComparison.OrdinalIgnoreCase));
        var balances = new List<OpeningBalance>();
        while (csv.Read())
        {
            if (balances.Count == RowsMax)
            {
                throw new InvalidDataException($"at most {RowsMax} balances");
            }

            var place = $"line {csv.Parser.RawRow}";
            balances.Add(
                new OpeningLineRequest(
                    csv.GetField("account"),
                    Number(csv.GetField("debit"), place),
                    Number(csv.GetField("credit"), place),
                    hasParty && csv.GetField("party") is { Length: > 0 } party ? party : null
                ).ToBalance(place)
            );
        }

        return balances;
    }

    private static decimal? Number(string? text, string place) =>
        string.IsNullOrEmpty(text) ? null
        : decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
        : throw new InvalidDataException($"{place}: '{text}' is not a decimal such as 1000.50");
}

/// <summary>A balance of an <see cref="OpeningRequest"/>: debit or credit, one of the two.</summary>
/// <param name="Account">Balance account.</param>
/// <param name="Debit">Debit.</param>
/// <param name="Credit">Credit.</param>
/// <param name="Party">Customer or supplier.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OpeningLineRequest(
    string? Account,
    decimal? Debit = null,
    decimal? Credit = null,
    string? Party = null
)
{
    internal OpeningBalance ToBalance(string place) =>
        (Account, Debit, Credit) switch
        {
            (null or "", _, _) => throw new InvalidDataException($"{place}: account is missing"),
            (_, null, null) => throw new InvalidDataException($"{place}: debit or credit is missing"),
            (_, not null and not 0m, not null and not 0m) => throw new InvalidDataException(
                $"{place} has debit and credit; give one"
            ),
            _ => new OpeningBalance(Account, (Debit ?? 0m) - (Credit ?? 0m), Party),
        };
}

/// <summary>Opening balances from JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    MaxDepth = 16
)]
[JsonSerializable(typeof(OpeningRequest))]
internal sealed partial class OpeningRequestJson : JsonSerializerContext;
