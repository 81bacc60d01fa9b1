namespace Nsg.Vocabulary;

/// <summary>
/// The active ISO 4217 list (as of 2026-01-01): codes by the exponent of their minor unit. Funds and metals are left
/// out.
/// </summary>
internal static class CurrencyTable
{
    private const string NoMinorUnit = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
    private const string ThreeDecimals = "BHD IQD JOD KWD LYD OMR TND";
    private const string TwoDecimals =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF "
        + "CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG "
        + "HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU "
        + "MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR "
        + "SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES "
        + "WST XCD XCG YER ZAR ZMW ZWG";

    internal static IEnumerable<KeyValuePair<string, int>> Exponents =>
        Codes(NoMinorUnit, 0).Concat(Codes(TwoDecimals, 2)).Concat(Codes(ThreeDecimals, 3));

    private static IEnumerable<KeyValuePair<string, int>> Codes(string list, int exponent) =>
        list.Split(' ').Select(code => KeyValuePair.Create(code, exponent));
}
