namespace Nsg.Reporting.Mva;

/// <summary>A Norwegian VAT return as it is sent (<c>mvaMeldingDto</c> 1.0, Skatteetaten).</summary>
/// <param name="Category"><c>alminnelig</c>, <c>primaernaering</c>, <c>omvendtAvgiftsplikt</c>, <c>kompensasjon</c>,
/// or whatever the file says.</param>
/// <param name="Period">Which period.</param>
/// <param name="Fixed">What is to be paid (<c>fastsattMerverdiavgift</c>); negative when it is to be paid back.</param>
/// <param name="Lines">Lines, in order.</param>
public sealed record MvaMelding(string Category, MvaPeriod Period, decimal Fixed, IReadOnlyList<MvaMeldingLine> Lines)
{
    /// <summary>Reference of the bookkeeping program.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Name and version of the bookkeeping program.</summary>
    public (string Name, string Version) Software { get; init; }

    /// <summary>Organisation number of who is taxed.</summary>
    public string? Number { get; init; }

    /// <summary>Customer identification (KID) for a payment back, or null.</summary>
    public string? Kid { get; init; }

    /// <summary>A remark on the return as a whole, or null.</summary>
    public MvaRemark? Remark { get; init; }
}

/// <summary>A line of a return as it is sent (<c>mvaSpesifikasjonslinje</c>).</summary>
/// <param name="Code">Standard tax code.</param>
/// <param name="Specification">What sets it apart, by technical name, or null.</param>
/// <param name="Base">Base; null on a line of input tax.</param>
/// <param name="Rate">Percent; null on a line of input tax.</param>
/// <param name="Tax">Tax; negative when deducted.</param>
/// <param name="Remark">Remark, or null.</param>
public sealed record MvaMeldingLine(
    string Code,
    string? Specification,
    decimal? Base,
    decimal? Rate,
    decimal Tax,
    MvaRemark? Remark = null
)
{
    /// <summary>A line without specification.</summary>
    public MvaMeldingLine(string code, decimal? taxable, decimal? rate, decimal tax)
        : this(code, null, taxable, rate, tax) { }
}

/// <summary>A remark: one of the authority's list, or free text.</summary>
/// <param name="Chosen">Technical name in the list <c>merknad</c>, or null.</param>
/// <param name="Text">Free text, or null.</param>
public sealed record MvaRemark(string? Chosen, string? Text);

/// <summary>A period as the return names it.</summary>
/// <param name="Kind"><c>ToMaaneder</c>, <c>TreMaaneder</c>, <c>Aar</c> and others of the schema.</param>
/// <param name="Name"><c>mars-april</c>, <c>aarlig</c> and so on.</param>
/// <param name="Year">Year.</param>
public sealed record MvaPeriod(string Kind, string Name, int Year)
{
    /// <summary>Months as the schema writes them.</summary>
    public static IReadOnlyList<string> Months { get; } =
    [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ];

    /// <summary>First and last day; null for a kind of period that has no months (weeks).</summary>
    public (DateOnly From, DateOnly To)? Days
    {
        get
        {
            if (Year is < 1 or > 9999)
            {
                return null;
            }

            var names = Name.Split('-');
            var (first, last) = Kind == "Aar" ? (0, 11) : (IndexOf(names[0]), IndexOf(names[^1]));
            return first < 0 || last < first
                ? null
                : (
                    new DateOnly(Year, first + 1, 1),
                    new DateOnly(Year, last + 1, DateTime.DaysInMonth(Year, last + 1))
                );
        }
    }

    private static int IndexOf(string month) => Months.ToList().IndexOf(month);
}
