using System.Globalization;
using System.Text;
using Nsg.Reporting.Language;

namespace Nsg.Reporting.Vat;

/// <summary>Writes the Finnish VAT return, <c>VSRALVKV</c> for Ilmoitin.fi: a line for each field, amounts with a
/// comma and two decimals.</summary>
internal static class VsralvkvWriter
{
    private const int PhoneMax = 35;

    /// <summary>Names in the order of the form.</summary>
    internal static readonly string[] Order =
    [
        "301",
        "302",
        "303",
        "304",
        "305",
        "306",
        "307",
        "308",
        "309",
        "310",
        "311",
        "312",
        "313",
        "314",
        "318",
        "319",
        "320",
    ];

    internal static void Write(ReportOutcome outcome, ReportFiler filer, Stream output)
    {
        var values = outcome
            .Lines.Where(line => line.Line.Box is not null)
            .ToDictionary(line => line.Line.Box!, line => line.Value, StringComparer.Ordinal);
        var isNil = values.Values.All(value => value == 0m);
        using var text = new StreamWriter(
            output,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            leaveOpen: true
        )
        {
            NewLine = "\r\n",
        };
        text.WriteLine("000:VSRALVKV");
        text.WriteLine($"198:{filer.Created.ToString("ddMMyyyyHHmmss", CultureInfo.InvariantCulture)}");
        text.WriteLine($"048:{filer.Software.Name} {filer.Software.Version}");
        text.WriteLine($"010:{BusinessId(filer.Number)}");
        var (mark, number) = outcome.Period.Length switch
        {
            PeriodLength.Month => ("K", outcome.Period.From.Month),
            PeriodLength.Quarter => ("Q", ((outcome.Period.From.Month - 1) / 3) + 1),
            _ => ("V", 0),
        };
        text.WriteLine($"050:{mark}");
        if (number > 0)
        {
            text.WriteLine($"052:{number.ToString(CultureInfo.InvariantCulture)}");
        }

        text.WriteLine($"053:{outcome.Period.To.Year.ToString("0000", CultureInfo.InvariantCulture)}");
        if (isNil)
        {
            text.WriteLine("056:1");
        }
        else
        {
            foreach (var box in Order.Where(box => values.GetValueOrDefault(box) != 0m || box == "308"))
            {
                text.WriteLine($"{box}:{Amount(values.GetValueOrDefault(box))}");
            }
        }

        if (filer.Contact.Phone.Length > 0)
        {
            text.WriteLine($"042:{XmlText.OneLine(filer.Contact.Phone, PhoneMax)}");
        }

        text.WriteLine("999:1");
    }

    /// <summary>A Finnish business identifier with its hyphen.</summary>
    internal static string BusinessId(string number) => number.Length == 8 ? $"{number[..7]}-{number[7..]}" : number;

    /// <summary>An amount with a comma and two decimals.</summary>
    internal static string Amount(decimal value) =>
        value.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');
}
