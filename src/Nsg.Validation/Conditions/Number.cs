using System.Globalization;
using Nsg.Validation.Engine;

namespace Nsg.Validation.Conditions;

/// <summary>
/// A number as XPath reckons with it: exact (<c>xs:decimal</c>), binary (<c>xs:double</c>, which is what untyped text becomes),
/// missing or unreadable. Of two numbers of which one is missing or unreadable the left one decides.
/// </summary>
internal readonly record struct Number
{
    private readonly State _state;
    private readonly decimal _exact;
    private readonly double _binary;

    private Number(State state, decimal exact, double binary)
    {
        _state = state;
        _exact = exact;
        _binary = binary;
    }

    private enum State
    {
        Missing,
        Exact,
        Binary,
        Unreadable,
    }

    internal static Number Missing => default;

    internal static Number Unreadable => new(State.Unreadable, 0m, 0);

    internal bool IsMissing => _state == State.Missing;

    internal bool IsUnreadable => _state == State.Unreadable;

    /// <summary>Whether it is there and neither zero nor NaN.</summary>
    internal bool IsSome =>
        _state switch
        {
            State.Exact => _exact != 0m,
            State.Binary => _binary != 0 && !double.IsNaN(_binary),
            _ => false,
        };

    internal bool IsNegativeZero => _state == State.Binary && _binary == 0 && double.IsNegative(_binary);

    /// <summary>As binary number; NaN unless it is known.</summary>
    internal double Binary =>
        _state switch
        {
            State.Exact => (double)_exact,
            State.Binary => _binary,
            _ => double.NaN,
        };

    public static implicit operator Number(decimal value) => new(State.Exact, value, 0);

    public static implicit operator Number(double value) => new(State.Binary, 0m, value);

    public static Number operator +(Number a, Number b) => Combine(a, b, Bounded.Add, static (x, y) => x + y);

    public static Number operator -(Number a, Number b) => Combine(a, b, Bounded.Subtract, static (x, y) => x - y);

    public static Number operator *(Number a, Number b) => Combine(a, b, Bounded.Multiply, static (x, y) => x * y);

    public static Number operator /(Number a, Number b) =>
        b._state == State.Exact && b._exact == 0m && a._state == State.Exact
            ? Unreadable
            : Combine(a, b, XPathNumber.Divide, static (x, y) => x / y);

    /// <summary>The binary number of a text as a cast reads it; unreadable when it is none.</summary>
    internal static Number Read(string? text)
    {
        if (text is null)
        {
            return Unreadable;
        }

        var value = XPathNumber.Double(text);
        return double.IsNaN(value) && text.Trim() != "NaN" ? Unreadable : value;
    }

    /// <summary>The exact number of this one, as a cast to <c>xs:decimal</c> makes it.</summary>
    internal Number ToExact() =>
        _state != State.Binary ? this
        : double.IsFinite(_binary)
        && decimal.TryParse(
            _binary.ToString("F28", CultureInfo.InvariantCulture),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var exact
        )
            ? exact
        : Unreadable;

    internal Number ToBinary() => _state == State.Exact ? (double)_exact : this;

    internal Number Absolute() =>
        _state switch
        {
            State.Exact => Math.Abs(_exact),
            State.Binary => Math.Abs(_binary),
            _ => this,
        };

    internal Number Negated() =>
        _state switch
        {
            State.Exact => -_exact,
            State.Binary => -_binary,
            _ => this,
        };

    /// <summary>Rounded to a whole number, halves upwards.</summary>
    internal Number Rounded() =>
        _state switch
        {
            State.Exact => decimal.Floor(Bounded.Add(_exact, 0.5m)),
            State.Binary => Math.Floor(_binary + 0.5),
            _ => this,
        };

    /// <summary>How the two compare: negative, zero, positive; NaN compares with nothing, and so does what is missing (null with
    /// <paramref name="isKnown"/> true); null with it false when one can't be read.</summary>
    internal int? Compare(Number other, out bool isKnown)
    {
        isKnown = !IsUnreadable && (IsMissing || !other.IsUnreadable);
        if (!isKnown || IsMissing || other.IsMissing)
        {
            return null;
        }

        if (_state == State.Exact && other._state == State.Exact)
        {
            return _exact.CompareTo(other._exact);
        }

        var (a, b) = (Binary, other.Binary);
        return double.IsNaN(a) || double.IsNaN(b) ? null : a.CompareTo(b);
    }

    /// <summary>
    /// As XSLT's <c>format-number</c> writes it with two decimals: halves to the even digit, and a minus sign for whatever was
    /// negative before it was rounded.
    /// </summary>
    /// <param name="hasLeadingZero">The zero before the point is written.</param>
    internal string? Format(bool hasLeadingZero)
    {
        if (IsUnreadable)
        {
            return null;
        }

        var binary = Binary;
        if (IsMissing || double.IsNaN(binary))
        {
            return "NaN";
        }

        if (!decimal.TryParse(ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return binary < 0 ? "-Infinity" : "Infinity";
        }

        var digits = Math.Round(Math.Abs(value), 2, MidpointRounding.ToEven)
            .ToString("0.00", CultureInfo.InvariantCulture);
        var sign = value < 0 || (_state == State.Binary && double.IsNegative(binary)) ? "-" : "";
        return sign + (hasLeadingZero || digits[0] != '0' ? digits : digits[1..]);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        _state switch
        {
            State.Exact => _exact.ToString("0.############################", CultureInfo.InvariantCulture),
            State.Binary => _binary.ToString("R", CultureInfo.InvariantCulture),
            _ => "",
        };

    private static Number Combine(
        Number a,
        Number b,
        Func<decimal, decimal, decimal> exact,
        Func<double, double, double> binary
    )
    {
        if (a.IsMissing || a.IsUnreadable)
        {
            return a;
        }

        if (b.IsMissing || b.IsUnreadable)
        {
            return b;
        }

        return a._state == State.Exact && b._state == State.Exact
            ? exact(a._exact, b._exact)
            : binary(a.Binary, b.Binary);
    }
}
