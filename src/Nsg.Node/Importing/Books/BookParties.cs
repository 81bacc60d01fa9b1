using Nsg.Bookkeeping.Records;
using Nsg.Reporting;
using Nsg.Reporting.BookFiles;
using Nsg.Vocabulary;

namespace Nsg.Node.Importing.Books;

/// <summary>
/// Gives customers and suppliers their keys: the organisation number, as documents give it, so that what comes later
/// finds them; the
/// register's own number where there is none, or where two of one register share it.
/// </summary>
internal sealed class BookParties(Country home)
{
    private readonly Dictionary<(PartyRole Role, string Id), string> _keys = [];
    private readonly HashSet<(PartyRole Role, string Key)> _taken = [];

    /// <summary>Parties so far.</summary>
    internal int Count => _keys.Count;

    /// <summary>Takes a party in.</summary>
    internal PartyMaster Add(BookParty party)
    {
        var role = Role(party.Role);
        var key =
            PartyIdentifier.TryParse(party.Country ?? home, party.Number, out var number) && number.HasValidCheckDigit
                ? number.ToString()
                : $"{role}:{party.Id}";
        if (!_taken.Add((party.Role, key)))
        {
            key = $"{role}:{party.Id}";
        }

        _keys[(party.Role, party.Id)] = key;
        return new PartyMaster(key, role, party.Id, party.Name, party.Number, party.Country, party.Account);
    }

    /// <summary>The key of a line's party, or null when the line has none.</summary>
    internal string? KeyOf(BookLine line) =>
        line.Customer is { Length: > 0 } customer ? Key(PartyRole.Customer, customer)
        : line.Supplier is { Length: > 0 } supplier ? Key(PartyRole.Supplier, supplier)
        : null;

    private string Key(PartyRole role, string id) => _keys.GetValueOrDefault((role, id)) ?? $"{Role(role)}:{id}";

    private static string Role(PartyRole role) => role == PartyRole.Customer ? "customer" : "supplier";
}
