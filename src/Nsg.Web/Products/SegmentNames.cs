using System.Collections.Frozen;
using Nsg.Web.Languages;

namespace Nsg.Web.Products;

/// <summary>Names of the segments of UNSPSC (United Nations Standard Products and Services Code): its two
/// first digits. The English names are shortened, the others are the project's own.</summary>
internal static class SegmentNames
{
    private static readonly FrozenDictionary<string, Phrase> Names = Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split('|'))
        .ToFrozenDictionary(
            cells => cells[0],
            cells => new Phrase(cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]),
            StringComparer.Ordinal
        );

    /// <summary>Name of a segment in a language, or null for one that keeps its code.</summary>
    internal static string? Of(Language language, string code) =>
        Names.TryGetValue(code, out var name) ? language[name] : null;

    private const string Table = """
        10|Live plants and animals|Levende planter og dyr|Levande växter och djur|Levende planter og dyr|Elävät kasvit ja eläimet|Lifandi plöntur og dýr
        11|Minerals, textiles, raw materials|Mineraler, tekstiler, råvarer|Mineraler, textilier, råvaror|Mineraler, tekstiler, råvarer|Mineraalit, tekstiilit, raaka-aineet|Steinefni, vefnaður, hráefni
        12|Chemicals and gases|Kjemikalier og gasser|Kemikalier och gaser|Kemikalier og gasser|Kemikaalit ja kaasut|Efni og gas
        13|Resin, rubber, foam|Harpiks, gummi, skum|Harts, gummi, skum|Harpiks, gummi, skum|Hartsi, kumi, vaahto|Kvoða, gúmmí, froða
        14|Paper|Papir|Papper|Papir|Paperi|Pappír
        15|Fuels and lubricants|Drivstoff og smøremidler|Bränslen och smörjmedel|Brændstof og smøremidler|Polttoaineet ja voiteluaineet|Eldsneyti og smurefni
        20|Mining machinery|Gruvemaskiner|Gruvmaskiner|Minemaskiner|Kaivoskoneet|Námuvélar
        21|Farming, fishing and forestry machinery|Maskiner for jordbruk, fiske og skogbruk|Maskiner för jordbruk, fiske och skogsbruk|Maskiner til landbrug, fiskeri og skovbrug|Maa-, kala- ja metsätalouden koneet|Vélar til landbúnaðar, fiskveiða og skógræktar
        22|Building machinery|Anleggsmaskiner|Byggmaskiner|Entreprenørmaskiner|Rakennuskoneet|Byggingavélar
        23|Industrial machinery|Industrimaskiner|Industrimaskiner|Industrimaskiner|Teollisuuskoneet|Iðnaðarvélar
        24|Material handling, storage, packing|Håndtering, lager, emballasje|Hantering, lager, emballage|Håndtering, lager, emballage|Käsittely, varastointi, pakkaus|Meðhöndlun, geymsla, pökkun
        25|Vehicles and parts|Kjøretøyer og deler|Fordon och delar|Køretøjer og dele|Ajoneuvot ja osat|Ökutæki og varahlutir
        26|Power generation and distribution|Kraftutstyr|Kraftutrustning|Kraftudstyr|Voimantuotanto ja -jakelu|Orkuframleiðsla og dreifing
        27|Tools|Verktøy|Verktyg|Værktøj|Työkalut|Verkfæri
        30|Building materials and structures|Byggevarer og konstruksjoner|Byggvaror och konstruktioner|Byggevarer og konstruktioner|Rakennustarvikkeet ja rakenteet|Byggingarefni og mannvirki
        31|Manufacturing components and supplies|Komponenter og produksjonsvarer|Komponenter och produktionsmaterial|Komponenter og produktionsvarer|Komponentit ja tuotantotarvikkeet|Íhlutir og framleiðsluvörur
        32|Electronic components|Elektroniske komponenter|Elektroniska komponenter|Elektroniske komponenter|Elektroniikkakomponentit|Rafeindaíhlutir
        39|Electrical systems and lighting|Elektro og belysning|El och belysning|El og belysning|Sähkö ja valaistus|Raflagnir og lýsing
        40|Distribution and conditioning systems|Rør, ventilasjon, klima|Rör, ventilation, klimat|Rør, ventilation, klima|Putkistot, ilmanvaihto, ilmastointi|Lagnir, loftræsting, hitastýring
        41|Laboratory and measuring equipment|Laboratorie- og måleutstyr|Laboratorie- och mätutrustning|Laboratorie- og måleudstyr|Laboratorio- ja mittauslaitteet|Rannsókna- og mælitæki
        42|Medical equipment and supplies|Medisinsk utstyr|Medicinsk utrustning|Medicinsk udstyr|Lääkintälaitteet ja -tarvikkeet|Lækningatæki og vörur
        43|Information technology and telecom|IT og telekom|IT och telekom|It og telekommunikation|Tieto- ja viestintätekniikka|Upplýsingatækni og fjarskipti
        44|Office equipment and supplies|Kontorutstyr og rekvisita|Kontorsutrustning och kontorsvaror|Kontorudstyr og -artikler|Toimistolaitteet ja -tarvikkeet|Skrifstofutæki og vörur
        45|Printing, photo, audio and video|Trykk, foto, lyd og bilde|Tryck, foto, ljud och bild|Tryk, foto, lyd og billede|Paino-, kuva- ja äänilaitteet|Prentun, ljósmyndun, hljóð og mynd
        46|Security and safety|Sikkerhet og vern|Säkerhet och skydd|Sikkerhed og værn|Turvallisuus ja suojaus|Öryggi og varnir
        47|Cleaning equipment and supplies|Renholdsutstyr|Städutrustning|Rengøringsudstyr|Siivousvälineet ja -aineet|Hreinsitæki og vörur
        48|Service industry machinery|Utstyr til servering og tjenester|Utrustning för servering och tjänster|Udstyr til servering og service|Palvelualan laitteet|Tæki til þjónustugreina
        49|Sports and recreation|Sport og fritid|Sport och fritid|Sport og fritid|Urheilu ja vapaa-aika|Íþróttir og tómstundir
        50|Food and beverages|Mat og drikke|Mat och dryck|Mad og drikke|Elintarvikkeet ja juomat|Matur og drykkur
        51|Drugs and pharmaceuticals|Legemidler|Läkemedel|Lægemidler|Lääkkeet|Lyf
        52|Household goods and appliances|Husholdning og hvitevarer|Hushåll och vitvaror|Husholdning og hvidevarer|Kotitaloustarvikkeet ja -koneet|Heimilisvörur og tæki
        53|Clothing, luggage, personal care|Klær, bagasje, personlig pleie|Kläder, väskor, hygien|Tøj, bagage, personlig pleje|Vaatteet, laukut, hygienia|Fatnaður, töskur, snyrtivörur
        54|Watches and jewellery|Ur og smykker|Klockor och smycken|Ure og smykker|Kellot ja korut|Úr og skart
        55|Published products|Bøker og publikasjoner|Böcker och publikationer|Bøger og publikationer|Kirjat ja julkaisut|Bækur og útgefið efni
        56|Furniture|Møbler og innredning|Möbler och inredning|Møbler og inventar|Kalusteet|Húsgögn og innréttingar
        60|Teaching, art, games and music|Undervisning, kunst, spill, musikk|Undervisning, konst, spel, musik|Undervisning, kunst, spil, musik|Opetus, taide, pelit, musiikki|Kennsla, list, spil, tónlist
        64|Financial instruments and contracts|Finansielle instrumenter|Finansiella instrument|Finansielle instrumenter|Rahoitusvälineet|Fjármálagerningar
        70|Farming, fishing and forestry services|Tjenester for jordbruk, fiske, skog|Tjänster för jordbruk, fiske, skog|Ydelser til landbrug, fiskeri, skov|Maa-, kala- ja metsätalouden palvelut|Þjónusta við landbúnað, fiskveiðar, skógrækt
        71|Mining, oil and gas services|Tjenester for gruver, olje og gass|Tjänster för gruvor, olja och gas|Ydelser til miner, olie og gas|Kaivos-, öljy- ja kaasupalvelut|Þjónusta við námur, olíu og gas
        72|Building and maintenance services|Bygging og vedlikehold|Bygge och underhåll|Byggeri og vedligehold|Rakentaminen ja kunnossapito|Byggingar og viðhald
        73|Industrial production services|Industriell produksjon|Industriell produktion|Industriel produktion|Teollisuuden tuotantopalvelut|Framleiðsluþjónusta
        76|Industrial cleaning services|Renhold og avfall|Städning och avfall|Rengøring og affald|Siivous ja jätehuolto|Hreinsun og úrgangur
        77|Environmental services|Miljøtjenester|Miljötjänster|Miljøydelser|Ympäristöpalvelut|Umhverfisþjónusta
        78|Transport, storage and mail|Transport, lager og post|Transport, lager och post|Transport, lager og post|Kuljetus, varastointi ja posti|Flutningar, geymsla og póstur
        80|Management and business services|Ledelse og administrasjon|Ledning och administration|Ledelse og administration|Johtamis- ja hallintopalvelut|Stjórnun og rekstur
        81|Engineering, research and technology services|Teknikk, forskning og IT-tjenester|Teknik, forskning och IT-tjänster|Teknik, forskning og it-ydelser|Tekniset, tutkimus- ja IT-palvelut|Verkfræði, rannsóknir og tækniþjónusta
        82|Advertising, design, editorial services|Reklame, design, redaksjon|Reklam, design, redaktion|Reklame, design, redaktion|Mainonta, suunnittelu, toimitustyö|Auglýsingar, hönnun, ritstjórn
        83|Public utilities and telecom services|Strøm, vann, telefon|El, vatten, telefon|El, vand, telefon|Sähkö, vesi, tietoliikenne|Rafmagn, vatn, fjarskipti
        84|Financial and insurance services|Finans og forsikring|Finans och försäkring|Finans og forsikring|Rahoitus- ja vakuutuspalvelut|Fjármál og tryggingar
        85|Healthcare services|Helsetjenester|Hälso- och sjukvård|Sundhedsydelser|Terveyspalvelut|Heilbrigðisþjónusta
        86|Education and training services|Opplæring og kurs|Utbildning och kurser|Uddannelse og kurser|Koulutus|Menntun og þjálfun
        90|Travel, food, lodging, entertainment|Reise, servering, overnatting|Resor, servering, logi|Rejser, servering, overnatning|Matkat, ravintola, majoitus|Ferðir, veitingar, gisting
        91|Personal and domestic services|Personlige tjenester|Personliga tjänster|Personlige ydelser|Henkilökohtaiset palvelut|Persónuleg þjónusta
        92|Defence, public order, security|Forsvar, orden og vakthold|Försvar, ordning, bevakning|Forsvar, orden og vagt|Puolustus, järjestys ja vartiointi|Varnir, löggæsla og öryggi
        93|Politics and civic affairs|Politikk og samfunn|Politik och samhälle|Politik og samfund|Politiikka ja yhteiskunta|Stjórnmál og samfélag
        94|Organisations and clubs|Organisasjoner og foreninger|Organisationer och föreningar|Organisationer og foreninger|Järjestöt ja kerhot|Félög og samtök
        95|Land, buildings, structures|Tomter, bygninger, anlegg|Mark, byggnader, anläggningar|Grunde, bygninger, anlæg|Maa, rakennukset, rakenteet|Land, byggingar, mannvirki
        """;
}
