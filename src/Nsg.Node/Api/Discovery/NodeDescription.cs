using Nsg.Node.Authorization;
using Nsg.Node.Proofs;
using Nsg.Reporting.Journal;
using Nsg.Reporting.SafT;
using Nsg.Reporting.XbrlGl;
using Nsg.Sharing.Grants;

namespace Nsg.Node.Api.Discovery;

/// <summary>What the node says of itself.</summary>
internal sealed class NodeDescription(Issuer issuer, NodeKeys keys)
{
    internal const string Path = "/.well-known/nsg";
    internal const string OpenApi = "/openapi/v1.json";
    internal const string Discovery = "/discovery/iso6523/";

    private static readonly string Version = typeof(NodeDescription).Assembly.GetName().Version?.ToString(3) ?? "0";

    private static readonly FormatJson[] Formats =
    [
        new("XBRL GL", XbrlGlNames.MediaType, LedgerAnswers.VersionsOf(XbrlGlNames.MediaType)),
        new("SAF-T Financial", SafTWriter.MediaType, LedgerAnswers.VersionsOf(SafTWriter.MediaType)),
        new("Ledger as JSON", LedgerJsonWriter.MediaType, ["1"]),
        new("Ledger as CSV", LedgerCsvWriter.MediaType, ["1"]),
    ];

    /// <summary>The description, at the address that the node is known by.</summary>
    /// <exception cref="OAuthException">The operator must name the address.</exception>
    internal NodeJson Of() =>
        new(
            "nsg",
            Version,
            ["transactions and documents 1", "nsg v1", "NSG&B register gateway 1, 2"],
            Formats,
            Resources.All,
            [.. Purposes.All.Select(one => one.Name)],
            issuer.Of(AuthorizationPaths.Metadata),
            issuer.Of(OpenApi),
            issuer.Of(Discovery) + "{identifier}",
            keys.Published()["keys"]
        );
}
