using Nsg.Node.Http;

namespace Nsg.Node.Api;

/// <summary>Sums of lines that share their keys. Amounts are decimals in strings, base currency; net = debit - credit.</summary>
/// <param name="Key">Value of the first thing grouped by; null where the lines have none. A customer or supplier is a
/// reference that tells nothing of it.</param>
/// <param name="Key2">Value of the second, or null.</param>
/// <param name="Name">Name of the account of the first key; of the customer or supplier for the company's own people alone;
/// or null.</param>
/// <param name="Debit">Debits.</param>
/// <param name="Credit">Credits.</param>
/// <param name="Net">Debit less credit.</param>
/// <param name="Count">Lines; null where kept balances gave the sums.</param>
internal sealed record AggregateGroupJson(
    [property: Tells(Told.Nothing)] string? Key,
    [property: Tells(Told.Nothing)] string? Key2,
    [property: Tells(Told.Text)] string? Name,
    [property: Tells(Told.Nothing)] string Debit,
    [property: Tells(Told.Nothing)] string Credit,
    [property: Tells(Told.Nothing)] string Net,
    long? Count
);

/// <summary>Posted lines of a period, added up. Opening entries are left out.</summary>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Currency">Base currency.</param>
/// <param name="By">What was grouped by.</param>
/// <param name="Groups">Groups in the order of their keys.</param>
/// <param name="Debit">Debits in all.</param>
/// <param name="Credit">Credits in all.</param>
/// <param name="Count">Lines in all, or null.</param>
internal sealed record AggregatesJson(
    DateOnly? From,
    DateOnly? To,
    [property: Tells(Told.Nothing)] string Currency,
    [property: Tells(Told.Nothing)] IReadOnlyList<string> By,
    IReadOnlyList<AggregateGroupJson> Groups,
    [property: Tells(Told.Nothing)] string Debit,
    [property: Tells(Told.Nothing)] string Credit,
    long? Count
);
