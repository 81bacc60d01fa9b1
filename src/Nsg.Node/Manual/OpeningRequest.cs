using System.Text.Json.Serialization;
using Nsg.Bookkeeping.Manual;
using Nsg.Vocabulary;

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
    public static OpeningRequest Read(ReadOnlySpan<byte> json) =>
        JsonFault.Read(json, OpeningRequestJson.Default.OpeningRequest, "opening balances");

    /// <summary>The balances that it states.</summary>
    /// <exception cref="InvalidDataException">One is missing something; the message says what.</exception>
    public IReadOnlyList<OpeningBalance> ToBalances() =>
        [
            .. (Balances ?? throw new InvalidDataException("balances are missing")).Select(
                (line, i) =>
                    (line ?? throw new InvalidDataException($"balance {i + 1} is null")).ToBalance($"balance {i + 1}")
            ),
        ];

    /// <summary>Reads balances from separated values: account, debit, credit, and optionally party.</summary>
    /// <exception cref="InvalidDataException">A row is none; the message names line and column.</exception>
    public static IReadOnlyList<OpeningBalance> ReadCsv(string text) =>
        [
            .. CsvTable
                .Read(text, "opening balances", RowsMax, "account,debit,credit", "party")
                .Rows.Select(row =>
                    new OpeningLineRequest(
                        row.Find("account"),
                        row.Decimal("debit"),
                        row.Decimal("credit"),
                        row.Find("party")
                    ).ToBalance(FormattableString.Invariant($"line {row.Line}"))
                ),
        ];
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
