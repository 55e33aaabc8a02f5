using Xunit;

namespace Vinr.Sdk.ArchitectureTests;

/// <summary>Libraries are built for apps that are trimmed and compiled natively.</summary>
public class NativeTests
{
    private const string Analyzed = "<IsAotCompatible>true</IsAotCompatible>";

    /// <summary>Programs, and what EF Core forbids.</summary>
    private static readonly string[] Exempt = ["Vinr.Sdk.EntityFrameworkCore", "Vinr.Sdk.Sandbox.Host", "Vinr.Sdk.Tool"];

    [Fact]
    [Keeps("fit.aot")]
    public void Every_library_but_the_one_on_EF_Core_is_analyzed_for_it()
    {
        var without = House.Projects.Where(project => !ProjectOf(project).Contains(Analyzed, StringComparison.Ordinal)).Select(project => Path.GetFileName(project)!);

        Assert.Equal(Exempt, without.Order(StringComparer.Ordinal));
    }

    [Fact]
    [Keeps("fit.aot")]
    public void The_native_programs_are_published_and_run_by_CI_with_warnings_as_errors()
    {
        var ci = File.ReadAllText(Path.Combine(House.Root, ".ci/run"));

        Assert.All(["Vinr.Sdk.AotSmoke", "Vinr.Sdk.AotWebApp"], program =>
        {
            Assert.Contains($"dotnet publish tests/{program}", ci, StringComparison.Ordinal);
            Assert.Contains($"/{program}\"", ci, StringComparison.Ordinal);
        });
        Assert.Contains("<TreatWarningsAsErrors>true", File.ReadAllText(Path.Combine(House.Root, "Directory.Build.props")), StringComparison.Ordinal);
    }

    private static string ProjectOf(string folder) => File.ReadAllText(Path.Combine(House.Root, folder, Path.GetFileName(folder) + ".csproj"));
}
