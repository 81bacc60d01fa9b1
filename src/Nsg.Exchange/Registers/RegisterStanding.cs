namespace Nsg.Exchange.Registers;

/// <summary>How an entity stands with its register.</summary>
/// <param name="IsActive">Whether it is registered and neither dissolved nor deregistered.</param>
/// <param name="IsVatRegistered">Whether it is registered for VAT; null where the register does not say.</param>
/// <param name="Proceedings">Bankruptcy, winding-up or the like, in the register's words; null for none.</param>
public sealed record RegisterStanding(bool IsActive, bool? IsVatRegistered, string? Proceedings);

/// <summary>A register that should know does not answer; whether the entity exists is not known.</summary>
public sealed class RegisterUnavailableException : Exception
{
    /// <summary>A register that does not answer.</summary>
    /// <param name="register">Its name.</param>
    /// <param name="isTimeout">Whether it took too long.</param>
    /// <param name="inner">Why.</param>
    public RegisterUnavailableException(string register, bool isTimeout, Exception? inner = null)
        : base(
            $"{register} {(isTimeout ? "takes too long to answer" : "cannot be reached or gives no usable answer")}",
            inner
        ) => IsTimeout = isTimeout;

    /// <summary>Whether it took too long.</summary>
    public bool IsTimeout { get; }
}
