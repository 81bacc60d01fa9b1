namespace Nsg.Command.Commands.Conform.Kit;

/// <summary>How a case ended.</summary>
internal enum KitVerdict
{
    /// <summary>The system does what the contract says.</summary>
    Pass,

    /// <summary>It does something else.</summary>
    Fail,

    /// <summary>The case cannot be judged on this system.</summary>
    Skip,
}

/// <summary>A case of the kit.</summary>
/// <param name="Id">Identifier, stable.</param>
/// <param name="Says">What the contract demands, in a sentence.</param>
/// <param name="Run">Does it; throws when the system does something else.</param>
internal sealed record KitCase(string Id, string Says, Func<KitSystem, Task> Run);

/// <summary>The outcome of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Verdict">How it ended.</param>
/// <param name="Detail">What was found instead, or why it was not judged; empty when it passed.</param>
internal sealed record KitOutcome(KitCase Case, KitVerdict Verdict, string Detail);

/// <summary>The tested system, with what cases learn of it on the way.</summary>
/// <param name="Wire">Calls it.</param>
/// <param name="Target">Where and as whom.</param>
/// <param name="Mark">A word that no earlier run used, for the numbers of documents.</param>
internal sealed record KitSystem(KitWire Wire, KitTarget Target, string Mark)
{
    /// <summary>The company's bare number, as the old interface has it in paths.</summary>
    internal string Number => Target.Company.Number;

    /// <summary>Place of the posted invoice, as the old interface gave it: transaction and document.</summary>
    internal (string Transaction, string Document)? Posted { get; set; }

    /// <summary>Bytes of the posted invoice.</summary>
    internal byte[] Invoice => KitDocuments.Invoice(Mark, Target.Company);

    /// <summary>The company's key in our own interface, or null before it is known.</summary>
    internal string? Key { get; set; }

    /// <summary>The posted invoice's place.</summary>
    /// <exception cref="KitSkippedException">None was taken.</exception>
    internal (string Transaction, string Document) Place =>
        Posted ?? throw new KitSkippedException("no document was taken (D1)");

    /// <summary>Resources of the company in our own interface.</summary>
    /// <exception cref="KitSkippedException">The company was not found.</exception>
    internal string Root =>
        Key is { } key ? $"/api/v1/companies/{key}" : throw new KitSkippedException("the company was not found (A1)");
}
