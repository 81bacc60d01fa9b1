using System.Globalization;

namespace Nsg.Bookkeeping.Reconciliation;

/// <summary>
/// The order in which items and payments take their turn: by what is written on them. Identifiers, which follow the
/// order of
/// arrival, only part what nothing else tells apart.
/// </summary>
internal static class SettlingOrder
{
    /// <summary>Items, oldest first.</summary>
    internal static IEnumerable<OpenItem> Of(IEnumerable<OpenItem> items) =>
        items.OrderBy(item => item.Date).ThenBy(PlaceOf, StringComparer.Ordinal).ThenBy(item => item.Id);

    /// <summary>What tells items of one date apart.</summary>
    internal static string PlaceOf(OpenItem item) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{item.Number}|{item.Party}|{item.Direction}|{item.IsCredit}|{item.Currency}|{item.Amount:0.00##}"
        );

    /// <summary>What tells payments of one date apart.</summary>
    internal static string PlaceOf(BankLine line) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{line.Statement}|{line.Ordinal:D6}|{line.Part:D6}|{line.Entry}|{line.Currency}|{line.Amount:0.00##}|{line.Counterparty}|{line.Text}"
        );
}
