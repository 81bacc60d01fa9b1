using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Nsg.Node.Tests.Ports;

/// <summary>A call that came in.</summary>
/// <param name="Line">Method and path, with its query.</param>
/// <param name="Body">Body.</param>
/// <param name="Headers">Headers.</param>
internal sealed record Call(string Line, string Body, IReadOnlyDictionary<string, string> Headers);

/// <summary>An authority on a free port of loopback that answers as it is told, and remembers what it was
/// asked.</summary>
internal sealed class FakeAuthority : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder = Directory.CreateTempSubdirectory("nsg-port-").FullName;

    private int _secrets;

    private FakeAuthority(WebApplication app) => _app = app;

    internal ConcurrentQueue<Call> Calls { get; } = [];

    internal string Url => _app.Urls.First();

    internal IEnumerable<string> Lines => Calls.Select(one => one.Line);

    /// <summary>Answers calls: status, media type and body by call and its number.</summary>
    internal static async Task<FakeAuthority> StartAsync(
        Func<FakeAuthority, Call, int, (int Status, string Type, string Body)> answer
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var authority = new FakeAuthority(app);
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            var call = new Call(
                $"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}",
                await reader.ReadToEndAsync(),
                context.Request.Headers.ToDictionary(
                    one => one.Key,
                    one => one.Value.ToString(),
                    StringComparer.OrdinalIgnoreCase
                )
            );
            authority.Calls.Enqueue(call);
            var (status, type, body) = answer(authority, call, authority.Calls.Count(one => one.Line == call.Line));
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            if (status is 301 or 302)
            {
                context.Response.Headers.Location = body;
            }

            await context.Response.WriteAsync(body);
        });
        await app.StartAsync();
        return authority;
    }

    /// <summary>A file with a secret that only its owner reads.</summary>
    internal string Secret(string text)
    {
        var path = Path.Combine(_folder, $"secret-{_secrets++}");
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return path;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
