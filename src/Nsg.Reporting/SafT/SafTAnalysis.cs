using System.Xml;
using static Nsg.Reporting.SafT.SafTWriter;

namespace Nsg.Reporting.SafT;

/// <summary>The AnalysisTypeTable of an audit file: objects of dimensions.</summary>
internal static class SafTAnalysis
{
    /// <summary>Writes the table; nothing for a ledger without dimensions.</summary>
    /// <param name="xml">The master files.</param>
    /// <param name="extract">The ledger.</param>
    /// <param name="space">Namespace of the edition.</param>
    internal static void Write(XmlWriter xml, LedgerExtract extract, string space)
    {
        if (extract.Objects.Count == 0)
        {
            return;
        }

        var names = extract.Dimensions.ToDictionary(dimension => dimension.Id, dimension => dimension.Name);
        xml.WriteStartElement("AnalysisTypeTable", space);
        foreach (var one in extract.Objects)
        {
            xml.WriteStartElement("AnalysisTypeTableEntry", space);
            xml.WriteElementString("AnalysisType", space, XmlText.Identifier(one.Dimension, CodeMax));
            xml.WriteElementString(
                "AnalysisTypeDescription",
                space,
                XmlText.Text(names.GetValueOrDefault(one.Dimension, one.Dimension), LongMax)
            );
            xml.WriteElementString("AnalysisID", space, XmlText.Identifier(one.Id, MiddleMax));
            xml.WriteElementString("AnalysisIDDescription", space, XmlText.Text(one.Name, LongMax));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
