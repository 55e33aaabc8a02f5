using System.Reflection;
using Mono.Cecil;

namespace Vinr.Sdk.ArchitectureTests;

/// <summary>One built project: its top-level types, the folder of each, and which uses which, as the compiler really did it.</summary>
internal sealed class House
{
    private readonly Dictionary<TypeDefinition, string> _folders = [];
    private readonly List<Use> _uses = [];

    private House(ModuleDefinition module, string project)
    {
        var types = module.GetTypes().ToList();
        var typesOfMethods = types.SelectMany(type => type.Methods, (type, method) => (type, method)).ToDictionary(pair => (int)pair.method.MetadataToken.RID, pair => (int)Outermost(pair.type).MetadataToken.RID);
        var folders = SourceFolders.Read(Path.ChangeExtension(module.FileName, ".pdb"), project, typesOfMethods);
        foreach (var type in module.Types)
        {
            if (folders.TryGetValue((int)type.MetadataToken.RID, out var folder)) _folders[type] = folder;
        }

        var seen = new HashSet<(TypeDefinition, TypeDefinition)>();
        foreach (var type in types)
        {
            var user = Outermost(type);
            foreach (var (used, where) in UsedBy.Of(type))
            {
                if (used.Module == module && IsHere(user) && IsHere(Outermost(used)) && Outermost(used) != user && seen.Add((user, Outermost(used))))
                {
                    _uses.Add(new(user, Outermost(used), where));
                }
            }
        }

        bool IsHere(TypeDefinition type) => _folders.ContainsKey(type);
    }

    public static string Root { get; } = typeof(House).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The folders below <c>src</c>: every project that is shipped.</summary>
    public static IReadOnlyList<string> Projects { get; } = [.. Directory.GetDirectories(Path.Combine(Root, "src")).Select(folder => "src/" + Path.GetFileName(folder)).Order()];

    public IReadOnlyList<Use> Uses => _uses;

    public IReadOnlySet<string> Folders => _folders.Values.ToHashSet();

    public static House Open(string project)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, Path.GetFileName(project) + ".dll");
        return new(ModuleDefinition.ReadModule(assembly, new() { InMemory = true }), project);
    }

    public string FolderOf(TypeDefinition type) => _folders[type];

    private static TypeDefinition Outermost(TypeDefinition type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type;
    }
}

/// <summary>One type that uses another, and the first place where it does.</summary>
internal sealed record Use(TypeDefinition User, TypeDefinition Used, string Where);
