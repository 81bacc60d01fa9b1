using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Bookkeeping;
using Nsg.Node.Authorization;
using Nsg.Node.Hosting;
using Nsg.Node.Releases;
using Nsg.Sharing;
using Nsg.Sharing.Grants;

namespace Nsg.Node.Http;

/// <summary>
/// Writes of clients that live by grants. The grant is looked at in the writer's turn, with the days that are written to, and
/// the record of the access is made there: a write without a grant, or without a record, is undone as a whole.
/// </summary>
internal sealed class GrantedWrite
{
    private readonly CompanyAccess _access;
    private readonly AccessRequest _request;
    private readonly AccessReleased _record;
    private readonly NodeOptions _options;

    private GrantedWrite(CompanyAccess access, AccessRequest request, AccessReleased record, NodeOptions options) =>
        (_access, _request, _record, _options) = (access, request, record, options);

    /// <summary>The write of a request; null for the company's own people and systems.</summary>
    internal static GrantedWrite? Of(HttpContext context, Issuer issuer)
    {
        var access = CompanyAccess.Of(context);
        return access.Request is { } request
            ? new GrantedWrite(
                access,
                request,
                AccessRecorder.Of(context, access.Caller, []) with
                {
                    Request = RequestHash.Of(
                        context.Request.Method,
                        RequestHash.TargetUri(context, issuer),
                        context.TraceIdentifier
                    ),
                },
                context.RequestServices.GetRequiredService<NodeOptions>()
            )
            : null;
    }

    /// <summary>Demands that a grant opens the write of some days, and puts it on record; in the writer's turn.</summary>
    /// <param name="books">The company's books, and with them its grants.</param>
    /// <param name="days">First and last day that is written to; null where there is none, which a grant with a period
    /// does not open.</param>
    /// <param name="document">The document that was handed in, or null.</param>
    /// <exception cref="RefusedException">No grant does.</exception>
    internal void Demand(IBooksTransaction books, (DateOnly From, DateOnly To)? days, Guid? document = null)
    {
        // A body may take its time, and the key be ended meanwhile.
        if (!GrantedRelease.IsInForce(_options, _access.Caller))
        {
            throw new RefusedException(GrantedRelease.NoGrant);
        }

        var done = new GrantDesk((IGrantsTransaction)books).Release(
            _request with
            {
                From = days?.From,
                To = days?.To,
            },
            _record with
            {
                Documents = document is { } id ? [id.ToString()] : [],
            },
            _access.Caller.Actor
        );
        if (done.Decision.Grant is null)
        {
            throw new RefusedException(GrantedRelease.NoGrant);
        }

        _access.IsOnRecord = true;
    }
}
