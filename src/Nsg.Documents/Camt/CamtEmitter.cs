using Nsg.Documents.Model;
using Nsg.Documents.Xml;
using Nsg.Vocabulary;

namespace Nsg.Documents.Camt;

/// <summary>Writes ISO 20022 elements.</summary>
internal sealed class CamtEmitter(XmlEmitter emitter, string ns)
{
    // Longer codes are not of the external code sets and go as proprietary.
    private const int SchemeCodeMax = 4;
    private const int IbanPrefix = 4;

    internal void Open(string name) => emitter.Open(name, ns);

    internal void Close() => emitter.Close();

    internal void Text(string name, string? value)
    {
        if (value is not null)
        {
            Open(name);
            emitter.Text(value);
            Close();
        }
    }

    internal void Amount(string name, decimal? amount, Currency? currency)
    {
        if (amount is null)
        {
            return;
        }

        Open(name);
        emitter.Attribute("Ccy", currency?.Code);
        emitter.Text(XmlEmitter.Amount(amount)!);
        Close();
    }

    /// <summary>Amt and CdtDbtInd of a signed amount.</summary>
    internal void Signed(decimal amount, Currency currency)
    {
        Amount("Amt", Math.Abs(amount), currency);
        Text("CdtDbtInd", amount < 0 ? "DBIT" : "CRDT");
    }

    internal void AccountId(string account)
    {
        Open("Id");
        if (IsIban(account))
        {
            Text("IBAN", account);
        }
        else
        {
            Open("Othr");
            Text("Id", account);
            Close();
        }

        Close();
    }

    /// <param name="identifiers">Identifiers of an organisation.</param>
    /// <param name="bic">Name of the element of a BIC, which differs with the version.</param>
    internal void Identifiers(IReadOnlyList<Identifier> identifiers, string bic = "AnyBIC")
    {
        if (identifiers.Count == 0)
        {
            return;
        }

        Open("Id");
        Open("OrgId");
        Text(bic, identifiers.FirstOrDefault(one => one.Scheme == "BIC")?.Value);
        Text("LEI", identifiers.FirstOrDefault(one => one.Scheme == "LEI")?.Value);
        foreach (var identifier in identifiers.Where(one => one.Scheme is not ("BIC" or "LEI")))
        {
            Open("Othr");
            Text("Id", identifier.Value);
            if (identifier.Scheme is { } scheme)
            {
                Open("SchmeNm");
                Text(scheme.Length <= SchemeCodeMax ? "Cd" : "Prtry", scheme);
                Close();
            }

            Close();
        }

        Close();
        Close();
    }

    private static bool IsIban(string account) =>
        account.Length > IbanPrefix
        && char.IsAsciiLetterUpper(account[0])
        && char.IsAsciiLetterUpper(account[1])
        && char.IsAsciiDigit(account[2])
        && char.IsAsciiDigit(account[3])
        && account.All(char.IsAsciiLetterOrDigit);
}
