using System.Text;

namespace Nsg.Reporting.Vouchers;

/// <summary>On which side parties stand: the register decides, and the account where it knows both sides or
/// none.</summary>
/// <param name="registered">Customers and suppliers of the register.</param>
/// <param name="customerAccounts">Accounts whose parties are customers.</param>
public sealed class PartySides(
    IEnumerable<(string Key, PartyRole Role)> registered,
    IReadOnlyList<string> customerAccounts
)
{
    private readonly HashSet<(string Key, PartyRole Role)> _registered = [.. registered];

    /// <summary>No register: every party is a supplier.</summary>
    public static PartySides None { get; } = new([], []);

    internal IReadOnlyList<byte[]> CustomerAccounts { get; } = [.. customerAccounts.Select(Encoding.UTF8.GetBytes)];

    internal IEnumerable<string> Registered => _registered.Select(one => one.Key);

    /// <summary>The side of a line's party.</summary>
    public PartyRole RoleOf(string? key, string account) =>
        (key is null ? null : Known(key))
        ?? (customerAccounts.Contains(account) ? PartyRole.Customer : PartyRole.Supplier);

    /// <summary>The side where the register knows just one; else null.</summary>
    internal PartyRole? Known(string key) =>
        (_registered.Contains((key, PartyRole.Customer)), _registered.Contains((key, PartyRole.Supplier))) switch
        {
            (true, false) => PartyRole.Customer,
            (false, true) => PartyRole.Supplier,
            _ => null,
        };
}

/// <summary>Parties of a ledger by the bytes of their key, with what a format writes of them on each side.</summary>
internal sealed class PartyIndex
{
    private readonly Dictionary<byte[], Sides>.AlternateLookup<ReadOnlySpan<byte>> _sides;
    private readonly IReadOnlyList<byte[]> _customerAccounts;

    /// <param name="extract">The ledger.</param>
    /// <param name="write">What the format writes of a party.</param>
    internal PartyIndex(LedgerExtract extract, Func<ExtractParty, byte[]> write)
    {
        var sides = new Dictionary<byte[], Sides>(BytesComparer.Instance);
        foreach (var group in extract.Parties.GroupBy(party => party.Key))
        {
            byte[]? Of(PartyRole role) =>
                group.FirstOrDefault(party => party.Role == role) is { } party ? write(party) : null;
            sides.Add(
                Encoding.UTF8.GetBytes(group.Key),
                new Sides(extract.Sides.Known(group.Key), Of(PartyRole.Customer), Of(PartyRole.Supplier))
            );
        }

        foreach (var key in extract.Sides.Registered)
        {
            sides.TryAdd(Encoding.UTF8.GetBytes(key), new Sides(extract.Sides.Known(key), null, null));
        }

        _sides = sides.GetAlternateLookup<ReadOnlySpan<byte>>();
        _customerAccounts = extract.Sides.CustomerAccounts;
    }

    /// <summary>The side of a line's party, and what is written of it there; null when the ledger does not list
    /// it.</summary>
    internal (PartyRole Role, byte[]? Written) Of(ReadOnlySpan<byte> key, ReadOnlySpan<byte> account)
    {
        var isListed = _sides.TryGetValue(key, out var sides);
        var role = (isListed ? sides.Known : null) ?? (IsCustomers(account) ? PartyRole.Customer : PartyRole.Supplier);
        return (
            role,
            !isListed ? null
            : role == PartyRole.Customer ? sides.Customer
            : sides.Supplier
        );
    }

    private bool IsCustomers(ReadOnlySpan<byte> account)
    {
        foreach (var one in _customerAccounts)
        {
            if (account.SequenceEqual(one))
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct Sides(PartyRole? Known, byte[]? Customer, byte[]? Supplier);
}

/// <summary>Compares bytes, kept or passing.</summary>
internal sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    internal static readonly BytesComparer Instance = new();

    /// <inheritdoc/>
    public bool Equals(byte[]? x, byte[]? y) => x is null ? y is null : y is not null && x.AsSpan().SequenceEqual(y);

    /// <inheritdoc/>
    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    /// <inheritdoc/>
    public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

    /// <inheritdoc/>
    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        var hash = default(HashCode);
        hash.AddBytes(alternate);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
}
