using Nsg.Log;
using Nsg.Sharing.People;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage;

/// <summary>People who sign in at the node's pages, and what they may do. A role that is taken back stays on
/// record.</summary>
public sealed class PersonStore
{
    private const string PersonColumns = "SELECT person, name, issuer, subject, added FROM person WHERE";
    private const string RoleColumns = "SELECT person, company, role, given, given_by, taken FROM person_role WHERE";

    private readonly CommitWriter _writer;
    private readonly StoreReaders _readers;

    internal PersonStore(CommitWriter writer, StoreReaders readers) => (_writer, _readers) = (writer, readers);

    /// <summary>The person that a provider vouches for; made known when new, and called by the name given
    /// now.</summary>
    public Task<Person> KeepAsync(string issuer, string subject, string name) =>
        _writer.ExecuteAsync(
            null,
            turn =>
            {
                if (
                    turn.Session.First(PersonColumns + " issuer = @1 AND subject = @2", Read, issuer, subject) is
                    { } known
                )
                {
                    turn.Session.Run("UPDATE person SET name = @2 WHERE person = @1", known.Key, name);
                    return known with { Name = name };
                }

                var person = new Person(
                    OpaqueKey.New(turn.Randomness),
                    name,
                    issuer,
                    subject,
                    LeafHash.TimeText(turn.Now)
                );
                turn.Session.Run(
                    "INSERT INTO person (person, name, issuer, subject, added) VALUES (@1,@2,@3,@4,@5)",
                    person.Key,
                    name,
                    issuer,
                    subject,
                    person.Added
                );
                return person;
            }
        );

    /// <summary>A person, or null.</summary>
    public Person? Find(string person) =>
        _readers.Read(null, session => session.First(PersonColumns + " person = @1", Read, person));

    /// <summary>All people, by name.</summary>
    public IReadOnlyList<Person> List() =>
        _readers.Read(null, session => session.Rows(PersonColumns + " 1 = 1 ORDER BY name, person", Read));

    /// <summary>Gives a role; false when the person has it already.</summary>
    /// <param name="person">Key of the person.</param>
    /// <param name="company">Key of the company, or null for the operator's role.</param>
    /// <param name="role">The role.</param>
    /// <param name="by">Who gives it.</param>
    public Task<bool> GiveAsync(string person, string? company, Role role, string by) =>
        _writer.ExecuteAsync(
            null,
            turn =>
            {
                if (
                    turn.Session.Scalar(
                        "SELECT 1 FROM person_role WHERE company = @1 AND person = @2 AND role = @3 AND taken IS NULL LIMIT 1",
                        company ?? "",
                        person,
                        role.Name()
                    )
                    is not null
                )
                {
                    return false;
                }

                turn.Session.Run(
                    "INSERT INTO person_role (company, person, role, given, given_by) VALUES (@1,@2,@3,@4,@5)",
                    company ?? "",
                    person,
                    role.Name(),
                    LeafHash.TimeText(turn.Now),
                    by
                );
                return true;
            }
        );

    /// <summary>Takes a role back at once; false when the person does not have it.</summary>
    public Task<bool> TakeAsync(string person, string? company, Role role, string by) =>
        _writer.ExecuteAsync(
            null,
            turn =>
                turn.Session.Change(
                    "UPDATE person_role SET taken = @4, taken_by = @5 WHERE company = @1 AND person = @2 AND role = @3 AND taken IS NULL",
                    company ?? "",
                    person,
                    role.Name(),
                    LeafHash.TimeText(turn.Now),
                    by
                ) > 0
        );

    /// <summary>Roles of a person in force.</summary>
    public IReadOnlyList<PersonRole> RolesOf(string person) => _readers.Read(null, session => RolesIn(session, person));

    /// <summary>Roles at a company, or of the node for null; those taken back too, oldest first.</summary>
    public IReadOnlyList<PersonRole> RolesAt(string? company) =>
        _readers.Read(
            null,
            session => session.Rows(RoleColumns + " company = @1 ORDER BY given, person, role", ReadRole, company ?? "")
        );

    /// <summary>All roles in force, of the node and of companies.</summary>
    public IReadOnlyList<PersonRole> RolesInForce() =>
        _readers.Read(null, session => session.Rows(RoleColumns + " taken IS NULL ORDER BY person", ReadRole));

    /// <summary>Who may ask companies for data in whose name: keys of persons, identifiers of clients.</summary>
    public IReadOnlyList<(string Person, string Client)> Askers() =>
        _readers.Read(
            null,
            session =>
                session.Rows(
                    "SELECT person, client FROM person_client WHERE taken IS NULL ORDER BY given, person, client",
                    row => (row.GetString(0), row.GetString(1))
                )
        );

    /// <summary>Lets a person ask companies for data in a client's name; false when the person may already.</summary>
    public Task<bool> LetAskAsync(string person, string client, string by) =>
        _writer.ExecuteAsync(
            null,
            turn =>
            {
                if (IsAsker(turn.Session, person, client))
                {
                    return false;
                }

                turn.Session.Run(
                    "INSERT INTO person_client (client, person, given, given_by) VALUES (@1,@2,@3,@4)",
                    client,
                    person,
                    LeafHash.TimeText(turn.Now),
                    by
                );
                return true;
            }
        );

    /// <summary>Takes that back at once; false when the person may not ask in the client's name.</summary>
    public Task<bool> StopAskingAsync(string person, string client, string by) =>
        _writer.ExecuteAsync(
            null,
            turn =>
                turn.Session.Change(
                    "UPDATE person_client SET taken = @3, taken_by = @4 WHERE client = @1 AND person = @2 AND taken IS NULL",
                    client,
                    person,
                    LeafHash.TimeText(turn.Now),
                    by
                ) > 0
        );

    /// <summary>Clients in force that a person may ask for, by name.</summary>
    public IReadOnlyList<ClientKey> ClientsOf(string person) =>
        _readers.Read(
            null,
            session =>
                session.Rows(
                    $"""
                    SELECT {ClientKeyStore.ColumnsOf("k")} FROM person_client p JOIN client_key k ON k.id = p.client
                    WHERE p.person = @1 AND p.taken IS NULL AND k.scope = 'grant' AND k.revoked IS NULL ORDER BY k.name, k.id
                    """,
                    ClientKeyStore.Read,
                    person
                )
        );

    private static bool IsAsker(SqlSession session, string person, string client) =>
        session.Scalar(
            "SELECT 1 FROM person_client WHERE client = @1 AND person = @2 AND taken IS NULL LIMIT 1",
            client,
            person
        )
            is not null;

    internal static List<PersonRole> RolesIn(SqlSession session, string person) =>
        session.Rows(RoleColumns + " person = @1 AND taken IS NULL ORDER BY company, role", ReadRole, person);

    internal static Person Read(SqlRow row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4));

    private static PersonRole ReadRole(SqlRow row) =>
        new(
            row.GetString(0),
            row.GetString(1) is { Length: > 0 } company ? company : null,
            RoleRights.Find(row.GetString(2)) ?? Role.Reader,
            row.GetString(3),
            row.GetString(4),
            row.TextOrNull(5)
        );
}
