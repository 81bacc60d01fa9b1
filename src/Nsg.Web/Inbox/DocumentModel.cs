using System.Globalization;
using System.Text;
using Nsg.Bookkeeping.Intake;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Ledger;
using Nsg.Storage.Queries;

namespace Nsg.Web.Inbox;

/// <summary>A line of a source.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">Its text.</param>
/// <param name="Finding">What is said of it: <c>fatal</c>, <c>found</c>, or null.</param>
public sealed record SourceLine(int Number, string Text, string? Finding);

/// <summary>What a rule says of a document.</summary>
/// <param name="Text">In words, with the rule's name.</param>
/// <param name="Line">Line of the source, or null.</param>
/// <param name="IsFatal">Whether it keeps the document from being booked by itself.</param>
public sealed record DocumentFinding(string Text, int? Line, bool IsFatal);

/// <summary>All that the node knows of one document, from one snapshot.</summary>
public sealed record DocumentModel
{
    private const string PlaceStart = "(line ";
    private const int SourceLinesMax = 4_000;
    private const int SourceBytesMax = 1_000_000;

    /// <summary>As lists show it.</summary>
    public required DocumentRow Row { get; init; }

    /// <summary>What it says, or null when it is no invoice.</summary>
    public required Invoice? Invoice { get; init; }

    /// <summary>What it says, or null when it is no bank statement.</summary>
    public required BankStatementMessage? Statement { get; init; }

    /// <summary>The original as text; empty when it is none.</summary>
    public required IReadOnlyList<SourceLine> Source { get; init; }

    /// <summary>What keeps or kept it from being booked, and what else the rules note.</summary>
    public required IReadOnlyList<DocumentFinding> Findings { get; init; }

    /// <summary>Vouchers that stem from it.</summary>
    public required IReadOnlyList<EntryRow> Entries { get; init; }

    /// <summary>Payments put to it, or made by it.</summary>
    public required IReadOnlyList<SettlementRow> Payments { get; init; }

    /// <summary>What is left to pay, or null.</summary>
    public required OpenItemRow? Item { get; init; }

    /// <summary>The voucher that stands for it and can be corrected, or null.</summary>
    public required EntryRow? Standing { get; init; }

    /// <summary>Accounts to choose from.</summary>
    public required IReadOnlyList<Account> Accounts { get; init; }

    /// <summary>Names of the accounts that vouchers use.</summary>
    public required IReadOnlyDictionary<string, string> AccountNames { get; init; }

    /// <summary>The next document that waits, or null.</summary>
    public required Guid? Next { get; init; }

    /// <summary>Why a decision was not carried out.</summary>
    public required IReadOnlyList<string> Refusals { get; init; }

    internal static DocumentModel? Of(BooksQueries books, Guid id, IReadOnlyList<string> refusals)
    {
        if (books.Document(id) is not { } row)
        {
            return null;
        }

        var bytes = books.Original(row.Sha256) is { } original ? PreparedDocument.Restore(original) : [];
        var read = DocumentReader.Read(bytes, ReadingLimits.Default) is DocumentReading.Understood(var document) ? document : null;
        var entries = books.EntriesOfDocument(id);
        var reversed = entries.Select(entry => entry.Reverses).OfType<Guid>().ToHashSet();
        var standing = read is Invoice ? entries.FirstOrDefault(entry => entry is { Kind: "ordinary", Reverses: null } && !reversed.Contains(entry.Entry)) : null;
        List<DocumentFinding> findings = [.. row.Reasons.Select(text => Finding(text, isFatal: true)), .. row.Warnings.Select(text => Finding(text, isFatal: false))];
        return new DocumentModel
        {
            Row = row,
            Invoice = read as Invoice,
            Statement = read as BankStatementMessage,
            Source = Lines(bytes, findings),
            Findings = findings,
            Entries = entries,
            Payments = books.SettlementsOfDocument(id),
            Item = books.OpenItem(id),
            Standing = standing,
            Accounts = row.State == "review" || standing is not null ? books.Accounts() : [],
            AccountNames = entries.SelectMany(entry => entry.Lines).Select(line => line.Account).Append(row.ProposalAccount).Concat(row.ProposalShares.Select(share => share.Account)).OfType<string>().Distinct(StringComparer.Ordinal)
                .ToDictionary(account => account, account => books.AccountOf(account).Name, StringComparer.Ordinal),
            Next = books.DocumentsOf("review", null, row.Sequence, 1) is [var next] ? next.Document : null,
            Refusals = refusals,
        };
    }

    private static DocumentFinding Finding(string text, bool isFatal) => new(text, LineOf(text), isFatal);

    /// <summary>The line that a finding names, as findings write their places.</summary>
    private static int? LineOf(string text)
    {
        var start = text.LastIndexOf(PlaceStart, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf(',', start);
        return end > 0 && int.TryParse(text.AsSpan(start + PlaceStart.Length, end - start - PlaceStart.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null;
    }

    private static IReadOnlyList<SourceLine> Lines(byte[] bytes, IReadOnlyList<DocumentFinding> findings)
    {
        if (bytes.Length is 0 or > SourceBytesMax || bytes.AsSpan().Contains((byte)0))
        {
            return [];
        }

        var marks = findings.Where(finding => finding.Line is not null).GroupBy(finding => finding.Line!.Value)
            .ToDictionary(group => group.Key, group => group.Any(finding => finding.IsFatal) ? "fatal" : "found");
        return [.. Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Take(SourceLinesMax)
            .Select((text, i) => new SourceLine(i + 1, text, marks.GetValueOrDefault(i + 1)))];
    }
}
