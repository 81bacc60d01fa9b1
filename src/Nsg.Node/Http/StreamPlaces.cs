namespace Nsg.Node.Http;

/// <summary>Streams that may be open at once: so many in all, and so many of one caller, so that nobody takes those of the
/// others.</summary>
/// <param name="max">In all.</param>
/// <param name="ofOneMax">Of one caller.</param>
internal sealed class StreamPlaces(int max, int ofOneMax)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private int _all;

    /// <summary>Takes a place, which is given back when it is disposed of; null where there is none.</summary>
    /// <param name="who">The caller.</param>
    internal IDisposable? Take(string who)
    {
        lock (_lock)
        {
            var own = _open.GetValueOrDefault(who);
            if (_all >= max || own >= ofOneMax)
            {
                return null;
            }

            (_all, _open[who]) = (_all + 1, own + 1);
            return new Place(this, who);
        }
    }

    private void GiveBack(string who)
    {
        lock (_lock)
        {
            _all--;
            if (--_open[who] == 0)
            {
                _open.Remove(who);
            }
        }
    }

    private sealed class Place(StreamPlaces places, string who) : IDisposable
    {
        private bool _isBack;

        public void Dispose()
        {
            if (!_isBack)
            {
                _isBack = true;
                places.GiveBack(who);
            }
        }
    }
}
