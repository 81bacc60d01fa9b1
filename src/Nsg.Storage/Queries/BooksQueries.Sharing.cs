using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Sharing.Grants;
using Nsg.Sharing.Mandates;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Queries;

/// <summary>Who may see, and who saw.</summary>
public sealed partial class BooksQueries
{
    /// <summary>Grants and requests, newest first.</summary>
    public IReadOnlyList<Grant> Grants() => GrantProjection.All(_session, Key);

    /// <summary>Grants and requests of a client, newest first.</summary>
    public IReadOnlyList<Grant> GrantsOf(string client) => GrantProjection.Of(_session, Key, client);

    /// <summary>A grant or request, or null.</summary>
    public Grant? Grant(Guid id) => GrantProjection.Find(_session, Key, id);

    /// <summary>What was asked for, as it was before it was given in part; null where nobody asked.</summary>
    public GrantTerms? AskedFor(Guid id) =>
        _session.Scalar("SELECT sequence FROM access_grant WHERE company = @1 AND access_grant = @2", Key, id)
            is long sequence
        && LogTable.Find(_session, Key, LogStream.Books, sequence)
            is { Kind: SharingKind.Requested, Payload: { } payload }
            ? SharingRecords.Read<GrantRequested>(payload.Span).Terms
            : null;

    /// <summary>Accounts that a party's documents named.</summary>
    public IReadOnlyList<string> KnownAccounts(string party) =>
        _session.Rows(
            "SELECT account FROM party_account WHERE company = @1 AND party = @2",
            row => row.GetString(0),
            Key,
            party
        );

    /// <summary>How many documents of a party there are.</summary>
    public long DocumentsNaming(string party) =>
        (long)
            _session.Scalar(
                "SELECT count(*) FROM document WHERE company = @1 AND party = @2 AND state <> 'stored'",
                Key,
                party
            )!;

    /// <summary>Mandates, newest first.</summary>
    public IReadOnlyList<Mandate> Mandates() => MandateProjection.Of(_session, Key);

    /// <summary>Records of the access stream after a cursor.</summary>
    /// <param name="cursor">Sequence of the last record seen; 0 for the beginning.</param>
    /// <param name="limit">Records at most.</param>
    public IReadOnlyList<LogRecord> Accesses(long cursor, int limit) =>
        LogTable.After(_session, Key, LogStream.Access, cursor, limit);

    /// <summary>What the business register says of the company, as it was kept last, or null.</summary>
    public CompanyRegistered? Registered() =>
        _session.First(
            "SELECT registered, form, form_name, address, postal, activities, proceedings FROM company_register WHERE company = @1",
            row => new CompanyRegistered(
                row.Date(0),
                row.GetString(1),
                row.TextOrNull(2),
                row.TextOrNull(3),
                row.TextOrNull(4),
                TextList.Read(row.GetString(5)),
                row.GetInt32(6) != 0
            ),
            Key
        );

    /// <summary>The company's signatory rights as they were kept last, or null.</summary>
    public string? SignatoryRights() =>
        (string?)_session.Scalar("SELECT text FROM company_rights WHERE company = @1", Key);
}
