using Nsg.Bookkeeping;

namespace Nsg.Storage.Tables;

/// <summary>What will be asked in a moment, where a question takes its way to a server and back.</summary>
internal sealed partial class CompanyBooks
{
    /// <inheritdoc/>
    public bool IsFar => _session.IsFar;

    /// <inheritdoc/>
    public void Expect(Expected expected)
    {
        if (!IsFar)
        {
            return;
        }

        _session.Ahead(() =>
        {
            AskForMembers(expected);
            foreach (var (value, first, last) in expected.ItemKeys)
            {
                _ = ItemsWith(value, first, last);
            }

            foreach (var (value, first, last) in expected.LineKeys)
            {
                _ = BankLinesWith(value, first, last);
            }

            foreach (var key in expected.FreeKeys)
            {
                _ = FreeBankLinesWith(key);
            }

            foreach (var prefix in expected.Flags)
            {
                _ = Flags(prefix);
            }

            if (expected.Invoice is var (direction, party, number, currency, day))
            {
                _ = FindByNumber(direction, party, number);
                _ = expected.NamesNumbers ? FindByDay(direction, party, day) : null;
                _ = KnownAccounts(party);
                _ = currency == Company.Currency ? null : Rate(currency, day);
            }
        });
    }

    /// <summary>Asks past what is remembered of the decision: while they are collected, questions have no
    /// answer.</summary>
    private void AskForMembers(Expected expected)
    {
        foreach (var item in expected.Items.Where(id => !_seen.HasItem(id)))
        {
            _ = _lookups.Item(item, Company.Currency);
            _ = _lookups.Settlements("item", item);
            _ = _lookups.Settlements("payer", item);
        }

        foreach (var line in expected.Lines.Where(id => !_seen.HasLine(id)))
        {
            _ = _lookups.BankLine(line, Company.Currency);
            _ = _lookups.Settlements("payer", line);
        }
    }
}
