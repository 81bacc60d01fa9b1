using Nsg.Bookkeeping.Records;
using Nsg.Countries;
using Nsg.Documents.Model;
using Nsg.Ledger;

namespace Nsg.Bookkeeping.Posting;

/// <summary>One line to post for what was supplied: cost or income, or tax. Amounts as on a purchase invoice, debit
/// positive.</summary>
internal sealed record SupplyLine(string Account, decimal Amount, LineVat? Vat, string? Text)
{
    /// <summary>Whether it is tax that the seller charged, deductible or not.</summary>
    internal bool IsChargedTax { get; init; }
}

/// <summary>The supply side of a document's entry.</summary>
/// <param name="Lines">Lines.</param>
/// <param name="Main">The account that carries most.</param>
/// <param name="Provenance">The choice that was least sure.</param>
/// <param name="Shares">Each account with what goes to it and why, the largest first.</param>
/// <param name="Notes">What is told of it besides.</param>
/// <param name="OpenDeductions">Accounts on which the deduction of VAT depends on what was bought.</param>
internal sealed record SupplyPostings(
    IReadOnlyList<SupplyLine> Lines,
    string Main,
    Provenance Provenance,
    IReadOnlyList<ProposalShare> Shares,
    IReadOnlyList<string> Notes,
    IReadOnlyCollection<string> OpenDeductions
);

/// <summary>What of a document goes to one account under one VAT category.</summary>
/// <param name="Category">VAT category and rate.</param>
/// <param name="Kind">Goods or services.</param>
/// <param name="Account">Account.</param>
internal sealed record SupplyGroup(VatCategory Category, SupplyKind Kind, string Account)
{
    /// <summary>Amount without VAT.</summary>
    internal decimal Net { get; set; }

    /// <summary>Whether a person chose the account, for this document or an earlier one of the party.</summary>
    internal bool IsChosen { get; set; }
}
