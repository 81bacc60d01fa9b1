using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Nsg.Command.Commands.Conform.Kit;

/// <summary>The interface <c>/api/v1</c>, as its OpenAPI document describes it.</summary>
internal static class OwnInterfaceCases
{
    private const string Problem = "application/problem+json";

    internal static IReadOnlyList<KitCase> All { get; } =
    [
        new("A1", "a company is looked up by its number, in the body of a POST", LookupAsync),
        new("A2", "debits equal credits in the trial balance", BalancesAsync),
        new("A3", "the posted invoice is among the documents", DocumentsAsync),
        new("A4", "an invoice that breaks a rule is judged, with rule and place", JudgeAsync),
        new("A5", "what is no document is refused with 400 or 415, never judged", NoDocumentAsync),
        new("A6", "an unknown company is 404, as problem details (RFC 9457)", UnknownAsync),
        new("A7", "an unknown query parameter is 400, as problem details", ParameterAsync),
        new("A8", "without a key, and with a wrong one, the answer is 401 and names a scheme", ClosedAsync),
        new("A9", "the OpenAPI document is 3.1 and declares every part of its paths", OpenApiAsync),
        new("A10", "no identifier of the request is lost: X-Request-Id comes back", RequestIdAsync),
    ];

    private static async Task LookupAsync(KitSystem system)
    {
        var answer = await system.Wire.PostAsync(
            "/api/v1/companies/lookup",
            JsonSerializer.Serialize(new { country = system.Target.Company.Country.Code, number = system.Number })
        );
        if (answer is { Status: 404, Type: not Problem })
        {
            throw new KitSkippedException("the system has no interface /api/v1");
        }

        system.Key = answer.Is(200).Json.GetProperty("key").GetString();
    }

    private static async Task BalancesAsync(KitSystem system)
    {
        var balances = (await system.Wire.GetAsync(system.Root + "/balances")).Is(200).Json;
        var (debit, credit) = (Amount(balances, "debit"), Amount(balances, "credit"));
        var sums = balances
            .GetProperty("accounts")
            .EnumerateArray()
            .Aggregate(
                (Debit: 0m, Credit: 0m),
                (sum, one) => (sum.Debit + Amount(one, "debit"), sum.Credit + Amount(one, "credit"))
            );
        if (debit != credit || sums.Debit != debit || sums.Credit != credit)
        {
            throw new KitFailedException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"debits {debit}, credits {credit}; accounts add up to {sums.Debit} and {sums.Credit}"
                )
            );
        }
    }

    private static async Task DocumentsAsync(KitSystem system)
    {
        var wanted = system.Place.Document;
        var page = (await system.Wire.GetAsync($"{system.Root}/documents/{wanted}")).Is(200).Json;
        if (!page.GetRawText().Contains(system.Mark, StringComparison.Ordinal))
        {
            throw new KitFailedException($"the document {wanted} does not bear the number {system.Mark}");
        }
    }

    private static async Task JudgeAsync(KitSystem system)
    {
        var broken = Encoding
            .UTF8.GetString(system.Invoice)
            .Replace("1250.00</cbc:TaxInclusiveAmount>", "1251.00</cbc:TaxInclusiveAmount>", StringComparison.Ordinal);
        var verdict = (await system.Wire.PostAsync("/api/v1/validate", broken, "application/xml")).Is(200).Json;
        if (
            verdict.GetProperty("valid").GetBoolean()
            || !verdict
                .GetProperty("findings")
                .EnumerateArray()
                .Any(one => one.GetProperty("rule").GetString() == "BR-CO-15" && one.TryGetProperty("line", out _))
        )
        {
            throw new KitFailedException("a wrong total with tax is not found as BR-CO-15 with its line");
        }
    }

    private static async Task NoDocumentAsync(KitSystem system)
    {
        (await system.Wire.PostAsync("/api/v1/validate", KitDocuments.Pdf(system.Mark), "application/pdf")).Is(
            400,
            415
        );
        (await system.Wire.PostAsync("/api/v1/validate", "", "application/xml")).Is(400, 415);
    }

    private static async Task UnknownAsync(KitSystem system) =>
        IsProblem((await system.Wire.GetAsync("/api/v1/companies/no-such-company/balances")).Is(404));

    private static async Task ParameterAsync(KitSystem system) =>
        IsProblem((await system.Wire.GetAsync(system.Root + "/balances?nothing=1")).Is(400));

    private static async Task ClosedAsync(KitSystem system)
    {
        foreach (var key in new[] { null, "wrong" })
        {
            var answer = (await system.Wire.SendAsync(HttpMethod.Get, "/api/v1/companies/x/balances", key: key)).Is(
                401
            );
            IsProblem(answer);
            if (!answer.Headers.ContainsKey("WWW-Authenticate"))
            {
                throw new KitFailedException("401 comes without WWW-Authenticate");
            }
        }
    }

    private static async Task OpenApiAsync(KitSystem system)
    {
        var document = (await system.Wire.GetAsync("/openapi/v1.json")).Is(200).Json;
        if (document.GetProperty("openapi").GetString() is not ['3', '.', '1', ..])
        {
            throw new KitFailedException($"the document is of version {document.GetProperty("openapi")}");
        }

        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var declared = operation.Value.TryGetProperty("parameters", out var parameters)
                    ? parameters
                        .EnumerateArray()
                        .Where(one => one.TryGetProperty("in", out var place) && place.GetString() == "path")
                        .Select(one => one.GetProperty("name").GetString()!)
                        .ToHashSet(StringComparer.Ordinal)
                    : [];
                if (
                    path
                        .Name.Split('{')
                        .Skip(1)
                        .Select(part => part.Split('}')[0])
                        .FirstOrDefault(one => !declared.Contains(one)) is
                    { } missing
                )
                {
                    throw new KitFailedException($"{operation.Name} {path.Name} does not declare {missing}");
                }
            }
        }
    }

    private static async Task RequestIdAsync(KitSystem system)
    {
        var answer = await system.Wire.SendAsync(
            HttpMethod.Get,
            "/api/v1/companies/no-such-company/balances",
            header: ("X-Request-Id", system.Mark)
        );
        if (answer.Headers.GetValueOrDefault("X-Request-Id") != system.Mark)
        {
            throw new KitFailedException("X-Request-Id does not come back");
        }
    }

    private static void IsProblem(KitAnswer answer)
    {
        if (
            answer.Type != Problem
            || !answer.Json.TryGetProperty("type", out var type)
            || type.GetString() is not { Length: > 0 }
            || !answer.Json.TryGetProperty("title", out _)
            || answer.Json.GetProperty("status").GetInt32() != answer.Status
        )
        {
            throw new KitFailedException(
                $"{answer.Status} comes as {answer.Type}, not as problem details with type, title and status"
            );
        }
    }

    private static decimal Amount(JsonElement of, string name) =>
        of.GetProperty(name) is { ValueKind: JsonValueKind.String } text
            ? decimal.Parse(text.GetString()!, CultureInfo.InvariantCulture)
            : throw new KitFailedException($"{name} is no amount in a string");
}
