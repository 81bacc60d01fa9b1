namespace Nsg.Web.Inbox;

/// <summary>What was typed into the form that credits an invoice, and not carried out.</summary>
/// <param name="Why">The reason.</param>
/// <param name="Quantities">How much of each line comes back, by the line's identifier.</param>
/// <param name="Amount">The amount.</param>
public sealed record CreditTyped(string Why, IReadOnlyDictionary<string, string> Quantities, string Amount)
{
    internal string? Of(string line) => Quantities.GetValueOrDefault(line);
}
