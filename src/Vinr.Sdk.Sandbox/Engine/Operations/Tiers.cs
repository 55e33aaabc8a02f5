namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Tiers(StateStore store)
{
    /// <summary>Adds a tier. In a program that had none, points decide from now on, over all time.</summary>
    public TierStep Create(NewTier command) => store.Write(tx =>
    {
        var program = tx.Programs.Require(command.Program, "program", "program");
        var plan = program.Tiers ?? new TierPlan { QualifyOn = QualifyOn.Points };
        var tier = TierList.Register(tx, program.Id, new TierStep(command.Name, 0, command.MinPoints)
        {
            Benefits = command.Benefits,
            Metadata = command.Metadata,
        });
        CheckTier(plan, tier);
        tier = Find(Save(tx, program, plan with { Steps = plan.Steps.With(tier) }), tier.Id);
        tx.Emit(EventTypes.TierCreated, tier);
        return tier;
    });

    public TierStep Retrieve(string id)
    {
        var state = store.Read();
        return Find(state.Programs.Find(state.Tiers.Get(id, "tier").Program)!, id);
    }

    /// <summary>The tier with a key.</summary>
    public TierStep Named(string program, string key) =>
        store.Read().Programs.Find(program)?.Tiers?.Steps.FirstOrDefault(step => step.Key == key)
        ?? throw EngineRefusal.NotFound("tier", key);

    /// <summary>Changes a tier. Members move, if they do, when their balance next changes.</summary>
    public TierStep Update(string id, TierChanges changes) => store.Write(tx =>
    {
        var program = tx.Programs.Find(tx.Tiers.Get(id, "tier").Program)!;
        var (plan, before) = (program.Tiers!, Find(program, id));
        var tier = before with
        {
            Name = changes.Name.Or(before.Name),
            Threshold = changes.MinPoints.Or(before.Threshold),
            Benefits = changes.Benefits.Or(before.Benefits),
            Metadata = changes.Metadata.Or(before.Metadata),
        };
        CheckTier(plan, tier);
        TierList.Rename(tx, program.Id, before.Key, tier.Key);
        var steps = tier.Threshold == before.Threshold ? plan.Steps.Replace(before, tier) : plan.Steps.Remove(before).With(tier);
        tier = Find(Save(tx, program, plan with { Steps = steps }), id);
        tx.Emit(EventTypes.TierUpdated, tier);
        return tier;
    });

    /// <summary>Removes a tier, and finds its members another.</summary>
    public TierStep Delete(string id) => store.Write(tx =>
    {
        var address = tx.Tiers.Get(id, "tier");
        var program = tx.Programs.Find(address.Program)!;
        var tier = Find(program, id);
        tx.Tiers = tx.Tiers.Remove(address);
        Save(tx, program, program.Tiers! with { Steps = program.Tiers.Steps.Remove(tier) });
        return tier;
    });

    /// <summary>In the order of their thresholds, lowest first.</summary>
    [SandboxRule("tiers.ascending", Grade.Illustrative, "Tiers are listed by ascending min_points.", Page = "Tiers (API reference)")]
    public PageResult<TierStep> List(TierFilter filter, PageRequest page)
    {
        var programs = store.Read().Programs;
        IEnumerable<ProgramRecord> listed = filter.Program is null
            ? programs.Rows
            : programs.Find(filter.Program) is { } program ? [program] : [];
        return Pager.Page([.. TierList.InOrder(listed.SelectMany(each => each.Tiers?.Steps ?? []))], page);
    }

    private static ProgramRecord Save(StateTransaction tx, ProgramRecord program, TierPlan plan)
    {
        program = program with { Tiers = plan };
        ProgramChecks.Check(program);
        tx.Programs = tx.Programs.Replace(program);
        TierList.FindOthers(tx, program);
        return program;
    }

    private static TierStep Find(ProgramRecord program, string id) => program.Tiers!.Steps.First(step => step.Id == id);

    private static void CheckTier(TierPlan plan, TierStep tier)
    {
        Check.Text(tier.Name, "name");
        Check.Between(tier.Threshold, 0, Check.MaxAmount, "minPoints");
        Check.That(
            plan.Steps.All(other => other.Id == tier.Id || other.Key != tier.Key),
            "name",
            $"The program has a tier '{tier.Key}', and a tier's name must be its own.");
    }
}
