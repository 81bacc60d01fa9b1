using Microsoft.AspNetCore.Http;
using Nsg.Node.Http;
using Nsg.Node.Releases;
using Nsg.Sharing.Grants;
using Nsg.Web.Pages;

namespace Nsg.Node.Pages;

/// <summary>An answer of the interface as a file for whoever asked, byte for byte and with its signature.</summary>
internal static class AskerFile
{
    private static readonly string[] Carried =
    [
        "Content-Type",
        "Link",
        AnswerSignature.RecordHeader,
        AnswerSignature.DigestHeader,
        "Signature-Input",
        "Signature",
        WithheldAnswer.Header,
    ];

    /// <summary>An answer that is given out now.</summary>
    internal static IResult Of(OwnAnswer answer, string what, Func<string, string?> field) =>
        Named(answer, FileName(what, field));

    /// <summary>An answer that was given out before and is kept.</summary>
    internal static IResult Of(AskedAnswer kept) =>
        new AnswerFile(
            kept.Headers,
            FileName(kept.What, name => kept.Fields.FirstOrDefault(one => one.Name == name).Value),
            kept.Body.Length,
            (to, cancellation) => to.WriteAsync(kept.Body, cancellation).AsTask()
        );

    internal static IResult Named(OwnAnswer answer, string name) =>
        new AnswerFile(CarriedOf(answer), name, answer.Body.Length, answer.Body.DrainBufferAsync);

    /// <summary>The headers that go with an answer.</summary>
    internal static IReadOnlyList<(string Name, string Value)> CarriedOf(OwnAnswer answer) =>
        [
            .. Carried
                .Where(answer.Response.Headers.ContainsKey)
                .Select(name => (name, answer.Response.Headers[name].ToString())),
        ];

    private static string FileName(string what, Func<string, string?> field) =>
        what switch
        {
            Resources.Reports when AskerResults.ReportOf(field("report")) is var (report, period) =>
                $"{report}-{period.Replace('/', '-')}.{(field("format") switch { "xbrl-json" => "json", "xbrl-csv" => "zip", var other => other })}",
            AskerResults.Original => "original",
            _ => $"{what}{Day(field("from"))}{Day(field("to"))}.json",
        };

    private static string Day(string? text) => PageForm.Day(text) is { } day ? "-" + PageForm.Text(day) : "";

    private sealed record AnswerFile(
        IReadOnlyList<(string Name, string Value)> Headers,
        string Name,
        long Length,
        Func<Stream, CancellationToken, Task> Write
    ) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var headers = httpContext.Response.Headers;
            foreach (var (name, value) in Headers)
            {
                headers[name] = value;
            }

            var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(Name);
            headers.ContentDisposition = disposition.ToString();
            headers.ContentEncoding = "identity";
            httpContext.Response.ContentLength = Length;
            return Write(httpContext.Response.Body, httpContext.RequestAborted);
        }
    }
}
