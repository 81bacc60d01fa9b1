// In a namespace above those of the tests, so that the tests that run here once more find these first.
namespace Nsg;

/// <summary>A test on PostgreSQL: skipped, with the reason printed, on a machine that does not have it.</summary>
internal sealed class FactAttribute : Xunit.FactAttribute
{
    public FactAttribute() => Skip = Command.Commands.Bench.Speed.PostgresCluster.Absent;
}

/// <summary>A test with cases on PostgreSQL: skipped, with the reason printed, on a machine that does not have
/// it.</summary>
internal sealed class TheoryAttribute : Xunit.TheoryAttribute
{
    public TheoryAttribute() => Skip = Command.Commands.Bench.Speed.PostgresCluster.Absent;
}

/// <summary>A test on PostgreSQL that takes long: run where <c>NSG_SLOW_TESTS</c> is set.</summary>
internal sealed class SlowFactAttribute : Xunit.FactAttribute
{
    public SlowFactAttribute() =>
        Skip =
            Command.Commands.Bench.Speed.PostgresCluster.Absent
            ?? (
                Environment.GetEnvironmentVariable("NSG_SLOW_TESTS") is { Length: > 0 }
                    ? null
                    : "takes long; set NSG_SLOW_TESTS=1 to run it"
            );
}
