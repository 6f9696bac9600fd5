using System.Security.Cryptography;
using System.Text;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Binding;
using ScenarioSim.Scenarios.Plain;

namespace ScenarioSim.Scenarios;

/// <summary>An overlay that a scenario was read with.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title.</param>
public sealed record Future(string Id, string Title);

/// <summary>
/// A valid scenario: its world, and where everything in it comes from. Immutable; safe to share between threads.
/// </summary>
public sealed class Scenario
{
    private readonly Lazy<string> plainText;
    private readonly Lazy<string> hash;
    private readonly Lazy<IReadOnlyList<ResolvedValue>> values;

    internal Scenario(Draft draft, Future? future, CalibrationNote? calibration)
    {
        Draft = draft;
        Future = future;
        Calibration = calibration;
        World = WorldBuilder.Build(draft);
        plainText = new Lazy<string>(() => PlainWriter.Write(draft));
        hash = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PlainText))));
        values = new Lazy<IReadOnlyList<ResolvedValue>>(() => DefaultValues.Complete(draft));
    }

    /// <summary>What the scenario was made of.</summary>
    internal Draft Draft { get; }

    /// <summary>All that a run needs.</summary>
    public World World { get; }

    /// <summary>The scenario's identifier.</summary>
    public string Id => Draft.Id;

    /// <summary>The scenario's title.</summary>
    public string Title => Draft.Title;

    /// <summary>The overlay laid over it; null for none.</summary>
    public Future? Future { get; }

    /// <summary>That its values were fitted, and to what; null where they were not. No part of <see cref="PlainText"/>.</summary>
    public CalibrationNote? Calibration { get; }

    /// <summary>Every value, stated or by default, in the order of sections, with where it comes from.</summary>
    public IReadOnlyList<ResolvedValue> Values => values.Value;

    /// <summary>What members draw, ascending by path, as are the uncertainties of <see cref="World"/>.</summary>
    public IReadOnlyList<UncertainValue> Uncertain
    {
        get
        {
            var drawn = Draft.Uncertainties.Select(uncertainty => uncertainty.Name).ToHashSet(StringComparer.Ordinal);
            return
            [
                .. Draft.Values
                    .Where(value => value.Distribution.Length > 0 && drawn.Contains(value.Path))
                    .OrderBy(value => value.Path, StringComparer.Ordinal)
                    .Select(value => new UncertainValue(value.Path, $"{value.Text}, {value.Distribution}")),
            ];
        }
    }

    /// <summary>
    /// The scenario as one plain document: dates as months, levels as numbers, an uncertain value as its value,
    /// expressions kept, defaults written out. Reading it gives the same text again.
    /// </summary>
    public string PlainText => plainText.Value;

    /// <summary>The SHA-256 of <see cref="PlainText"/> in UTF-8, in lower-case hexadecimal digits.</summary>
    public string Hash => hash.Value;

    /// <summary>The record of acts that hypotheses are weighed by; null where the scenario has none.</summary>
    public Evidence? Evidence => Draft.Evidence;
}
