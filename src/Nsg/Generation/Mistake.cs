namespace Nsg.Command.Generation;

/// <summary>What goes wrong in a generated year, on purpose. The names are written to <c>planted.tsv</c>.</summary>
internal enum Mistake
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The payment comes weeks after the due date.</summary>
    LatePayment,

    /// <summary>Six tenths are paid and the rest never.</summary>
    PartialPayment,

    /// <summary>One payment for this invoice and the party's next one.</summary>
    CollectedPayment,

    /// <summary>Paid twice.</summary>
    DoublePayment,

    /// <summary>More is paid than is owed.</summary>
    Overpayment,

    /// <summary>The total is not the sum of its parts (BR-CO-15).</summary>
    WrongTotal,

    /// <summary>The same bytes come twice.</summary>
    DuplicateFile,

    /// <summary>The same number comes again with other content.</summary>
    SameNumber,

    /// <summary>The supplier asks to be paid to another account than before.</summary>
    ChangedAccount,

    /// <summary>The payment names neither reference nor number.</summary>
    NoReference,

    /// <summary>The payment comes before the invoice.</summary>
    EarlyPayment,

    /// <summary>Nothing says what the purchase is for.</summary>
    NoAccountingCost,
}
