using Nsg.Reporting;
using Nsg.Storage.Queries;

namespace Nsg.Node.Extracts;

/// <summary>What the company's registers say of the parties of voucher lines.</summary>
internal sealed class PartyRegisters
{
    private readonly Dictionary<(string Key, PartyRole Role), string> _ids;
    private readonly string[] _customerAccounts;

    internal PartyRegisters(BooksQueries books)
    {
        var roles = books.Company.Pack.Roles;
        _customerAccounts = [roles.Receivables, roles.CustomerPrepayments];
        _ids = books.Parties().DistinctBy(party => (party.Key, RoleOf(party))).ToDictionary(party => (party.Key, RoleOf(party)), party => party.Id);
        HasDetails = books.Imports().Count > 0 || books.Dimensions().Count > 0;
    }

    /// <summary>Whether lines may have objects, quantities and names of another program.</summary>
    internal bool HasDetails { get; }

    /// <summary>The number of a party in the register; its key where it has none.</summary>
    internal string IdOf(string key, PartyRole role) => _ids.GetValueOrDefault((key, role)) ?? key;

    /// <summary>On which side a line's party stands: the register decides, and the account where it knows both sides or none.</summary>
    internal PartyRole RoleOf(string? key, string account)
    {
        var (isCustomer, isSupplier) = key is null ? (false, false)
            : (_ids.ContainsKey((key, PartyRole.Customer)), _ids.ContainsKey((key, PartyRole.Supplier)));
        return isCustomer == isSupplier
            ? _customerAccounts.Contains(account) ? PartyRole.Customer : PartyRole.Supplier
            : isCustomer ? PartyRole.Customer : PartyRole.Supplier;
    }

    private static PartyRole RoleOf(PartyRow party) => party.Role == "customer" ? PartyRole.Customer : PartyRole.Supplier;
}
