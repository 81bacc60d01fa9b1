using System.Globalization;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>Bank accounts, statements and their lines.</summary>
internal sealed class BankProjection(SqlSession session, BaseCurrencies currencies)
{
    internal void Apply(RecordPlace record, BankAccountOpened opened) => session.Run(
        "INSERT INTO bank_account (company, bank_account, account, name, currency) VALUES (@1,@2,@3,@4,@5)",
        record.Company, opened.BankAccount, opened.Account, opened.Name, opened.Currency.Code);

    internal void Apply(RecordPlace record, StatementReceived statement)
    {
        session.Run(
            """
            INSERT INTO statement (company, document, id, bank_account, account, currency, first_day, last_day, opening, closing, entries, sequence)
            VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,@11,@12)
            """,
            record.Company, statement.Document, statement.Id, statement.BankAccount, statement.Account, statement.Currency.Code,
            statement.From, statement.To, Minor(statement.Opening, statement.Currency), Minor(statement.Closing, statement.Currency),
            statement.Lines.Select(line => line.Ordinal).Distinct().Count(), record.Sequence);
        var inBase = currencies.Of(record.Company);
        foreach (var line in statement.Lines)
        {
            AddLine(record.Company, statement.Account, line, inBase);
        }
    }

    private void AddLine(string company, string account, BankLine line, Currency inBase)
    {
        session.Run(
            """
            INSERT INTO bank_line (company, line, document, statement, account, entry, ordinal, part, day, currency, amount, payment, base_payment,
                purpose, counterparty, text, used, keys, named)
            VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,@11,@12,@13,@14,@15,@16,0,@17,@18)
            """,
            company, line.Id, line.Document, line.Statement, account, line.Entry, line.Ordinal, line.Part, line.Date, line.Currency.Code,
            Minor(line.Amount, line.Currency), Minor(line.Payment, line.Currency), Minor(line.BasePayment, inBase), line.Purpose,
            line.Counterparty, line.Text, MatchKeyText.Write(line.Keys), Named(line));
        foreach (var key in line.Keys.Where(key => IsAskedFor(key.Kind)))
        {
            session.Run("INSERT INTO bank_key (company, value, kind, line) VALUES (@1,@2,@3,@4)", company, key.Value, key.Kind, line.Id);
        }
    }

    /// <summary>Lines are looked for by what names a document, and by party where they name none; the party alone is read with the line.</summary>
    private static bool IsAskedFor(MatchKeyKind kind) => kind != MatchKeyKind.Party;

    private static string Named(BankLine line) => string.Join('\n', line.NamedAmounts.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one =>
        one.Value.ToString(CultureInfo.InvariantCulture) + " " + one.Key));

    /// <summary>Stated balances may carry more decimals than the currency has; they are only ever shown, so they are rounded.</summary>
    private static long? Minor(decimal? amount, Currency currency) =>
        amount is { } value ? new Money(value, currency).Rounded().ToMinor() : null;
}
