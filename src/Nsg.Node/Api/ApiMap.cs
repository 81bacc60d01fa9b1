using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Node.Api.Discovery;
using Nsg.Node.Api.Gateway;
using Nsg.Node.Authorization;
using Nsg.Node.Http;

namespace Nsg.Node.Api;

/// <summary>All endpoint groups.</summary>
internal static class ApiMap
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        HealthEndpoints.Map(app);
        GatewayEndpoints.Map(app);
        AuthorizationEndpoints.Map(app);
        DiscoveryEndpoints.Map(app);
        var published = app.MapGroup("").WithMetadata(new OfInterface()).ProducesProblem(401).ProducesProblem(403);
        TransactionEndpoints.Map(published);
        TransactionCorrection.Map(published);
        DocumentEndpoints.Map(published);
        DocumentIntake.Map(published);

        ValidationEndpoints.Map(
            app.MapGroup("/api/v1")
                .WithMetadata(new OfInterface(), new StrictQuery())
                .ProducesProblem(400)
                .ProducesProblem(401)
                .ProducesProblem(413)
        );
        WitnessEndpoints.Map(
            app.MapGroup("/api/v1")
                .WithMetadata(new OfInterface(), new StrictQuery())
                .ProducesProblem(400)
                .ProducesProblem(401)
        );
        StatisticsEndpoints.Map(
            app.MapGroup("/api/v1")
                .WithMetadata(new OfInterface(), new StrictQuery())
                .ProducesProblem(400)
                .ProducesProblem(401)
        );
        BirthEndpoints.MapNode(
            app.MapGroup("/api/v1")
                .WithMetadata(new OfInterface(), new StrictQuery())
                .ProducesProblem(400)
                .ProducesProblem(401)
                .ProducesProblem(403)
        );
        var ours = app.MapGroup("/api/v1/companies")
            .WithMetadata(new OfInterface(), new StrictQuery())
            .ProducesProblem(400)
            .ProducesProblem(401)
            .ProducesProblem(403)
            .ProducesProblem(404);
        LookupEndpoints.Map(ours);
        MapCompany(ours.MapGroup("/{key}").WithMetadata(new OfCompany("key", IsNumber: false)));
    }

    private static void MapCompany(IEndpointRouteBuilder company)
    {
        LookupEndpoints.MapCompany(company);
        BookDocumentEndpoints.Map(company);
        BookDocumentIntake.Map(company);
        EntryEndpoints.Map(company);
        ManualEndpoints.Map(company);
        DimensionEndpoints.Map(company);
        EntryPosting.Map(company);
        PlanEndpoints.Map(company);
        PeriodEndpoints.Map(company);
        YearEndpoints.Map(company);
        ChartEndpoints.Map(company);
        BalanceEndpoints.Map(company);
        AggregateEndpoints.Map(company);
        PartyEndpoints.Map(company);
        SpecificationEndpoints.Map(company);
        ReportEndpoints.Map(company);
        FilingEndpoints.Map(company);
        FilingWayEndpoints.Map(company);
        FilingStepEndpoints.Map(company);
        OpenItemEndpoints.Map(company);
        LineEndpoints.Map(company);
        ProductEndpoints.Map(company);
        FootprintEndpoints.Map(company);
        ProductCodeEndpoints.Map(company);
        BankEndpoints.Map(company);
        BankMatching.Map(company);
        ReviewEndpoints.Map(company);
        InvoiceEndpoints.Map(company);
        PaymentEndpoints.Map(company);
        LogEndpoints.Map(company);
        ArchiveEndpoints.Map(company);
        RetentionEndpoints.Map(company);
        PersonalEndpoints.Map(company);
        GrantEndpoints.Map(company);
        GrantSigningEndpoints.Map(company);
        MandateEndpoints.Map(company);
        RegisterEndpoints.Map(company);
        BirthEndpoints.Map(company);
        TrustEndpoints.Map(company);
        AccessEndpoints.Map(company);
        AppEndpoints.Map(company);
        ListingEndpoints.Map(company);
        ReceiptEndpoints.Map(company);
    }

    /// <summary>Describes an endpoint for the OpenAPI document.</summary>
    internal static RouteHandlerBuilder Says(
        this RouteHandlerBuilder endpoint,
        string id,
        string tag,
        string summary
    ) => endpoint.WithName(id).WithTags(tag).WithSummary(summary);

    /// <summary>The published interface names companies by number.</summary>
    internal static RouteHandlerBuilder OfCompanyNumber(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new OfCompany("companyId", IsNumber: true));

    /// <summary>What the endpoint gives away can be granted to others, field by field.</summary>
    internal static RouteHandlerBuilder Shares(
        this RouteHandlerBuilder endpoint,
        string resource,
        string? from = null,
        string? to = null,
        string? grant = null,
        SharedDays days = SharedDays.OfRequest
    ) =>
        endpoint
            .WithMetadata(new Shared(resource, from, to, grant, Days: days))
            .AddEndpointFilter(WithheldAnswer.InvokeAsync);

    /// <summary>What the endpoint gives away can be granted to others, but only to those who may have all of
    /// it.</summary>
    internal static RouteHandlerBuilder SharesWhole(
        this RouteHandlerBuilder endpoint,
        string resource,
        string? from = null,
        string? to = null,
        SharedDays days = SharedDays.OfRequest
    ) => endpoint.WithMetadata(new Shared(resource, from, to, IsWhole: true, Days: days));

    /// <summary>The endpoint changes something, which a client may be granted to do. It must ask <see
    /// cref="GrantedWrite"/>.</summary>
    internal static RouteHandlerBuilder WritesAs(this RouteHandlerBuilder endpoint, string resource) =>
        endpoint.Writes().WithMetadata(new Shared(resource, IsWhole: true, Days: SharedDays.OfAnswer, IsWrite: true));

    /// <summary>The endpoint changes something.</summary>
    internal static RouteHandlerBuilder Writes(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new NeedsWrite());

    /// <summary>The endpoint takes the caller's own key of a request (<c>Idempotency-Key</c>): what is asked for is done
    /// once.</summary>
    internal static RouteHandlerBuilder TakesKey(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new KeyedRequest());

    /// <summary>The endpoint looks at what the caller saw before (<c>If-Match</c>). One that changes something and does not is closed
    /// to requests that carry the header: whoever sends it relies on it.</summary>
    internal static RouteHandlerBuilder TakesMatch(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new MatchedRequest());
}

/// <summary>Marks endpoints that take the caller's own key of a request.</summary>
internal sealed record KeyedRequest;

/// <summary>Marks endpoints that look at <c>If-Match</c>.</summary>
internal sealed record MatchedRequest;
