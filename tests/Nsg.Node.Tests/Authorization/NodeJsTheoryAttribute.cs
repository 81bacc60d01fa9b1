namespace Nsg.Node.Tests.Authorization;

/// <summary>A test that runs clients of others; where Node.js or their packages cannot be had it is skipped and says
/// so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeJsTheoryAttribute : TheoryAttribute
{
    public NodeJsTheoryAttribute()
    {
        if (NodeJs.Missing is { } reason)
        {
            Skip = reason;
        }
    }
}
