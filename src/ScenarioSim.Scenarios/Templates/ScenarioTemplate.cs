using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Values;

namespace ScenarioSim.Scenarios.Templates;

/// <summary>A small invented world in which every section of the format stands with a line on what it means.</summary>
internal static class ScenarioTemplate
{
    private const string Points =
        $"2020-01: 0, {StandardComparison.Before}: 0.3, {StandardComparison.Before}+6m: 1, " +
        $"{StandardComparison.From}: 1, {StandardComparison.From}+6m: 0";

    private static readonly Dictionary<string, string> Weights = new(StringComparer.Ordinal)
    {
        ["exchange"] = "{ value: 0.5, triangular: [0.3, 0.5, 0.7] }",
        ["reciprocity"] = "0.4",
        ["common_adversary"] = "0.2",
        ["lock_in"] = "0.3",
        ["restraint"] = "0.3",
        ["caution"] = "0.1",
    };

    /// <summary>The file.</summary>
    public static string Write(NewFile file) =>
        $$"""
        {{file.SchemaLine(FileKind.Scenario)}}
        #
        {{Describe.Comment(
            "A small invented world to start from. Replace it by yours, section by section, and run 'scenariosim validate' " +
            "after each step: every mistake is told with its line. No number of things is fixed; add actors, resources, acts, " +
            "drivers and regimes, or take some away.")}}
        #
        # Wherever a number stands, so can these:
        #   0.1 + 0.8 * war                             an expression over drivers, with + - * / ( ) min max clamp
        #   { value: 0.4, source: [A1], note: "..." }   one that says where it comes from; without source: it is an assumption
        {{Distributions()}}
        {{file.Head(FileKind.Scenario)}}
        start: 2020-01              # the first month; it is a steady state, history before it is taken as given
        end: 2031-12                # the last month
        focus: [ALF-BRA, BRA-CHA]   # the pairs that readers see first; A-B is both directions, A>B is A towards B

        {{Describe.Comment(
            "Dates by name. Points and events can be dated by them, with an offset: war_end+6m, war_start-1y. A date that is " +
            $"never does not come. {StandardComparison.Before} and {StandardComparison.From} are those by which results are " +
            "compared where no study says otherwise.")}}
        dates:
          {{StandardComparison.Before}}: 2022-03
          {{StandardComparison.From}}: { value: 2025-06, uniform: [2024-06, 2026-06], note: "Supposed." }

        # Where numbers come from: publications, and what they claim, in your own words.
        sources:
          YEARBOOK: { author: "An Author", title: "A yearbook", outlet: "A publisher", date: 2021 }
          A1: { in: YEARBOOK, says: "Bravo makes more arms than it needs." }

        # What actors need and can give each other.
        resources: [arms, grain]

        {{Actors}}

        {{Pairs()}}

        # Series that act throughout, from point to point; before the first and after the last point they stay as they are.
        drivers:
          war:
            title: Alfa's war
            unit: 0 none ... 1 peak
            interpolation: linear   # or step: a value holds until the next point
            points: { {{Points}} }

        # What actors can do towards each other, every month. Of each:
        {{Describe.Table(ParameterShape.Act, ParameterShape.ActResource)}}
        acts:
          supply_arms: { friendliness: 0.3, delivers: { arms: 1 }, cost: 1.5 }
          ship_grain: { friendliness: 0.2, delivers: { grain: 1 }, cost: 1.5, crosses_border: true }
          consult: { friendliness: 0.4, institution: 0.01, cost: 1 }

        # Rules against an actor, which make some acts towards it costly for those who keep to them. Of each target:, acts: and
        {{Describe.Table(ParameterShape.RegimeActor)}}
        regimes:
          embargo: { target: ALF, acts: [supply_arms], enforcement: { BRA: 0.3, CHA: 1 } }

        {{Mechanisms()}}

        {{Behaviour()}}

        # What happened on a date: an act that was taken, or a shock to institutions (of A-B) or to a stance. Shocks come after the
        # first month.
        events:
          - { date: 2021-05, pair: BRA>CHA, act: consult, title: "Bravo's minister visits Charlie", source: [YEARBOOK] }
          - { date: {{StandardComparison.Before}}+1y, pair: ALF-BRA, institution: 0.1, title: "Treaty of Alfa and Bravo" }

        # The record of acts that hypotheses can be weighed by, and the chance that an act which was taken is in it:
        # evidence: { dyads: [ALF>BRA, BRA>ALF], from: 2020-02, until: 2024-12, reporting: { supply_arms: 0.3, consult: 0.8 } }

        """;

    private static string Actors =>
        $$"""
        # The actors by their codes. name: and group: are for readers, weights: are an actor's own weights of mechanisms. Numbers:
        {{Describe.Table(ParameterShape.Actor, ParameterShape.ActorResource)}}
        actors:
          ALF:
            name: Alfa
            group: challengers
            capability: 4
            needs: { arms: 0.1 + 0.8 * war }
            supplies: { grain: 0.8 }
            isolation: 0.2 + 0.4 * war
            burden: war
            order: -0.5
          BRA:
            name: Bravo
            group: challengers
            capability: 1
            needs: { grain: 0.6 }
            supplies: { arms: { value: 0.8, source: [A1] } }
            autonomy: { value: 0.5, uniform: [0.3, 0.7] }
          CHA:
            name: Charlie
            group: defenders
            capability: 5
            order: 0.6
        """;

    private static string Pairs() =>
        $$"""
        # Numbers of pairs; default: stands for the pairs that are not named. disapproval: is by who minds: { L: { I>J: ... } }.
        {{Describe.Table(ParameterShape.Pair, ParameterShape.Dyad, ParameterShape.ObserverPair)}}
        # Alignment in words: 0.8 alliance-like, 0.4 working partnership, 0 indifferent, -0.5 adversarial, -0.8 armed enmity.
        proximity: { default: 0.5, ALF-BRA: 1 }
        alignment: { ALF-BRA: 0.1, BRA-CHA: 0.2, ALF-CHA: -0.4 }
        institutions: { BRA-CHA: 0.3 }
        disapproval: { CHA: { BRA-ALF: 0.4 } }
        """;

    private static string Mechanisms() =>
        $$"""
        # Words that hypotheses can weigh mechanisms by, and the factors that they stand for.
        levels: { low: 0.3, mid: 1, high: 1.8 }

        # Why actors move towards each other: base weights, which all hypotheses share, in {{RangeText.Of(Parameters.Weight)}}. One left
        # out is off.
        mechanisms:
        {{string.Join('\n', MechanismTable.All.Select(Mechanism))}}
        """;

    private static string Mechanism(IMechanism mechanism) => Weights.TryGetValue(mechanism.Name, out string? weight)
        ? $"  {Describe.Mechanism(mechanism, weight)}"
        : $"  # {Describe.Mechanism(mechanism, "0.1")}";

    private static string Behaviour() =>
        $"""
        # Constants of the model. Those in comments have their defaults; take "# " away to set another.
        behaviour:
        {string.Join('\n', Parameters.Of(ParameterShape.World).Select(Constant))}
        """;

    private static string Constant(Parameter parameter)
    {
        string line = Describe.Constant(parameter, Numbers.WriteDefault(parameter));
        return HypothesisTemplate.Argued.Contains(parameter) ? $"  {line}" : $"  # {line}";
    }

    /// <summary>A line for each distribution, the first with what they are for.</summary>
    private static string Distributions() => string.Join('\n', DistributionReader.Parameters.Select((known, index) =>
    {
        string lead = index == 0 ? "an uncertain one, which members draw: " : "";
        return $"#   {"{ value: 0.4, " + known.Key + ": ... }",-43} {lead}{known.Key}: {known.Value}";
    }));
}
