namespace CheckoutWeb;

/// <summary>What there is to buy.</summary>
internal static class Catalog
{
    public static IReadOnlyList<Product> Products { get; } =
    [
        new("espresso", "Espresso", "Short, and to the point", 250, "cup"),
        new("flat-white", "Flat white", "Double shot, silky milk", 420, "glass"),
        new("bun", "Cinnamon bun", "Out of the oven at eight", 380, "bun"),
        new("cookie", "Oat cookie", "Dark chocolate, sea salt", 290, "cookie"),
        new("beans", "House beans", "250 g, roasted here", 1_050, "bag"),
        new("dripper", "Pour-over set", "Dripper, jug, 100 filters", 3_400, "dripper"),
    ];

    public static Product? Find(string? id) => Products.FirstOrDefault(product => product.Id == id);
}
