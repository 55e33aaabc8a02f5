namespace Vinr.Sdk.Hosting;

/// <summary>What an inbox knows an event or a member by: its id, and before it the tenant, so that no tenant can name what is another's.</summary>
internal static class InboxKey
{
    private const char Separator = '/';

    public static string Of(string? tenant, string id)
    {
        // An escaped name has no separator in it, and is never empty.
        if (tenant is not null) return $"{Uri.EscapeDataString(tenant)}{Separator}{id}";
        return id.Contains(Separator, StringComparison.Ordinal) ? Separator + id : id;
    }
}
