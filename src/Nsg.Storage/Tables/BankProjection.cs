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
    internal void Apply(RecordPlace record, BankAccountOpened opened) =>
        session.Run(
            "INSERT INTO bank_account (company, bank_account, account, name, currency) VALUES (@1,@2,@3,@4,@5)",
            record.Company,
            opened.BankAccount,
            opened.Account,
            opened.Name,
            opened.Currency.Code
        );

    internal void Apply(RecordPlace record, StatementReceived statement)
    {
        session.Run(
            """
            INSERT INTO statement (company, document, id, bank_account, account, currency, first_day, last_day, opening, closing, entries, sequence)
            VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,@11,@12)
            """,
            record.Company,
            statement.Document,
            statement.Id,
            statement.BankAccount,
            statement.Account,
            statement.Currency.Code,
            statement.From,
            statement.To,
            Minor(statement.Opening, statement.Currency),
            Minor(statement.Closing, statement.Currency),
            statement.Lines.Select(line => line.Ordinal).Distinct().Count(),
            record.Sequence
        );
        var inBase = currencies.Of(record.Company);
        foreach (var line in statement.Lines)
        {
            AddLine(record.Company, statement.Account, line, inBase);
        }
    }

    /// <summary>What a person gave to an account counts as used, and the line as matched.</summary>
    internal void Apply(RecordPlace record, string actor, BankLineDecided decided)
    {
        var currency = Currency.Parse(
            (string)
                session.Scalar(
                    "SELECT currency FROM bank_line WHERE company = @1 AND line = @2",
                    record.Company,
                    decided.Line
                )!
        );
        var (amount, inBase) = (
            new Money(decided.Amount, currency).ToMinor(),
            new Money(decided.Base, currencies.Of(record.Company)).ToMinor()
        );
        session.Run(
            "UPDATE bank_line SET chosen = @3, chosen_amount = @4, chosen_base = @5, used = used + @4 WHERE company = @1 AND line = @2",
            record.Company,
            decided.Line,
            BankTable.Text(decided.Items),
            amount,
            inBase
        );
        if (amount != 0)
        {
            session.Run(
                "UPDATE bank_line SET strength = @3 WHERE company = @1 AND line = @2",
                record.Company,
                decided.Line,
                MatchStrength.Person
            );
        }

        session.Run(
            """
            INSERT INTO bank_decision (company, line, account, entry, why, actor, time, sequence) VALUES (@1,@2,@3,@4,@5,@6,@7,@8)
            ON CONFLICT (company, line) DO UPDATE SET account = excluded.account, entry = excluded.entry, why = excluded.why, actor = excluded.actor,
                time = excluded.time, sequence = excluded.sequence
            """,
            record.Company,
            decided.Line,
            decided.Account,
            decided.Entry,
            decided.Why,
            actor,
            LogAppender.Microseconds(record.Time),
            record.Sequence
        );
        if (decided.Request is { } request)
        {
            session.Run(
                "INSERT INTO bank_request (company, request, hash, line) VALUES (@1,@2,@3,@4)",
                record.Company,
                request.Key,
                request.Hash,
                decided.Line
            );
        }
    }

    internal void Apply(RecordPlace record, BankLineUndone undone)
    {
        session.Run(
            """
            UPDATE bank_line SET used = used - coalesce(chosen_amount, 0), chosen = NULL, chosen_amount = NULL, chosen_base = NULL,
                strength = (SELECT min(strength) FROM settlement s WHERE s.company = @1 AND s.payer = @2)
            WHERE company = @1 AND line = @2
            """,
            record.Company,
            undone.Line
        );
        session.Run("DELETE FROM bank_decision WHERE company = @1 AND line = @2", record.Company, undone.Line);
    }

    /// <summary>Puts the payments that a notification tells in the place of a line.</summary>
    internal void Replace(string company, Guid line, IReadOnlyList<BankLine> lines, Guid notice)
    {
        var (account, keys) = session.First(
            "SELECT account, keys FROM bank_line WHERE company = @1 AND line = @2",
            row => (row.GetString(0), MatchKeyText.Read(row.GetString(1))),
            company,
            line
        );
        foreach (var key in keys)
        {
            session.Run(
                "DELETE FROM bank_key WHERE company = @1 AND value = @2 AND kind = @3 AND line = @4",
                company,
                key.Value,
                key.Kind,
                line
            );
        }

        session.Run("DELETE FROM bank_decision WHERE company = @1 AND line = @2", company, line);
        session.Run("DELETE FROM bank_line WHERE company = @1 AND line = @2", company, line);
        var inBase = currencies.Of(company);
        foreach (var one in lines)
        {
            AddLine(company, account, one, inBase, notice);
        }
    }

    /// <summary>Notes that a notification told of an entry whose lines stay as they are.</summary>
    internal void Mark(string company, Guid line, Guid notice)
    {
        var entry = session.First<(Guid Document, string Statement, int Ordinal)?>(
            "SELECT document, statement, ordinal FROM bank_line WHERE company = @1 AND line = @2",
            row => (row.Id(0), row.GetString(1), row.GetInt32(2)),
            company,
            line
        );
        if (entry is var (document, statement, ordinal))
        {
            session.Run(
                "UPDATE bank_line SET notice = @5 WHERE company = @1 AND document = @2 AND statement = @3 AND ordinal = @4",
                company,
                document,
                statement,
                ordinal,
                notice
            );
        }
    }

    private void AddLine(string company, string account, BankLine line, Currency inBase, Guid? notice = null)
    {
        currencies.Note(company, line.Id, line.Currency);
        session.Run(
            """
            INSERT INTO bank_line (company, line, document, statement, account, entry, ordinal, part, day, currency, amount, payment, base_payment,
                purpose, counterparty, text, used, keys, named, servicer, batches, notice)
            VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,@11,@12,@13,@14,@15,@16,0,@17,@18,@19,@20,@21)
            """,
            company,
            line.Id,
            line.Document,
            line.Statement,
            account,
            line.Entry,
            line.Ordinal,
            line.Part,
            line.Date,
            line.Currency.Code,
            Minor(line.Amount, line.Currency),
            Minor(line.Payment, line.Currency),
            Minor(line.BasePayment, inBase),
            line.Purpose,
            line.Counterparty,
            line.Text,
            MatchKeyText.Write(line.Keys),
            Named(line),
            line.ServicerReference,
            line.Batches is null ? null : NoticeTable.Text(line.Batches),
            notice
        );
        foreach (var key in line.Keys.Where(key => IsAskedFor(key.Kind)))
        {
            session.Run(
                "INSERT INTO bank_key (company, value, kind, line) VALUES (@1,@2,@3,@4)",
                company,
                key.Value,
                key.Kind,
                line.Id
            );
        }
    }

    /// <summary>Lines are looked for by what names a document, and by party where they name none; the party alone is
    /// read with the line.</summary>
    private static bool IsAskedFor(MatchKeyKind kind) => kind != MatchKeyKind.Party;

    private static string Named(BankLine line) =>
        string.Join(
            '\n',
            line.NamedAmounts.OrderBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => one.Value.ToString(CultureInfo.InvariantCulture) + " " + one.Key)
        );

    /// <summary>Stated balances may carry more decimals than the currency has; they are only ever shown, so they are
    /// rounded.</summary>
    private static long? Minor(decimal? amount, Currency currency) =>
        amount is { } value ? new Money(value, currency).Rounded().ToMinor() : null;
}
