using Nsg.Bookkeeping.Products;
using Nsg.Bookkeeping.Records;
using Nsg.Documents.Model;
using Nsg.Log;

namespace Nsg.Bookkeeping.Intake;

/// <summary>Takes catalogues in: they are kept and listed like other documents, and their lines become product records.</summary>
internal sealed class CatalogueIntake(IBooksTransaction books)
{
    /// <summary>Lines of a catalogue that become records; more are a fault of somebody's system, or an attack.</summary>
    private const int LinesMax = 100_000;

    /// <summary>Catalogues that one deletion ends.</summary>
    private const int DeletesMax = 100;

    internal IntakeOutcome Receive(PreparedDocument prepared, Submission submission, Catalogue catalogue)
    {
        if (catalogue.Lines.Count > LinesMax)
        {
            return IntakeOutcome.Rejected(
                "too-many-lines",
                $"the catalogue has more than {LinesMax} lines; send it in parts"
            );
        }

        var isOwn = Parties.IsCompany(catalogue.Seller, books.Company);
        var seller = isOwn ? "" : Parties.KeyOf(catalogue.Seller, books.Company.Pack.Country);
        var party = isOwn ? catalogue.Receiver : catalogue.Seller;
        var kind = catalogue.Deletes.Count > 0 ? "catalogue-deletion" : "catalogue";
        var ends = Ended(catalogue, isOwn ? "sale" : "purchase", party);
        var outcome = new StoredDocument
        {
            Kind = kind,
            Syntax = catalogue.Syntax,
            MediaType = MediaTypes.Prefix + kind,
            Direction = isOwn ? "sale" : "purchase",
            Profile = catalogue.Profile,
            Number = catalogue.Number,
            Date = catalogue.IssueDate,
            Party = party is null
                ? null
                : new PartyFacts(Parties.KeyOf(party, books.Company.Pack.Country), party.Name, null),
            Warnings = [.. Warnings(catalogue, isOwn), .. Unknown(catalogue, ends)],
        }.Keep(books, prepared, submission);
        books.Append(
            RecordJson.Draft(
                RecordKind.CatalogueReceived,
                submission.Actor,
                Record(outcome.Document!.Value, seller, catalogue) with
                {
                    Ends = ends,
                }
            )
        );
        return outcome;
    }

    /// <summary>The documents of the catalogues that a deletion names; null for a catalogue.</summary>
    private List<Guid>? Ended(Catalogue catalogue, string direction, Party? party) =>
        catalogue.Deletes.Count == 0
            ? null
            :
            [
                .. catalogue
                    .Deletes.Distinct(StringComparer.Ordinal)
                    .Take(DeletesMax)
                    .SelectMany(number =>
                        party is null
                            ? []
                            : books.FindByNumber(direction, Parties.KeyOf(party, books.Company.Pack.Country), number)
                    )
                    .Where(one => one.Kind == "catalogue")
                    .Select(one => one.Document),
            ];

    private static IEnumerable<string> Unknown(Catalogue catalogue, List<Guid>? ends) =>
        ends is { Count: 0 }
            ?
            [
                $"unknown-catalogue: {catalogue.Deletes[0]} is no catalogue of the sender that is kept here; nothing was ended",
            ]
            : [];

    private static CatalogueReceived Record(Guid document, string seller, Catalogue catalogue) =>
        new()
        {
            Document = document,
            Seller = seller,
            Action = catalogue.Action.ToString().ToLowerInvariant(),
            Contract = catalogue.Contract ?? "",
            Items = [.. catalogue.Lines.Select(line => Item(catalogue, line, seller))],
        };

    private static CatalogueItem Item(Catalogue catalogue, CatalogueLine line, string seller)
    {
        var item = line.Item;
        var gtin = item.StandardId is { Scheme: "0160" } standard ? DocumentLines.Cut(standard.Value) : null;
        var (sellersId, name) = (DocumentLines.Cut(item.SellersId), DocumentLines.Cut(item.Name)!);
        return new CatalogueItem
        {
            Id = DocumentLines.Cut(line.Id)!,
            Item = ProductKey.Of(seller, sellersId, gtin, name).Item,
            IsDeleted = line.Action == CatalogueAction.Delete,
            Name = name,
            SellersId = sellersId,
            Gtin = gtin,
            Classes = item.Classifications.Count == 0 ? null : DocumentLines.Classes(item.Classifications),
            Properties = item.Properties.Count == 0 ? null : DocumentLines.Properties(item.Properties),
            Certificates = line.Certificates.Count == 0 ? null : Certificates(line.Certificates),
            Origin = item.Origin?.Code,
            VatCategory = DocumentLines.Cut(line.Vat?.Code),
            VatRate = line.Vat?.Rate,
            Unit = DocumentLines.Cut(line.OrderableUnit),
            From = line.Validity?.From ?? catalogue.Validity?.From,
            To = line.Validity?.To ?? catalogue.Validity?.To,
            Prices = line.Prices.Count == 0 ? null : [.. line.Prices.Select(Price)],
        };
    }

    private static List<ItemCertificate> Certificates(IReadOnlyList<ItemCertificate> certificates) =>
        [
            .. certificates.Select(one => new ItemCertificate(
                DocumentLines.Cut(one.Code)!,
                DocumentLines.Cut(one.Type),
                DocumentLines.Cut(one.Remarks)
            )),
        ];

    private static ItemPrice Price(CataloguePrice price) =>
        new(
            price.Amount,
            price.Currency,
            price.Per,
            DocumentLines.Cut(price.Unit),
            price.Minimum,
            price.Validity?.From,
            price.Validity?.To
        );

    private IEnumerable<string> Warnings(Catalogue catalogue, bool isOwn)
    {
        if (!isOwn && (catalogue.Receiver is null || !Parties.IsCompany(catalogue.Receiver, books.Company)))
        {
            yield return "other-receiver: the catalogue names another receiver than this company; its items are kept all the same";
        }

        foreach (var oddity in catalogue.Oddities)
        {
            yield return $"{oddity.Code}: {oddity.Text}" + (oddity.Position is null ? "" : $" ({oddity.Position})");
        }
    }
}
