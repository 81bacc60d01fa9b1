using System.Text.Json.Serialization;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Records;

/// <summary>A company came to the node.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Country">Where it is taxed; decides chart, VAT codes and rules.</param>
/// <param name="Currency">Base currency of its books.</param>
/// <param name="Identifiers">Its numbers, as <c>DK:20202020</c>.</param>
public sealed record CompanyCreated(string Name, Country Country, Currency Currency, IReadOnlyList<string> Identifiers);

/// <summary>What the business register says of the company.</summary>
/// <param name="RegistrationDate">When it was registered.</param>
/// <param name="LegalForm">Legal form with the country before it, as <c>NO_AS</c>.</param>
/// <param name="LegalFormName">Name of the form, or null.</param>
/// <param name="RegisteredAddress">Where formal communications go, parts divided by semicolons, or null.</param>
/// <param name="PostalAddress">Where mail goes, or null.</param>
/// <param name="Activities">NACE codes, the main one first.</param>
/// <param name="HasProceedings">Whether extraordinary proceedings are registered.</param>
public sealed record CompanyRegistered(
    DateOnly RegistrationDate,
    string LegalForm,
    string? LegalFormName,
    string? RegisteredAddress,
    string? PostalAddress,
    IReadOnlyList<string> Activities,
    bool HasProceedings
);

/// <summary>Which broken rules send a document to review.</summary>
public enum CheckLevel
{
    /// <summary>Fatal ones of structure, of the core (BR-…) and of Peppol's own (PEPPOL-EN16931-…).</summary>
    [JsonStringEnumMemberName("standard")]
    Standard,

    /// <summary>All fatal ones.</summary>
    [JsonStringEnumMemberName("strict")]
    Strict,
}

/// <summary>Where a company lets itself be found.</summary>
/// <param name="Endpoint">Address of the node that answers for it, without a slash at its end.</param>
/// <param name="Since">Since when, by UTC.</param>
/// <param name="HasMoved">Whether that is another node, to which it moved from here.</param>
public sealed record CompanyListing(string Endpoint, DateOnly Since, bool HasMoved)
{
    private const int AddressMax = 200;

    /// <summary>A listing at an address; null where that is no https address without a path. On this machine http
    /// will do.</summary>
    public static CompanyListing? Of(string address, DateOnly since, bool hasMoved) =>
        address is { Length: <= AddressMax }
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri is { Scheme: "https" } or { Scheme: "http", IsLoopback: true }
        && uri is { PathAndQuery: "/", Fragment.Length: 0, UserInfo.Length: 0 }
            ? new CompanyListing(uri.GetLeftPart(UriPartial.Authority), since, hasMoved)
            : null;

    /// <summary>Whether the address is one that only this machine can call, which is no place for others to find a company
    /// at.</summary>
    public bool IsOnThisMachine => IsLoopback(Endpoint);

    /// <summary>Whether an address leads whoever calls it to its own machine.</summary>
    public static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;

    /// <summary>Whether two listings say the same, whenever they were made.</summary>
    public static bool IsSame(CompanyListing? one, CompanyListing? other) =>
        (one is null && other is null)
        || (one is not null && other is not null && one with { Since = other.Since } == other);
}

/// <summary>What a person decided about how the node works for the company: all its settings, as they are from now
/// on.</summary>
/// <param name="AutoPostLimit">Base amount above which nothing posts by itself; null for no limit.</param>
/// <param name="Checks">Which broken rules send a document to review.</param>
/// <param name="VatPeriod">Length of the VAT period that the authority gave it; null for the country's usual
/// one.</param>
/// <param name="Listing">Where it lets itself be found; null for nowhere.</param>
/// <param name="IsOutsideVat">Whether it is registered for no value added tax, and owes no returns of it.</param>
public sealed record CompanySettingsChanged(
    decimal? AutoPostLimit,
    CheckLevel Checks = CheckLevel.Standard,
    string? VatPeriod = null,
    CompanyListing? Listing = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsOutsideVat = false
)
{
    /// <summary>The settings that a company has, to change one of them and keep the others.</summary>
    public static CompanySettingsChanged Of(CompanyProfile company)
    {
        ArgumentNullException.ThrowIfNull(company);
        return new CompanySettingsChanged(
            company.AutoPostLimit,
            company.ChecksStrictly ? CheckLevel.Strict : CheckLevel.Standard,
            company.OwnVatPeriod,
            company.Listing,
            company.IsOutsideVat
        );
    }
}

/// <summary>A bank account got its account in the books.</summary>
/// <param name="BankAccount">IBAN or other number, as statements write it.</param>
/// <param name="Account">Account number in the chart.</param>
/// <param name="Name">Name shown.</param>
/// <param name="Currency">The bank account's currency.</param>
public sealed record BankAccountOpened(string BankAccount, string Account, string Name, Currency Currency);

/// <summary>A person's decision that the node repeats.</summary>
/// <param name="Direction">Purchases or sales.</param>
/// <param name="Party">Key of the supplier or customer.</param>
/// <param name="AccountingCost">The document's accounting reference (BT-19) that the decision was made for, or
/// empty.</param>
/// <param name="Account">The account chosen; <see cref="Nothing"/> where what was learnt no longer counts.</param>
/// <param name="Document">The document that the decision was made on.</param>
public sealed record AccountLearnt(string Direction, string Party, string AccountingCost, string Account, Guid Document)
{
    /// <summary>In place of an account: nothing is learnt any more.</summary>
    public const string Nothing = "";
}
