namespace Nsg.Node.Tests.Authorization;

/// <summary>What FAPI 2.0 forbids, one by one, with the exact answer: at the authorization server.</summary>
public sealed class RefusalTests(RefusalSite site) : IClassFixture<RefusalSite>
{
    private static readonly Dictionary<string, (string Expected, Func<RefusalSite, Task<string>> Try)> Cases = new[]
    {
        AssertionRefusals.Cases,
        PushRefusals.Cases,
        CodeRefusals.Cases,
        GrantRefusals.Cases,
        ProofRefusals.Cases,
        RegistrationRefusals.Cases,
    }
        .SelectMany(cases => cases)
        .ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Deviation_FromTheProfile_IsRefused(string name) =>
        (await Cases[name].Try(site)).ShouldBe(Cases[name].Expected);

    [Fact]
    public void Deviations_AreMany() => Cases.Count.ShouldBeGreaterThan(100);
}
