namespace Nsg.Reporting.XbrlGl;

/// <summary>Names of a version of XBRL GL, and how it tells sides.</summary>
/// <param name="Version">Version.</param>
/// <param name="EntryPoint">Address of its schema.</param>
/// <param name="HasSides">Whether amounts stand on a side; otherwise they carry a sign, debit positive.</param>
public sealed record XbrlGlDialect(string Version, string EntryPoint, bool HasSides)
{
    /// <summary>The Recommendation of 25 March 2015.</summary>
    public static XbrlGlDialect Recommendation { get; } =
        new(XbrlGlNames.Version, XbrlGlNames.EntryPoint, HasSides: true);

    /// <summary>What the reference node of Nordic Smart Government writes: the draft of 1 December 2016 with signed
    /// amounts.</summary>
    public static XbrlGlDialect ReferenceNode { get; } =
        new("2016-12-01", "http://www.xbrl.org/int/gl/plt/2016-12-01/gl-plt-all-2016-12-01.xsd", HasSides: false);

    /// <summary>Both.</summary>
    public static IReadOnlyList<XbrlGlDialect> All { get; } = [Recommendation, ReferenceNode];

    internal string Core => XbrlGlNames.CoreOfAnyVersion + Version;

    internal string Business => "http://www.xbrl.org/int/gl/bus/" + Version;

    internal string Multicurrency => "http://www.xbrl.org/int/gl/muc/" + Version;
}
