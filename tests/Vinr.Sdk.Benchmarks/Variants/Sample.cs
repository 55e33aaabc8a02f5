namespace Vinr.Sdk.Benchmarks.Variants;

/// <summary>The customer that is created.</summary>
internal static class Sample
{
    public const string Email = "anna.de.vries@example.com";
    public const string Name = "Anna de Vries-van den Berg";
    public const string Phone = "+31201234567";

    public static readonly Dictionary<string, string> Metadata = new() { ["crm_id"] = "crm-00041-0001", ["language"] = "nl-NL" };
}
