using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Binds how a study's scenarios are weighed.</summary>
/// <param name="root">The study.</param>
/// <param name="scenarios">The identifiers of its scenarios; fewer where some have problems.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class WeighingBinder(MappingNode root, IReadOnlyList<string> scenarios, ProblemList problems)
{
    private MappingNode? Section => root["evidence"] as MappingNode;

    /// <summary>What each scenario weighs beforehand; null where the study does not say, or with problems.</summary>
    public IReadOnlyDictionary<string, double>? Prior()
    {
        if (Section?["prior"] is not MappingNode prior || problems.HasErrors)
        {
            return null;
        }

        var known = new NameTable("scenario", scenarios);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (Entry entry in prior.Entries)
        {
            if (known.Find(entry.Name, entry.Key.Origin, "evidence/prior", problems) is not null &&
                Number(entry.Value, Grammar.PriorRule) is double weight)
            {
                weights[entry.Name] = weight;
            }
        }

        CheckWhole(prior, weights);
        return problems.HasErrors ? null : weights;
    }

    /// <summary>The power that the likelihood is raised to; null where the study does not say.</summary>
    public double? Temper() => Section?["temper"] is { } written ? Number(written, Grammar.TemperRule) : null;

    /// <summary>The matrix, where it rates a scenario of the study; a problem where it rates none.</summary>
    public AchMatrix? Matching(AchMatrix? matrix)
    {
        if (matrix is not null && scenarios.Count > 0 && !matrix.Hypotheses.Any(scenarios.Contains))
        {
            problems.Error(
                ProblemCode.NothingKnown, root["ach"]!.Origin,
                $"the matrix {matrix.Id} rates {string.Join(", ", matrix.Hypotheses)}, and none of them is a scenario of this " +
                $"study ({string.Join(", ", scenarios)}); name another matrix, or delete this");
        }

        return matrix;
    }

    private void CheckWhole(MappingNode prior, Dictionary<string, double> weights)
    {
        string[] missing = [.. scenarios.Where(scenario => prior.Find(scenario) is null)];
        if (missing.Length > 0)
        {
            problems.Error(
                ProblemCode.MissingKey, prior.Origin,
                $"evidence/prior says nothing of {string.Join(", ", missing)}; write a weight for every scenario of the study, " +
                "or leave the prior out, so that all weigh the same");
        }
        else if (weights.Values.Sum() <= 0)
        {
            problems.Error(
                ProblemCode.OutOfRange, prior.Origin, "the weights of evidence/prior are all 0; give a scenario one above 0");
        }
    }

    private static double? Number(Node node, NumberRule rule) => NumberReader.Read(node, rule, "", new ProblemList())?.Constant;
}
