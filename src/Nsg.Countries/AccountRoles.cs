namespace Nsg.Countries;

/// <summary>Which account of the chart does which job when the node posts by itself.</summary>
public sealed record AccountRoles
{
    /// <summary>Trade receivables.</summary>
    public required string Receivables { get; init; }

    /// <summary>Trade payables.</summary>
    public required string Payables { get; init; }

    /// <summary>Bank accounts, in the order in which a company's accounts get one.</summary>
    public required IReadOnlyList<string> BankAccounts { get; init; }

    /// <summary>Cash in hand.</summary>
    public required string Cash { get; init; }

    /// <summary>Card payments on their way through the bank.</summary>
    public required string CardClearing { get; init; }

    /// <summary>Bank movements until they are put to the item that they pay.</summary>
    public required string PaymentClearing { get; init; }

    /// <summary>Paid to suppliers before their invoice (BT-113 of a purchase).</summary>
    public required string SupplierPrepayments { get; init; }

    /// <summary>Received from customers before our invoice (BT-113 of a sale).</summary>
    public required string CustomerPrepayments { get; init; }

    /// <summary>Claims on others that no invoice is behind, as money that was paid to them by mistake.</summary>
    public required string OtherReceivables { get; init; }

    /// <summary>Where VAT is settled with the authority, owed or to come back, after it left the accounts of the codes.</summary>
    public required IReadOnlyList<string> VatSettlement { get; init; }

    /// <summary>What numbers of cost accounts begin with that nobody is paid for: depreciation and write-downs.</summary>
    public required IReadOnlyList<string> NonCash { get; init; }

    /// <summary>Counterpart of opening balances.</summary>
    public required string OpeningBalance { get; init; }

    /// <summary>Rounding of payable amounts and accepted differences of documents.</summary>
    public required string Rounding { get; init; }

    /// <summary>Realised exchange gains.</summary>
    public required string ExchangeGain { get; init; }

    /// <summary>Realised exchange losses.</summary>
    public required string ExchangeLoss { get; init; }

    /// <summary>Bank charges.</summary>
    public required string BankCharges { get; init; }

    /// <summary>Interest received.</summary>
    public required string InterestIncome { get; init; }

    /// <summary>Interest paid.</summary>
    public required string InterestExpense { get; init; }

    /// <summary>Where the result of a year goes at its end: the equity account.</summary>
    public required string ResultOfYear { get; init; }

    /// <summary>Where the result of a year leaves the income statement: the account of transfers.</summary>
    public required string ResultTransfer { get; init; }

    /// <summary>Sales by where the buyer is and what is sold.</summary>
    public required TradeAccounts Sales { get; init; }

    /// <summary>Purchases by where the seller is and what is bought.</summary>
    public required TradeAccounts Purchases { get; init; }
}

/// <summary>Accounts by area and kind of supply.</summary>
public sealed record TradeAccounts
{
    /// <summary>Goods at home.</summary>
    public required string DomesticGoods { get; init; }

    /// <summary>Services at home.</summary>
    public required string DomesticServices { get; init; }

    /// <summary>Goods within the EU.</summary>
    public required string EuGoods { get; init; }

    /// <summary>Services within the EU.</summary>
    public required string EuServices { get; init; }

    /// <summary>Goods outside the EU.</summary>
    public required string ThirdCountryGoods { get; init; }

    /// <summary>Services outside the EU.</summary>
    public required string ThirdCountryServices { get; init; }

    /// <summary>At home, free of VAT.</summary>
    public required string DomesticExempt { get; init; }

    /// <summary>At home, at a rate of zero; null where that is kept with what is free of VAT.</summary>
    public string? DomesticZeroRated { get; init; }

    /// <summary>At home, with the buyer owing the VAT; null where that is kept with what bears VAT.</summary>
    public string? DomesticReverseCharge { get; init; }

    /// <summary>Every account that has a job here.</summary>
    internal IEnumerable<string> All =>
        new[]
        {
            DomesticGoods,
            DomesticServices,
            EuGoods,
            EuServices,
            ThirdCountryGoods,
            ThirdCountryServices,
            DomesticExempt,
            DomesticZeroRated,
            DomesticReverseCharge,
        }.OfType<string>();

    /// <summary>Accounts of what rises and falls with trade: goods and services that bear VAT.</summary>
    public IEnumerable<string> Traded =>
        [DomesticGoods, DomesticServices, EuGoods, EuServices, ThirdCountryGoods, ThirdCountryServices];

    /// <summary>The account for a supply.</summary>
    /// <param name="area">Where the other party is.</param>
    /// <param name="kind">Goods or services.</param>
    /// <param name="category">VAT category, UNTDID 5305.</param>
    public string For(TradeArea area, SupplyKind kind, string category) =>
        (area, kind, category) switch
        {
            (TradeArea.Domestic, _, "Z") => DomesticZeroRated ?? DomesticExempt,
            (TradeArea.Domestic, _, "E" or "O") => DomesticExempt,
            (TradeArea.Domestic, _, "AE") when DomesticReverseCharge is { } own => own,
            (TradeArea.Domestic, SupplyKind.Services, _) => DomesticServices,
            (TradeArea.Domestic, _, _) => DomesticGoods,
            (TradeArea.Eu, SupplyKind.Services, _) => EuServices,
            (TradeArea.Eu, _, _) => EuGoods,
            (_, SupplyKind.Services, _) => ThirdCountryServices,
            _ => ThirdCountryGoods,
        };
}
