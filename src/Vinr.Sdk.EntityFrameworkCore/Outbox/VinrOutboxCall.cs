namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>A call of the outbox, as its handler is told of it. The handler runs in a transaction with the call's end: what it saves is kept once.</summary>
public sealed class VinrOutboxCall
{
    internal VinrOutboxCall(VinrOutboxMessage message, IServiceProvider services, VinrOutboxState state) =>
        (Sequence, Reference, IdempotencyKey, Path, Body, Error, Services, State) =
        (message.Sequence, message.Reference, message.IdempotencyKey, message.Path, message.Body, message.Error, services, state);

    /// <summary>The scope of the transaction: the shop's context from here saves in it.</summary>
    public IServiceProvider Services { get; }

    /// <summary>Which row it is; <see cref="IVinrOutbox"/> knows it by this.</summary>
    public long Sequence { get; }

    /// <summary>What it belongs to.</summary>
    public string? Reference { get; }

    /// <summary>The key with which it was sent.</summary>
    public string IdempotencyKey { get; }

    /// <summary>Its path, <c>points-transactions</c>.</summary>
    public string Path { get; }

    /// <summary>The request, as JSON.</summary>
    public string Body { get; }

    /// <summary>What came of it.</summary>
    public VinrOutboxState State { get; }

    /// <summary>Why it was refused or is in doubt; null when it was sent.</summary>
    public string? Error { get; }
}
