namespace Nsg.Bookkeeping.Posting;

/// <summary>The reason that the voucher of a bank's entry gives; vouchers of entries are found by it.</summary>
public static class BankReason
{
    /// <summary>The reason.</summary>
    /// <param name="entry">The entry as the bank refers to it.</param>
    /// <param name="statement">Identifier of its statement.</param>
    public static string Of(string entry, string statement) => $"entry {entry} of statement {statement}";
}
