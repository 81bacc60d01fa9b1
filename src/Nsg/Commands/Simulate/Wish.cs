using Nsg.Bookkeeping.Manual;
using Nsg.Bookkeeping.Records;
using Nsg.Command.Commands.Bench.Speed;
using Nsg.Ledger;

namespace Nsg.Command.Commands.Simulate;

/// <summary>What became of a voucher that a client wished for, as the client knows it.</summary>
internal enum WishState
{
    /// <summary>Not known: no answer, or the store failed.</summary>
    Unknown,

    /// <summary>Answered with its number: it must be there for ever.</summary>
    Acknowledged,

    /// <summary>Refused or undone: it must never be there.</summary>
    Refused,
}

/// <summary>A voucher that a client wishes for; its text names it.</summary>
/// <param name="Number">Place among all wishes.</param>
/// <param name="Company">The company's key.</param>
internal sealed record Wish(int Number, string Company)
{
    /// <summary>What became of it.</summary>
    internal WishState State { get; set; }

    /// <summary>Its number, when it was acknowledged.</summary>
    internal string Voucher { get; set; } = "";

    /// <summary>Text of the voucher.</summary>
    internal string Text => FormattableString.Invariant($"wish {Number}");

    /// <summary>The entry.</summary>
    internal ManualEntry Entry => VoucherLoad.Voucher(Number) with { Text = Text };

    /// <summary>The client's key of the request: sent again, it is the same request.</summary>
    internal RequestKey Key => new(Text, Text);

    /// <summary>Takes an answer.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    internal string? Take(ManualOutcome outcome)
    {
        if (outcome.Entry is not { } entry)
        {
            State = WishState.Refused;
            return $"{Text} was refused: {outcome.Detail}";
        }

        var voucher = new VoucherNumber(entry.Series, entry.Year, entry.Number).ToString();
        if (State == WishState.Acknowledged && voucher != Voucher)
        {
            return $"{Text} was acknowledged as {Voucher}, and when it was sent again as {voucher}";
        }

        (State, Voucher) = (WishState.Acknowledged, voucher);
        return null;
    }
}
