using System.CommandLine;
using Nsg.Node.Hosting;
using Nsg.Storage;

namespace Nsg.Command.Commands.Keeping;

/// <summary><c>nsg backup</c>.</summary>
internal static class BackupCommand
{
    internal static System.CommandLine.Command Make()
    {
        var data = CommonOptions.Data();
        var folder = new Option<string>("--output", "-o")
        {
            Description = "The folder to make; it is a data folder as it is, for --data",
            HelpName = "DIR",
            Required = true,
        };
        var command = new System.CommandLine.Command(
            "backup",
            "Copies the data folder as it is at one moment, while the node goes on serving"
        )
        {
            folder,
            data,
        };
        command.SetAction(parse =>
        {
            var target = Path.GetFullPath(parse.GetValue(folder)!);
            if (Path.Exists(target))
            {
                throw new UsageException($"{target} is there already; a backup goes into a new folder");
            }

            if (PostgresPlace.IsOne(CommonOptions.Place(parse, data)))
            {
                throw new UsageException(
                    "a database on PostgreSQL is backed up by its own tools: pg_dump for a copy, pg_basebackup with the write-ahead log for any moment (docs/keeping.md)"
                );
            }

            using var store = CommonOptions.Open(parse, data);
            var part = target + ".part";
            if (Directory.Exists(part))
            {
                Directory.Delete(part, recursive: true);
            }

            Directory.CreateDirectory(part);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            store.CopyTo(Path.Combine(part, NodeFiles.Database));
            foreach (var name in NodeFiles.Beside.Where(name => File.Exists(Path.Combine(store.Folder, name))))
            {
                File.Copy(Path.Combine(store.Folder, name), Path.Combine(part, name));
            }

            Directory.Move(part, target);
            LastBackup.Write(store.Folder, TimeProvider.System.GetUtcNow());
            Output.Line(
                $"{new FileInfo(Path.Combine(target, NodeFiles.Database)).Length} bytes in {target}. Keep it elsewhere, and try it: nsg verify --data {target}"
            );
            return ExitCode.Ok;
        });
        return command;
    }
}
