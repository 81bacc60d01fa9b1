using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Nsg.Countries;
using Nsg.Log;
using Nsg.Node.Http;
using Nsg.Node.Proofs;
using Nsg.Node.Releases;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Web.Languages;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;
using Nsg.Web.Verify;

namespace Nsg.Node.Pages;

/// <summary>Checks receipts for whoever holds one, signed in or not. It changes nothing and keeps nothing, so that a
/// form of another site does no harm.</summary>
internal static class VerifyPages
{
    private const long SentMax = 32 * 1024 * 1024;
    private const long ReceiptMax = 1_000_000;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        var open = new ForPeople(null) { IsOpen = true, HasOwnProof = true };
        routes
            .MapGet("/verify", (HttpContext http, NodeStore store) => Show(http, store, new VerifyModel(null, false)))
            .WithMetadata(open)
            .ExcludeFromDescription();
        routes.MapPost("/verify", CheckAsync).WithMetadata(open).ExcludeFromDescription();
    }

    private static async Task<IResult> CheckAsync(HttpContext http, NodeStore store, NodeKeys keys, RateLimits limits)
    {
        // Whoever comes by may ask, and each question is work.
        if (limits.OfAddress(http, "verify", RateLimit.OfStrangers) is not null)
        {
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = SentMax;
        var form = http.Request.HasFormContentType
            ? await http.Request.ReadFormAsync(http.RequestAborted)
            : FormCollection.Empty;
        if (form.Files["receipt"] is not { Length: > 0 } file)
        {
            return Show(http, store, new VerifyModel(null, IsNone: true));
        }

        // Whoever drops both files need not know which is which.
        var answer = form.Files["answer"];
        var (receipt, other) = (await ReceiptOfAsync(file, http.RequestAborted), answer);
        if (receipt is null && answer is { Length: > 0 })
        {
            (receipt, other) = (await ReceiptOfAsync(answer, http.RequestAborted), file);
        }

        return Show(
            http,
            store,
            receipt is null
                ? new VerifyModel(null, IsNone: true)
                : new VerifyModel(
                    await CheckedAsync(store, keys, SignedInPerson.Of(http), receipt, other),
                    IsNone: false
                ),
            receipt?.Company
        );
    }

    /// <summary>The receipt that a file holds, or null.</summary>
    private static async Task<Receipt?> ReceiptOfAsync(IFormFile file, CancellationToken cancellation)
    {
        if (file.Length > ReceiptMax)
        {
            return null;
        }

        try
        {
            using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
            return Receipt.Parse(await reader.ReadToEndAsync(cancellation));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static async Task<VerifiedReceipt> CheckedAsync(
        NodeStore store,
        NodeKeys keys,
        SignedInPerson? person,
        Receipt receipt,
        IFormFile? answer
    )
    {
        var released = receipt.Released();
        var own = new[] { keys.Current.Public }.Concat(NodeKey.Retired(store)).Any(key => receipt.IsSignedBy(key));
        var isInLog = receipt.At is { } at && receipt.StandsIn(at);
        List<(bool IsKept, Phrase Text)> checks =
        [
            own ? (true, VerifyTexts.SignedHere)
            : receipt.IsSignedBy(null) ? (true, VerifyTexts.SignedElsewhere)
            : (false, VerifyTexts.NotSigned),
            isInLog ? (true, VerifyTexts.InLog) : (false, VerifyTexts.NotInLog),
        ];
        if (own && isInLog)
        {
            checks.Add(
                StillBegins(store, receipt.At!) ? (true, VerifyTexts.LogUnchanged) : (false, VerifyTexts.LogChanged)
            );
        }

        if (answer is { Length: > 0 })
        {
            using var body = answer.OpenReadStream();
            checks.Add(
                Convert.ToBase64String(await SHA256.HashDataAsync(body)) == released.Digest
                    ? (true, VerifyTexts.SameAnswer)
                    : (false, VerifyTexts.OtherAnswer)
            );
        }

        // Names are told only to those who hold what this node signed, or may know them anyway.
        var isProved = own && isInLog;
        var isOwner = person?.May(Right.SeeAccesses, receipt.Company) == true;
        var isAsker = person is not null && IsAsker(store, person, released.Client);
        var company = isProved || isOwner || isAsker ? store.DirectoryOf(receipt.Company)?.Name : null;
        var client = isProved || isOwner || isAsker ? store.ClientKeys.Find(released.Client)?.Name : null;
        return new VerifiedReceipt(
            [.. checks.OrderBy(check => check.IsKept)],
            company ?? receipt.Company,
            client ?? released.Client,
            receipt.Sequence,
            receipt.Time,
            released
        );
    }

    private static bool IsAsker(NodeStore store, SignedInPerson person, string client) =>
        store.People.ClientsOf(person.Person.Key).Any(one => one.Id == client);

    private static bool StillBegins(NodeStore store, Checkpoint kept) =>
        store.HasCompany(kept.Company) && store.Query(kept.Company, books => books.Contradiction(kept)) is null;

    private static RazorComponentResult<VerifyPage> Show(
        HttpContext http,
        NodeStore store,
        VerifyModel model,
        string? company = null
    )
    {
        var context = PageContext.Of(http);

        // A time is told as the company's list of accesses tells it, where the company is known to the reader.
        if (
            company is not null
            && model.Receipt?.Company != company
            && store.Company(company)?.Pack.Country is { } country
        )
        {
            context = context with { Language = context.Language with { Zone = CountryClock.Of(country) } };
        }

        return new(new { Context = context, Model = model with { Back = BackOf(http, store) } })
        {
            StatusCode = model.IsNone ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }

    /// <summary>The way back to the company, or to what was asked for, that the address names, for those who may be
    /// there.</summary>
    private static IReadOnlyList<(string Text, string Path)> BackOf(HttpContext http, NodeStore store)
    {
        var (query, person, language) = (http.Request.Query, SignedInPerson.Of(http), PageContext.Of(http).Language);
        if (
            query["company"].ToString() is { Length: > 0 } key
            && person?.May(Right.SeeAccesses, key) == true
            && store.Company(key) is { } company
        )
        {
            return
            [
                (company.Name, $"/companies/{key}"),
                (language[SharingTexts.Accesses], $"/companies/{key}/accesses"),
            ];
        }

        return
            person is not null
            && store.People.ClientsOf(person.Person.Key).FirstOrDefault(one => one.Id == query["client"].ToString())
                is { } client
            ? [(language[AskingTexts.Title], $"/ask/{client.Id}")]
            : [];
    }
}
