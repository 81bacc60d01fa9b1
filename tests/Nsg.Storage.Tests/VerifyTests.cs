using Nsg.Bookkeeping.Records;
using Nsg.Ledger;
using Nsg.Log;
using Nsg.Storage.Queries;

namespace Nsg.Storage.Tests;

/// <summary>Whatever is changed past the program, verify finds.</summary>
public sealed class VerifyTests
{
    [Fact]
    public void Verify_OfUntouchedBooks_IsContent()
    {
        using var books = RichBooks.Make();
        var found = books.Ask(one => one.Verify());
        found.Faults.ShouldBeEmpty();
        found.Originals.ShouldBe(books.Ask(one => one.Documents()).Count);
        found.Records.ShouldBe(books.Ask(one => one.Checkpoint()).Books.Size);
    }

    [Theory]
    [InlineData(
        "UPDATE log_record SET payload = substr(payload, 1, length(payload) - 1) WHERE kind = 'entry.posted'",
        "payload of record"
    )]
    [InlineData("UPDATE log_record SET time = time + 1 WHERE sequence = 5", "header of record 5")]
    [InlineData("UPDATE log_record SET actor = 'somebody' WHERE sequence = 5", "header of record 5")]
    [InlineData("UPDATE log_record SET leaf = payload_hash WHERE sequence = 5", "header of record 5")]
    [InlineData("DELETE FROM log_record WHERE sequence = 5", "record 5 is missing")]
    [InlineData("DELETE FROM log_record WHERE sequence = (SELECT max(sequence) FROM log_record)", "the head says")]
    [InlineData("UPDATE log_head SET size = size - 1", "head")]
    [InlineData("UPDATE log_head SET edge = substr(edge, 1, 1)", "cannot be read")]
    [InlineData(
        "UPDATE original SET compressed = (SELECT compressed FROM original ORDER BY sha256 LIMIT 1) WHERE sha256 = (SELECT max(sha256) FROM original)",
        "damaged"
    )]
    [InlineData("UPDATE original SET size = 99999999999 WHERE sha256 = (SELECT max(sha256) FROM original)", "damaged")]
    [InlineData("DELETE FROM original WHERE sha256 = (SELECT max(sha256) FROM original)", "is missing")]
    [InlineData("UPDATE balance SET debit = debit + 1 WHERE account = '2810'", "kept balance of account 2810")]
    [InlineData("UPDATE balance SET debit = debit + 1, credit = credit + 1 WHERE account = '2810'", "table balance")]
    [InlineData("DELETE FROM balance WHERE account = '2810'", "table balance")]
    [InlineData("UPDATE entry_line SET account = '2820' WHERE account = '2810'", "table entry_line")]
    [InlineData("UPDATE entry_line SET debit = debit + 1 WHERE account = '2810'", "does not balance")]
    [InlineData("DELETE FROM entry WHERE number = 2", "vouchers up to number")]
    [InlineData("UPDATE item SET open = 0", "table item")]
    [InlineData("DELETE FROM flag", "table flag")]
    [InlineData("UPDATE document SET state = 'booked'", "table document")]
    [InlineData("UPDATE bank_line SET text = 'other'", "table bank_line")]
    [InlineData("DELETE FROM settlement", "table settlement")]
    public void Verify_AfterTampering_NamesIt(string tampering, string finding)
    {
        using var books = RichBooks.Make();
        using (var session = RichBooks.Open(books))
        {
            session.Change(tampering).ShouldBeGreaterThan(0);
        }

        books.Ask(one => one.Verify()).Faults.ShouldContain(fault => fault.Contains(finding, StringComparison.Ordinal));
    }

    [Fact]
    public void Proof_OfEveryRecord_HoldsAgainstTheHead()
    {
        using var books = RichBooks.Make();
        var size = books.Ask(one => one.Checkpoint()).Books.Size;
        for (var sequence = 1L; sequence <= size; sequence++)
        {
            var proof = books.Ask(one => one.Proof(LogStream.Books, sequence))!;
            Merkle
                .VerifyInclusion(proof.Leaf, sequence - 1, proof.Size, proof.Path, proof.Root)
                .ShouldBeTrue($"record {sequence}");
        }
    }

    [Fact]
    public async Task Proofs_OfALongLog_HoldForRecordsAndForItsBeginnings()
    {
        using var books = RichBooks.Make();
        await books.Store.DecideAsync(
            books.Company,
            one =>
            {
                for (var i = 0; i < 1_500; i++)
                {
                    one.Append(RecordJson.Draft(RecordKind.FlagCleared, "test", new FlagCleared("none")));
                }

                return true;
            }
        );
        var now = books.Ask(one => one.Checkpoint()).Books;
        for (var size = 1L; size <= now.Size; size += 1 + (size * 5 % 83))
        {
            var proof = books.Ask(one => one.Proof(LogStream.Books, size))!;
            Merkle
                .VerifyInclusion(proof.Leaf, size - 1, proof.Size, proof.Path, proof.Root)
                .ShouldBeTrue($"record {size}");
            var before = books.Ask(one => one.CheckpointAt(size, 0)).Books;
            Merkle
                .VerifyConsistency(
                    size,
                    before.Root.Span,
                    now.Size,
                    now.Root.Span,
                    books.Ask(one => one.Consistency(LogStream.Books, size))
                )
                .ShouldBeTrue($"the first {size}");
        }
    }

    [Fact]
    public void TrialBalance_OfAnyPeriod_IsWhatTheLinesAddUpTo()
    {
        using var books = RichBooks.Make();
        var lines = books
            .Ask(one => one.Journal(null, null))
            .SelectMany(entry =>
                entry.Lines.Select(line => (entry.Date, entry.Kind, line.Account, line.Debit, line.Credit))
            )
            .ToList();
        var start = new DateOnly(2025, 2, 25);
        var closed = books.Ask(one => one.ClosedYears()).ShouldHaveSingleItem().To;
        for (var from = 0; from < 70; from += 3)
        {
            for (var length = 0; length < 70; length += 5)
            {
                var (first, last) = (start.AddDays(from), start.AddDays(from + length));
                foreach (var one in books.Ask(two => two.TrialBalance(first, last)))
                {
                    var isResult = one.Type is AccountType.Income or AccountType.Expense;
                    var own = lines
                        .Where(line =>
                            line.Account == one.Account && line.Date <= last && (!isResult || line.Date > closed)
                        )
                        .ToList();
                    one.Closing.Amount.ShouldBe(
                        own.Sum(line => line.Debit.Amount - line.Credit.Amount),
                        $"{one.Account} {first} {last}"
                    );
                    var within = own.Where(line => line.Date >= first && line.Kind != "opening").ToList();
                    one.Debit.Amount.ShouldBe(within.Sum(line => line.Debit.Amount), $"{one.Account} {first} {last}");
                    one.Credit.Amount.ShouldBe(within.Sum(line => line.Credit.Amount), $"{one.Account} {first} {last}");
                }
            }
        }
    }
}
