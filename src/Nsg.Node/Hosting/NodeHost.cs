using System.Net;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.OpenApi;
using Nsg.Node.Api;
using Nsg.Node.Api.Discovery;
using Nsg.Node.Authorization;
using Nsg.Node.Authorization.People;
using Nsg.Node.Http;
using Nsg.Node.Pages;
using Nsg.Node.Reports;
using Nsg.Node.Trust;
using Nsg.Vocabulary;
using Nsg.Web;
using Nsg.Web.Reports;
using Nsg.Web.SignIn;

namespace Nsg.Node.Hosting;

/// <summary>Builds the server: Kestrel with narrow limits, closed by default.</summary>
public static class NodeHost
{
    private const int HeaderCountMax = 64;
    private const int HeaderBytesMax = 16 * 1024;
    private const int ConnectionsMax = 2_000;

    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan KeepAlive = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(20);

    /// <summary>Builds the application; the caller starts and stops it.</summary>
    /// <exception cref="ArgumentException">An address is none (see <see cref="AddressFault"/>).</exception>
    public static WebApplication Build(NodeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (AddressFault(options.Urls) is { } fault)
        {
            throw new ArgumentException(fault, nameof(options));
        }

        if (options is { Pages: not null, SignIn: null })
        {
            options = options with { SignIn = SignIn.ByPages };
        }

        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        if (SettingsFault(builder.Configuration) is { } strange)
        {
            throw new ArgumentException(strange, nameof(options));
        }

        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel => Harden(kestrel, options));
        Configure(builder);
        AddServices(builder.Services, options);
        var app = builder.Build();
        UsePipeline(app, options);
        OpenApiAnswer.Map(app);
        ApiMap.Map(app);
        if (options.Pages is not null)
        {
            MapPages(app);
            BulkPages.Map(app);
        }

        return app;
    }

    private static void Configure(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Logging.AddSimpleConsole();
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace
        );
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopTimeout);
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.AllowDuplicateProperties = false;
            json.SerializerOptions.TypeInfoResolver = json.SerializerOptions.TypeInfoResolver?.WithAddedModifier(
                Nsg.Vocabulary.Bounds.Bind
            );
        });
    }

    private static void AddServices(IServiceCollection services, NodeOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Store);
        services.AddSingleton(options.Time);
        services.AddSingleton<Nsg.Node.Sharing.KeptFigures>();
        services.AddSingleton<RateLimits>().AddSingleton<NodeDescription>();
        services
            .AddSingleton<OwnCalls>()
            .AddSingleton<Sandboxes>()
            .AddSingleton<Pages.AskedAnswers>()
            .AddSingleton<InterfaceReference>();
        services.AddSingleton<TrustQueue>().AddHostedService(provider => provider.GetRequiredService<TrustQueue>());
        AddCors(services, options);
        services.AddOpenApi(OpenApiAnswer.Name, OpenApiText.Configure);
        services.AddSingleton<OpenApiAnswer>();
        services.TryAddEnumerable(ServiceDescriptor.Transient<IApiDescriptionProvider, OpenApiBodies>());
        AuthorizationEndpoints.AddServices(services);
        services.AddHostedService<ArrivalKeeper>().AddHostedService<DuePlans>().AddHostedService<DueReports>();
        if (options.Pages is { } signIn)
        {
            WebPages.AddServices(services, signIn);
            var kept = new KeptObligations();
            services.AddSingleton<OldestOwed>(
                (books, today, language) => ReportPages.Oldest(kept, books, today, language)
            );
            services.AddSingleton<EntryEffect>(ReportEffects.OfEntry);
            services.AddHostedService<SearchKeeper>();
            services.AddResponseCompression(compression => compression.EnableForHttps = true);
        }
    }

    private static void AddCors(IServiceCollection services, NodeOptions options) =>
        services.AddCors(cors =>
            cors.AddDefaultPolicy(policy =>
                policy
                    .WithOrigins([.. options.CorsOrigins])
                    .AllowAnyMethod()
                    .WithHeaders(
                        "Authorization",
                        "Content-Type",
                        "Accept",
                        "If-Match",
                        "If-None-Match",
                        "Idempotency-Key",
                        "DPoP",
                        RequestId.Header
                    )
                    .WithExposedHeaders(
                        "Location",
                        "ETag",
                        "DPoP-Nonce",
                        "Retry-After",
                        "WWW-Authenticate",
                        RequestId.Header
                    )
            )
        );

    private static void UsePipeline(WebApplication app, NodeOptions options)
    {
        app.Use(next => app.Services.GetRequiredService<OwnCalls>().Pipeline = next);
        app.UseMiddleware<RequestId>();
        app.UseMiddleware<Faults>();
        app.Use(HeadRequest.AsGet);
        app.UseStatusCodePages(Faults.WriteEmptyStatusAsync);
        app.UseRouting();
        app.UseCors();
        if (options.Pages is not null)
        {
            // Form tokens are masked anew on every page, so that compression gives nothing of them away.
            app.UseWhen(
                http => http.GetEndpoint()?.Metadata.GetMetadata<ForPeople>() is not null,
                pages => pages.UseResponseCompression()
            );
            app.UseMiddleware<PeopleGate>();
        }

        app.UseMiddleware<Gate>();
        app.Use(JsonLimit.Keep);
    }

    private static void MapPages(WebApplication app)
    {
        WebPages.Map(
            app,
            company =>
            {
                InvoicePages.Map(company);
                PaymentPages.Map(company);
                ReportPages.Map(company);
                YearPages.Map(company);
                SharingPages.Map(company);
                EventPages.Map(company);
            }
        );
        DeveloperPages.Map(app);
        AskerPages.Map(app);
        VerifyPages.Map(app);
        OperatorPages.Map(app);
    }

    /// <summary>
    /// What is wrong with addresses to listen on, or null. A host name is refused: the server would take it for every
    /// address of the
    /// machine, and a slip of the pen would open the node to the world.
    /// </summary>
    public static string? AddressFault(string urls)
    {
        var all = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (all.Length == 0)
        {
            return "there is no address to listen on";
        }

        foreach (var url in all)
        {
            BindingAddress address;
            try
            {
                address = BindingAddress.Parse(url);
            }
            catch (FormatException)
            {
                return $"'{url}' is no address such as {NodeOptions.DefaultUrls}";
            }

            if (
                address.Scheme is not ("http" or "https")
                || address.Port is < 0 or > IPEndPoint.MaxPort
                || !(
                    IsLoopbackHost(address.Host)
                    || IsEveryHost(address.Host)
                    || IPAddress.TryParse(address.Host.Trim('[', ']'), out _)
                )
            )
            {
                return $"'{url}' is no address such as {NodeOptions.DefaultUrls}; name an IP address of this machine, localhost, or 0.0.0.0 for all";
            }
        }

        return null;
    }

    /// <summary>
    /// What is wrong with settings of the server that come from outside (environment, files beside the program), or null.
    /// Addresses of its own would take the place of those that were looked at, and forwarded headers that it believes of
    /// everybody would make anyone a caller from a proxy's address.
    /// </summary>
    internal static string? SettingsFault(IConfiguration settings) =>
        settings.GetSection("Kestrel:Endpoints").GetChildren().Any()
            ? "Kestrel:Endpoints (Kestrel__Endpoints__…) is set: name the addresses in --urls, and the certificate in Kestrel__Certificates__Default__Path"
        : settings["FORWARDEDHEADERS_ENABLED"] is { Length: > 0 } on && on is not ("false" or "False")
            ? "ASPNETCORE_FORWARDEDHEADERS_ENABLED is set, which believes everybody: name the proxy, --address-proxy IP"
        : null;

    /// <summary>The first address beyond this machine that is not encrypted, or null.</summary>
    public static string? PlainAddress(string urls) =>
        urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(url => BindingAddress.Parse(url) is { Scheme: "http" } one && !IsLoopbackHost(one.Host));

    private static bool IsEveryHost(string host) => host is "*" or "+";

    /// <summary>Whether every address is one of this machine's loopback addresses.</summary>
    internal static bool IsLoopbackOnly(string urls) =>
        urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && IsLoopbackHost(address.Host));

    /// <summary>Whether a host name or address is loopback's.</summary>
    internal static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>A certificate of a caller proves the possession of its key alone; whose it is, the authorization
    /// server decides by its thumbprint.</summary>
    private static void Harden(KestrelServerOptions kestrel, NodeOptions options)
    {
        if (options.TakesClientCertificates)
        {
            kestrel.ConfigureHttpsDefaults(https =>
            {
                https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
                https.AllowAnyClientCertificate();
            });
        }

        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = NodeOptions.BodyBytesMax;
        kestrel.Limits.MaxRequestHeaderCount = HeaderCountMax;
        kestrel.Limits.MaxRequestHeadersTotalSize = HeaderBytesMax;
        kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
        kestrel.Limits.KeepAliveTimeout = KeepAlive;
        kestrel.Limits.MaxConcurrentConnections = ConnectionsMax;
    }
}
