using Nsg.Bookkeeping.Filings;
using Nsg.Bookkeeping.Records;
using Nsg.Node.Reports;
using Nsg.Node.Reports.Ports;
using Nsg.Reporting;

namespace Nsg.Node.Tests.Ports;

/// <summary>The node looks for what an authority says to a return that a standing approval sent.</summary>
public sealed class StandingAnswerTests
{
    private const string Json = "application/json";
    private const string Instance = "50267437/55604b08-1690-4a8d-bf6b-95c11dc40c58";
    private const string Data = "13750453-c8d9-49a2-9656-0041051b7817";
    private const string Status = $"GET /instances/{Instance}/feedback/status";
    private const string Actor = "rule:standing-approval";

    private const string Refusal =
        "<valideringsresultat><status>UGYLDIG_SKATTEMELDING</status><valideringsfeil><valideringsDetaljer><feilmelding>Feil</feilmelding><alvorlighetsgrad>UGYLDIG_SKATTEMELDING</alvorlighetsgrad><avvikKode>MVA_X</avvikKode></valideringsDetaljer></valideringsfeil></valideringsresultat>";

    [Fact]
    public async Task Answer_ThatComesLater_IsLookedForEverySixHoursAndKept()
    {
        await using var sent = await SentAsync();

        sent.Clock.Go(TimeSpan.FromHours(5));
        (await sent.AnswersAsync()).ShouldBeEmpty();
        sent.Clock.Go(TimeSpan.FromHours(1));
        (await sent.AnswersAsync()).ShouldHaveSingleItem().Text.ShouldBe("pending");
        (await sent.AnswersAsync()).ShouldBeEmpty();
        sent.Feedback = "betalingsinformasjon";
        sent.Clock.Go(TimeSpan.FromHours(6));
        var answer = (await sent.AnswersAsync()).ShouldHaveSingleItem();

        (answer.Report, answer.Period, answer.Filing, answer.Text).ShouldBe(
            ("no.vat", "2026-T1", sent.Filing.Id, "accepted")
        );
        (sent.Filing.State, sent.Filing.Reference).ShouldBe((FilingState.Accepted, Instance));
        sent.Filer.Node.Store.Query(sent.Filer.Company, books => books.Receipts(sent.Filing.Id))
            .ShouldHaveSingleItem()
            .Name.ShouldBe("betalingsinformasjon");
        sent.Clock.Go(TimeSpan.FromHours(6));
        (await sent.AnswersAsync()).ShouldBeEmpty();
        sent.Posts.ShouldBe(1);
    }

    [Fact]
    public async Task Answer_ThatRefuses_IsKeptAndTheReturnIsNotSentAgain()
    {
        await using var sent = await SentAsync();
        sent.Feedback = "valideringsresultat";

        sent.Clock.Go(TimeSpan.FromHours(6));
        (await sent.AnswersAsync()).ShouldHaveSingleItem().Text.ShouldBe("rejected MVA_X UGYLDIG_SKATTEMELDING Feil");

        sent.Filing.State.ShouldBe(FilingState.Rejected);
        (await sent.RunAsync()).ShouldBeEmpty();
        sent.Clock.Go(TimeSpan.FromHours(6));
        (await sent.AnswersAsync()).ShouldBeEmpty();
        sent.Posts.ShouldBe(1);
    }

    [Fact]
    public async Task Answer_ThatDoesNotCome_IsLookedForAgainWithoutSending()
    {
        await using var sent = await SentAsync();
        sent.IsDown = true;

        sent.Clock.Go(TimeSpan.FromHours(6));
        var failed = (await sent.AnswersAsync()).ShouldHaveSingleItem();
        failed.Filing.ShouldBeNull();
        failed.Text.ShouldContain("feedback-status: 503");
        sent.Filing.State.ShouldBe(FilingState.Sent);
        (await sent.AnswersAsync()).ShouldBeEmpty("the failed look counts as one");

        sent.IsDown = false;
        sent.Feedback = "betalingsinformasjon";
        sent.Clock.Go(TimeSpan.FromHours(6));
        (await sent.AnswersAsync()).ShouldHaveSingleItem().Filing.ShouldBe(sent.Filing.Id);
        sent.Filing.State.ShouldBe(FilingState.Accepted);
        sent.Posts.ShouldBe(1);
    }

    [Fact]
    public async Task Look_ThatTakesTooLong_IsBrokenOffAndMadeAgain()
    {
        await using var sent = await SentAsync(seconds: 1);
        sent.Feedback = "betalingsinformasjon";
        sent.Hangs = true;

        sent.Clock.Go(TimeSpan.FromHours(6));
        (await sent.AnswersAsync()).ShouldHaveSingleItem().Text.ShouldBe("accepted");

        sent.Filer.Node.Store.Query(sent.Filer.Company, books => books.Attempts(sent.Filing.Id))
            .Where(one => one.Step == "feedback-status")
            .Select(one => (one.IsDone, one.Status))
            .ShouldBe([(true, 200), (false, null), (true, 200)]);
    }

    [Fact]
    public async Task Answer_AfterAStopBeforeItWasKept_IsFetchedAndNothingIsSentAgain()
    {
        await using var sent = await SentAsync(sends: false);
        var filing = await sent.LeaveAsync(Instance);
        sent.Feedback = "betalingsinformasjon";

        (await sent.RunAsync()).ShouldBeEmpty();
        sent.Clock.Go(TimeSpan.FromHours(6));
        (await sent.AnswersAsync()).ShouldHaveSingleItem().Filing.ShouldBe(filing);

        sent.Filing.State.ShouldBe(FilingState.Accepted);
        sent.Posts.ShouldBe(0);
    }

    [Fact]
    public async Task Filing_AfterAStopBeforeTheFirstCall_IsNeitherSentNorAskedForByItself()
    {
        await using var sent = await SentAsync(sends: false);
        await sent.LeaveAsync(reference: null);

        (await sent.RunAsync()).ShouldBeEmpty();
        sent.Clock.Go(TimeSpan.FromHours(6));
        (await sent.AnswersAsync()).ShouldBeEmpty();

        sent.Filing.State.ShouldBe(FilingState.Sent);
        sent.Authority.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Answer_ThatStaysOutFor45Days_IsLookedForNoLonger()
    {
        await using var sent = await SentAsync();

        sent.Clock.Go(TimeSpan.FromDays(45) - TimeSpan.FromMinutes(1));
        (await sent.AnswersAsync()).ShouldHaveSingleItem().Text.ShouldBe("pending");
        sent.Clock.Go(TimeSpan.FromDays(1));
        (await sent.AnswersAsync()).ShouldBeEmpty();
        sent.Filing.State.ShouldBe(FilingState.Sent);
    }

    private static async Task<Sent> SentAsync(bool sends = true, int seconds = 30)
    {
        var clock = new Clock(new DateTimeOffset(2026, 3, 20, 8, 0, 0, TimeSpan.Zero));
        var node = await NodeFixture.StartAsync(time: clock);
        var sent = new Sent(clock, await Filer.StartAsync(node, "NO:974760673", "3"), seconds);
        await sent.StartAsync();
        await StandingRun.ApproveAsync(
            node.Store,
            sent.Filer.Company,
            new ReportStandingApproved("no.vat", "port", [], null),
            [],
            "test"
        );
        if (sends)
        {
            (await sent.RunAsync()).ShouldHaveSingleItem().Text.ShouldBe("pending");
        }

        return sent;
    }

    /// <summary>A return on its way to an authority, and the authority.</summary>
    private sealed class Sent(Clock clock, Filer filer, int seconds) : IAsyncDisposable
    {
        private readonly ManualResetEventSlim _end = new();

        internal Clock Clock => clock;

        internal Filer Filer => filer;

        internal FakeAuthority Authority { get; private set; } = null!;

        /// <summary>Type of what the authority has ready; null for nothing yet.</summary>
        internal string? Feedback { get; set; }

        internal bool IsDown { get; set; }

        /// <summary>Whether the next look gets no answer.</summary>
        internal bool Hangs { get; set; }

        internal ReportFiling Filing =>
            filer.Node.Store.Query(filer.Company, books => books.Filings()).ShouldHaveSingleItem();

        internal int Posts => Authority.Lines.Count(line => line == "POST /instances");

        private Dictionary<string, PortSettings> Ports =>
            new()
            {
                ["no.vat"] = new PortSettings
                {
                    Url = Authority.Url + "/instances",
                    SecretFile = Authority.Secret("token"),
                    Polls = 1,
                    TimeoutSeconds = seconds,
                },
            };

        internal async Task StartAsync() => Authority = await FakeAuthority.StartAsync((_, call, _) => Answer(call));

        internal Task<IReadOnlyList<StandingOutcome>> RunAsync() =>
            StandingRun.RunAsync(filer.Node.Store, filer.Company, Ports, clock);

        internal Task<IReadOnlyList<StandingOutcome>> AnswersAsync() =>
            StandingRun.AnswersAsync(filer.Node.Store, filer.Company, Ports, clock);

        /// <summary>What a process leaves that stops once the log says that the return is sent.</summary>
        /// <param name="reference">The authority's reference, when its call was answered before the stop.</param>
        internal async Task<Guid> LeaveAsync(string? reference)
        {
            var (store, company) = (filer.Node.Store, filer.Company);
            var filing = (
                await FilingRun.ApproveAsync(
                    store,
                    company,
                    books =>
                        ReportRequest.Of(
                            books,
                            ReportCatalogue.Find("no.vat")!,
                            "2026-T1",
                            new Dictionary<string, decimal>()
                        ),
                    new ApprovalTerms { IsStanding = true },
                    clock.GetUtcNow(),
                    Actor
                )
            ).Filing;
            (
                await store.DecideAsync(
                    company,
                    books =>
                        new FilingDesk(books).Send(ReportSent.Of(filing, "altinn", "xml", "<a/>"u8.ToArray()), Actor)
                )
            ).ShouldBeNull();
            if (reference is not null)
            {
                var attempted = new ReportAttempted
                {
                    Filing = filing,
                    Channel = "altinn",
                    Step = "create-instance",
                    IsDone = true,
                    Status = 201,
                    Reference = reference,
                };
                await store.DecideAsync(company, books => new FilingDesk(books).Attempt(attempted, Actor));
            }

            return filing;
        }

        public async ValueTask DisposeAsync()
        {
            _end.Set();
            await Authority.DisposeAsync();
            await filer.Node.DisposeAsync();
            _end.Dispose();
        }

        private (int, string, string) Answer(Call call)
        {
            if (call.Line == Status && Hangs)
            {
                Hangs = false;
                _end.Wait();
            }

            return call.Line switch
            {
                Status when IsDown => (503, Json, "down"),
                Status => (200, Json, $$"""{"isFeedbackProvided":{{(Feedback is null ? "false" : "true")}}}"""),
                "POST /instances" => (
                    201,
                    Json,
                    $$"""{"id":"{{Instance}}","data":[{"id":"{{Data}}","dataType":"no.skatteetaten.fastsetting.avgift.mva.mvameldinginnsending.v1.0"}]}"""
                ),
                $"GET /instances/{Instance}/feedback" => (
                    200,
                    Json,
                    $$"""{"data":[{"id":"{{Data}}","dataType":"{{Feedback}}"}]}"""
                ),
                $"GET /instances/{Instance}/data/{Data}" => (
                    200,
                    "text/xml",
                    Feedback == "valideringsresultat" ? Refusal : "<betalingsinformasjon/>"
                ),
                _ => (200, Json, "{}"),
            };
        }
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        private DateTimeOffset _now = now;

        public override DateTimeOffset GetUtcNow() => _now;

        internal void Go(TimeSpan on) => _now += on;
    }
}
