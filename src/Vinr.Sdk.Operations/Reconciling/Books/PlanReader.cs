using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations.Pacing;
using Vinr.Sdk.Operations.Reconciling.Arithmetic;

namespace Vinr.Sdk.Operations.Reconciling.Books;

/// <summary>Reads what a program gives for payments.</summary>
internal sealed class PlanReader(PacedCalls calls, string program, CancellationToken token)
{
    private readonly List<string> _remarks = [];

    /// <summary>What could not be read, and what that means for the outcome.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    public async Task<EarningPlan> ReadAsync()
    {
        var found = await calls.ReadAsync((vinr, cancel) => vinr.Loyalty.Programs.RetrieveAsync(program, cancellationToken: cancel), token).ConfigureAwait(false);
        List<EarningRule> rules = [];
        await foreach (var rule in calls.ListAsync(vinr => vinr.Loyalty.EarningRules.ListAsync(new() { Program = program, Limit = 100 }, cancellationToken: token), token).ConfigureAwait(false))
        {
            if (rule.Trigger == EarningTrigger.PaymentCompleted) rules.Add(rule);
        }

        return new(found.Currency.Rounding, rules, [.. await CampaignsAsync().ConfigureAwait(false), .. await PromotionsAsync().ConfigureAwait(false), .. await OffersAsync().ConfigureAwait(false)]);
    }

    private Task<List<Boost>> CampaignsAsync() => AllAsync(
        "campaigns",
        vinr => vinr.Loyalty.Campaigns.ListAsync(new() { Limit = 100 }, cancellationToken: token),
        campaign => campaign.Program != program || campaign.Status == CampaignStatus.Draft ? [] : campaign.Mechanics
            .Where(mechanic => mechanic.Trigger == EarningTrigger.PaymentCompleted && mechanic.Factor is not null)
            .Select(mechanic => new Boost($"campaign {campaign.Id}", mechanic.Factor!.Value, campaign.Schedule?.StartsAt, campaign.Schedule?.EndsAt)));

    private Task<List<Boost>> PromotionsAsync() => AllAsync(
        "promotions",
        vinr => vinr.Loyalty.Promotions.ListAsync(new() { Limit = 100 }, cancellationToken: token),
        promotion => promotion.ProgramId == program && promotion.Rules is { Multiplier: { } factor } rules
            ? [new Boost($"promotion {promotion.Id}", factor, promotion.Window?.StartsAt, promotion.Window?.EndsAt, IsPromotion: true, rules.MinSpend ?? 0)]
            : []);

    private Task<List<Boost>> OffersAsync() => AllAsync(
        "offers",
        vinr => vinr.Loyalty.Offers.ListAsync(new() { Limit = 100 }, cancellationToken: token),
        offer => (offer.Program is null || offer.Program == program) && offer.Status != OfferStatus.Draft && offer.Incentive?.Multiplier is { } factor
            ? [new Boost($"offer {offer.Id}", factor, offer.StartsAt, offer.EndsAt)]
            : []);

    private async Task<List<Boost>> AllAsync<T>(string what, Func<VinrClient, VinrList<T>> list, Func<T, IEnumerable<Boost>> boosts)
        where T : VinrResource
    {
        List<Boost> found = [];
        try
        {
            await foreach (var item in calls.ListAsync(list, token).ConfigureAwait(false)) found.AddRange(boosts(item));
        }
        catch (VinrNotFoundException)
        {
            _remarks.Add($"VINR has no list of {what} at the path that is assumed: what they multiplied is not known, and shows as a difference.");
        }

        return found;
    }
}
