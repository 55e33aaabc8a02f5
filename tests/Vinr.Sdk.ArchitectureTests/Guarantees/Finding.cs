namespace Vinr.Sdk.ArchitectureTests.Guarantees;

/// <summary>Something that was wrong, found by a run that draws its inputs itself, and mended.</summary>
/// <param name="By">Which run.</param>
/// <param name="What">What it was, by its consequence.</param>
/// <param name="Since">The day of the commit that mended it.</param>
/// <param name="Test">Class and method of the test that would find it again.</param>
internal sealed record Finding(string By, string What, string Since, string Test)
{
    public static IReadOnlyList<Finding> All { get; } =
    [
        new(
            "traffic around snapshots, now the run `states`",
            "A snapshot, a restore, a save or a fork could come between what a request did and the answer that is kept for its key: afterwards a repeat acted twice, or an answered call had never been.",
            "2026-11-26",
            "StatesTests.Every_call_has_acted_once_in_every_state_that_was_taken_under_traffic"),
        new(
            "the soak, a million calls",
            "The sandbox took 4.6 GB, most of it for answers that are kept for their keys, and went slower and slower. Answers are packed now; the same run stays within 1.5 GB and keeps its pace.",
            "2026-11-26",
            "IdempotencyMemoryTests.A_million_answers_are_a_small_part_of_a_gigabyte"),
        new(
            "the soak, a million calls",
            "Each visit copied all unspent lots of its member, 800 kB for the busiest one. Lots grow at the end and are spent from the front.",
            "2026-11-26",
            "LotListTests.A_member_who_has_saved_for_years_costs_no_more_than_a_new_one"),
    ];
}
