using System.Text.RegularExpressions;
using Nsg.Log;
using Nsg.Storage.Postgres;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage;

/// <summary>Test companies. They count for nothing: no directory names them, no statistics has them, and they alone
/// can be removed.</summary>
public sealed partial class NodeStore
{
    /// <summary>Tables of companies, out of the schema itself.</summary>
    private static readonly IReadOnlyList<string> TablesOfCompanies =
    [
        .. SchemaScripts
            .All.SelectMany(script => TableOfCompany().Matches(script))
            .Select(match => match.Groups["table"].Value)
            .Where(table => !PostgresTables.OfTheNode.Contains(table)),
    ];

    /// <summary>Marks a company as somebody's test company.</summary>
    public Task<bool> MarkSandboxAsync(string company, string person) =>
        _writer.ExecuteAsync(
            null,
            turn =>
            {
                MarkSandbox(turn, company, person);
                return true;
            }
        );

    private static void MarkSandbox(WriterTurn turn, string company, string person) =>
        turn.Session.Run(
            "INSERT INTO sandbox (sandbox, person, made) VALUES (@1,@2,@3)",
            company,
            person,
            LeafHash.TimeText(turn.Now)
        );

    /// <summary>Key of a person's test company, or null.</summary>
    public string? SandboxOf(string person) =>
        _readers.Read(
            null,
            session =>
                (string?)session.Scalar("SELECT sandbox FROM sandbox WHERE person = @1 ORDER BY made LIMIT 1", person)
        );

    /// <summary>Keys of all test companies.</summary>
    public IReadOnlySet<string> Sandboxes() =>
        _readers.Read(
            null,
            session =>
                session.Rows("SELECT sandbox FROM sandbox", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal)
        );

    /// <summary>Removes a test company with everything of it, its keys and roles at once; false when it is
    /// none.</summary>
    public async Task<bool> RemoveSandboxAsync(string company, string by)
    {
        if (!Sandboxes().Contains(company))
        {
            return false;
        }

        await _writer.ExecuteAsync(
            company,
            turn =>
            {
                turn.ForgetRows();
                TablesOfCompanies
                    .ToList()
                    .ForEach(table => turn.Session.Run($"DELETE FROM {table} WHERE company = @1", company));
                return true;
            }
        );
        _known.TryRemove(company, out _);
        return await _writer.ExecuteAsync(
            null,
            turn =>
            {
                var now = LeafHash.TimeText(turn.Now);
                turn.Asked.Forget();
                turn.Session.Run(
                    "UPDATE client_key SET revoked = @2, revoked_by = @3 WHERE company = @1 AND revoked IS NULL",
                    company,
                    now,
                    by
                );
                turn.Session.Run(
                    "UPDATE person_role SET taken = @2, taken_by = @3 WHERE company = @1 AND taken IS NULL",
                    company,
                    now,
                    by
                );
                turn.Session.Run("DELETE FROM person_look WHERE company = @1", company);
                return turn.Session.Change("DELETE FROM sandbox WHERE sandbox = @1", company) > 0;
            }
        );
    }

    [GeneratedRegex(@"CREATE TABLE (?<table>\w+) \(\s*company TEXT", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex TableOfCompany();
}
