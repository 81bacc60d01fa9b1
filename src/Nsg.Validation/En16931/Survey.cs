using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.En16931;

/// <summary>
/// What the rules ask of a whole document wherever it stands, gathered in one walk, so that a document of any length
/// is asked in
/// linear time.
/// </summary>
internal sealed class Survey
{
    private static readonly Fact<Survey> Taken = new(static (root, _) => new Survey(root));
    private static readonly byte[] KindOfName = Kinds();
    private readonly XmlElementNode _root;
    private readonly VatUses[] _uses = new VatUses[Vat.CategoryCount];
    private readonly int[] _breakdowns = new int[Vat.CategoryCount];
    private XmlElementNode? _paymentId;
    private XmlElementNode? _paymentMeansCode;
    private XmlElementNode?[]? _attributes;

    private Survey(XmlElementNode root)
    {
        _root = root;
        for (var node = root; node is not null; node = node.NextWithin(root))
        {
            if (!node.Attributes.IsEmpty)
            {
                AddAttributes(node);
            }

            var id = node.Name?.Id ?? 0;
            if (id < KindOfName.Length && KindOfName[id] != 0)
            {
                Add(node, (Kind)KindOfName[id]);
            }
        }
    }

    private enum Kind : byte
    {
        None,
        Line,
        AllowanceCharge,
        TaxCategory,
        ClassifiedTaxCategory,
        Supplier,
        Customer,
        Representative,
        Country,
        PartyIdentification,
        PaymentId,
        PaymentMeansCode,
    }

    /// <summary>Attributes of UBL that EN 16931 does not know, in the order of rules UBL-DT-08 to -28 and
    /// UBL-CR-663.</summary>
    internal static IReadOnlyList<string> UnknownAttributes { get; } =
    [
        "schemeName",
        "schemeAgencyName",
        "schemeDataURI",
        "schemeURI",
        "format",
        "unitCodeListIdentifier",
        "unitCodeListAgencyIdentifier",
        "unitCodeListAgencyName",
        "listAgencyName",
        "listName",
        "name",
        "languageID",
        "listURI",
        "listSchemeURI",
        "languageLocaleID",
        "uri",
        "currencyCodeListVersionID",
        "characterSetCode",
        "encodingCode",
        "schemeAgencyID",
        "listAgencyID",
        "unitCodeListID",
    ];

    private static readonly Dictionary<string, int> AttributeNumbers = Numbers();

    internal VatTotals Totals { get; } = new();

    /// <summary>Every line's net amount, wherever the line stands.</summary>
    internal Total Lines { get; } = new();

    internal bool HasInvoiceLine { get; private set; }

    internal bool HasCreditNoteLine { get; private set; }

    /// <summary>The seller has an identifier under any tax scheme.</summary>
    internal bool HasSellerTaxId { get; private set; }

    internal bool HasSellerVatId { get; private set; }

    internal bool HasRepresentativeVatId { get; private set; }

    internal bool HasBuyerVatId { get; private set; }

    internal bool HasBuyerLegalId { get; private set; }

    /// <summary>The first country code that is not Italy's.</summary>
    internal XmlElementNode? CountryOutsideItaly { get; private set; }

    /// <summary>The second SEPA creditor identifier.</summary>
    internal XmlElementNode? SecondSepaId { get; private set; }

    /// <summary>The first payment identifier that differs from the one before all others.</summary>
    internal XmlElementNode? OtherPaymentId { get; private set; }

    /// <summary>The first payment means code that differs from the one before all others.</summary>
    internal XmlElementNode? OtherPaymentMeansCode { get; private set; }

    private bool HasSepaId { get; set; }

    internal static Survey Of(ValidationScope scope) => scope.Get(Taken);

    /// <summary>Where the document uses a VAT category.</summary>
    internal VatUses Uses(VatCategory category) => _uses[(int)category];

    /// <summary>Where the document uses VAT categories other than that.</summary>
    internal VatUses UsesBut(VatCategory category)
    {
        var uses = VatUses.None;
        for (var i = 0; i < _uses.Length; i++)
        {
            uses |= i == (int)category ? VatUses.None : _uses[i];
        }

        return uses;
    }

    /// <summary>Number of the document's VAT breakdowns for a category, under tax scheme VAT.</summary>
    internal int Breakdowns(VatCategory category) => _breakdowns[(int)category];

    /// <summary>The first element with one of <see cref="UnknownAttributes"/>.</summary>
    internal XmlElementNode? WithAttribute(int number) => _attributes?[number];

    private void AddAttributes(XmlElementNode node)
    {
        foreach (ref readonly var attribute in node.Attributes)
        {
            if (
                attribute.Namespace.Length == 0
                && AttributeNumbers.TryGetValue(attribute.LocalName, out var number)
                && !(attribute.LocalName == "name" && ReferenceEquals(node.Name, Cbc.PaymentMeansCode))
            )
            {
                _attributes ??= new XmlElementNode?[UnknownAttributes.Count];
                _attributes[number] ??= node;
            }
        }
    }

    private void Add(XmlElementNode node, Kind kind)
    {
        switch (kind)
        {
            case Kind.Line:
                AddLine(node);
                break;
            case Kind.AllowanceCharge:
                Totals.AddAllowanceOrCharge(node, ReferenceEquals(node.Parent, _root));
                break;
            case Kind.TaxCategory:
                AddTaxCategory(node);
                break;
            case Kind.ClassifiedTaxCategory:
                AddLineCategory(node);
                break;
            case Kind.Supplier:
                HasSellerTaxId |= node.Exists(Cac.Party, Cac.PartyTaxScheme, Cbc.CompanyID);
                HasSellerVatId |= HasVatId(node);
                break;
            case Kind.Customer:
                HasBuyerVatId |= HasVatId(node);
                HasBuyerLegalId |= node.Exists(Cac.Party, Cac.PartyLegalEntity, Cbc.CompanyID);
                break;
            case Kind.Representative:
                HasRepresentativeVatId |= HasVatIdItself(node);
                break;
            case Kind.Country when node.WholeText() != "IT":
                CountryOutsideItaly ??= node;
                break;
            case Kind.PartyIdentification:
                AddIdentification(node);
                break;
            case Kind.PaymentId:
                _paymentId ??= node;
                OtherPaymentId ??= node.WholeText() == _paymentId.WholeText() ? null : node;
                break;
            case Kind.PaymentMeansCode:
                _paymentMeansCode ??= node;
                OtherPaymentMeansCode ??= node.WholeText() == _paymentMeansCode.WholeText() ? null : node;
                break;
            default:
                break;
        }
    }

    private void AddLine(XmlElementNode node)
    {
        var isInvoice = ReferenceEquals(node.Name, Cac.InvoiceLine);
        HasInvoiceLine |= isInvoice;
        HasCreditNoteLine |= !isInvoice;
        var amount = WrittenNumber.Of(node, Cbc.LineExtensionAmount);
        Lines.Add(amount);
        Totals.AddLine(node, amount, ReferenceEquals(node.Parent, _root));
    }

    private void AddTaxCategory(XmlElementNode node)
    {
        var id = node.Child(Cbc.ID)?.WholeText();
        var category = Vat.Code(Checks.Trim(id));
        var isVat = Vat.IsVat(node);
        var isExact = id is not null && Vat.Code(id) == category;
        var around = node.Parent;
        var uses = (isVat ? VatUses.Anywhere : VatUses.None) | (isExact ? VatUses.TaxCategoryExact : VatUses.None);
        if (ReferenceEquals(around?.Name, Cac.AllowanceCharge))
        {
            uses |= VatUse.InAllowanceCharge(around!, isVat, isExact, isOwn: ReferenceEquals(around!.Parent, _root));
        }
        else if (
            ReferenceEquals(around?.Name, Cac.TaxSubtotal)
            && ReferenceEquals(around!.Parent?.Name, Cac.TaxTotal)
            && ReferenceEquals(around.Parent!.Parent, _root)
        )
        {
            uses |= VatUse.InBreakdown(isVat, isExact);
            _breakdowns[(int)category] += isVat ? 1 : 0;
        }

        _uses[(int)category] |= uses;
    }

    private void AddLineCategory(XmlElementNode node)
    {
        var id = node.Child(Cbc.ID)?.WholeText();
        var category = Vat.Code(Checks.Trim(id));
        var uses = VatUses.Line | (Vat.IsVat(node) ? VatUses.LineVat | VatUses.Anywhere : VatUses.None);
        _uses[(int)category] |= id is not null && Vat.Code(id) == category ? uses | VatUses.LineExact : uses;
    }

    private void AddIdentification(XmlElementNode node)
    {
        for (var id = node.Child(Cbc.ID); id is not null; id = id.Next(Cbc.ID))
        {
            if (string.Equals(id.Attribute("schemeID"), "SEPA", StringComparison.OrdinalIgnoreCase))
            {
                SecondSepaId ??= HasSepaId ? id : null;
                HasSepaId = true;
            }
        }
    }

    private static bool HasVatId(XmlElementNode role)
    {
        for (var party = role.Child(Cac.Party); party is not null; party = party.Next(Cac.Party))
        {
            if (HasVatIdItself(party))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasVatIdItself(XmlElementNode party)
    {
        for (var one = party.Child(Cac.PartyTaxScheme); one is not null; one = one.Next(Cac.PartyTaxScheme))
        {
            if (one.Has(Cbc.CompanyID) && Vat.IsVat(one))
            {
                return true;
            }
        }

        return false;
    }

    // Written out, since tables of pairs and queries over them cost more at a cold start than all rules together.
    private static byte[] Kinds()
    {
        var kinds = new byte[64];
        Set(Cac.InvoiceLine, Kind.Line);
        Set(Cac.CreditNoteLine, Kind.Line);
        Set(Cac.AllowanceCharge, Kind.AllowanceCharge);
        Set(Cac.TaxCategory, Kind.TaxCategory);
        Set(Cac.ClassifiedTaxCategory, Kind.ClassifiedTaxCategory);
        Set(Cac.AccountingSupplierParty, Kind.Supplier);
        Set(Cac.AccountingCustomerParty, Kind.Customer);
        Set(Cac.TaxRepresentativeParty, Kind.Representative);
        Set(Cbc.IdentificationCode, Kind.Country);
        Set(Cac.PartyIdentification, Kind.PartyIdentification);
        Set(Cbc.PaymentID, Kind.PaymentId);
        Set(Cbc.PaymentMeansCode, Kind.PaymentMeansCode);
        return kinds;

        void Set(ElementName name, Kind kind)
        {
            if (name.Id >= kinds.Length)
            {
                Array.Resize(ref kinds, name.Id + 64);
            }

            kinds[name.Id] = (byte)kind;
        }
    }

    private static Dictionary<string, int> Numbers()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < UnknownAttributes.Count; i++)
        {
            numbers[UnknownAttributes[i]] = i;
        }

        return numbers;
    }
}
