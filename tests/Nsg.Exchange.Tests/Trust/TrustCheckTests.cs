using Nsg.Exchange.Registers;
using Nsg.Exchange.Trust;

namespace Nsg.Exchange.Tests.Trust;

/// <summary>Each trust check with each of its findings, and its sources.</summary>
public sealed class TrustCheckTests
{
    private static readonly TrustSubject Subject = new("NO", "974760673", "Prøve AS", "NO9386011117947")
    {
        KnownAccounts = ["NO9386011117947"],
        ChargesVat = true,
    };

    private static readonly RegisterEntry Entry = new()
    {
        Country = "NO",
        Standing = new RegisterStanding(true, true, null),
        LegalEntity = new LegalEntity
        {
            Identifier = [new EntityIdentifier("Brønnøysundregistrene", "974760673")],
            Name = "PRØVE AS",
            RegistrationDate = new DateOnly(2000, 1, 1),
            LegalForm = new EntityForm("NO_AS", null),
            LegalStatus = new EntityStatus("NONE"),
        },
    };

    [Fact]
    public async Task Supplier_ThatIsAsItShould_PassesEveryCheck()
    {
        using var folder = new ListFolder();
        var found = await Checks(Entry, folder.Lists("X:1\tSomebody\tbad")).CheckAsync(Subject, default);
        found.Select(one => one.Check).ShouldBe(TrustChecks.Names);
        found.ShouldAllBe(one =>
            one.Outcome == TrustOutcome.Fine && one.Source.Length > 0 && one.Time == DateTimeOffset.UnixEpoch
        );
        (await Checks(Entry, WatchLists.None, off: "vat").CheckAsync(Subject, default))
            .Select(one => one.Check)
            .ShouldNotContain("vat");
    }

    [Fact]
    public async Task Supplier_WithSomethingWrong_IsWarnedOfByTheCheckForIt()
    {
        using var folder = new ListFolder();
        var lists = folder.Lists("NO:923609016\t\tfraud", "\tDodgy  Trading Ltd.\tsanctions");
        var accounts = folder.Accounts("NO93 8601 1117 947\tNO:974760673", "SE3550000000054910000003\tSE:5560360793");
        foreach (
            var (check, outcome, subject, entry) in new (string, TrustOutcome, TrustSubject, RegisterEntry?)[]
            {
                ("exists", TrustOutcome.Warning, Subject, null),
                ("exists", TrustOutcome.Unknown, Subject with { Country = "SE", Number = "5560360793" }, null),
                ("exists", TrustOutcome.Warning, Subject with { Number = null, Country = null }, Entry),
                ("active", TrustOutcome.Unknown, Subject, Entry with { Standing = null }),
                (
                    "active",
                    TrustOutcome.Warning,
                    Subject,
                    Entry with
                    {
                        Standing = new RegisterStanding(false, true, null),
                    }
                ),
                (
                    "active",
                    TrustOutcome.Warning,
                    Subject,
                    Entry with
                    {
                        Standing = new RegisterStanding(true, true, "konkurs"),
                    }
                ),
                (
                    "vat",
                    TrustOutcome.Warning,
                    Subject,
                    Entry with
                    {
                        Standing = new RegisterStanding(true, false, null),
                    }
                ),
                (
                    "vat",
                    TrustOutcome.Fine,
                    Subject with
                    {
                        ChargesVat = false,
                    },
                    Entry with
                    {
                        Standing = new RegisterStanding(true, false, null),
                    }
                ),
                (
                    "vat",
                    TrustOutcome.Unknown,
                    Subject,
                    Entry with
                    {
                        Standing = new RegisterStanding(true, null, null),
                    }
                ),
                ("account", TrustOutcome.Fine, Subject with { KnownAccounts = [] }, Entry),
                ("account", TrustOutcome.Warning, Subject with { Account = "SE3550000000054910000003" }, Entry),
                ("account", TrustOutcome.Warning, Subject with { Account = "DK5000400440116243" }, Entry),
                ("account", TrustOutcome.Warning, Subject with { Account = "DK50 0040 0440 1162 44" }, Entry),
                (
                    "account",
                    TrustOutcome.Unknown,
                    Subject with
                    {
                        Account = "DK5000400440116243",
                        KnownAccounts = [],
                    },
                    Entry
                ),
                ("account", TrustOutcome.Unknown, Subject with { Account = null }, Entry),
                ("listed", TrustOutcome.Warning, Subject with { Number = "923 609 016" }, Entry),
                ("listed", TrustOutcome.Warning, Subject with { Name = "DODGY Trading" }, Entry),
                ("listed", TrustOutcome.Warning, Subject with { Name = "Dódgy Tràding" }, Entry),
                ("duplicate", TrustOutcome.Warning, Subject with { RepeatOf = "number 7 came before" }, Entry),
            }
        )
        {
            var found = (await Checks(entry, lists, accounts).CheckAsync(subject, default)).Single(one =>
                one.Check == check
            );
            found.Outcome.ShouldBe(outcome, $"{check}: {found.Text}");
        }
    }

    [Fact]
    public async Task Register_ThatDoesNotAnswer_LeavesItUnknown()
    {
        var checks = new TrustChecks([new Silent()], WatchLists.None, null, new HashSet<string>(), new Still());
        var found = await checks.CheckAsync(Subject, default);
        found.Single(one => one.Check == "exists").Outcome.ShouldBe(TrustOutcome.Unknown);
        found.ShouldAllBe(one => one.Outcome != TrustOutcome.Warning);
    }

    [Fact]
    public void Lists_ThatAreNone_SayWhere()
    {
        using var folder = new ListFolder();
        Should.Throw<InvalidDataException>(() => folder.Lists("one\ttwo")).Message.ShouldContain("line 1");
        Should
            .Throw<InvalidDataException>(() => folder.Lists("# x", "974760673\tx\ty"))
            .Message.ShouldContain("line 2");
        Should.Throw<InvalidDataException>(() => folder.Accounts("x")).Message.ShouldContain("entry 1");
        Should.Throw<InvalidDataException>(() => WatchLists.Read(["/nowhere"])).Message.ShouldContain("/nowhere");
    }

    [Fact]
    public void Settings_NameFilesAndChecks_OrSayWhatIsWrong()
    {
        using var folder = new ListFolder();
        folder.Lists("X:1\tSomebody\tbad");
        folder.Write("trust.json", """{"lists":["list.tsv"],"off":["vat"]}""");
        TrustSettings.Read(folder.File("trust.json"), [], TimeProvider.System).ShouldNotBeNull();
        folder.Write("trust.json", """{"off":["everything"]}""");
        Should
            .Throw<InvalidDataException>(() => TrustSettings.Read(folder.File("trust.json"), [], TimeProvider.System))
            .Message.ShouldContain("is no check");
        folder.Write("trust.json", """{"list":[]}""");
        Should
            .Throw<InvalidDataException>(() => TrustSettings.Read(folder.File("trust.json"), [], TimeProvider.System))
            .Message.ShouldContain("list");
    }

    private static TrustChecks Checks(
        RegisterEntry? entry,
        WatchLists lists,
        IAccountRegister? accounts = null,
        params string[] off
    ) => new([new One(entry)], lists, accounts, off.ToHashSet(), new Still());

    private sealed class One(RegisterEntry? entry) : IRegisterSource
    {
        public bool IsWholeRegisterOf(string country) => country == "NO";

        public ValueTask<RegisterEntry?> FindAsync(string country, string notation, CancellationToken cancellation) =>
            ValueTask.FromResult(entry);
    }

    private sealed class Silent : IRegisterSource
    {
        public ValueTask<RegisterEntry?> FindAsync(string country, string notation, CancellationToken cancellation) =>
            throw new RegisterUnavailableException("Enhetsregisteret", isTimeout: true);
    }

    private sealed class Still : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }

    private sealed class ListFolder : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("nsg-trust-").FullName;

        public void Dispose() => Directory.Delete(_folder, recursive: true);

        internal string File(string name) => Path.Combine(_folder, name);

        internal void Write(string name, string text) => System.IO.File.WriteAllText(File(name), text);

        internal WatchLists Lists(params string[] lines)
        {
            Write("list.tsv", string.Join('\n', lines));
            return WatchLists.Read([File("list.tsv")]);
        }

        internal FileAccountRegister Accounts(params string[] lines)
        {
            Write("accounts.tsv", string.Join('\n', lines));
            return FileAccountRegister.Read(File("accounts.tsv"));
        }
    }
}
