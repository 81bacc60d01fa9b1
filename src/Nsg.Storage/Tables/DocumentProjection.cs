using System.Text.Json;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>Documents, their items and what was learnt from them.</summary>
internal sealed class DocumentProjection(SqlSession session, BaseCurrencies currencies)
{
    private readonly LineProjection _lines = new(session, currencies);

    internal void Apply(RecordPlace record, InvoiceIssued issued) =>
        session.Run(
            "INSERT INTO issued_invoice (company, year, place, document, number, credits) VALUES (@1,@2,@3,@4,@5,@6)",
            record.Company,
            issued.Year,
            issued.Sequence,
            issued.Document,
            issued.Number,
            issued.Credits
        );

    internal void Apply(RecordPlace record, DocumentReceived received)
    {
        session.Run(
            """
            INSERT INTO document (company, document, transaction_id, sequence, sha256, size, media_type, file_name, kind, direction, syntax,
                profile, number, day, party, party_name, currency, payable, state, reasons, warnings, proposal_account, proposal_confidence, proposal_why, party_vat, proposal_shares)
            VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,@11,@12,@13,@14,@15,@16,@17,@18,@19,@20,@21,@22,@23,@24,@25,@26)
            """,
            record.Company,
            received.Document,
            received.Transaction,
            record.Sequence,
            received.Sha256,
            received.Size,
            received.MediaType,
            received.FileName,
            received.Kind,
            received.Direction,
            received.Syntax,
            received.Profile,
            received.Number,
            received.Date,
            received.Party?.Key,
            received.Party?.Name,
            received.Currency?.Code,
            received.Payable,
            received.State,
            TextList.Write(received.Reasons),
            TextList.Write(received.Warnings),
            received.Proposal?.Account,
            received.Proposal?.Confidence,
            received.Proposal?.Why,
            received.Party?.VatNumber,
            ProposalText.Write(received.Proposal?.Shares)
        );
        foreach (var account in new[] { received.Party?.Account, received.Party?.PaidTo }.OfType<string>())
        {
            session.Run(
                "INSERT INTO party_account (company, party, account) VALUES (@1,@2,@3) ON CONFLICT (company, party, account) DO NOTHING",
                record.Company,
                received.Party!.Key,
                account
            );
        }

        foreach (var name in received.Names ?? [])
        {
            session.Run(
                "INSERT INTO document_name (company, role, number, document) VALUES (@1,@2,@3,@4) ON CONFLICT DO NOTHING",
                record.Company,
                name.Role,
                name.Number,
                received.Document
            );
        }

        if (received.Item is { } item)
        {
            OpenItem(record.Company, received, item);
        }

        _lines.Apply(record.Company, received);
    }

    internal void Apply(RecordPlace record, ReviewResolved resolved)
    {
        session.Run(
            "UPDATE document SET state = @3, decided = @4 WHERE company = @1 AND document = @2",
            record.Company,
            resolved.Document,
            resolved.Outcome,
            record.Sequence
        );
        if (resolved.Outcome == ReviewResolved.Reopened)
        {
            session.Run(
                "UPDATE document SET reasons = @3 WHERE company = @1 AND document = @2",
                record.Company,
                resolved.Document,
                TextList.Write([resolved.Reason])
            );
        }

        _lines.Apply(record.Company, resolved);
        var isBooked = resolved.Outcome == "booked";
        var item = session.First(
            "SELECT currency FROM item WHERE company = @1 AND item = @2",
            reader => reader.GetString(0),
            record.Company,
            resolved.Document
        );
        if (item is null)
        {
            return;
        }

        session.Run(
            "UPDATE item SET state = @3 WHERE company = @1 AND item = @2",
            record.Company,
            resolved.Document,
            isBooked ? ItemState.Booked
                : resolved.Outcome == ReviewResolved.Reopened ? ItemState.Review
                : ItemState.Rejected
        );
        if (isBooked && resolved.BaseAmount is { } amount)
        {
            var minor = new Money(amount, currencies.Of(record.Company)).ToMinor();
            session.Run(
                "UPDATE item SET base_open = @3 - (coalesce(base, @3) - coalesce(base_open, @3)), base = @3 WHERE company = @1 AND item = @2",
                record.Company,
                resolved.Document,
                minor
            );
        }
    }

    internal void Apply(RecordPlace record, AccountLearnt learnt) =>
        session.Run(
            """
            INSERT INTO learnt_account (company, direction, party, accounting_cost, account, document) VALUES (@1,@2,@3,@4,@5,@6)
            ON CONFLICT (company, direction, party, accounting_cost) DO UPDATE SET account = excluded.account, document = excluded.document
            """,
            record.Company,
            learnt.Direction,
            learnt.Party,
            learnt.AccountingCost,
            learnt.Account,
            learnt.Document
        );

    private void OpenItem(string company, DocumentReceived received, ItemFacts item)
    {
        var amount = new Money(item.Amount, received.Currency!.Value);
        var minor = amount.IsRepresentable ? amount.ToMinor() : amount.Rounded().ToMinor();
        currencies.Note(company, received.Document, amount.Currency);
        long? inBase = item.BaseAmount is { } value ? new Money(value, currencies.Of(company)).ToMinor() : null;
        session.Run(
            """
            INSERT INTO item (company, item, direction, is_credit, state, party, party_name, number, day, due, account, currency, amount, base, open, base_open, keys)
            VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,@11,@12,@13,@14,@13,@14,@15)
            """,
            company,
            received.Document,
            received.Direction == "sale" ? 0L : 1L,
            item.IsCredit,
            received.State == "booked" ? ItemState.Booked : ItemState.Review,
            received.Party!.Key,
            received.Party.Name,
            received.Number,
            received.Date,
            item.Due,
            item.Account,
            received.Currency!.Value.Code,
            minor,
            inBase,
            MatchKeyText.Write(item.Keys)
        );
        foreach (var key in item.Keys)
        {
            session.Run(
                "INSERT INTO item_key (company, value, kind, item) VALUES (@1,@2,@3,@4)",
                company,
                key.Value,
                key.Kind,
                received.Document
            );
        }
    }
}
