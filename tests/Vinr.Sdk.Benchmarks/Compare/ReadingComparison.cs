using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Vinr.Sdk.Benchmarks.Measuring;
using Vinr.Sdk.Benchmarks.Output;
using Vinr.Sdk.Benchmarks.Stubs;
using Vinr.Sdk.Json;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Paging;
using Vinr.Sdk.Soak.Running;

namespace Vinr.Sdk.Benchmarks.Compare;

/// <summary>What it costs to reach every property by its second names too: a list of 100 members, read with them and without.</summary>
internal static class ReadingComparison
{
    public static IEnumerable<Row> Run(int rounds, Progress progress)
    {
        var plain = new JsonSerializerOptions(AccountsJson.Tolerant)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(CustomersJson.Default, AccountsJson.Default),
        };
        plain.MakeReadOnly();
        var renamed = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(Answers.Accounts)
            .Replace("\"lifetimePoints\"", "\"lifetime_points\"", StringComparison.Ordinal)
            .Replace("\"balance\"", "\"points_balance\"", StringComparison.Ordinal)
            .Replace("\"created\"", "\"created_at\"", StringComparison.Ordinal));
        var pump = new Pump();
        return PairedRounds.Compare(
            "read 100 members",
            [
                new("without second names", Reading(Answers.Accounts, plain), pump),
                new("with second names", Reading(Answers.Accounts, AccountsJson.Tolerant), pump),
                new("… that are used", Reading(renamed, AccountsJson.Tolerant), pump),
            ],
            rounds,
            progress);
    }

    private static Func<Task> Reading(byte[] json, JsonSerializerOptions options)
    {
        var type = options.TypeInfo<LoyaltyAccount>();
        return () => ListReader.Read(json, type, VinrResponse.None)!.Items.Count == 100
            ? Task.CompletedTask
            : throw new InvalidOperationException("100 members were expected.");
    }
}
