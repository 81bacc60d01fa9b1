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

    /// <summary>Name of a unit in a language, as it stands after a quantity (several, unless one is given), or null for one
    /// that keeps its code.</summary>
    internal static string? Of(Language language, string? code, decimal? quantity = null) =>
        code is not null && Names.TryGetValue(code, out var name)
            ? language[quantity is { } count && language.IsOne(count) && name.One is { } one ? one : name]
            : null;

    private static IEnumerable<KeyValuePair<string, Phrase>> Read() =>
        Table
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('|'))
            .Select(cells => KeyValuePair.Create(cells[0], Of([.. cells.Skip(1).Select(cell => cell.Split('/'))])));

    /// <summary>Cells say one form, or that for one and that for several.</summary>
    private static Phrase Of(string[][] cells) =>
        Of(cells, cell => cell[^1]) with
        {
            One = cells.Any(cell => cell.Length > 1) ? Of(cells, cell => cell[0]) : null,
        };

    private static Phrase Of(string[][] cells, Func<string[], string> form) =>
        new(form(cells[0]), form(cells[1]), form(cells[2]), form(cells[3]), form(cells[4]), form(cells[5]));

    private const string Table = """
        C62|pc/pcs|stk|st|stk.|kpl|stk.
        H87|pc/pcs|stk|st|stk.|kpl|stk.
        EA|each|stk|st|stk.|kpl|stk.
        NAR|article/articles|stk|artikel/artiklar|stk.|kappale/kappaletta|stk.
        NMP|pack/packs|pakke/pakker|paket|pakke/pakker|pakkaus/pakkausta|pakki/pakkar
        PR|pair/pairs|par|par|par|pari/paria|par/pör
        SET|set/sets|sett|set|sæt|sarja/sarjaa|sett
        KT|kit/kits|sett|sats/satser|sæt|sarja/sarjaa|sett
        DZN|dozen|dusin|dussin|dusin|tusina/tusinaa|tylft/tylftir
        CEN|hundred|hundre|hundra|hundrede|sata/sataa|hundrað/hundruð
        MIL|thousand|tusen|tusen|tusinde|tuhat/tuhatta|þúsund
        LS|lump sum|rund sum|engångsbelopp|fast beløb|kertasumma|heildarupphæð
        E48|service unit/service units|tjenesteenhet/tjenesteenheter|tjänsteenhet/tjänsteenheter|serviceenhed/serviceenheder|palveluyksikkö/palveluyksikköä|þjónustueining/þjónustueiningar
        IE|person/people|person/personer|person/personer|person/personer|henkilö/henkilöä|maður/manns
        1I|fixed rate|fast sats|fast taxa|fast takst|kiinteä maksu|fast gjald
        P1|percent|prosent|procent|procent|prosentti/prosenttia|prósent
        HUR|hour/hours|time/timer|timme/timmar|time/timer|tunti/tuntia|klst.
        MIN|minute/minutes|minutt/minutter|minut/minuter|minut/minutter|minuutti/minuuttia|mínúta/mínútur
        SEC|second/seconds|sekund/sekunder|sekund/sekunder|sekund/sekunder|sekunti/sekuntia|sekúnda/sekúndur
        DAY|day/days|dag/dager|dag/dagar|dag/dage|päivä/päivää|dagur/dagar
        WEE|week/weeks|uke/uker|vecka/veckor|uge/uger|viikko/viikkoa|vika/vikur
        MON|month/months|måned/måneder|månad/månader|måned/måneder|kuukausi/kuukautta|mánuður/mánuðir
        QAN|quarter/quarters|kvartal/kvartaler|kvartal|kvartal/kvartaler|vuosineljännes/vuosineljännestä|ársfjórðungur/ársfjórðungar
        ANN|year/years|år|år|år|vuosi/vuotta|ár
        KGM|kg|kg|kg|kg|kg|kg
        GRM|g|g|g|g|g|g
        HGM|hg|hg|hg|hg|hg|hg
        MGM|mg|mg|mg|mg|mg|mg
        TNE|tonne/tonnes|tonn|ton|ton|tonni/tonnia|tonn
        LBR|pound/pounds|pund|pund|pund|pauna/paunaa|pund
        MTR|m|m|m|m|m|m
        CMT|cm|cm|cm|cm|cm|cm
        MMT|mm|mm|mm|mm|mm|mm
        KMT|km|km|km|km|km|km
        LM|running metre/running metres|løpemeter|löpmeter|løbende meter|juoksumetri/juoksumetriä|lengdarmetri/lengdarmetrar
        MTK|m²|m²|m²|m²|m²|m²
        CMK|cm²|cm²|cm²|cm²|cm²|cm²
        HAR|hectare/hectares|hektar|hektar|hektar|hehtaari/hehtaaria|hektari/hektarar
        MTQ|m³|m³|m³|m³|m³|m³
        DMQ|dm³|dm³|dm³|dm³|dm³|dm³
        CMQ|cm³|cm³|cm³|cm³|cm³|cm³
        LTR|litre/litres|liter|liter|liter|litra/litraa|lítri/lítrar
        CLT|cl|cl|cl|cl|cl|cl
        DLT|dl|dl|dl|dl|dl|dl
        MLT|ml|ml|ml|ml|ml|ml
        KWH|kWh|kWh|kWh|kWh|kWh|kWh
        MWH|MWh|MWh|MWh|MWh|MWh|MWh
        GWH|GWh|GWh|GWh|GWh|GWh|GWh
        KWT|kW|kW|kW|kW|kW|kW
        WHR|Wh|Wh|Wh|Wh|Wh|Wh
        MAW|MW|MW|MW|MW|MW|MW
        AD|byte/bytes|byte|byte|byte|tavu/tavua|bæti
        4L|MB|MB|MB|MB|Mt|MB
        E34|GB|GB|GB|GB|Gt|GB
        XBX|box/boxes|eske/esker|låda/lådor|æske/æsker|laatikko/laatikkoa|kassi/kassar
        XCT|carton/cartons|kartong/kartonger|kartong/kartonger|karton/kartoner|kartonki/kartonkia|askja/öskjur
        XCS|case/cases|kasse/kasser|back/backar|kasse/kasser|kori/koria|kassi/kassar
        XPK|package/packages|pakke/pakker|kolli|pakke/pakker|pakkaus/pakkausta|pakki/pakkar
        XPX|pallet/pallets|pall/paller|pall/pallar|palle/paller|lava/lavaa|bretti
        XPF|pallet/pallets|pall/paller|pall/pallar|palle/paller|lava/lavaa|bretti
        XBG|bag/bags|pose/poser|påse/påsar|pose/poser|pussi/pussia|poki/pokar
        XSA|sack/sacks|sekk/sekker|säck/säckar|sæk/sække|säkki/säkkiä|sekkur/sekkir
        XRO|roll/rolls|rull/ruller|rulle/rullar|rulle/ruller|rulla/rullaa|rúlla/rúllur
        XBO|bottle/bottles|flaske/flasker|flaska/flaskor|flaske/flasker|pullo/pulloa|flaska/flöskur
        XCA|can/cans|boks/bokser|burk/burkar|dåse/dåser|tölkki/tölkkiä|dós/dósir
        XPA|packet/packets|pakke/pakker|paket|pakke/pakker|paketti/pakettia|pakki/pakkar
        XST|sheet/sheets|ark|ark|ark|arkki/arkkia|örk/arkir
        XTU|tube/tubes|tube/tuber|tub/tuber|tube/tuber|tuubi/tuubia|túpa/túpur
        XPP|piece/pieces|stykke/stykker|stycke/stycken|stykke/stykker|kappale/kappaletta|stykki
        ZZ|unit/units|enhet/enheter|enhet/enheter|enhed/enheder|yksikkö/yksikköä|eining/einingar
        """;
}
