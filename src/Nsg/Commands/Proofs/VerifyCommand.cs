using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Nsg.Log;
using Nsg.Node.Proofs;
using Nsg.Storage;
using Nsg.Storage.Queries;

namespace Nsg.Command.Commands.Proofs;

/// <summary><c>nsg verify</c>.</summary>
internal static class VerifyCommand
{
    internal static System.CommandLine.Command Make()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        company.Required = false;
        company.Description =
            "The company: its number (DK:20202020, 0184:20202020) or its key; all of the node unless given";
        var checkpoint = KeptCheckpoint.Option(
            "A checkpoint that was kept elsewhere: a cut or rewritten log is found with it"
        );
        var roots = new Option<string?>("--stamp-roots")
        {
            Description =
                "Certificates (PEM) that time stamps must lead to; their signatures alone are checked unless given",
            HelpName = "FILE",
        };
        var command = new System.CommandLine.Command(
            "verify",
            "Recomputes every hash, compares every original, checks every voucher"
        )
        {
            VerifyReceiptCommand.Make(),
            company,
            checkpoint,
            roots,
            data,
            json,
        };
        command.SetAction(parse =>
        {
            using var store = CommonOptions.Open(parse, data);
            var kept = parse.GetValue(checkpoint) is { } path ? KeptCheckpoint.Read(path) : null;
            var named = parse.GetValue(company) is { } one ? CommonOptions.CompanyKey(store, one) : null;
            if (named is not null && kept is not null && kept.Company != named)
            {
                throw new UsageException($"the checkpoint is of company {kept.Company}, not of {named}");
            }

            IReadOnlyList<string> keys =
                named is not null ? [named]
                : kept is not null ? [CommonOptions.CompanyKey(store, kept.Company)]
                : [.. store.Companies().Select(found => found.Key)];
            var checks = new Check[keys.Count];
            var trusted = Roots(parse.GetValue(roots));
            Parallel.For(0, keys.Count, i => checks[i] = Run(store, keys[i], kept, trusted));
            foreach (var check in checks)
            {
                check.Print(parse.GetValue(json), names: keys.Count > 1);
            }

            return checks.All(check => check.Faults.Count == 0) ? ExitCode.Ok : ExitCode.Findings;
        });
        return command;
    }

    private static X509Certificate2Collection Roots(string? path)
    {
        var roots = new X509Certificate2Collection();
        try
        {
            if (path is not null)
            {
                roots.ImportFromPemFile(path);
            }

            return path is null || roots.Count > 0 ? roots : throw new UsageException($"{path} holds no certificate");
        }
        catch (CryptographicException)
        {
            throw new UsageException($"{path} holds no certificate");
        }
    }

    private static Check Run(NodeStore store, string key, Checkpoint? kept, X509Certificate2Collection roots) =>
        store.Query(
            key,
            books =>
            {
                var result = books.Verify();
                var now = books.Checkpoint();
                var fault = kept is null ? null : books.Contradiction(kept);
                var witnessed = WitnessEvidence.Of(books);
                var (stamps, stampFaults) = TimeStamps.Check(books, roots);
                IReadOnlyList<string> cut = fault is null ? [] : [fault];
                return new Check(
                    books.Company.Name,
                    result,
                    [.. cut, .. result.Faults, .. witnessed.Faults, .. stampFaults],
                    now,
                    witnessed,
                    stamps
                );
            }
        );

    /// <summary>What was found of one company.</summary>
    private sealed record Check(
        string Name,
        Verification Result,
        IReadOnlyList<string> Faults,
        Checkpoint Checkpoint,
        WitnessEvidence Evidence,
        IReadOnlyList<HeldStamp> Stamps
    )
    {
        internal void Print(bool json, bool names)
        {
            if (json)
            {
                Output.Json(
                    new
                    {
                        company = Checkpoint.Company,
                        records = Result.Records,
                        originals = Result.Originals,
                        entries = Result.Entries,
                        faults = Faults,
                        witnesses = Evidence.Witnesses.Select(one => new
                        {
                            name = one.Name,
                            books = one.Books,
                            access = one.Access,
                            seen = one.Seen,
                        }),
                        stamps = Stamps.Select(one => new
                        {
                            books = one.Books,
                            time = one.Time,
                            authority = one.Authority,
                            chained = one.IsChained,
                        }),
                        checkpoint = Checkpoint.ToNote(),
                    }
                );
                return;
            }

            var head = names ? $"{Name}: " : "";
            Console.Out.WriteLine(
                $"{head}{Result.Records} records, {Result.Originals} originals and {Result.Entries} vouchers checked; {(Faults.Count == 0 ? "all hold" : $"{Faults.Count} faults")}."
            );
            Faults.ToList().ForEach(Console.Out.WriteLine);
            foreach (var (name, books, access, seen) in Evidence.Witnesses)
            {
                Output.Line(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{head}witness {name} saw {books} and {access} records on {seen:yyyy-MM-dd HH:mm}."
                    )
                );
            }

            foreach (var stamp in Stamps)
            {
                Output.Line(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{head}{stamp.Books} records were there on {stamp.Time:yyyy-MM-dd HH:mm}, says {stamp.Authority}{(stamp.IsChained is null ? " (its certificate was not checked)" : "")}."
                    )
                );
            }

            if (!names)
            {
                Console.Out.Write(Checkpoint.ToNote());
            }
        }
    }
}
