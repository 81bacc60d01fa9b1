using System.Text.RegularExpressions;

namespace Nsg.Storage.Postgres;

/// <summary>
/// The schema's scripts in PostgreSQL's words: three types; tables of companies in partitions by hash of the company,
/// closed to sessions of other
/// companies by row-level security that binds the owner too.
/// </summary>
internal static partial class PostgresTables
{
    /// <summary>What is the node's and not a company's.</summary>
    internal static readonly IReadOnlyList<string> OfTheNode =
    [
        Rates,
        "client_key",
        "oauth_client",
        "oauth_ticket",
        "oauth_once",
        "oauth_statement_issuer",
        "oauth_seed",
        "witnessed_log",
        "witness_trust",
        "statistic_figure",
        "statistic_answer",
        "person",
        "person_role",
        "person_session",
        "person_client",
        "person_look",
        Sandbox,
        "node_signer",
        "registration_request",
    ];

    /// <summary>Companies' tables that the node goes through as a whole: to find a company, to begin one, to see how
    /// all are.</summary>
    internal static readonly IReadOnlyList<string> Directories =
    [
        "company",
        "company_identifier",
        "staging",
        "log_head",
    ];

    /// <summary>A number belongs to one company of the node, which no partition can watch over.</summary>
    private const string Undivided = "company_identifier";

    /// <summary>Records stay; they go only with a company whose books never came to count, or with a test
    /// company.</summary>
    private static readonly string[] Log = [Records, "log_node"];

    /// <summary>What a record says may be erased when no law keeps it; that it was there may not.</summary>
    private const string Records = "log_record";

    private const string Staging = "staging";
    private const string Sandbox = "sandbox";

    /// <summary>Rates are no secret, and every company's decisions ask for them.</summary>
    private const string Rates = "rate";

    private const string OwnRows = "company = current_setting('nsg.company', true)";
    private const string NodeSession = "current_setting('nsg.company', true) = '" + PostgresSession.NodeScope + "'";

    /// <summary>Statements of a script.</summary>
    /// <param name="script">The script.</param>
    /// <param name="partitions">Partitions of each table of companies; 0 for none.</param>
    /// <exception cref="InvalidDataException">A statement is none that this translation knows.</exception>
    internal static IReadOnlyList<string> Translate(string script, int partitions) =>
        [.. Statements(script).SelectMany(statement => Translated(statement, partitions))];

    /// <summary>What the role that the program runs as may do; asked anew after every upgrade.</summary>
    /// <param name="tables">Every table of the schema.</param>
    /// <param name="role">The role, quoted.</param>
    internal static IEnumerable<string> Grants(IEnumerable<string> tables, string role)
    {
        foreach (var table in tables)
        {
            yield return $"REVOKE ALL ON {table} FROM {role}";
            yield return table switch
            {
                _ when Log.Contains(table) =>
                    $"GRANT SELECT, INSERT, DELETE{(table == Records ? ", UPDATE (payload, salt)" : "")} ON {table} TO {role}",
                "nsg_schema" => $"GRANT SELECT ON {table} TO {role}",
                _ => $"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {role}",
            };
        }
    }

    private static string[] Statements(string script) =>
        Comment()
            .Replace(script, "")
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Translated(string statement, int partitions)
    {
        var typed = statement
            .Replace(" WITHOUT ROWID", "", StringComparison.Ordinal)
            .Replace(" INTEGER", " BIGINT", StringComparison.Ordinal)
            .Replace(" BLOB", " BYTEA", StringComparison.Ordinal)
            .Replace(" TEXT", " TEXT COLLATE \"C\"", StringComparison.Ordinal);
        if (Creation().Match(statement) is { Success: true } creation)
        {
            return Table(creation.Groups["name"].Value, typed, partitions);
        }

        if (Moved().Match(statement) is { Success: true })
        {
            // The owner is bound by the walls too, and moves rows of all companies.
            var tables = Mention()
                .Matches(statement)
                .Select(match => match.Groups["table"].Value)
                .Distinct()
                .Where(table => table != Rates)
                .ToList();
            return
            [
                .. tables.Select(table => $"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY"),
                typed,
                .. tables.Select(table => $"ALTER TABLE {table} FORCE ROW LEVEL SECURITY"),
            ];
        }

        return Known().IsMatch(statement)
            ? [typed]
            : throw new InvalidDataException(
                $"the schema's statement '{statement[..Math.Min(60, statement.Length)]}' is none that PostgreSQL's translation knows"
            );
    }

    private static IEnumerable<string> Table(string name, string statement, int partitions)
    {
        if (OfTheNode.Contains(name))
        {
            return name == Rates
                ? [statement]
                :
                [
                    statement,
                    .. Closed(name),
                    Policy(name, "node", "ALL", NodeSession),
                    .. name == Sandbox ? Removals() : [],
                ];
        }

        if (!FirstColumn().IsMatch(statement))
        {
            throw new InvalidDataException(
                $"table {name} does not start with the company, and is not listed as the node's"
            );
        }

        return
        [
            name == Undivided || partitions == 0 ? statement : statement + " PARTITION BY HASH (company)",
            .. name == Undivided
                ? []
                : Enumerable
                    .Range(0, partitions)
                    .Select(part =>
                        FormattableString.Invariant(
                            $"CREATE TABLE {name}_{part:00} PARTITION OF {name} FOR VALUES WITH (MODULUS {partitions}, REMAINDER {part})"
                        )
                    ),
            .. Closed(name),
            .. Policies(name),
        ];
    }

    /// <summary>A test company sees that it is one, and its records may go.</summary>
    private static IEnumerable<string> Removals() =>
        Log.Select(table =>
                Policy(
                    table,
                    "company_is_removed",
                    "DELETE",
                    $"{OwnRows} AND EXISTS (SELECT 1 FROM {Sandbox} s WHERE s.sandbox = {table}.company)"
                )
            )
            .Prepend(Policy(Sandbox, "own", "SELECT", "sandbox = current_setting('nsg.company', true)"));

    private static string[] Closed(string name) =>
        [$"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY", $"ALTER TABLE {name} FORCE ROW LEVEL SECURITY"];

    private static IEnumerable<string> Policies(string name)
    {
        if (Log.Contains(name))
        {
            yield return Policy(name, "company_reads", "SELECT", OwnRows);
            yield return $"CREATE POLICY company_adds ON {name} FOR INSERT WITH CHECK ({OwnRows})";
            yield return Policy(name, "company_erases", "UPDATE", OwnRows);
        }
        else
        {
            yield return Policy(name, "company", "ALL", OwnRows);
        }

        foreach (var table in name == Staging ? Log : [])
        {
            yield return Policy(
                table,
                "company_gives_up",
                "DELETE",
                $"{OwnRows} AND EXISTS (SELECT 1 FROM {Staging} s WHERE s.company = {table}.company AND s.is_new = 1)"
            );
        }

        if (Directories.Contains(name))
        {
            yield return Policy(name, "node", "SELECT", NodeSession);
        }
    }

    private static string Policy(string table, string name, string right, string condition) =>
        $"CREATE POLICY {name} ON {table} FOR {right} USING ({condition})";

    [GeneratedRegex(@"--[^\n]*", RegexOptions.None, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^CREATE TABLE (?<name>\w+) \(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Creation();

    [GeneratedRegex(@"^CREATE TABLE \w+ \(\s*company TEXT ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FirstColumn();

    [GeneratedRegex(@"^INSERT INTO \w+ \([\w\s,]+\)\s+SELECT ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Moved();

    [GeneratedRegex(@"\b(FROM|JOIN|INTO)\s+(?<table>[a-z_0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mention();

    [GeneratedRegex(
        @"^(CREATE (UNIQUE )?INDEX \w+ ON \w+ \(|DROP INDEX \w+$|ALTER TABLE \w+ ADD COLUMN )",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Known();
}
