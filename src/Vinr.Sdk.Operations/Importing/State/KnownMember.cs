namespace Vinr.Sdk.Operations.Importing.State;

/// <summary>What the checkpoint has of a member.</summary>
internal sealed record KnownMember
{
    public required string ExternalId { get; init; }

    /// <summary>The address by which it was found or created, as the row spelled it.</summary>
    public required string Email { get; init; }

    public required Step Step { get; init; }

    /// <summary>The points of the row by which it was begun; of a member that is done, those of its opening balance at VINR.</summary>
    public required long Points { get; init; }

    public string? Customer { get; init; }

    public string? Account { get; init; }

    /// <summary>The transaction of the opening balance; null while there is none, and for none.</summary>
    public string? Opening { get; init; }

    /// <summary>The tier that was set by hand.</summary>
    public string? Tier { get; init; }
}
