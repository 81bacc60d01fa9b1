using System.CommandLine;
using System.Globalization;
using System.Text.Json.Serialization;
using Nsg.Reporting.Mva;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report vat-case</c>.</summary>
internal static class VatCaseCommand
{
    private const long FileMax = 64L << 20;

    internal static System.CommandLine.Command Make()
    {
        var json = CommonOptions.Json();
        var file = new Argument<string>("FILE")
        {
            Description = "A case, or an array of cases: title, journal and header as JSON",
        };
        var command = new System.CommandLine.Command(
            "vat-case",
            "The Norwegian VAT return that the journal of a test case leads to"
        )
        {
            file,
            json,
        };
        command.SetAction(parse =>
        {
            var path = parse.GetValue(file)!;
            if (new FileInfo(path).Length > FileMax)
            {
                throw new UsageException($"{path} is larger than {FileMax >> 20} MB");
            }

            foreach (var one in MvaCase.Read(File.ReadAllText(path)))
            {
                Print(one, parse.GetValue(json));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static void Print(MvaCase one, bool json)
    {
        var result = one.Return();
        if (json)
        {
            Output.Json(new CaseJson([.. result.Lines.Select(LineJson.Of)], result.Sum));
            return;
        }

        Output.Line(one.Title);
        Output.Table(
            [">code", "specification", ">base", ">rate", ">tax"],
            result.Lines.Select(line =>
                (IReadOnlyList<string>)
                    [
                        line.Code.ToString(CultureInfo.InvariantCulture),
                        MvaSpecifications.LabelOf(line.Specification) ?? "",
                        Text(line.Base),
                        Text(line.Rate),
                        Text(line.Tax),
                    ]
            )
        );
        Output.Line($"sum {Text(result.Sum)}");
    }

    private static string Text(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private sealed record CaseJson(
        [property: JsonPropertyName("lines")] IReadOnlyList<LineJson> Lines,
        [property: JsonPropertyName("sum")] decimal Sum
    );

    private sealed record LineJson(
        [property: JsonPropertyName("mvakode")] int Code,
        [property: JsonPropertyName("spesifikasjon")] string? Specification,
        [property: JsonPropertyName("grunnlag")] decimal? Base,
        [property: JsonPropertyName("sats")] decimal? Rate,
        [property: JsonPropertyName("mva")] decimal Tax
    )
    {
        internal static LineJson Of(MvaLine line) =>
            new(line.Code, MvaSpecifications.LabelOf(line.Specification), line.Base, line.Rate / 100m, line.Tax);
    }
}
