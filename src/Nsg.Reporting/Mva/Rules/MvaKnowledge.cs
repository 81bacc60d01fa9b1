namespace Nsg.Reporting.Mva.Rules;

/// <summary>
/// What is known beside the return when it is judged. Everything may be unknown (null): a rule that needs it is then
/// left to the authority.
/// </summary>
public sealed record MvaKnowledge
{
    /// <summary>Nothing beside the return.</summary>
    public static MvaKnowledge None { get; } = new();

    /// <summary>The day on which it is sent.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Category that the company is registered with.</summary>
    public string? RegisteredCategory { get; init; }

    /// <summary>Kind of period that the company is registered with, as <c>ToMaaneder</c>.</summary>
    public string? RegisteredPeriodKind { get; init; }

    /// <summary>From when the duty to report holds.</summary>
    public DateOnly? DutyFrom { get; init; }

    /// <summary>Until when; meant only together with <see cref="DutyFrom"/>.</summary>
    public DateOnly? DutyTo { get; init; }

    /// <summary>Organisation number that reports for a joint registration.</summary>
    public string? ReportingUnit { get; init; }

    /// <summary>Form of organisation, as <c>AS</c>, <c>KF</c>, <c>UDEF</c>.</summary>
    public string? Form { get; init; }

    /// <summary>Whether the company stands in the register of entities.</summary>
    public bool? IsInRegister { get; init; }

    /// <summary>When it was deleted from the register.</summary>
    public DateOnly? Deleted { get; init; }

    /// <summary>Whether it has ceased, is bankrupt, or is an estate, so that it may report before the period
    /// ends.</summary>
    public bool? HasCeased { get; init; }

    /// <summary>Whether the return concerns a shipwreck.</summary>
    public bool? IsShipwreck { get; init; }

    /// <summary>Whether the company is registered for one occasion only.</summary>
    public bool? IsRegisteredOnce { get; init; }

    /// <summary>Whether returns of all earlier periods are delivered.</summary>
    public bool? AreEarlierDelivered { get; init; }

    /// <summary>What was fixed for the period before; null when nothing was or it is not known (see
    /// <see cref="IsFirst"/>).</summary>
    public decimal? EarlierFixed { get; init; }

    /// <summary>Whether this is the first return of the period.</summary>
    public bool? IsFirst { get; init; }

    /// <summary>Whether an earlier claim or return of the year passed the least amount.</summary>
    public bool? HasPassedLeastAmount { get; init; }

    /// <summary>Whether the next period may be reported already.</summary>
    public bool? IsNextOpen { get; init; }

    /// <summary>Whether the company is registered for VAT in the whole of the period (true), a part of it (null with
    /// <see cref="IsRegisteredPartly"/>) or not.</summary>
    public bool? IsRegisteredWhole { get; init; }

    /// <summary>Whether it is registered in a part of the period.</summary>
    public bool? IsRegisteredPartly { get; init; }

    /// <summary>Bank account that the authority pays to.</summary>
    public string? Account { get; init; }

    /// <summary>The largest base that the authority takes; it publishes none.</summary>
    public decimal? BaseMax { get; init; }
}
