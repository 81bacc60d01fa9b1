using Nsg.Reporting.BookFiles;
using Nsg.Vocabulary;

namespace Nsg.Reporting.Sie;

/// <summary>What the identification part of a SIE file says.</summary>
internal sealed class SieHeader
{
    private bool _isTold;

    private bool HasFlag { get; set; }

    private bool HasName { get; set; }

    internal string? Type { get; private set; }

    internal string? Program { get; private set; }

    internal string Name { get; private set; } = "";

    internal string? Number { get; private set; }

    internal Currency? Currency { get; private set; }

    /// <summary>Whether any yearly balance was met: an export (4E) has them, an import file (4I) has not.</summary>
    internal bool HasBalances { get; set; }

    /// <summary>Takes a line of the header; false when the label is none of it.</summary>
    internal bool Takes(string label, SieLine line)
    {
        switch (label)
        {
            case "#FLAGGA":
                HasFlag = true;
                return true;
            case "#SIETYP":
                Type = line.TextOrNull();
                return true;
            case "#PROGRAM":
                Program = $"{line.Text()} {line.Text()}".Trim();
                return true;
            case "#ORGNR":
                Number = line.TextOrNull();
                return true;
            case "#FNAMN":
                (Name, HasName) = (line.Text(), true);
                return true;
            case "#VALUTA":
                TakeCurrency(line);
                return true;
            case "#KSUMMA"
            or "#FORMAT"
            or "#GEN"
            or "#FNR"
            or "#FTYP"
            or "#BKOD"
            or "#ADRESS"
            or "#TAXAR"
            or "#OMFATTN"
            or "#KPTYP"
            or "#PROSA":
                return true;
            default:
                return false;
        }
    }

    /// <summary>Without a currency the books are in Swedish kronor; one that is told after accounts were read as such comes too
    /// late.</summary>
    private void TakeCurrency(SieLine line)
    {
        if (!Vocabulary.Currency.TryParse(line.Text(), out var currency))
        {
            return;
        }

        if (_isTold && currency != (Currency ?? Vocabulary.Currency.SEK))
        {
            throw new BookFileException(
                line.Number,
                $"#VALUTA {currency} stands behind accounts or vouchers; it belongs before them, export the file again"
            );
        }

        Currency = currency;
    }

    /// <summary>Takes the end of the file.</summary>
    /// <param name="line">The last line.</param>
    /// <param name="hasBooks">Whether any account or voucher was met.</param>
    /// <exception cref="BookFileException">It says neither what it is nor holds any books.</exception>
    internal void EndAt(long line, bool hasBooks)
    {
        if (!hasBooks && (Type is null || !HasName))
        {
            throw new BookFileException(
                line,
                "the file holds no account and no voucher, and #SIETYP or #FNAMN is missing; export it again from the accounting program"
            );
        }
    }

    /// <summary>The company that the header speaks of.</summary>
    /// <exception cref="BookFileException">It is no header of SIE 1 to 4.</exception>
    internal BookCompany Company(string encoding)
    {
        if (!HasFlag && Type is null)
        {
            throw new BookFileException(
                1,
                "neither #FLAGGA nor #SIETYP is there; this is no SIE file, or its beginning is missing"
            );
        }

        if (Type is { } type && type is not ("1" or "2" or "3" or "4"))
        {
            throw new BookFileException(1, $"#SIETYP is '{type}'; types 1 to 4 are read");
        }

        _isTold = true;
        return new BookCompany
        {
            Line = 1,
            Format = "SIE",
            Version = Type ?? "1",
            Encoding = encoding,
            Name = Name,
            Number = Number,
            Country = Country.SE,
            IsCountryAssumed = true,
            Currency = Currency,
            Program = Program,
        };
    }
}
