using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nsg.Countries;
using Nsg.Storage;
using Nsg.Vocabulary;
using Nsg.Web.Accountant;
using Nsg.Web.SignIn;

namespace Nsg.Web.Sharing;

/// <summary>
/// Notes what people with a role looked at on a company's pages: once for each person, day and kind, beside the
/// answers, so that no page waits for it and none fails when the store takes nothing in (decision 0043).
/// </summary>
public sealed class LookKeeper(NodeStore store, TimeProvider time, ILogger<LookKeeper> log) : BackgroundService
{
    /// <summary>Years that a look is kept.</summary>
    public const int YearsKept = 2;

    private const int WaitingMax = 10_000;
    private const int BatchMax = 500;
    private const int NotedMax = 100_000;

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PatienceOfReaders = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<(string Company, string Person, string Kind), DateOnly> _noted = [];
    private readonly ConcurrentDictionary<string, Country> _countries = new(StringComparer.Ordinal);
    private readonly Channel<Noted> _waiting = Channel.CreateBounded<Noted>(WaitingMax);

    private long _restsUntil;
    private DateOnly _deleted;

    /// <summary>The first day of which looks are kept.</summary>
    internal static DateOnly KeptFrom(DateOnly today) => today.AddYears(-YearsKept);

    /// <summary>Notes what a page showed that was answered; what is noted of the day already costs a look into a
    /// table in memory.</summary>
    internal void Note(HttpContext http, SignedInPerson person)
    {
        var now = time.GetUtcNow();
        if (http.Response.StatusCode != StatusCodes.Status200OK || now.UtcTicks < Volatile.Read(ref _restsUntil))
        {
            return;
        }

        foreach (var (company, kind) in Seen(http, person))
        {
            if (CountryOf(company) is { } country)
            {
                Note(new PersonLook(company, person.Person.Key, CountryClock.Day(country, now), kind));
            }
        }
    }

    /// <summary>Waits until what was noted before is kept, or for a little while.</summary>
    internal async Task WrittenAsync(CancellationToken cancellation)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_waiting.Writer.TryWrite(new Noted(null, written)))
        {
            await Task.WhenAny(written.Task, Task.Delay(PatienceOfReaders, time, cancellation));
        }
    }

    /// <summary>Keeps what is still waiting, too: a server that ends as soon as it began may never have come to it.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await KeepWaitingAsync();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await KeepAsync([]);
        while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            await KeepWaitingAsync();
        }
    }

    /// <summary>The country of a company, which stays what it is.</summary>
    private Country? CountryOf(string company)
    {
        if (_countries.TryGetValue(company, out var known))
        {
            return known;
        }

        if (store.Company(company)?.Pack.Country is not { } country)
        {
            return null;
        }

        if (_countries.Count >= NotedMax)
        {
            _countries.Clear();
        }

        _countries[company] = country;
        return country;
    }

    private void Note(PersonLook look)
    {
        var key = (look.Company, look.Person, look.Kind);
        if (_noted.TryGetValue(key, out var day) && day == look.Day)
        {
            return;
        }

        if (_noted.Count >= NotedMax)
        {
            _noted.Clear();
        }

        _noted[key] = look.Day;
        if (!_waiting.Writer.TryWrite(new Noted(look, null)))
        {
            _noted.TryRemove(key, out _);
        }
    }

    /// <summary>Which companies a page shows something of, and what.</summary>
    private static IEnumerable<(string Company, string Kind)> Seen(HttpContext http, SignedInPerson person)
    {
        var path = http.Request.Path.Value ?? "";
        if (http.Request.RouteValues["key"] is string key)
        {
            var part = path.Split('/') is [_, "companies", _, var first, ..] ? first : "";
            return SeenKinds.OfPage(part) is { } kind ? [(key, kind)] : [];
        }

        if (path != "/bulk")
        {
            return [];
        }

        var action = BulkAsked.ActionOf(http.Request.Query);
        return SeenKinds.OfBulk(action) is { } listed
            ? BulkAsked
                .Companies(http.Request.Query["company"])
                .Where(company => person.May(BulkAsked.Needed(action), company))
                .Select(company => (company, listed))
            : [];
    }

    private async Task KeepWaitingAsync()
    {
        while (_waiting.Reader.TryPeek(out _))
        {
            var batch = new List<Noted>();
            while (batch.Count < BatchMax && _waiting.Reader.TryRead(out var noted))
            {
                batch.Add(noted);
            }

            await KeepAsync([.. batch.Select(one => one.Look).OfType<PersonLook>()]);
            batch.ForEach(one => one.Written?.TrySetResult());
        }
    }

    /// <summary>Keeps looks. What cannot be kept is noted again when it is looked at again, after a rest: a full store
    /// is not asked at every page.</summary>
    private async Task KeepAsync(IReadOnlyList<PersonLook> looks)
    {
        try
        {
            await DeleteOldAsync();
            if (looks.Count > 0)
            {
                await store.Looks.KeepAsync(looks);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Volatile.Write(ref _restsUntil, time.GetUtcNow().Add(Rest).UtcTicks);
            foreach (var look in looks)
            {
                _noted.TryRemove((look.Company, look.Person, look.Kind), out _);
            }

            log.LogWarning("what people looked at was not kept: {Fault}", fault.Message);
        }
    }

    /// <summary>Deletes what has been kept long enough, once a day.</summary>
    private async Task DeleteOldAsync()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (today != _deleted)
        {
            await store.Looks.DeleteAsync(KeptFrom(today));
            _deleted = today;
        }
    }

    /// <summary>A look, or somebody who waits for those before.</summary>
    private sealed record Noted(PersonLook? Look, TaskCompletionSource? Written);
}
