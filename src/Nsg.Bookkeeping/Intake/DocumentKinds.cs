using System.Collections.Frozen;
using Nsg.Countries;
using Nsg.Documents.Model;

namespace Nsg.Bookkeeping.Intake;

/// <summary>Kinds of the documents between ordering and invoicing, as the published interface names them where it
/// does.</summary>
public static class DocumentKinds
{
    /// <summary>An order that the company placed.</summary>
    public const string PurchaseOrder = "purchase-order";

    /// <summary>An order that a customer placed.</summary>
    public const string SalesOrder = "sales-order";

    /// <summary>A despatch advice; the published interface has no type for it.</summary>
    public const string DespatchAdvice = "despatch-advice";

    /// <summary>A receipt advice; the published interface has no type for it.</summary>
    public const string ReceiptAdvice = "receipt-advice";

    /// <summary>An order agreement; in the published interface it is an order response.</summary>
    public const string OrderAgreement = "order-agreement";

    private const string OrderResponse = "order-response";
    private const string OrderResponseSimple = "order-response-simple";

    // UBL 2.1 document types of the kinds that the published interface names; two kinds may share a root.
    private static readonly FrozenDictionary<string, string[]> Roots = new Dictionary<string, string[]>
    {
        ["Order"] = [PurchaseOrder, SalesOrder],
        ["OrderChange"] = ["order-change"],
        ["OrderCancellation"] = ["order-cancellation"],
        ["OrderResponse"] = [OrderResponse],
        ["OrderResponseSimple"] = [OrderResponseSimple],
        ["Catalogue"] = ["catalogue", "catalogue-item"],
        ["CatalogueRequest"] = ["catalogue-request"],
        ["CatalogueDeletion"] = ["catalogue-deletion"],
        ["CataloguePricingUpdate"] = ["catalogue-pricing-update"],
        ["CatalogueItemSpecificationUpdate"] = ["specification-update"],
        ["ApplicationResponse"] = ["application-response"],
        ["DebitNote"] = ["debit-note"],
        ["Statement"] = ["statement-of-account"],
        ["Reminder"] = ["reminder"],
    }.ToFrozenDictionary();

    /// <summary>The kinds that come with a UBL root; empty where the published interface has none for it.</summary>
    public static IReadOnlyList<string> OfRoot(string root) => Roots.GetValueOrDefault(root) ?? [];

    /// <summary>The UBL root of a kind, or null where it has none of its own.</summary>
    public static string? RootOf(string kind) =>
        Roots.Where(pair => pair.Value.Contains(kind)).Select(pair => pair.Key).FirstOrDefault();

    /// <summary>The kind of an order or advice, seen from the company's side.</summary>
    /// <param name="order">The document.</param>
    /// <param name="direction">The company's side.</param>
    public static string Of(Order order, TradeDirection direction)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Kind switch
        {
            DocumentKind.Order => direction == TradeDirection.Sale ? SalesOrder : PurchaseOrder,
            DocumentKind.OrderChange => "order-change",
            DocumentKind.OrderCancellation => "order-cancellation",
            DocumentKind.OrderAgreement => OrderAgreement,
            DocumentKind.DespatchAdvice => DespatchAdvice,
            DocumentKind.ReceiptAdvice => ReceiptAdvice,
            _ when Root(order) == "OrderResponseSimple" => OrderResponseSimple,
            _ => OrderResponse,
        };
    }

    /// <summary>Local name of the root that an order came with.</summary>
    public static string Root(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Syntax[(order.Syntax.LastIndexOf(' ') + 1)..];
    }

    /// <summary>The media type of a kind of <see cref="Of"/>.</summary>
    internal static string MediaType(string kind) =>
        kind switch
        {
            DespatchAdvice or ReceiptAdvice => MediaTypes.Other,
            OrderAgreement => MediaTypes.Prefix + OrderResponse,
            _ => MediaTypes.Prefix + kind,
        };
}
