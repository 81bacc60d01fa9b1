using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage;

/// <summary>A person with a role looked at something of a company on a day.</summary>
/// <param name="Company">Key of the company.</param>
/// <param name="Person">Key of the person.</param>
/// <param name="Day">The day, by the clock of the company's country.</param>
/// <param name="Kind">What kind of thing.</param>
public sealed record PersonLook(string Company, string Person, DateOnly Day, string Kind);

/// <summary>What people with a role looked at on the pages, once for each person, day and kind; kept for a while and
/// then deleted.</summary>
public sealed class LookStore
{
    private const string Columns = "SELECT company, person, day, kind FROM person_look WHERE";

    private readonly CommitWriter _writer;
    private readonly StoreReaders _readers;

    internal LookStore(CommitWriter writer, StoreReaders readers) => (_writer, _readers) = (writer, readers);

    /// <summary>Keeps looks; what is kept already stays as it is.</summary>
    public Task KeepAsync(IReadOnlyList<PersonLook> looks) =>
        _writer.ExecuteAsync(
            null,
            turn =>
            {
                foreach (var look in looks)
                {
                    turn.Session.Run(
                        "INSERT INTO person_look (company, day, person, kind) VALUES (@1,@2,@3,@4) ON CONFLICT (company, day, person, kind) DO NOTHING",
                        look.Company,
                        look.Day,
                        look.Person,
                        look.Kind
                    );
                }

                return true;
            }
        );

    /// <summary>Deletes looks of all companies from before a day.</summary>
    /// <returns>How many.</returns>
    public Task<int> DeleteAsync(DateOnly before) =>
        _writer.ExecuteAsync(null, turn => turn.Session.Change("DELETE FROM person_look WHERE day < @1", before));

    /// <summary>Looks at a company, the last day first.</summary>
    /// <param name="company">Key of the company.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="person">Key of the only person, or null for all.</param>
    /// <param name="kind">The only kind, or null for all.</param>
    /// <param name="limit">Looks at most.</param>
    public IReadOnlyList<PersonLook> At(
        string company,
        DateOnly from,
        DateOnly to,
        string? person,
        string? kind,
        int limit
    ) =>
        _readers.Read(
            null,
            session =>
                session.Rows(
                    Columns
                        + " company = @1 AND day >= @2 AND day <= @3 AND (@4 IS NULL OR person = @4) AND (@5 IS NULL OR kind = @5)"
                        + " ORDER BY day DESC, person, kind LIMIT @6",
                    Read,
                    company,
                    from,
                    to,
                    person,
                    kind,
                    limit
                )
        );

    /// <summary>People who looked at a company while it is kept.</summary>
    public IReadOnlyList<string> PeopleAt(string company) =>
        _readers.Read(
            null,
            session =>
                session.Rows(
                    "SELECT DISTINCT person FROM person_look WHERE company = @1 ORDER BY person",
                    row => row.GetString(0),
                    company
                )
        );

    /// <summary>What is kept of one person's looks at all companies, the last day first.</summary>
    public IReadOnlyList<PersonLook> Of(string person, DateOnly from, DateOnly to, int limit) =>
        _readers.Read(
            null,
            session =>
                session.Rows(
                    Columns + " person = @1 AND day >= @2 AND day <= @3 ORDER BY day DESC, company, kind LIMIT @4",
                    Read,
                    person,
                    from,
                    to,
                    limit
                )
        );

    private static PersonLook Read(SqlRow row) =>
        new(row.GetString(0), row.GetString(1), row.Date(2), row.GetString(3));
}
