namespace Nsg.Node.Authorization.Clients;

/// <summary>Addresses that people are sent back to.</summary>
public static class RedirectAddress
{
    private const int LengthMax = 1_000;

    /// <summary>What is wrong with an address, or null: https, or http on loopback while a client is being
    /// built.</summary>
    public static string? Fault(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > LengthMax
            || !Uri.TryCreate(text, UriKind.Absolute, out var address)
            || text.Any(c => c is <= ' ' or > '~')
                ? $"'{(text.Length > 80 ? text[..80] : text)}' is no address"
            : address is { Scheme: "https" } or { Scheme: "http", IsLoopback: true }
            && address.Fragment.Length == 0
            && address.UserInfo.Length == 0
                ? null
            : $"'{text}' must be https (http on loopback), without user and fragment";
    }
}
