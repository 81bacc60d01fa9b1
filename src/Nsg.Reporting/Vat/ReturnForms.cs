using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Nsg.Reporting.Language;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Vat;

/// <summary>The forms of returns outside Norway: their names, their order, whole numbers, and the sums that their
/// authorities compute.</summary>
internal static class ReturnForms
{
    private const int CharactersMax = 16 << 20;
    private const string PeriodShape = "^[0-9]{4}(?:0[1-9]|1[0-2])\\z";

    /// <summary>Local name of the root of an XML file, or null.</summary>
    internal static string? Root(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var xml = Reader(content);
            return xml.MoveToContent() == XmlNodeType.Element ? xml.LocalName : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    internal static ReturnVerdict? Swedish(ReadOnlyMemory<byte> content)
    {
        var root = Load(content);
        if (root.Name.LocalName != "eSKDUpload")
        {
            return null;
        }

        var (form, boxes) = (new List<ReturnFinding>(), new Dictionary<string, decimal>(StringComparer.Ordinal));
        Shall(form, (string?)root.Attribute("Version") == "6.0", "Version is not 6.0");
        Shall(
            form,
            Regex.IsMatch((string?)root.Element("OrgNr") ?? "", "^[0-9]{6}-[0-9]{4}\\z", RegexOptions.None, Wait),
            "OrgNr is not NNNNNN-NNNN"
        );
        Number(form, Country.SE, "OrgNr", (string?)root.Element("OrgNr"));
        Shall(form, root.Elements("Moms").Count() == 1, "there is not one Moms");
        Shall(
            form,
            Regex.IsMatch((string?)root.Element("Moms")?.Element("Period") ?? "", PeriodShape, RegexOptions.None, Wait),
            "Period is not YYYYMM, the last month of the period"
        );
        var last = -1;
        foreach (
            var one in root.Element("Moms")
                ?.Elements()
                .Where(one => one.Name.LocalName is not ("Period" or "TextUpplysningMoms"))
                ?? []
        )
        {
            var place = Array.IndexOf(ESkdUploadWriter.Order, one.Name.LocalName);
            Shall(form, place >= 0, $"{one.Name.LocalName} is no element of the return");
            Shall(
                form,
                place < 0 || place > last,
                $"{one.Name.LocalName} stands twice, or not in the order of the DTD"
            );
            last = Math.Max(last, place);
            if (place >= 0 && Whole(form, one.Name.LocalName, one.Value) is { } value)
            {
                boxes[BoxOf("se.vat", one.Name.LocalName)] = value;
            }
        }

        Shall(form, boxes.ContainsKey("49"), "MomsBetala is missing");
        return Made("eSKDUpload 6.0", "se.vat", form, boxes);
    }

    internal static ReturnVerdict? SwedishJson(ReadOnlyMemory<byte> content)
    {
        var (form, boxes) = (new List<ReturnFinding>(), new Dictionary<string, decimal>(StringComparer.Ordinal));
        try
        {
            using var json = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = 4 });
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            foreach (var one in json.RootElement.EnumerateObject())
            {
                var box = MomsdeklarationWriter.BoxOf(one.Name);
                Shall(form, box is not null, $"{one.Name} is no field of momsuppgift");
                if (box is not null && Whole(form, one.Name, one.Value.ToString()) is { } value)
                {
                    boxes[box] = value;
                }
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return Made("momsuppgift 1.0", "se.vat", form, boxes);
    }

    internal static ReturnVerdict? Danish(ReadOnlyMemory<byte> content)
    {
        var body = Load(content)
            .DescendantsAndSelf()
            .FirstOrDefault(one => one.Name.LocalName == "ModtagMomsangivelseForeloebig_I");
        if (body is null)
        {
            return null;
        }

        var (form, boxes) = (new List<ReturnFinding>(), new Dictionary<string, decimal>(StringComparer.Ordinal));
        string Of(string name) =>
            body.Descendants().FirstOrDefault(one => one.Name.LocalName == name)?.Value.Trim() ?? "";
        Shall(
            form,
            Regex.IsMatch(Of("VirksomhedSENummerIdentifikator"), "^[0-9]{8}\\z", RegexOptions.None, Wait),
            "VirksomhedSENummerIdentifikator is not eight digits"
        );
        // The authority publishes no rule of SE numbers that are not the CVR number: one is only warned of.
        Number(
            form,
            Country.DK,
            "VirksomhedSENummerIdentifikator",
            Of("VirksomhedSENummerIdentifikator"),
            isError: false
        );
        Shall(
            form,
            Day(Of("AngivelsePeriodeFraDato")) < Day(Of("AngivelsePeriodeTilDato")),
            "AngivelsePeriodeFraDato and AngivelsePeriodeTilDato are no period"
        );
        var last = -1;
        foreach (var one in body.Descendants().Where(one => one.Parent?.Name.LocalName == "Angivelsesafgifter"))
        {
            var place = Array.IndexOf(MomsangivelseWriter.Order, one.Name.LocalName);
            Shall(
                form,
                place > last,
                $"{one.Name.LocalName} is no amount of the return, stands twice, or not in the order of the schema"
            );
            last = Math.Max(last, place);
            if (place >= 0 && Whole(form, one.Name.LocalName, one.Value) is { } value)
            {
                boxes[one.Name.LocalName] = value;
            }
        }

        return Made("ModtagMomsangivelseForeloebig 1.0", "dk.vat", form, boxes);
    }

    internal static ReturnVerdict? Icelandic(ReadOnlyMemory<byte> content)
    {
        var call = Load(content)
            .DescendantsAndSelf()
            .FirstOrDefault(one =>
                one.Name.LocalName is "SkilaVSKSkyrslu" or "LeidrettaVSKSkyrslu" or "VilluprofaVSKSkyrslu"
            );
        if (call is null)
        {
            return null;
        }

        var form = new List<ReturnFinding>();
        string Of(string name) =>
            call.Descendants().FirstOrDefault(one => one.Name.LocalName == name)?.Value.Trim() ?? "";
        Shall(
            form,
            Regex.IsMatch(Of("Kennitala"), "^[0-9]{10}\\z", RegexOptions.None, Wait),
            "Kennitala is not ten digits"
        );
        Number(form, Country.IS, "Kennitala", Of("Kennitala"));
        Shall(
            form,
            Of("Timabil")
                is "04"
                    or "08"
                    or "12"
                    or "16"
                    or "20"
                    or "24"
                    or "28"
                    or "32"
                    or "36"
                    or "40"
                    or "44"
                    or "48",
            "Timabil is the last month of the period times four, in two digits"
        );
        return new ReturnVerdict(call.Name.LocalName, form, IcelandicRules(IcelandicAmounts(call, form)));
    }

    private static Dictionary<string, decimal> IcelandicAmounts(XElement call, List<ReturnFinding> form)
    {
        var amounts = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var row in call.Descendants().Where(one => one.Name.LocalName == "Faersla"))
        {
            string Id(string name) =>
                (string?)row.Descendants().FirstOrDefault(one => one.Name.LocalName == name)?.Attribute("id") ?? "";
            var ids = (Id("Tegund"), Id("Threp"), Id("Flokkur"));
            var known = Array.Find(VskWriter.Categories, one => (one.Category, one.Rate, one.Class) == ids);
            Shall(
                form,
                known.Line is not null,
                $"Tegund {ids.Item1}, Threp {ids.Item2} and Flokkur {ids.Item3} do not go together"
            );
            if (
                known.Line is not null
                && Whole(
                    form,
                    known.Line,
                    row.Descendants().FirstOrDefault(one => one.Name.LocalName == "Fjarhaed")?.Value ?? ""
                )
                    is { } value
            )
            {
                Shall(form, amounts.TryAdd(known.Line, value), $"Tegund {ids.Item1} stands twice");
            }
        }

        return amounts;
    }

    private static List<ReturnFinding> IcelandicRules(Dictionary<string, decimal> amounts)
    {
        var rules = new List<ReturnFinding>();
        foreach (var (turnover, tax, rate) in new[] { ("a", "d24", 24m), ("b", "d11", 11m) })
        {
            var (owed, given) = (amounts.GetValueOrDefault(turnover) * rate / 100m, amounts.GetValueOrDefault(tax));
            if (Math.Abs(given - owed) > 1m + (Math.Abs(amounts.GetValueOrDefault(turnover)) / 1000m))
            {
                rules.Add(
                    new ReturnFinding(
                        string.Create(CultureInfo.InvariantCulture, $"turnover_{rate}"),
                        IsError: true,
                        $"Output tax is not turnover times the rate ({rate:0} %)"
                    )
                );
            }
        }

        return rules;
    }

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    internal static ReturnVerdict Made(
        string format,
        string report,
        List<ReturnFinding> form,
        Dictionary<string, decimal> boxes
    ) =>
        new(
            format,
            form,
            [.. ControlSums.Broken(report, boxes).Select(one => new ReturnFinding(one.Id, one.IsError, one.Text))]
        );

    private static string BoxOf(string report, string concept) =>
        ReportCatalogue.Find(report)!.Lines.First(line => line.Concept == concept).Box!;

    internal static void Shall(List<ReturnFinding> form, bool holds, string text)
    {
        if (!holds)
        {
            form.Add(new ReturnFinding("FORM", IsError: true, text));
        }
    }

    /// <summary>Whose return it is keeps the check digit of the register.</summary>
    internal static void Number(
        List<ReturnFinding> form,
        Country country,
        string place,
        string? number,
        bool isError = true
    )
    {
        var digits = string.Concat((number ?? "").Where(char.IsAsciiDigit));
        if (digits.Length > 0 && !OrganisationNumber.TryParse(country, digits, out _))
        {
            form.Add(
                new ReturnFinding(
                    "ID1",
                    isError,
                    $"{place} fails the check digit of its register, {country}; write the number that the register has"
                )
            );
        }
    }

    /// <summary>A day of XML Schema, with or without its time zone; null when it is none.</summary>
    private static DateOnly? Day(string text) =>
        Regex.IsMatch(text, "^[0-9-]{10}(?:Z|[+-][0-9]{2}:[0-9]{2})?\\z", RegexOptions.None, Wait)
        && DateOnly.TryParseExact(
            text[..10],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private static decimal? Whole(List<ReturnFinding> form, string name, string text)
    {
        var isWhole = Regex.IsMatch(text.Trim(), "^-?[0-9]{1,18}\\z", RegexOptions.None, Wait);
        Shall(form, isWhole, $"{name} is not a whole number");
        return isWhole ? decimal.Parse(text.Trim(), CultureInfo.InvariantCulture) : null;
    }

    private static XElement Load(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var xml = Reader(content);
            return XElement.Load(xml);
        }
        catch (XmlException fault)
        {
            throw new InvalidDataException($"not well-formed XML: {fault.Message}", fault);
        }
    }

    /// <summary>The Swedish form names a DTD, which is neither read nor fetched.</summary>
    private static XmlReader Reader(ReadOnlyMemory<byte> content) =>
        XmlReader.Create(
            new MemoryStream(content.ToArray()),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                MaxCharactersInDocument = CharactersMax,
            }
        );
}
