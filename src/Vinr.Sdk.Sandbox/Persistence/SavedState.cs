using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Idempotency;

namespace Vinr.Sdk.Sandbox.Persistence;

/// <summary>Everything that a sandbox goes on with: what it holds, the moment, and what its ids follow from.</summary>
internal sealed record SavedState(DateTimeOffset Clock, long? Seed, long CodeOffset, EngineState State, IdempotencyMemory Keys);
