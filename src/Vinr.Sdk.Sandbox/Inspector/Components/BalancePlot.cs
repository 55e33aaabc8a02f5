using System.Globalization;
using System.Text;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>
/// Draws a balance as steps. The line is stretched to whatever width there is, while texts and dots are placed in percent around it
/// and keep their size: the plot stays readable on a phone. The numbers stand beside it, never on its line.
/// </summary>
internal sealed class BalancePlot
{
    private const int Grid = 1000;
    private const int MostDots = 80;

    private readonly BalanceHistory _history;
    private readonly decimal _top;
    private readonly long _step;

    private BalancePlot(BalanceHistory history)
    {
        _history = history;
        _step = PlotAxis.GridStep(history.Peak?.BalanceAfter ?? 0);
        _top = Math.Max(1, Math.Ceiling((history.Peak?.BalanceAfter ?? 0) / (decimal)_step)) * _step;
    }

    public static Html Of(BalanceHistory history) => new BalancePlot(history).ToHtml();

    private Html ToHtml() => ToHtml(Html.Whole(Line()));

    private Html ToHtml(Html line) => Html.Of($"""
        <svg class="plot" role="img" aria-labelledby="plot-title plot-desc">
        <title id="plot-title">Balance over time</title>
        <desc id="plot-desc">{Describe()}</desc>
        <svg x="0" y="18" width="100%" height="200" overflow="visible">
        {GridLines()}
        <svg viewBox="0 0 {Grid} {Grid}" preserveAspectRatio="none" width="100%" height="100%" overflow="visible">
        <path class="area" d="{line}V{Grid}H0Z"/>
        <path class="line" vector-effect="non-scaling-stroke" d="{line}"/>
        {Outlook()}
        </svg>
        {Dots()}
        {GridLabels()}
        </svg>
        {Ticks()}
        </svg>
        """);

    private string Describe()
    {
        var most = _history.Peak is { } peak ? $" The most were {Format.Number(peak.BalanceAfter)}, on {Format.DayText(peak.Created)}." : "";
        var next = _history.Ahead.Count > 0 ? $" When nothing else happens, {Format.Number(_history.Ahead[^1].Balance)} are left on {Format.DayText(_history.Ahead[^1].At)}." : "";
        return $"From 0 points on {Format.DayText(_history.From)} to {Format.Number(_history.Balance)} on {Format.DayText(_history.Now)}.{most}{next} The ledger below has every step.";
    }

    private string Line()
    {
        var path = new StringBuilder($"M0 {Grid}");
        foreach (var column in _history.Entries.GroupBy(entry => (int)X(entry.Created)))
        {
            // However many entries share a column of the plot, it shows how far they went and where they ended.
            path.Append(CultureInfo.InvariantCulture, $"H{column.Key}V{Y(column.Min(entry => entry.BalanceAfter)):0.#}");
            path.Append(CultureInfo.InvariantCulture, $"V{Y(column.Max(entry => entry.BalanceAfter)):0.#}V{Y(column.Last().BalanceAfter):0.#}");
        }

        return path.Append(CultureInfo.InvariantCulture, $"H{X(_history.Now):0.#}").ToString();
    }

    private Html Outlook()
    {
        if (_history.Ahead.Count == 0) return default;

        var path = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{X(_history.Now):0.#} {Y(_history.Balance):0.#}");
        foreach (var (at, balance) in _history.Ahead) path.Append(CultureInfo.InvariantCulture, $"H{X(at):0.#}V{Y(balance):0.#}");
        return Html.Of($"""
            <path class="ahead" vector-effect="non-scaling-stroke" d="{Html.Whole(path.ToString())}"/>
            <path class="now" vector-effect="non-scaling-stroke" d="M{Number(X(_history.Now))} 0V{Grid}"/>
            """);
    }

    private IEnumerable<Html> GridLines() => GridValues().Select(value => Percent(Y(value)))
        .Select(y => Html.Of($"""<line class="grid" x1="0" x2="100%" y1="{y}" y2="{y}"/>"""));

    private IEnumerable<Html> GridLabels() => GridValues()
        .Select(value => Html.Of($"""<text class="value" x="-8" y="{Percent(Y(value))}" dy="4" text-anchor="end">{Format.Number(value)}</text>"""));

    private IEnumerable<long> GridValues()
    {
        for (decimal value = 0; value <= Math.Min(_top, long.MaxValue); value += _step) yield return (long)value;
    }

    private IEnumerable<Html> Dots() => _history.Entries.Count > MostDots ? [] : _history.Entries.Select(entry => Html.Of($"""
        <circle class="{(entry.Amount < 0 ? "minus" : "plus")}" cx="{Percent(X(entry.Created))}" cy="{Percent(Y(entry.BalanceAfter))}" r="3"><title>{Format.DayText(entry.Created)}: {Format.Signed(entry.Amount)} ({entry.Reason}), leaving {Format.Number(entry.BalanceAfter)}</title></circle>

        """));

    private IEnumerable<Html> Ticks()
    {
        foreach (var (at, label) in PlotAxis.Ticks(_history.From, _history.Until))
        {
            var x = X(at);
            var anchor = x < Grid * 0.08 ? "start" : x > Grid * 0.92 ? "end" : "middle";
            yield return Html.Of($"""<text class="tick" x="{Percent(x)}" y="238" text-anchor="{anchor}">{label}</text>""");
        }
    }

    private double X(DateTimeOffset at) => Math.Clamp((at - _history.From) / (_history.Until - _history.From), 0, 1) * Grid;

    private double Y(long balance) => Grid - ((double)(balance / _top) * Grid);

    private static string Percent(double place) => $"{Number(place / Grid * 100)}%";

    private static string Number(double place) => place.ToString("0.##", CultureInfo.InvariantCulture);
}
