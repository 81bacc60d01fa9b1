using Nsg.Node.Http;
using Nsg.Storage.Queries;

namespace Nsg.Node.Api;

/// <summary>A document of the published interface.</summary>
/// <param name="Documentid">Identifier.</param>
/// <param name="MimeType">Media type.</param>
/// <param name="Original">The original's bytes, Base64.</param>
internal sealed record PublishedDocumentJson(string Documentid, string MimeType, string Original);

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">Items.</param>
/// <param name="Next">Cursor of the next page; null on the last one.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, [property: Tells(Told.Nothing)] string? Next)
{
    /// <summary>Cuts a page out of rows of which one more than the limit was asked for.</summary>
    internal static Page<T> Cut<TRow>(
        IReadOnlyList<TRow> rows,
        int limit,
        Func<TRow, T> show,
        Func<TRow, string> cursor
    ) => new([.. rows.Take(limit).Select(show)], rows.Count > limit ? cursor(rows[limit - 1]) : null);
}

/// <summary>An account that the node proposes for a document in review.</summary>
/// <param name="Account">Account.</param>
/// <param name="Confidence">0 to 1, a decimal.</param>
/// <param name="Why">Why, in words.</param>
/// <param name="Shares">Each account with its own reason, when it goes to several; null for one.</param>
internal sealed record ProposalJson(
    [property: Tells(Told.Nothing)] string Account,
    [property: Tells(Told.Nothing)] string? Confidence,
    [property: Tells(Told.Text)] string? Why,
    IReadOnlyList<ProposalShareJson>? Shares = null
);

/// <summary>One of the accounts of a proposal.</summary>
/// <param name="Account">Account.</param>
/// <param name="Amount">Net amount in the document's currency, a decimal.</param>
/// <param name="Confidence">0 to 1, a decimal.</param>
/// <param name="Why">Why, in words.</param>
internal sealed record ProposalShareJson(
    [property: Tells(Told.Nothing)] string Account,
    [property: Tells(Told.Amount)] string Amount,
    [property: Tells(Told.Nothing)] string Confidence,
    [property: Tells(Told.Text)] string Why
)
{
    internal static ProposalShareJson Of(Nsg.Bookkeeping.Records.ProposalShare share) =>
        new(share.Account, Text(share.Amount), Text(share.Confidence), share.Why);

    private static string Text(decimal number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A document. Amounts are decimals in strings.</summary>
internal sealed record DocumentJson
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Transaction of the published interface.</summary>
    public required Guid Transaction { get; init; }

    /// <summary>Place of its arrival in the log.</summary>
    public required long Sequence { get; init; }

    /// <summary>SHA-256 of the original, lower-case hex.</summary>
    [Tells(Told.Nothing)]
    public required string Sha256 { get; init; }

    /// <summary>Bytes of the original.</summary>
    public required long Size { get; init; }

    /// <summary>Media type.</summary>
    [Tells(Told.Nothing)]
    public required string MediaType { get; init; }

    /// <summary>File name, or null.</summary>
    [Tells(Told.Text)]
    public required string? FileName { get; init; }

    /// <summary>invoice, credit-note, receipt, bank-statement, other or a kind of the published interface.</summary>
    [Tells(Told.Nothing)]
    public required string Kind { get; init; }

    /// <summary>purchase, sale or none.</summary>
    [Tells(Told.Nothing)]
    public required string Direction { get; init; }

    /// <summary>Syntax and version.</summary>
    [Tells(Told.Nothing)]
    public required string Syntax { get; init; }

    /// <summary>Specification that it claims (BT-24), or null.</summary>
    [Tells(Told.Nothing)]
    public required string? Profile { get; init; }

    /// <summary>The number on it (BT-1), or null.</summary>
    [Tells(Told.Nothing)]
    public required string? Number { get; init; }

    /// <summary>Its date, or null.</summary>
    public required DateOnly? Date { get; init; }

    /// <summary>Name of the other party, or null.</summary>
    [Tells(Told.Party)]
    public required string? Party { get; init; }

    /// <summary>Currency, or null.</summary>
    [Tells(Told.Nothing)]
    public required string? Currency { get; init; }

    /// <summary>Amount due (BT-115), a decimal; or null.</summary>
    [Tells(Told.Amount)]
    public required string? Payable { get; init; }

    /// <summary>booked, review, rejected or stored.</summary>
    [Tells(Told.Nothing)]
    public required string State { get; init; }

    /// <summary>Why it is or was in review.</summary>
    [Tells(Told.Text)]
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>What was odd and did not stop it.</summary>
    [Tells(Told.Text)]
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>What the node would book, or null.</summary>
    public required ProposalJson? Proposal { get; init; }

    internal static DocumentJson Of(DocumentRow row) =>
        new()
        {
            Id = row.Document,
            Transaction = row.Transaction,
            Sequence = row.Sequence,
            Sha256 = row.Sha256,
            Size = row.Size,
            MediaType = row.MediaType,
            FileName = row.FileName,
            Kind = row.Kind,
            Direction = row.Direction,
            Syntax = row.Syntax,
            Profile = row.Profile,
            Number = row.Number,
            Date = row.Date,
            Party = row.PartyName,
            Currency = row.Payable?.Currency.Code,
            Payable = row.Payable?.ToAmountString(),
            State = row.State,
            Reasons = row.Reasons,
            Warnings = row.Warnings,
            Proposal = row.ProposalAccount is { } account
                ? new ProposalJson(
                    account,
                    row.ProposalConfidence?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    row.ProposalWhy,
                    row.ProposalShares.Count == 0 ? null : [.. row.ProposalShares.Select(ProposalShareJson.Of)]
                )
                : null,
        };
}

/// <summary>A payment put to a document.</summary>
/// <param name="Document">The document paid.</param>
/// <param name="Number">Its number.</param>
/// <param name="Payer">Bank line or credit note.</param>
/// <param name="PayerText">The same in words.</param>
/// <param name="Date">Date.</param>
/// <param name="Currency">Currency.</param>
/// <param name="Amount">Taken off the document, a decimal.</param>
/// <param name="Rule">Rule that found it.</param>
/// <param name="Why">Why, in words.</param>
/// <param name="IsHeld">Whether the money waits because the document is in review.</param>
internal sealed record SettlementJson(
    Guid Document,
    [property: Tells(Told.Nothing)] string Number,
    Guid Payer,
    [property: Tells(Told.Text)] string PayerText,
    DateOnly Date,
    [property: Tells(Told.Nothing)] string Currency,
    [property: Tells(Told.Amount)] string Amount,
    [property: Tells(Told.Nothing)] string Rule,
    [property: Tells(Told.Text)] string Why,
    bool IsHeld
)
{
    internal static SettlementJson Of(SettlementRow row) =>
        new(
            row.Item,
            row.ItemNumber,
            row.Payer,
            row.PayerText,
            row.Date,
            row.Amount.Currency.Code,
            row.Amount.ToAmountString(),
            row.Strength,
            row.Why,
            row.IsHeld
        );
}
