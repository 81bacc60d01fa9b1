namespace Nsg.Node.Tests.Authorization;

/// <summary>The clock, which a test may put ahead.</summary>
internal sealed class MovableTime : TimeProvider
{
    internal TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
