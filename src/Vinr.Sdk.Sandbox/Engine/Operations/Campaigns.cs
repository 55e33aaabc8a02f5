namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Campaigns(SandboxEngine engine)
{
    public CampaignRecord Create(NewCampaign command) => engine.Write(tx =>
    {
        Check.Text(command.Program, "program");
        return tx.Save(Checked(tx, new CampaignRecord
        {
            Id = tx.NewId(IdPrefixes.Campaign, tx.Campaigns),
            Program = tx.Programs.Get(command.Program, "program", "program").Id,
            Name = command.Name,
            Audience = command.Audience,
            Schedule = command.Schedule,
            Mechanics = command.Mechanics,
            Goal = command.Goal,
            Metadata = command.Metadata,
            Created = tx.Now,
        }));
    });

    public CampaignRecord Retrieve(string id) => engine.Read().Campaigns.Get(id, "campaign");

    public CampaignRecord Update(string id, CampaignChanges changes) => engine.Write(tx =>
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
    public CampaignRecord Delete(string id) => engine.Write(tx =>
    {
        var campaign = tx.Campaigns.Get(id, "campaign");
        tx.Remove(campaign);
        return campaign;
    });

    public PageResult<CampaignRecord> List(CampaignFilter filter, PageRequest page)
    {
        var table = engine.Read().Campaigns;
        return Pager.Page(
            table,
            page,
            filter.Program is { } program ? table.Select(CampaignRecord.ByProgram, program) : null,
            filter.State is { } state ? row => row.State == state : null);
    }

    private static CampaignRecord Checked(Transaction tx, CampaignRecord campaign)
    {
        Check.Text(campaign.Name, "name");
        campaign.Schedule?.Check("schedule.endsAt");
        foreach (var mechanic in campaign.Mechanics)
        {
            Check.Text(mechanic.Trigger, "mechanics.trigger");
            Check.Factor(mechanic.Factor, "mechanics.factor");
        }

        return campaign with { Audience = Audiences.Checked(tx, campaign.Audience, campaign.Program) };
    }
}
