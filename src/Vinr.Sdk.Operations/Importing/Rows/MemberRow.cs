namespace Vinr.Sdk.Operations.Importing.Rows;

/// <summary>A member as the file has it, checked.</summary>
internal sealed record MemberRow
{
    public required long Row { get; init; }

    public required string ExternalId { get; init; }

    public required string Email { get; init; }

    public string? Name { get; init; }

    public string? Phone { get; init; }

    public long Points { get; init; }

    /// <summary>As <c>YYYY-MM-DD</c>.</summary>
    public string? ExpiresOn { get; init; }

    /// <summary>As <c>YYYY-MM-DD</c>.</summary>
    public string? EnrolledOn { get; init; }

    /// <summary>The key of a tier of the program.</summary>
    public string? Tier { get; init; }

    /// <summary>What <c>--metadata</c> names.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>();

    /// <summary>By which two spellings of an address are one.</summary>
    public string EmailKey => KeyOf(Email);

    public static string KeyOf(string email) => email.ToLowerInvariant();

    /// <summary>What is stored with the member.</summary>
    public Dictionary<string, string> Metadata()
    {
        var metadata = new Dictionary<string, string>(Extra) { [Columns.ExternalId] = ExternalId };
        if (ExpiresOn is not null) metadata[Columns.ExpiresOn] = ExpiresOn;
        if (EnrolledOn is not null) metadata[Columns.EnrolledOn] = EnrolledOn;
        return metadata;
    }
}
