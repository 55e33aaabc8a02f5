namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What a list can be filtered by. Rows whose key is null are in no list of that index.</summary>
internal sealed class IndexKey<T>(Func<T, string?> of)
{
    public string? Of(T row) => of(row);
}
