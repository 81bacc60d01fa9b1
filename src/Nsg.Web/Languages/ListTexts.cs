namespace Nsg.Web.Languages;

/// <summary>What is said of the order of a list.</summary>
internal static class ListTexts
{
    internal static readonly Phrase OrderBy = new(
        "Order by",
        "Sorter etter",
        "Sortera efter",
        "Sortér efter",
        "Järjestä",
        "Raða eftir"
    );
    internal static readonly Phrase TooMany = new(
        "There are more than {0}, too many to put in another order. Narrow the list first.",
        "Det er flere enn {0}, for mange til å sortere på nytt. Avgrens listen først.",
        "Det finns fler än {0}, för många att sortera om. Avgränsa listan först.",
        "Der er flere end {0}, for mange til at sortere på ny. Afgræns listen først.",
        "Rivejä on yli {0}, liikaa uudelleen järjestettäväksi. Rajaa ensin luetteloa.",
        "Þetta eru fleiri en {0}, of mörg til að endurraða. Þrengdu listann fyrst."
    );
}
