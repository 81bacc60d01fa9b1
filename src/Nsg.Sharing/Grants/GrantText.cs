using System.Globalization;

namespace Nsg.Sharing.Grants;

/// <summary>What a person is shown before deciding: who, what, why, of which time, how long, and that it can be withdrawn.</summary>
public static class GrantText
{
    private sealed record Words(
        string Asks, string Why, string Of, string Until, string Once, string Times, string Often, string Withdraw, string Law, string Reports, string All,
        IReadOnlyDictionary<string, string> Resources, IReadOnlyDictionary<string, string> Purposes);

    private static readonly Dictionary<string, Words> Languages = new(StringComparer.Ordinal)
    {
        ["en"] = new(
            "{0} asks to see {1} of {2}.", "Why: {0}.", "Data of {0} to {1}.", "Until {0}.", "Once.", "At most {0} times.", "As often as needed.",
            "You can withdraw this at any time; from then on nothing more is shown.", "Basis: {0}.", "the reports {0}", "Data of all time.",
            Map("documents and what they say|vouchers with every line, open items and bank entries|account balances and VAT sums|reports, figures only"),
            Map2("bookkeeping|audit|tax control|a loan or credit|insurance|an investment|statistics|a lease|reporting to an authority")),
        ["nb"] = new(
            "{0} ber om innsyn i {1} hos {2}.", "Formål: {0}.", "Data fra {0} til {1}.", "Til {0}.", "Én gang.", "Høyst {0} ganger.", "Så ofte det trengs.",
            "Du kan trekke dette tilbake når som helst; da vises ingenting mer.", "Grunnlag: {0}.", "rapportene {0}", "Data fra all tid.",
            Map("bilag og innholdet i dem|posteringer med hver linje, åpne poster og bankbevegelser|saldoer og mva-summer|rapporter, bare tall"),
            Map2("regnskapsføring|revisjon|skattekontroll|lån eller kreditt|forsikring|investering|statistikk|leie|rapportering til myndighet")),
        ["sv"] = new(
            "{0} ber att få se {1} hos {2}.", "Ändamål: {0}.", "Uppgifter från {0} till {1}.", "Till och med {0}.", "En gång.", "Högst {0} gånger.", "Så ofta det behövs.",
            "Du kan återkalla detta när som helst; därefter visas inget mer.", "Grund: {0}.", "rapporterna {0}", "Uppgifter från all tid.",
            Map("handlingar och vad de säger|verifikationer med varje rad, öppna poster och bankrörelser|saldon och momssummor|rapporter, endast siffror"),
            Map2("bokföring|revision|skattekontroll|lån eller kredit|försäkring|investering|statistik|hyra|rapportering till myndighet")),
        ["da"] = new(
            "{0} beder om at se {1} hos {2}.", "Formål: {0}.", "Data fra {0} til {1}.", "Til {0}.", "Én gang.", "Højst {0} gange.", "Så ofte det er nødvendigt.",
            "Du kan trække dette tilbage når som helst; derefter vises intet mere.", "Grundlag: {0}.", "rapporterne {0}", "Data fra al tid.",
            Map("bilag og deres indhold|posteringer med hver linje, åbne poster og bankbevægelser|saldi og momssummer|rapporter, kun tal"),
            Map2("bogføring|revision|skattekontrol|lån eller kredit|forsikring|investering|statistik|leje|indberetning til myndighed")),
        ["fi"] = new(
            "{0} pyytää nähdä: {1}. Yritys: {2}.", "Tarkoitus: {0}.", "Tiedot ajalta {0} – {1}.", "Voimassa {0} asti.", "Kerran.", "Enintään {0} kertaa.", "Niin usein kuin tarvitaan.",
            "Voit perua tämän milloin tahansa; sen jälkeen mitään ei enää näytetä.", "Peruste: {0}.", "raportit {0}", "Tiedot kaikilta ajoilta.",
            Map("tositteet ja niiden sisältö|kirjaukset riveineen, avoimet erät ja pankkitapahtumat|tilien saldot ja arvonlisäverosummat|raportit, vain luvut"),
            Map2("kirjanpito|tilintarkastus|verotarkastus|laina tai luotto|vakuutus|sijoitus|tilastot|vuokra|viranomaisraportointi")),
        ["is"] = new(
            "{0} biður um að sjá {1} hjá {2}.", "Tilgangur: {0}.", "Gögn frá {0} til {1}.", "Til {0}.", "Einu sinni.", "Í mesta lagi {0} sinnum.", "Eins oft og þarf.",
            "Þú getur afturkallað þetta hvenær sem er; eftir það er ekkert sýnt.", "Grundvöllur: {0}.", "skýrslurnar {0}", "Gögn frá öllum tíma.",
            Map("skjöl og innihald þeirra|færslur með hverri línu, opnar kröfur og bankafærslur|stöður reikninga og VSK-samtölur|skýrslur, aðeins tölur"),
            Map2("bókhald|endurskoðun|skatteftirlit|lán eða lánveiting|trygging|fjárfesting|hagtölur|leiga|skil til yfirvalda")),
    };

    /// <summary>Languages that there is a text in.</summary>
    public static IEnumerable<string> All => Languages.Keys;

    /// <summary>The text, in English where the language is unknown.</summary>
    public static string Of(GrantTerms terms, string company, string language)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var words = Languages.GetValueOrDefault(language) ?? Languages["en"];
        var what = string.Join(", ", terms.Resources.Select(one => one == Resources.Reports && (terms.Reports.Count > 0 || terms.Definition is not null)
            ? Fill(words.Reports, terms.Definition is { } own ? $"{own.Name}@{own.Version}" : string.Join(", ", terms.Reports)) : words.Resources[one]));
        var parts = new List<string> { Fill(words.Asks, terms.Requester, what, company), Fill(words.Why, words.Purposes[terms.Purpose]) };
        if (terms.Reference is { Length: > 0 } reference)
        {
            parts.Add(Fill(words.Law, reference));
        }

        parts.Add(terms is { From: null, To: null } ? words.All : Fill(words.Of, Day(terms.From), Day(terms.To)));
        parts.Add(terms.UsesMax switch
        {
            null => words.Often,
            1 => words.Once,
            { } times => Fill(words.Times, times.ToString(CultureInfo.InvariantCulture)),
        });
        parts.Add(Fill(words.Until, terms.NotAfter.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        parts.Add(words.Withdraw);
        return string.Join(' ', parts);
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "…";

    private static string Fill(string pattern, params object[] values) => string.Format(CultureInfo.InvariantCulture, pattern, values);

    private static Dictionary<string, string> Map(string texts) => Resources.All.Zip(texts.Split('|')).ToDictionary(one => one.First, one => one.Second, StringComparer.Ordinal);

    private static Dictionary<string, string> Map2(string texts) => Purposes.All.Select(one => one.Name).Zip(texts.Split('|')).ToDictionary(one => one.First, one => one.Second, StringComparer.Ordinal);
}
