namespace Nsg.Storage.Tables;

/// <summary>A decision that waits its turn, and whoever waits for it.</summary>
/// <param name="decide">The decision.</param>
internal sealed class WaitingDecision(Func<WriterTurn, object?> decide)
{
    private readonly TaskCompletionSource<object?> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private object? _result;
    private Exception? _fault;

    /// <summary>Ends when what it appended is durable, or with the fault that undid it.</summary>
    internal Task<object?> Done => _done.Task;

    /// <summary>Carries it out; it may be carried out again before it is answered.</summary>
    internal void Decide(WriterTurn turn)
    {
        _fault = null;
        _result = decide(turn);
    }

    /// <summary>Marks it as undone alone.</summary>
    internal void Undone(Exception fault) => _fault = fault;

    /// <summary>Answers: the transaction is durable.</summary>
    internal void Answer()
    {
        if (_fault is { } fault)
        {
            _done.SetException(fault);
        }
        else
        {
            _done.SetResult(_result);
        }
    }

    /// <summary>Answers: the transaction as a whole did not come about.</summary>
    internal void Fail(Exception fault) => _done.TrySetException(fault);
}
