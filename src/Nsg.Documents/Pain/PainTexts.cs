using Nsg.Vocabulary;

namespace Nsg.Documents.Pain;

/// <summary>Texts within the bounds that banks of the SEPA area keep.</summary>
internal static class PainTexts
{
    /// <summary>Name of a party (EPC: 70 characters).</summary>
    private const int NameMax = 70;

    private const int NumberMax = 35;

    /// <summary>Unstructured remittance information.</summary>
    private const int RemittanceMax = 140;

    internal static string Name(string text) => Cut(text, NameMax);

    /// <summary>Number of a document, reference of a creditor.</summary>
    internal static string Number(string text) => Cut(text, NumberMax);

    internal static string Remittance(string text) => Cut(text, RemittanceMax);

    /// <summary>One line, cut where no character is torn in two.</summary>
    private static string Cut(string text, int length) =>
        TextCut.To(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), length);
}
