using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Nsg.Ledger;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Records;

/// <summary>A voucher was numbered and posted.</summary>
public sealed record EntryPosted
{
    /// <summary>Identifier.</summary>
    public required Guid Entry { get; init; }

    /// <summary>Series of the number.</summary>
    public required string Series { get; init; }

    /// <summary>Year of the number.</summary>
    public required int Year { get; init; }

    /// <summary>The number.</summary>
    public required long Number { get; init; }

    /// <summary><c>ordinary</c>, <c>opening</c>, <c>settlement</c> or <c>closing</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Posting date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Text.</summary>
    public required string Text { get; init; }

    /// <summary>The document that it stems from, or null.</summary>
    public Guid? Document { get; init; }

    /// <summary>The entry that it takes back, or null.</summary>
    public Guid? Reverses { get; init; }

    /// <summary>Base currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Lines.</summary>
    public required IReadOnlyList<PostedLine> Lines { get; init; }

    /// <summary>Why it looks as it does; null for a manual entry.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>What it was called in the program that it was taken over from; null for entries made here.</summary>
    public VoucherSource? Source { get; init; }

    /// <summary>The entry that it stands in the place of, which another one took back; or null.</summary>
    public Guid? Corrects { get; init; }

    /// <summary>The caller's own key of the request, and the hash of what was asked; null without a key.</summary>
    public RequestKey? Request { get; init; }

    /// <summary>Documents that prove it besides <see cref="Document"/>, or null.</summary>
    public IReadOnlyList<Guid>? Attachments { get; init; }

    /// <summary>Why a person posted into a softly locked period, or why it is not dated as its document; null where
    /// neither was done.</summary>
    public string? DateReason { get; init; }

    /// <summary>The occurrence of a recurring entry or accrual that it is, or null.</summary>
    public PlanMark? Plan { get; init; }
}

/// <summary>A caller's own key of a request: the same key is the same request.</summary>
/// <param name="Key">The key.</param>
/// <param name="Hash">SHA-256 of what was asked, lower-case hex.</param>
public sealed record RequestKey(string Key, string Hash)
{
    private const int KeyMax = 200;

    /// <summary>The key of a request that says this.</summary>
    /// <exception cref="InvalidDataException">The key is empty or too long.</exception>
    public static RequestKey Of(string key, ReadOnlySpan<byte> asked)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length is 0 or > KeyMax
            ? throw new InvalidDataException($"a request's key has 1 to {KeyMax} characters")
            : new RequestKey(key, Convert.ToHexStringLower(SHA256.HashData(asked)));
    }

    /// <summary>The key of a request, with the hash of the request as JSON; null without a key.</summary>
    /// <exception cref="InvalidDataException">The key is too long.</exception>
    public static RequestKey? Of<T>(string? key, T asked, JsonTypeInfo<T> type) =>
        key is null ? null : Of(key, JsonSerializer.SerializeToUtf8Bytes(asked, type));
}

/// <summary>Documents were put to an entry after it was posted.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Documents">The documents.</param>
public sealed record EntryAttached(Guid Entry, IReadOnlyList<Guid> Documents);

/// <summary>A line of a posted voucher.</summary>
public sealed record PostedLine
{
    /// <summary>Account number.</summary>
    public required string Account { get; init; }

    /// <summary>Base amount, debit positive.</summary>
    public required decimal Base { get; init; }

    /// <summary>Transaction currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Amount in the transaction currency, debit positive.</summary>
    public required decimal Amount { get; init; }

    /// <summary>
    /// <c>true</c> where the amount takes off the side that its sign does not name: a taken-over line of -100 in debit,
    /// which took back a debit. Null elsewhere, and in a reversal, whose lines are all turned.
    /// </summary>
    public bool? Turned { get; init; }

    /// <summary>Text, or null.</summary>
    public string? Text { get; init; }

    /// <summary>VAT code, or null.</summary>
    public string? VatCode { get; init; }

    /// <summary><c>base</c>, <c>output</c>, <c>input</c>, or null.</summary>
    public string? VatPart { get; init; }

    /// <summary>Percent, or null.</summary>
    public decimal? VatRate { get; init; }

    /// <summary>VAT date, or null.</summary>
    public DateOnly? VatDate { get; init; }

    /// <summary>Customer or supplier, or null.</summary>
    public string? Party { get; init; }

    /// <summary>Open item, or null.</summary>
    public Guid? Item { get; init; }

    /// <summary>Objects of dimensions, or null.</summary>
    public IReadOnlyList<LineObject>? Objects { get; init; }

    /// <summary>Quantity, or null.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Number of the document in the program that it was taken over from, or null.</summary>
    public string? Reference { get; init; }
}

/// <summary>A payment, or a credit note, was put to an item.</summary>
public sealed record SettlementMade
{
    /// <summary>Identifier.</summary>
    public required Guid Settlement { get; init; }

    /// <summary><c>bank</c> or <c>credit</c>.</summary>
    public required string PayerKind { get; init; }

    /// <summary>The bank line, or the credit note's document.</summary>
    public required Guid Payer { get; init; }

    /// <summary>The document paid.</summary>
    public required Guid Item { get; init; }

    /// <summary>What it takes off the item, in the item's currency. 0 when the item was already paid: the payment is
    /// known, and too much.</summary>
    public required decimal Amount { get; init; }

    /// <summary>What it uses of the payer, in the payer's currency.</summary>
    public required decimal PayerAmount { get; init; }

    /// <summary>What it takes off the item in base currency.</summary>
    public required decimal Base { get; init; }

    /// <summary>What it uses of the payer in base currency.</summary>
    public required decimal PayerBase { get; init; }

    /// <summary>Which rule found it: <c>reference</c>, <c>number</c>, <c>text</c>, <c>amount-party</c>,
    /// <c>party-sum</c>, <c>credit-note</c>, <c>manual</c>.</summary>
    public required string Strength { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Why { get; init; }

    /// <summary>0 to 1.</summary>
    public required decimal Confidence { get; init; }

    /// <summary>Whether it waits on the clearing account because the document is in review.</summary>
    public required bool Held { get; init; }

    /// <summary>The voucher that moved the money, or null when none was needed yet.</summary>
    public Guid? Entry { get; init; }
}

/// <summary>A settlement no longer holds: something came to light that belongs before it.</summary>
/// <param name="Settlement">The settlement.</param>
/// <param name="Why">In words.</param>
public sealed record SettlementReversed(Guid Settlement, string Why);

/// <summary>Something that a person should see.</summary>
/// <param name="Flag">Stable identifier made of kind and subject, so that the same finding is the same flag.</param>
/// <param name="Kind"><c>double-payment</c>, <c>overpayment</c>, <c>statement-break</c>, <c>changed-bank-account</c>,
/// <c>possible-duplicate</c>, <c>opening-difference</c> …</param>
/// <param name="Document">The document concerned, or null.</param>
/// <param name="Number">Its number, as a person knows it, or null.</param>
/// <param name="BankEntry">Reference of the bank entry concerned, or null.</param>
/// <param name="Text">In words.</param>
public sealed record FlagRaised(
    string Flag,
    string Kind,
    Guid? Document,
    string? Number,
    string? BankEntry,
    string Text
)
{
    /// <summary>The account that it warns of, in the spelling that accounts are compared by, or null. It counts as the
    /// party's own only once somebody has confirmed it.</summary>
    public string? Account { get; init; }
}

/// <summary>A flag no longer holds.</summary>
/// <param name="Flag">The flag.</param>
/// <param name="Why">What a person says who answered it, or null where nobody was asked.</param>
public sealed record FlagCleared(string Flag, string? Why = null);
