namespace Nsg.Documents.Structure;

/// <summary>The built-in simple types of XML Schema that the standards' documents use.</summary>
internal enum XsdPrimitive
{
    String,
    NormalizedString,
    Token,
    Language,
    NmToken,
    Name,
    AnyUri,
    Boolean,
    Decimal,
    Integer,
    NonNegativeInteger,
    PositiveInteger,
    Date,
    Time,
    DateTime,
    Year,
    YearMonth,
    Base64,
    Hex,
    Identifier,
}
