using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Periods;
using Nsg.Bookkeeping.Plans;
using Nsg.Bookkeeping.Reconciliation;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Reminders;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Ledger;
using Nsg.Sharing.Grants;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tests;

/// <summary>Books in which everything that makes a record has happened at least once.</summary>
internal static partial class RichBooks
{
    private static readonly Country Denmark = Country.Parse("DK");
    private static readonly TestParty Own = TestParty.Own(Denmark);
    private static readonly TestParty Other = TestParty.Neighbour(Denmark);

    internal static Books Make()
    {
        var books = new Books(Denmark);
        books.Rate("EUR", "2025-03-10", 7.46m);
        books.Receive(Invoice("1001") with { Reference = "4711" });
        books.Receive(Invoice("1002") with { Currency = "EUR" });
        books.Receive(Invoice("1002") with { Currency = "EUR", Date = "2025-03-11" });
        books.Receive(Invoice("9001") with { IsCredit = true, Preceding = "1001", Lines = [new TestLine(10m)] });
        books.Receive(Invoice("1004") with { Seller = Own, Buyer = Other, Delivered = "2025-03-01" });
        books.Receive(Invoice("1005") with { Seller = Other with { Account = "DK9520000123456789" } });
        var asked = Invoice("1006") with { AccountingCost = null };
        var waiting = books.Receive(asked);
        var refused = books.Receive(Invoice("1007") with { Currency = "SEK" });
        books.Receive("not a document"u8.ToArray());
        books.Receive(
            Statement(
                "S2",
                "2025-04-01",
                "2025-04-30",
                new TestPayment("E3", "2025-04-02", -112.5m) { Named = [new Remittance("4711")] }
            )
        );
        books.Receive(
            Statement(
                "S1",
                "2025-03-01",
                "2025-03-31",
                new TestPayment("E1", "2025-03-20", -112.5m) { Named = [new Remittance("4711")] },
                new TestPayment("E2", "2025-03-21", -935m, Other.Name) { Fee = 2.5m, Text = "faktura 1002" },
                new TestPayment("E4", "2025-03-22", -12m) { Code = "ACMT/MDOP/CHRG" },
                new TestPayment("E5", "2025-03-23", -125m) { Named = [new Remittance(Number: "1006")] }
            )
        );
        books.Receive(
            Statement("N1", "2025-05-01", "2025-05-31", new TestPayment("E9", "2025-05-02", 75m, Other.Name))
                .Notification("N1")
        );
        books.Book(waiting, asked.Bytes(), "2810").IsDone.ShouldBeTrue();
        books.Reject(refused).IsDone.ShouldBeTrue();
        Products(books);
        Matched(books);
        Issued(books);
        Paid(books);
        TakeOver(books);
        ByHand(books);
        return books;
    }

    private static void Matched(Books books)
    {
        var line = books.Ask(one => one.BankLines(onlyUnmatched: false)).First(row => row.Entry == "E2").Line;
        books
            .Decide(transaction =>
                new MatchDesk(transaction).Match(new BankMatch { Line = line, Why = "not that one" }, null, "test")
            )
            .Refusal.ShouldBeNull();
        books
            .Decide(transaction =>
                new MatchDesk(transaction).Match(
                    new BankMatch
                    {
                        Line = line,
                        Account = "2390",
                        Amount = 5m,
                        Why = "a fee",
                    },
                    new RequestKey("bank-1", "hash"),
                    "test"
                )
            )
            .Refusal.ShouldBeNull();
        books.Decide(transaction => new MatchDesk(transaction).Undo(line, "a slip", "test")).Refusal.ShouldBeNull();
        var other = books.Ask(one => one.BankLines(onlyUnmatched: false)).First(row => row.Entry == "E5").Line;
        books
            .Decide(transaction =>
                new MatchDesk(transaction).Match(
                    new BankMatch
                    {
                        Line = other,
                        Account = "2390",
                        Amount = 1m,
                        Why = "another fee",
                    },
                    new RequestKey("bank-2", "hash"),
                    "test"
                )
            )
            .Refusal.ShouldBeNull();
    }

    private static void ByHand(Books books)
    {
        var first = Post(Entry(new DateOnly(2024, 12, 30)), new RequestKey("key-1", "hash"));
        books
            .Decide(transaction =>
                new PeriodDesk(transaction).Lock(
                    new DateOnly(2023, 1, 1),
                    new DateOnly(2023, 12, 31),
                    LockKind.Hard,
                    "filed",
                    "test"
                )
            )
            .ShouldBeNull();
        books
            .Decide(transaction =>
                new PeriodDesk(transaction).Lock(
                    new DateOnly(2024, 12, 1),
                    new DateOnly(2024, 12, 31),
                    LockKind.Soft,
                    "reported",
                    "test"
                )
            )
            .ShouldBeNull();
        var document = books.Ask(one => one.Documents()).First(row => row.State == "booked").Document;
        Post(Entry(new DateOnly(2024, 12, 31)) with { Attachments = [document], DateReason = "auditor's entry" }, null);
        books
            .Decide(transaction =>
                new ManualDesk(transaction).Correct(first, Entry(new DateOnly(2025, 5, 5)), "wrong", "test")
            )
            .Refusal.ShouldBeNull();
        books
            .Decide(transaction =>
                new PeriodDesk(transaction).Unlock(
                    new DateOnly(2024, 12, 1),
                    new DateOnly(2024, 12, 31),
                    "done",
                    "test"
                )
            )
            .ShouldBeNull();
        var (from, to) = (new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));
        books
            .Decide(transaction => new YearDesk(transaction).Close(from, to, LockKind.Soft, "test"))
            .Refusal.ShouldBeNull();
        books.Decide(transaction => new YearDesk(transaction).Reopen(from, to, "more", "test", [])).ShouldBeNull();
        books
            .Decide(transaction => new YearDesk(transaction).Close(from, to, LockKind.Soft, "test"))
            .Refusal.ShouldBeNull();
        Share(books);
        var report = new ReportApproved
        {
            Filing = Guid.Empty,
            Report = "dk.vat",
            Version = 1,
            Period = "2024-Q1",
            From = from,
            To = new DateOnly(2024, 3, 31),
            Figures = [new("salgsmoms", 12.5m), new("c", -3m)],
            Warnings = ["review: x"],
            Request = new RequestKey("filing-1", "00"),
        };
        var filed = books.Decide(transaction => new FilingDesk(transaction).Approve(report, "test")).Filed!;
        books
            .Decide(transaction =>
                new FilingDesk(transaction).Send(ReportSent.Of(filed.Filing, "file", "xml", "<a/>"u8.ToArray()), "test")
            )
            .ShouldBeNull();
        books
            .Decide(transaction =>
                new FilingDesk(transaction).Attempt(
                    new ReportAttempted
                    {
                        Filing = filed.Filing,
                        Channel = "skat.dk",
                        Step = "send",
                        IsDone = true,
                        Status = 200,
                        Reference = "R",
                    },
                    "test"
                )
            )
            .ShouldBeTrue();
        books
            .Decide(transaction =>
                new FilingDesk(transaction).Answer(
                    filed.Filing,
                    false,
                    "4711",
                    "no",
                    "test",
                    [ReportReceipt.Of("svar", "text/plain", "no"u8.ToArray())]
                )
            )
            .ShouldBeNull();
        var adjusted = new ReportAdjusted
        {
            Report = "dk.vat",
            From = from,
            To = report.To,
            Kind = "parameter",
            Target = "el",
            Value = 12.5m,
            Reason = "meter",
        };
        books.Decide(transaction => new FilingDesk(transaction).Adjust(adjusted, "test")).ShouldBeNull();
        books
            .Decide(transaction => new FilingDesk(transaction).Adjust(adjusted with { Target = "gas" }, "test"))
            .ShouldBeNull();
        books
            .Decide(transaction =>
                new FilingDesk(transaction).Adjust(adjusted with { Target = "gas", IsWithdrawn = true }, "test")
            )
            .ShouldBeNull();
        books
            .Decide(transaction =>
                new FilingDesk(transaction).Seen(
                    new ReportPreviewed("dk.vat", 1, "2024-Q1", from, report.To, report.Figures, []),
                    "test"
                )
            )
            .ShouldBeTrue();
        books
            .Decide(transaction =>
                new FilingDesk(transaction).Stand(
                    new ReportStandingApproved("dk.vat", "file", ["review"], null),
                    "test"
                )
            )
            .ShouldBeNull();
        books
            .Decide(transaction =>
                new FilingDesk(transaction).Stand(
                    new ReportStandingApproved("dk.accounts", "file", [], report.To),
                    "test"
                )
            )
            .ShouldBeNull();
        books
            .Decide(transaction =>
                new FilingDesk(transaction).Withdraw(new ReportStandingWithdrawn("dk.accounts", "done"), "test")
            )
            .ShouldBeNull();
        books
            .Decide(transaction => new FilingDesk(transaction).Approve(report with { Request = null }, "test"))
            .Filed!.Replaces.ShouldBe(filed.Filing);
        Steps(books, report with { Request = null });
        Plan(books);
        var sale = books.Ask(one => one.Documents()).First(row => row.Number == "1004").Document;
        books.Decide(transaction => new ReminderDesk(transaction).Remind(sale, "test")).ShouldBeNull();
        books
            .Decide(transaction => new AttachDesk(transaction).Attach(first, [document], "test"))
            .Refusal.ShouldBeNull();
        books
            .Decide(transaction => new DimensionDesk(transaction).Archive("1", "s", isArchived: true, "closed", "test"))
            .ShouldBeNull();
        books
            .Decide(transaction => new ChartDesk(transaction).Archive("2390", isArchived: true, "not used", "test"))
            .ShouldBeNull();

        Guid Post(ManualEntry entry, RequestKey? key) =>
            books.Decide(transaction => new ManualDesk(transaction).Post(entry, key, "test")) is { Refusal: null } done
                ? done.Entry!.Entry
                : throw new InvalidOperationException("refused");

        static ManualEntry Entry(DateOnly day) =>
            new()
            {
                Date = day,
                Text = "by hand",
                Lines =
                [
                    new ManualLine { Account = "2810", Base = 75m },
                    new ManualLine { Account = "6480", Base = -75m },
                ],
            };
    }

    private static void Plan(Books books)
    {
        var rent = new RecurringDefined
        {
            Plan = default,
            Version = 0,
            Name = "Rent",
            Text = "Rent",
            Series = "G",
            Every = PlanStep.Quarter,
            From = new DateOnly(2025, 1, 31),
            Count = 2,
            Lines = [new PlanLine("2810", 30m, "rent"), new PlanLine("6480", -30m)],
        };
        var plan = books.Decide(transaction => new PlanDesk(transaction).Define(rent, "test")).Plan;
        books
            .Decide(transaction =>
                new AccrualDesk(transaction).Define(
                    new AccrualWanted(
                        "2810",
                        "6390",
                        90m,
                        new DateOnly(2025, 1, 1),
                        3,
                        new DateOnly(2025, 1, 1),
                        "spread",
                        null,
                        null
                    ),
                    "test"
                )
            )
            .Refusal.ShouldBeNull();
        books
            .Decide(transaction => new PlanDesk(transaction).RunDue(new DateOnly(2025, 2, 28), 10, "test"))
            .Count.ShouldBe(3);
        books
            .Decide(transaction =>
                new PlanDesk(transaction).Change(plan, 1, rent with { From = new DateOnly(2025, 6, 1) }, "test")
            )
            .Refusal.ShouldBeNull();
        foreach (var one in books.Ask(one => one.Plans()))
        {
            books.Decide(transaction => new PlanDesk(transaction).Stop(one.Id, "done", "test")).Refusal.ShouldBeNull();
        }
    }

    /// <summary>Every table that is made of the log, as text: columns of every row, rows in order.</summary>
    internal static string Dump(Books books) => Dump(books.Folder);

    /// <inheritdoc cref="Dump(Books)"/>
    internal static string Dump(string folder)
    {
        using var session = PastTheProgram.Opening(folder);
        return Dump(session);
    }

    internal static string Dump(SqlSession session) =>
        string.Join(
            '\n',
            Projector.Tables.SelectMany(table =>
                session
                    .Rows(
                        $"SELECT * FROM {table}",
                        reader =>
                            table
                            + "|"
                            + string.Join(
                                '|',
                                Enumerable
                                    .Range(0, reader.FieldCount)
                                    .Select(i =>
                                        reader.Value(i) is byte[] bytes
                                            ? Convert.ToHexString(bytes)
                                            : reader.Value(i)?.GetType().Name + ":" + reader.Value(i)
                                    )
                            )
                    )
                    .Order(StringComparer.Ordinal)
            )
        );

    /// <summary>A connection past the program, as somebody has who edits the file.</summary>
    internal static SqlSession Open(Books books) => PastTheProgram.Opening(books.Folder);

    internal static TestInvoice Invoice(string number) =>
        new()
        {
            Number = number,
            Seller = Other,
            Buyer = Own,
            AccountingCost = "2810",
        };

    private static TestStatement Statement(string id, string from, string to, params TestPayment[] payments) =>
        new()
        {
            Id = id,
            From = from,
            To = to,
            Opening = 1000m,
            Closing = 990m,
            Payments = payments,
        };
}
