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
    /// <summary>What is made at once; each takes the company's size on the disk.</summary>
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

    /// <summary>The archive at a state, from its first byte; null while as many as may be are being made.</summary>
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

        try
        {
            var file = Unnamed(store.Folder);
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
        finally
        {
            Turns.Release();
        }
    }

    private static FileStream Unnamed(string folder)
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
        var file = new FileStream(path, options);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return file;
    }
}
