using Nsg.Testing;

namespace Nsg.Vocabulary.Tests;

/// <summary>Identifiers and references of national authorities and standards, valid and not.</summary>
public sealed class VectorTests
{
    private const string Vectors = "cross/identifiers/vectors.tsv";
    private const int VectorCount = 46;

    [OfficialFact(Vectors)]
    public void EveryPublishedVector_IsJudgedAsPublished()
    {
        var rows = File.ReadAllLines(OfficialMaterial.Find(Vectors)!).Skip(1).Where(line => line.Length > 0).ToList();

        var wrong = rows.Select(line => line.Split('\t')).Where(row => IsValid(row[0], row[1]) != (row[2] == "valid"));

        wrong.Select(row => string.Join(' ', row)).ShouldBeEmpty();
        rows.Count.ShouldBeGreaterThanOrEqualTo(VectorCount);
    }

    private static bool IsValid(string scheme, string value) =>
        scheme switch
        {
            "fi.viitenumero" => PaymentReference.TryParse(PaymentReferenceKind.FinnishReference, value, out _),
            "iso11649.rf" => PaymentReference.TryParse(PaymentReferenceKind.Rf, value, out _),
            "no.kid.mod10" => PaymentReference.TryParse(PaymentReferenceKind.KidMod10, value, out _),
            "no.kid.mod11" => PaymentReference.TryParse(PaymentReferenceKind.KidMod11, value, out _),
            "iban" => Iban.TryParse(value, out var iban) && iban.ToString() == value,
            _ => OrganisationNumber.TryParse(Country.Parse(scheme[..2]), value, out var number)
                && number.Number == value,
        };
}
