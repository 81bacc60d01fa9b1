using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Vat;

/// <summary>The form of <c>VSRALVKV</c>: a line for each field, the head before the amounts, the end mark last.</summary>
internal sealed partial class FinnishReturn
{
    private const int QuartersMax = 4;
    private const int MonthsMax = 12;

    /// <summary>Mark, time, program and whose return, of which period.</summary>
    private static readonly string[] Head = ["000", "198", "014", "048", "010", "050", "052", "053"];

    /// <summary>No activity, why an earlier return is corrected, and the contact's telephone.</summary>
    private static readonly string[] Others = ["056", "336", "337", "042", "999"];

    private readonly List<ReturnFinding> _form = [];
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> _boxes = new(StringComparer.Ordinal);

    private FinnishReturn() { }

    internal static ReturnVerdict Judge(ReadOnlyMemory<byte> content)
    {
        var one = new FinnishReturn();
        one.Read(Encoding.UTF8.GetString(content.Span).TrimStart('\uFEFF'));
        one.Period();
        one.Amounts();
        return ReturnForms.Made("VSRALVKV", "fi.vat", one._form, one._boxes);
    }

    private void Read(string text)
    {
        var (last, box) = ("", -1);
        foreach (var (i, line) in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            var cells = line.TrimEnd('\r').Split(':', 2);
            var isField = cells.Length == 2 && Name().IsMatch(cells[0]);
            Shall(isField, $"line {i + 1} is not NNN:value");
            if (!isField)
            {
                continue;
            }

            var (name, place) = (cells[0], Array.IndexOf(VsralvkvWriter.Order, cells[0]));
            Shall(_fields.TryAdd(name, cells[1]), $"line {i + 1}: {name} stands twice");
            Shall(
                place >= 0 || Head.Contains(name) || Others.Contains(name),
                $"line {i + 1}: {name} is no field of the return"
            );
            Shall(i > 0 || name == "000", "the return does not begin with 000");
            Shall(last != "999", "a line stands after 999, the end of the return");
            Shall(
                !Head.Contains(name) || box < 0,
                $"line {i + 1}: {name} stands after the amounts; the head of the return is before them"
            );
            Shall(place < 0 || place >= box, $"line {i + 1}: {name} is not in the order of the form");
            (last, box) = (name, Math.Max(box, place));
        }

        foreach (var needed in new[] { "000", "010", "050", "053", "999" })
        {
            Shall(_fields.ContainsKey(needed), $"field {needed} is missing");
        }

        ReturnForms.Number(_form, Country.FI, "010", _fields.GetValueOrDefault("010"));
        Shall(
            !_fields.TryGetValue("198", out var made)
                || DateTime.TryParseExact(
                    made,
                    "ddMMyyyyHHmmss",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out _
                ),
            "198 is a time, ddMMyyyyHHmmss"
        );
    }

    private void Period()
    {
        var (kind, number) = (_fields.GetValueOrDefault("050"), _fields.GetValueOrDefault("052"));
        Shall(kind is "K" or "Q" or "V", "050 is K, Q or V");
        Shall(kind == "V" || number is not null, "052 names the month or quarter");
        Shall(kind != "V" || number is null, "052 stands in no return of a year");
        var most = kind == "Q" ? QuartersMax : MonthsMax;
        Shall(
            number is null
                || (
                    int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                    && value >= 1
                    && value <= most
                ),
            $"052 is a {(kind == "Q" ? "quarter" : "month")} from 1 to {most}"
        );
        var year = _fields.GetValueOrDefault("053") ?? "";
        Shall(
            Year().IsMatch(year) && Bounds.Hold(int.Parse(year, CultureInfo.InvariantCulture)),
            "053 is a year in four digits"
        );
    }

    private void Amounts()
    {
        foreach (var (name, text) in _fields.Where(one => Array.IndexOf(VsralvkvWriter.Order, one.Key) >= 0))
        {
            var isAmount = Amount().IsMatch(text);
            Shall(isAmount, $"{name} is not an amount with a comma and two decimals");
            _boxes[name] = isAmount ? decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture) : 0m;
        }
    }

    private void Shall(bool holds, string text) => ReturnForms.Shall(_form, holds, text);

    [GeneratedRegex("^[0-9]{3}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Name();

    [GeneratedRegex("^[0-9]{4}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Year();

    [GeneratedRegex("^-?[0-9]{1,13},[0-9]{2}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Amount();
}
