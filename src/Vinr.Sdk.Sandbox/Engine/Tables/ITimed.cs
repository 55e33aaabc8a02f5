namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>A row that time alone changes, at <see cref="NextDue"/> next.</summary>
internal interface ITimed : IEntity
{
    DateTimeOffset? NextDue { get; }
}
