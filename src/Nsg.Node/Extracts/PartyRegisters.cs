using Nsg.Reporting;
using Nsg.Reporting.Vouchers;
using Nsg.Storage.Queries;

namespace Nsg.Node.Extracts;

/// <summary>What the company's registers say of the parties of voucher lines.</summary>
internal sealed class PartyRegisters
{
    private readonly Dictionary<(string Key, PartyRole Role), string> _ids;

    internal PartyRegisters(BooksQueries books)
    {
        var roles = books.Company.Pack.Roles;
        _ids = books
            .Parties()
            .DistinctBy(party => (party.Key, RoleOf(party)))
            .ToDictionary(party => (party.Key, RoleOf(party)), party => party.Id);
        Sides = new PartySides(_ids.Keys, [roles.Receivables, roles.CustomerPrepayments]);
    }

    /// <summary>On which side parties stand.</summary>
    internal PartySides Sides { get; }

    /// <summary>The number of a party in the register; its key where it has none.</summary>
    internal string IdOf(string key, PartyRole role) => _ids.GetValueOrDefault((key, role)) ?? key;

    /// <inheritdoc cref="PartySides.RoleOf"/>
    internal PartyRole RoleOf(string? key, string account) => Sides.RoleOf(key, account);

    private static PartyRole RoleOf(PartyRow party) =>
        party.Role == "customer" ? PartyRole.Customer : PartyRole.Supplier;
}
