using System.Collections.Frozen;
using Nsg.Bookkeeping.Intake;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Reporting.XbrlGl;

namespace Nsg.Node.Api;

/// <summary>What a media type of the published interface demands of a body.</summary>
internal enum BodyRule
{
    /// <summary>Kept as it is, whatever it holds, unless its root says that it is of another type.</summary>
    Kept,

    /// <summary>An invoice, credit note or receipt that is booked.</summary>
    Invoice,

    /// <summary>An order.</summary>
    Order,

    /// <summary>A bank statement (camt.053), or the notification that details it (camt.054).</summary>
    Statement,

    /// <summary>A picture or PDF, recognised by its first bytes.</summary>
    Binary,
}

/// <summary>A media type of the published interface.</summary>
/// <param name="Name">The type.</param>
/// <param name="Rule">What it demands.</param>
/// <param name="Direction">The company's side, when the type says so.</param>
internal sealed record PublishedType(string Name, BodyRule Rule, TradeDirection? Direction = null)
{
    private const string XbrlRoot = "xbrl";

    /// <summary>Kind of a document that is kept as sent.</summary>
    internal string StoredKind => MediaTypes.KindOf(Name);

    /// <summary>Whether a document of the type is a catalogue that can be read.</summary>
    internal bool IsCatalogue(DocumentReading reading) =>
        reading is DocumentReading.Understood(Catalogue { Deletes.Count: var deletes })
        && Name == (deletes > 0 ? MediaTypes.CatalogueDeletion : MediaTypes.Catalogue);

    /// <summary>Why a document that was read does not fit the type, or null.</summary>
    internal string? Mismatch(DocumentReading reading) =>
        (Rule, reading) switch
        {
            (BodyRule.Invoice, DocumentReading.Understood(Invoice invoice)) => Mismatch(invoice),
            (BodyRule.Invoice, DocumentReading.Understood or DocumentReading.Recognised) =>
                $"{Name} takes an invoice, credit note or receipt in UBL or Finvoice",
            (BodyRule.Statement, DocumentReading.Understood(BankStatementMessage or BankNotificationMessage)) => null,
            (BodyRule.Statement, DocumentReading.Understood or DocumentReading.Recognised) =>
                $"{Name} takes a camt.053 bank statement or camt.054 notification",
            (BodyRule.Binary, DocumentReading.Recognised({ Root: var root }))
                when Name.EndsWith(root, StringComparison.OrdinalIgnoreCase) => null,
            (BodyRule.Binary, _) => $"the body is not what {Name} says",
            (BodyRule.Kept or BodyRule.Order, DocumentReading.Understood(Order order)) => Mismatch(
                DocumentKinds.Root(order),
                order.Syntax
            ),
            (BodyRule.Order, DocumentReading.Understood or DocumentReading.Recognised) => $"{Name} takes a UBL order",
            (BodyRule.Kept, DocumentReading.Understood(Catalogue catalogue)) => Mismatch(
                catalogue.Deletes.Count > 0 ? "CatalogueDeletion" : "Catalogue",
                catalogue.Syntax
            ),
            (BodyRule.Kept, DocumentReading.Understood(var document)) => Elsewhere(document.Syntax),
            (BodyRule.Kept, DocumentReading.Recognised({ Namespace.Length: > 0 } other)) => Mismatch(
                other.Root,
                other.Syntax
            ),
            _ => null,
        };

    /// <summary>A credit note has a type of its own, which nothing else has; as an invoice's it was always taken.</summary>
    private string? Mismatch(Invoice invoice) =>
        Name == MediaTypes.Prefix + "credit-note" && invoice.Kind != DocumentKind.CreditNote
            ? $"{Name} takes a credit note; the body is none"
            : null;

    /// <summary>A root that has a type belongs under it, and a type that has a root takes no other.</summary>
    private string? Mismatch(string root, string syntax)
    {
        var kinds = root == XbrlRoot ? [XbrlGlNames.MediaType] : DocumentKinds.OfRoot(root);
        return kinds.Contains(StoredKind) || kinds.Contains(Name) ? null
            : kinds.Count > 0 ? Elsewhere(syntax)
            : (Name == XbrlGlNames.MediaType ? XbrlRoot : DocumentKinds.RootOf(StoredKind)) is { } own
                ? $"{Name} takes {own}; the body is {syntax}"
            : null;
    }

    private static string Elsewhere(string syntax) => $"the body is {syntax}; send it under its own media type";
}

/// <summary>The 29 media types of the published interface.</summary>
internal static class PublishedTypes
{
    private static readonly FrozenDictionary<string, PublishedType> Table = Rows()
        .ToFrozenDictionary(type => type.Name);

    /// <summary>All of them.</summary>
    internal static IEnumerable<string> Names => Table.Keys;

    /// <summary>A type by name, or null.</summary>
    internal static PublishedType? Find(string name) => Table.GetValueOrDefault(name);

    private static IEnumerable<PublishedType> Rows()
    {
        yield return Nsg("bank-statement", BodyRule.Statement);
        yield return Nsg("purchase-invoice", BodyRule.Invoice, TradeDirection.Purchase);
        yield return Nsg("sales-invoice", BodyRule.Invoice, TradeDirection.Sale);
        yield return Nsg("purchase-receipt", BodyRule.Invoice, TradeDirection.Purchase);
        yield return Nsg("sales-receipt", BodyRule.Invoice, TradeDirection.Sale);
        yield return Nsg("credit-note", BodyRule.Invoice);
        yield return Nsg("purchase-order", BodyRule.Order, TradeDirection.Purchase);
        yield return Nsg("sales-order", BodyRule.Order, TradeDirection.Sale);
        foreach (
            var name in new[]
            {
                "other",
                "cash-memo",
                "payroll-slip",
                "debit-note",
                "statement-of-account",
                "reminder",
                "catalogue-request",
                "specification-update",
                "order-cancellation",
                "catalogue",
                "catalogue-pricing-update",
                "application-response",
                "catalogue-deletion",
                "order-change",
                "catalogue-item",
                "order-response-simple",
                "order-response",
            }
        )
        {
            yield return Nsg(name, BodyRule.Kept);
        }

        yield return new PublishedType("image/jpeg", BodyRule.Binary);
        yield return new PublishedType("image/png", BodyRule.Binary);
        yield return new PublishedType("application/pdf", BodyRule.Binary);
        yield return new PublishedType(XbrlGlNames.MediaType, BodyRule.Kept);
    }

    private static PublishedType Nsg(string name, BodyRule rule, TradeDirection? direction = null) =>
        new(MediaTypes.Prefix + name, rule, direction);
}
