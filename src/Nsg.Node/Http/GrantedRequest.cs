using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Reporting.Language;
using Nsg.Sharing.Grants;
using Nsg.Vocabulary;

namespace Nsg.Node.Http;

/// <summary>What a request of a client that lives by grants asks for: resource, report, days.</summary>
internal static class GrantedRequest
{
    internal const string GrantHeader = "NSG-Grant";
    private const string AccountsEnding = ".accounts";

    internal static AccessRequest Of(HttpContext context, Caller caller)
    {
        var mark = context.GetEndpoint()?.Metadata.GetMetadata<Shared>();
        var shared = HttpMethods.IsGet(context.Request.Method) || mark is { IsWrite: true } ? mark : null;
        var (from, to) = Days(context, shared);
        var report = context.GetRouteValue("report") as string;
        return new AccessRequest(
            caller.Client,
            ResourceOf(shared, report),
            report,
            from,
            to,
            Carried(caller, Grant(context, shared))
        )
        {
            IsOwnReport = shared?.Grant is not null,
            IsOfNoDay = shared is { Days: SharedDays.None },
            Withheld = shared is { IsWhole: false } ? Withheld.All : Withheld.None,
        };
    }

    private static Guid? Grant(HttpContext context, Shared? shared)
    {
        var named = shared?.Grant is { } parameter
            ? context.GetRouteValue(parameter) as string
            : context.Request.Headers[GrantHeader].ToString();
        return Guid.TryParse(named, out var grant) ? grant
            : shared?.Grant is null ? null
            : Guid.Empty;
    }

    /// <summary>A token opens the grant that it carries, and no other; where it carries none, no grant has this
    /// identifier.</summary>
    internal static Guid? Carried(Caller caller, Guid? named) =>
        caller.Access is not { } access ? named
        : access.Grant is { } carried && (named is null || named == carried) ? carried
        : Guid.Empty;

    /// <summary>Whether a report is the annual accounts of a country.</summary>
    internal static bool IsAccounts(string report) => report.EndsWith(AccountsEnding, StringComparison.Ordinal);

    /// <summary>Annual accounts can be granted apart from other reports.</summary>
    private static string? ResourceOf(Shared? shared, string? report) =>
        shared is { Resource: Resources.Reports } && report is not null && IsAccounts(report)
            ? Resources.Statements
            : shared?.Resource;

    private static (DateOnly? From, DateOnly? To) Days(HttpContext context, Shared? shared) =>
        shared switch
        {
            { Resource: Resources.Reports } => ReportPeriod.TryParse(context.Request.Query["period"], out var period)
                ? (period.From, period.To)
                : (null, null),
            { From: { } from, To: { } to } => (Day(context, from), Day(context, to)),
            _ => (null, null),
        };

    private static DateOnly? Day(HttpContext context, string name) =>
        DateOnly.TryParseExact(
            context.Request.Query[name],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        ) && Bounds.Hold(day)
            ? day
            : null;
}
