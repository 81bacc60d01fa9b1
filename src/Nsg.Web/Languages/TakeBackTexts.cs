namespace Nsg.Web.Languages;

/// <summary>A request that whoever made it takes back.</summary>
internal static class TakeBackTexts
{
    internal static readonly Phrase State = new(
        "Request taken back",
        "Forespørsel trukket tilbake",
        "Begäran återtagen",
        "Anmodning trukket tilbage",
        "Pyyntö peruttu",
        "Beiðni dregin til baka"
    );
    internal static readonly Phrase TakeBack = new(
        "Take the request back",
        "Trekk forespørselen tilbake",
        "Ta tillbaka begäran",
        "Træk anmodningen tilbage",
        "Peru pyyntö",
        "Draga beiðnina til baka"
    );
    internal static readonly Phrase Note = new(
        "The company sees that you took it back, and can no longer answer. What was asked stays on record.",
        "Selskapet ser at du trakk den tilbake, og kan ikke lenger svare. Det du ba om, står i loggen.",
        "Företaget ser att du tog tillbaka den och kan inte längre svara. Det du bad om står kvar i loggen.",
        "Virksomheden ser, at du trak den tilbage, og kan ikke længere svare. Det, du bad om, står i loggen.",
        "Yritys näkee, että peruit pyynnön, eikä voi enää vastata. Pyyntö jää lokiin.",
        "Fyrirtækið sér að þú dróst hana til baka og getur ekki lengur svarað. Beiðnin stendur áfram í annálnum."
    );
    internal static readonly Phrase Done = new(
        "The request has been taken back. {0} sees that.",
        "Forespørselen er trukket tilbake. {0} ser det.",
        "Begäran är återtagen. {0} ser det.",
        "Anmodningen er trukket tilbage. {0} ser det.",
        "Pyyntö on peruttu. {0} näkee sen.",
        "Beiðnin hefur verið dregin til baka. {0} sér það."
    );
    internal static readonly Phrase NotDone = new(
        "The request was not taken back",
        "Forespørselen ble ikke trukket tilbake",
        "Begäran togs inte tillbaka",
        "Anmodningen blev ikke trukket tilbage",
        "Pyyntöä ei peruttu",
        "Beiðnin var ekki dregin til baka"
    );
    internal static readonly Phrase AskedAndGiven = new(
        "What was asked for, and given in full",
        "Hva det ble bedt om og gitt i sin helhet",
        "Vad som begärdes och gavs i sin helhet",
        "Hvad der blev bedt om og givet i sin helhed",
        "Mitä pyydettiin ja annettiin kokonaan",
        "Hvers var óskað og veitt að fullu"
    );
    internal static readonly Phrase NothingToDecide = new(
        "{0} took the request back. There is nothing left to decide.",
        "{0} trakk forespørselen tilbake. Det er ikke lenger noe å avgjøre.",
        "{0} tog tillbaka begäran. Det finns inte längre något att besluta.",
        "{0} trak anmodningen tilbage. Der er ikke længere noget at tage stilling til.",
        "{0} perui pyynnön. Päätettävää ei enää ole.",
        "{0} dró beiðnina til baka. Ekki þarf lengur að ákveða neitt."
    );
}
