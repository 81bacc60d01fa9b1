using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using static Nsg.Documents.Cii.CiiScan;

namespace Nsg.Documents.Cii;

/// <summary>
/// A Cross Industry Invoice as the UBL document that says the same: both syntaxes bind the terms of EN 16931, so that one
/// reader and one set of rules serve both. Every element of the view has the place of the element that it shows.
/// </summary>
/// <remarks>Source of the correspondences: EN 16931-1 (terms), CEN/TS 16931-3-2 (UBL) and 16931-3-3 (CII).</remarks>
public sealed class CiiView
{
    private const string Tender = "50";
    private const string InvoicedObject = "130";

    private readonly CiiScan _scan = new();
    private readonly XmlElementNode _source;

    private CiiView(XmlElementNode root)
    {
        _source = root;
        var document = At(root, "ExchangedDocument");
        var trade = At(root, "SupplyChainTradeTransaction");
        var type = At(document, "TypeCode");
        var isCreditNote =
            UblTypeCodes.KindOf(type?.Text.Trim(), isCreditNoteRoot: false) == Model.DocumentKind.CreditNote;
        var name = isCreditNote ? "CreditNote" : "Invoice";
        var view = new ViewNode($"{XmlNames.UblPrefix}{name}-2", name, root, null);
        var agreement = At(trade, "ApplicableHeaderTradeAgreement");
        var delivery = At(trade, "ApplicableHeaderTradeDelivery");
        var settlement = At(trade, "ApplicableHeaderTradeSettlement");
        Header(view, document, isCreditNote, settlement);
        _scan.Leaf(view, "BuyerReference", At(agreement, "BuyerReference"));
        Period(view, settlement);
        References(view, agreement, delivery, settlement, isCreditNote);
        CiiViewParties.Add(_scan, view, agreement, delivery, settlement);
        CiiViewSettlement.Add(_scan, view, settlement, isCreditNote);
        var currency = At(settlement, "InvoiceCurrencyCode")?.Text.Trim();
        foreach (var line in All(trade, "IncludedSupplyChainTradeLineItem"))
        {
            CiiViewLines.Add(_scan, view, line, isCreditNote, currency);
        }

        Tree = view.ToTree();
    }

    /// <summary>The view.</summary>
    public XmlTree Tree { get; }

    /// <summary>Values of the document that the view does not show.</summary>
    internal IEnumerable<Model.UnmodelledValue> Leftovers => _scan.Leftovers(_source);

    /// <summary>Makes the view of a document.</summary>
    /// <param name="root">Its root.</param>
    public static CiiView Of(XmlElementNode root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return new CiiView(root);
    }

    private void Header(ViewNode view, XmlElementNode? document, bool isCreditNote, XmlElementNode? settlement)
    {
        var context = At(_source, "ExchangedDocumentContext");
        _scan.Leaf(view, "CustomizationID", At(context, "GuidelineSpecifiedDocumentContextParameter", "ID"));
        _scan.Leaf(view, "ProfileID", At(context, "BusinessProcessSpecifiedDocumentContextParameter", "ID"));
        _scan.Leaf(view, "ID", At(document, "ID"));
        _scan.Leaf(view, "CopyIndicator", At(document, "CopyIndicator", "Indicator"));
        _scan.Date(view, "IssueDate", At(document, "IssueDateTime"));
        if (!isCreditNote)
        {
            _scan.Date(view, "DueDate", CiiViewSettlement.DueDate(_scan, settlement));
        }

        _scan.Leaf(view, isCreditNote ? "CreditNoteTypeCode" : "InvoiceTypeCode", At(document, "TypeCode"));
        foreach (var note in All(document, "IncludedNote"))
        {
            Note(view, note);
        }

        _scan.Date(
            view,
            "TaxPointDate",
            All(settlement, "ApplicableTradeTax")
                .Select(tax => At(tax, "TaxPointDate"))
                .FirstOrDefault(one => one is not null)
        );
        _scan.Leaf(view, "DocumentCurrencyCode", At(settlement, "InvoiceCurrencyCode"));
        _scan.Leaf(view, "TaxCurrencyCode", At(settlement, "TaxCurrencyCode"));
        _scan.Leaf(view, "AccountingCost", At(settlement, "ReceivableSpecifiedTradeAccountingAccount", "ID"));
    }

    /// <summary>UBL writes the subject of a note before it, between number signs.</summary>
    private void Note(ViewNode view, XmlElementNode note)
    {
        if (At(note, "Content") is not { } content)
        {
            return;
        }

        if (At(note, "SubjectCode") is { } subject)
        {
            _scan.See(subject);
            _scan.Said(view, "Note", content, $"#{subject.Text.Trim()}#{content.Text.Trim()}");
        }
        else
        {
            _scan.Leaf(view, "Note", content);
        }
    }

    private void Period(ViewNode view, XmlElementNode? settlement)
    {
        var period = At(settlement, "BillingSpecifiedPeriod");
        var due = All(settlement, "ApplicableTradeTax")
            .Select(tax => At(tax, "DueDateTypeCode"))
            .FirstOrDefault(one => one is not null);
        if ((period ?? due) is not { } source)
        {
            return;
        }

        var group = view.Group("InvoicePeriod", source);
        _scan.Date(group, "StartDate", At(period, "StartDateTime"));
        _scan.Date(group, "EndDate", At(period, "EndDateTime"));
        if (due is not null)
        {
            foreach (var tax in All(settlement, "ApplicableTradeTax"))
            {
                _scan.See(At(tax, "DueDateTypeCode") is { } one && one.Text == due.Text ? one : null);
            }

            // CII takes the codes from UNTDID 2475, UBL from UNTDID 2005.
            _scan.Said(
                group,
                "DescriptionCode",
                due,
                due.Text.Trim() switch
                {
                    "5" => "3",
                    "29" => "35",
                    "72" => "432",
                    var other => other,
                }
            );
        }
    }

    private void References(
        ViewNode view,
        XmlElementNode? agreement,
        XmlElementNode? delivery,
        XmlElementNode? settlement,
        bool isCreditNote
    )
    {
        var (buyers, sellers) = (
            At(agreement, "BuyerOrderReferencedDocument", "IssuerAssignedID"),
            At(agreement, "SellerOrderReferencedDocument", "IssuerAssignedID")
        );
        if ((buyers ?? sellers) is { } order)
        {
            var group = view.Group("OrderReference", order);
            _scan.Leaf(group, "ID", buyers);
            _scan.Leaf(group, "SalesOrderID", sellers);
        }

        foreach (var preceding in All(settlement, "InvoiceReferencedDocument"))
        {
            var group = view.Group("BillingReference", preceding).Group("InvoiceDocumentReference", preceding);
            _scan.Leaf(group, "ID", At(preceding, "IssuerAssignedID"));
            _scan.Date(group, "IssueDate", At(preceding, "FormattedIssueDateTime"));
        }

        Reference(view, "DespatchDocumentReference", At(delivery, "DespatchAdviceReferencedDocument"));
        Reference(view, "ReceiptDocumentReference", At(delivery, "ReceivingAdviceReferencedDocument"));
        Reference(view, "ContractDocumentReference", At(agreement, "ContractReferencedDocument"));
        foreach (var other in All(agreement, "AdditionalReferencedDocument"))
        {
            Additional(view, other);
        }

        if (At(agreement, "SpecifiedProcuringProject") is { } project)
        {
            var group = view.Group(isCreditNote ? "AdditionalDocumentReference" : "ProjectReference", project);
            _scan.Leaf(group, "ID", At(project, "ID"));
            if (isCreditNote)
            {
                group.Leaf("DocumentTypeCode", project, UblTypeCodes.Project);
            }

            // The standard wants a name beside the number, and writers repeat the number or say what it is.
            _scan.See(At(project, "Name"));
        }
    }

    private void Reference(ViewNode view, string name, XmlElementNode? document)
    {
        if (document is not null)
        {
            _scan.Leaf(view.Group(name, document), "ID", At(document, "IssuerAssignedID"));
        }
    }

    private void Additional(ViewNode view, XmlElementNode document)
    {
        var type = At(document, "TypeCode");
        var code = type?.Text.Trim();
        _scan.See(type);
        var group = view.Group(
            code == Tender ? "OriginatorDocumentReference" : "AdditionalDocumentReference",
            document
        );
        var id = _scan.Leaf(group, "ID", At(document, "IssuerAssignedID"));
        if (code == InvoicedObject)
        {
            if (At(document, "ReferenceTypeCode") is { } scheme)
            {
                _scan.See(scheme);
                id?.Attribute("schemeID", scheme.Text.Trim());
            }

            group.Leaf("DocumentTypeCode", type!, InvoicedObject);
        }

        _scan.Leaf(group, "DocumentDescription", At(document, "Name"));
        if ((At(document, "AttachmentBinaryObject") ?? At(document, "URIID")) is { } content)
        {
            var attachment = group.Group("Attachment", content);
            _scan.Leaf(
                attachment,
                "EmbeddedDocumentBinaryObject",
                At(document, "AttachmentBinaryObject"),
                "mimeCode",
                "filename"
            );
            if (At(document, "URIID") is { } uri)
            {
                _scan.Leaf(attachment.Group("ExternalReference", uri), "URI", uri);
            }
        }
    }
}
