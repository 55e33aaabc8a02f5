using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations.Explaining;

namespace Vinr.Sdk.Operations;

/// <summary>Why a member has the balance that it has, from the ledger alone.</summary>
public sealed record LedgerExplanation
{
    private const int LargestPage = 100;

    /// <summary>How often a ledger is read before it is said not to add up: somebody may be writing to it.</summary>
    private const int Times = 3;

    /// <summary>The account, <c>loy_…</c>.</summary>
    public required string Account { get; init; }

    /// <summary>Its program.</summary>
    public required string Program { get; init; }

    /// <summary>Its customer; null when it has none.</summary>
    public string? Customer { get; init; }

    /// <summary>Its status.</summary>
    public required string Status { get; init; }

    /// <summary>Its tier; null when it has none.</summary>
    public string? Tier { get; init; }

    /// <summary>Its balance, as VINR has it.</summary>
    public required long Balance { get; init; }

    /// <summary>The sum of the entries.</summary>
    public required long Sum { get; init; }

    /// <summary>Every entry, oldest first.</summary>
    public required IReadOnlyList<LedgerLine> Entries { get; init; }

    /// <summary>Whether the balance is the sum of the entries, and the ledger adds up from one entry to the next.</summary>
    public bool AddsUp => Balance == Sum && Entries.All(entry => entry.AddsUp);

    /// <summary>Reads a member's ledger; again when its balance is not the sum, because an entry may have been written meanwhile.</summary>
    /// <param name="vinr">The client.</param>
    /// <param name="account">The account, <c>loy_…</c>.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="ArgumentException">It is no id of an account; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such account.</exception>
    /// <exception cref="VinrException">A call failed.</exception>
    /// <example><code>var why = await LedgerExplanation.ReadAsync(vinr, "loy_7Qk");</code></example>
    public static async Task<LedgerExplanation> ReadAsync(VinrClient vinr, string account, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(vinr);
        for (var i = 1; ; i++)
        {
            var explanation = await ReadOnceAsync(vinr, account, cancellationToken).ConfigureAwait(false);
            if (explanation.Balance == explanation.Sum || i == Times) return explanation;
        }
    }

    /// <summary>As JSON, indented.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ExplanationJson.Readable.LedgerExplanation);

    private static async Task<LedgerExplanation> ReadOnceAsync(VinrClient vinr, string account, CancellationToken cancellationToken)
    {
        var member = await vinr.Loyalty.Accounts.RetrieveAsync(account, cancellationToken: cancellationToken).ConfigureAwait(false);
        var entries = new List<PointsTransaction>();
        await foreach (var entry in vinr.Loyalty.Transactions.ListAsync(new() { Account = account, Limit = LargestPage }, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (entry.Account.Id == account) entries.Add(entry);
        }

        entries.Reverse(); // lists are newest first
        var sum = 0L;
        return new()
        {
            Account = member.Id,
            Program = member.Program,
            Customer = member.Customer?.Id,
            Status = member.Status.ToString(),
            Tier = member.Tier?.Id,
            Balance = member.Balance,
            Sum = entries.Sum(entry => entry.Amount),
            Entries = [.. entries.Select(entry => LineText.Line(entry, sum += entry.Amount))],
        };
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(LedgerExplanation))]
internal sealed partial class ExplanationJson : JsonSerializerContext
{
    public static ExplanationJson Readable => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
