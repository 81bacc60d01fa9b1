using Nsg.Bookkeeping.Manual;
using Nsg.Command.Commands.Bench.Speed;
using Nsg.Command.Generation;
using Nsg.Sharing;
using Nsg.Storage;
using Nsg.Storage.Simulation;

namespace Nsg.Command.Commands.Simulate;

/// <summary>
/// A store on a simulated disk, disturbed as a seed says: power failures between and inside writes with torn sectors,
/// a full disk, synchronisations
/// and reads that fail, decisions that fail within a group, another process that writes to the same files. Clients
/// send again what was not answered.
/// After each disturbance the store is opened anew and looked at.
/// </summary>
internal sealed class SeedRun : IDisposable
{
    private const int Companies = 2;
    private const int StepsMax = 14;
    private const int GroupMax = 8;
    private const int OpensMax = 20;

    private static readonly Lazy<(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<string> Companies)> Empty =
        new(MakeEmpty);

    private readonly Dice _dice;
    private readonly SimulatedTime _time = new();
    private readonly SeededRandomness _randomness;
    private readonly List<Wish> _wishes = [];
    private readonly List<string> _faults = [];
    private SimulatedDisk _disk;
    private NodeStore? _open;

    internal SeedRun(long seed)
    {
        (_dice, _randomness) = (Dice.For(seed, 1), new SeededRandomness(seed));
        _disk = new SimulatedDisk(Empty.Value.Files);
        _open = NodeStore.Open(_disk, _time, _randomness);
    }

    private NodeStore Store => _open ?? throw new InvalidOperationException("the store is not open");

    /// <summary>What is wrong; empty when all holds.</summary>
    internal IReadOnlyList<string> Faults => _faults;

    /// <summary>Power failures met.</summary>
    internal int Failures { get; private set; }

    /// <summary>Vouchers acknowledged.</summary>
    internal int Acknowledged => _wishes.Count(one => one.State == WishState.Acknowledged);

    /// <summary>Stands for all that is in the logs at the end: the same seed gives the same.</summary>
    internal string Fingerprint { get; private set; } = "";

    /// <summary>Runs it.</summary>
    internal async Task RunAsync()
    {
        var steps = _dice.Between(4, StepsMax);
        for (var step = 0; step < steps && _faults.Count == 0; step++)
        {
            _time.Pass(TimeSpan.FromSeconds(_dice.Between(1, 60)));
            var isDisturbed = Disturb();
            await StepAsync();
            if (_disk.IsDead || _dice.Chance(8))
            {
                Recover();
            }
            else if (_dice.Chance(8))
            {
                Reopen();
            }

            _disk.Heal();
            if (isDisturbed)
            {
                Look(verifies: false);
            }
        }

        await ResendAsync();
        await RebuildAsync();
        Look(verifies: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _open?.Dispose();
        _open = null;
        _disk.Dispose();
    }

    /// <summary>A disk with two companies and nothing in their books.</summary>
    private static (IReadOnlyDictionary<string, byte[]>, IReadOnlyList<string>) MakeEmpty()
    {
        using var disk = new SimulatedDisk();
        var companies = new List<string>();
        using (var store = NodeStore.Open(disk, new SimulatedTime(), new SeededRandomness(0)))
        {
            for (var i = 0; i < Companies; i++)
            {
                companies.Add(
                    store.CreateCompanyAsync(VoucherLoad.Company(i), "simulation").GetAwaiter().GetResult().Key
                );
            }
        }

        return (disk.Content(), companies);
    }

    private bool Disturb()
    {
        switch (_dice.Between(0, 9))
        {
            case 0 or 1 or 2:
                _disk.FailPower(_dice.Between(1, 60));
                return true;
            case 3:
                _disk.FailSync(_dice.Between(1, 3));
                return true;
            case 4:
                _disk.Fill(_dice.Between(0, 40), _dice.Between(1, 40));
                return true;
            case 5:
                _disk.FailRead(_dice.Between(1, 30));
                return true;
            default:
                return false;
        }
    }

    private Task StepAsync() =>
        _dice.Between(0, 9) switch
        {
            0 => RaceAsync(),
            1 => RebuildAsync(),
            2 => AskAsync(),
            3 => AloneAsync(),
            _ => GroupAsync(Store, _dice.Between(1, GroupMax), null),
        };

    /// <summary>A voucher that nobody else's comes in beside: whoever posts it carries it out.</summary>
    private async Task AloneAsync()
    {
        var wish = New(WishState.Unknown);
        await SettleAsync(PostAsync(Store, wish), wish);
    }

    /// <summary>
    /// Decisions that lie in the queue together before the first is carried out, so that they come in one group
    /// whatever the machine is
    /// doing: the first of them waits until the others are there.
    /// </summary>
    private async Task GroupAsync(NodeStore store, int count, Func<Task>? meanwhile)
    {
        using var gate = new ManualResetEventSlim();
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = store.DecideAsync(
            Any(),
            _ =>
            {
                entered.TrySetResult();
                gate.Wait();
                return 0;
            }
        );
        var works = Enumerable.Range(0, count).Select(_ => Work(store)).ToList();
        if (meanwhile is not null && await Task.WhenAny(entered.Task, first) == entered.Task)
        {
            _disk.Waiting = gate.Set;
            var other = meanwhile();
            await Task.WhenAny(other, Task.Run(gate.Wait));
            gate.Set();
            await other;
        }

        gate.Set();
        await SettleAsync(first, null);
        foreach (var (task, wish) in works)
        {
            await SettleAsync(task, wish);
        }
    }

    private (Task Task, Wish? Wish) Work(NodeStore store)
    {
        switch (_dice.Between(0, 9))
        {
            case 0:
                // Undone by a fault of its own: the others of the group must stand, and its number must not be lost.
                var undone = New(WishState.Refused);
                return (
                    store.DecideAsync<int>(
                        undone.Company,
                        books =>
                        {
                            new ManualDesk(books).Post(undone.Entry, undone.Key, "simulation");
                            throw new NotSupportedException("as the simulation wants it");
                        }
                    ),
                    undone
                );
            case 1:
                var record = new AccessReleased("simulation", "GET", "/simulation", [], AccessReleased.Owner).ToDraft(
                    "simulation"
                );
                return (store.RecordAccessAsync(Any(), record), null);
            case 2:
                return (
                    store.DecideAsync(
                        Any(),
                        _ =>
                        {
                            _time.Pass(TimeSpan.FromMilliseconds(150));
                            return 0;
                        }
                    ),
                    null
                );
            case 3 when _wishes.Exists(one => one.State != WishState.Refused):
                return Post(store, _dice.Pick(_wishes.FindAll(one => one.State != WishState.Refused)));
            default:
                return Post(store, New(WishState.Unknown));
        }
    }

    private (Task, Wish) Post(NodeStore store, Wish wish) => (PostAsync(store, wish), wish);

    private async Task PostAsync(NodeStore store, Wish wish)
    {
        var outcome = await store.DecideAloneAsync(
            wish.Company,
            books => new ManualDesk(books).Post(wish.Entry, wish.Key, "simulation")
        );
        lock (_faults)
        {
            if (wish.Take(outcome) is { } fault)
            {
                _faults.Add(fault);
            }
        }
    }

    /// <summary>A store that fails says so with its own exception, and the client knows no more than before.</summary>
    private async Task SettleAsync(Task task, Wish? wish)
    {
        try
        {
            await task;
        }
        catch (StoreException)
        {
            if (wish is { State: WishState.Refused })
            {
                // The group failed before, or at, what was to fail by itself.
                return;
            }
        }
        catch (NotSupportedException) when (wish is { State: WishState.Refused })
        {
            // As it was meant.
        }
        catch (Exception fault)
        {
            _faults.Add($"{fault.GetType().Name}: {fault.Message}");
        }
    }

    /// <summary>Another process begins to write while this one is in the middle of a group, and must wait for its
    /// end.</summary>
    private async Task RaceAsync()
    {
        NodeStore other;
        try
        {
            other = NodeStore.Open(_disk, _time, _randomness);
        }
        catch (StoreException)
        {
            return;
        }

        using (other)
        {
            var wish = New(WishState.Unknown);
            await GroupAsync(Store, _dice.Between(1, 3), () => SettleAsync(PostAsync(other, wish), wish));
        }

        _disk.Waiting = null;
    }

    private Task RebuildAsync() => SettleAsync(Store.RebuildAsync(Any()), null);

    private Task AskAsync()
    {
        try
        {
            Store.Query(Any(), books => books.TrialBalance(null, null).Count);
        }
        catch (StoreException)
        {
            // A connection was lost; the next question takes another one.
        }

        return Task.CompletedTask;
    }

    /// <summary>A client sends again what it has no answer to, until it has one.</summary>
    private async Task ResendAsync()
    {
        foreach (var wish in _wishes.FindAll(one => one.State == WishState.Unknown))
        {
            await SettleAsync(PostAsync(Store, wish), wish);
            if (wish.State == WishState.Unknown)
            {
                _faults.Add($"{wish.Text} cannot be posted though the disk is sound again");
            }
        }
    }

    /// <summary>The store is closed and opened, with whatever fault is still to come.</summary>
    private void Reopen()
    {
        Store.Dispose();
        _open = null;
        try
        {
            _open = NodeStore.Open(_disk, _time, _randomness);
        }
        catch (StoreException) when (!_disk.IsDead)
        {
            _disk.Heal();
            _open = NodeStore.Open(_disk, _time, _randomness);
        }
        catch (StoreException)
        {
            Recover();
        }
    }

    /// <summary>The machine starts again with what the power failure left on the disk; the power may fail again while
    /// the store is opened.</summary>
    private void Recover()
    {
        for (var attempt = 0; ; attempt++)
        {
            Failures++;
            var left = _disk.AfterPowerFailure(below => _dice.Between(0, below - 1));
            Dispose();
            _disk = new SimulatedDisk(left);
            if (attempt < OpensMax && _dice.Chance(20))
            {
                _disk.FailPower(_dice.Between(1, 12));
            }

            try
            {
                _open = NodeStore.Open(_disk, _time, _randomness);
                Look(verifies: false);
                if (!_disk.IsDead)
                {
                    return;
                }
            }
            catch (StoreException) when (_disk.IsDead)
            {
                // It failed again before it was open.
            }
        }
    }

    private void Look(bool verifies) =>
        Fingerprint = SeedLook.At(Store, Empty.Value.Companies, _wishes, _faults, verifies);

    private Wish New(WishState state)
    {
        var wish = new Wish(_wishes.Count, Any()) { State = state };
        _wishes.Add(wish);
        return wish;
    }

    private string Any() => _dice.Pick(Empty.Value.Companies);
}
