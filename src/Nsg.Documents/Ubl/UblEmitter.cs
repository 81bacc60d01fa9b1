using Nsg.Documents.Model;
using Nsg.Documents.Xml;
using Nsg.Vocabulary;

namespace Nsg.Documents.Ubl;

/// <summary>Writes UBL components: basic ones (cbc) with text, aggregates (cac) around them.</summary>
internal sealed class UblEmitter(XmlEmitter emitter, Currency currency)
{
    internal void Open(string name) => emitter.Open(name, XmlNames.UblAggregate, "cac");

    internal void Close() => emitter.Close();

    internal void Basic(string name, string? value, string? attribute = null, string? attributeValue = null)
    {
        if (value is null)
        {
            return;
        }

        emitter.Open(name, XmlNames.UblBasic, "cbc");
        if (attribute is not null)
        {
            emitter.Attribute(attribute, attributeValue);
        }

        emitter.Text(value);
        emitter.Close();
    }

    internal void Date(string name, DateOnly? date) => Basic(name, XmlEmitter.Date(date));

    internal void Amount(string name, decimal? amount, Currency? other = null) =>
        Basic(name, XmlEmitter.Amount(amount), "currencyID", (other ?? currency).Code);

    internal void Number(string name, decimal? number) => Basic(name, XmlEmitter.Number(number));

    internal void Quantity(string name, decimal? quantity, string? unit) =>
        Basic(name, XmlEmitter.Number(quantity), "unitCode", unit);

    internal void Identifier(string name, Identifier? identifier) =>
        Basic(name, identifier?.Value, "schemeID", identifier?.Scheme);

    internal void Classification(ItemClassification classification)
    {
        emitter.Open("ItemClassificationCode", XmlNames.UblBasic, "cbc");
        emitter.Attribute("listID", classification.List);
        emitter.Attribute("listVersionID", classification.Version);
        emitter.Text(classification.Code);
        emitter.Close();
    }

    /// <summary>An aggregate around one basic component; left out without a value.</summary>
    internal void Wrapped(string outer, string name, string? value)
    {
        if (value is not null)
        {
            Open(outer);
            Basic(name, value);
            Close();
        }
    }
}
