using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Nsg.Node.Api;

/// <summary>
/// Bodies that can be sent as they stand, by operation. They are of a Danish company with the accounts that its country's chart
/// begins with; a test sends each of them.
/// </summary>
internal static class OpenApiExamples
{
    private const string Entry =
        """{"date":"2026-01-31","text":"Rent of premises","lines":[{"account":"2810","debit":"1200.00"},{"account":"6480","credit":"1200.00"}]}""";

    private const string Days = """{"from":"2025-01-01","to":"2025-03-31","reason":"VAT reported"}""";

    private static readonly FrozenDictionary<string, string> Table = new Dictionary<string, string>
    {
        ["LookupCompany"] = """{"identifier":"DK:20202020"}""",
        ["PostEntry"] = Entry,
        ["PostEntries"] = Entry,
        ["CorrectPostedEntry"] = $$"""{"reason":"Wrong amount","entry":{{Entry}}}""",
        ["ReverseEntry"] = """{"reason":"Posted twice"}""",
        ["OpenBooks"] =
            """{"date":"2024-12-31","balances":[{"account":"6480","debit":"1000.00"},{"account":"7440","credit":"1000.00"}]}""",
        ["DefineRecurring"] =
            """{"name":"Rent","every":"month","from":"2026-01-31","count":12,"text":"Rent","lines":[{"account":"2810","debit":"100.00"},{"account":"6480","credit":"100.00"}]}""",
        ["DefineAccrual"] =
            """{"account":"2810","balanceAccount":"6390","from":"2026-01-01","months":12,"amount":"600.00","date":"2026-01-15","text":"Insurance of the year"}""",
        ["RunDuePlans"] = """{"until":"2026-01-31"}""",
        ["LockPeriod"] = Days,
        ["LiftLock"] = Days,
        ["RunReportWith"] = """{"period":"2026-Q1","format":"json","language":"da"}""",
        ["ListCompany"] = """{"endpoint":"https://node.example"}""",
    }.ToFrozenDictionary();

    /// <summary>Operations that have one.</summary>
    internal static IEnumerable<string> Operations => Table.Keys;

    /// <summary>The body of an operation, or null.</summary>
    internal static JsonNode? Of(string? operation) =>
        operation is not null && Table.TryGetValue(operation, out var body) ? JsonNode.Parse(body) : null;
}
