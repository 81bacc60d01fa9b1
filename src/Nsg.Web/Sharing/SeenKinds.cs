using Nsg.Web.Accountant;
using Nsg.Web.Languages;

namespace Nsg.Web.Sharing;

/// <summary>Kinds of what is seen of a company, on the pages and through the interface, with their words.</summary>
public static class SeenKinds
{
    private const string Other = "other";

    private static readonly IReadOnlyList<(string Kind, Phrase Words)> Words =
    [
        ("overview", Texts.Overview),
        ("documents", Texts.Documents),
        ("invoices", InvoicingTexts.Title),
        ("journal", Texts.Journal),
        ("accounts", Texts.Accounts),
        ("balances", SharingTexts.Balances),
        ("sums", SharingTexts.Aggregates),
        ("open-items", Texts.OpenItems),
        ("payments", PaymentTexts.Title),
        ("bank", Texts.Bank),
        ("products", ProductTexts.Title),
        ("reports", SharingTexts.Reports),
        ("search", Texts.Search),
        ("register", SharingTexts.Register),
        ("events", DeveloperTexts.Events),
        ("archive", VerifyTexts.Archive),
        (Other, SharingTexts.OtherSeen),
    ];

    private static readonly HashSet<string> OnPages = new(StringComparer.Ordinal)
    {
        "overview",
        "documents",
        "invoices",
        "journal",
        "accounts",
        "open-items",
        "payments",
        "bank",
        "products",
        "reports",
        "search",
        "events",
        "archive",
    };

    private static readonly HashSet<string> Released = new(StringComparer.Ordinal)
    {
        "documents",
        "journal",
        "balances",
        "sums",
        "open-items",
        "bank",
        "reports",
        "register",
        "events",
        "archive",
        Other,
    };

    /// <summary>The words of a kind.</summary>
    internal static Phrase Word(string kind) =>
        Words.FirstOrDefault(one => one.Kind == kind).Words ?? SharingTexts.OtherSeen;

    /// <summary>Kinds that can be looked for, in order: those of the pages, or those of releases.</summary>
    internal static IEnumerable<string> All(bool isOfPages) =>
        Words.Select(one => one.Kind).Where(isOfPages ? OnPages.Contains : Released.Contains);

    /// <summary>What was released, from the route or report of its record.</summary>
    public static string OfRelease(string what)
    {
        ArgumentNullException.ThrowIfNull(what);
        return what switch
        {
            _ when Has("/document") => "documents",
            _ when Has("/balances") || Has("/accounts") || Has("/vat-summary") => "balances",
            _ when Has("/aggregates") => "sums",
            _ when Has("/bank") => "bank",
            _ when Has("/open-items") => "open-items",
            _ when Has("/entries") || Has("/transactions") || Has("/specifications") => "journal",
            _ when Has("/register") => "register",
            _ when what.EndsWith("/archive", StringComparison.Ordinal) => "archive",
            _ when Has("/events") => "events",
            _ when Has("/report") || !what.StartsWith('/') => "reports",
            _ => Other,
        };

        bool Has(string part) => what.Contains(part, StringComparison.Ordinal);
    }

    /// <summary>What the page of an action at several companies shows of each; null for what shows nothing of the
    /// books.</summary>
    internal static string? OfBulk(BulkAction action) =>
        action switch
        {
            BulkAction.Book => "documents",
            BulkAction.Approve => "reports",
            BulkAction.Remind => "open-items",
            _ => null,
        };

    /// <summary>What a page of a company shows, from the part of its address after the company; null for what shows
    /// nothing of the books.</summary>
    public static string? OfPage(string part) =>
        part switch
        {
            "" or "months" or "cash" => "overview",
            "inbox" or "documents" or "upload" => "documents",
            "vouchers" or "entries" or "journal" => "journal",
            "reminders" or "open-items" or "parties" => "open-items",
            "filings" or "reports" => "reports",
            "years" => "accounts",
            _ => OnPages.Contains(part) ? part : null,
        };
}
