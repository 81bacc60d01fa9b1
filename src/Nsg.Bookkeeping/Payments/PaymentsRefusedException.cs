namespace Nsg.Bookkeeping.Payments;

/// <summary>Payments are not ordered; nothing was kept.</summary>
public sealed class PaymentsRefusedException : Exception
{
    /// <summary>Makes one.</summary>
    public PaymentsRefusedException()
        : this([]) { }

    /// <summary>Makes one of one reason.</summary>
    public PaymentsRefusedException(string message)
        : this([message]) { }

    /// <summary>Makes one of one reason.</summary>
    public PaymentsRefusedException(string message, Exception innerException)
        : base(message, innerException) => Reasons = [message];

    /// <summary>Makes one.</summary>
    /// <param name="reasons">Why, a line each.</param>
    public PaymentsRefusedException(IReadOnlyList<string> reasons)
        : base(string.Join("; ", reasons)) => Reasons = reasons;

    /// <summary>Why, a line each.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>Whether nothing else stands in the way than changed accounts that nobody confirmed.</summary>
    public bool IsForAccounts { get; init; }
}
