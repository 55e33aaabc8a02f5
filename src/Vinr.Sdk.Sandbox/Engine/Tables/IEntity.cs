namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>A row of a table: found by its id, ordered by its creation.</summary>
internal interface IEntity
{
    string Id { get; }

    DateTimeOffset Created { get; }
}
