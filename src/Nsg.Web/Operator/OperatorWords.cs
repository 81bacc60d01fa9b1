using Nsg.Web.Languages;

namespace Nsg.Web.Operator;

/// <summary>Words for what is known of a node.</summary>
internal static class OperatorWords
{
    private const long Kilobyte = 1L << 10;
    private const long Megabyte = 1L << 20;
    private const long Terabyte = 1L << 40;

    /// <summary>What was looked at.</summary>
    internal static string Check(string check, Language language) =>
        check switch
        {
            "database" => language[OperatorTexts.Database],
            "write-ahead log" => language[OperatorTexts.WriteAhead],
            "disk" => language[OperatorTexts.Free],
            "backup" => language[OperatorTexts.LastBackup],
            "tables" => language[OperatorTexts.Tables],
            "imports" => language[OperatorTexts.Imports],
            "node key" => language[OperatorTexts.NodeKey],
            "clock" => language[OperatorTexts.Clock],
            "search" => language[Texts.Search],
            "trial balance" => Speed(language, Texts.Accounts),
            "first page of the journal" => Speed(language, Texts.Journal),
            "open items" => Speed(language, Texts.OpenItems),
            _ => Speed(language, Texts.Inbox),
        };

    /// <summary>Bytes as a number and its unit: in megabytes, or kilobytes where there are fewer, as the looks at the node
    /// tell them.</summary>
    internal static (string Number, string Unit) Size(long bytes, Language language) =>
        bytes >= Terabyte ? (language.Number((decimal)bytes / Terabyte, 1), Unit("TB", language))
        : bytes >= Megabyte ? (language.Number(decimal.Ceiling((decimal)bytes / Megabyte), 0), Unit("MB", language))
        : (language.Number(decimal.Ceiling((decimal)bytes / Kilobyte), 0), Unit("kB", language));

    /// <summary>A unit of bytes as a language writes it: Finnish counts in <c>tavu</c>.</summary>
    internal static string Unit(string unit, Language language) =>
        language.Code == "fi" ? unit.Replace('B', 't') : unit;

    private static string Speed(Language language, Phrase what) => language.Format(OperatorTexts.Speed, language[what]);
}
