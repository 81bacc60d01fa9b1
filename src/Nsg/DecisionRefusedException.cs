namespace Nsg.Command;

/// <summary>A decision that was understood and is not carried out, by law, rights, or the state of the books; the
/// message is the one line that the user sees, and the exit code is that of findings.</summary>
internal sealed class DecisionRefusedException(string message) : Exception(message);
