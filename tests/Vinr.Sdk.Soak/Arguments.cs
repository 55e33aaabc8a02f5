using System.Globalization;
using Vinr.Sdk.Soak.Databases;
using Vinr.Sdk.Soak.Outbox;

namespace Vinr.Sdk.Soak;

/// <summary>The command line.</summary>
internal sealed record Arguments(int Operations, long Seed, int? Fuzz)
{
    public const string Usage =
        """
        Usage: [--operations N] [--seed S]     calls by 32 workers over a sandbox behind faults (default: 100,000 with seed 1)
               --fuzz N [--seed S]             mutated answers for the response reader, and as many deliveries for the verifier
               states [--rounds N] [--seed S]  snapshots, restores, saves and forks of a sandbox under traffic (default: 1,000 rounds, one of each in a round)
               webhooks [--events N] [--redis HOST:PORT] [--seed S]
                                               deliveries to two instances of an app on one Redis, of which one is killed (default: 10,000,
                                               with a redis-server that is started for it)
               database [--events N] [--kills K] [--mode handle|store] [--seed S]
                                               deliveries to two instances of a shop on one PostgreSQL, which are killed and started again (default:
                                               10,000 and 12 times); handled before the answer, or stored first
               outbox [--calls N] [--kills K] [--seed S]
                                               calls through the outbox of two instances of a shop on one PostgreSQL, with faults, which are killed and
                                               started again; then some whose keys are too old (default: 10,000 and 12 times)
               import [--members N] [--seed S] an import that is abandoned ten times at random moments, under the documented rate limit, and once
                                               more when keys and checkpoint are gone (default: 100,000 members)
        """;

    /// <summary>How many events for <c>webhooks</c>; null for the other commands.</summary>
    public int? WebhookEvents { get; private init; }

    /// <summary>What to do for <c>database</c>; null for the other commands.</summary>
    public DatabaseRun? Database { get; private init; }

    /// <summary>What to do for <c>outbox</c>; null for the other commands.</summary>
    public OutboxRun? Outbox { get; private init; }

    /// <summary>How many members for <c>import</c>; null for the other commands.</summary>
    public int? Members { get; private init; }

    /// <summary>How many rounds of <c>states</c>; null for the other commands.</summary>
    public int? States { get; private init; }

    /// <summary>The Redis for <c>webhooks</c>; null to start one.</summary>
    public string? Redis { get; private init; }

    /// <returns>Null when the arguments make no sense.</returns>
    public static Arguments? Read(string[] args)
    {
        var read = new Arguments(100_000, 1, null);
        var (webhooks, states, database, import, outbox) = (args is ["webhooks", ..], args is ["states", ..], args is ["database", ..], args is ["import", ..], args is ["outbox", ..]);
        if (webhooks) read = read with { WebhookEvents = 10_000 };
        if (states) read = read with { States = 1_000 };
        if (database) read = read with { Database = new(10_000, 12, DatabaseRun.Handle) };
        if (import) read = read with { Members = 100_000 };
        if (outbox) read = read with { Outbox = new(10_000, 12) };
        var soak = !webhooks && !states && !database && !import && !outbox;
        for (var i = soak ? 0 : 1; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length) return null;
            var isNumber = long.TryParse(args[i + 1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
            var isCount = isNumber && number is > 0 and <= int.MaxValue;

            switch (args[i])
            {
                case "--operations" when isCount && soak: read = read with { Operations = (int)number }; break;
                case "--fuzz" when isCount && soak: read = read with { Fuzz = (int)number }; break;
                case "--events" when isCount && webhooks: read = read with { WebhookEvents = (int)number }; break;
                case "--events" when isCount && database: read = read with { Database = read.Database! with { Events = (int)number } }; break;
                case "--kills" when isCount && database: read = read with { Database = read.Database! with { Kills = (int)number } }; break;
                case "--mode" when args[i + 1] is DatabaseRun.Handle or DatabaseRun.Store && database: read = read with { Database = read.Database! with { Mode = args[i + 1] } }; break;
                case "--calls" when isCount && outbox: read = read with { Outbox = read.Outbox! with { Calls = (int)number } }; break;
                case "--kills" when isCount && outbox: read = read with { Outbox = read.Outbox! with { Kills = (int)number } }; break;
                case "--rounds" when isCount && states: read = read with { States = (int)number }; break;
                case "--members" when isCount && import: read = read with { Members = (int)number }; break;
                case "--redis" when webhooks: read = read with { Redis = args[i + 1] }; break;
                case "--seed" when isNumber: read = read with { Seed = number }; break;
                default: return null;
            }
        }

        return read;
    }
}
