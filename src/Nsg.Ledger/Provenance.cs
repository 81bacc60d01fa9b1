namespace Nsg.Ledger;

/// <summary>
/// Why an automatic entry looks as it does: the rule and its version, what it looked at and how sure it was. Kept on
/// every
/// automatic voucher, so that the rule is described (Finland's KILA 20.4.2021) and a faulty rule's vouchers can be
/// found.
/// </summary>
/// <param name="Rule">Stable rule id, such as <c>purchase.accounting-cost</c>; <c>manual</c> for a person's
/// decision.</param>
/// <param name="Version">Version of the rule.</param>
/// <param name="Confidence">0 to 1, two decimals.</param>
/// <param name="Why">The reason in words that an accountant understands.</param>
/// <param name="Inputs">What the rule looked at, by name.</param>
public sealed record Provenance(
    string Rule,
    int Version,
    decimal Confidence,
    string Why,
    IReadOnlyDictionary<string, string> Inputs
);
