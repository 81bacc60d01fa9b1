using System.Runtime.InteropServices;
using System.Text;
using Nsg.Bookkeeping.Records;
using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>
/// What each buyer bought by VAT code and month. Kept for bases without tax alone, as sales to buyers in other
/// countries are: everything that has a rate would be a row for each customer that nobody asks for.
/// </summary>
internal sealed class BuyerSaleProjection(SqlSession session)
{
    private readonly Dictionary<Place, long> _sold = [];
    private readonly Dictionary<(string Company, Guid Document), string?> _numbers = [];

    /// <summary>Forgets what was not yet written.</summary>
    internal void Forget()
    {
        _sold.Clear();
        _numbers.Clear();
    }

    /// <summary>Remembers the VAT number of a document whose voucher is likely to follow.</summary>
    internal void Keep(string company, DocumentReceived received) =>
        _numbers[(company, received.Document)] = received.Party?.VatNumber;

    internal void Add(string company, EntryPosted entry)
    {
        (string? Buyer, string Number, bool IsProven)? behind = null;
        foreach (var line in entry.Lines)
        {
            if (line is not { VatPart: "base", VatCode: { } code, VatDate: { } day, VatRate: null or 0m })
            {
                continue;
            }

            behind ??= Behind(company, entry);
            var place = new Place(
                company,
                code,
                DayText.Of(day)[..7],
                line.Party ?? behind.Value.Buyer ?? "",
                behind.Value.Number,
                behind.Value.IsProven
            );
            ref var sold = ref CollectionsMarshal.GetValueRefOrAddDefault(_sold, place, out _);
            sold -= new Money(line.Base, entry.Currency).ToMinor();
        }
    }

    internal void Write()
    {
        foreach (var (place, sold) in _sold)
        {
            session.Run(
                """
                INSERT INTO buyer_sale (company, vat_code, month, buyer, vat_number, proven, sold) VALUES (@1,@2,@3,@4,@5,@6,@7)
                ON CONFLICT (company, vat_code, month, buyer, vat_number, proven) DO UPDATE SET sold = buyer_sale.sold + excluded.sold
                """,
                place.Company,
                place.Code,
                place.Month,
                place.Buyer,
                place.Number,
                place.IsProven,
                sold
            );
        }

        Forget();
    }

    /// <summary>The buyer that another line of the voucher names, and the VAT number on its document.</summary>
    private (string? Buyer, string Number, bool IsProven) Behind(string company, EntryPosted entry)
    {
        string? buyer = null;
        foreach (var line in entry.Lines)
        {
            buyer = line.Party is { } party && (buyer is null || IsAfter(party, buyer)) ? party : buyer;
        }

        if (entry.Document is not { } document)
        {
            return (buyer, "", false);
        }

        if (_numbers.TryGetValue((company, document), out var number))
        {
            return (buyer, number ?? "", true);
        }

        var found = session.Scalar(
            "SELECT coalesce(party_vat, '') FROM document WHERE company = @1 AND document = @2",
            company,
            document
        );
        return (buyer, (string?)found ?? "", found is not null);
    }

    /// <summary>By the bytes of UTF-8, as the databases compare.</summary>
    private static bool IsAfter(string left, string right) =>
        Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)) > 0;

    private readonly record struct Place(
        string Company,
        string Code,
        string Month,
        string Buyer,
        string Number,
        bool IsProven
    );
}
