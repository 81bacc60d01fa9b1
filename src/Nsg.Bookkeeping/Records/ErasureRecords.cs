namespace Nsg.Bookkeeping.Records;

/// <summary>The facts of a record were erased, with its salt and, where it was a document, the original. The record's
/// place and hash stay.</summary>
/// <param name="Sequence">The record in the books stream.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Why">Why it was asked for, without personal data.</param>
/// <param name="Law">Provision that kept it until its time was over, or null where none speaks of it.</param>
public sealed record RecordErased(long Sequence, string Kind, string Why, string? Law);
