using Microsoft.OpenApi;

namespace Nsg.Node.Api;

/// <summary>The subjects that operations are put under, in words.</summary>
internal static class OpenApiTags
{
    private static readonly (string Name, string Text)[] All =
    [
        ("Documents", "Documents as they came, with what became of them"),
        ("Ledger", "Vouchers, balances and sums; entries by hand"),
        ("Review", "Documents that a person decides on"),
        ("Bank", "Bank lines, and what they pay"),
        ("Invoices", "Invoices and credit notes that the company issues"),
        ("Payments", "Payments of suppliers, and the file for the bank"),
        ("Products", "Lines of documents, products, their codes and emissions"),
        ("Chart", "The chart of accounts"),
        ("Dimensions", "Departments, projects and establishments"),
        ("Periods", "Locked periods and financial years"),
        ("Plans", "Recurring entries and accruals"),
        ("Reports", "Reports of a period, and what their figures are made of"),
        ("Filings", "Reports on their way to an authority, from obligation to receipt"),
        ("Validation", "Documents judged by their rules; nothing is kept"),
        ("Sharing", "Who may see what, and why"),
        ("Log", "The log of the company, its proofs and its archive"),
        ("Apps", "Programs of others that are started for the company"),
        ("Personal data", "What the log says of a person, and erasing it"),
        ("Companies", "Companies that are kept here"),
        ("Start-up", "Founding a company, its number, its end"),
        ("Register gateway", "National registers in one form (NSG&B)"),
        ("Discovery", "Where a company is answered for"),
        ("Authorization", "Tokens for clients that live by grants (FAPI 2.0)"),
        ("Published: documents", "Documents, as Nordic Smart Government published the interface"),
        ("Published: transactions", "Transactions, as Nordic Smart Government published the interface"),
        ("Health", "Whether the node is there"),
    ];

    /// <summary>Says what each subject is that some operation is of.</summary>
    internal static void Describe(OpenApiDocument document)
    {
        var used = document.Tags!.Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        document.Tags = All.Where(one => used.Contains(one.Name))
            .Select(one => new OpenApiTag { Name = one.Name, Description = one.Text })
            .ToHashSet();
    }
}
