using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Specifications;

/// <summary>A row of a specification.</summary>
public sealed record SpecificationRow
{
    /// <summary><c>opening</c>, <c>line</c>, <c>closing</c>, or <c>total</c> at the end.</summary>
    public required string Type { get; init; }

    /// <summary>Key of the group.</summary>
    public required string Key { get; init; }

    /// <summary>The group as people know it: account, number of the customer or supplier, VAT code.</summary>
    public required string Group { get; init; }

    /// <summary>Name of the group.</summary>
    public required string Name { get; init; }

    /// <summary>The line, or null.</summary>
    public SpecificationLine? Line { get; init; }

    /// <summary>Debit of the line or the group, or null.</summary>
    public Money? Debit { get; init; }

    /// <summary>Credit of the line or the group, or null.</summary>
    public Money? Credit { get; init; }

    /// <summary>Balance after the row, debit positive; null where the specification has none.</summary>
    public Money? Balance { get; init; }

    /// <summary>Sums of a VAT code, or null.</summary>
    public VatSum? Vat { get; init; }

    internal static SpecificationRow Of(string type, SpecificationGroup group) =>
        new()
        {
            Type = type,
            Key = group.Key,
            Group = group.Name,
            Name = group.Label,
        };
}

/// <summary>A group of a specification.</summary>
/// <param name="Key">Key, by which groups stand in order.</param>
/// <param name="Name">As people know it.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Opening">Opening balance; null where the specification has none.</param>
/// <param name="Moved">Debits and credits of the period.</param>
/// <param name="Lines">Its lines after a place, so many at most.</param>
internal sealed record SpecificationGroup(
    string Key,
    string Name,
    string Label,
    Money? Opening,
    Func<(Money Debit, Money Credit)> Moved,
    Func<SpecificationPlace?, int, IReadOnlyList<SpecificationLine>> Lines
)
{
    /// <summary>Sums of a VAT code, or null.</summary>
    internal VatSum? Vat { get; init; }

    /// <summary>Whether a line that was found is the group's: a party may be customer and supplier.</summary>
    internal Func<SpecificationLine, bool> Belongs { get; init; } = _ => true;
}
