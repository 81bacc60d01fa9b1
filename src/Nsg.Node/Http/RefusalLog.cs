using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nsg.Storage;

namespace Nsg.Node.Http;

/// <summary>
/// The operator's log of refused requests: two files of bounded size in the data folder, with a bounded rate, so that
/// strangers can neither fill the
/// disk nor write into a company's log. It holds no token, number, or address of the caller.
/// </summary>
internal sealed class RefusalLog(NodeStore store, TimeProvider time)
{
    internal const string FileName = "refusals.log";

    private const int BytesMax = 1024 * 1024;
    private const int LinesPerSecond = 50;

    private readonly Lock _turn = new();
    private long _second;
    private int _lines;
    private long _dropped;

    /// <summary>Notes a refusal.</summary>
    /// <param name="context">The request.</param>
    /// <param name="client">Identifier of the client, or null when nobody knows who it is.</param>
    /// <param name="company">Key of the company, or null.</param>
    /// <param name="reason">Why, as a word.</param>
    internal void Note(HttpContext context, string? client, string? company, string reason)
    {
        lock (_turn)
        {
            var now = time.GetUtcNow();
            if (now.ToUnixTimeSeconds() != _second)
            {
                (_second, _lines) = (now.ToUnixTimeSeconds(), 0);
            }

            if (++_lines > LinesPerSecond)
            {
                _dropped++;
                return;
            }

            var line = JsonSerializer.Serialize(
                new
                {
                    time = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
                    request = context.TraceIdentifier,
                    client,
                    company,
                    method = context.Request.Method,
                    route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText,
                    reason,
                    notNoted = _dropped,
                }
            );
            _dropped = 0;
            Write(line);
        }
    }

    private void Write(string line)
    {
        var path = Path.Combine(store.Folder, FileName);
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > BytesMax })
            {
                File.Move(path, path + ".1", overwrite: true);
            }

            File.AppendAllText(path, line + "\n");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A full disk, or a file that is another user's, must not keep refusals from being refusals; the next line says how many are missing.
            _dropped++;
        }
    }
}
