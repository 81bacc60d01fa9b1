namespace Nsg.Validation.En16931;

/// <summary>The VAT categories of EN 16931, a part of code list UNTDID 5305.</summary>
internal enum VatCategory : byte
{
    /// <summary>No code, or one that EN 16931 does not know.</summary>
    Other,

    /// <summary>AE: the buyer pays the VAT.</summary>
    ReverseCharge,

    /// <summary>E.</summary>
    Exempt,

    /// <summary>G: free export.</summary>
    Export,

    /// <summary>K: supply to another member state.</summary>
    IntraCommunity,

    /// <summary>L: Canary Islands (IGIC).</summary>
    CanaryIslands,

    /// <summary>M: Ceuta and Melilla (IPSI).</summary>
    CeutaAndMelilla,

    /// <summary>O: not subject to VAT.</summary>
    OutOfScope,

    /// <summary>S.</summary>
    Standard,

    /// <summary>Z.</summary>
    ZeroRated,

    /// <summary>B: split payment, in Italy.</summary>
    SplitPayment,
}
