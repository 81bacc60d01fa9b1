namespace Nsg.Web.Languages;

/// <summary>What the pages of reports say between the file that was made and the authority's answer.</summary>
internal static partial class ReportTexts
{
    internal static readonly Phrase AnswerAwaited = new(
        "Handed over, answer awaited",
        "Levert, venter på svar",
        "Inlämnad, väntar på svar",
        "Indsendt, afventer svar",
        "Annettu, odottaa vastausta",
        "Skilað, beðið svars"
    );
    internal static readonly Phrase UploadedOn = new(
        "Uploaded on {0} by {1}",
        "Lastet opp {0} av {1}",
        "Uppladdad {0} av {1}",
        "Uploadet {0} af {1}",
        "Viety palveluun {0}, merkinnyt {1}",
        "Hlaðið upp {0} af {1}"
    );
    internal static readonly Phrase UploadDay = new(
        "Day of the upload",
        "Dag for opplastingen",
        "Dag för uppladdningen",
        "Dag for upload",
        "Viennin päivä",
        "Dagur upphleðslu"
    );
    internal static readonly Phrase IUploaded = new(
        "I have uploaded it",
        "Jeg har lastet den opp",
        "Jag har laddat upp den",
        "Jeg har uploadet den",
        "Olen vienyt sen palveluun",
        "Ég hef hlaðið henni upp"
    );
    internal static readonly Phrase NotUploaded = new(
        "It was not uploaded after all",
        "Den ble likevel ikke lastet opp",
        "Den laddades ändå inte upp",
        "Den blev alligevel ikke uploadet",
        "Sitä ei vietykään palveluun",
        "Henni var ekki hlaðið upp"
    );
    internal static readonly Phrase TakeBackApproval = new(
        "Take the approval back",
        "Trekk godkjenningen tilbake",
        "Ta tillbaka godkännandet",
        "Træk godkendelsen tilbage",
        "Peru hyväksyntä",
        "Afturkalla samþykkið"
    );
    internal static readonly Phrase TakeBackNote = new(
        "Only while nothing has reached the authority. The report is then owed again as before.",
        "Bare så lenge ingenting har nådd myndigheten. Rapporten skal da leveres som før.",
        "Bara så länge inget har nått myndigheten. Rapporten ska då lämnas som förut.",
        "Kun så længe intet har nået myndigheden. Rapporten skal så indsendes som før.",
        "Vain kun mitään ei ole vielä annettu viranomaiselle. Ilmoitus on silloin taas antamatta.",
        "Aðeins meðan ekkert hefur borist yfirvaldinu. Skýrslunni er þá aftur óskilað."
    );
    internal static readonly Phrase WhyIfAny = new(
        "Why (may be left empty)",
        "Hvorfor (kan stå tomt)",
        "Varför (kan lämnas tomt)",
        "Hvorfor (kan være tomt)",
        "Miksi (voi jättää tyhjäksi)",
        "Hvers vegna (má vera autt)"
    );
    internal static readonly Phrase AuthorityAnswer = new(
        "The authority’s answer",
        "Svaret fra myndigheten",
        "Myndighetens svar",
        "Myndighedens svar",
        "Viranomaisen vastaus",
        "Svar yfirvaldsins"
    );
    internal static readonly Phrase AnswerNote = new(
        "Note what the authority answered; the reference stands on its receipt.",
        "Noter hva myndigheten svarte; referansen står på kvitteringen.",
        "Anteckna vad myndigheten svarade; referensen står på kvittensen.",
        "Notér, hvad myndigheden svarede; referencen står på kvitteringen.",
        "Merkitse viranomaisen vastaus; viite on sen kuittauksessa.",
        "Skráðu hverju yfirvaldið svaraði; tilvísunin er á kvittuninni."
    );
    internal static readonly Phrase AnswerText = new(
        "What the authority wrote beside it (may be left empty)",
        "Hva myndigheten skrev i tillegg (kan stå tomt)",
        "Vad myndigheten skrev därtill (kan lämnas tomt)",
        "Hvad myndigheden skrev dertil (kan være tomt)",
        "Mitä viranomainen lisäksi kirjoitti (voi jättää tyhjäksi)",
        "Hvað yfirvaldið skrifaði að auki (má vera autt)"
    );
    internal static readonly Phrase NoteReceived = new(
        "Note that it was received",
        "Noter at den er mottatt",
        "Anteckna att den är mottagen",
        "Notér, at den er modtaget",
        "Merkitse vastaanotetuksi",
        "Skrá að hún sé móttekin"
    );
    internal static readonly Phrase NoteRefused = new(
        "Note that it was refused",
        "Noter at den ble avvist",
        "Anteckna att den avvisades",
        "Notér, at den blev afvist",
        "Merkitse hylätyksi",
        "Skrá að henni hafi verið hafnað"
    );
    internal static readonly Phrase CorrectAnswer = new(
        "Correct what was noted",
        "Rett det som er notert",
        "Rätta det som antecknats",
        "Ret det, der er noteret",
        "Oikaise merkintä",
        "Leiðrétta það sem skráð var"
    );
    internal static readonly Phrase NotedBefore = new(
        "Noted before, kept in the log:",
        "Notert tidligere, beholdes i loggen:",
        "Antecknat tidigare, finns kvar i loggen:",
        "Noteret før, bliver i loggen:",
        "Aiempi merkintä, säilyy lokissa:",
        "Skráð áður, geymt í annálnum:"
    );
    internal static readonly Phrase StateWithdrawn = new(
        "Approval taken back",
        "Godkjenning trukket tilbake",
        "Godkännande återtaget",
        "Godkendelse trukket tilbage",
        "Hyväksyntä peruttu",
        "Samþykki afturkallað"
    );
}
