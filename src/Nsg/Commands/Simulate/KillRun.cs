using System.Collections.Concurrent;
using System.Text.Json;
using Nsg.Command.Commands.Bench.Speed;
using Nsg.Command.Generation;
using Nsg.Storage;

namespace Nsg.Command.Commands.Simulate;

/// <summary>
/// A server on a store of its own that is killed again and again while clients post to it. Each client counts its
/// requests and gives each a key; a
/// request that was not answered is sent again, with its key, to the next server.
/// </summary>
/// <param name="stores">Where the store is made.</param>
/// <param name="seed">Decides when the server is killed.</param>
internal sealed class KillRun(BenchStores stores, long seed)
{
    private const string Name = "kills";
    private const int Clients = 12;
    private const int Companies = 3;
    private const int AliveMillisecondsMax = 250;
    private const int VerifyEvery = 25;

    private readonly Dice _dice = Dice.For(seed, 0);
    private readonly List<string> _companies = [];
    private readonly List<string> _faults = [];
    private readonly ConcurrentDictionary<(int Client, long Request), (Guid Entry, string Number)> _acknowledged =
        new();
    private readonly long[] _next = new long[Clients];
    private readonly bool[] _isOpen = new bool[Clients];
    private string _token = "";
    private long _repeated;

    /// <summary>Servers killed.</summary>
    internal int Kills { get; private set; }

    /// <summary>Posts that were answered with a voucher.</summary>
    internal int Acknowledged => _acknowledged.Count;

    /// <summary>Requests that were sent again, since a kill left them without an answer.</summary>
    internal long Repeated => _repeated;

    /// <summary>Vouchers in the books at the last check.</summary>
    internal long Vouchers { get; private set; }

    /// <summary>Records in the logs at the last whole verification.</summary>
    internal long Records { get; private set; }

    /// <summary>What is wrong.</summary>
    internal IReadOnlyList<string> Faults => _faults;

    /// <summary>Makes the companies and the key.</summary>
    internal async Task PrepareAsync()
    {
        using var store = Open();
        for (var i = 0; i < Companies; i++)
        {
            _companies.Add((await store.CreateCompanyAsync(VoucherLoad.Company(i), "simulation")).Key);
        }

        _token = (await store.ClientKeys.CreateAsync("simulation", null, canWrite: true)).Token;
    }

    /// <summary>Starts a server, posts to it, kills it, and looks for what was acknowledged.</summary>
    internal async Task RoundAsync(int round)
    {
        var before = _acknowledged.Count;
        var (server, address) = await OwnProcess.ServeAsync(stores.Folder, "--data", stores.Place(Name));
        using (server)
        {
            var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var clients = Enumerable
                .Range(0, Clients)
                .Select(client => Task.Run(() => ClientAsync(client, address, first)))
                .ToList();
            await Task.WhenAny(first.Task, Task.WhenAll(clients));
            await Task.Delay(_dice.Between(0, AliveMillisecondsMax));
            server.Kill();
            Kills++;
            await Task.WhenAll(clients);
        }

        Check(before == _acknowledged.Count ? [] : [.. _acknowledged]);
        if ((round + 1) % VerifyEvery == 0)
        {
            await VerifyAsync();
        }
    }

    /// <summary>Recomputes every hash and makes every table anew.</summary>
    internal async Task VerifyAsync()
    {
        await Task.Yield();
        using var store = Open();
        Records = 0;
        foreach (var company in _companies)
        {
            var result = store.Query(company, books => books.Verify());
            Records += result.Records;
            _faults.AddRange(result.Faults);
        }
    }

    /// <summary>Posts until the connection ends; every tenth request reads, which puts a release on record.</summary>
    private async Task ClientAsync(int client, Uri address, TaskCompletionSource first)
    {
        try
        {
            using var line = await HttpLine.OpenAsync(address);
            var company = _companies[client % Companies];
            while (true)
            {
                var request = _next[client];
                if (request % 10 == 9 && !_isOpen[client])
                {
                    await line.AskAsync(HttpLoad.Get(address, $"/api/v1/companies/{company}/balances", _token));
                }

                _repeated += _isOpen[client] ? 1 : 0;
                _isOpen[client] = true;
                var (status, body) = await line.AskAsync(
                    HttpLoad.Post(
                        address,
                        $"/api/v1/companies/{company}/entries",
                        _token,
                        HttpBench.Body(VoucherLoad.Voucher(request)),
                        $"{client}-{request}"
                    )
                );
                Take(client, request, status, body);
                (_isOpen[client], _next[client]) = (false, request + 1);
                first.TrySetResult();
            }
        }
        catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException)
        {
            // The server was killed: the request that was under way is sent again to the next one.
        }
    }

    private void Take(int client, long request, int status, ReadOnlyMemory<byte> body)
    {
        var start = body.Span.IndexOf((byte)'{');
        var end = body.Span.LastIndexOf((byte)'}');
        if (status is not (200 or 201) || start < 0 || end < start)
        {
            lock (_faults)
            {
                _faults.Add($"request {client}-{request} was answered with {status}");
            }

            return;
        }

        using var posted = JsonDocument.Parse(body[start..(end + 1)]);
        _acknowledged[(client, request)] = (
            posted.RootElement.GetProperty("id").GetGuid(),
            posted.RootElement.GetProperty("number").GetString()!
        );
    }

    /// <summary>Everything acknowledged is there under its number, and numbers are as many as vouchers.</summary>
    private void Check(
        IReadOnlyList<KeyValuePair<(int Client, long Request), (Guid Entry, string Number)>> acknowledged
    )
    {
        using var store = Open();
        Vouchers = 0;
        foreach (var (company, i) in _companies.Select((key, i) => (key, i)))
        {
            store.Query(
                company,
                books =>
                {
                    var (count, last) = (books.EntryCount(), books.LastNumber("G", VoucherLoad.Year));
                    Vouchers += count;
                    if (count != last)
                    {
                        _faults.Add($"company {company}: {count} vouchers, the last has number {last}");
                    }

                    _faults.AddRange(
                        acknowledged
                            .Where(one =>
                                one.Key.Client % Companies == i
                                && books.Entry(one.Value.Entry)?.Number.ToString() != one.Value.Number
                            )
                            .Select(one =>
                                $"voucher {one.Value.Number} was acknowledged to client {one.Key.Client} and is not there"
                            )
                    );
                    return count;
                }
            );
        }

        // As many vouchers as requests that were acknowledged, but for those under way when the server died.
        var underWay = _isOpen.Count(one => one);
        if (Vouchers < _acknowledged.Count || Vouchers > _acknowledged.Count + underWay)
        {
            _faults.Add(
                $"{_acknowledged.Count} posts were acknowledged and {underWay} are open, and there are {Vouchers} vouchers"
            );
        }
    }

    private NodeStore Open() => stores.Open(Name);
}
