using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Mva;

/// <summary>
/// A test case for Norwegian VAT returns as the tax authority's published cases are kept: a heading, the lines of a
/// journal, and a header with
/// year and period.
/// </summary>
/// <param name="Title">Heading.</param>
/// <param name="Journal">Lines.</param>
/// <param name="Day">First day of the period.</param>
public sealed record MvaCase(string Title, IReadOnlyList<MvaJournalLine> Journal, DateOnly Day)
{
    private const int LinesMax = 100_000;
    private const int DefaultYear = 2022;

    /// <summary>The return that the journal leads to.</summary>
    public MvaReturn Return() => MvaReturn.Of(MvaJournal.Facts(Journal, Title, Day));

    /// <summary>Reads a case, or an array of them.</summary>
    /// <exception cref="InvalidDataException">The JSON is broken, or is not a case; the message names the
    /// place.</exception>
    public static IReadOnlyList<MvaCase> Read(string json)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = 16 });
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(JsonFault.Say(fault), fault);
        }

        return root switch
        {
            JsonArray cases => [.. cases.Select((one, i) => One(one, $"case {i + 1}"))],
            _ => [One(root, "the case")],
        };
    }

    private static MvaCase One(JsonNode? node, string place)
    {
        if (node is not JsonObject one || one["journal"] is not JsonArray journal)
        {
            throw new InvalidDataException($"{place} has no \"journal\" array; a case holds title, journal and header");
        }

        if (journal.Count > LinesMax)
        {
            throw new InvalidDataException($"{place} has more than {LinesMax} journal lines");
        }

        return new MvaCase(
            Text(one["title"]) ?? "",
            [.. journal.Select((line, i) => Line(line, $"{place}, journal line {i + 1}"))],
            FirstDay(one["header"] as JsonObject, place)
        );
    }

    private static MvaJournalLine Line(JsonNode? node, string place)
    {
        if (node is not JsonObject line)
        {
            throw new InvalidDataException($"{place} is not an object");
        }

        return new MvaJournalLine(
            Text(line["konto"]) ?? throw new InvalidDataException($"{place} has no konto"),
            Number(line, "belop", place) ?? throw new InvalidDataException($"{place} has no belop"),
            Text(line["regnskapsmvakode"]),
            Number(line, "sats", place) * 100m,
            Number(line, "mvabelop", place),
            Number(line, "mvakode", place) is { } code ? Code(code, place) : null,
            Text(line["bilag"])
        )
        {
            Name = Text(line["navn"]),
        };
    }

    private static int Code(decimal code, string place) =>
        code is >= 0m and <= 999m && decimal.IsInteger(code)
            ? (int)code
            : throw new InvalidDataException(
                $"{place}: mvakode {code.ToString(CultureInfo.InvariantCulture)} is not a standard tax code"
            );

    /// <summary>The period's first month named, as <c>mars-april</c>; the year alone for yearly returns.</summary>
    private static DateOnly FirstDay(JsonObject? header, string place)
    {
        var year = header is null ? null : Number(header, "År", place);
        var period = Text(header?["Termin"]) ?? "";
        var month = MvaPeriod
            .Months.ToList()
            .FindIndex(name => period.Trim().StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return year is null or (>= 1970m and <= 2999m)
            ? new DateOnly((int)(year ?? DefaultYear), Math.Max(month, 0) + 1, 1)
            : throw new InvalidDataException(
                $"{place}: År {year.Value.ToString(CultureInfo.InvariantCulture)} is not a year"
            );
    }

    private static string? Text(JsonNode? node) =>
        node switch
        {
            JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
            JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.ToJsonString(),
            _ => null,
        };

    private static decimal? Number(JsonObject holder, string name, string place) =>
        Text(holder[name]) switch
        {
            null or "" => null,
            var text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                number,
            var text => throw new InvalidDataException($"{place}: {name} '{text}' is not a number"),
        };
}
