namespace Nsg.Command.Tests.Commands;

/// <summary>A test that lets hledger judge: skipped, with the reason printed, where it is not installed.</summary>
internal sealed class HledgerFactAttribute : FactAttribute
{
    public HledgerFactAttribute()
    {
        if (Hledger.Path is null)
        {
            Skip = "hledger is not installed on this machine";
        }
    }
}
