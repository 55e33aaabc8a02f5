using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace PackageConsumer;

/// <summary>
/// What is in the packed packages, file by file, as <c>contents.txt</c> beside this file says (<c>VINR_WRITE_CONTENTS=1</c> writes it anew); their symbols, with
/// all sources in them; and their bills of materials.
/// </summary>
public class PackageContents
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
    private static readonly string Here = Folder();
    private static readonly string Feed = Path.GetFullPath(Path.Combine(Here, "../../artifacts/feed"));

    public static TheoryData<string> Packages => [.. Directory.GetFiles(Feed, "*.nupkg").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void Each_package_has_the_files_that_are_written_down_and_no_others()
    {
        var found = string.Concat(Directory.GetFiles(Feed, "*.*nupkg").Order(StringComparer.Ordinal).Select(file => $"{NameOf(file)}\n{string.Concat(Files(file).Select(name => $"  {name}\n"))}"));
        var list = Path.Combine(Here, "contents.txt");
        if (Environment.GetEnvironmentVariable("VINR_WRITE_CONTENTS") == "1") File.WriteAllText(list, found);

        Assert.Equal(File.ReadAllText(list), found);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Nothing_in_a_package_runs_when_a_project_is_restored_or_built(string package)
    {
        var files = Files(Path.Combine(Feed, package));

        Assert.DoesNotContain(files, file => file.StartsWith("build", StringComparison.Ordinal) || file.StartsWith("analyzers", StringComparison.Ordinal) || file.EndsWith(".ps1", StringComparison.Ordinal) || file.EndsWith(".targets", StringComparison.Ordinal));
        Assert.Contains("README.md", files);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Its_symbols_are_those_of_its_assemblies_with_every_source_inside(string package)
    {
        using var libraries = ZipFile.OpenRead(Path.Combine(Feed, package));
        using var symbols = ZipFile.OpenRead(Path.Combine(Feed, Path.ChangeExtension(package, ".snupkg")));
        var ours = libraries.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal) && (entry.Name.StartsWith("Vinr.", StringComparison.Ordinal) || entry.Name.StartsWith("vinr", StringComparison.Ordinal)) && !entry.Name.EndsWith(".resources.dll", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(ours);

        foreach (var library in ours)
        {
            var pdb = symbols.GetEntry(Path.ChangeExtension(library.FullName, ".pdb"));
            Assert.True(pdb is not null, $"{library.FullName} has no symbols.");
            using var assembly = new PEReader(Read(library));
            using var provider = MetadataReaderProvider.FromPortablePdbStream(Read(pdb!));
            var reader = provider.GetMetadataReader();

            var entry = assembly.ReadDebugDirectory().First(directory => directory.Type == DebugDirectoryEntryType.CodeView);
            Assert.Equal(assembly.ReadCodeViewDebugDirectoryData(entry).Guid, new BlobContentId(reader.DebugMetadataHeader!.Id).Guid);

            var embedded = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation).Where(information => reader.GetGuid(information.Kind) == EmbeddedSource).Select(information => information.Parent).ToHashSet();
            Assert.All(reader.Documents, document => Assert.Contains((EntityHandle)document, embedded));
            Assert.All(reader.Documents, document => Assert.StartsWith("/_", reader.GetString(reader.GetDocument(document).Name), StringComparison.Ordinal)); // no folder of whoever packed it
        }
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Its_bill_of_materials_has_all_that_it_says_it_needs(string package)
    {
        using var bill = JsonDocument.Parse(File.ReadAllText(Path.Combine(Feed, Path.ChangeExtension(package, ".cdx.json"))));
        var components = bill.RootElement.GetProperty("components").EnumerateArray().ToDictionary(component => component.GetProperty("bom-ref").GetString()!, StringComparer.OrdinalIgnoreCase);
        var ours = bill.RootElement.GetProperty("metadata").GetProperty("component");

        Assert.Equal("CycloneDX", bill.RootElement.GetProperty("bomFormat").GetString());
        Assert.Equal(NameOf(package), ours.GetProperty("name").GetString());
        foreach (var id in Needs(package).Where(id => !id.StartsWith("Vinr.", StringComparison.Ordinal)))
            Assert.Contains(components.Values, component => string.Equals(component.GetProperty("name").GetString(), id, StringComparison.OrdinalIgnoreCase) && component.GetProperty("version").GetString()!.Length > 0);
        Assert.All(components.Where(component => component.Key.StartsWith("pkg:nuget/", StringComparison.Ordinal) && !component.Key.StartsWith("pkg:nuget/Vinr.", StringComparison.Ordinal)), component =>
            Assert.Contains(component.Value.GetProperty("hashes").EnumerateArray(), hash => hash.GetProperty("alg").GetString() == "SHA-512"));
    }

    /// <summary>What it names as its dependencies, for whatever framework.</summary>
    private static IEnumerable<string> Needs(string package)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Feed, package));
        using var nuspec = Read(archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)));
        return [.. XDocument.Load(nuspec).Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value).Distinct()];
    }

    /// <summary>Without what NuGet adds to each.</summary>
    private static List<string> Files(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml").Order(StringComparer.Ordinal)];
    }

    private static MemoryStream Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    /// <summary>Without the version.</summary>
    private static string NameOf(string file)
    {
        var name = Path.GetFileName(file);
        var version = name.Split('.').TakeWhile(part => !char.IsAsciiDigit(part[0]));
        return string.Join('.', version) + (name.EndsWith(".snupkg", StringComparison.Ordinal) ? " (symbols)" : "");
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
