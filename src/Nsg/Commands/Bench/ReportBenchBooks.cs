using System.Globalization;
using System.Text;
using System.Xml;

namespace Nsg.Command.Commands.Bench;

/// <summary>The books that reports and exports are measured over, as SAF-T: sales and purchases of a year, day after
/// day, each with a customer or supplier.</summary>
internal static class ReportBenchBooks
{
    private const int PartyCount = 500;

    /// <summary>Writes the books.</summary>
    internal static void Write(Stream output, int vouchers, ReportBenchCompany company)
    {
        const string ns = "urn:StandardAuditFile-Taxation-Financial:NO";
        using var xml = XmlWriter.Create(
            output,
            new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }
        );
        xml.WriteStartElement("AuditFile", ns);
        xml.WriteStartElement("Header", ns);
        Values(
            xml,
            ns,
            ("AuditFileVersion", "1.30"),
            ("AuditFileCountry", company.Country),
            ("AuditFileDateCreated", "2026-01-10")
        );
        xml.WriteStartElement("Company", ns);
        Values(xml, ns, ("RegistrationNumber", company.Number), ("Name", "Bench AS"));
        xml.WriteEndElement();
        Values(xml, ns, ("DefaultCurrencyCode", company.Currency));
        xml.WriteStartElement("SelectionCriteria", ns);
        Values(xml, ns, ("SelectionStartDate", "2025-01-01"), ("SelectionEndDate", "2025-12-31"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("MasterFiles", ns);
        xml.WriteStartElement("GeneralLedgerAccounts", ns);
        foreach (var account in company.Accounts.Concat([company.Receivables, company.Payables, company.Tax]))
        {
            xml.WriteStartElement("Account", ns);
            Values(
                xml,
                ns,
                ("AccountID", account),
                ("AccountDescription", "Account " + account),
                ("AccountType", "GL"),
                ("OpeningDebitBalance", "0.00"),
                ("ClosingDebitBalance", "0.00")
            );
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        Parties(xml, ns, "Customer", company.Receivables);
        Parties(xml, ns, "Supplier", company.Payables);
        xml.WriteEndElement();
        xml.WriteStartElement("GeneralLedgerEntries", ns);
        xml.WriteStartElement("Journal", ns);
        Values(xml, ns, ("JournalID", "GL"), ("Description", "General"), ("Type", "GL"));
        for (var i = 0; i < vouchers; i++)
        {
            Voucher(xml, ns, company, i, vouchers);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Parties(XmlWriter xml, string ns, string kind, string account)
    {
        xml.WriteStartElement(kind + "s", ns);
        for (var i = 0; i < PartyCount; i++)
        {
            var id = kind[..1] + i.ToString("0000", CultureInfo.InvariantCulture);
            xml.WriteStartElement(kind, ns);
            Values(
                xml,
                ns,
                ("Name", "Party " + id),
                (kind + "ID", id),
                ("AccountID", account),
                ("OpeningDebitBalance", "0.00"),
                ("ClosingDebitBalance", "0.00")
            );
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Voucher(XmlWriter xml, string ns, ReportBenchCompany company, int i, int vouchers)
    {
        var day = new DateOnly(2025, 1, 1).AddDays((int)(365L * i / vouchers));
        var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (account, net) = (company.Accounts[i % company.Accounts.Length], 100m + (i % 900));
        var isSale = account[0] == '3';
        xml.WriteStartElement("Transaction", ns);
        Values(
            xml,
            ns,
            ("TransactionID", (i + 1).ToString(CultureInfo.InvariantCulture)),
            ("Period", day.Month.ToString(CultureInfo.InvariantCulture)),
            ("PeriodYear", "2025"),
            ("TransactionDate", text),
            ("Description", "Voucher of the bench"),
            ("SystemEntryDate", text),
            ("GLPostingDate", text)
        );
        var tax = isSale ? net * company.SaleTax : net / 4m;
        Line(
            xml,
            ns,
            "1",
            account,
            isSale ? -net : net,
            isSale ? company.SaleCode : company.PurchaseCode,
            rate: tax / net
        );
        if (tax != 0m)
        {
            Line(xml, ns, "2", company.Tax, isSale ? -tax : tax);
        }

        var party = (i % PartyCount).ToString("0000", CultureInfo.InvariantCulture);
        Line(
            xml,
            ns,
            "3",
            isSale ? company.Receivables : company.Payables,
            isSale ? net + tax : -net - tax,
            null,
            isSale ? ("CustomerID", "C" + party) : ("SupplierID", "S" + party)
        );
        xml.WriteEndElement();
    }

    private static void Line(
        XmlWriter xml,
        string ns,
        string id,
        string account,
        decimal amount,
        string? code = null,
        (string Name, string Id)? party = null,
        decimal rate = 0m
    )
    {
        var text = Math.Abs(amount).ToString("0.00", CultureInfo.InvariantCulture);
        xml.WriteStartElement("Line", ns);
        Values(xml, ns, ("RecordID", id), ("AccountID", account));
        if (party is { } one)
        {
            Values(xml, ns, (one.Name, one.Id));
        }

        Values(xml, ns, ("Description", "Line of the bench"));
        xml.WriteStartElement(amount < 0m ? "CreditAmount" : "DebitAmount", ns);
        Values(xml, ns, ("Amount", text));
        xml.WriteEndElement();
        if (code is not null)
        {
            xml.WriteStartElement("TaxInformation", ns);
            Values(
                xml,
                ns,
                ("TaxType", "MVA"),
                ("TaxCode", code),
                ("TaxPercentage", (rate * 100m).ToString("0.00", CultureInfo.InvariantCulture)),
                ("TaxBase", text)
            );
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Values(XmlWriter xml, string ns, params ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values)
        {
            xml.WriteElementString(name, ns, value);
        }
    }
}
