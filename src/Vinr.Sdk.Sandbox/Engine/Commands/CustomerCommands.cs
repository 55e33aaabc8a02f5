namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record NewCustomer
{
    public string? Email { get; init; }

    public string? Name { get; init; }

    public string? Phone { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;
}

internal sealed record CustomerChanges
{
    public Change<string?> Email { get; init; }

    public Change<string?> Name { get; init; }

    public Change<string?> Phone { get; init; }

    public Change<MetadataMap> Metadata { get; init; }
}

internal sealed record CustomerFilter(string? Email = null);
