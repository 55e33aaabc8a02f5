using System.Globalization;
using Vinr.Sdk.Operations.Tables;

namespace Vinr.Sdk.Operations.Reconciling.Orders;

/// <summary>
/// The orders of a shop, from a CSV file: <c>order_id,payment_id,customer_id,amount,currency,refunded,points</c>, the last three and the
/// customer optional. Amounts are whole minor units (<c>4500</c>), or have decimals (<c>45.00</c>) in every row that has a fraction.
/// </summary>
internal sealed class OrderFile : IDisposable
{
    private readonly CsvTable _table;
    private readonly int _id, _payment, _amount, _currency;
    private readonly int? _customer, _refunded, _points;

    private OrderFile(CsvTable table, string path)
    {
        _table = table;
        (_id, _payment) = (table.Header.Require("order_id", path), table.Header.Require("payment_id", path));
        (_amount, _currency) = (table.Header.Require("amount", path), table.Header.Require("currency", path));
        (_customer, _refunded, _points) = (table.Header.Find("customer_id"), table.Header.Find("refunded"), table.Header.Find("points"));
    }

    /// <exception cref="InputException">It cannot be read, or a column is missing.</exception>
    public static OrderFile Open(string path)
    {
        var table = CsvTable.Open(path);
        try
        {
            return new(table, path);
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    /// <summary>Each row: an order, or why it is none.</summary>
    public IEnumerable<(OrderRow? Order, CsvRecord Record, string? Problem)> Rows() => _table.Rows().Select(Read);

    public void Dispose() => _table.Dispose();

    private (OrderRow? Order, CsvRecord Record, string? Problem) Read(CsvRecord record)
    {
        if (record.Problem is not null) return (null, record, record.Problem);

        var (id, currency) = (Value(record, _id), Value(record, _currency)?.ToUpperInvariant());
        if (id is null) return (null, record, "it has no order_id");
        if (currency is not { Length: 3 }) return (null, record, $"currency ({Shown(_currency)}) is no code of ISO 4217, such as EUR");
        if (!OrderAmount.TryRead(Value(record, _amount), currency, out var amount) || amount is null) return (null, record, NoAmount("amount", _amount));
        if (!OrderAmount.TryRead(Value(record, _refunded), currency, out var refunded)) return (null, record, NoAmount("refunded", _refunded));
        if (!TryPoints(Value(record, _points), out var points)) return (null, record, $"points ({Shown(_points)}) are no whole number");

        return (new(record.Row, id, Value(record, _payment), Value(record, _customer), amount.Value, currency, refunded, points), record, null);

        string Shown(int? column) => CellText.Shown(Value(record, column) ?? "");
        string NoAmount(string name, int? column) => $"{name} ({Shown(column)}) is neither minor units (4500) nor has the currency's decimals behind a dot (45.00)";
    }

    private static string? Value(CsvRecord record, int? column) =>
        column is { } place && CellText.Clean(record.Values[place]) is { Length: > 0 } value ? value : null;

    private static bool TryPoints(string? text, out long? points)
    {
        points = null;
        if (text is null) return true;
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read)) return false;
        points = read;
        return true;
    }
}
