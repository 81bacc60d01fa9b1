using Nsg.Bookkeeping.Intake;

namespace Nsg.Bookkeeping.Manual;

/// <summary>A receipt that is kept with an entry, as it is, whatever it says.</summary>
/// <param name="File">Its bytes, made ready for keeping.</param>
/// <param name="MediaType">What it is.</param>
public sealed record ReceiptToKeep(PreparedDocument File, string MediaType);
