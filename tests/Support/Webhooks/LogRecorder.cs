using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.Tests.Support.Webhooks;

/// <summary>Keeps what the receiver logs.</summary>
internal sealed class LogRecorder : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>Each message as "id level text", with the text of its exception.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Recorder(_lines, categoryName.StartsWith("Vinr.Sdk.", StringComparison.Ordinal));

    public void Dispose()
    {
    }

    private sealed class Recorder(ConcurrentQueue<string> lines, bool isOurs) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => isOurs;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (isOurs) lines.Enqueue($"{eventId.Id} {logLevel} {formatter(state, exception)}{(exception is null ? "" : $" | {exception}")}");
        }
    }
}
