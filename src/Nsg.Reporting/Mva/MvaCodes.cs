using System.Collections.Frozen;

namespace Nsg.Reporting.Mva;

/// <summary>What a standard tax code does to a Norwegian VAT return.</summary>
public enum MvaTreatment
{
    /// <summary>Output tax: a line with base, rate and tax.</summary>
    Output,

    /// <summary>Turnover without tax: a line with base, rate 0 and tax 0.</summary>
    Untaxed,

    /// <summary>Deductible input tax: a line with the tax alone, negative when it is deducted.</summary>
    Input,

    /// <summary>The buyer computes the tax and deducts it: a line of each kind.</summary>
    SelfAssessedDeductible,

    /// <summary>The buyer computes the tax and bears it: a line with base, rate and tax.</summary>
    SelfAssessed,
}

/// <summary>
/// Standard tax codes that a Norwegian VAT return has lines for (Skatteetaten, code list <c>mvaKodeSAFT</c>,
/// 2025-11-04). Codes 0, 7, 20,
/// 21 and 22 are used in the books and never reported.
/// </summary>
public static class MvaCodes
{
    private static readonly FrozenDictionary<int, MvaTreatment> Treatments = new Dictionary<int, MvaTreatment>
    {
        [1] = MvaTreatment.Input,
        [11] = MvaTreatment.Input,
        [12] = MvaTreatment.Input,
        [13] = MvaTreatment.Input,
        [14] = MvaTreatment.Input,
        [15] = MvaTreatment.Input,
        [3] = MvaTreatment.Output,
        [31] = MvaTreatment.Output,
        [32] = MvaTreatment.Output,
        [33] = MvaTreatment.Output,
        [5] = MvaTreatment.Untaxed,
        [51] = MvaTreatment.Untaxed,
        [52] = MvaTreatment.Untaxed,
        [6] = MvaTreatment.Untaxed,
        [81] = MvaTreatment.SelfAssessedDeductible,
        [82] = MvaTreatment.SelfAssessed,
        [83] = MvaTreatment.SelfAssessedDeductible,
        [84] = MvaTreatment.SelfAssessed,
        [85] = MvaTreatment.SelfAssessed,
        [86] = MvaTreatment.SelfAssessedDeductible,
        [87] = MvaTreatment.SelfAssessed,
        [88] = MvaTreatment.SelfAssessedDeductible,
        [89] = MvaTreatment.SelfAssessed,
        [91] = MvaTreatment.SelfAssessedDeductible,
        [92] = MvaTreatment.SelfAssessed,
    }.ToFrozenDictionary();

    /// <summary>Codes in the order in which a return lists them.</summary>
    public static IReadOnlyList<int> All { get; } =
    [3, 31, 32, 33, 5, 51, 52, 6, 1, 11, 12, 13, 14, 15, 81, 82, 83, 84, 85, 86, 87, 88, 89, 91, 92];

    /// <summary>What a code does, or null when it is never reported.</summary>
    public static MvaTreatment? TreatmentOf(int code) =>
        Treatments.TryGetValue(code, out var treatment) ? treatment : null;
}
