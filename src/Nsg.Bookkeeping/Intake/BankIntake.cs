using System.Globalization;
using Nsg.Bookkeeping.Notices;
using Nsg.Bookkeeping.Posting;
using Nsg.Bookkeeping.Records;
using Nsg.Documents.Model;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Intake;

/// <summary>Takes bank statements in.</summary>
internal sealed class BankIntake(IBooksTransaction books)
{
    private const string Kind = "bank-statement";
    private const string Actor = "rule:bank";

    /// <summary>Takes a message in: all of its statements are booked, or the whole waits in review.</summary>
    internal IntakeOutcome Receive(PreparedDocument prepared, Submission submission, BankStatementMessage message)
    {
        if (
            BankParties.ForeignOwner(books.Company, message.Statements.Select(one => (one.OwnerName, one.OwnerIds))) is
            { } owner
        )
        {
            return IntakeOutcome.Rejected("party-mismatch", $"the statement is of {owner}, not of this company");
        }

        var document = books.Randomness.NewId(books.Now);
        var (statements, unbookable) = Read(message, document);
        var (broken, noted) = prepared.Findings.For(books.Company);
        List<string> reasons = [.. broken, .. unbookable, .. SeenBefore(statements)];
        var last = message.Statements.Count > 0 ? message.Statements[^1] : null;
        var kept = new StoredDocument
        {
            Document = document,
            Kind = Kind,
            Syntax = message.Syntax,
            MediaType = MediaTypes.BankStatement,
            Number = last?.Id ?? message.MessageId,
            Date = last?.To,
            Currency = last?.Currency,
            State = reasons.Count == 0 ? IntakeState.Booked : IntakeState.Review,
            Reasons = reasons,
            Noted = noted,
            Warnings = [.. message.Oddities.Select(Reasons.Text)],
        }.Keep(books, prepared, submission);
        if (reasons.Count == 0)
        {
            Book(message, statements);
        }
        else
        {
            FlagDuplicate(document, last, reasons);
        }

        return kept;
    }

    /// <summary>Books a message that waited in review; the reasons when it still cannot be.</summary>
    internal IReadOnlyList<string> BookNow(Guid document, BankStatementMessage message)
    {
        var (statements, reasons) = Read(message, document);
        if (reasons.Count == 0)
        {
            Book(message, statements);
        }

        return reasons;
    }

    private (List<StatementReceived> Statements, List<string> Reasons) Read(BankStatementMessage message, Guid document)
    {
        var intake = new StatementIntake(books, document);
        var statements = new List<StatementReceived>();
        var reasons = new List<string>();
        var entries = new Dictionary<string, int>();
        foreach (var statement in message.Statements)
        {
            if (LedgerAccount(statement) is not { } account)
            {
                reasons.Add($"no account of the chart is left for bank account {statement.Account}");
                continue;
            }

            // Pages of one statement carry its identifier; their entries are numbered through.
            var before = entries.GetValueOrDefault(statement.Id);
            entries[statement.Id] = before + statement.Entries.Count;
            var (read, reason) = intake.Read(statement, account, before);
            if (read is null)
            {
                reasons.Add(reason!);
            }
            else
            {
                statements.Add(read);
            }
        }

        if (message.Statements.Count == 0)
        {
            reasons.Add("the message holds no statement");
        }

        return (statements, reasons);
    }

    private IEnumerable<string> SeenBefore(List<StatementReceived> statements) =>
        from statement in statements
        let earlier = books.FindStatement(statement)
        where earlier is not null
        select $"possible-duplicate: statement {statement.Id} of {statement.BankAccount} for {statement.From:yyyy-MM-dd} to {statement.To:yyyy-MM-dd} is in the books already ({earlier.FileName ?? earlier.Document.ToString()})";

    private void FlagDuplicate(Guid document, BankStatement? last, List<string> reasons)
    {
        if (reasons.Find(reason => reason.StartsWith("possible-duplicate", StringComparison.Ordinal)) is { } reason)
        {
            books.Append(
                RecordJson.Draft(
                    RecordKind.FlagRaised,
                    Actor,
                    new FlagRaised(
                        ReviewDesk.DuplicateFlag(document),
                        "possible-duplicate",
                        document,
                        last?.Id,
                        null,
                        Reasons.WithoutCode(reason)
                    )
                )
            );
        }
    }

    private void Book(BankStatementMessage message, List<StatementReceived> statements)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            var statement = statements[i];
            BankPosting.PostOpening(books, statement);
            books.Append(RecordJson.Draft(RecordKind.StatementReceived, Actor, statement));
            BankPosting.PostEntries(books, statement);
            FlagBreak(message.Statements[i], statement);
        }

        var noticed = statements.ConvertAll(statement =>
            new NoticeDesk(books).Detail(
                BankParties.AccountKey(books.Company, statement.BankAccount, statement.Currency),
                statement.Account,
                statement.From,
                statement.To
            )
        );
        DocumentDesk.Reconcile(
            books,
            [.. noticed.SelectMany(one => one.Items)],
            [
                .. statements.SelectMany(statement => statement.Lines).Select(line => line.Id),
                .. noticed.SelectMany(one => one.Lines),
            ]
        );
    }

    private void FlagBreak(BankStatement source, StatementReceived statement)
    {
        var difference = StatementIntake.Break(source);
        if (difference != 0m)
        {
            var text =
                $"opening balance and entries of statement {statement.Id} differ from its closing balance by {difference.ToString(CultureInfo.InvariantCulture)} {statement.Currency}; the books follow the entries";
            books.Append(
                RecordJson.Draft(
                    RecordKind.FlagRaised,
                    Actor,
                    new FlagRaised(
                        $"statement:{statement.Document}:{statement.Id}",
                        "statement-break",
                        statement.Document,
                        statement.Id,
                        null,
                        text
                    )
                )
            );
        }
    }

    /// <summary>The account in the books; a bank account that comes for the first time gets the next free
    /// one.</summary>
    private string? LedgerAccount(BankStatement statement)
    {
        var key = BankParties.AccountKey(books.Company, statement.Account, statement.Currency);
        if (books.BankLedgerAccount(key) is { } known)
        {
            return known;
        }

        var used = books.BankLedgerAccounts();
        var free = books.Company.Pack.Roles.BankAccounts.FirstOrDefault(account => !used.Contains(account));
        if (free is not null)
        {
            var name = statement.AccountName ?? statement.Servicer ?? statement.Account;
            books.Append(
                RecordJson.Draft(
                    RecordKind.BankAccountOpened,
                    Actor,
                    new BankAccountOpened(key, free, name, statement.Currency)
                )
            );
        }

        return free;
    }
}
