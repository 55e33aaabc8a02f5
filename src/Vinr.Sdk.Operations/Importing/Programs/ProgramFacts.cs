using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations.Importing.Rows;
using Vinr.Sdk.Operations.Pacing;

namespace Vinr.Sdk.Operations.Importing.Programs;

/// <summary>What an import has to know of its program.</summary>
internal sealed class ProgramFacts
{
    private ProgramFacts(LoyaltyProgram program) => Program = program;

    public LoyaltyProgram Program { get; }

    public TierNames Tiers { get; } = new();

    /// <summary>The tiers that points lead to, by what they take, the highest first.</summary>
    public IReadOnlyList<(string Tier, long Points)> Steps { get; private set; } = [];

    /// <summary>The rules that give points for becoming a member.</summary>
    public IReadOnlyList<EarningRule> WelcomeRules { get; private set; } = [];

    /// <summary>The endpoints that VINR sends events to.</summary>
    public IReadOnlyList<WebhookEndpoint> Endpoints { get; private set; } = [];

    /// <summary>When VINR tells members what: mails, text messages.</summary>
    public IReadOnlyList<NotificationRule> Notifications { get; private set; } = [];

    /// <summary>What the key was not allowed to read, or VINR does not have.</summary>
    public List<string> Unread { get; } = [];

    public static async Task<ProgramFacts> ReadAsync(PacedCalls calls, string program, CancellationToken cancellationToken)
    {
        var facts = new ProgramFacts(await calls.ReadAsync((vinr, token) => vinr.Loyalty.Programs.RetrieveAsync(program, cancellationToken: token), cancellationToken).ConfigureAwait(false));
        var tiers = await facts.TryReadAsync("tiers", calls.ListAsync(vinr => vinr.Loyalty.Tiers.ListAsync(new() { Program = program }), cancellationToken)).ConfigureAwait(false);
        facts.TakeTiers([.. tiers.Where(tier => tier.Program == program)]);
        var rules = await facts.TryReadAsync("earning rules", calls.ListAsync(vinr => vinr.Loyalty.EarningRules.ListAsync(new() { Program = program, Active = true }), cancellationToken)).ConfigureAwait(false);
        facts.WelcomeRules = [.. rules.Where(rule => rule.Active && rule.Program == program && rule.Trigger == EarningTrigger.LoyaltyAccountCreated)];
        var endpoints = await facts.TryReadAsync("webhook endpoints", calls.ListAsync(vinr => vinr.WebhookEndpoints.ListAsync(), cancellationToken)).ConfigureAwait(false);
        facts.Endpoints = [.. endpoints.Where(endpoint => endpoint.Status != WebhookEndpointStatus.Disabled)];
        facts.Notifications = await facts.TryReadAsync("notification rules", calls.ListAsync(vinr => vinr.Notifications.Rules.ListAsync(), cancellationToken)).ConfigureAwait(false);
        return facts;
    }

    /// <summary>The tier that a balance leads to; null when points lead to none.</summary>
    public string? TierOf(long points)
    {
        foreach (var (tier, threshold) in Steps)
        {
            if (points >= threshold) return tier;
        }

        return null;
    }

    private void TakeTiers(IReadOnlyList<Tier> tiers)
    {
        var steps = new List<(string Tier, long Points)>();
        foreach (var tier in Program.TierConfig?.Tiers ?? [])
        {
            Tiers.Add(tier.Name, key: null);
            if (Program.TierConfig!.QualifyOn == TierQualification.Points && tier.Threshold > 0) steps.Add((tier.Name.ToLowerInvariant(), tier.Threshold));
        }

        foreach (var tier in tiers)
        {
            Tiers.Add(tier.Name, tier.Key);
            if (tier.MinPoints is > 0 and { } least) steps.Add((tier.Key ?? tier.Name.ToLowerInvariant(), least));
        }

        Steps = [.. steps.DistinctBy(step => step.Tier).OrderByDescending(step => step.Points)];
    }

    /// <summary>What only the forecast needs must not keep an import with a restricted key from running.</summary>
    private async Task<List<T>> TryReadAsync<T>(string what, IAsyncEnumerable<T> list)
    {
        var items = new List<T>();
        try
        {
            await foreach (var item in list.ConfigureAwait(false)) items.Add(item);
        }
        catch (VinrApiException refused) when (refused is VinrPermissionException or VinrNotFoundException)
        {
            Unread.Add(what);
        }

        return items;
    }
}
