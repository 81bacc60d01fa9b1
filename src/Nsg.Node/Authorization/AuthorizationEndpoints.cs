using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Node.Api;
using Nsg.Node.Authorization.Apps;
using Nsg.Node.Authorization.Clients;
using Nsg.Node.Authorization.People;
using Nsg.Node.Authorization.Proofs;
using Nsg.Node.Authorization.Requests;
using Nsg.Node.Authorization.Tokens;
using Nsg.Node.Hosting;
using Nsg.Node.Http;
using Nsg.Node.Proofs;
using Nsg.Node.Releases;
using Nsg.Storage;
using Nsg.Storage.Authorization;

namespace Nsg.Node.Authorization;

/// <summary>The authorization server's endpoints: FAPI 2.0 Security Profile.</summary>
internal static class AuthorizationEndpoints
{
    private const string Tag = "Authorization";
    private const string FormType = "application/x-www-form-urlencoded";

    internal static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<NodeStore>().Authorization);
        services.AddSingleton<NodeKeys>().AddSingleton<RefusalLog>().AddSingleton<GrantedRelease>();
        services
            .AddSingleton<Issuer>()
            .AddSingleton<Nonces>()
            .AddSingleton<ProofReader>()
            .AddSingleton<ClientAuthentication>()
            .AddSingleton<AppLaunch>()
            .AddSingleton<PushEndpoint>()
            .AddSingleton<StandingAccess>()
            .AddSingleton<TokenEndpoint>()
            .AddSingleton<TokenState>()
            .AddSingleton<RegistrationEndpoint>()
            .AddSingleton<GrantManagement>()
            .AddSingleton<TokenAuthentication>()
            .AddSingleton<AuthorizeEndpoint>()
            .AddSingleton<ConsentDesk>()
            .AddRazorComponents();
    }

    internal static void Map(IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("").WithMetadata(new OfInterface(), new OpenToAll());
        MapMetadata(group);
        MapClients(group);
        MapPeople(group);
        MapGrants(app);
    }

    private static void MapMetadata(RouteGroupBuilder group)
    {
        group
            .MapGet(
                AuthorizationPaths.Metadata,
                (HttpContext context, Issuer issuer, NodeOptions options) =>
                    Answered(context, () => Task.FromResult<IResult>(new OAuthAnswer(Metadata.Of(issuer, options))))
            )
            .Says("GetAuthorizationServer", Tag, "What the authorization server can (RFC 8414)")
            .Gives(200, OpenApiShapes.Any)
            .ProducesProblem(429);
        group
            .MapGet(
                AuthorizationPaths.AppLaunch,
                (HttpContext context, Issuer issuer, NodeOptions options) =>
                    Answered(context, () => Task.FromResult<IResult>(new OAuthAnswer(Metadata.OfApps(issuer, options))))
            )
            .Says("GetAppLaunch", Tag, "How apps that are started from a company's page come to their token")
            .Gives(200, OpenApiShapes.Any)
            .ProducesProblem(429);
        group
            .MapGet(AuthorizationPaths.Keys, (NodeKeys keys) => Results.Json(keys.Published()))
            .Says("GetKeys", Tag, "Public keys of the node: it signs answers and checkpoints with them (RFC 7517)")
            .Gives(200, OAuthShapes.Keys);
    }

    private static void MapClients(RouteGroupBuilder group)
    {
        Own(
                group.MapPost(
                    AuthorizationPaths.Push,
                    (HttpContext context, PushEndpoint push) => Answered(context, () => push.HandleAsync(context))
                )
            )
            .Says("PushAuthorizationRequest", Tag, "Takes an authorization request (RFC 9126)")
            .TakesShape(FormType, OAuthShapes.Push)
            .Gives(201, OAuthShapes.Pushed);
        Own(
                group.MapPost(
                    AuthorizationPaths.Token,
                    (HttpContext context, TokenEndpoint token) => Answered(context, () => token.HandleAsync(context))
                )
            )
            .Says("IssueToken", Tag, "Gives an access token that is bound to a key or certificate")
            .TakesShape(FormType, OAuthShapes.Token)
            .Gives(200, OAuthShapes.Issued);
        Own(
                group.MapPost(
                    AuthorizationPaths.OldToken,
                    (HttpContext context, TokenEndpoint token) => Answered(context, () => token.HandleAsync(context))
                )
            )
            .Says("IssueTokenAtOldAddress", Tag, "The same, where clients of the register interface look for it")
            .TakesShape(FormType, OAuthShapes.Token)
            .Gives(200, OAuthShapes.Issued);
        Own(
                group.MapPost(
                    AuthorizationPaths.Introspect,
                    (HttpContext context, TokenState state) => Answered(context, () => state.IntrospectAsync(context))
                )
            )
            .Says("IntrospectToken", Tag, "The state of a token of the client (RFC 7662)")
            .TakesShape(FormType, OAuthShapes.Shown)
            .Gives(200, OAuthShapes.State);
        Own(
                group.MapPost(
                    AuthorizationPaths.Revoke,
                    (HttpContext context, TokenState state) => Answered(context, () => state.RevokeAsync(context))
                )
            )
            .Says("RevokeToken", Tag, "Ends a token of the client (RFC 7009)")
            .TakesShape(FormType, OAuthShapes.Shown)
            .Produces(200);
        Own(
                group.MapPost(
                    AuthorizationPaths.Register,
                    (HttpContext context, RegistrationEndpoint registration) =>
                        Answered(context, () => registration.HandleAsync(context))
                )
            )
            .Says("RegisterClient", Tag, "Registers a client by a signed software statement (RFC 7591)")
            .TakesShape(Negotiation.Json, OAuthShapes.Statement)
            .Gives(201, OAuthShapes.Registered);
    }

    private static void MapPeople(RouteGroupBuilder group)
    {
        Own(
                group.MapGet(
                    AuthorizationPaths.Authorize,
                    (HttpContext context, AuthorizeEndpoint authorize) =>
                        AnsweredPerson(context, () => authorize.StartAsync(context))
                )
            )
            .Says("Authorize", Tag, "Brings a person to a pushed request")
            .Produces(303);
        Own(
                group.MapGet(
                    AuthorizationPaths.Consent + "/{request}",
                    (HttpContext context, AuthorizeEndpoint authorize, string request) =>
                        AnsweredPerson(context, () => authorize.ShowAsync(context, request))
                )
            )
            .ExcludeFromDescription();
        Own(
                group.MapPost(
                    AuthorizationPaths.Consent + "/{request}",
                    (HttpContext context, AuthorizeEndpoint authorize, string request) =>
                        AnsweredPerson(context, () => authorize.DecideAsync(context, request))
                )
            )
            .ExcludeFromDescription();
    }

    private static void MapGrants(IEndpointRouteBuilder app)
    {
        var grants = app.MapGroup(AuthorizationPaths.Grants)
            .WithMetadata(new OfInterface(), new OfGrants(NeedsAsking: false))
            .ProducesProblem(401)
            .ProducesProblem(403)
            .ProducesProblem(404);
        grants
            .MapGet(
                "/{grant}",
                (HttpContext context, GrantManagement management, string grant) => management.Query(context, grant)
            )
            .Says("QueryGrantOfClient", Tag, "A grant of the client (Grant Management)")
            .Gives(200, OAuthShapes.Grant);
        grants
            .MapDelete(
                "/{grant}",
                (HttpContext context, GrantManagement management, string grant) =>
                    management.RevokeAsync(context, grant)
            )
            .Says("RevokeGrantOfClient", Tag, "The client gives a grant up (Grant Management)")
            .Produces(204)
            .ProducesProblem(422);
    }

    private static RouteHandlerBuilder Own(RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new OwnDoor());

    /// <summary>A person who comes with a browser reads a refusal as a page.</summary>
    private static async Task<IResult> AnsweredPerson(HttpContext context, Func<Task<IResult>> answer)
    {
        var answered = await Answered(context, answer);
        return
            answered is OAuthAnswer { Status: >= StatusCodes.Status400BadRequest } refused
            && BrowserFault.IsFor(context)
            ? BrowserFault.OfRequest(context, refused.Status)
            : answered;
    }

    private static async Task<IResult> Answered(HttpContext context, Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (OAuthException refused)
        {
            // Who proved itself was counted when it did.
            return
                context.Features.Get<RegisteredClient>() is null
                && context.RequestServices.GetRequiredService<RateLimits>().OfStranger(context) is { } over
                ? OAuthAnswer.Of(OAuthError.TooMany(over.Problem.Detail!))
                : OAuthAnswer.Of(refused.Error);
        }
    }
}
