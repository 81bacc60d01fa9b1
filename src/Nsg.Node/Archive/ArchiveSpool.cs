using System.Globalization;
using Nsg.Log;
using Nsg.Node.Proofs;
using Nsg.Storage;

namespace Nsg.Node.Archive;

/// <summary>
/// The archive of a company on its way to somebody. It is written to a file that has no name any more, on one snapshot and
/// before the first byte leaves: so it is the same file as the command writes, a receiver however slow holds no snapshot,
/// a fault is an answer and not a broken file, and nothing stays behind whatever happens. Memory does not grow with the
/// company.
/// </summary>
internal static class ArchiveSpool
{
    /// <summary>What is made or sent at once; each takes the company's size on the disk until it is sent.</summary>
    private const int AtOnceMax = 2;

    private const int BufferBytes = 1 << 16;

    private static int _made;

    private static readonly SemaphoreSlim Turns = new(AtOnceMax);

    /// <summary>The newest state of a company's log, signed.</summary>
    internal static async Task<Checkpoint> NewestAsync(NodeStore store, string key)
    {
        using var signer = NodeKey.Of(store);
        var newest = store.Query(key, books => books.Checkpoint());
        await signer.SignAsync(store, newest);
        return newest;
    }

    /// <summary>The archive at a state, from its first byte; null while as many as may be are being made or sent.</summary>
    /// <param name="store">The store.</param>
    /// <param name="key">Key of the company.</param>
    /// <param name="at">The state.</param>
    /// <exception cref="InvalidDataException">An original is missing or damaged.</exception>
    internal static Stream? Make(NodeStore store, string key, Checkpoint at)
    {
        if (!Turns.Wait(0))
        {
            return null;
        }

        var file = Opened(store.Folder);
        try
        {
            store.Query(key, books => ArchiveWriter.Write(books, at, file));
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    // From here on the file holds the turn.
    private static SpooledFile Opened(string folder)
    {
        try
        {
            return Unnamed(folder);
        }
        catch
        {
            Turns.Release();
            throw;
        }
    }

    private static SpooledFile Unnamed(string folder)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            BufferSize = BufferBytes,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var place = Interlocked.Increment(ref _made);
        var path = Path.Combine(
            folder,
            string.Create(CultureInfo.InvariantCulture, $"archive-{Environment.ProcessId}-{place}.part")
        );
        var file = new SpooledFile(path, options);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        file.HoldTurn();
        return file;
    }

    /// <summary>Gives its turn back when it is closed, and its room on the disk with it.</summary>
    private sealed class SpooledFile(string path, FileStreamOptions options) : FileStream(path, options)
    {
        private int _holdsTurn;

        internal void HoldTurn() => _holdsTurn = 1;

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            GiveBack();
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            GiveBack();
        }

        private void GiveBack()
        {
            if (Interlocked.Exchange(ref _holdsTurn, 0) == 1)
            {
                Turns.Release();
            }
        }
    }
}
