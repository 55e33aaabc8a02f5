namespace CheckoutWeb;

/// <summary>Something that the shop sells.</summary>
/// <param name="Id">What forms call it.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Note">A few words about it.</param>
/// <param name="Price">In euro cents.</param>
/// <param name="Shape">Its picture in <c>shapes.svg</c>.</param>
internal sealed record Product(string Id, string Name, string Note, long Price, string Shape);
