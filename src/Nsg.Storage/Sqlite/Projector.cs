using Nsg.Bookkeeping.Records;
using Nsg.Log;

namespace Nsg.Storage.Sqlite;

/// <summary>
/// Applies records to the tables that are made of the log. It consults no rule, rate or chart: the same records give the same
/// tables, whenever they are applied.
/// </summary>
internal sealed class Projector
{
    /// <summary>Tables that a rebuild empties and fills.</summary>
    internal static readonly IReadOnlyList<string> Tables =
    [
        "company_identifier", "document", "party_account", "learnt_account", "item", "item_key", "bank_account", "statement", "bank_line",
        "bank_key", "settlement", "voucher_series", "entry", "entry_line", "balance", "flag", "company",
    ];

    private readonly CompanyProjection _companies;
    private readonly DocumentProjection _documents;
    private readonly BankProjection _bank;
    private readonly EntryProjection _entries;
    private readonly SettlementProjection _settlements;

    internal Projector(SqliteSession session)
    {
        _companies = new CompanyProjection(session);
        _documents = new DocumentProjection(session);
        _bank = new BankProjection(session);
        _entries = new EntryProjection(session);
        _settlements = new SettlementProjection(session);
    }

    /// <summary>Applies one record of the books stream.</summary>
    /// <exception cref="InvalidDataException">The kind is not known: the log was written by a newer program.</exception>
    internal void Apply(LogRecord record)
    {
        if (record.Payload is not { } payload)
        {
            return;
        }

        var json = payload.Span;
        switch (record.Kind)
        {
            case RecordKind.CompanyCreated:
                _companies.Apply(record, RecordJson.Read<CompanyCreated>(json));
                break;
            case RecordKind.CompanySettingsChanged:
                _companies.Apply(record, RecordJson.Read<CompanySettingsChanged>(json));
                break;
            case RecordKind.BankAccountOpened:
                _bank.Apply(record, RecordJson.Read<BankAccountOpened>(json));
                break;
            case RecordKind.DocumentReceived:
                _documents.Apply(record, RecordJson.Read<DocumentReceived>(json));
                break;
            case RecordKind.StatementReceived:
                _bank.Apply(record, RecordJson.Read<StatementReceived>(json));
                break;
            case RecordKind.ReviewResolved:
                _documents.Apply(record, RecordJson.Read<ReviewResolved>(json));
                break;
            case RecordKind.EntryPosted:
                _entries.Apply(record, RecordJson.Read<EntryPosted>(json));
                break;
            case RecordKind.SettlementMade:
                _settlements.Apply(record, RecordJson.Read<SettlementMade>(json));
                break;
            case RecordKind.SettlementReversed:
                _settlements.Apply(record, RecordJson.Read<SettlementReversed>(json));
                break;
            case RecordKind.FlagRaised:
                _settlements.Apply(record, RecordJson.Read<FlagRaised>(json));
                break;
            case RecordKind.FlagCleared:
                _settlements.Apply(record, RecordJson.Read<FlagCleared>(json));
                break;
            case RecordKind.AccountLearnt:
                _documents.Apply(record, RecordJson.Read<AccountLearnt>(json));
                break;
            default:
                throw new InvalidDataException($"record {record.Sequence} is of kind '{record.Kind}', which this program does not know");
        }
    }
}
