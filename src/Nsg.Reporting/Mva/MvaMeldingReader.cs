using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Nsg.Reporting.Mva;

/// <summary>Reads a Norwegian VAT return from the authority's XML; what does not fit the schema is said, and the rest
/// is read all the same.</summary>
public static class MvaMeldingReader
{
    /// <summary>Namespace of the return.</summary>
    public const string Namespace = "no:skatteetaten:fastsetting:avgift:mva:skattemeldingformerverdiavgift:v1.0";

    private const int CharactersMax = 16 << 20;
    private const int DepthMax = 16;
    private const int LinesMax = 10_000;

    private static readonly XNamespace Words = Namespace;

    private static readonly string[] Categories =
    [
        "alminnelig",
        "primaernaering",
        "kompensasjon",
        "omvendtAvgiftsplikt",
        "eHandel",
    ];

    /// <summary>Reads a file.</summary>
    /// <returns>The return and where it breaks the schema.</returns>
    /// <exception cref="InvalidDataException">It is not such a return at all, or too large; the message says
    /// why.</exception>
    public static (MvaMelding Melding, IReadOnlyList<string> Faults) Read(Stream file)
    {
        var root = Load(file);
        if (root.Name != Words + "mvaMeldingDto")
        {
            throw new InvalidDataException(
                $"the root is {{{root.Name.NamespaceName}}}{root.Name.LocalName}; a Norwegian VAT return is mvaMeldingDto in {Namespace}"
            );
        }

        var faults = new List<string>();
        foreach (
            var stray in root.DescendantNodes()
                .OfType<XText>()
                .Where(text => text.Parent!.HasElements && !string.IsNullOrWhiteSpace(text.Value))
        )
        {
            faults.Add(
                $"{PlaceOf(stray)}text '{Short(stray.Value)}' stands between elements of {stray.Parent!.Name.LocalName}; remove it"
            );
        }

        var basis = root.Element(Words + "skattegrunnlagOgBeregnetSkatt");
        var lines = basis?.Elements(Words + "mvaSpesifikasjonslinje").Take(LinesMax + 1).ToList() ?? [];
        if (lines.Count > LinesMax)
        {
            throw new InvalidDataException($"the return has more than {LinesMax} lines");
        }

        var category = Text(root.Element(Words + "meldingskategori")) ?? "";
        if (!Categories.Contains(category, StringComparer.Ordinal))
        {
            faults.Add(
                $"{PlaceOf(root.Element(Words + "meldingskategori"))}meldingskategori '{Short(category)}' is none of {string.Join(", ", Categories)}"
            );
        }

        var melding = new MvaMelding(
            category,
            Period(basis, faults),
            Number(basis, "fastsattMerverdiavgift", faults) ?? 0m,
            [.. lines.Select(line => Line(line, faults))]
        )
        {
            Reference =
                Text(root.Element(Words + "innsending")?.Element(Words + "regnskapssystemsreferanse"))
                ?? Missing(root, "innsending/regnskapssystemsreferanse", faults),
            Number = Text(root.Element(Words + "skattepliktig")?.Element(Words + "organisasjonsnummer")),
            Kid = Text(root.Element(Words + "betalingsinformasjon")?.Element(Words + "kundeIdentifikasjonsnummer")),
            Remark = Remark(root),
        };
        return (melding, faults);
    }

    private static XElement Load(Stream file)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = CharactersMax,
            CloseInput = false,
        };
        var root = new XElement("none");
        try
        {
            using var xml = XmlReader.Create(file, settings);
            xml.MoveToContent();
            var held = new Stack<XElement>();
            do
            {
                if (xml.Depth > DepthMax)
                {
                    throw new InvalidDataException($"elements are nested more than {DepthMax} deep");
                }

                switch (xml.NodeType)
                {
                    case XmlNodeType.Element:
                        var element = new PlacedElement(XName.Get(xml.LocalName, xml.NamespaceURI), (IXmlLineInfo)xml);
                        root = held.Count == 0 ? element : root;
                        held.TryPeek(out var parent);
                        parent?.Add(element);
                        if (!xml.IsEmptyElement)
                        {
                            held.Push(element);
                        }

                        break;
                    case XmlNodeType.EndElement:
                        held.Pop();
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA:
                        held.Peek().Add(new XText(xml.Value));
                        break;
                }
            } while (xml.Read());
            return root;
        }
        catch (XmlException fault)
        {
            throw new InvalidDataException($"not well-formed XML: {fault.Message}", fault);
        }
    }

    private static MvaMeldingLine Line(XElement line, List<string> faults)
    {
        var code = Text(line.Element(Words + "mvaKode"));
        if (code is null)
        {
            faults.Add($"{PlaceOf(line)}mvaSpesifikasjonslinje has no mvaKode");
        }

        var rate = Text(line.Element(Words + "sats"));
        return new MvaMeldingLine(
            code ?? "",
            Text(line.Element(Words + "spesifikasjon")),
            Number(line, "grunnlag", faults, isNeeded: false),
            rate is null ? null : Parse(rate.Replace(',', '.'), line, "sats", faults),
            Number(line, "merverdiavgift", faults) ?? 0m,
            Remark(line)
        );
    }

    private static MvaRemark? Remark(XElement holder) =>
        holder.Element(Words + "merknad") is { } remark
            ? new MvaRemark(Text(remark.Element(Words + "utvalgtMerknad")), Text(remark.Element(Words + "beskrivelse")))
            : null;

    private static MvaPeriod Period(XElement? basis, List<string> faults)
    {
        const string Prefix = "skattleggingsperiode";
        var period = basis?.Element(Words + Prefix);
        var kind = period?.Element(Words + "periode")?.Elements().FirstOrDefault();
        var year = Text(period?.Element(Words + "aar"));
        if (
            kind is null
            || !kind.Name.LocalName.StartsWith(Prefix, StringComparison.Ordinal)
            || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
        {
            faults.Add($"{PlaceOf(period ?? basis)}skattleggingsperiode does not name a period and a year");
            return new MvaPeriod("", "", 0);
        }

        return new MvaPeriod(kind.Name.LocalName[Prefix.Length..], kind.Value.Trim(), number);
    }

    private static decimal? Number(XElement? holder, string name, List<string> faults, bool isNeeded = true)
    {
        if (Text(holder?.Element(Words + name)) is not { } text)
        {
            if (isNeeded)
            {
                Missing(holder, name, faults);
            }

            return null;
        }

        return Parse(text, holder!, name, faults);
    }

    private static decimal? Parse(string text, XElement holder, string name, List<string> faults)
    {
        if (
            decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var value
            )
        )
        {
            return value;
        }

        faults.Add($"{PlaceOf(holder)}{name} '{Short(text)}' is not a number");
        return null;
    }

    private static string Missing(XElement? holder, string name, List<string> faults)
    {
        faults.Add($"{PlaceOf(holder)}{name} is missing");
        return "";
    }

    private static string? Text(XElement? element) => element?.Value.Trim() is { Length: > 0 } text ? text : null;

    private static string Short(string text) => text.Trim() is { Length: > 40 } trimmed ? trimmed[..40] : text.Trim();

    private static string PlaceOf(XObject? node) =>
        (node as PlacedElement ?? node?.Parent as PlacedElement) is { } placed ? $"line {placed.Line}: " : "";

    private sealed class PlacedElement(XName name, IXmlLineInfo place) : XElement(name)
    {
        internal int Line { get; } = place.LineNumber;
    }
}
