using System.Net;
using Nsg.Documents.Reading;
using Nsg.Exchange.Registers;
using Nsg.Exchange.Trust;
using Nsg.Log;
using Nsg.Node.Authorization.People;
using Nsg.Node.Http;
using Nsg.Node.Reports;
using Nsg.Node.Reports.Ports;
using Nsg.Sharing.Statistics;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Web.SignIn;

namespace Nsg.Node.Hosting;

/// <summary>How a node is to be served.</summary>
public sealed record NodeOptions
{
    /// <summary>Where a node listens unless told otherwise: this machine only.</summary>
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>Bytes of a request's body at most; one document's limit.</summary>
    public const long BodyBytesMax = 100L * 1024 * 1024;

    /// <summary>The store; stays the caller's.</summary>
    public required NodeStore Store { get; init; }

    /// <summary>Addresses to listen on, separated by semicolons; port 0 takes a free one.</summary>
    public string Urls { get; init; } = DefaultUrls;

    /// <summary>Whether a proxy in front ends TLS and nothing else reaches the node.</summary>
    public bool IsBehindProxy { get; init; }

    /// <summary>
    /// For the demo alone: callers without a key are answered when they come from this machine and the node listens
    /// on nothing but
    /// loopback addresses.
    /// </summary>
    public bool AllowAnonymousLoopback { get; init; }

    /// <summary>Origins whose pages may call the interface from a browser; none unless given.</summary>
    public IReadOnlyList<string> CorsOrigins { get; init; } = [];

    /// <summary>
    /// Address at which others know the node, such as <c>https://node.example</c>: the name of its authorization
    /// server. Unless given, the first
    /// loopback address that it listens on; a node that listens elsewhere needs it.
    /// </summary>
    public string? PublicUrl { get; init; }

    /// <summary>Whether callers may show certificates in TLS, to be known by them and to have tokens bound to
    /// them.</summary>
    public bool TakesClientCertificates { get; init; }

    /// <summary>Addresses of proxies that end TLS and tell callers' certificates in <c>Client-Cert</c> (RFC 9440);
    /// none unless given.</summary>
    public IReadOnlyList<IPAddress> CertificateProxies { get; init; } = [];

    /// <summary>Addresses of proxies that tell callers' addresses in <c>X-Forwarded-For</c>; none unless given.</summary>
    public IReadOnlyList<IPAddress> AddressProxies { get; init; } = [];

    /// <summary>Whether callers can be known by certificates at all.</summary>
    internal bool KnowsCertificates => TakesClientCertificates || CertificateProxies.Count > 0;

    /// <summary>The person who is signed in, or null; and where people sign in. Without it nobody can decide on a
    /// request in the browser.</summary>
    public SignIn? SignIn { get; init; }

    /// <summary>Time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Bounds of documents.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    /// <summary>Sources of the register gateway beside the companies kept here.</summary>
    public IReadOnlyList<IRegisterSource> Registers { get; init; } = [];

    /// <summary>Bound of the requests of each client that lives by grants, or null for none.</summary>
    public RateLimit? ClientRate { get; init; }

    /// <summary>Bound of the requests under each grant, or null for none.</summary>
    public RateLimit? GrantRate { get; init; }

    /// <summary>Bound of the refused requests of each address that shows no good credentials, and of each key that does
    /// not live by grants; or null for none.</summary>
    public RateLimit? RefusalRate { get; init; }

    /// <summary>When figures across companies may be shown.</summary>
    public DisclosureRules Disclosure { get; init; } = new();

    /// <summary>What the senders of documents are checked with at receipt, or null: then only on demand.</summary>
    public TrustChecks? Trust { get; init; }

    /// <summary>How people sign in at the pages; null serves no pages.</summary>
    public SignInOptions? Pages { get; init; }

    /// <summary>How authorities are reached, by report; reports go out through none unless given.</summary>
    public IReadOnlyDictionary<string, PortSettings> Ports { get; init; } = new Dictionary<string, PortSettings>();

    /// <summary>Where files of reports for upload go that were approved once for all, or null.</summary>
    public UploadFolder? Uploads { get; init; }

    /// <summary>Writes a year of invented documents into a folder, for test companies: folder, country, place of the
    /// company; null makes none.</summary>
    public Func<string, Country, int, SampleCompany>? Samples { get; init; }

    /// <summary>Lines of documents that are read for one answer; tests set it lower.</summary>
    internal int LinesReadMax { get; init; } = BooksQueries.LinesReadMax;

    /// <summary>Appends the record of a release; tests replace it to see that nothing leaves when it fails.</summary>
    internal Func<string, RecordDraft, Task<long>>? RecordAccess { get; init; }
}

/// <summary>An invented company.</summary>
/// <param name="Id">Its number, as <c>NO:310012345</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Currency">Currency of its books.</param>
/// <param name="Files">Its documents, in the order in which they arrive.</param>
public sealed record SampleCompany(string Id, string Name, Currency Currency, IReadOnlyList<string> Files);
