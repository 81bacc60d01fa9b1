using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Nsg.Bookkeeping;
using Nsg.Sharing.Grants;

namespace Nsg.Node.Http;

/// <summary>What the gate found for a request: who asks, for which company, and which documents the answer gives away.</summary>
/// <param name="Caller">Who.</param>
/// <param name="Company">The company, which the caller may see.</param>
internal sealed record CompanyAccess(Caller Caller, CompanyProfile Company)
{
    private const int DocumentsMax = 20;

    private readonly List<string> _documents = [];

    /// <summary>What is asked for, by a client that lives by grants; null for the node's own people.</summary>
    internal AccessRequest? Request { get; set; }

    /// <summary>Whether the release is on record, so that it is put there once.</summary>
    internal bool IsOnRecord { get; set; }

    /// <summary>The company's key.</summary>
    internal string Key => Company.Key;

    /// <summary>Documents of the answer, where they are few.</summary>
    internal IReadOnlyList<string> Documents => _documents.Count > DocumentsMax ? [] : _documents;

    /// <summary>Notes that the answer gives a document away.</summary>
    internal void Discloses(Guid document)
    {
        if (_documents.Count <= DocumentsMax)
        {
            _documents.Add(document.ToString());
        }
    }

    /// <summary>Notes of which days the answer speaks, when that is known: a grant must cover them all.</summary>
    internal void Covers(DateOnly from, DateOnly to) => Request = Request is { } request ? request with { From = from, To = to } : null;

    /// <summary>The access of a request to an endpoint marked with <see cref="OfCompany"/>.</summary>
    internal static CompanyAccess Of(HttpContext context) => context.Features.GetRequiredFeature<CompanyAccess>();
}
