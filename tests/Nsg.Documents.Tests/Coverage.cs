using System.Collections;
using System.Globalization;
using System.Reflection;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Documents.Xml;

namespace Nsg.Documents.Tests;

/// <summary>
/// Compares a file with what was read from it, value by value: each is in the model or among the unmodelled.
/// </summary>
internal static class Coverage
{
    // Words that the model says by a type, a sign or a property of its own.
    private static readonly HashSet<string> Understood =
    [
        "VAT",
        "TAX",
        "CRDT",
        "DBIT",
        "BOOK",
        "OPBD",
        "PRCD",
        "CLBD",
        "SCOR",
        "true",
        "false",
        "NOTPROVIDED",
        "130",
        "50",
        "PAID",
        "PAYMENT",
    ];

    internal static IReadOnlyList<string> Lost(byte[] content, BusinessDocument document)
    {
        var tree = HardenedXml.Parse(content, ReadingLimits.Default).ShouldBeOfType<XmlParsing.Parsed>().Tree;
        var held = new HashSet<object>();
        Collect(document, held);
        var texts = held.OfType<string>().ToList();
        var listed = document.Unmodelled.Select(value => (value.Path, value.Value)).ToHashSet();
        var lost = new List<string>();
        Walk(tree.Root);
        return lost;

        void Walk(XmlElementNode node)
        {
            var text = node.Text.Trim();
            if (text.Length > 0 && !IsHeld(text) && !listed.Contains((node.Path, text)) && !IsLength(node, text))
            {
                lost.Add($"{node.Path} = {text}");
            }

            foreach (var child in node.Children)
            {
                Walk(child);
            }
        }

        bool IsLength(XmlElementNode node, string text) =>
            node.LocalName == "EmbeddedDocumentBinaryObject" && held.Contains((decimal)text.Length);

        bool IsHeld(string text) =>
            Understood.Contains(text)
            || held.Contains(text)
            || texts.Exists(one => one.Contains(text, StringComparison.Ordinal))
            || texts.Contains(text.Replace(" ", "", StringComparison.Ordinal))
            || (
                decimal.TryParse(
                    text.Replace(',', '.'),
                    NumberStyles.Number,
                    CultureInfo.InvariantCulture,
                    out var number
                ) && (held.Contains(number) || held.Contains(-number))
            )
            || (
                text.Length >= 10
                && DateOnly.TryParse(text[..10], CultureInfo.InvariantCulture, out var date)
                && held.Contains(date)
            )
            || (
                DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
                && held.Contains(date)
            );
    }

    private static void Collect(object? value, HashSet<object> held)
    {
        switch (value)
        {
            case null or UnmodelledValue or Oddity:
                return;
            case string or decimal or DateOnly:
                held.Add(value);
                return;
            case int number:
                held.Add((decimal)number);
                return;
            case Nsg.Vocabulary.Currency or Nsg.Vocabulary.Country:
                held.Add(value.ToString()!);
                return;
            case IEnumerable many:
                foreach (var one in many)
                {
                    Collect(one, held);
                }

                return;
            default:
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    if (value.GetType().Namespace == typeof(Invoice).Namespace && !value.GetType().IsEnum)
                    {
                        Collect(property.GetValue(value), held);
                    }
                }

                return;
        }
    }
}
