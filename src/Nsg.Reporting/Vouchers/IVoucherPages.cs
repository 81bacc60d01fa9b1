namespace Nsg.Reporting.Vouchers;

/// <summary>What a format needs of vouchers besides number, kind, days, texts, accounts, amounts and parties; what is
/// not asked for is not read.</summary>
[Flags]
public enum VoucherParts
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>VAT facts of lines.</summary>
    Vat = 1,

    /// <summary>Currencies of transactions, with the amounts in them.</summary>
    Currencies = 2,

    /// <summary>Documents.</summary>
    Documents = 4,

    /// <summary>Numbers of vouchers that are taken back.</summary>
    Reversals = 8,

    /// <summary>All of it.</summary>
    All = Vat | Currencies | Documents | Reversals,
}

/// <summary>Vouchers of one company at one moment: series by series, each by posting date and registration.</summary>
public interface IVoucherPages
{
    /// <summary>Begins to go through them.</summary>
    IVoucherRun Begin(VoucherParts parts);
}

/// <summary>One run through vouchers, which several readers share out between them page by page.</summary>
public interface IVoucherRun
{
    /// <summary>Calls a function with a reader of its own; on as many threads at once as is wished. All but the first
    /// may find that there is none for them.</summary>
    void Read(Action<IVoucherReader> work);
}

/// <summary>Takes pages of a run.</summary>
public interface IVoucherReader
{
    /// <summary>Fills a page with the next vouchers that no reader has taken; false at the end.</summary>
    bool Next(VoucherPage page);
}
