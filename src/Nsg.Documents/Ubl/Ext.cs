using Nsg.Documents.Xml;

namespace Nsg.Documents.Ubl;

/// <summary>Names of UBL 2.1 common extension components that rules ask for.</summary>
public static class Ext
{
    public static readonly ElementName UBLExtensions = ElementName.Define(
        XmlNames.UblPrefix + "CommonExtensionComponents-2",
        "UBLExtensions"
    );
}
