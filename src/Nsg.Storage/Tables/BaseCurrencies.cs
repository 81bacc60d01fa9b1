using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>Companies' base currencies, and those of items and bank lines. None ever changes.</summary>
internal sealed class BaseCurrencies(SqlSession session)
{
    private const int RowsMax = 20_000;

    private readonly Dictionary<string, Currency> _known = [];
    private readonly Dictionary<(string Company, Guid Row), Currency> _rows = [];

    internal Currency Of(string company)
    {
        if (!_known.TryGetValue(company, out var currency))
        {
            currency = Currency.Parse(
                (string)session.Scalar("SELECT currency FROM company WHERE company = @1", company)!
            );
            _known.Add(company, currency);
        }

        return currency;
    }

    /// <summary>Notes in which currency an item or bank line is kept, which never changes either.</summary>
    internal void Note(string company, Guid row, Currency currency)
    {
        if (_rows.Count >= RowsMax)
        {
            _rows.Clear();
        }

        _rows[(company, row)] = currency;
    }

    /// <summary>The currency of an item.</summary>
    internal Currency OfItem(string company, Guid item) =>
        OfRow("SELECT currency FROM item WHERE company = @1 AND item = @2", company, item);

    /// <summary>The currency of a bank line.</summary>
    internal Currency OfLine(string company, Guid line) =>
        OfRow("SELECT currency FROM bank_line WHERE company = @1 AND line = @2", company, line);

    internal void Forget()
    {
        _known.Clear();
        _rows.Clear();
    }

    private Currency OfRow(string question, string company, Guid row)
    {
        if (!_rows.TryGetValue((company, row), out var currency))
        {
            currency = Currency.Parse((string)session.Scalar(question, company, row)!);
            Note(company, row, currency);
        }

        return currency;
    }
}
