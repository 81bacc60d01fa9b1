using Nsg.Bookkeeping.Records;

namespace Nsg.Node.Importing.Books;

/// <summary>Collects what registers hold and sends it in records of a few hundred each.</summary>
internal sealed class BookRegisters(BookBatches batches, string actor, int size)
{
    private readonly List<FinancialYearFacts> _years = [];
    private readonly List<PartyMaster> _parties = [];
    private readonly List<TaxCodeFacts> _codes = [];
    private readonly List<DimensionFacts> _dimensions = [];
    private readonly List<ObjectFacts> _objects = [];

    internal ValueTask AddAsync(FinancialYearFacts year) => AddAsync(_years, year);

    internal ValueTask AddAsync(PartyMaster party) => AddAsync(_parties, party);

    internal ValueTask AddAsync(TaxCodeFacts code) => AddAsync(_codes, code);

    internal ValueTask AddAsync(DimensionFacts dimension) => AddAsync(_dimensions, dimension);

    internal ValueTask AddAsync(ObjectFacts one) => AddAsync(_objects, one);

    /// <summary>Sends what is there.</summary>
    internal async ValueTask FlushAsync()
    {
        if (_years.Count > 0)
        {
            await SendAsync(RecordKind.FinancialYearsDefined, new FinancialYearsDefined([.. _years]));
        }

        if (_dimensions.Count + _objects.Count > 0)
        {
            await SendAsync(RecordKind.DimensionsDefined, new DimensionsDefined([.. _dimensions], [.. _objects]));
        }

        if (_codes.Count > 0)
        {
            await SendAsync(RecordKind.TaxCodesDefined, new TaxCodesDefined([.. _codes]));
        }

        if (_parties.Count > 0)
        {
            await SendAsync(RecordKind.PartiesDefined, new PartiesDefined([.. _parties]));
        }

        _years.Clear();
        _dimensions.Clear();
        _objects.Clear();
        _codes.Clear();
        _parties.Clear();
    }

    private async ValueTask AddAsync<T>(List<T> list, T item)
    {
        list.Add(item);
        if (list.Count >= size)
        {
            await FlushAsync();
        }
    }

    private ValueTask SendAsync<T>(string kind, T payload)
        where T : class => batches.AddAsync(RecordJson.Draft(kind, actor, payload));
}
