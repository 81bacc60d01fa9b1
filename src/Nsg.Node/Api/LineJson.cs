using System.Globalization;
using Nsg.Bookkeeping.Products;
using Nsg.Node.Http;

namespace Nsg.Node.Api;

/// <summary>A code of an item.</summary>
/// <param name="System">UNSPSC, CPV, CN, HS, or the code of another list (UNTDID 7143).</param>
/// <param name="Code">Code.</param>
/// <param name="Version">Version of the list, or null.</param>
/// <param name="Source">stated, catalogue or mapped.</param>
/// <param name="How">The same in words.</param>
internal sealed record ClassJson(
    [property: Tells(Told.Nothing)] string System,
    [property: Tells(Told.Nothing)] string Code,
    [property: Tells(Told.Nothing)] string? Version,
    [property: Tells(Told.Nothing)] string Source,
    [property: Tells(Told.Text)] string How
)
{
    internal static ClassJson Of(EffectiveClass one) =>
        new(one.System, one.Code, one.Version, one.Source.ToString().ToLowerInvariant(), one.How);
}

/// <summary>A property of an item (BG-32).</summary>
/// <param name="Name">BT-160.</param>
/// <param name="Value">BT-161.</param>
/// <param name="Unit">Unit of the value, or null.</param>
internal sealed record ItemPropertyJson(
    [property: Tells(Told.Text)] string Name,
    [property: Tells(Told.Text)] string Value,
    [property: Tells(Told.Nothing)] string? Unit
);

/// <summary>A line of an invoice, credit note or receipt. Numbers are decimals in strings; those of a credit note are negative.</summary>
/// <param name="Document">Identifier of its document.</param>
/// <param name="Number">The number on the document (BT-1).</param>
/// <param name="Line">Its place in the document, from 1.</param>
/// <param name="Id">The line's number (BT-126).</param>
/// <param name="Date">Issue date.</param>
/// <param name="Kind">invoice, credit-note or receipt.</param>
/// <param name="Direction">purchase or sale.</param>
/// <param name="State">booked or review.</param>
/// <param name="Party">The other party.</param>
/// <param name="Product">Identifier of the product.</param>
/// <param name="Name">The item's name (BT-153).</param>
/// <param name="SellersItem">The seller's item number (BT-155).</param>
/// <param name="BuyersItem">The buyer's item number (BT-156).</param>
/// <param name="Gtin">GTIN (BT-157, scheme 0160).</param>
/// <param name="Classes">Codes, as stated, by catalogue or by mapping.</param>
/// <param name="Quantity">Quantity (BT-129).</param>
/// <param name="Unit">Unit, UN/ECE Recommendation 20 (BT-130).</param>
/// <param name="Currency">Currency of the document.</param>
/// <param name="Amount">Net amount (BT-131).</param>
/// <param name="BaseAmount">The same in base currency, or null while no rate is known.</param>
/// <param name="Origin">Country of origin (BT-159).</param>
/// <param name="VatCategory">VAT category (BT-151).</param>
/// <param name="VatRate">VAT rate, percent (BT-152).</param>
/// <param name="Account">Cost or income account.</param>
/// <param name="Properties">Properties (BG-32).</param>
internal sealed record LineJson(
    Guid Document,
    [property: Tells(Told.Nothing)] string? Number,
    int Line,
    [property: Tells(Told.Nothing)] string Id,
    DateOnly Date,
    [property: Tells(Told.Nothing)] string Kind,
    [property: Tells(Told.Nothing)] string Direction,
    [property: Tells(Told.Nothing)] string State,
    [property: Tells(Told.Party)] string? Party,
    [property: Tells(Told.Text)] string Product,
    [property: Tells(Told.Text)] string Name,
    [property: Tells(Told.Text)] string? SellersItem,
    [property: Tells(Told.Text)] string? BuyersItem,
    [property: Tells(Told.Nothing)] string? Gtin,
    IReadOnlyList<ClassJson> Classes,
    [property: Tells(Told.Nothing)] string? Quantity,
    [property: Tells(Told.Nothing)] string? Unit,
    [property: Tells(Told.Nothing)] string Currency,
    [property: Tells(Told.Amount)] string Amount,
    [property: Tells(Told.Amount)] string? BaseAmount,
    [property: Tells(Told.Nothing)] string? Origin,
    [property: Tells(Told.Nothing)] string? VatCategory,
    [property: Tells(Told.Nothing)] string? VatRate,
    [property: Tells(Told.Nothing)] string? Account,
    IReadOnlyList<ItemPropertyJson> Properties
)
{
    /// <summary>Columns of the same as comma-separated values.</summary>
    internal static readonly string[] Headers =
    [
        "date",
        "document",
        "number",
        "line",
        "id",
        "kind",
        "direction",
        "party",
        "product",
        "name",
        "sellers_item",
        "buyers_item",
        "gtin",
        "classes",
        "quantity",
        "unit",
        "currency",
        "amount",
        "base_amount",
        "origin",
        "vat_category",
        "vat_rate",
        "account",
    ];

    internal static LineJson Of(ProductLine line, ProductFigures figures) =>
        new(
            line.Document,
            line.Number,
            line.Line,
            line.Id,
            line.Day,
            line.Kind,
            line.Direction,
            line.State,
            line.PartyName,
            figures.References.Of(line.Product),
            line.Name,
            line.SellersId,
            line.BuyersId,
            line.Gtin,
            [.. figures.Classes.Of(line).Select(ClassJson.Of)],
            Plain(line.Quantity),
            line.Unit,
            line.Amount.Currency.Code,
            line.Amount.ToAmountString(),
            line.Base?.ToAmountString(),
            line.Origin,
            line.VatCategory,
            Plain(line.VatRate),
            line.Account,
            [.. line.Properties.Select(one => new ItemPropertyJson(one.Name, one.Value, one.Unit))]
        );

    internal string[] Cells() =>
        [
            Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Document.ToString(),
            Number ?? "",
            Line.ToString(CultureInfo.InvariantCulture),
            Id,
            Kind,
            Direction,
            Party ?? "",
            Product,
            Name,
            SellersItem ?? "",
            BuyersItem ?? "",
            Gtin ?? "",
            string.Join(' ', Classes.Select(one => $"{one.System}:{one.Code}")),
            Quantity ?? "",
            Unit ?? "",
            Currency,
            Amount,
            BaseAmount ?? "",
            Origin ?? "",
            VatCategory ?? "",
            VatRate ?? "",
            Account ?? "",
        ];

    /// <summary>A decimal without trailing zeros.</summary>
    internal static string? Plain(decimal? number) =>
        number?.ToString("0.############################", CultureInfo.InvariantCulture);
}
