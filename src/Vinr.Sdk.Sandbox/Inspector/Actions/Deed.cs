namespace Vinr.Sdk.Sandbox.Inspector.Actions;

/// <summary>What a form does. Gives back what to say about it.</summary>
/// <exception cref="DeedRefused">The form cannot be carried out as it is.</exception>
internal delegate Task<Note> Deed(Inspected sandbox, ActionForm form, CancellationToken cancellationToken);
