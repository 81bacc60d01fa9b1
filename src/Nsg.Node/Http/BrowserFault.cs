using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Nsg.Storage;
using Nsg.Vocabulary;
using Nsg.Web.Languages;
using Nsg.Web.Pages;
using Nsg.Web.SignIn;

namespace Nsg.Node.Http;

/// <summary>A refusal as a page in the person's language, for browsers; programs get problem details.</summary>
internal static class BrowserFault
{
    /// <summary>Whether a page is wanted: the node serves pages, and the request names HTML as only browsers
    /// do.</summary>
    internal static bool IsFor(HttpContext context) =>
        Negotiation.Names(context.Request, "text/html")
        && context.RequestServices.GetService<SignInOptions>() is not null;

    /// <summary>Answers with the page of a problem.</summary>
    internal static Task AnswerAsync(HttpContext context, Problem problem) =>
        Page(context, problem.Status, problem.Type == Problems.BooksArriving().Type).ExecuteAsync(context);

    /// <summary>The page of a client's request that a person can decide on no more: whoever sent the person here asks
    /// anew.</summary>
    internal static IResult OfRequest(HttpContext context, int status)
    {
        if (status is not StatusCodes.Status400BadRequest)
        {
            return Page(context, status);
        }

        PeopleGate.Harden(context.Response.Headers);
        return new RazorComponentResult<MessagePage>(
            new
            {
                Context = PageContext.Of(context),
                Title = FaultTexts.RequestOverTitle,
                Text = FaultTexts.RequestOver,
            }
        )
        {
            StatusCode = status,
        };
    }

    private static RazorComponentResult<FaultPage> Page(HttpContext context, int status, bool isArriving = false)
    {
        PeopleGate.Harden(context.Response.Headers);
        if (context.Features.Get<SignedInPerson>() is null)
        {
            context.Features.Set(Person(context));
        }

        return new RazorComponentResult<FaultPage>(
            new
            {
                Context = PageContext.Of(context),
                Status = status,
                IsArriving = isArriving,
                RequestId = context.TraceIdentifier,
                IsPage = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method),
                Wait = int.TryParse(
                    context.Response.Headers.RetryAfter.ToString(),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var seconds
                )
                    ? seconds
                    : (int?)null,
            }
        )
        {
            StatusCode = status,
        };
    }

    private static SignedInPerson? Person(HttpContext context)
    {
        try
        {
            return context.RequestServices.GetRequiredService<SessionReader>().Find(context);
        }
        catch (StoreException)
        {
            // The store may be what the page is about.
            return null;
        }
    }
}
