using System.Globalization;

namespace Nsg.Validation.TestSets;

/// <summary>Counts cases, positive and negative apart: a validator that says nothing passes the positive
/// ones.</summary>
public sealed class TestSetTally
{
    /// <summary>Cases in all.</summary>
    public int Cases => Positive + Negative;

    /// <summary>Cases passed.</summary>
    public int Passed => PositivePassed + NegativePassed;

    /// <summary>Cases in which no rule is to fire.</summary>
    public int Positive { get; private set; }

    /// <summary>Those of them that passed.</summary>
    public int PositivePassed { get; private set; }

    /// <summary>Cases in which a rule is to fire.</summary>
    public int Negative { get; private set; }

    /// <summary>Those of them that passed.</summary>
    public int NegativePassed { get; private set; }

    /// <summary>Counts a case.</summary>
    public void Add(CaseOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var passed = outcome.IsPassed ? 1 : 0;
        if (outcome.Case.IsNegative)
        {
            Negative++;
            NegativePassed += passed;
        }
        else
        {
            Positive++;
            PositivePassed += passed;
        }
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Passed} of {Cases} cases pass: positive {PositivePassed} of {Positive}, negative {NegativePassed} of {Negative}"
        );
}
