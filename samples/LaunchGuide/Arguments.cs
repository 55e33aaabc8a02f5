namespace LaunchGuide;

/// <summary>The command line.</summary>
internal sealed record Arguments
{
    public const string Usage =
        """
        VINR's "Launch a loyalty program" guide, in C#.

        Usage: dotnet run --project samples/LaunchGuide [-- options]

          --json    print one JSON object instead of the screens, and nothing else
          --pause   wait for Enter after each screen
          --live    play against VINR's own sandbox with the test key in VINR_SECRET_KEY,
                    at VINR_BASE_URL if that is set, and leave out what needs time travel;
                    without it, an embedded sandbox is used and nothing leaves this machine
          --page    with --live: pay the first purchases by hand, at the addresses that are
                    told; without it, the test method pm_card_visa is charged at once
          --help    print this

        Exit codes: 0 all is as the guide says; 1 something is not, or VINR cannot be reached;
        2 the arguments or the key are of no use here.
        """;

    public bool Json { get; private init; }

    public bool Live { get; private init; }

    public bool Page { get; private init; }

    public bool Pause { get; private init; }

    public bool Help { get; private init; }

    public static bool TryParse(string[] args, out Arguments arguments, out string? complaint)
    {
        (arguments, complaint) = (new(), null);
        foreach (var arg in args)
        {
            switch (arg)
            {
                case "--json": arguments = arguments with { Json = true }; break;
                case "--live": arguments = arguments with { Live = true }; break;
                case "--page": arguments = arguments with { Page = true }; break;
                case "--pause": arguments = arguments with { Pause = true }; break;
                case "--help" or "-h": arguments = arguments with { Help = true }; break;
                default:
                    complaint = $"Unknown argument: {arg}";
                    return false;
            }
        }

        return true;
    }
}
