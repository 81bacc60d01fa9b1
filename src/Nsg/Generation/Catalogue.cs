namespace Nsg.Command.Generation;

/// <summary>Something that is sold, with its words and the buyer's account in each market (in the order of
/// <see cref="Markets.All"/>).</summary>
/// <param name="Unspsc">Class of the United Nations Standard Products and Services Code.</param>
/// <param name="Unit">UN/ECE Recommendation 20.</param>
/// <param name="Cents">Usual price in hundredths of a euro.</param>
/// <param name="VatClass">0 standard, 1 the first reduced rate, 2 the lowest; -1 exempt.</param>
/// <param name="Most">The largest usual quantity.</param>
/// <param name="Names">Name in each market's language.</param>
/// <param name="Accounts">The buyer's account in each market; empty for goods to sell on, whose account depends on
/// where they come from.</param>
internal sealed record Ware(
    string Unspsc,
    string Unit,
    int Cents,
    int VatClass,
    int Most,
    string[] Names,
    string[] Accounts
)
{
    /// <summary>UNSPSC segments from 70 on are services.</summary>
    internal bool IsService => string.CompareOrdinal(Unspsc, "70") >= 0;
}

/// <summary>What the companies of the generated year buy and sell.</summary>
internal static class Catalogue
{
    /// <summary>What every company needs; one home supplier for each.</summary>
    internal static readonly Ware[] Overhead =
    [
        new(
            "83101800",
            "KWH",
            14,
            0,
            3000,
            ["Strøm", "El", "El", "Sähkö", "Rafmagn"],
            ["6340", "5020", "2050", "7300", "4020"]
        ),
        new(
            "83111500",
            "MON",
            3900,
            0,
            4,
            ["Mobilabonnement", "Mobilabonnemang", "Mobilabonnement", "Matkapuhelinliittymä", "Farsímaáskrift"],
            ["6900", "6212", "2410", "8370", "4410"]
        ),
        new(
            "80131500",
            "MON",
            118000,
            0,
            1,
            ["Leie av lokale", "Lokalhyra", "Leje af lokale", "Toimitilan vuokra", "Húsaleiga"],
            ["6300", "5010", "2030", "7230", "4010"]
        ),
        new(
            "84131500",
            "MON",
            21000,
            -1,
            1,
            ["Bedriftsforsikring", "Företagsförsäkring", "Erhvervsforsikring", "Yritysvakuutus", "Fyrirtækjatrygging"],
            ["7500", "6310", "2650", "8580", "4600"]
        ),
        new(
            "14111500",
            "H87",
            620,
            0,
            40,
            ["Kopipapir A4", "Kopieringspapper A4", "Kopipapir A4", "Kopiopaperi A4", "Ljósritunarpappír A4"],
            ["6800", "6110", "2450", "8500", "4400"]
        ),
        new(
            "50201700",
            "KGM",
            1450,
            1,
            12,
            [
                "Kaffe til personalet",
                "Kaffe till personalen",
                "Kaffe til personalet",
                "Kahvi henkilöstölle",
                "Kaffi fyrir starfsfólk",
            ],
            ["5900", "7690", "2350", "7100", "3400"]
        ),
        new(
            "78111800",
            "H87",
            3400,
            2,
            8,
            ["Togbillett", "Tågbiljett", "Togbillet", "Junalippu", "Rútumiði"],
            ["7140", "5800", "2470", "7800", "4330"]
        ),
        new(
            "84111500",
            "HUR",
            8800,
            0,
            9,
            ["Regnskapsføring", "Löpande bokföring", "Bogføring", "Kirjanpito", "Bókhald"],
            ["6705", "6530", "2670", "8450", "4510"]
        ),
        new(
            "81112200",
            "MON",
            7400,
            0,
            6,
            ["Programvarelisens", "Programlicens", "Softwarelicens", "Ohjelmistolisenssi", "Hugbúnaðarleyfi"],
            ["6550", "6540", "2310", "7680", "4430"]
        ),
        new(
            "76111500",
            "HUR",
            3700,
            0,
            20,
            ["Renhold", "Städning", "Rengøring", "Siivous", "Ræsting"],
            ["6360", "5060", "2150", "7340", "4030"]
        ),
        new(
            "78101800",
            "H87",
            6800,
            0,
            6,
            ["Frakt", "Frakt", "Fragt", "Rahti", "Flutningur"],
            ["4160", "5710", "1760", "4200", "2200"]
        ),
        new(
            "82101600",
            "HUR",
            9600,
            0,
            10,
            ["Annonsering", "Annonsering", "Annoncering", "Mainonta", "Auglýsingar"],
            ["7320", "5910", "1850", "8050", "4300"]
        ),
    ];

    /// <summary>What the companies sell, by line of business: two goods and a service each.</summary>
    internal static readonly Ware[][] Trades =
    [
        [
            Goods("39111500", 8900, 0, ["Taklampe", "Taklampa", "Loftslampe", "Kattovalaisin", "Loftljós"]),
            Goods("39111600", 4200, 0, ["Utelampe", "Utelampa", "Udendørslampe", "Ulkovalaisin", "Útiljós"]),
            Service(
                "81101600",
                8400,
                ["Lysplanlegging", "Ljusplanering", "Lysplanlægning", "Valaistussuunnittelu", "Lýsingarhönnun"]
            ),
        ],
        [
            Goods("56101700", 31900, 0, ["Skrivebord", "Skrivbord", "Skrivebord", "Työpöytä", "Skrifborð"]),
            Goods("56112100", 18700, 0, ["Kontorstol", "Kontorsstol", "Kontorstol", "Työtuoli", "Skrifstofustóll"]),
            Service(
                "80101500",
                9200,
                [
                    "Arbeidsplassrådgivning",
                    "Arbetsplatsrådgivning",
                    "Arbejdspladsrådgivning",
                    "Työtilakonsultointi",
                    "Vinnustaðaráðgjöf",
                ]
            ),
        ],
        [
            Goods("50201700", 1180, 1, ["Kaffebønner", "Kaffebönor", "Kaffebønner", "Kahvipavut", "Kaffibaunir"]) with
            {
                Unit = "KGM",
                Most = 120,
            },
            Goods(
                "48101500",
                84500,
                0,
                ["Espressomaskin", "Espressomaskin", "Espressomaskine", "Espressokeitin", "Espressovél"]
            ) with
            {
                Most = 4,
            },
            Service(
                "86101700",
                7600,
                ["Baristakurs", "Baristakurs", "Baristakursus", "Baristakurssi", "Kaffibarþjónanámskeið"]
            ),
        ],
        [
            Goods(
                "30103600",
                2350,
                0,
                ["Gulvbord i furu", "Golvbräda i furu", "Gulvbræt i fyr", "Mäntylattialauta", "Gólfborð úr furu"]
            ) with
            {
                Unit = "MTK",
                Most = 90,
            },
            Goods("11122000", 3900, 0, ["Kryssfiner", "Plywood", "Krydsfiner", "Vaneri", "Krossviður"]),
            Service(
                "73121600",
                6900,
                ["Saging etter mål", "Sågning efter mått", "Savning efter mål", "Määrämittasahaus", "Sögun eftir máli"]
            ),
        ],
        [
            Goods("11151700", 690, 0, ["Ullgarn", "Ullgarn", "Uldgarn", "Villalanka", "Lopi"]) with
            {
                Most = 150,
            },
            Goods("53101700", 11400, 0, ["Ullgenser", "Ulltröja", "Uldsweater", "Villapaita", "Lopapeysa"]),
            Service(
                "73141700",
                7900,
                ["Mønsterdesign", "Mönsterdesign", "Mønsterdesign", "Mallisuunnittelu", "Mynsturhönnun"]
            ),
        ],
    ];

    private static Ware Goods(string unspsc, int cents, int vatClass, string[] names) =>
        new(unspsc, "H87", cents, vatClass, 25, names, []);

    private static Ware Service(string unspsc, int cents, string[] names) =>
        new(unspsc, "HUR", cents, 0, 16, names, ["6790", "6550", "2510", "8400", "4530"]);
}
