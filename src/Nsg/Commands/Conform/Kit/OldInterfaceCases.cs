using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Nsg.Documents.Xml;

namespace Nsg.Command.Commands.Conform.Kit;

/// <summary>The transaction and document interface of the programme, as its reference node and its clients speak
/// it.</summary>
internal static class OldInterfaceCases
{
    private const string Prefix = "application/vnd.nordicsmartgovernment.";
    private const string Invoice = Prefix + "purchase-invoice";
    private const string XbrlGl = "application/xbrl-instance+xml";
    private const string SafT = "application/vnd.saf-t+xml";

    internal static IReadOnlyList<KitCase> All { get; } =
    [
        new("D1", "POST of a UBL purchase invoice answers 201 and the document's place in Location", PostAsync),
        new(
            "D2",
            "the original comes back byte for byte (SHA-256)",
            system => SameAsync(system, system.Place, system.Invoice)
        ),
        new("D3", "a PDF is kept byte for byte too", PdfAsync),
        new("D4", "the documents of a type are listed as a JSON array", ListAsync),
        new("D5", "the transactions of the company are listed as a JSON array", TransactionsAsync),
        new("D6", "a transaction as XBRL GL is well-formed and its amounts add up to nought", XbrlGlAsync),
        new("D7", "the ledger as SAF-T is well-formed and its debits equal its credits", SafTAsync),
        new("D8", "a body of a type that is none is refused with 406 or 415", WrongTypeAsync),
        new("D9", "a body that is no invoice is refused with 400, 406 or 422, never with 500", BrokenAsync),
        new("D10", "an invoice to somebody else is refused with 406 or 422", ForeignAsync),
        new("D11", "an unknown document is 204 or 404", UnknownAsync),
        new("D12", "an answer that does not exist in the wanted type is 406", NotAcceptableAsync),
        new("D13", "nothing is given or taken without a key", ClosedAsync),
    ];

    private static async Task PostAsync(KitSystem system)
    {
        var answer = (await system.Wire.PostAsync($"/document/{system.Number}", system.Invoice, Invoice)).Is(201);
        var place = answer.Headers.GetValueOrDefault("Location", "").Split('/');
        if (place.Length < 5 || place[^4] != "document")
        {
            throw new KitFailedException(
                $"Location is '{string.Join('/', place)}', not /document/{{company}}/{{transaction}}/{{document}}"
            );
        }

        system.Posted = (place[^2], place[^1]);
    }

    private static async Task PdfAsync(KitSystem system)
    {
        var pdf = KitDocuments.Pdf(system.Mark);
        var answer = (await system.Wire.PostAsync($"/document/{system.Number}", pdf, "application/pdf")).Is(201);
        var place = answer.Headers.GetValueOrDefault("Location", "").Split('/');
        await SameAsync(system, (place[^2], place[^1]), pdf);
    }

    private static async Task SameAsync(KitSystem system, (string Transaction, string Document) place, byte[] sent)
    {
        var path = $"/document/{system.Number}/{place.Transaction}/{place.Document}";
        var found = (await system.Wire.GetAsync(path)).Is(200).Json.GetProperty("original").GetBytesFromBase64();
        if (!SHA256.HashData(found).AsSpan().SequenceEqual(SHA256.HashData(sent)))
        {
            throw new KitFailedException(
                $"{found.Length} bytes with SHA-256 {Hash(found)} came back for {sent.Length} bytes with {Hash(sent)}"
            );
        }
    }

    private static async Task ListAsync(KitSystem system)
    {
        var listed = await system.Wire.GetAsync(
            $"/document/{system.Number}?documentTypes={Uri.EscapeDataString(Invoice)}",
            "application/json"
        );
        Holds(listed.Is(200), system.Place.Document);
    }

    private static async Task TransactionsAsync(KitSystem system)
    {
        var listed = await system.Wire.GetAsync($"/transactions/{system.Number}", "application/json");
        Holds(listed.Is(200), system.Place.Transaction);
    }

    private static void Holds(KitAnswer listed, string id)
    {
        if (listed.Json.EnumerateArray().All(one => one.GetString() != id))
        {
            throw new KitFailedException($"the list does not hold {id}");
        }
    }

    private static async Task XbrlGlAsync(KitSystem system)
    {
        var root = (await system.Wire.GetAsync($"/transactions/{system.Number}/{system.Place.Transaction}", XbrlGl))
            .Is(200)
            .Xml;
        if (root.LocalName != "xbrl")
        {
            throw new KitFailedException($"the root is {root.LocalName}, not xbrl");
        }

        var lines = Every(root, "entryDetail").ToList();
        if (lines.Count == 0)
        {
            throw new KitFailedException("the instance has no entryDetail: the invoice was not booked");
        }

        var sum = lines.Sum(line =>
        {
            var amount = Number(Every(line, "amount").FirstOrDefault());
            return Every(line, "debitCreditCode").FirstOrDefault()?.Text.Trim() is "C" or "credit"
                ? -Math.Abs(amount)
                : amount;
        });
        if (sum != 0m)
        {
            throw new KitFailedException($"the amounts add up to {sum.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    private static async Task SafTAsync(KitSystem system)
    {
        var root = (await system.Wire.GetAsync($"/transactions/{system.Number}", SafT)).Is(200).Xml;
        if (root.LocalName != "AuditFile")
        {
            throw new KitFailedException($"the root is {root.LocalName}, not AuditFile");
        }

        var lines = Every(root, "Line").ToList();
        var (debit, credit) = (Sum(lines, "DebitAmount"), Sum(lines, "CreditAmount"));
        if (lines.Count == 0 || debit != credit)
        {
            throw new KitFailedException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{lines.Count} lines have debits of {debit} and credits of {credit}"
                )
            );
        }
    }

    private static decimal Sum(IEnumerable<XmlElementNode> lines, string name) =>
        lines.Sum(line => Every(line, name).Sum(one => Number(Every(one, "Amount").FirstOrDefault() ?? one)));

    private static async Task WrongTypeAsync(KitSystem system) =>
        (await system.Wire.PostAsync($"/document/{system.Number}", system.Invoice, "application/x-nothing")).Is(
            406,
            415
        );

    private static async Task BrokenAsync(KitSystem system) =>
        (await system.Wire.PostAsync($"/document/{system.Number}", "no document"u8.ToArray(), Invoice)).Is(
            400,
            406,
            422
        );

    private static async Task ForeignAsync(KitSystem system)
    {
        var foreign = Encoding
            .UTF8.GetString(system.Invoice)
            .Replace(system.Number, "000000000", StringComparison.Ordinal);
        (await system.Wire.PostAsync($"/document/{system.Number}", foreign, Invoice)).Is(400, 406, 422);
    }

    private static async Task UnknownAsync(KitSystem system) =>
        (
            await system.Wire.GetAsync(
                $"/document/{system.Number}/{system.Place.Transaction}/00000000-0000-4000-8000-000000000000"
            )
        ).Is(204, 404);

    private static async Task NotAcceptableAsync(KitSystem system) =>
        (await system.Wire.GetAsync($"/transactions/{system.Number}/{system.Place.Transaction}", "image/png")).Is(406);

    private static async Task ClosedAsync(KitSystem system)
    {
        var path = $"/document/{system.Number}";
        (await system.Wire.SendAsync(HttpMethod.Get, path, accept: "application/json", key: null)).Is(401, 403);
        (await system.Wire.SendAsync(HttpMethod.Get, path, accept: "application/json", key: "wrong")).Is(401, 403);
        (await system.Wire.SendAsync(HttpMethod.Post, path, system.Invoice, Invoice, key: null)).Is(401, 403);
    }

    /// <summary>Every element of a name below another, at any depth.</summary>
    private static IEnumerable<XmlElementNode> Every(XmlElementNode root, string name)
    {
        foreach (var child in root.Children)
        {
            if (child.LocalName == name)
            {
                yield return child;
            }

            foreach (var deeper in Every(child, name))
            {
                yield return deeper;
            }
        }
    }

    private static decimal Number(XmlElementNode? node) =>
        node is not null
        && decimal.TryParse(node.Text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new KitFailedException("a line has no amount that is a number");

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
