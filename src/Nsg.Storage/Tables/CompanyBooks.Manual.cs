using Nsg.Bookkeeping.Reconciliation;

namespace Nsg.Storage.Tables;

/// <summary>What manual work asks.</summary>
internal sealed partial class CompanyBooks
{
    /// <inheritdoc/>
    public bool DimensionExists(string dimension) =>
        _session.Scalar("SELECT 1 FROM dimension WHERE company = @1 AND dimension = @2", Company.Key, dimension)
            is not null;

    /// <inheritdoc/>
    public bool IsObjectArchived(string dimension, string id) =>
        _session.Scalar(
            "SELECT 1 FROM archived_object WHERE company = @1 AND dimension = @2 AND object = @3",
            Company.Key,
            dimension,
            id
        )
            is not null;

    /// <inheritdoc/>
    public IReadOnlyList<Guid> AttachmentsOf(Guid entry) =>
        _session.Rows(
            "SELECT document FROM entry_attachment WHERE company = @1 AND entry = @2",
            reader => reader.Id(0),
            Company.Key,
            entry
        );

    /// <inheritdoc/>
    public LineDecision? DecisionOf(Guid line) => BankTable.Decision(_session, Company.Key, line)?.Made;

    /// <inheritdoc/>
    public (Guid Line, string Hash)? BankLineOfRequest(string key) =>
        _session.First<(Guid, string)?>(
            "SELECT line, hash FROM bank_request WHERE company = @1 AND request = @2",
            reader => (reader.Id(0), reader.GetString(1)),
            Company.Key,
            key
        );

    /// <inheritdoc/>
    public string? BankLineVersion(Guid line) => BankTable.Version(_session, Company.Key, line);

    /// <inheritdoc/>
    public bool HasOpening() =>
        _session.Scalar(
            "SELECT 1 FROM entry WHERE company = @1 AND kind = 'opening' AND series <> 'O' AND reversed = 0 AND reverses IS NULL LIMIT 1",
            Company.Key
        )
            is not null;

    /// <inheritdoc/>
    public DateOnly? LastReminder(Guid item) =>
        _session.First(
            "SELECT max(day) FROM reminder WHERE company = @1 AND item = @2",
            reader => reader.DateOrNull(0),
            Company.Key,
            item
        );

    /// <inheritdoc/>
    public DateOnly? FirstEntryDay() =>
        _session.First("SELECT min(day) FROM entry WHERE company = @1", reader => reader.DateOrNull(0), Company.Key);

    /// <inheritdoc/>
    public string ChartVersion() => ChartTable.Version(_session, Company.Key);

    /// <inheritdoc/>
    public string DocumentVersion(Guid document) => DocumentTable.Version(_session, Company.Key, document);

    /// <inheritdoc/>
    public string? EntryVersion(Guid entry) => EntryTable.Version(_session, Company.Key, entry);
}
