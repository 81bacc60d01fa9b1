using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nsg.Node.Authorization;
using Nsg.Node.Authorization.Tokens;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Proofs;
using Nsg.Sharing.Grants;
using Nsg.Storage.Authorization;
using Nsg.Vocabulary;

namespace Nsg.Node.Releases;

/// <summary>
/// Lets data go to a client that lives by grants. The answer is held back until it is whole; then the grant is looked
/// at again in the writer's turn, the
/// proof of possession is used up and the record is made, all in one; then it is signed, and leaves. A withdrawal
/// that came first wins.
/// </summary>
internal sealed class GrantedRelease(NodeOptions options, Issuer issuer, NodeKeys keys, RefusalLog refusals)
{
    internal static readonly Problem NoGrant = Problems.Forbidden(
        "no grant of the company opens this to you; ask for one: POST /api/v1/companies/KEY/grants"
    );

    /// <summary>Makes the answer and releases it, if the grant opens what it turned out to be about.</summary>
    internal async Task RunAsync(HttpContext context, CompanyAccess access, RequestDelegate next)
    {
        var body = context.Response.Body;
        await using var held = new ReleaseBody(options.Store.Folder);
        context.Response.Body = held;
        try
        {
            await next(context);
        }
        catch (Exception)
        {
            context.Response.Body = body;
            if (!IsWrite(context) && await SpendAsync(access.Caller) is { } replayed)
            {
                Restart(context);
                await replayed(context);
                return;
            }

            throw;
        }

        context.Response.Body = body;

        var refused =
            IsWrite(context) ? Unrecorded(context, access)
            : Releases(context) ? await ReleaseAsync(context, access, held)
            : await SpendAsync(access.Caller);
        if (refused is null)
        {
            if (held.Length > 0)
            {
                context.Response.ContentLength = held.Length;
            }

            await held.SendAsync(body, context.RequestAborted);
        }
        else
        {
            Restart(context);
            await refused(context);
        }
    }

    private static bool IsWrite(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Shared>() is { IsWrite: true };

    /// <summary>A write was decided on and put on record where it was made (see <see cref="GrantedWrite"/>), and its proof was
    /// used up at the gate. One that was not says nothing.</summary>
    private static Func<HttpContext, Task>? Unrecorded(HttpContext context, CompanyAccess access) =>
        context.Response.StatusCode is >= 200 and < 300 && !access.IsOnRecord
            ? new ProblemAnswer(NoGrant).ExecuteAsync
            : null;

    private static bool Releases(HttpContext context) =>
        context.Response.StatusCode
            is >= 200
                and < 300
                and not StatusCodes.Status201Created
                and not StatusCodes.Status204NoContent;

    private async Task<Func<HttpContext, Task>?> ReleaseAsync(
        HttpContext context,
        CompanyAccess access,
        ReleaseBody held
    )
    {
        var caller = access.Caller;
        if (!IsInForce(caller))
        {
            return new TokenRefusal(
                new OAuthError("invalid_token", "the token was ended while its answer was made")
            ).AnswerAsync;
        }

        var (digest, target) = (held.Digest(), RequestHash.TargetUri(context, issuer));
        var released = AccessRecorder.Of(context, caller, access.Documents) with
        {
            Request = RequestHash.Of(context.Request.Method, target, context.TraceIdentifier),
            Digest = Convert.ToBase64String(digest),
        };
        var (isFirst, done) = await DecideAsync(
            access.Key,
            caller.Proof,
            company => new GrantDesk(company).Release(access.Released, released, caller.Actor)
        );
        if (!isFirst)
        {
            return TokenAuthentication.Replayed.AnswerAsync;
        }

        if (done.Decision.Grant is null)
        {
            refusals.Note(context, caller.Client, access.Key, done.Decision.Reason);
            return new ProblemAnswer(NoGrant).ExecuteAsync;
        }

        var headers = context.Response.Headers;
        headers[AnswerSignature.RecordHeader] = done.Sequence.ToString(CultureInfo.InvariantCulture);
        headers[AnswerSignature.DigestHeader] = AnswerSignature.DigestText(digest);
        headers.Append(
            "Link",
            $"</api/v1/companies/{access.Key}/receipts/{done.Sequence.ToString(CultureInfo.InvariantCulture)}>; rel=\"urn:nsg:rel:receipt\""
        );
        AnswerSignature.Set(context, target, keys.Current, options.Time.GetUtcNow());
        access.IsOnRecord = true;
        return null;
    }

    private async Task<(bool IsFirst, (GrantDecision Decision, long Sequence) Done)> DecideAsync(
        string company,
        OnceUse? proof,
        Func<IGrantsTransaction, (GrantDecision, long)> decide
    ) =>
        proof is null
            ? (true, await options.Store.DecideGrantAsync(company, decide))
            : await options.Store.DecideGrantOnceAsync(company, proof, decide);

    private bool IsInForce(Caller caller) => IsInForce(options, caller);

    /// <summary>Whether what the caller came in with still holds: it may have been ended since the gate looked.</summary>
    internal static bool IsInForce(NodeOptions options, Caller caller) =>
        caller.Person is { } person ? options.Store.People.ClientsOf(person).Any(client => client.Id == caller.Client)
        : caller.Access is null
            ? options.Store.ClientKeys.Authenticate(caller.Token!, options.Time.GetUtcNow()) is not null
        : options.Store.Authorization.Find(TicketKind.Access, caller.Token!, options.Time.GetUtcNow()) is not null;

    /// <summary>A proof is good for one request, whatever came of it.</summary>
    private async Task<Func<HttpContext, Task>?> SpendAsync(Caller caller) =>
        caller.Proof is { } proof && !await options.Store.Authorization.DecideAsync(turn => turn.Use(proof))
            ? TokenAuthentication.Replayed.AnswerAsync
            : null;

    /// <summary>Takes back what the endpoint had set, for the refusal that takes its place.</summary>
    private static void Restart(HttpContext context)
    {
        var kept = context.Response.Headers.Where(header => header.Key is RequestId.Header or "DPoP-Nonce").ToList();
        context.Response.Clear();
        kept.ForEach(header => context.Response.Headers[header.Key] = header.Value);
        RequestId.BeCareful(context);
    }
}
