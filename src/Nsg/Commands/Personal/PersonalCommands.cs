using System.CommandLine;
using System.Globalization;
using Nsg.Node.Personal;
using Nsg.Storage;

namespace Nsg.Command.Commands.Personal;

/// <summary><c>nsg personal</c>.</summary>
internal static class PersonalCommands
{
    private const int WhyMax = 500;

    internal static System.CommandLine.Command Make() =>
        new("personal", "Personal data: everything about a person, and erasing what no law keeps")
        {
            Export(),
            Erase(),
            Scrub(),
        };

    private static CompanyCommand Export()
    {
        var about = new Option<string[]>("--about")
        {
            Description = "A number or name of the person, as many as are known",
            HelpName = "TEXT",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        return new CompanyCommand(
            "export",
            "Everything that a company's log says of a person, a line of JSON for each record, with what law keeps it until when"
        )
        {
            about,
        }.Does(call =>
        {
            try
            {
                foreach (var one in PersonalData.Find(call.Store, call.Company, call.Get(about)))
                {
                    Output.Json(
                        new
                        {
                            stream = one.Stream,
                            sequence = one.Sequence,
                            time = one.Time,
                            kind = one.Kind,
                            keptUntil = one.KeptUntil,
                            law = one.Law,
                            facts = one.Facts,
                        }
                    );
                }
            }
            catch (ArgumentException fault)
            {
                throw new UsageException(fault.Message);
            }

            return ExitCode.Ok;
        });
    }

    private static CompanyCommand Erase()
    {
        var records = new Option<long[]>("--record")
        {
            Description = "A record of the books stream (nsg personal export)",
            HelpName = "SEQUENCE",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var reason = new Option<string>("--reason")
        {
            Description = "Why, without personal data; kept in the log",
            HelpName = "TEXT",
        };
        var preview = new Option<bool>("--preview")
        {
            Description = "Tells what would go and what a law keeps until when; erases nothing",
        };
        return new CompanyCommand(
            "erase",
            "Erases records' facts, salts and originals for good, where no law keeps them; proofs still hold"
        )
        {
            records,
            reason,
            preview,
        }.Does(
            async (call, _) =>
            {
                var (key, places) = (call.Company, call.Get(records).Distinct().ToList());
                if (call.Get(preview))
                {
                    return Show(await call.Store.PreviewErasureAsync(key, places));
                }

                var why = call.Get(reason) is { Length: > 0 and <= WhyMax } text
                    ? text
                    : throw new UsageException($"--reason has 1 to {WhyMax} characters");
                try
                {
                    var erased = await call.Store.EraseAsync(key, places, why, CompanyCall.Actor);
                    Output.Line(
                        $"Erased: {erased.Records}. Copies in backups and exported archives are not reached{(erased.Left is { } left ? "; " + left : "")}."
                    );
                }
                catch (ErasureException fault)
                {
                    throw new UsageException(fault.Message);
                }

                return ExitCode.Ok;
            }
        );
    }

    private static int Show(ErasurePreview preview)
    {
        Output.Table(
            [">RECORD", "KIND", "KEPT UNTIL", "LAW"],
            preview.Records.Select(one =>
                (IReadOnlyList<string>)
                    [
                        one.Sequence.ToString(CultureInfo.InvariantCulture),
                        one.Kind,
                        one.KeptUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                        one.Law ?? "",
                    ]
            )
        );
        Output.Line(
            preview.Obstacle is { } obstacle
                ? $"Nothing would be erased: {obstacle}."
                : $"{preview.Records.Count} would be erased."
        );
        return preview.Obstacle is null ? ExitCode.Ok : ExitCode.Findings;
    }

    private static System.CommandLine.Command Scrub()
    {
        var data = CommonOptions.Data();
        var command = new System.CommandLine.Command(
            "scrub",
            "Makes the database file anew, so that its free space holds nothing that was erased; needs as much room again"
        )
        {
            data,
        };
        command.SetAction(
            async (parse, _) =>
            {
                using var store = CommonOptions.Open(parse, data);
                var left = await store.ScrubAsync();
                Output.Line(left ?? "The database file and its write-ahead log hold nothing but what is there.");
                return left is null ? ExitCode.Ok : ExitCode.Findings;
            }
        );
        return command;
    }
}
