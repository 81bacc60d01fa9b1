namespace Nsg.Web.Languages;

/// <summary>What the page of people says.</summary>
internal static partial class SharingTexts
{
    internal static readonly Phrase People = new("People", "Personer", "Personer", "Personer", "Henkilöt", "Fólk");
    internal static readonly Phrase PeopleLead = new(
        "Who may do what for the company, and who may sign for it.",
        "Hvem som kan gjøre hva for selskapet, og hvem som kan signere.",
        "Vem som får göra vad för företaget, och vem som får teckna det.",
        "Hvem der må gøre hvad for virksomheden, og hvem der må tegne den.",
        "Kuka saa tehdä mitä yrityksen puolesta ja kuka saa kirjoittaa sen nimen.",
        "Hver má gera hvað fyrir fyrirtækið og hver má rita firmað."
    );
    internal static readonly Phrase Roles = new("Roles", "Roller", "Roller", "Roller", "Roolit", "Hlutverk");
    internal static readonly Phrase Role = new("Role", "Rolle", "Roll", "Rolle", "Rooli", "Hlutverk");
    internal static readonly Phrase Name = new("Name", "Navn", "Namn", "Navn", "Nimi", "Nafn");
    internal static readonly Phrase Since = new("Since", "Siden", "Sedan", "Siden", "Alkaen", "Frá");
    internal static readonly Phrase Take = new(
        "Take back",
        "Ta tilbake",
        "Ta tillbaka",
        "Tag tilbage",
        "Ota pois",
        "Taka til baka"
    );
    internal static readonly Phrase Appoint = new(
        "Give a role",
        "Gi en rolle",
        "Ge en roll",
        "Giv en rolle",
        "Anna rooli",
        "Veita hlutverk"
    );
    internal static readonly Phrase PersonKey = new(
        "Code of the person",
        "Personens kode",
        "Personens kod",
        "Personens kode",
        "Henkilön tunnus",
        "Kóði einstaklings"
    );
    internal static readonly Phrase PersonKeyHelp = new(
        "The person signs in here once and sends you the code that the start page shows.",
        "Personen logger inn her én gang og sender deg koden som vises på startsiden.",
        "Personen loggar in här en gång och skickar dig koden som visas på startsidan.",
        "Personen logger ind her én gang og sender dig koden, der vises på startsiden.",
        "Henkilö kirjautuu tänne kerran ja lähettää sinulle aloitussivulla näkyvän tunnuksen.",
        "Einstaklingurinn skráir sig inn hér einu sinni og sendir þér kóðann sem birtist á upphafssíðunni."
    );
    internal static readonly Phrase WhoMaySign = new(
        "Who may sign",
        "Hvem kan signere",
        "Firmatecknare",
        "Hvem må tegne virksomheden",
        "Nimenkirjoitusoikeudet",
        "Hverjir rita firmað"
    );
    internal static readonly Phrase NoRights = new(
        "Nothing is known of signatory rights",
        "Ingenting er kjent om signaturrett",
        "Inget är känt om firmateckning",
        "Intet er kendt om tegningsret",
        "Nimenkirjoitusoikeuksia ei tunneta",
        "Ekkert er vitað um firmaritun"
    );
    internal static readonly Phrase NoRightsText = new(
        "Once the register’s description is kept, accesses are given only by those who may sign.",
        "Når registerets beskrivelse er lagt inn, gis innsyn bare av dem som kan signere.",
        "När registrets beskrivning finns ges insyn bara av dem som får teckna företaget.",
        "Når registrets beskrivelse er gemt, gives indsigt kun af dem, der må tegne.",
        "Kun rekisterin kuvaus on tallennettu, vain nimenkirjoitusoikeutetut voivat antaa käyttöoikeuden.",
        "Þegar lýsing skrárinnar er varðveitt veita aðeins þeir aðgang sem mega rita firmað."
    );
    internal static readonly Phrase RoleOwner = new("Owner", "Eier", "Ägare", "Ejer", "Omistaja", "Eigandi");
    internal static readonly Phrase RoleSignatory = new(
        "Signatory",
        "Signaturberettiget",
        "Firmatecknare",
        "Tegningsberettiget",
        "Nimenkirjoittaja",
        "Handhafi firmaritunar"
    );
    internal static readonly Phrase RoleAccountant = new(
        "Accountant",
        "Regnskapsfører",
        "Redovisningskonsult",
        "Bogholder",
        "Kirjanpitäjä",
        "Bókari"
    );
    internal static readonly Phrase RoleAuditor = new(
        "Auditor",
        "Revisor",
        "Revisor",
        "Revisor",
        "Tilintarkastaja",
        "Endurskoðandi"
    );
    internal static readonly Phrase RoleReader = new("Reader", "Leser", "Läsare", "Læser", "Lukija", "Lesandi");
    internal static readonly Phrase WithRole = new(
        "See the books by their role",
        "Ser regnskapet i kraft av sin rolle",
        "Ser bokföringen genom sin roll",
        "Ser bogføringen i kraft af deres rolle",
        "Näkevät kirjanpidon roolinsa perusteella",
        "Sjá bókhaldið vegna hlutverks síns"
    );
    internal static readonly Phrase WithRoleNote = new(
        "People with a role see the books at these pages without asking. What kinds of things they opened on which day is kept apart from the data handed out to others.",
        "Personer med en rolle ser regnskapet på disse sidene uten å spørre. Hva slags ting de har åpnet på hvilken dag, lagres atskilt fra det som er utlevert til andre.",
        "Personer med en roll ser bokföringen på dessa sidor utan att fråga. Vilka slags saker de öppnat vilken dag sparas skilt från det som lämnats ut till andra.",
        "Personer med en rolle ser bogføringen på disse sider uden at spørge. Hvilke slags ting de har åbnet på hvilken dag, gemmes adskilt fra det, der er udleveret til andre.",
        "Henkilöt, joilla on rooli, näkevät kirjanpidon näillä sivuilla pyytämättä. Se, minkä lajisia asioita he ovat avanneet minäkin päivänä, säilytetään erillään muille luovutetuista tiedoista.",
        "Fólk með hlutverk sér bókhaldið á þessum síðum án þess að spyrja. Hvers kyns efni það opnaði á hvaða degi er geymt aðskilið frá gögnum sem afhent voru öðrum."
    );
    internal static readonly Phrase ManageRoles = new(
        "Give or take back roles",
        "Gi eller ta tilbake roller",
        "Ge eller ta tillbaka roller",
        "Giv eller tag roller tilbage",
        "Anna tai poista rooleja",
        "Veita eða taka til baka hlutverk"
    );
    internal static readonly Phrase TakeNote = new(
        "{0} loses the role “{1}” at once. It stays on record as ended.",
        "{0} mister rollen «{1}» med det samme. Den blir stående som avsluttet.",
        "{0} förlorar rollen ”{1}” genast. Den står kvar som avslutad.",
        "{0} mister rollen »{1}« med det samme. Den bliver stående som afsluttet.",
        "{0} menettää roolin ”{1}” heti. Se jää näkyviin päättyneenä.",
        "{0} missir hlutverkið „{1}“ strax. Það stendur áfram sem lokið."
    );
    internal static readonly Phrase TakeYes = new(
        "Yes, take it back",
        "Ja, ta den tilbake",
        "Ja, ta tillbaka den",
        "Ja, tag den tilbage",
        "Kyllä, ota pois",
        "Já, taka það til baka"
    );
    internal static readonly Phrase EndedRoles = new(
        "Ended roles",
        "Avsluttede roller",
        "Avslutade roller",
        "Afsluttede roller",
        "Päättyneet roolit",
        "Liðin hlutverk"
    );
    internal static readonly Phrase EndedOn = new("Ended on", "Avsluttet", "Avslutad", "Afsluttet", "Päättyi", "Lauk");
}
