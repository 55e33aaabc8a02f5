namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Campaigns(StateStore store)
{
    public CampaignRecord Create(NewCampaign command) => store.Write(tx => tx.Save(Checked(tx, new CampaignRecord
    {
        Id = tx.NewId(IdPrefixes.Campaign, tx.Campaigns),
        Program = tx.Programs.Require(command.Program, "program", "program").Id,
        Name = command.Name,
        Audience = command.Audience,
        Schedule = command.Schedule,
        Mechanics = command.Mechanics,
        Goal = command.Goal,
        Metadata = command.Metadata,
        Created = tx.Now,
    })));

    public CampaignRecord Retrieve(string id) => store.Read().Campaigns.Get(id, "campaign");

    public CampaignRecord Update(string id, CampaignChanges changes) => store.Write(tx =>
    {
        var campaign = tx.Campaigns.Get(id, "campaign");
        return tx.Save(Checked(tx, campaign with
        {
            Name = changes.Name.Or(campaign.Name),
            Audience = changes.Audience.Or(campaign.Audience),
            Schedule = changes.Schedule.Or(campaign.Schedule),
            Mechanics = changes.Mechanics.Or(campaign.Mechanics),
            Goal = changes.Goal.Or(campaign.Goal),
            Metadata = changes.Metadata.Or(campaign.Metadata),
        }));
    });

    /// <summary>Removes a campaign. What it multiplied stays, and is clawed back with its factor.</summary>
    public CampaignRecord Delete(string id) => store.Write(tx =>
    {
        var campaign = tx.Campaigns.Get(id, "campaign");
        tx.Remove(campaign);
        return campaign;
    });

    public PageResult<CampaignRecord> List(CampaignFilter filter, PageRequest page)
    {
        var table = store.Read().Campaigns;
        return Pager.Page(
            table,
            page,
            filter.Program is { } program ? table.Select(CampaignRecord.ByProgram, program) : null,
            filter.State is { } state ? row => row.State == state : null);
    }

    private static CampaignRecord Checked(StateTransaction tx, CampaignRecord campaign)
    {
        Check.Text(campaign.Name, "name");
        campaign.Schedule?.Check("schedule.endsAt");
        foreach (var mechanic in campaign.Mechanics)
        {
            Check.Text(mechanic.Trigger, "mechanics.trigger");
            Check.Factor(mechanic.Factor, "mechanics.factor");
        }

        return campaign with { Audience = Checked(tx, campaign.Audience, campaign.Program) };
    }

    /// <summary>The audience with its tier spelt as a key, or a refusal.</summary>
    private static Audience Checked(StateTransaction tx, Audience audience, string program)
    {
        switch (audience.Kind)
        {
            case AudienceKind.Tier:
                Check.Text(audience.Tier, "audience.tier");
                return new(AudienceKind.Tier, Tier: TierStep.KeyOf(audience.Tier));
            case AudienceKind.Segment:
                var segment = SegmentRules.Require(tx, program, audience.Segment, "audience.segment");
                return segment.Program == program
                    ? new(AudienceKind.Segment, Segment: audience.Segment)
                    : throw EngineRefusal.Conflict(
                        RefusalCodes.ProgramMismatch,
                        $"Segment '{segment.Id}' belongs to program '{segment.Program}', the campaign to '{program}': use a segment of the campaign's program.",
                        "audience.segment",
                        segment.Id);
            default:
                return Audience.Everyone;
        }
    }
}
