namespace Vinr.Sdk.Hosting;

/// <summary>So many lookups a second that find nothing, so that nobody keeps a store busy with names that he makes up. Not safe for threads.</summary>
internal sealed class MissBudget(int perSecond)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private DateTimeOffset _since = DateTimeOffset.MinValue;
    private int _spent;
    private int _running;

    /// <summary>Begins a lookup, of which nobody knows yet whether it finds something.</summary>
    public bool TryBegin(DateTimeOffset now)
    {
        if (now - _since >= Second || now < _since) (_since, _spent) = (now, 0);
        if (_spent + _running >= perSecond) return false;
        _running++;
        return true;
    }

    public void End(bool found)
    {
        _running--;
        if (!found) _spent++;
    }
}
