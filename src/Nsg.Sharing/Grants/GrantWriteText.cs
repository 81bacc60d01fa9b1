namespace Nsg.Sharing.Grants;

/// <summary>What a person is told of a right to write: plainly, and apart from what the requester sees.</summary>
internal static class GrantWriteText
{
    /// <summary>The sentence; then the rights, in the order of <see cref="Resources.Writes"/>.</summary>
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["en"] =
        [
            "{0} may also WRITE in the books, under its own name: {1}.",
            "post and reverse vouchers",
            "hand in documents",
        ],
        ["nb"] =
        [
            "{0} kan også SKRIVE i regnskapet, under sitt eget navn: {1}.",
            "bokføre og reversere bilag",
            "levere inn dokumenter",
        ],
        ["sv"] =
        [
            "{0} får också SKRIVA i bokföringen, under eget namn: {1}.",
            "bokföra och rätta verifikationer",
            "lämna in underlag",
        ],
        ["da"] =
        [
            "{0} må også SKRIVE i bogføringen, under eget navn: {1}.",
            "bogføre og tilbageføre bilag",
            "indlevere dokumenter",
        ],
        ["fi"] =
        [
            "{0} saa myös KIRJOITTAA kirjanpitoon omalla nimellään: {1}.",
            "kirjata ja peruuttaa tositteita",
            "toimittaa asiakirjoja",
        ],
        ["is"] =
        [
            "{0} má einnig SKRIFA í bókhaldið undir eigin nafni: {1}.",
            "bóka og bakfæra fylgiskjöl",
            "skila inn skjölum",
        ],
    };

    /// <summary>The sentence with its two places; in English where the language is unknown.</summary>
    internal static string Sentence(string language) => Of(language)[0];

    /// <summary>A right to write in words, or null where it is none.</summary>
    internal static string? Right(string resource, string language)
    {
        var place = 0;
        foreach (var one in Resources.Writes)
        {
            place++;
            if (one == resource)
            {
                return Of(language)[place];
            }
        }

        return null;
    }

    private static string[] Of(string language) => Words.GetValueOrDefault(language) ?? Words["en"];
}
