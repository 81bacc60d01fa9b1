namespace Nsg.Reporting.Mva;

/// <summary>What sets a line of a return apart from the other lines of its code (Skatteetaten, code list
/// <c>mvaSpesifikasjon</c>).</summary>
public enum MvaSpecification
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Goods or services taken out of the business (<c>uttak</c>).</summary>
    Withdrawal,

    /// <summary>Tax of a claim that is lost (<c>tapPåKrav</c>; codes 1, 11, 12, 13).</summary>
    LossOnClaim,

    /// <summary>Adjustment of the tax of capital goods (<c>justering</c>; codes 1, 81).</summary>
    Adjustment,

    /// <summary>Deducted tax of capital goods given back (<c>tilbakeføringAvInngåendeMerverdiavgift</c>; codes 1,
    /// 81).</summary>
    Reversal,
}

/// <summary>Names of specifications.</summary>
public static class MvaSpecifications
{
    /// <summary>The technical name in a return, or null for none.</summary>
    public static string? NameOf(MvaSpecification specification) =>
        specification switch
        {
            MvaSpecification.Withdrawal => "uttak",
            MvaSpecification.LossOnClaim => "tapPåKrav",
            MvaSpecification.Adjustment => "justering",
            MvaSpecification.Reversal => "tilbakeføringAvInngåendeMerverdiavgift",
            _ => null,
        };

    /// <summary>The name that people read, in the words of Skatteetaten's test cases, or null for none.</summary>
    public static string? LabelOf(MvaSpecification specification) =>
        specification switch
        {
            MvaSpecification.Withdrawal => "Uttak",
            MvaSpecification.LossOnClaim => "Tap på krav",
            MvaSpecification.Adjustment => "Justering",
            MvaSpecification.Reversal => "Tilbakeføring",
            _ => null,
        };

    /// <summary>
    /// The specification that a heading names. A withdrawal only where the heading begins with it: "sales and
    /// withdrawals" heads turnover.
    /// </summary>
    public static MvaSpecification In(string heading)
    {
        var text = heading.Trim();
        return text switch
        {
            _ when text.StartsWith("uttak", StringComparison.OrdinalIgnoreCase) => MvaSpecification.Withdrawal,
            _ when IsLoss(text) => MvaSpecification.LossOnClaim,
            _ when IsReversal(text) => MvaSpecification.Reversal,
            _ when Has(text, "justering") => MvaSpecification.Adjustment,
            _ => MvaSpecification.None,
        };
    }

    /// <summary>Every specification that a heading names: "sales and withdrawals, loss on claims".</summary>
    internal static IEnumerable<MvaSpecification> NamedIn(string heading)
    {
        if (Has(heading, "uttak"))
        {
            yield return MvaSpecification.Withdrawal;
        }

        if (IsLoss(heading))
        {
            yield return MvaSpecification.LossOnClaim;
        }

        if (IsReversal(heading))
        {
            yield return MvaSpecification.Reversal;
        }

        if (Has(heading, "justering"))
        {
            yield return MvaSpecification.Adjustment;
        }
    }

    /// <summary>The specification that the bookkeeping program's own name of a VAT code says, as in the authority's example with all
    /// cases: <c>uttak</c>, <c>tapPåKrav</c>, <c>justering</c>, <c>tilbakefoering</c>.</summary>
    internal static MvaSpecification OfLabel(string? label)
    {
        var text = (label ?? "")
            .Replace("oe", "ø", StringComparison.OrdinalIgnoreCase)
            .Replace("aa", "å", StringComparison.OrdinalIgnoreCase);
        return Has(text, "uttak") ? MvaSpecification.Withdrawal
            : IsLoss(text) ? MvaSpecification.LossOnClaim
            : IsReversal(text) ? MvaSpecification.Reversal
            : Has(text, "justering") ? MvaSpecification.Adjustment
            : MvaSpecification.None;
    }

    /// <summary>Whether an account is one of a matter: its number in NS 4102 (306 and 307 withdrawals, 783 losses on claims, 797 the
    /// authority's test journals' adjustments), or its name.</summary>
    internal static bool IsShownBy(MvaSpecification matter, string account, string? name) =>
        matter switch
        {
            MvaSpecification.Withdrawal => account.StartsWith("306", StringComparison.Ordinal)
                || account.StartsWith("307", StringComparison.Ordinal)
                || (account.StartsWith('3') && Has(name ?? "", "uttak")),
            MvaSpecification.LossOnClaim => account.StartsWith("783", StringComparison.Ordinal) || IsLoss(name ?? ""),
            MvaSpecification.Reversal => IsReversal(name ?? ""),
            MvaSpecification.Adjustment => account.StartsWith("797", StringComparison.Ordinal)
                || Has(name ?? "", "justering"),
            _ => false,
        };

    /// <summary>
    /// A specification as far as it may stand with a code (rules R038 to R041): a loss goes with input codes, and
    /// with turnover that is taken back.
    /// </summary>
    public static MvaSpecification On(int code, MvaSpecification specification, bool isDebit) =>
        (specification, code) switch
        {
            (MvaSpecification.LossOnClaim, 1 or 11 or 12 or 13) => specification,
            (MvaSpecification.LossOnClaim, 3 or 31 or 32 or 33) when isDebit => specification,
            (MvaSpecification.Withdrawal, 3 or 5 or 31 or 33) => specification,
            (MvaSpecification.Adjustment or MvaSpecification.Reversal, 1 or 81) => specification,
            _ => MvaSpecification.None,
        };

    private static bool IsLoss(string text) =>
        Has(text, "tap på") || Begins(text, "tappå") || Begins(text, "tapt") || Begins(text, "tapsfør");

    private static bool IsReversal(string text) => Begins(text, "tilbakefør") || Begins(text, "reverser");

    /// <summary>Whether a word begins so: tap på krav, tapte fordringer, tapsføring.</summary>
    private static bool Begins(string text, string stem) =>
        text.Split([' ', ',', '.', ':', '-', '/', '('], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => word.StartsWith(stem, StringComparison.OrdinalIgnoreCase));

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
