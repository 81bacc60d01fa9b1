namespace Nsg.Node.Http;

/// <summary>What a field of an answer may tell beside what it is for.</summary>
internal enum Told
{
    /// <summary>Nothing that a grant can leave out.</summary>
    Nothing,

    /// <summary>Who a customer or supplier is.</summary>
    Party,

    /// <summary>A price, or the amount of a single document, voucher, line or payment.</summary>
    Amount,

    /// <summary>Free text, which may tell either.</summary>
    Text,
}

/// <summary>Says what a field may tell. Text, amounts and objects without this mark are left out as soon as a grant
/// leaves out anything.</summary>
/// <param name="what">What.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TellsAttribute(Told what) : Attribute
{
    /// <summary>What.</summary>
    internal Told What => what;
}
