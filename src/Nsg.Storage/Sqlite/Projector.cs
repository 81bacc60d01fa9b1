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
        "bank_key", "settlement", "voucher_series", "entry", "entry_line", "balance", "flag", "account", "party", "tax_code",
        "dimension", "dimension_object", "financial_year", "book_import", "entry_source", "entry_line_object", "entry_line_detail", "company",
    ];

    private readonly CompanyProjection _companies;
    private readonly DocumentProjection _documents;
    private readonly BankProjection _bank;
    private readonly EntryProjection _entries;
    private readonly SettlementProjection _settlements;
    private readonly MasterProjection _masters;

    internal Projector(SqliteSession session)
    {
        _companies = new CompanyProjection(session);
        _documents = new DocumentProjection(session);
        _bank = new BankProjection(session);
        _entries = new EntryProjection(session);
        _settlements = new SettlementProjection(session);
        _masters = new MasterProjection(session);
    }

    /// <summary>Applies one record of the books stream.</summary>
    /// <exception cref="InvalidDataException">The kind is not known: the log was written by a newer program.</exception>
    /// <param name="record">The record.</param>
    /// <param name="facts">What its payload was written from, when at hand; it is read from the payload otherwise.</param>
    internal void Apply(LogRecord record, object? facts = null)
    {
        if (record.Payload is not { } payload)
        {
            return;
        }

        switch (record.Kind)
        {
            case RecordKind.CompanyCreated:
                _companies.Apply(record, Facts<CompanyCreated>(payload, facts));
                break;
            case RecordKind.CompanySettingsChanged:
                _companies.Apply(record, Facts<CompanySettingsChanged>(payload, facts));
                break;
            case RecordKind.BankAccountOpened:
                _bank.Apply(record, Facts<BankAccountOpened>(payload, facts));
                break;
            case RecordKind.DocumentReceived:
                _documents.Apply(record, Facts<DocumentReceived>(payload, facts));
                break;
            case RecordKind.StatementReceived:
                _bank.Apply(record, Facts<StatementReceived>(payload, facts));
                break;
            case RecordKind.ReviewResolved:
                _documents.Apply(record, Facts<ReviewResolved>(payload, facts));
                break;
            case RecordKind.EntryPosted:
                var entry = Facts<EntryPosted>(payload, facts);
                _entries.Apply(record, entry);
                _masters.ApplyDetails(record, entry);
                break;
            case RecordKind.SettlementMade:
                _settlements.Apply(record, Facts<SettlementMade>(payload, facts));
                break;
            case RecordKind.SettlementReversed:
                _settlements.Apply(record, Facts<SettlementReversed>(payload, facts));
                break;
            case RecordKind.FlagRaised:
                _settlements.Apply(record, Facts<FlagRaised>(payload, facts));
                break;
            case RecordKind.FlagCleared:
                _settlements.Apply(record, Facts<FlagCleared>(payload, facts));
                break;
            case RecordKind.AccountLearnt:
                _documents.Apply(record, Facts<AccountLearnt>(payload, facts));
                break;
            default:
                ApplyMaster(record, payload, facts);
                break;
        }
    }

    /// <summary>Registers and imports, apart from the records that every day brings.</summary>
    private void ApplyMaster(LogRecord record, ReadOnlyMemory<byte> payload, object? facts)
    {
        switch (record.Kind)
        {
            case RecordKind.AccountsDefined:
                _masters.Apply(record, Facts<AccountsDefined>(payload, facts));
                break;
            case RecordKind.PartiesDefined:
                _masters.Apply(record, Facts<PartiesDefined>(payload, facts));
                break;
            case RecordKind.TaxCodesDefined:
                _masters.Apply(record, Facts<TaxCodesDefined>(payload, facts));
                break;
            case RecordKind.DimensionsDefined:
                _masters.Apply(record, Facts<DimensionsDefined>(payload, facts));
                break;
            case RecordKind.FinancialYearsDefined:
                _masters.Apply(record, Facts<FinancialYearsDefined>(payload, facts));
                break;
            case RecordKind.BooksImported:
                _masters.Apply(record, Facts<BooksImported>(payload, facts));
                break;
            default:
                throw new InvalidDataException($"record {record.Sequence} is of kind '{record.Kind}', which this program does not know");
        }
    }

    private static T Facts<T>(ReadOnlyMemory<byte> payload, object? facts)
        where T : class => facts as T ?? RecordJson.Read<T>(payload.Span);
}
