using System.Security.Cryptography;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>The secret of the receivers that are no stored endpoints, and those that it has replaced.</summary>
internal sealed class WebhookSecrets
{
    private const string Prefix = "whsec_";
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const int Length = 24;

    private readonly object _gate = new();
    private readonly long? _seed;
    private readonly TimeProvider _clock;
    private SigningSecrets _secrets;
    private int _rotations;

    /// <param name="given">The first one; null for a new one.</param>
    /// <param name="seed">For secrets that repeat; null for random ones.</param>
    /// <param name="clock">The sandbox's time.</param>
    public WebhookSecrets(string? given, long? seed, TimeProvider clock)
    {
        (_seed, _clock) = (seed, clock);
        _secrets = SigningSecrets.First(given ?? New());
    }

    public string Current
    {
        get
        {
            lock (_gate) return _secrets.Current;
        }
    }

    public string[] At(DateTimeOffset now)
    {
        lock (_gate) return _secrets.At(now);
    }

    public string Rotate(TimeSpan overlap)
    {
        lock (_gate)
        {
            _rotations++;
            _secrets = _secrets.Replaced(New(), _clock.GetUtcNow(), overlap);
            return _secrets.Current;
        }
    }

    private string New() => Prefix + (_seed is { } seed ? Derived(seed) : RandomNumberGenerator.GetString(Alphabet, Length));

    private string Derived(long seed)
    {
        var digits = SHA256.HashData(BitConverter.GetBytes(seed).Concat(BitConverter.GetBytes(_rotations)).ToArray());
        return string.Concat(digits.Take(Length).Select(digit => Alphabet[digit % Alphabet.Length]));
    }
}
