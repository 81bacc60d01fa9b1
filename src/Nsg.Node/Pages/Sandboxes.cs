using Nsg.Bookkeeping.Intake;
using Nsg.Bookkeeping.Records;
using Nsg.Documents.Reading;
using Nsg.Log;
using Nsg.Node.Hosting;
using Nsg.Node.Importing;
using Nsg.Sharing.People;
using Nsg.Storage;
using Nsg.Vocabulary;

namespace Nsg.Node.Pages;

/// <summary>Makes and removes people's test companies.</summary>
internal sealed class Sandboxes(NodeOptions options) : IDisposable
{
    private const string Mark = "TEST · ";
    private const int PlaceMin = 20_000;

    /// <summary>Beyond it the numbers of some countries, and their accounts, have a digit too many.</summary>
    private const int PlaceMax = 48_000;
    private const int Tries = 20;

    private static readonly SystemRandomness Randomness = new();

    /// <summary>One at a time: a person who clicks twice gets one, and a node is not kept busy with invented
    /// documents.</summary>
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>The last form that made each person's test company, with what it answered; kept until the company is
    /// made anew or removed.</summary>
    private readonly Dictionary<string, (string Request, string Token)> _made = new(StringComparer.Ordinal);

    /// <summary>Whether the node has samples.</summary>
    internal bool CanMake => options.Samples is not null;

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <summary>What a form is known by.</summary>
    internal string NewRequest() => Randomness.NewId(options.Time.GetUtcNow()).ToString("N");

    /// <summary>Makes a test company in the place of the one that the person had. A form that is sent twice makes
    /// one.</summary>
    /// <returns>Its first key, or null where the node has no samples.</returns>
    internal async Task<string?> MakeAsync(
        Person person,
        Country country,
        string? request,
        CancellationToken cancellation
    )
    {
        if (options.Samples is not { } samples)
        {
            return null;
        }

        var actor = "person:" + person.Key;
        await _turn.WaitAsync(cancellation);
        try
        {
            if (request is not null && _made.GetValueOrDefault(person.Key) is var made && made.Request == request)
            {
                return made.Token;
            }

            var folder = Directory.CreateTempSubdirectory("nsg-sample-");
            try
            {
                var token = await MakeInAsync(folder.FullName, person, country, samples, actor);
                if (request is not null)
                {
                    _made[person.Key] = (request, token);
                }

                return token;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<string> MakeInAsync(
        string folder,
        Person person,
        Country country,
        Func<string, Country, int, SampleCompany> samples,
        string actor
    )
    {
        await RemoveAllAsync(person.Key, actor);
        for (var tried = 0; tried < Tries; tried++)
        {
            var sample = samples(
                Path.Combine(folder, tried.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                country,
                Place()
            );
            var (key, isNew) = await options.Store.CreateCompanyAsync(
                new CompanyCreated(Mark + sample.Name, country, sample.Currency, [sample.Id]),
                actor,
                testOf: person.Key
            );
            if (isNew)
            {
                await FillAsync(key, sample, actor);
                await options.Store.People.GiveAsync(person.Key, key, Role.Owner, actor);
                return (
                    await options.Store.ClientKeys.CreateAsync(Mark.Trim(' ', '·'), key, canWrite: true, by: actor)
                ).Token;
            }
        }

        throw new InvalidOperationException("no number is free for a test company");
    }

    /// <summary>Removes a person's test company.</summary>
    internal async Task RemoveAsync(Person person)
    {
        await _turn.WaitAsync();
        try
        {
            await RemoveAllAsync(person.Key, "person:" + person.Key);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task RemoveAllAsync(string person, string actor)
    {
        _made.Remove(person);
        while (options.Store.SandboxOf(person) is { } old)
        {
            await options.Store.RemoveSandboxAsync(old, actor);
        }
    }

    private async Task FillAsync(string key, SampleCompany sample, string actor)
    {
        await foreach (
            var file in new Importer(
                options.Store,
                ReadingLimits.Default,
                DocumentCheck.Today(options.Time, ReadingLimits.Default)
            ).ImportAsync(key, sample.Files, actor)
        )
        {
            // Some invented documents are wrong on purpose: what becomes of them is seen in the company's inbox.
            _ = file;
        }
    }

    private static int Place()
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        Randomness.Fill(bytes);
        return PlaceMin + (int)(BitConverter.ToUInt32(bytes) % (PlaceMax - PlaceMin));
    }
}
