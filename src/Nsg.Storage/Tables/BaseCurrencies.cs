using Nsg.Storage.Sql;
using Nsg.Vocabulary;

namespace Nsg.Storage.Tables;

/// <summary>Companies' base currencies, which never change; asked for once a transaction.</summary>
internal sealed class BaseCurrencies(SqlSession session)
{
    private readonly Dictionary<string, Currency> _known = [];

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

    internal void Forget() => _known.Clear();
}
