namespace Nsg.Reporting.XbrlGl;

/// <summary>Namespaces and the entry point of the XBRL Global Ledger Framework, Recommendation of 25 March
/// 2015.</summary>
public static class XbrlGlNames
{
    /// <summary>What is told of the format in answers.</summary>
    public const string Version = "2015-03-25";

    /// <summary>The entry point: core, advanced business concepts, multicurrency.</summary>
    public const string EntryPoint =
        "http://www.xbrl.org/taxonomy/int/gl/2015-03-25/plt/case-c-b-m/gl-plt-all-2015-03-25.xsd";

    /// <summary>Media type of the published interface.</summary>
    public const string MediaType = "application/xbrl-instance+xml";

    /// <summary>XBRL 2.1 instance.</summary>
    public const string Instance = "http://www.xbrl.org/2003/instance";

    /// <summary>What every version's core namespace begins with.</summary>
    public const string CoreOfAnyVersion = "http://www.xbrl.org/int/gl/cor/";

    internal const string Linkbase = "http://www.xbrl.org/2003/linkbase";
    internal const string Xlink = "http://www.w3.org/1999/xlink";
    internal const string Currencies = "http://www.xbrl.org/2003/iso4217";
    internal const string Languages = "http://www.xbrl.org/2005/iso639";
}
