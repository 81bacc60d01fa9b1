namespace Nsg.Storage.Queries;

/// <summary>What a check of a company's log, originals and books found.</summary>
/// <param name="Records">Records checked.</param>
/// <param name="Originals">Originals checked byte for byte.</param>
/// <param name="Entries">Vouchers checked.</param>
/// <param name="Faults">What is wrong; empty when all holds.</param>
public sealed record Verification(long Records, long Originals, long Entries, IReadOnlyList<string> Faults);
