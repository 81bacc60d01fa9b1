using Microsoft.AspNetCore.Http;
using Nsg.Countries;
using Nsg.Ledger;
using Nsg.Storage.Queries;
using Nsg.Web.Languages;
using Nsg.Web.Pages;
using Nsg.Web.Reports;

namespace Nsg.Web.Books;

/// <summary>A line of the form, as it was typed.</summary>
public sealed record EntryFormLine(string Account, string Text, string Debit, string Credit, string Vat)
{
    internal static EntryFormLine Empty { get; } = new("", "", "", "", "");

    /// <summary>Whether nothing was typed.</summary>
    internal bool IsEmpty => this == Empty;
}

/// <summary>The form of an entry by hand.</summary>
/// <param name="Date">Posting date as typed.</param>
/// <param name="Text">Text as typed.</param>
/// <param name="Reason">Reason for a locked period as typed.</param>
/// <param name="Lines">Lines as typed.</param>
/// <param name="Accounts">Accounts to choose from.</param>
/// <param name="VatCodes">VAT codes to choose from.</param>
/// <param name="Request">The key that keeps the entry from being posted twice.</param>
public sealed record EntryFormModel(
    string Date,
    string Text,
    string Reason,
    IReadOnlyList<EntryFormLine> Lines,
    IReadOnlyList<Account> Accounts,
    IReadOnlyList<VatCode> VatCodes,
    string Request
)
{
    /// <summary>All that is wrong, in the order of the form.</summary>
    public IReadOnlyList<EntryFault> Faults { get; init; } = [];

    /// <summary>Whether the VAT was just put on lines of its own; null where that was not asked for.</summary>
    public bool? IsSplit { get; init; }

    /// <summary>Whether some line names how it is taxed, and no line has the tax.</summary>
    public bool MayBeSplit { get; init; }

    /// <summary>The report that the entry adjusts with its period, or null.</summary>
    public (string Report, string Period)? For { get; init; }

    /// <summary>The document that the entry is booked from, or null.</summary>
    public DocumentRow? Document { get; init; }

    /// <summary>What it would change in that report, or null before it was asked.</summary>
    public ReportEffect? Effect { get; init; }

    /// <summary>What the person should look at again before it is posted, in the reader's language.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>Name of the file that was chosen with the form as it came, which has to be chosen again; null for none.</summary>
    public string? FileName { get; init; }

    /// <summary>Sum of what was typed under debit.</summary>
    public decimal Debit { get; init; }

    /// <summary>Sum of what was typed under credit.</summary>
    public decimal Credit { get; init; }

    /// <summary>Field that names the file which has to be chosen again.</summary>
    internal const string FileField = "chosen";

    private const int LinesShown = 8;
    private const int LinesMax = 60;

    internal static EntryFormModel Of(
        BooksQueries books,
        IFormCollection? form,
        IQueryCollection query,
        string request,
        Language language,
        DateOnly today,
        IReadOnlyList<EntryFormLine>? lines = null
    )
    {
        var typed = lines ?? (form is null ? Begun(query) : LinesOf(form));
        return new EntryFormModel(
            form?["date"].ToString()
                ?? (PageForm.Day(query["date"]) is { } day ? PageForm.Text(day) : PageForm.Text(books.LastDay(today))),
            form?["text"].ToString() ?? PageForm.Line(query["text"]) ?? "",
            form?["reason"].ToString() ?? "",
            [.. typed, .. Enumerable.Repeat(EntryFormLine.Empty, Math.Max(2, LinesShown - typed.Count))],
            books.Accounts(),
            books.Company.Pack.VatCodes,
            request
        )
        {
            MayBeSplit =
                PageForm.Day(form?["date"].ToString()) is { } on
                && typed.Count > 0
                && EntryVatSplit.IsOffered(books, typed, on),
            Document = DocumentOf(form is null ? query["document"] : form["document"]) is { } id
                ? books.Document(id)
                : null,
            FileName =
                PageForm.Line(form?.Files[ReceiptFile.Field]?.FileName) ?? PageForm.Line(form?[FileField].ToString()),
            For = ForOf(name => form is null ? query[name].ToString() : form[name].ToString()),
            Debit = typed.Sum(line => PageForm.Amount(line.Debit, language) ?? 0m),
            Credit = typed.Sum(line => PageForm.Amount(line.Credit, language) ?? 0m),
        };
    }

    /// <summary>The document that a form or link names.</summary>
    internal static Guid? DocumentOf(string? text) => Guid.TryParse(text, out var id) ? id : null;

    /// <summary>The report that a form or link names.</summary>
    internal static (string Report, string Period)? ForOf(Func<string, string> field) =>
        field("report") is { Length: > 0 } report
        && report.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_')
            ? (report, field("period"))
            : null;

    /// <summary>A first line on the account that a link names.</summary>
    private static List<EntryFormLine> Begun(IQueryCollection query) =>
        PageForm.Line(query["account"]) is { } account ? [EntryFormLine.Empty with { Account = account }] : [];

    /// <summary>Lines in which something was typed.</summary>
    internal static List<EntryFormLine> LinesOf(IFormCollection form)
    {
        var accounts = form["account"];
        return
        [
            .. Enumerable
                .Range(0, Math.Min(accounts.Count, LinesMax))
                .Select(i => new EntryFormLine(
                    (accounts[i] ?? "").Trim(),
                    At(form, "line-text", i),
                    At(form, "debit", i),
                    At(form, "credit", i),
                    At(form, "vat", i)
                ))
                .Where(line => !line.IsEmpty),
        ];
    }

    private static string At(IFormCollection form, string name, int index) =>
        index < form[name].Count ? (form[name][index] ?? "").Trim() : "";
}
