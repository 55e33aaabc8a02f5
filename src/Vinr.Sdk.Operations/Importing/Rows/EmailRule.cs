namespace Vinr.Sdk.Operations.Importing.Rows;

/// <summary>What an e-mail address looks like. It says of each mistake what it is; whether mail arrives is another matter.</summary>
internal static class EmailRule
{
    private const string Code = "bad_email";

    /// <summary>What is wrong with an address; null when nothing is.</summary>
    public static RowProblem? Check(string email)
    {
        if (IdentityRule.IsNothing(email)) return new("no_identity", $"email is \"{email}\", which stands for none");
        if (TextRule.CheckVisible(Columns.Email, email) is { } unseen) return unseen;
        if (TextRule.Check(Columns.Email, email, Limits.Email) is { } problem) return problem;
        return WrongWith(email) is { } wrong ? new(Code, $"email {wrong}") : null;
    }

    private static string? WrongWith(string email)
    {
        if (email.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) return "begins with mailto: (give the address alone)";
        if (email.AsSpan().IndexOfAny('<', '>') >= 0) return "has a name or angle brackets around it (give the address alone)";
        if (email.AsSpan().IndexOfAny(',', ';') >= 0) return "holds more than one address, or a comma (give one)";
        if (email.AsSpan().IndexOfAny(' ', '\u00A0') >= 0) return "has a space in it";
        if (email.AsSpan().IndexOfAny('"', '(', ')') >= 0 || email.AsSpan().IndexOfAny('[', ']', '\\') >= 0) return "holds a quote, a bracket or a back slash";

        var at = email.IndexOf('@', StringComparison.Ordinal);
        if (at < 0) return "has no @";
        if (email.IndexOf('@', at + 1) >= 0) return "has more than one @";
        if (email.AsSpan().ContainsAnyExceptInRange('!', '~')) return "holds letters that mail servers do not take (write the domain in its ASCII form, xn--…)";
        return WrongWithLocal(email[..at]) ?? WrongWithDomain(email[(at + 1)..]);
    }

    private static string? WrongWithLocal(string local)
    {
        if (local.Length == 0) return "has nothing before the @";
        if (local.Length > 64) return "has more than 64 characters before the @";
        if (local.StartsWith('.') || local.EndsWith('.')) return "has a dot at an end of what stands before the @";
        return local.Contains("..", StringComparison.Ordinal) ? "has two dots in a row" : null;
    }

    private static string? WrongWithDomain(string domain)
    {
        if (domain.Length == 0) return "has nothing behind the @";
        if (domain.StartsWith('.')) return "has a dot behind the @";
        if (domain.EndsWith('.')) return "ends in a dot";
        if (domain.Contains("..", StringComparison.Ordinal)) return "has two dots in a row";
        if (!domain.Contains('.', StringComparison.Ordinal)) return "has no dot in its domain";

        var labels = domain.Split('.');
        if (labels.Any(label => label.StartsWith('-') || label.EndsWith('-'))) return "has a hyphen at an end of a part of its domain";
        if (domain.AsSpan().ContainsAnyExcept(DomainCharacters)) return "has a character in its domain that no domain has";
        if (labels.Any(label => label.Length > 63)) return "has a part of its domain that is longer than 63 characters";
        if (labels[^1].All(char.IsAsciiDigit)) return "has a number where its domain ends";
        return labels[^1].Length < 2 ? "has one letter where its domain ends" : null;
    }

    private static readonly System.Buffers.SearchValues<char> DomainCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.");
}
