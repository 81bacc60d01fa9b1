using System.CommandLine;
using Nsg.Storage;

namespace Nsg.Command.Commands.Keeping;

/// <summary><c>nsg database</c>: what the owner of a PostgreSQL database does for the node.</summary>
internal static class DatabaseCommand
{
    private const int PartitionsMax = 256;

    internal static System.CommandLine.Command Make() =>
        new("database", "A PostgreSQL database: its schema and the rights of the role that the node runs as")
        {
            Prepare(),
        };

    private static System.CommandLine.Command Prepare()
    {
        var data = CommonOptions.Data();
        var role = new Option<string?>("--role")
        {
            Description = "The role that the node runs as; it gets the rights that it needs and no more",
            HelpName = "NAME",
        };
        var partitions = new Option<int?>("--partitions")
        {
            Description = "Partitions of the tables in an empty database, 16 unless given; 0 for Citus",
            HelpName = "N",
        };
        var command = new System.CommandLine.Command(
            "prepare",
            "Brings the database to this program's schema, as its owner; run it again after an upgrade"
        )
        {
            role,
            partitions,
            data,
        };
        command.SetAction(parse =>
        {
            var place = CommonOptions.Place(parse, data);
            if (!PostgresPlace.IsOne(place))
            {
                throw new UsageException("--data names a folder; a database is postgres://owner@host/name");
            }

            if (parse.GetValue(partitions) is < 0 or > PartitionsMax)
            {
                throw new UsageException($"--partitions is 0 to {PartitionsMax}");
            }

            var version = NodeStore.PreparePostgres(
                CommonOptions.ConnectionString(place),
                parse.GetValue(role),
                parse.GetValue(partitions)
            );
            Output.Line(
                FormattableString.Invariant($"The database is of schema {version}.")
                    + (parse.GetValue(role) is { } name ? $" The role {name} may run the node." : "")
            );
            return ExitCode.Ok;
        });
        return command;
    }
}
