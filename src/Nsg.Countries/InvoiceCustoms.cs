using System.Collections.Frozen;
using Nsg.Vocabulary;

namespace Nsg.Countries;

/// <summary>How invoices of a country's sellers ask to be paid.</summary>
/// <remarks>
/// Sources: UNTDID 4461; for Denmark the payment means that Peppol BIS Billing 3 allows there (DK-R-005); for references
/// OCR giro (Norway), Bankgirot (Sweden), Finance Finland, joint payment slip (Denmark) and ISO 11649.
/// </remarks>
public static class InvoiceCustoms
{
    private const string CreditTransfer = "30";
    private const string SepaCreditTransfer = "58";
    private const string BankAccountPayment = "42";
    private const string PaymentSlipCode = "93";

    // UNTDID 4461: not defined, credit transfer, debit transfer between accounts (Denmark), payment to an account, standing
    // agreement, SEPA credit transfer, and what the parties agreed.
    private static readonly FrozenSet<string> Transfers = FrozenSet.Create(
        "1",
        CreditTransfer,
        "31",
        BankAccountPayment,
        "57",
        SepaCreditTransfer,
        "ZZZ"
    );

    /// <summary>The electronic address that invoices of a company go to unless it says another one: its organisation
    /// number, in Finland as OVT code; null beyond the five countries.</summary>
    public static (string Scheme, string Address)? AddressOf(PartyIdentifier organisation) =>
        organisation.Country == Country.FI ? ("0216", "0037" + organisation.Number)
        : IdentifierScheme.Of(organisation.Country) is { } scheme ? (scheme, organisation.Number)
        : null;

    /// <summary>How an account asks to be paid; null when the text is no account of the seller's country, no IBAN and no
    /// Danish payment slip. A Swedish giro number goes through its giro (SE-R-007 to SE-R-010), an Icelandic account as
    /// 42 (IS-R-007), a Danish account as the IBAN that it has (DK-R-005), a payment slip as 93 (DK-R-010).</summary>
    public static PaymentCustom? PaymentOf(Country seller, Currency currency, string account)
    {
        var reference = ReferenceOf(seller);
        if (Iban.TryParse(account, out var iban))
        {
            return new PaymentCustom(PaymentMeansOf(seller, currency), iban.ToString(), null, reference, "");
        }

        if (seller == Country.DK && PaymentSlip.TryParse(account, out var slip))
        {
            return new PaymentCustom(PaymentSlipCode, slip.Creditor, null, slip.Reference, $"{slip.Card}#");
        }

        return NationalAccount.TryParse(seller, account, out var own)
            ? (seller.Code, own.Kind) switch
            {
                (_, NationalAccountKind.Bankgiro) => new(CreditTransfer, own.Number, "SE:BANKGIRO", reference, ""),
                (_, NationalAccountKind.Plusgiro) => new(CreditTransfer, own.Number, "SE:PLUSGIRO", reference, ""),
                ("IS", _) => new(BankAccountPayment, own.Number, null, reference, ""),
                ("DK" or "FI", _) when own.TryToIban(out var its) => new(
                    SepaCreditTransfer,
                    its.ToString(),
                    null,
                    reference,
                    ""
                ),
                _ => new(CreditTransfer, own.Number, null, reference, ""),
            }
            : null;
    }

    /// <summary>
    /// The account that a transfer can go to, as the seller's country writes it; null where the document asks for another way
    /// (card, direct debit, payment slip) or the number alone does not tell the account. A Danish one is told by
    /// registration number and account: 14 digits, two parts, or the registration number as branch (DK-R-006). A Swedish
    /// giro's digits do not tell bankgiro from plusgiro; the branch does (SE-R-007 to SE-R-010).
    /// </summary>
    /// <param name="seller">Country of the seller.</param>
    /// <param name="means">BT-81, or null.</param>
    /// <param name="account">BT-84.</param>
    /// <param name="branch">BT-86.</param>
    public static string? TransferTo(Country seller, string? means, string? account, string? branch)
    {
        if (account is null || !Transfers.Contains(means ?? CreditTransfer))
        {
            return null;
        }

        if (Iban.TryParse(account, out _))
        {
            return account;
        }

        var digits = string.Concat(account.Where(char.IsAsciiDigit));
        return (seller.Code, branch?.Trim().ToUpperInvariant()) switch
        {
            ("SE", "SE:BANKGIRO") when digits.Length > 4 => $"{digits[..^4]}-{digits[^4..]}",
            ("SE", "SE:PLUSGIRO") when digits.Length > 1 => $"{digits[..^1]}-{digits[^1..]}",
            ("DK", { Length: 4 } registration) when registration.All(char.IsAsciiDigit) && digits.Length <= 10 =>
                $"{registration}-{digits}",
            ("DK", _) when digits.Length < 14 && !account.Trim().AsSpan().ContainsAny(' ', '-') => null,
            _ => account,
        };
    }

    /// <summary>The line of a payment slip that an invoice asks to be paid by, or null.</summary>
    /// <param name="means">BT-81.</param>
    /// <param name="account">BT-84.</param>
    /// <param name="reference">BT-83.</param>
    public static string? PaymentLineOf(string? means, string? account, string? reference) =>
        means == PaymentSlipCode
        && reference?.Split('#') is [var card, var identification]
        && PaymentSlip.TryParse($"+{card}<+{account}<", out var slip)
            ? slip.Line(identification)
            : null;

    /// <summary>BT-81: how a bank account asks to be paid.</summary>
    private static string PaymentMeansOf(Country seller, Currency currency) =>
        currency == Currency.EUR || seller == Country.DK || seller == Country.FI ? SepaCreditTransfer : CreditTransfer;

    /// <summary>
    /// Whether an invoice says when the delivery was even where that is its own date, and where it was: bokføringsforskriften
    /// § 5-1-1 no. 4 (Norway). The acts of Sweden, Denmark and Finland follow article 226 (7) of directive 2006/112/EC, which asks for
    /// the day where it differs from the invoice's, and for no place.
    /// </summary>
    public static bool StatesDelivery(Country seller) => seller == Country.NO;

    /// <summary>What a company's papers say of its registration beside its number, or null: a Norwegian limited company that it is
    /// in Foretaksregisteret (foretaksregisterloven § 10-2, NO-R-002).</summary>
    /// <param name="seller">Country of the seller.</param>
    /// <param name="legalForm">The register's code of its form, or null where it is not known.</param>
    public static string? RegistrationOf(Country seller, string? legalForm) =>
        seller == Country.NO && legalForm is "AS" or "ASA" or "NO_AS" or "NO_ASA" ? "Foretaksregisteret" : null;

    /// <summary>How papers of a company name its registered office, which article 26 of directive (EU) 2017/1132 asks for on letters and
    /// order forms, and aktiebolagslagen (2005:551) 28 kap. 5 § on the invoices of Swedish limited companies. Null where the register's
    /// number is all that papers have.</summary>
    /// <param name="seller">Country of the seller.</param>
    public static string? RegisteredOfficeWord(Country seller) =>
        seller.Code switch
        {
            "SE" => "Säte",
            "FI" => "Kotipaikka",
            "DK" => "Hjemsted",
            _ => null,
        };

    /// <summary>A VAT number as papers in a country write it: a Norwegian one there without the country's letters
    /// (bokføringsforskriften § 5-1-2).</summary>
    /// <param name="reader">The country of the paper's language.</param>
    /// <param name="number">The number with its country.</param>
    public static string VatNumberIn(Country reader, string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return
            reader == Country.NO
            && number.StartsWith("NO", StringComparison.Ordinal)
            && number.EndsWith("MVA", StringComparison.Ordinal)
            ? $"{number[2..^3].Trim()}\u00A0MVA"
            : number;
    }

    /// <summary>What payers of a country call the reference of an invoice from there, or null where it has no name that all of them
    /// know or is none of that kind.</summary>
    public static string? ReferenceNameOf(Country seller, string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return !reference.All(char.IsAsciiDigit)
            ? null
            : ReferenceOf(seller) switch
            {
                PaymentReferenceKind.KidMod10 => "KID",
                PaymentReferenceKind.Ocr => "OCR",
                _ => null,
            };
    }

    /// <summary>The kind of reference that payers' banks of the country check; RF where there is none of its
    /// own.</summary>
    public static PaymentReferenceKind ReferenceOf(Country seller) =>
        seller.Code switch
        {
            "NO" => PaymentReferenceKind.KidMod10,
            "SE" => PaymentReferenceKind.Ocr,
            "FI" => PaymentReferenceKind.FinnishReference,
            _ => PaymentReferenceKind.Rf,
        };
}
