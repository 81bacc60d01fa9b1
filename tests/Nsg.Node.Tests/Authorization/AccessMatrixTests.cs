using Nsg.Node.Sharing;

namespace Nsg.Node.Tests.Authorization;

/// <summary>
/// Every operation of the OpenAPI document as called by everybody: the exact status and problem type, as the file
/// <c>AccessMatrix.txt</c> has them. An operation
/// that the file does not know fails. <c>NSG_WRITE_MATRIX=1</c> writes the file anew; read the difference before it
/// is committed.
/// </summary>
public sealed class AccessMatrixTests
{
    private const string FileName = "AccessMatrix.txt";

    /// <summary>Who must never be given anything of the company.</summary>
    private static readonly string[] Outsiders =
    [
        "other-company",
        "not-yet-valid",
        "expired",
        "withdrawn",
        "used-up",
        "others-token",
        "no-proof",
        "wrong-key",
        "replayed",
        "downgraded",
        "bearer",
        "none",
    ];

    [Fact]
    public async Task EveryOperation_ForEveryCaller_AnswersAsTheMatrixSays()
    {
        await using var site = await AccessSite.StartAsync();
        var found = new List<string>();
        foreach (
            var caller in AccessSite
                .Callers.Where(one => one is not ("owner" or "accountant"))
                .Concat(["accountant", "owner"])
        )
        {
            foreach (var operation in site.Operations)
            {
                var (status, type, text) = await site.CallAsync(operation, caller);
                status.ShouldBeLessThan(500, $"{caller} {operation.Id}: {text}");
                if (caller != "owner")
                {
                    text.ShouldNotContain(
                        caller == "other-company" ? AccessSite.OwnMark : AccessSite.OtherMark,
                        customMessage: $"{caller} {operation.Id}"
                    );
                }

                if (Outsiders.Contains(caller))
                {
                    text.ShouldNotContain(AccessSite.OwnMark, customMessage: $"{caller} {operation.Id}");
                }

                found.Add($"{operation.Id} {caller} {status} {type}".TrimEnd());
            }
        }

        var lines = found.Order(StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("NSG_WRITE_MATRIX") is { Length: > 0 })
        {
            await File.WriteAllLinesAsync(Path.Combine(SourceFolder(), FileName), Table(lines));
        }

        var known = await File.ReadAllLinesAsync(Path.Combine(SourceFolder(), FileName));
        string.Join(
                '\n',
                Table(lines)
                    .Except(known)
                    .Select(line => "found:    " + line)
                    .Concat(known.Except(Table(lines)).Select(line => "expected: " + line))
            )
            .ShouldBeEmpty();

        var seen = AccessHistory
            .Of(site.Node.Store, site.Node.Company, 0, 10_000)
            .Where(one => one.Grant is not null)
            .Select(one => one.Grant!.Value)
            .Distinct()
            .Count();
        seen.ShouldBeGreaterThanOrEqualTo(2);
        AccessHistory.Of(site.Node.Store, site.Other, 0, 10_000).ShouldAllBe(one => one.Basis == "owner");
    }

    [Theory]
    [InlineData("other-company")]
    [InlineData("wrong-purpose")]
    [InlineData("withdrawn")]
    [InlineData("none")]
    public async Task EveryOperation_ForWhomItIsClosed_AnswersTheSameWhateverVersionIsNamed(string caller)
    {
        await using var site = await AccessSite.StartAsync();
        var (asked, changed) = (0, new List<string>());
        foreach (var operation in site.Operations)
        {
            var plain = await site.CallAsync(operation, caller);
            if (plain.Status is not (401 or 403 or 404))
            {
                continue;
            }

            asked++;
            foreach (var (name, value) in new[] { ("If-Match", "\"x\""), ("If-Match", "*"), ("If-None-Match", "*") })
            {
                var (status, type, _) = await site.CallAsync(operation, caller, null, (name, value));
                if ((status, type) != (plain.Status, plain.Type))
                {
                    changed.Add($"{operation.Id} {name}: {value} {plain.Status} becomes {status}");
                }
            }
        }

        changed.ShouldBeEmpty();
        asked.ShouldBeGreaterThan(100);
    }

    /// <summary>Callers with the same answer share a line.</summary>
    private static List<string> Table(IEnumerable<string> lines) =>
        [
            .. lines
                .Select(line => line.Split(' ', 3))
                .GroupBy(parts => $"{parts[0]} {parts[2]}", StringComparer.Ordinal)
                .Select(same =>
                    $"{same.Key}: {string.Join(' ', same.Select(parts => parts[1]).OrderBy(caller => Array.IndexOf(AccessSite.Callers, caller)))}"
                )
                .Order(StringComparer.Ordinal),
        ];

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.GetDirectoryName(path)!;
}
