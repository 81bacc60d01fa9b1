using System.Text.Json;
using System.Text.Json.Serialization;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Vocabulary;

namespace Nsg.Node.Manual;

/// <summary>An entry by hand, as callers write it. Amounts are decimals, as JSON strings or numbers.</summary>
/// <param name="Date">Posting date.</param>
/// <param name="Text">What the voucher says.</param>
/// <param name="Lines">Lines, at least two.</param>
/// <param name="Series">Voucher series; the general one (G) unless given.</param>
/// <param name="Attachments">Documents that prove it.</param>
/// <param name="LockReason">Why it is posted into a softly locked period; not needed elsewhere.</param>
/// <param name="ClientKey">The caller's own key of the request, for bulk forms; else the header
/// Idempotency-Key.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record EntryRequest(
    DateOnly? Date,
    string? Text,
    IReadOnlyList<EntryLineRequest?>? Lines,
    string? Series = null,
    IReadOnlyList<Guid>? Attachments = null,
    string? LockReason = null,
    string? ClientKey = null
)
{
    /// <summary>Reads one from JSON.</summary>
    /// <exception cref="InvalidDataException">The JSON is broken or is no entry; the message says where.</exception>
    /// <param name="json">The JSON.</param>
    /// <param name="firstLine">The line of the file that it begins on.</param>
    public static EntryRequest Read(ReadOnlySpan<byte> json, int firstLine = 1) =>
        JsonFault.Read(json, EntryRequestJson.Default.EntryRequest, "an entry", firstLine);

    /// <summary>The entry that it asks for.</summary>
    /// <exception cref="InvalidDataException">Something is missing or contradicts itself; the message says
    /// what.</exception>
    public ManualEntry ToEntry() =>
        new()
        {
            Date = Date ?? throw new InvalidDataException("date is missing (yyyy-MM-dd)"),
            Text = Text ?? throw new InvalidDataException("text is missing"),
            Lines =
            [
                .. (Lines ?? throw new InvalidDataException("lines are missing")).Select(
                    (line, i) => (line ?? throw new InvalidDataException($"line {i + 1} is null")).ToLine(i + 1)
                ),
            ],
            Series = Series,
            Attachments = Attachments ?? [],
            DateReason = LockReason,
        };

    /// <summary>The key of the request with the hash of what it asks for; null without a key.</summary>
    /// <param name="header">The key of the header, or null.</param>
    /// <exception cref="InvalidDataException">The key is too long, or body and header name two.</exception>
    public RequestKey? Key(string? header) =>
        ClientKey is not null && header is not null && ClientKey != header
            ? throw new InvalidDataException("clientKey and the header Idempotency-Key are two keys; send one")
            : RequestKey.Of(ClientKey ?? header, this with { ClientKey = null }, EntryRequestJson.Default.EntryRequest);
}

/// <summary>A line of an <see cref="EntryRequest"/>: debit or credit, one of the two.</summary>
/// <param name="Account">Account number.</param>
/// <param name="Debit">Debit in base currency.</param>
/// <param name="Credit">Credit in base currency.</param>
/// <param name="Currency">Transaction currency, when it is another one.</param>
/// <param name="Amount">Amount in the transaction currency, on the same side.</param>
/// <param name="Text">Text.</param>
/// <param name="VatCode">VAT code.</param>
/// <param name="VatDate">VAT date; the posting date unless given.</param>
/// <param name="Party">Customer or supplier.</param>
/// <param name="Dimensions">Object by dimension.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record EntryLineRequest(
    string? Account,
    decimal? Debit = null,
    decimal? Credit = null,
    string? Currency = null,
    decimal? Amount = null,
    string? Text = null,
    string? VatCode = null,
    DateOnly? VatDate = null,
    string? Party = null,
    IReadOnlyDictionary<string, string>? Dimensions = null
)
{
    internal ManualLine ToLine(int number)
    {
        var sign = Sign(number);
        var currency = Currency is { } code
            ? Nsg.Vocabulary.Currency.TryParse(code, out var known)
                ? known
                : throw new InvalidDataException($"line {number}: '{code}' is not a currency")
            : (Currency?)null;
        return new ManualLine
        {
            Account = Account ?? throw new InvalidDataException($"line {number}: account is missing"),
            Base = sign * (Debit ?? Credit)!.Value,
            Currency = currency,
            Amount = sign * Amount,
            Text = Text,
            VatCode = VatCode,
            VatDate = VatDate,
            Party = Party,
            Objects =
            [
                .. (Dimensions ?? new Dictionary<string, string>()).Select(one => new LineObject(one.Key, one.Value)),
            ],
        };
    }

    private int Sign(int number) =>
        (Debit, Credit) switch
        {
            ({ } debit, null) when debit > 0m => 1,
            (null, { } credit) when credit > 0m => -1,
            (null, null) => throw new InvalidDataException($"line {number}: debit or credit is missing"),
            ({ }, { }) => throw new InvalidDataException($"line {number} has debit and credit; give one"),
            _ => throw new InvalidDataException(
                $"line {number}: an amount is more than nothing; the other side is the other member"
            ),
        };
}

/// <summary>Entries by hand from and to JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 16
)]
[JsonSerializable(typeof(EntryRequest))]
internal sealed partial class EntryRequestJson : JsonSerializerContext;
