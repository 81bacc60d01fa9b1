using System.Security.Cryptography;
using System.Text;
using Nsg.Bookkeeping.Manual;
using Nsg.Command.Commands.Bench.Speed;
using Nsg.Sharing;
using Nsg.Storage;

namespace Nsg.Command.Commands.Simulate;

/// <summary>What is looked at after each disturbance: everything acknowledged is there once under its number, nothing is
/// that must not be, and numbers have no gap.</summary>
internal static class SeedLook
{
    /// <summary>Looks at the books of the companies.</summary>
    /// <returns>Stands for all that is in the logs, where they are verified.</returns>
    internal static string At(
        NodeStore store,
        IReadOnlyList<string> companies,
        List<Wish> wishes,
        List<string> faults,
        bool verifies
    )
    {
        var notes = new StringBuilder();
        foreach (var company in companies)
        {
            store.Query(
                company,
                books =>
                {
                    var found = books
                        .Journal(null, null)
                        .GroupBy(one => one.Text, StringComparer.Ordinal)
                        .ToDictionary(
                            group => group.Key,
                            group => group.Select(one => one.Number.ToString()).ToList(),
                            StringComparer.Ordinal
                        );
                    foreach (var wish in wishes.Where(one => one.Company == company))
                    {
                        var numbers = found.GetValueOrDefault(wish.Text) ?? [];
                        if (Wrong(wish, numbers) is { } wrong)
                        {
                            faults.Add($"{wish.Text}: {wrong}");
                        }
                    }

                    if (books.EntryCount() != books.LastNumber("G", VoucherLoad.Year))
                    {
                        faults.Add(
                            $"{books.EntryCount()} vouchers, and the last has number {books.LastNumber("G", VoucherLoad.Year)}"
                        );
                    }

                    if (verifies)
                    {
                        faults.AddRange(books.Verify().Faults);
                        notes.Append(books.Checkpoint().ToNote());
                    }

                    return 0;
                }
            );
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(notes.ToString())))[..16];
    }

    private static string? Wrong(Wish wish, List<string> numbers) =>
        (wish.State, numbers) switch
        {
            (WishState.Acknowledged, [var number]) when number == wish.Voucher => null,
            (WishState.Acknowledged, []) => $"acknowledged as {wish.Voucher}, and lost",
            (WishState.Unknown, [] or [_]) => null,
            (WishState.Refused, []) => null,
            _ => $"{wish.State}, known as '{wish.Voucher}', and there as '{string.Join(", ", numbers)}'",
        };
}
