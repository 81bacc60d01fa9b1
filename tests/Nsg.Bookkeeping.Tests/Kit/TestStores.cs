using Nsg.Log;
using Nsg.Storage;

namespace Nsg.Bookkeeping.Tests.Kit;

/// <summary>Opens the stores that tests run on: files of their own, unless the test project is one that runs them on
/// another database.</summary>
internal static class TestStores
{
    /// <summary>Opens what is kept under a folder; the same folder is the same store.</summary>
    internal static Func<string, TimeProvider, NodeStore> Opening { get; set; } =
        (folder, time) => NodeStore.Open(folder, time, new SystemRandomness());

    /// <summary>Takes away what is kept under a folder, and the folder.</summary>
    internal static Action<string> Removing { get; set; } = folder => Directory.Delete(folder, recursive: true);

    /// <summary>What <c>--data</c> says of what is kept under a folder.</summary>
    internal static Func<string, string> Placing { get; set; } = folder => folder;

    internal static NodeStore Open(string folder) => Opening(folder, TimeProvider.System);
}
