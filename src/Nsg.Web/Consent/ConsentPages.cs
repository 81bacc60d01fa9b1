using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Nsg.Web.Consent;

/// <summary>The page where a person decides on a request.</summary>
public static class ConsentPages
{
    /// <summary>Security policy of the page; the decision may lead to the client's own address.</summary>
    /// <param name="origin">Origin of the client's address.</param>
    public static string Policy(string origin) =>
        $"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self' {origin}; frame-ancestors 'none'";

    /// <summary>The request and the decision.</summary>
    public static IResult Show(HttpContext context, ConsentView view)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(view);
        return new RazorComponentResult<ConsentPage>(new { View = view })
        {
            StatusCode = view.Fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    /// <summary>A request that waits for others' signatures.</summary>
    public static IResult ShowWaiting(HttpContext context, ConsentWaitingView view)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(view);
        return new RazorComponentResult<ConsentWaitingPage>(new { View = view })
        {
            StatusCode = view.Fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    /// <summary>The person may not decide for the company.</summary>
    public static IResult NotYours(HttpContext context, string language)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new RazorComponentResult<ConsentNotYours>(new { Language = language })
        {
            StatusCode = StatusCodes.Status403Forbidden,
        };
    }
}
