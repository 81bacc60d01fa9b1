using Nsg.Documents.Ubl;
using Nsg.Documents.Xml;
using Nsg.Validation.Engine;

namespace Nsg.Validation.En16931;

/// <summary>What the lines, charges and allowances of one VAT category, or of one category and rate, come to.</summary>
internal sealed class VatAmounts
{
    /// <summary>The category, where the amounts are those of one rate.</summary>
    internal VatCategory Category { get; init; }

    /// <summary>The rate in percent, where the amounts are those of one.</summary>
    internal decimal Rate { get; init; }

    /// <summary>The next in the same bucket of <see cref="VatTotals"/>.</summary>
    internal VatAmounts? Next { get; set; }

    internal Total InvoiceLines { get; } = new();

    internal Total CreditNoteLines { get; } = new();

    internal Total Charges { get; } = new();

    internal Total Allowances { get; } = new();

    /// <summary>An allowance or charge is there, be it of the document, a line or a price.</summary>
    internal bool HasAllowanceOrCharge { get; set; }

    /// <summary>Lines with charges added and allowances taken off.</summary>
    internal decimal Net(bool isInvoice) =>
        (isInvoice ? InvoiceLines : CreditNoteLines).Sum + Charges.Sum - Allowances.Sum;

    /// <summary>An amount that belongs to it can't be read.</summary>
    internal bool IsUnreadable(bool isInvoice) =>
        Charges.IsUnreadable || Allowances.IsUnreadable || (isInvoice ? InvoiceLines : CreditNoteLines).IsUnreadable;
}

/// <summary>Adds up amounts.</summary>
internal sealed class Total
{
    // A million of these still fit into a decimal; nobody invoices more.
    private const decimal Max = 1E20m;

    internal decimal Sum { get; private set; }

    /// <summary>Something was counted in, with or without an amount.</summary>
    internal bool IsThere { get; set; }

    /// <summary>An amount could not be read or is absurd.</summary>
    internal bool IsUnreadable { get; private set; }

    internal void Add(WrittenNumber amount)
    {
        if (amount.IsUnreadable || amount.Value is > Max or < -Max)
        {
            IsUnreadable = true;
            return;
        }

        Sum += amount.Value;
    }
}

/// <summary>The amounts of a document by VAT category and rate, added up once.</summary>
internal sealed class VatTotals
{
    private readonly VatAmounts?[] _byCategory = new VatAmounts?[Vat.CategoryCount];

    // A small hash table of our own: a generic one with such a key is compiled at every start of the program.
    private VatAmounts?[] _byRate = new VatAmounts?[16];
    private int _rates;

    internal VatAmounts Of(VatCategory category) => _byCategory[(int)category] ??= new VatAmounts();

    internal VatAmounts? Of(VatCategory category, decimal rate)
    {
        var one = _byRate[Bucket(category, rate)];
        while (one is not null && (one.Category != category || one.Rate != rate))
        {
            one = one.Next;
        }

        return one;
    }

    /// <summary>Counts a line; its amount only when it is one of the document's own.</summary>
    internal void AddLine(XmlElementNode line, WrittenNumber amount, bool isOwn) =>
        AddEach(
            new Categories(line),
            new Entry(amount, isOwn)
            {
                IsInvoiceLine = ReferenceEquals(line.Name, Cac.InvoiceLine),
                IsCreditNoteLine = ReferenceEquals(line.Name, Cac.CreditNoteLine),
            }
        );

    /// <summary>Counts an allowance or charge; its amount only when it is one of the document's own.</summary>
    internal void AddAllowanceOrCharge(XmlElementNode node, bool isOwn) =>
        AddEach(
            new Categories(node),
            new Entry(WrittenNumber.Of(node, Cbc.Amount), isOwn)
            {
                IsCharge = Vat.IsCharge(node),
                IsAllowance = Vat.IsAllowance(node),
            }
        );

    // The official rules ask for the code and for the rate in separate conditions, so several categories cross.
    private void AddEach(Categories categories, in Entry entry)
    {
        if (categories.Next() is not { } first)
        {
            return;
        }

        if (categories.Next() is not { } second)
        {
            entry.AddTo(Of(Vat.CodeOf(first)));
            if (WrittenNumber.Of(first, Cbc.Percent) is { IsKnown: true } percent)
            {
                entry.AddTo(At(Vat.CodeOf(first), percent.Value));
            }

            return;
        }

        var codes = new HashSet<VatCategory>();
        var rates = new HashSet<decimal>();
        for (var one = first; one is not null; one = ReferenceEquals(one, first) ? second : categories.Next())
        {
            codes.Add(Vat.CodeOf(one));
            if (WrittenNumber.Of(one, Cbc.Percent) is { IsKnown: true } percent)
            {
                rates.Add(percent.Value);
            }
        }

        foreach (var code in codes)
        {
            entry.AddTo(Of(code));
            foreach (var rate in rates)
            {
                entry.AddTo(At(code, rate));
            }
        }
    }

    private VatAmounts At(VatCategory category, decimal rate)
    {
        if (Of(category, rate) is { } known)
        {
            return known;
        }

        if (++_rates > _byRate.Length)
        {
            Grow();
        }

        var amounts = new VatAmounts { Category = category, Rate = rate };
        Put(amounts);
        return amounts;
    }

    private void Grow()
    {
        var old = _byRate;
        _byRate = new VatAmounts?[old.Length * 2];
        foreach (var first in old)
        {
            for (var one = first; one is not null; )
            {
                var next = one.Next;
                Put(one);
                one = next;
            }
        }
    }

    private void Put(VatAmounts amounts)
    {
        ref var bucket = ref _byRate[Bucket(amounts.Category, amounts.Rate)];
        amounts.Next = bucket;
        bucket = amounts;
    }

    private int Bucket(VatCategory category, decimal rate) =>
        (HashCode.Combine((int)category, rate) & int.MaxValue) % _byRate.Length;

    /// <summary>A line, allowance or charge on its way into the sums.</summary>
    private readonly record struct Entry(WrittenNumber Amount, bool IsOwn)
    {
        internal bool IsInvoiceLine { get; init; }

        internal bool IsCreditNoteLine { get; init; }

        internal bool IsCharge { get; init; }

        internal bool IsAllowance { get; init; }

        internal void AddTo(VatAmounts amounts)
        {
            amounts.HasAllowanceOrCharge |= !IsInvoiceLine && !IsCreditNoteLine;
            AddTo(amounts.InvoiceLines, IsInvoiceLine);
            AddTo(amounts.CreditNoteLines, IsCreditNoteLine);
            AddTo(amounts.Charges, IsCharge);
            AddTo(amounts.Allowances, IsAllowance);
        }

        private void AddTo(Total total, bool isOfIt)
        {
            if (!isOfIt)
            {
                return;
            }

            total.IsThere = true;
            if (IsOwn)
            {
                total.Add(Amount);
            }
        }
    }

    /// <summary>Steps through the tax categories of a line's items, or of an allowance or charge.</summary>
    private struct Categories
    {
        private readonly ElementName _name;
        private XmlElementNode? _item;
        private XmlElementNode? _next;

        internal Categories(XmlElementNode node)
        {
            if (ReferenceEquals(node.Name, Cac.AllowanceCharge))
            {
                (_name, _next) = (Cac.TaxCategory, node.Child(Cac.TaxCategory));
                return;
            }

            (_name, _item) = (Cac.ClassifiedTaxCategory, node.Child(Cac.Item));
            _next = _item?.Child(_name);
        }

        internal XmlElementNode? Next()
        {
            while (_next is null && _item is not null)
            {
                _item = _item.Next(Cac.Item);
                _next = _item?.Child(_name);
            }

            var found = _next;
            _next = found?.Next(_name);
            return found;
        }
    }
}
