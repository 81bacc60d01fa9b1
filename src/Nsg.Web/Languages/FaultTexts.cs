namespace Nsg.Web.Languages;

/// <summary>What pages say when something did not work.</summary>
internal static class FaultTexts
{
    internal static readonly Phrase Number = new(
        "Error {0}. If you ask for help, give this number:",
        "Feil {0}. Ber du om hjelp, oppgi dette nummeret:",
        "Fel {0}. Uppge det här numret om du ber om hjälp:",
        "Fejl {0}. Oplys dette nummer, hvis du beder om hjælp:",
        "Virhe {0}. Jos pyydät apua, kerro tämä numero:",
        "Villa {0}. Gefðu upp þetta númer ef þú biður um aðstoð:"
    );
    internal static readonly Phrase TryAgain = new(
        "Try again",
        "Prøv igjen",
        "Försök igen",
        "Prøv igen",
        "Yritä uudelleen",
        "Reyna aftur"
    );
    internal static readonly Phrase Wait = new(
        "Wait {0} seconds first.",
        "Vent {0} sekunder først.",
        "Vänta {0} sekunder först.",
        "Vent {0} sekunder først.",
        "Odota ensin {0} sekuntia.",
        "Bíddu fyrst í {0} sekúndur."
    )
    {
        One = new(
            "Wait {0} second first.",
            "Vent {0} sekund først.",
            "Vänta {0} sekund först.",
            "Vent {0} sekund først.",
            "Odota ensin {0} sekunti.",
            "Bíddu fyrst í {0} sekúndu."
        ),
    };
    internal static readonly Phrase ToPage = new(
        "Open the page as it is now",
        "Åpne siden slik den er nå",
        "Öppna sidan som den är nu",
        "Åbn siden, som den er nu",
        "Avaa nykyinen sivu",
        "Opna núverandi síðu"
    );
    internal static readonly Phrase WhoGives = new(
        "Somebody who owns the company can give you the role on its page of people.",
        "En som eier selskapet, kan gi deg rollen på siden om personer.",
        "Någon som äger företaget kan ge dig rollen på sidan om personer.",
        "En, der ejer virksomheden, kan give dig rollen på siden om personer.",
        "Yrityksen omistaja voi antaa sinulle roolin henkilösivulla.",
        "Eigandi fyrirtækisins getur veitt þér hlutverkið á síðunni um fólk."
    );
    internal static readonly Phrase ForProgramsTitle = new(
        "This address is for programs",
        "Denne adressen er for programmer",
        "Den här adressen är för program",
        "Denne adresse er for programmer",
        "Tämä osoite on ohjelmille",
        "Þetta vistfang er fyrir forrit"
    );
    internal static readonly Phrase ForPrograms = new(
        "Programs show a key here. What people see is on the pages.",
        "Programmer viser en nøkkel her. Det personer ser, ligger på sidene.",
        "Program visar en nyckel här. Det människor ser finns på sidorna.",
        "Programmer viser en nøgle her. Det, mennesker ser, findes på siderne.",
        "Ohjelmat näyttävät täällä avaimen. Ihmisille tarkoitettu on sivuilla.",
        "Forrit sýna lykil hér. Það sem fólk sér er á síðunum."
    );
    internal static readonly Phrase ForbiddenTitle = new(
        "Not for you",
        "Ikke tilgjengelig for deg",
        "Inte tillåtet",
        "Ikke tilladt",
        "Ei sallittu",
        "Ekki heimilt"
    );
    internal static readonly Phrase Forbidden = new(
        "You do not have the right to do this. Nothing was changed.",
        "Du har ikke rett til å gjøre dette. Ingenting er endret.",
        "Du har inte rätt att göra detta. Inget har ändrats.",
        "Du har ikke ret til at gøre dette. Intet er ændret.",
        "Sinulla ei ole oikeutta tähän. Mitään ei muutettu.",
        "Þú hefur ekki rétt til þessa. Engu var breytt."
    );
    internal static readonly Phrase ConflictTitle = new(
        "Somebody was quicker",
        "Noen kom deg i forkjøpet",
        "Någon hann före",
        "Nogen kom dig i forkøbet",
        "Joku ehti ensin",
        "Einhver varð á undan"
    );
    internal static readonly Phrase Conflict = new(
        "This was changed in the meantime, so nothing was done. Look at it as it is now and try again.",
        "Dette ble endret i mellomtiden, så ingenting ble gjort. Se hvordan det er nå, og prøv igjen.",
        "Detta ändrades under tiden, så inget gjordes. Se hur det är nu och försök igen.",
        "Dette blev ændret i mellemtiden, så intet blev gjort. Se, hvordan det er nu, og prøv igen.",
        "Tätä muutettiin välillä, joten mitään ei tehty. Katso nykytilanne ja yritä uudelleen.",
        "Þessu var breytt í millitíðinni og því var ekkert gert. Skoðaðu stöðuna núna og reyndu aftur."
    );
    internal static readonly Phrase TooLargeTitle = new(
        "That is too large",
        "Det er for stort",
        "Det är för stort",
        "Det er for stort",
        "Liian suuri",
        "Þetta er of stórt"
    );
    internal static readonly Phrase TooLarge = new(
        "Send less at once. Nothing was taken in.",
        "Send mindre om gangen. Ingenting ble tatt imot.",
        "Skicka mindre åt gången. Inget togs emot.",
        "Send mindre ad gangen. Intet blev modtaget.",
        "Lähetä vähemmän kerralla. Mitään ei otettu vastaan.",
        "Sendu minna í einu. Ekkert var tekið við."
    );
    internal static readonly Phrase MisdirectedTitle = new(
        "Wrong address",
        "Feil adresse",
        "Fel adress",
        "Forkert adresse",
        "Väärä osoite",
        "Rangt vistfang"
    );
    internal static readonly Phrase Misdirected = new(
        "This node is not known by that name. Use the address that its operator gave you.",
        "Noden er ikke kjent under det navnet. Bruk adressen du har fått av operatøren.",
        "Noden är inte känd under det namnet. Använd adressen som driften gav dig.",
        "Noden kendes ikke under det navn. Brug den adresse, som driften gav dig.",
        "Solmua ei tunneta sillä nimellä. Käytä ylläpitäjän antamaa osoitetta.",
        "Hnúturinn er ekki þekktur undir því nafni. Notaðu vistfangið frá rekstraraðilanum."
    );
    internal static readonly Phrase TooManyTitle = new(
        "Too fast",
        "For raskt",
        "För snabbt",
        "For hurtigt",
        "Liian nopeasti",
        "Of hratt"
    );
    internal static readonly Phrase TooMany = new(
        "That was asked too often. Wait a little and try again.",
        "Det kom for mange forespørsler. Vent litt og prøv igjen.",
        "Det kom för många förfrågningar. Vänta lite och försök igen.",
        "Der kom for mange forespørgsler. Vent lidt, og prøv igen.",
        "Pyyntöjä tuli liikaa. Odota hetki ja yritä uudelleen.",
        "Of margar fyrirspurnir bárust. Bíddu aðeins og reyndu aftur."
    );
    internal static readonly Phrase BusyTitle = new(
        "Nothing can be taken in just now",
        "Ingenting kan tas imot akkurat nå",
        "Inget kan tas emot just nu",
        "Intet kan modtages lige nu",
        "Mitään ei voida nyt ottaa vastaan",
        "Ekki er hægt að taka við neinu núna"
    );
    internal static readonly Phrase Busy = new(
        "The node’s store is full or away. Nothing was done; try again in a minute.",
        "Nodens lager er fullt eller utilgjengelig. Ingenting ble gjort; prøv igjen om et minutt.",
        "Nodens lagring är full eller otillgänglig. Inget gjordes; försök igen om en minut.",
        "Nodens lager er fuldt eller utilgængeligt. Intet blev gjort; prøv igen om et minut.",
        "Solmun tallennustila on täynnä tai poissa. Mitään ei tehty; yritä minuutin päästä.",
        "Geymsla hnútsins er full eða óaðgengileg. Ekkert var gert; reyndu aftur eftir mínútu."
    );
    internal static readonly Phrase BrokenTitle = new(
        "Something went wrong here",
        "Noe gikk galt hos oss",
        "Något gick fel hos oss",
        "Noget gik galt hos os",
        "Jokin meni vikaan",
        "Eitthvað fór úrskeiðis hjá okkur"
    );
    internal static readonly Phrase Broken = new(
        "It is not your fault, and it is noted for whoever keeps this node.",
        "Det er ikke din feil, og det er notert for den som drifter noden.",
        "Det är inte ditt fel, och det är antecknat för den som driver noden.",
        "Det er ikke din fejl, og det er noteret for den, der driver noden.",
        "Vika ei ole sinun, ja siitä on merkintä solmun ylläpitäjälle.",
        "Þetta er ekki þér að kenna og hefur verið skráð fyrir rekstraraðila hnútsins."
    );
    internal static readonly Phrase RequestOverTitle = new(
        "This request is over",
        "Denne forespørselen er over",
        "Den här begäran är över",
        "Denne anmodning er forbi",
        "Tämä pyyntö on päättynyt",
        "Þessari beiðni er lokið"
    );
    internal static readonly Phrase RequestOver = new(
        "It was decided on already, has run out, or was begun in another browser. Go back to whoever sent you here and begin again there.",
        "Den er avgjort, utløpt eller startet i en annen nettleser. Gå tilbake til den som sendte deg hit, og begynn på nytt der.",
        "Den är redan avgjord, har gått ut eller började i en annan webbläsare. Gå tillbaka till den som skickade dig hit och börja om där.",
        "Den er allerede afgjort, udløbet eller begyndt i en anden browser. Gå tilbage til den, der sendte dig hertil, og begynd forfra der.",
        "Se on jo ratkaistu, vanhentunut tai aloitettu toisessa selaimessa. Palaa siihen, joka ohjasi sinut tänne, ja aloita siellä alusta.",
        "Hún er þegar afgreidd, útrunnin eða hófst í öðrum vafra. Farðu aftur til þess sem sendi þig hingað og byrjaðu þar upp á nýtt."
    );
    internal static readonly Phrase UnreadableTitle = new(
        "That could not be read",
        "Det kunne ikke leses",
        "Det kunde inte läsas",
        "Det kunne ikke læses",
        "Sitä ei voitu lukea",
        "Ekki tókst að lesa þetta"
    );
    internal static readonly Phrase Unreadable = new(
        "The address or form is not one that these pages make. Nothing was done.",
        "Adressen eller skjemaet er ikke laget av disse sidene. Ingenting ble gjort.",
        "Adressen eller formuläret är inte gjort av dessa sidor. Inget gjordes.",
        "Adressen eller formularen er ikke lavet af disse sider. Intet blev gjort.",
        "Osoite tai lomake ei ole näiden sivujen tekemä. Mitään ei tehty.",
        "Vistfangið eða eyðublaðið er ekki frá þessum síðum. Ekkert var gert."
    );
    internal static readonly Phrase ArrivingTitle = new(
        "The vouchers are on their way",
        "Bilagene er på vei",
        "Verifikationerna är på väg",
        "Bilagene er på vej",
        "Tositteet ovat tulossa",
        "Fylgiskjölin eru á leiðinni"
    );
    internal static readonly Phrase Arriving = new(
        "The books came in just now, and their vouchers are still being written. Reports and balances are there already.",
        "Regnskapet kom inn nettopp, og bilagene skrives fortsatt. Rapporter og saldoer er der allerede.",
        "Bokföringen kom in alldeles nyss och verifikationerna skrivs fortfarande. Rapporter och saldon finns redan.",
        "Bogføringen er lige kommet ind, og bilagene skrives stadig. Rapporter og saldi er der allerede.",
        "Kirjanpito tuli juuri, ja tositteita kirjoitetaan vielä. Raportit ja saldot ovat jo käytettävissä.",
        "Bókhaldið barst rétt í þessu og enn er verið að skrifa fylgiskjölin. Skýrslur og stöður eru þegar til."
    );
}
