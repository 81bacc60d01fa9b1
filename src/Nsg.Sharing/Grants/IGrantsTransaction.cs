using Nsg.Log;
using Nsg.Sharing.Mandates;

namespace Nsg.Sharing.Grants;

/// <summary>One company's grants inside the writer's transaction. (The seam of the store.)</summary>
public interface IGrantsTransaction
{
    /// <summary>The time of this decision.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Randomness for identifiers.</summary>
    IRandomness Randomness { get; }

    /// <summary>Appends a record to the books stream and applies it to the projections.</summary>
    void Append(RecordDraft draft);

    /// <summary>Appends a record to the access stream.</summary>
    /// <returns>Its sequence.</returns>
    long AppendAccess(RecordDraft draft);

    /// <summary>A grant with those above it, or null.</summary>
    Grant? Grant(Guid id);

    /// <summary>Grants of a client, newest first.</summary>
    IReadOnlyList<Grant> GrantsOf(string client);

    /// <summary>All grants and requests of the company, newest first.</summary>
    IReadOnlyList<Grant> Grants();

    /// <summary>Provisions of law that the operator of the node has seen to hold for a client.</summary>
    IReadOnlyList<string> StatutesOf(string client);

    /// <summary>Counts one more use of a grant, now.</summary>
    void Use(Guid grant);

    /// <summary>Country of the company, as <c>NO</c>.</summary>
    string Country { get; }

    /// <summary>A mandate with those above it, or null.</summary>
    Mandate? Mandate(Guid id);

    /// <summary>Mandates of the company, newest first.</summary>
    IReadOnlyList<Mandate> Mandates();

    /// <summary>The company's signatory rights as they were kept last, or null.</summary>
    string? SignatoryRights();
}
