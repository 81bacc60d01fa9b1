namespace Nsg.Web.Languages;

/// <summary>What is said of a bank's notification of single payments.</summary>
internal static class NoticeTexts
{
    internal static readonly Phrase Kind = new(
        "Bank notification",
        "Bankmelding",
        "Bankavisering",
        "Bankadvisering",
        "Pankin tapahtumailmoitus",
        "Tilkynning banka"
    );
    internal static readonly Phrase Awaited = new(
        "Statement awaited",
        "Venter på kontoutskrift",
        "Väntar på kontoutdrag",
        "Afventer kontoudtog",
        "Odottaa tiliotetta",
        "Bíður bankayfirlits"
    );
    internal static readonly Phrase Joined = new(
        "On the statement",
        "På kontoutskriften",
        "På kontoutdraget",
        "På kontoudtoget",
        "Tiliotteella",
        "Á bankayfirlitinu"
    );
    internal static readonly Phrase Lead = new(
        "The bank tells of single payments. Nothing is booked of them here: the account's statement books them, and then each is matched.",
        "Banken melder om enkelte betalinger. Ingenting bokføres herfra: kontoutskriften bokfører dem, og da kobles hver av dem.",
        "Banken aviserar enskilda betalningar. Inget bokförs härifrån: kontoutdraget bokför dem, och då matchas var och en.",
        "Banken adviserer enkelte betalinger. Intet bogføres herfra: kontoudtoget bogfører dem, og så afstemmes hver af dem.",
        "Pankki ilmoittaa yksittäisistä maksuista. Niistä ei kirjata mitään: tiliote kirjaa ne, ja silloin kukin kohdistetaan.",
        "Bankinn tilkynnir um einstakar greiðslur. Ekkert er bókað af þeim hér: bankayfirlitið bókar þær og þá er hver þeirra pöruð."
    );
}
