using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Nsg.Bookkeeping;
using Nsg.Sharing.Grants;
using Nsg.Storage;

namespace Nsg.Node.Http;

/// <summary>What the gate found for a request: who asks, for which company, and which documents the answer gives
/// away.</summary>
/// <param name="Caller">Who.</param>
/// <param name="Key">Key of the company, which the caller may see.</param>
/// <param name="Store">The store that it is in.</param>
internal sealed record CompanyAccess(Caller Caller, string Key, NodeStore Store)
{
    private const int DocumentsMax = 20;

    private readonly List<string> _documents = [];
    private CompanyProfile? _company;

    /// <summary>What is asked for, by a client that lives by grants; null for the node's own people.</summary>
    internal AccessRequest? Request { get; set; }

    /// <summary>The grant that let the request in, or opened what the answer turned out to be about; null for the node's own
    /// people.</summary>
    internal Guid? AdmittedBy { get; set; }

    /// <summary>What is released. An answer was shaped by the period of the grant that opened it, and leaves under no
    /// other; a report tells all its days, and leaves under any that opens them.</summary>
    internal AccessRequest Released =>
        Request is { Resource: Resources.Reports or Resources.Statements }
            ? Request
            : Request! with
            {
                Grant = AdmittedBy,
            };

    /// <summary>The period of the grant that opened what the answer turned out to be about; no ends for one without, and
    /// for the node's own people.</summary>
    internal (DateOnly? From, DateOnly? To) Bounds { get; set; }

    /// <summary>Whether a day lies in the period of that grant.</summary>
    internal bool Shows(DateOnly day) =>
        (Bounds.From is not { } from || day >= from) && (Bounds.To is not { } to || day <= to);

    /// <summary>Whether the release is on record, so that it is put there once.</summary>
    internal bool IsOnRecord { get; set; }

    /// <summary>The company; it is read when it is asked for, which posting does not.</summary>
    internal CompanyProfile Company => _company ??= Store.Company(Key) ?? throw new UnknownCompanyException(Key);

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
    internal void Covers(DateOnly from, DateOnly to) =>
        Request = Request is { } request ? request with { From = from, To = to } : null;

    /// <summary>The access of a request to an endpoint marked with <see cref="OfCompany"/>.</summary>
    internal static CompanyAccess Of(HttpContext context) => context.Features.GetRequiredFeature<CompanyAccess>();
}
