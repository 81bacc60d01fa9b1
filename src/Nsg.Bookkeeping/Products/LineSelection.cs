namespace Nsg.Bookkeeping.Products;

/// <summary>Which lines; whatever is given must hold, all together.</summary>
public sealed record LineSelection
{
    /// <summary>First day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary><c>purchase</c> or <c>sale</c>.</summary>
    public string? Direction { get; init; }

    /// <summary><c>invoice</c>, <c>credit-note</c> or <c>receipt</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The documents' state; only what is booked unless given.</summary>
    public string State { get; init; } = "booked";

    /// <summary>Part of the other party's name.</summary>
    public string? Party { get; init; }

    /// <summary>The seller's or the buyer's item number.</summary>
    public string? Item { get; init; }

    /// <summary>GTIN; leading zeros do not count.</summary>
    public string? Gtin { get; init; }

    /// <summary>Identifier of a product (<see cref="ProductReferences"/>).</summary>
    public string? Product { get; init; }

    /// <summary>System of the code that <see cref="CodePrefix"/> begins.</summary>
    public string? CodeSystem { get; init; }

    /// <summary>Beginning of a code of <see cref="CodeSystem"/>.</summary>
    public string? CodePrefix { get; init; }

    /// <summary>Part of the item's name or of a property.</summary>
    public string? Text { get; init; }

    /// <summary>Account.</summary>
    public string? Account { get; init; }

    /// <summary>Least amount in base currency.</summary>
    public decimal? AmountMin { get; init; }

    /// <summary>Greatest amount in base currency.</summary>
    public decimal? AmountMax { get; init; }

    /// <summary>Whether a line is one of them.</summary>
    /// <param name="line">The line.</param>
    /// <param name="classes">Finds its classifications; asked only when a code is looked for.</param>
    /// <param name="name">Names its product; asked only when one is looked for.</param>
    public bool Holds(
        ProductLine line,
        Func<ProductLine, IReadOnlyList<EffectiveClass>> classes,
        Func<ProductKey, string> name
    )
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentNullException.ThrowIfNull(name);
        return (Direction is null || line.Direction == Direction)
            && (Kind is null || line.Kind == Kind)
            && line.State == State
            && (Account is null || line.Account == Account)
            && (Party is null || Contains(line.PartyName, Party))
            && (Item is null || line.SellersId == Item || line.BuyersId == Item)
            && (Gtin is null || line.Gtin?.TrimStart('0') == Gtin.TrimStart('0'))
            && (AmountMin is null || line.Base?.Amount >= AmountMin)
            && (AmountMax is null || line.Base?.Amount <= AmountMax)
            && (Text is null || Contains(line.Name, Text) || line.Properties.Any(one => Contains(one.Value, Text)))
            && (Product is null || name(line.Product) == Product)
            && (CodeSystem is null || classes(line).Any(IsWanted));
    }

    private bool IsWanted(EffectiveClass one) =>
        one.System == CodeSystem && one.Code.StartsWith(CodePrefix ?? "", StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string? text, string part) =>
        text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;
}
