using System.Globalization;

namespace Nsg.Sharing.Grants;

/// <summary>What a person is shown before deciding: who, what, why, of which time, how long, and that it can be
/// withdrawn.</summary>
public static class GrantText
{
    private sealed record Words(
        string Asks,
        string Why,
        string Of,
        string Until,
        string Once,
        string Times,
        string Often,
        string Withdraw,
        string Law,
        string Reports,
        string All,
        IReadOnlyDictionary<string, string> Resources,
        IReadOnlyDictionary<string, string> Purposes
    )
    {
        /// <summary>Levels of detail, in the order of <see cref="Details.All"/>.</summary>
        internal required string Detail { get; init; }

        /// <summary>Intervals, in their order.</summary>
        internal required string Every { get; init; }

        internal required string Case { get; init; }

        internal required string PassOn { get; init; }

        internal required string Message { get; init; }

        /// <summary>The first sentence where it was given.</summary>
        internal required string MaySee { get; init; }

        /// <summary>What withdrawing means where a statute opens the data, and not the company.</summary>
        internal required string ByLaw { get; init; }
    }

    private static readonly Dictionary<string, Words> Languages = new(StringComparer.Ordinal)
    {
        ["en"] = new(
            "{0} asks to see {1} of {2}.",
            "Why: {0}.",
            "Data of {0} to {1}.",
            "Until {0}.",
            "Once.",
            "At most {0} times.",
            "As often as needed.",
            "You can withdraw this at any time; from then on nothing more is shown.",
            "Basis: {0}.",
            "the reports {0}",
            "All data, whatever their date.",
            Map(
                "documents and what they say|vouchers with every line, open items and bank entries|account balances and VAT sums|sums of the books by account, customer, supplier, country and month|reports (figures only)|annual accounts|what the business register says, with those who may sign"
            ),
            Map2(
                "bookkeeping|audit|tax control|a loan or credit|insurance|an investment|statistics|a lease|reporting to an authority"
            )
        )
        {
            Detail =
                "Sums only, no single documents or lines.|Without names of customers and suppliers.|Without prices and amounts of single documents.",
            Every =
                "At most once a day.|At most once a week.|At most once a month.|At most once a quarter.|At most once a year.",
            Case = "Case: {0}.",
            PassOn = "{0} may pass this on to others, never more than this.",
            Message = "{0} writes: “{1}”",
            MaySee = "{0} may see {1} of {2}.",
            ByLaw = "By law: when you withdraw it, the law may open it again. Every look is on record.",
        },
        ["nb"] = new(
            "{0} ber om innsyn i {1} hos {2}.",
            "Formål: {0}.",
            "Data fra {0} til {1}.",
            "Til og med {0}.",
            "Én gang.",
            "Høyst {0} ganger.",
            "Så ofte det trengs.",
            "Du kan trekke dette tilbake når som helst; da vises ingenting mer.",
            "Grunnlag: {0}.",
            "rapportene {0}",
            "Alle data, uansett dato.",
            Map(
                "dokumenter og innholdet i dem|bilag med hver linje, åpne poster og bankposteringer|saldoer og mva-summer|summer av regnskapet etter konto, kunde, leverandør, land og måned|rapporter (bare tall)|årsregnskap|det foretaksregisteret sier, med dem som kan signere"
            ),
            Map2(
                "regnskapsføring|revisjon|skattekontroll|lån eller kreditt|forsikring|investering|statistikk|leie|rapportering til myndighet"
            )
        )
        {
            Detail =
                "Bare summer, ingen enkeltdokumenter eller linjer.|Uten navn på kunder og leverandører.|Uten priser og beløp i enkeltdokumenter.",
            Every =
                "Høyst én gang om dagen.|Høyst én gang i uken.|Høyst én gang i måneden.|Høyst én gang i kvartalet.|Høyst én gang i året.",
            Case = "Sak: {0}.",
            PassOn = "{0} kan gi dette videre til andre, aldri mer enn dette.",
            Message = "{0} skriver: «{1}»",
            MaySee = "{0} har innsyn i {1} hos {2}.",
            ByLaw = "Etter loven: trekker du det tilbake, kan loven åpne det igjen. Hvert innsyn blir ført opp.",
        },
        ["sv"] = new(
            "{0} ber att få se {1} hos {2}.",
            "Ändamål: {0}.",
            "Uppgifter från {0} till {1}.",
            "Till och med {0}.",
            "En gång.",
            "Högst {0} gånger.",
            "Så ofta det behövs.",
            "Du kan återkalla detta när som helst; därefter visas inget mer.",
            "Grund: {0}.",
            "rapporterna {0}",
            "Alla uppgifter, oavsett datum.",
            Map(
                "underlag och deras innehåll|verifikationer med varje rad, öppna poster och banktransaktioner|saldon och momssummor|summor av bokföringen per konto, kund, leverantör, land och månad|rapporter (endast siffror)|årsredovisning|det företagsregistret säger, med dem som får teckna firman"
            ),
            Map2(
                "bokföring|revision|skattekontroll|lån eller kredit|försäkring|investering|statistik|hyra|rapportering till myndighet"
            )
        )
        {
            Detail =
                "Endast summor, inga enskilda underlag eller rader.|Utan namn på kunder och leverantörer.|Utan priser och belopp i enskilda underlag.",
            Every =
                "Högst en gång per dag.|Högst en gång per vecka.|Högst en gång per månad.|Högst en gång per kvartal.|Högst en gång per år.",
            Case = "Ärende: {0}.",
            PassOn = "{0} får ge detta vidare till andra, aldrig mer än detta.",
            Message = "{0} skriver: ”{1}”",
            MaySee = "{0} får se {1} hos {2}.",
            ByLaw = "Enligt lag: om du återkallar det kan lagen öppna det igen. Varje insyn antecknas.",
        },
        ["da"] = new(
            "{0} beder om at se {1} hos {2}.",
            "Formål: {0}.",
            "Data fra {0} til {1}.",
            "Til og med {0}.",
            "Én gang.",
            "Højst {0} gange.",
            "Så ofte, det er nødvendigt.",
            "Du kan trække dette tilbage når som helst; derefter vises intet mere.",
            "Grundlag: {0}.",
            "rapporterne {0}",
            "Alle data, uanset dato.",
            Map(
                "dokumenter og deres indhold|bilag med hver linje, åbne poster og bankposteringer|saldi og momssummer|summer af bogføringen efter konto, kunde, leverandør, land og måned|rapporter (kun tal)|årsregnskab|det, virksomhedsregistret siger, med dem, der kan tegne virksomheden"
            ),
            Map2(
                "bogføring|revision|skattekontrol|lån eller kredit|forsikring|investering|statistik|leje|indberetning til myndighed"
            )
        )
        {
            Detail =
                "Kun summer, ingen enkelte dokumenter eller linjer.|Uden navne på kunder og leverandører.|Uden priser og beløb i enkelte dokumenter.",
            Every =
                "Højst én gang om dagen.|Højst én gang om ugen.|Højst én gang om måneden.|Højst én gang i kvartalet.|Højst én gang om året.",
            Case = "Sag: {0}.",
            PassOn = "{0} må give dette videre til andre, aldrig mere end dette.",
            Message = "{0} skriver: »{1}«",
            MaySee = "{0} må se {1} hos {2}.",
            ByLaw = "Efter loven: trækker du det tilbage, kan loven åbne det igen. Hvert indblik noteres.",
        },
        ["fi"] = new(
            "{0} pyytää nähdä: {1}. Yritys: {2}.",
            "Tarkoitus: {0}.",
            "Tiedot ajalta {0} – {1}.",
            "Voimassa {0} asti.",
            "Kerran.",
            "Enintään {0} kertaa.",
            "Niin usein kuin tarvitaan.",
            "Voit perua tämän milloin tahansa; sen jälkeen mitään ei enää näytetä.",
            "Peruste: {0}.",
            "raportit {0}",
            "Kaikki tiedot päiväyksestä riippumatta.",
            Map(
                "asiakirjat ja niiden sisältö|tositteet riveineen, avoimet erät ja pankkitapahtumat|tilien saldot ja arvonlisäverosummat|kirjanpidon summat tilin, asiakkaan, toimittajan, maan ja kuukauden mukaan|raportit (vain luvut)|tilinpäätökset|mitä yritysrekisteri kertoo, myös nimenkirjoittajat"
            ),
            Map2(
                "kirjanpito|tilintarkastus|verotarkastus|laina tai luotto|vakuutus|sijoitus|tilastot|vuokra|viranomaisraportointi"
            )
        )
        {
            Detail =
                "Vain summat, ei yksittäisiä asiakirjoja tai rivejä.|Ilman asiakkaiden ja toimittajien nimiä.|Ilman yksittäisten asiakirjojen hintoja ja summia.",
            Every =
                "Enintään kerran päivässä.|Enintään kerran viikossa.|Enintään kerran kuukaudessa.|Enintään kerran neljännesvuodessa.|Enintään kerran vuodessa.",
            Case = "Asia: {0}.",
            PassOn = "{0} saa antaa tämän edelleen muille, ei koskaan enempää kuin tämän.",
            Message = "{0} kirjoittaa: ”{1}”",
            MaySee = "{0} saa nähdä: {1}. Yritys: {2}.",
            ByLaw = "Lain nojalla: jos peruutat tämän, laki voi avata sen uudelleen. Jokainen katselu kirjataan.",
        },
        ["is"] = new(
            "{0} biður um að sjá {1} hjá {2}.",
            "Tilgangur: {0}.",
            "Gögn frá {0} til {1}.",
            "Til og með {0}.",
            "Einu sinni.",
            "Í mesta lagi {0} sinnum.",
            "Eins oft og þarf.",
            "Þú getur afturkallað þetta hvenær sem er; eftir það er ekkert meira sýnt.",
            "Grundvöllur: {0}.",
            "skýrslurnar {0}",
            "Öll gögn, óháð dagsetningu.",
            Map(
                "skjöl og innihald þeirra|fylgiskjöl með hverri línu, opnar færslur og bankafærslur|stöður bókhaldslykla og VSK-samtölur|samtölur bókhalds eftir bókhaldslykli, viðskiptavini, birgi, landi og mánuði|skýrslur (aðeins tölur)|ársreikningar|það sem fyrirtækjaskrá segir, með þeim sem rita firmað"
            ),
            Map2(
                "bókhald|endurskoðun|skatteftirlit|lán eða lánsviðskipti|trygging|fjárfesting|hagtölur|leiga|skil til yfirvalda"
            )
        )
        {
            Detail =
                "Aðeins samtölur, engin einstök skjöl eða línur.|Án nafna viðskiptavina og birgja.|Án verða og fjárhæða einstakra skjala.",
            Every =
                "Í mesta lagi einu sinni á dag.|Í mesta lagi einu sinni í viku.|Í mesta lagi einu sinni í mánuði.|Í mesta lagi einu sinni á ársfjórðungi.|Í mesta lagi einu sinni á ári.",
            Case = "Mál: {0}.",
            PassOn = "{0} má veita öðrum þetta áfram, aldrei meira en þetta.",
            Message = "{0} skrifar: „{1}“",
            MaySee = "{0} má sjá {1} hjá {2}.",
            ByLaw = "Samkvæmt lögum: þótt þú afturkallir þetta geta lög opnað það aftur. Hver skoðun er skráð.",
        },
    };

    /// <summary>A purpose in words, in English where the language is unknown.</summary>
    public static string Purpose(string purpose, string language) =>
        (Languages.GetValueOrDefault(language) ?? Languages["en"]).Purposes.GetValueOrDefault(purpose, purpose);

    /// <summary>A kind of data in words.</summary>
    public static string Resource(string resource, string language) =>
        GrantWriteText.Right(resource, language)
        ?? (Languages.GetValueOrDefault(language) ?? Languages["en"]).Resources.GetValueOrDefault(resource, resource);

    /// <summary>A level of detail in words.</summary>
    public static string Detail(string detail, string language) =>
        Details
            .All.Zip((Languages.GetValueOrDefault(language) ?? Languages["en"]).Detail.Split('|'))
            .FirstOrDefault(one => one.First == detail)
            .Second
        ?? detail;

    /// <summary>An interval in words.</summary>
    public static string Every(GrantInterval every, string language) =>
        (Languages.GetValueOrDefault(language) ?? Languages["en"]).Every.Split('|')[(int)every];

    /// <summary>Languages that there is a text in.</summary>
    public static IEnumerable<string> All => Languages.Keys;

    /// <summary>The text, in English where the language is unknown.</summary>
    /// <param name="terms">Terms.</param>
    /// <param name="company">Name of the company.</param>
    /// <param name="language">ISO 639-1 code.</param>
    /// <param name="titled">What people call a report of a name, in a language; null for the name itself.</param>
    /// <param name="isDecidedOn">Whether the company reads it to decide: it is told that it can withdraw.</param>
    /// <param name="isGiven">Whether it was given: the first sentence says so.</param>
    public static string Of(
        GrantTerms terms,
        string company,
        string language,
        Func<string, string, string>? titled = null,
        bool isDecidedOn = true,
        bool isGiven = false
    )
    {
        ArgumentNullException.ThrowIfNull(terms);
        var words = Languages.GetValueOrDefault(language) ?? Languages["en"];
        var parts = new List<string>
        {
            Fill(
                isGiven ? words.MaySee : words.Asks,
                terms.Requester,
                Seen(terms, words, name => titled?.Invoke(name, language) ?? name),
                company
            ),
            Fill(words.Why, words.Purposes[terms.Purpose]),
        };
        parts.InsertRange(1, Writing(terms, language));
        if (terms.Reference is { Length: > 0 } reference)
        {
            parts.Add(Fill(words.Law, reference));
        }

        if (terms.Case is { Length: > 0 } number)
        {
            parts.Add(Fill(words.Case, number));
        }

        parts.Add(
            terms is { From: null, To: null }
                ? words.All
                : Fill(words.Of, Day(terms.From, language), Day(terms.To, language))
        );
        parts.AddRange(
            Details
                .All.Zip(words.Detail.Split('|'))
                .Where(one => terms.Detail.Contains(one.First))
                .Select(one => one.Second)
        );
        parts.Add(
            terms.UsesMax switch
            {
                null when terms.Every is { } every => words.Every.Split('|')[(int)every],
                null => words.Often,
                1 => words.Once,
                { } times => Fill(words.Times, times.ToString(CultureInfo.InvariantCulture)),
            }
        );
        if (terms is { UsesMax: not null, Every: { } interval })
        {
            parts.Add(words.Every.Split('|')[(int)interval]);
        }

        if (terms.Delegations > 0)
        {
            parts.Add(Fill(words.PassOn, terms.Requester));
        }

        parts.Add(Fill(words.Until, Day(DateOnly.FromDateTime(terms.NotAfter.UtcDateTime), language)));
        if (terms.Message is { Length: > 0 } message)
        {
            parts.Add(Fill(words.Message, terms.Requester, message));
        }

        if (isDecidedOn)
        {
            parts.Add(terms.Basis == GrantBasis.Statute ? words.ByLaw : words.Withdraw);
        }

        return string.Join(' ', parts);
    }

    private static string Seen(GrantTerms terms, Words words, Func<string, string> titled) =>
        string.Join(
            ", ",
            terms
                .Resources.Where(one => !Resources.Writes.Contains(one))
                .Select(one =>
                    one == Resources.Reports && (terms.Reports.Count > 0 || terms.Definition is not null)
                        ? Fill(
                            words.Reports,
                            terms.Definition is { } own
                                ? $"{own.Name}@{own.Version}"
                                : string.Join(", ", terms.Reports.Select(titled))
                        )
                        : words.Resources[one]
                )
        );

    private static IEnumerable<string> Writing(GrantTerms terms, string language)
    {
        var rights = terms.Resources.Select(one => GrantWriteText.Right(one, language)).OfType<string>().ToList();
        return rights.Count > 0
            ? [Fill(GrantWriteText.Sentence(language), terms.Requester, string.Join(", ", rights))]
            : [];
    }

    /// <summary>A day as readers of the language write it.</summary>
    private static string Day(DateOnly? day, string language) =>
        day?.ToString(
            language switch
            {
                "nb" or "da" => "dd.MM.yyyy",
                "fi" or "is" => "d.M.yyyy",
                "sv" => "yyyy-MM-dd",
                _ => "d MMM yyyy",
            },
            CultureInfo.InvariantCulture
        ) ?? "…";

    private static string Fill(string pattern, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, pattern, values);

    private static Dictionary<string, string> Map(string texts) =>
        texts.Split('|') is var words && words.Length == Resources.All.Count
            ? Resources.All.Zip(words).ToDictionary(one => one.First, one => one.Second, StringComparer.Ordinal)
            : throw new InvalidOperationException("every resource has its words in every language");

    private static Dictionary<string, string> Map2(string texts) =>
        Purposes
            .All.Select(one => one.Name)
            .Zip(texts.Split('|'))
            .ToDictionary(one => one.First, one => one.Second, StringComparer.Ordinal);
}
