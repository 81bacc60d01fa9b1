namespace Nsg.Command;

/// <summary>Exit codes of every command.</summary>
internal static class ExitCode
{
    /// <summary>Done, nothing to report.</summary>
    internal const int Ok = 0;

    /// <summary>Done, with findings that a person should see; or a decision that was understood and
    /// refused.</summary>
    internal const int Findings = 1;

    /// <summary>The input or the arguments cannot be used; nothing was changed.</summary>
    internal const int Unusable = 2;
}
