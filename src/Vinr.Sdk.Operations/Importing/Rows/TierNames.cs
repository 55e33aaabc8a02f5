namespace Vinr.Sdk.Operations.Importing.Rows;

/// <summary>The tiers of a program, by key and by name.</summary>
internal sealed class TierNames
{
    private readonly Dictionary<string, string> _keys = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the program has any.</summary>
    public bool Any => _keys.Count > 0;

    /// <summary>A tier's key is its name in lower case, where it does not say another one (assumed).</summary>
    public void Add(string name, string? key)
    {
        key ??= name.ToLowerInvariant();
        _keys[key] = key;
        if (name.Length > 0) _keys[name] = key;
    }

    /// <param name="text">What the file says.</param>
    /// <param name="mustExist">Whether it is to be set: then a program without tiers has none to set.</param>
    /// <param name="tier">The tier's key.</param>
    public RowProblem? Read(string? text, bool mustExist, out string? tier)
    {
        tier = null;
        if (text is null || _keys.TryGetValue(text, out tier)) return null;
        if (Any) return new("unknown_tier", $"tier \"{IdentityRule.Shown(text)}\" is none of the program's: {string.Join(", ", _keys.Values.Distinct())}");
        if (mustExist) return new("unknown_tier", $"tier \"{IdentityRule.Shown(text)}\" cannot be set: the program has no tiers");
        tier = text;
        return TextRule.Check(Columns.Tier, text, Limits.Name);
    }
}
