using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Records;
using Nsg.Bookkeeping.Trade;
using Nsg.Documents.Model;
using Nsg.Documents.Reading;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Queries;

/// <summary>Orders, advices and invoices that name each other.</summary>
public sealed partial class BooksQueries
{
    private const int RelatedMax = 50;
    private const int OriginalsMax = 20;

    // Invoice - despatch advice - order - its other documents.
    private const int RoundsMax = 3;

    /// <summary>
    /// The documents of the same piece of trade: what a document names, what names it, and what names the same order; of
    /// the same side and counterparty, whichever came first. At most 50 of each kind of link.
    /// </summary>
    public TradeTrail Trail(DocumentRow document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = new Dictionary<Guid, DocumentRow>();
        if (document.Number is null || document.PartyKey is null)
        {
            return TradeTrail.None;
        }

        List<DocumentRow> frontier = [document];
        for (var round = 0; round < RoundsMax && frontier.Count > 0; round++)
        {
            var next = frontier
                .SelectMany(Neighbours)
                .Where(row =>
                    row.Document != document.Document
                    && row.Direction == document.Direction
                    && row is { PartyKey: { } key, PartyName: { } name, State: not "rejected" }
                    && SameParty.Is(key, name, document.PartyKey, document.PartyName ?? "")
                )
                .DistinctBy(row => row.Document)
                .Where(row => !found.ContainsKey(row.Document))
                .Take(RelatedMax)
                .ToList();
            next.ForEach(row => found.Add(row.Document, row));
            frontier = next;
        }

        return found.Count == 0 ? TradeTrail.None : Sorted(document, [.. found.Values.OrderBy(row => row.Sequence)]);
    }

    private TradeTrail Sorted(DocumentRow document, IReadOnlyList<DocumentRow> rows)
    {
        var roles = rows.ToLookup(row => RoleOf(row.Kind) ?? "");
        return new TradeTrail
        {
            Orders = [.. roles[NamedDocument.Order]],
            Responses = [.. roles[""]],
            Despatches = [.. roles[NamedDocument.Despatch]],
            Receipts = [.. roles[NamedDocument.Receipt]],
            Invoices = [.. roles[NamedDocument.Invoice]],
            Differences =
                RoleOf(document.Kind) == NamedDocument.Invoice && Understood(document) is Invoice invoice
                    ? ThreeWayMatch.Differences(
                        invoice,
                        [
                            .. rows.Where(row => row.State == "stored")
                                .Take(OriginalsMax)
                                .Select(Understood)
                                .OfType<Order>(),
                        ]
                    )
                    : [],
        };
    }

    private BusinessDocument? Understood(DocumentRow row) =>
        Original(row.Sha256) is { } original
        && DocumentReader.Read(PreparedDocument.Restore(original), ReadingLimits.Default)
            is DocumentReading.Understood(var read)
            ? read
            : null;

    private IEnumerable<DocumentRow> Neighbours(DocumentRow row)
    {
        foreach (var (role, number) in NamesOf(row.Document))
        {
            foreach (
                var named in Numbered(role, number, row).Concat(role == NamedDocument.Order ? Naming(role, number) : [])
            )
            {
                yield return named;
            }
        }

        if (RoleOf(row.Kind) is { } own && row.Number is { } known)
        {
            foreach (var naming in Naming(own, known))
            {
                yield return naming;
            }
        }
    }

    /// <summary>What a document is named as; responses are named by nobody.</summary>
    private static string? RoleOf(string kind) =>
        kind switch
        {
            DocumentKinds.PurchaseOrder or DocumentKinds.SalesOrder => NamedDocument.Order,
            DocumentKinds.DespatchAdvice => NamedDocument.Despatch,
            DocumentKinds.ReceiptAdvice => NamedDocument.Receipt,
            "invoice" or "credit-note" or "receipt" => NamedDocument.Invoice,
            _ => null,
        };

    private List<(string Role, string Number)> NamesOf(Guid document) =>
        _session.Rows(
            "SELECT role, number FROM document_name WHERE company = @1 AND document = @2",
            row => (row.GetString(0), row.GetString(1)),
            Key,
            document
        );

    private IEnumerable<DocumentRow> Numbered(string role, string number, DocumentRow seen)
    {
        var rows =
            role == NamedDocument.Invoice
                ? _session.Rows(
                    DocumentColumns
                        + "company = @1 AND direction = @2 AND party = @3 AND number = @4 ORDER BY sequence LIMIT @5",
                    ReadDocument,
                    Key,
                    seen.Direction,
                    seen.PartyKey,
                    number,
                    RelatedMax
                )
                : _session.Rows(
                    DocumentColumns + "company = @1 AND state = 'stored' AND number = @2 ORDER BY sequence LIMIT @3",
                    ReadDocument,
                    Key,
                    number,
                    RelatedMax
                );
        return rows.Where(row => RoleOf(row.Kind) == role);
    }

    private List<DocumentRow> Naming(string role, string number) =>
        _session.Rows(
            DocumentColumns
                + "company = @1 AND document IN (SELECT document FROM document_name WHERE company = @1 AND role = @2 AND number = @3) ORDER BY sequence LIMIT @4",
            ReadDocument,
            Key,
            role,
            number,
            RelatedMax
        );
}
