using System.Globalization;
using System.Text;
using Nsg.Reporting.Language;

namespace Nsg.Reporting.Vat;

/// <summary>
/// Writes the Swedish list (<c>SKV574008</c>, Skatteverket, filöverföring): a line of who reports, and one for each
/// buyer; empty where there was no
/// sale of a kind.
/// </summary>
internal static class Skv574008Writer
{
    private const int NameMax = 35;
    private const int PhoneMax = 17;

    internal static void Write(ReportOutcome outcome, ReportFiler filer, Stream output)
    {
        using var text = new StreamWriter(output, Encoding.Latin1, leaveOpen: true) { NewLine = "\r\n" };
        text.WriteLine("SKV574008;");
        text.WriteLine(
            $"{filer.VatNumber};{Period(outcome.Period)};{Clean(filer.Contact.Name, NameMax)};{Clean(filer.Contact.Phone, PhoneMax)};{Clean(filer.Contact.Email, 254)}"
        );
        foreach (var buyer in filer.Buyers.Select(one => one.Whole))
        {
            text.WriteLine($"{buyer.VatNumber};{Sum(buyer.Goods)};{Sum(buyer.Triangular)};{Sum(buyer.Services)};");
        }
    }

    private static string Period(ReportPeriod period) =>
        period.Length == PeriodLength.Month
            ? period.From.ToString("yyMM", CultureInfo.InvariantCulture)
            : $"{period.From.ToString("yy", CultureInfo.InvariantCulture)}-{(((period.From.Month - 1) / 3) + 1).ToString(CultureInfo.InvariantCulture)}";

    private static string Sum(decimal value) => value == 0m ? "" : VatFiles.Whole(value);

    private static string Clean(string text, int max) => XmlText.OneLine(text.Replace(';', ','), max);
}

/// <summary>
/// Writes the Danish list (Skattestyrelsen, EU-salg uden moms, listesystem): a header, a line for each buyer dated at
/// the period's end, and a total of
/// lines and amounts.
/// </summary>
internal static class EuSalgWriter
{
    internal static void Write(ReportOutcome outcome, ReportFiler filer, Stream output)
    {
        var day = outcome.Period.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        using var text = new StreamWriter(
            output,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            leaveOpen: true
        )
        {
            NewLine = "\r\n",
        };
        text.WriteLine($"0,{filer.Number},LISTE,,,,,,");
        var buyers = filer.Buyers.Select(one => one.Whole).ToList();
        foreach (var (i, buyer) in buyers.Index())
        {
            var reference = (i + 1).ToString(CultureInfo.InvariantCulture);
            text.WriteLine(
                $"2,{reference},{day},{filer.Number},{buyer.Country},{buyer.Number},{VatFiles.Whole(buyer.Goods)},{VatFiles.Whole(buyer.Triangular)},{VatFiles.Whole(buyer.Services)}"
            );
        }

        var total = buyers.Sum(one => one.Goods + one.Triangular + one.Services);
        text.WriteLine($"10,{buyers.Count.ToString(CultureInfo.InvariantCulture)},{VatFiles.Whole(total)},,,,,,");
    }
}

/// <summary>
/// Writes the Finnish list (<c>VSRALVYV</c> for Ilmoitin.fi, Verohallinto): fields of who reports, then six for each
/// buyer; 210 goods, 211 services,
/// 212 triangular trade.
/// </summary>
internal static class VsralvyvWriter
{
    internal static void Write(ReportOutcome outcome, ReportFiler filer, Stream output)
    {
        using var text = new StreamWriter(
            output,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            leaveOpen: true
        )
        {
            NewLine = "\r\n",
        };
        text.WriteLine("000:VSRALVYV");
        text.WriteLine($"198:{filer.Created.ToString("ddMMyyyyHHmmss", CultureInfo.InvariantCulture)}");
        text.WriteLine($"048:{filer.Software.Name} {filer.Software.Version}");
        text.WriteLine($"010:{VsralvkvWriter.BusinessId(filer.Number)}");
        text.WriteLine($"052:{outcome.Period.From.Month.ToString(CultureInfo.InvariantCulture)}");
        text.WriteLine($"053:{outcome.Period.From.Year.ToString("0000", CultureInfo.InvariantCulture)}");
        text.WriteLine($"001:{filer.Buyers.Count.ToString(CultureInfo.InvariantCulture)}");
        foreach (var (i, buyer) in filer.Buyers.Index())
        {
            text.WriteLine($"102:{buyer.Country}");
            text.WriteLine($"103:{buyer.Number}");
            text.WriteLine($"210:{VsralvkvWriter.Amount(buyer.Goods)}");
            text.WriteLine($"211:{VsralvkvWriter.Amount(buyer.Services)}");
            text.WriteLine($"212:{VsralvkvWriter.Amount(buyer.Triangular)}");
            text.WriteLine($"009:{(i + 1).ToString(CultureInfo.InvariantCulture)}");
        }

        text.WriteLine("999:1");
    }
}
