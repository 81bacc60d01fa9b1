using Npgsql;

namespace Nsg.Storage;

/// <summary>
/// Says where a PostgreSQL database is: <c>postgres://user:password@host:5432,host2:5432/name?sslmode=require</c>, or
/// Npgsql's own form
/// <c>Host=…;Database=…;Username=…</c>. What it leaves out is taken from PostgreSQL's own variables
/// (<c>PGPASSWORD</c>, <c>PGPASSFILE</c>, <c>PGUSER</c> …).
/// </summary>
public static class PostgresPlace
{
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    /// <summary>Whether a text means a database, and not a folder.</summary>
    public static bool IsOne(string text) =>
        Array.Exists(Schemes, scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        || text.Split(';')
            .Any(part => part.Split('=') is [var name, _, ..] && name.Trim().ToUpperInvariant() is "HOST" or "SERVER");

    /// <summary>The connection string that a text means; null when it cannot be read.</summary>
    public static string? ConnectionString(string text)
    {
        var scheme = Array.Find(Schemes, one => text.StartsWith(one, StringComparison.OrdinalIgnoreCase));
        try
        {
            return scheme is null
                ? new NpgsqlConnectionStringBuilder(text).ConnectionString
                : OfAddress(text[scheme.Length..]);
        }
        catch (Exception fault)
            when (fault is ArgumentException or UriFormatException or FormatException or OverflowException)
        {
            // The fault may quote what was given, and with it a secret.
            return null;
        }
    }

    private static string OfAddress(string address)
    {
        var (rest, query) = Cut(address, address.IndexOf('?', StringComparison.Ordinal));
        var at = rest.LastIndexOf('@');
        var (user, password) =
            at < 0
                ? ("", "")
                : Cut(rest[..at], rest.IndexOf(':', StringComparison.Ordinal) is var colon && colon < at ? colon : -1);
        var (hosts, database) = Cut(rest[(at + 1)..], rest[(at + 1)..].IndexOf('/', StringComparison.Ordinal));
        var settings = new NpgsqlConnectionStringBuilder();
        Set("Host", hosts);
        Set("Database", database);
        Set("Username", user);
        Set("Password", password);
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = Cut(pair, pair.IndexOf('=', StringComparison.Ordinal));
            Set(Uri.UnescapeDataString(name), value);
        }

        return settings.ConnectionString;

        void Set(string name, string value)
        {
            if (value.Length > 0)
            {
                settings[name] = Uri.UnescapeDataString(value);
            }
        }
    }

    private static (string Before, string After) Cut(string text, int place) =>
        place < 0 ? (text, "") : (text[..place], text[(place + 1)..]);
}
