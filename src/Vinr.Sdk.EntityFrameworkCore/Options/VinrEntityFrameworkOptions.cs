using System.Data;
using System.Runtime.CompilerServices;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>How events are handled over a shop's database: their transaction, their workers, and what becomes of those that fail.</summary>
public sealed class VinrEntityFrameworkOptions
{
    /// <summary>
    /// The isolation of the transaction in which an event is handled. Default null: the database's own (PostgreSQL's is read committed). Under
    /// repeatable read, serializable and snapshot the lease of an event is not renewed while its handlers run, since such a transaction could
    /// not end in a row that changed meanwhile: let <see cref="Hosting.VinrWebhookReceiverOptions.ClaimLease"/> be twice as long as the slowest handler takes.
    /// </summary>
    public IsolationLevel? IsolationLevel { get; set; }

    /// <summary>How many stored events this instance handles at a time. Default 8.</summary>
    public int Workers { get; set; } = 8;

    /// <summary>How often a stored event is begun before it is a dead letter; a crash in its hands counts, and so does an instance that has no handler for it. Default 15, which with the other defaults is about four hours.</summary>
    public int MaxAttempts { get; set; } = 15;

    /// <summary>About how long an event that failed waits for its second try; each later wait is about twice as long. Default 2 seconds.</summary>
    public TimeSpan BackOff { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait between two tries. Default 1 hour.</summary>
    public TimeSpan MaxBackOff { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How often this instance looks for stored events that another has stored, or that are due again. What it stores itself it takes at once. Default 1 second.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often events whose retention is over are deleted, and the figures for metrics are read. Default 30 seconds.</summary>
    public TimeSpan CleaningInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many rows one statement deletes; it is repeated until there are no more. Default 500.</summary>
    public int CleaningBatch { get; set; } = 500;

    internal void Validate()
    {
        AtLeastOne(Workers);
        AtLeastOne(MaxAttempts);
        AtLeastOne(CleaningBatch);
        AMoment(BackOff);
        AMoment(PollInterval);
        AMoment(CleaningInterval);
        if (MaxBackOff < BackOff || MaxBackOff > TimeSpan.FromDays(1)) throw new ArgumentException($"{nameof(MaxBackOff)} is {MaxBackOff}; it must be between {nameof(BackOff)} and a day.", nameof(MaxBackOff));
    }

    private static void AtLeastOne(int value, [CallerArgumentExpression(nameof(value))] string setting = "")
    {
        if (value < 1) throw new ArgumentException(FormattableString.Invariant($"{setting} is {value}; it must be at least 1."), setting);
    }

    private static void AMoment(TimeSpan value, [CallerArgumentExpression(nameof(value))] string setting = "")
    {
        if (value < TimeSpan.FromMilliseconds(10) || value > TimeSpan.FromDays(1)) throw new ArgumentException($"{setting} is {value}; it must be between 10 milliseconds and a day.", setting);
    }
}
