using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>Settlements in force, what they leave open, and flags.</summary>
internal sealed class SettlementProjection(SqlSession session, BaseCurrencies currencies)
{
    internal void Apply(RecordPlace record, SettlementMade made)
    {
        var kind = made.PayerKind == "bank" ? PayerKind.Bank : PayerKind.Credit;
        session.Run(
            """
            INSERT INTO settlement (company, settlement, payer_kind, payer, item, amount, payer_amount, base, payer_base, strength, why, confidence, held, entry, sequence)
            VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,@11,@12,@13,@14,@15)
            """,
            record.Company,
            made.Settlement,
            kind,
            made.Payer,
            made.Item,
            made.Amount,
            made.PayerAmount,
            made.Base,
            made.PayerBase,
            Enum.Parse<MatchStrength>(made.Strength),
            made.Why,
            made.Confidence,
            made.Held,
            made.Entry,
            record.Sequence
        );
        Change(record.Company, kind, made.Payer, made.Item, (made.Amount, made.PayerAmount, made.Base, made.PayerBase));
    }

    internal void Apply(RecordPlace record, SettlementReversed reversed)
    {
        var found = session.Rows(
            "SELECT payer_kind, payer, item, amount, payer_amount, base, payer_base FROM settlement WHERE company = @1 AND settlement = @2",
            reader =>
                (
                    (PayerKind)reader.GetInt32(0),
                    reader.Id(1),
                    reader.Id(2),
                    (reader.Amount(3), reader.Amount(4), reader.Amount(5), reader.Amount(6))
                ),
            record.Company,
            reversed.Settlement
        );
        foreach (var (kind, payer, item, (amount, payerAmount, inBase, payerBase)) in found)
        {
            session.Run(
                "DELETE FROM settlement WHERE company = @1 AND settlement = @2",
                record.Company,
                reversed.Settlement
            );
            Change(record.Company, kind, payer, item, (-amount, -payerAmount, -inBase, -payerBase));
        }
    }

    internal void Apply(RecordPlace record, FlagRaised raised)
    {
        session.Run(
            """
            INSERT INTO flag (company, flag, kind, document, number, bank_entry, text, sequence, account) VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9)
            ON CONFLICT (company, flag) DO UPDATE SET text = excluded.text, sequence = excluded.sequence, account = excluded.account
            """,
            record.Company,
            raised.Flag,
            raised.Kind,
            raised.Document,
            raised.Number,
            raised.BankEntry,
            raised.Text,
            record.Sequence,
            raised.Account
        );
        if (raised.Account is { } account)
        {
            // Else the next document that names it would pass as one of a known account.
            session.Run(
                """
                DELETE FROM party_account WHERE company = @1 AND account = @3
                AND party IN (SELECT d.party FROM document d WHERE d.company = @1 AND d.document = @2)
                """,
                record.Company,
                raised.Document,
                account
            );
        }
    }

    internal void Apply(RecordPlace record, FlagCleared cleared)
    {
        if (cleared.Why is not null)
        {
            Confirm(record, cleared.Flag);
        }

        session.Run("DELETE FROM flag WHERE company = @1 AND flag = @2", record.Company, cleared.Flag);
    }

    /// <summary>The account of a flag that a person answered is the party's own from now on.</summary>
    private void Confirm(RecordPlace record, string flag)
    {
        var confirmed = session.First(
            """
            SELECT d.document, d.party, f.account FROM flag f JOIN document d ON d.company = f.company AND d.document = f.document
            WHERE f.company = @1 AND f.flag = @2 AND d.party IS NOT NULL
            """,
            row => new
            {
                Document = row.Id(0),
                Party = row.GetString(1),
                Account = row.TextOrNull(2),
            },
            record.Company,
            flag
        );
        if (confirmed is null)
        {
            return;
        }

        session.Run(
            "UPDATE document SET account_confirmed = @3 WHERE company = @1 AND document = @2",
            record.Company,
            confirmed.Document,
            record.Sequence
        );
        if (confirmed.Account is { } account)
        {
            session.Run(
                "INSERT INTO party_account (company, party, account) VALUES (@1,@2,@3) ON CONFLICT (company, party, account) DO NOTHING",
                record.Company,
                confirmed.Party,
                account
            );
        }
    }

    private void Change(
        string company,
        PayerKind kind,
        Guid payer,
        Guid item,
        (decimal Amount, decimal PayerAmount, decimal Base, decimal PayerBase) taken
    )
    {
        TakeOff(company, item, taken.Amount, taken.Base);
        if (kind == PayerKind.Credit)
        {
            TakeOff(company, payer, taken.PayerAmount, taken.PayerBase);
            return;
        }

        var currency = currencies.OfLine(company, payer);
        session.Run(
            """
            UPDATE bank_line SET used = used + @3, strength = coalesce(
                (SELECT min(strength) FROM settlement s WHERE s.company = @1 AND s.payer = @2), CASE WHEN chosen_amount <> 0 THEN -1 END)
            WHERE company = @1 AND line = @2
            """,
            company,
            payer,
            new Money(taken.PayerAmount, currency).ToMinor()
        );
    }

    private void TakeOff(string company, Guid item, decimal amount, decimal inBase)
    {
        var currency = currencies.OfItem(company, item);
        session.Run(
            """
            UPDATE item SET open = open - @3, base_open = base_open - @4,
                strength = (SELECT min(strength) FROM (
                    SELECT strength FROM settlement WHERE company = @1 AND item = @2
                    UNION ALL SELECT strength FROM settlement WHERE company = @1 AND payer = @2) AS both_sides)
            WHERE company = @1 AND item = @2
            """,
            company,
            item,
            new Money(amount, currency).ToMinor(),
            new Money(inBase, currencies.Of(company)).ToMinor()
        );
    }
}
