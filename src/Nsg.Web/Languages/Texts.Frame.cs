namespace Nsg.Web.Languages;

/// <summary>What surrounds every page: signing in and out, the menu, looks and languages.</summary>
internal static partial class Texts
{
    internal static readonly Phrase Language = new("Language", "Språk", "Språk", "Sprog", "Kieli", "Tungumál");
    internal static readonly Phrase SkipToContent = new(
        "Skip to content",
        "Hopp til innhold",
        "Hoppa till innehållet",
        "Spring til indhold",
        "Siirry sisältöön",
        "Fara beint í efnið"
    );
    internal static readonly Phrase NotFoundTitle = new(
        "Not here",
        "Ikke her",
        "Inte här",
        "Ikke her",
        "Ei löydy",
        "Ekki hér"
    );
    internal static readonly Phrase NotFound = new(
        "There is nothing at this address, or nothing that you may see.",
        "Det er ingenting på denne adressen, eller ingenting du har tilgang til.",
        "Det finns inget på den här adressen, eller inget som du får se.",
        "Der er intet på denne adresse, eller intet du må se.",
        "Tässä osoitteessa ei ole mitään, tai sinulla ei ole oikeutta nähdä sitä.",
        "Hér er ekkert, eða ekkert sem þú mátt sjá."
    );
    internal static readonly Phrase SignIn = new(
        "Sign in",
        "Logg inn",
        "Logga in",
        "Log ind",
        "Kirjaudu sisään",
        "Skrá inn"
    );
    internal static readonly Phrase SignOut = new(
        "Sign out",
        "Logg ut",
        "Logga ut",
        "Log ud",
        "Kirjaudu ulos",
        "Skrá út"
    );
    internal static readonly Phrase SignedOutTitle = new(
        "You are signed out",
        "Du er logget ut",
        "Du är utloggad",
        "Du er logget ud",
        "Olet kirjautunut ulos",
        "Þú hefur skráð þig út"
    );
    internal static readonly Phrase SignedOut = new(
        "Nothing of your session is left on this computer.",
        "Ingenting av økten din ligger igjen på denne maskinen.",
        "Inget av din session finns kvar på den här datorn.",
        "Intet fra din session ligger tilbage på denne computer.",
        "Istunnostasi ei jäänyt mitään tälle koneelle.",
        "Ekkert af lotunni þinni er eftir í þessari tölvu."
    );
    internal static readonly Phrase SignInFailedTitle = new(
        "That did not work",
        "Det gikk ikke",
        "Det gick inte",
        "Det lykkedes ikke",
        "Ei onnistunut",
        "Þetta tókst ekki"
    );
    internal static readonly Phrase SignInFailed = new(
        "You could not be signed in. Please try once more; the operator’s log says what went wrong.",
        "Du kunne ikke logges inn. Prøv en gang til; driftsloggen sier hva som gikk galt.",
        "Du kunde inte loggas in. Försök en gång till; driftsloggen säger vad som gick fel.",
        "Du kunne ikke logges ind. Prøv en gang til; driftsloggen siger, hvad der gik galt.",
        "Kirjautuminen ei onnistunut. Yritä uudelleen; ylläpidon loki kertoo syyn.",
        "Ekki tókst að skrá þig inn. Reyndu aftur; dagbók rekstraraðila segir hvað fór úrskeiðis."
    );
    internal static readonly Phrase FormTooOldTitle = new(
        "Please send that again",
        "Send det en gang til",
        "Skicka det en gång till",
        "Send det en gang til",
        "Lähetä uudelleen",
        "Sendu þetta aftur"
    );
    internal static readonly Phrase FormTooOld = new(
        "The form was from another session, so nothing was done. Go back, load the page anew and send it again.",
        "Skjemaet var fra en annen økt, så ingenting ble gjort. Gå tilbake, last siden på nytt og send igjen.",
        "Formuläret var från en annan session, så inget gjordes. Gå tillbaka, ladda om sidan och skicka igen.",
        "Formularen var fra en anden session, så intet blev gjort. Gå tilbage, genindlæs siden og send igen.",
        "Lomake oli toisesta istunnosta, joten mitään ei tehty. Palaa takaisin, päivitä sivu ja lähetä lomake uudestaan.",
        "Eyðublaðið var úr annarri lotu og því var ekkert gert. Farðu til baka, endurhlaððu síðuna og sendu aftur."
    );
    internal static readonly Phrase DemoProviderTitle = new(
        "Who do you want to be?",
        "Hvem vil du være?",
        "Vem vill du vara?",
        "Hvem vil du være?",
        "Kuka haluat olla?",
        "Hver viltu vera?"
    );
    internal static readonly Phrase DemoProviderNote = new(
        "This is the demo’s own sign-in service. Its people are invented and need no password. A real node uses the provider that its operator chooses.",
        "Dette er demoens egen innloggingstjeneste. Personene er oppdiktet og trenger ikke passord. En ekte node bruker den tjenesten operatøren velger.",
        "Detta är demons egen inloggningstjänst. Personerna är påhittade och behöver inget lösenord. En riktig nod använder den tjänst som driften väljer.",
        "Dette er demoens egen logintjeneste. Personerne er opdigtede og skal ikke bruge adgangskode. En rigtig node bruger den tjeneste, som driften vælger.",
        "Tämä on demon oma kirjautumispalvelu. Henkilöt ovat keksittyjä eivätkä tarvitse salasanaa. Oikea solmu käyttää ylläpitäjän valitsemaa palvelua.",
        "Þetta er innskráningarþjónusta sýnisútgáfunnar. Fólkið er uppspuni og þarf ekkert lykilorð. Raunverulegur hnútur notar þjónustu sem rekstraraðili velur."
    );
    internal static readonly Phrase Appearance = new(
        "Appearance",
        "Utseende",
        "Utseende",
        "Udseende",
        "Ulkoasu",
        "Útlit"
    );
    internal static readonly Phrase ThemeDevice = new(
        "As the device",
        "Som enheten",
        "Som enheten",
        "Som enheden",
        "Laitteen mukaan",
        "Eins og tækið"
    );
    internal static readonly Phrase ThemeLight = new("Light", "Lyst", "Ljust", "Lyst", "Vaalea", "Ljóst");
    internal static readonly Phrase ThemeDark = new("Dark", "Mørkt", "Mörkt", "Mørkt", "Tumma", "Dökkt");
    internal static readonly Phrase Search = new("Search", "Søk", "Sök", "Søg", "Hae", "Leita");
    internal static readonly Phrase SearchHint = new(
        "Document, party, amount, day, account, text, report",
        "Dokument, part, beløp, dag, konto, tekst, rapport",
        "Underlag, part, belopp, dag, konto, text, rapport",
        "Dokument, part, beløb, dag, konto, tekst, indberetning",
        "Asiakirja, osapuoli, summa, päivä, tili, teksti, raportti",
        "Skjal, aðili, fjárhæð, dagur, bókhaldslykill, texti, skýrsla"
    );
    internal static readonly Phrase Overview = new(
        "Overview",
        "Oversikt",
        "Översikt",
        "Overblik",
        "Yleiskuva",
        "Yfirlit"
    );
    internal static readonly Phrase Design = new("Design", "Design", "Design", "Design", "Ulkoasun osat", "Hönnun");
    internal static readonly Phrase Pages = new("Pages", "Sider", "Sidor", "Sider", "Sivut", "Síður");
    internal static readonly Phrase EarlierPage = new(
        "Back",
        "Tilbake",
        "Tillbaka",
        "Tilbage",
        "Edelliset",
        "Til baka"
    );
    internal static readonly Phrase NextPage = new("Next", "Neste", "Nästa", "Næste", "Seuraavat", "Áfram");
    internal static readonly Phrase YouAreHere = new(
        "You are here",
        "Du er her",
        "Du är här",
        "Du er her",
        "Olet tässä",
        "Þú ert hér"
    );
    internal static readonly Phrase Inbox = new("Inbox", "Innboks", "Inkorg", "Indbakke", "Saapuneet", "Innhólf");
    internal static readonly Phrase Journal = new(
        "Journal",
        "Bilagsjournal",
        "Verifikationer",
        "Posteringsjournal",
        "Päiväkirja",
        "Dagbók"
    );
    internal static readonly Phrase Accounts = new("Accounts", "Kontoer", "Konton", "Konti", "Tilit", "Bókhaldslyklar");
    internal static readonly Phrase OpenItems = new(
        "Open items",
        "Åpne poster",
        "Öppna poster",
        "Åbne poster",
        "Avoimet erät",
        "Opnar færslur"
    );
    internal static readonly Phrase Bank = new("Bank", "Bank", "Bank", "Bank", "Pankki", "Banki");
    internal static readonly Phrase Periods = new("Periods", "Perioder", "Perioder", "Perioder", "Kaudet", "Tímabil");
}
