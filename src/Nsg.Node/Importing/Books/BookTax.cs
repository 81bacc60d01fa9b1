using Nsg.Countries;
using Nsg.Reporting.BookFiles;

namespace Nsg.Node.Importing.Books;

/// <summary>Brings the file's VAT codes to the country's.</summary>
internal sealed class BookTax(CountryPack pack)
{
    private readonly Dictionary<string, VatCode> _country = pack
        .VatCodes.DistinctBy(code => code.Code)
        .ToDictionary(code => code.Code);
    private readonly Dictionary<string, BookTaxCode> _codes = [];
    private long _severalTaxes;
    private readonly SortedDictionary<string, long> _unknown = new(StringComparer.Ordinal);

    /// <summary>Takes a code of the file in.</summary>
    internal void Add(BookTaxCode code) => _codes[code.Code] = code;

    /// <summary>The country's code and the percent of a line; null when it has no code, or one that the country does
    /// not know.</summary>
    internal (VatCode Code, decimal Rate)? Of(BookLine line, DateOnly day)
    {
        if (line.TaxCode is not { } code)
        {
            return null;
        }

        _severalTaxes += line.FurtherTaxCodes.Count > 0 ? 1 : 0;
        var told = _codes.GetValueOrDefault(code);
        var known = told?.Standard is { } standard ? _country.GetValueOrDefault(standard) : null;
        known ??= _country.GetValueOrDefault(code);
        if (known is null)
        {
            _unknown[code] = _unknown.GetValueOrDefault(code) + 1;
            return null;
        }

        return (known, line.TaxRate ?? told?.Rate ?? known.RateOn(day) ?? 0m);
    }

    /// <summary>What was not taken.</summary>
    internal IEnumerable<string> Warnings() =>
        _unknown
            .Select(one =>
                $"VAT code {one.Key} of {one.Value} lines is not one of {pack.Country}'s and is mapped to none; the lines are taken without it"
            )
            .Concat(
                _severalTaxes == 0
                    ? []
                    :
                    [
                        $"{_severalTaxes} lines name several VAT codes, and neither what they tax nor their tax adds up to the line; each is taken with its first code, so look at their VAT",
                    ]
            );
}
