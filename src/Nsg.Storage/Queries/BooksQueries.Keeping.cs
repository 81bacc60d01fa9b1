using Nsg.Bookkeeping.Keeping;
using Nsg.Bookkeeping.Records;
using Nsg.Countries.Retention;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;

namespace Nsg.Storage.Queries;

/// <summary>What a financial year keeps, and until when.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Entries">Vouchers.</param>
/// <param name="Documents">Documents dated in it.</param>
/// <param name="Terms">The term of each kind of material.</param>
public sealed record RetentionYear(
    DateOnly From,
    DateOnly To,
    long Entries,
    long Documents,
    IReadOnlyList<RetentionTerm> Terms
);

/// <summary>How long things are kept.</summary>
public sealed partial class BooksQueries
{
    private RetentionLookup? _retention;

    private RetentionLookup Kept => _retention ??= new RetentionLookup(_session, Company);

    /// <summary>How long a record of the books stream is kept; null when there is none, or no bookkeeping act speaks
    /// of it.</summary>
    public RetentionTerm? RetentionOf(long sequence) => Kept.OfRecord(sequence);

    /// <summary>How long a document and its original are kept.</summary>
    public RetentionTerm RetentionOfDocument(Guid document) => Kept.OfDocument(document);

    /// <summary>How long a voucher is kept.</summary>
    public RetentionTerm RetentionOfEntry(EntryRow entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Kept.Of(KeptMaterial.Books, entry.Date);
    }

    /// <summary>Financial years in which there is anything, oldest first, with their terms.</summary>
    public IReadOnlyList<RetentionYear> RetentionYears()
    {
        var years = new SortedDictionary<DateOnly, (long Entries, long Documents)>();
        Count(
            "SELECT day, count(*) FROM entry WHERE company = @1 GROUP BY day",
            (sums, count) => (sums.Entries + count, sums.Documents)
        );
        Count(
            "SELECT day, count(*) FROM document WHERE company = @1 AND day IS NOT NULL GROUP BY day",
            (sums, count) => (sums.Entries, sums.Documents + count)
        );
        return
        [
            .. years.Select(year => new RetentionYear(
                Kept.Years.FirstOrDefault(one => one.To == year.Key)?.From ?? new DateOnly(year.Key.Year, 1, 1),
                year.Key,
                year.Value.Entries,
                year.Value.Documents,
                [.. Enum.GetValues<KeptMaterial>().Select(material => Kept.Of(material, year.Key))]
            )),
        ];

        void Count(string sql, Func<(long Entries, long Documents), long, (long, long)> add) =>
            _session.Each(
                sql,
                reader =>
                {
                    var end = Retention.YearEnd(Kept.Years, reader.Date(0));
                    years[end] = add(years.GetValueOrDefault(end), reader.GetInt64(1));
                },
                Key
            );
    }
}
