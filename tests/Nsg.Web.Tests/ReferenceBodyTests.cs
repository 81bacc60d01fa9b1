namespace Nsg.Web.Tests;

/// <summary>Bodies that the reference shows to whoever has a test company, sent to it as they stand there.</summary>
public sealed class ReferenceBodyTests
{
    /// <summary>What is not done, with the status that says so, and why not.</summary>
    private static readonly Dictionary<string, (int Status, string Why)> NotDone = new(StringComparer.Ordinal)
    {
        ["AskForGrant"] = (403, "a client that lives by grants asks"),
        ["TakeBackGrantRequest"] = (403, "a client that lives by grants asks"),
        ["PassOnGrant"] = (403, "a client that lives by grants asks"),
        ["AskStatistics"] = (403, "statistics are for clients that companies granted them to"),
        ["PreviewRegistration"] = (403, "a key of the whole node founds companies"),
        ["FoundCompany"] = (403, "a key of the whole node founds companies"),
        ["CompleteRegistration"] = (403, "a key of the whole node founds companies"),
        ["RenewGrant"] = (422, "nobody asked for a grant"),
        ["GiveGrant"] = (404, "nobody asked for a grant"),
        ["RefuseGrant"] = (422, "nobody asked for a grant"),
        ["WithdrawGrant"] = (422, "nobody asked for a grant"),
        ["SignGrant"] = (404, "nobody asked for a grant"),
        ["UnsignGrant"] = (404, "nobody asked for a grant"),
        ["GiveMandate"] = (422, "no signatory rights are kept"),
        ["DelegateMandate"] = (422, "no mandate was given"),
        ["RevokeMandate"] = (422, "no mandate was given"),
        ["LaunchApp"] = (404, "there is no app"),
        ["RegisterClient"] = (400, "whoever makes a client signs the statement"),
        ["LegalEntities"] = (404, "no register knows a test company"),
        ["RegisteredOrganisations"] = (404, "no register knows a test company"),
        ["ConfirmAccount"] = (422, "no supplier's account has changed"),
        ["DissolveCompany"] = (409, "something is left to do, and an example ends no company"),
    };

    /// <summary>A document waits before it is booked. A report is approved before its approval is taken back, and again
    /// before it is handed over.</summary>
    private static readonly string[] Late =
    [
        "BookReview",
        "TakeBackApproval",
        "NoteUpload",
        "AnswerReport",
        "DissolveCompany",
    ];

    [Theory]
    [InlineData("NO")]
    [InlineData("SE")]
    [InlineData("DK")]
    [InlineData("FI")]
    [InlineData("IS")]
    public async Task Bodies_OfTheReference_AreDoneAsTheyStand(string country)
    {
        await using var site = await TestCompanySite.StartAsync(country);
        var shown = await site.BodiesAsync();
        shown.Count.ShouldBeGreaterThan(70);
        NotDone.Keys.ShouldBeSubsetOf(shown.Select(one => one.Id));
        foreach (var call in shown.OrderBy(one => Array.IndexOf(Late, one.Id)))
        {
            if (call.Id == "NoteUpload")
            {
                await site.SendAsync(shown.Single(one => one.Id == "ApproveReport"));
                await site.HandOverAsync();
            }

            var (status, answer) = await site.SendAsync(call);
            if (NotDone.TryGetValue(call.Id, out var expected))
            {
                status.ShouldBe(expected.Status, $"{call.Id}: {expected.Why}: {answer}");
            }
            else if (site.LacksWhatItIsAbout(call))
            {
                status.ShouldBeOneOf([404, 422], $"{call.Id}: {answer}");
            }
            else
            {
                status.ShouldBeInRange(200, 299, $"{call.Id} {call.Body}: {answer}");
            }
        }
    }
}
