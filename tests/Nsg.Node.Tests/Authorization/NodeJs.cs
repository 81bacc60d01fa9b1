using System.ComponentModel;
using System.Diagnostics;

namespace Nsg.Node.Tests.Authorization;

/// <summary>Node.js with the packages of the folder <c>Clients</c>, which its lock file names exactly.</summary>
internal static class NodeJs
{
    private static readonly TimeSpan InstallPatience = TimeSpan.FromMinutes(1);
    private static readonly Lazy<string?> Trouble = new(Prepare);

    internal static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Clients");

    /// <summary>Why the clients cannot be run, or null.</summary>
    internal static string? Missing => Trouble.Value;

    internal static Process Start(string file, string arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static string? Prepare()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "oauth4webapi")))
        {
            return null;
        }

        try
        {
            using var install = Start("npm", "ci --no-audit --no-fund --ignore-scripts");
            var said = install.StandardError.ReadToEndAsync();
            if (!install.WaitForExit(InstallPatience))
            {
                install.Kill(entireProcessTree: true);
                return "npm ci did not end in a minute";
            }

            return install.ExitCode == 0 ? null : "npm ci failed: " + said.GetAwaiter().GetResult().Split('\n')[0];
        }
        catch (Win32Exception)
        {
            return "needs Node.js 20 with npm";
        }
    }
}
