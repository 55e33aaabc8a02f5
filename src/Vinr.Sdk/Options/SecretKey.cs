using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Vinr.Sdk;

/// <summary>A key that has been checked. It shows itself to nobody but the handler that sends it.</summary>
internal sealed class SecretKey
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    private SecretKey(string value, bool isLive)
    {
        _value = value;
        IsLive = isLive;
    }

    /// <summary>Whether the key belongs to the live environment; else to the sandbox.</summary>
    public bool IsLive { get; }

    /// <summary>The key itself, for the header alone.</summary>
    public string Reveal() => _value;

    /// <summary>The text with every occurrence of the key taken out: a service or a proxy may echo what it was sent.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public string? Redact(string? text) => text?.Replace(_value, "(secret key)", StringComparison.OrdinalIgnoreCase);

    /// <summary>An exception from below; when its text holds the key, one that says the same without it.</summary>
    public Exception Redact(Exception failure)
    {
        var text = failure.ToString();
        return IsIn(text) || HasInData(failure) ? new RedactedException(Redact(failure.Message), Redact(text)) : failure;
    }

    /// <summary>The text without a beginning of the key at its end, as a cut can leave it.</summary>
    public string WithoutBeginningAtEnd(string text)
    {
        for (var length = Math.Min(_value.Length - 1, text.Length); length > 0; length--)
        {
            if (text.AsSpan().EndsWith(_value.AsSpan(0, length), StringComparison.OrdinalIgnoreCase)) return text[..^length];
        }

        return text;
    }

    public override string ToString() => IsLive ? "(live key)" : "(test key)";

    /// <summary>Checks a key. The messages say what is wrong with it and never contain a part of it.</summary>
    public static SecretKey Parse(string? key, string settingName)
    {
        if (string.IsNullOrWhiteSpace(key))
        {
            throw new ArgumentException($"{settingName} is not set. Set it in code (VinrClientOptions.{settingName}), in the configuration that AddVinr is given (Vinr:{settingName}), or as the environment variable VINR_SECRET_KEY, which AddVinr(configuration section) and VinrClient.FromEnvironment() read: a secret key (sk_test_… or sk_live_…) from the VINR dashboard.", settingName);
        }

        if (key.AsSpan().Trim().Length != key.Length)
        {
            throw new ArgumentException($"{settingName} has white space around it, a documented cause of 401. Remove it.", settingName);
        }

        if (key.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"{settingName} begins with \"Bearer \". Give the key alone; the option Authentication says which header carries it.", settingName);
        }

        if (key.Contains(' ', StringComparison.Ordinal))
        {
            throw new ArgumentException($"{settingName} has a space in it. Give the key alone, without a name or a word before it.", settingName);
        }

        foreach (var character in key)
        {
            if (character is <= ' ' or > '~')
            {
                throw new ArgumentException($"{settingName} holds a character that is not printable ASCII. Copy it again from the VINR dashboard.", settingName);
            }
        }

        if (key.StartsWith("pk_", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"{settingName} is a publishable key (pk_…). Those belong in browsers; a server needs a secret (sk_…) or restricted (rk_…) key.", settingName);
        }

        if (HasKind(key, "_test_")) return new(key, isLive: false);
        if (HasKind(key, "_live_")) return new(key, isLive: true);
        throw new ArgumentException($"{settingName} is not a VINR key: it starts with none of sk_test_, sk_live_, rk_test_, rk_live_.", settingName);
    }

    private bool IsIn(string? text) => text?.Contains(_value, StringComparison.OrdinalIgnoreCase) == true;

    private bool HasInData(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            foreach (DictionaryEntry entry in failure.Data)
            {
                if (IsIn(entry.Key.ToString()) || IsIn(entry.Value?.ToString())) return true;
            }
        }

        return false;
    }

    private static bool HasKind(string key, string infix) =>
        (key.StartsWith("sk", StringComparison.Ordinal) || key.StartsWith("rk", StringComparison.Ordinal)) &&
        key.AsSpan(2).StartsWith(infix, StringComparison.Ordinal) &&
        key.Length > 2 + infix.Length;

    /// <summary>Stands in for an exception from below whose text held the key: what it said, without the key.</summary>
    private sealed class RedactedException(string message, string text) : Exception(message)
    {
        public override string ToString() => text;
    }
}
