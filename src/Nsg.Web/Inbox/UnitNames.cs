using System.Collections.Frozen;
using Nsg.Web.Languages;

namespace Nsg.Web.Inbox;

/// <summary>
/// Names of the units that documents count in: UN/ECE Recommendation 20 (units of measure, revision 17) and, with an X
/// before it, Recommendation 21 (packages). The rest keep their code.
/// </summary>
internal static class UnitNames
{
    private static readonly FrozenDictionary<string, Phrase> Names = Read().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Codes that have a name.</summary>
    internal static IEnumerable<string> Codes => Names.Keys;

    /// <summary>Name of a unit in a language, or null for one that keeps its code.</summary>
    internal static string? Of(Language language, string? code) =>
        code is not null && Names.TryGetValue(code, out var name) ? language[name] : null;

    private static IEnumerable<KeyValuePair<string, Phrase>> Read() =>
        Table
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('|'))
            .Select(cells =>
                KeyValuePair.Create(cells[0], new Phrase(cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]))
            );

    private const string Table = """
        C62|pcs|stk|st|stk.|kpl|stk.
        H87|pcs|stk|st|stk.|kpl|stk.
        EA|each|stk|st|stk.|kpl|stk.
        NAR|articles|stk|artiklar|stk.|kappaletta|stk.
        NMP|packs|pakker|paket|pakker|pakkausta|pakkar
        PR|pairs|par|par|par|paria|pör
        SET|sets|sett|set|sæt|sarjaa|sett
        KT|kits|sett|satser|sæt|sarjaa|sett
        DZN|dozen|dusin|dussin|dusin|tusinaa|tylftir
        CEN|hundred|hundre|hundra|hundrede|sataa|hundruð
        MIL|thousand|tusen|tusen|tusinde|tuhatta|þúsund
        LS|lump sum|rund sum|klumpsumma|fast beløb|kertasumma|heildarupphæð
        E48|service units|tjenesteenheter|tjänsteenheter|serviceenheder|palveluyksikköä|þjónustueiningar
        IE|people|personer|personer|personer|henkilöä|manns
        1I|fixed rate|fast sats|fast taxa|fast takst|kiinteä maksu|fast gjald
        P1|percent|prosent|procent|procent|prosenttia|prósent
        HUR|hours|timer|timmar|timer|tuntia|klst.
        MIN|minutes|minutter|minuter|minutter|minuuttia|mínútur
        SEC|seconds|sekunder|sekunder|sekunder|sekuntia|sekúndur
        DAY|days|dager|dagar|dage|päivää|dagar
        WEE|weeks|uker|veckor|uger|viikkoa|vikur
        MON|months|måneder|månader|måneder|kuukautta|mánuðir
        QAN|quarters|kvartaler|kvartal|kvartaler|vuosineljännestä|fjórðungar
        ANN|years|år|år|år|vuotta|ár
        KGM|kg|kg|kg|kg|kg|kg
        GRM|g|g|g|g|g|g
        HGM|hg|hg|hg|hg|hg|hg
        MGM|mg|mg|mg|mg|mg|mg
        TNE|tonnes|tonn|ton|ton|tonnia|tonn
        LBR|pounds|pund|pund|pund|naulaa|pund
        MTR|m|m|m|m|m|m
        CMT|cm|cm|cm|cm|cm|cm
        MMT|mm|mm|mm|mm|mm|mm
        KMT|km|km|km|km|km|km
        LM|running metres|løpemeter|löpmeter|løbende meter|juoksumetriä|lengdarmetrar
        MTK|m²|m²|m²|m²|m²|m²
        CMK|cm²|cm²|cm²|cm²|cm²|cm²
        HAR|hectares|hektar|hektar|hektar|hehtaaria|hektarar
        MTQ|m³|m³|m³|m³|m³|m³
        DMQ|dm³|dm³|dm³|dm³|dm³|dm³
        CMQ|cm³|cm³|cm³|cm³|cm³|cm³
        LTR|litres|liter|liter|liter|litraa|lítrar
        CLT|cl|cl|cl|cl|cl|cl
        DLT|dl|dl|dl|dl|dl|dl
        MLT|ml|ml|ml|ml|ml|ml
        KWH|kWh|kWh|kWh|kWh|kWh|kWh
        MWH|MWh|MWh|MWh|MWh|MWh|MWh
        GWH|GWh|GWh|GWh|GWh|GWh|GWh
        KWT|kW|kW|kW|kW|kW|kW
        WHR|Wh|Wh|Wh|Wh|Wh|Wh
        MAW|MW|MW|MW|MW|MW|MW
        AD|bytes|byte|byte|byte|tavua|bæti
        4L|MB|MB|MB|MB|Mt|MB
        E34|GB|GB|GB|GB|Gt|GB
        XBX|boxes|esker|lådor|æsker|laatikkoa|kassar
        XCT|cartons|kartonger|kartonger|kartoner|kartonkia|öskjur
        XCS|cases|kasser|backar|kasser|koria|kassar
        XPK|packages|pakker|kolli|pakker|pakkausta|pakkar
        XPX|pallets|paller|pallar|paller|lavaa|bretti
        XPF|pallets|paller|pallar|paller|lavaa|bretti
        XBG|bags|poser|påsar|poser|pussia|pokar
        XSA|sacks|sekker|säckar|sække|säkkiä|sekkir
        XRO|rolls|ruller|rullar|ruller|rullaa|rúllur
        XBO|bottles|flasker|flaskor|flasker|pulloa|flöskur
        XCA|cans|bokser|burkar|dåser|tölkkiä|dósir
        XPA|packets|pakker|paket|pakker|pakettia|pakkar
        XST|sheets|ark|ark|ark|arkkia|arkir
        XTU|tubes|tuber|tuber|tuber|tuubia|túpur
        XPP|pieces|stykker|stycken|stykker|kappaletta|stykki
        ZZ|units|enheter|enheter|enheder|yksikköä|einingar
        """;
}
