using System.Globalization;
using ScenarioSim.Analysis.Tipping;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>What kind of value somebody may want to change first.</summary>
public enum InputGroup
{
    /// <summary>A named date.</summary>
    Date,

    /// <summary>How much a hypothesis emphasises a mechanism.</summary>
    Emphasis,

    /// <summary>A constant of behaviour, such as conditionality.</summary>
    Behaviour,

    /// <summary>Any other value that members draw.</summary>
    Uncertain,
}

/// <summary>A value of a scenario that can be changed, and how far it makes sense to.</summary>
/// <param name="Scenario">The scenario that states it for itself; null where all scenarios share it.</param>
/// <param name="Number">The value, with what it rests on.</param>
/// <param name="Group">What kind of value it is.</param>
/// <param name="Value">The value as a number; of a date its month, <see cref="Month.Never"/> where it never comes.</param>
/// <param name="Low">The least value offered.</param>
/// <param name="High">The greatest.</param>
public sealed record ChangeableInput(
    Story? Scenario, NumberSource Number, InputGroup Group, double Value, double Low, double High)
{
    /// <summary>Values that have a name in the scenario: levels of emphasis by what they are called.</summary>
    public IReadOnlyList<(string Name, double Value)> Levels { get; init; } = [];

    /// <summary>Its place, with dots between keys, as a setting spells it.</summary>
    public string Path => Number.Path.Replace('/', '.');

    /// <summary>The values of a plan's scenarios under its first future: dates first, then emphases, behaviour and all that is uncertain.</summary>
    public static IReadOnlyList<ChangeableInput> Of(StudyPlan plan)
    {
        Combination[] combinations = [.. plan.Combinations.DistinctBy(combination => combination.Scenario)];
        ChangeableInput[][] inputs = [.. combinations.Select(combination => new InputFinder(combination).Find().ToArray())];
        HashSet<string> shared = [.. inputs[0].Where(first => inputs.All(
            others => others.Any(other => other.IsSameAs(first)))).Select(input => input.Number.Path)];
        return
        [
            .. inputs.SelectMany((own, number) => own
                    .Where(input => number == 0 || !shared.Contains(input.Number.Path))
                    .Select(input => shared.Contains(input.Number.Path) ? input.SharedBy(inputs) : input))
                .OrderBy(input => input.Group),
        ];
    }

    /// <summary>The same value as one of all scenarios, as far as it makes sense in each of them.</summary>
    private ChangeableInput SharedBy(ChangeableInput[][] scenarios)
    {
        ChangeableInput[] same = [.. scenarios.Select(inputs => inputs.First(IsSameAs))];
        return this with { Scenario = null, Low = same.Max(input => input.Low), High = same.Min(input => input.High) };
    }

    private bool IsSameAs(ChangeableInput other) =>
        Number.Path == other.Number.Path && Number.Text == other.Number.Text && Number.Origin == other.Number.Origin;

    /// <summary>Finds what can be changed in one scenario.</summary>
    private sealed class InputFinder(Combination combination)
    {
        private const string LevelSection = "levels/";
        private const double LeastRoom = 2;
        private static readonly Dictionary<string, Parameter> Behaviours =
            Parameters.Of(ParameterShape.World).ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);

        private readonly World world = combination.World;
        private readonly Dictionary<string, Uncertainty> uncertain =
            combination.World.Uncertainties.ToDictionary(uncertainty => uncertainty.Name, StringComparer.Ordinal);

        private readonly (string Name, double Value)[] levels =
        [
            .. combination.Provenance.Numbers.Where(number => number.Path.StartsWith(LevelSection, StringComparison.Ordinal))
                .Select(number => (number.Path[LevelSection.Length..], NumberOf(number.Text) ?? double.NaN))
                .Where(level => double.IsFinite(level.Item2)),
        ];

        public IEnumerable<ChangeableInput> Find() => combination.Provenance.Numbers.Select(Input).OfType<ChangeableInput>();

        private ChangeableInput? Input(NumberSource number) => number.Path.Split('/') switch
        {
            ["dates", string name] => Date(number, name),
            ["emphasis", _] => Emphasis(number),
            ["behaviour", string name] when Behaviours.TryGetValue(name, out Parameter? parameter) => Behaviour(number, parameter),
            _ => uncertain.TryGetValue(number.Path, out Uncertainty? drawn) ? Uncertain(number, drawn) : null,
        };

        private ChangeableInput Date(NumberSource number, string name)
        {
            int date = world.Dates.Index().Single(date => date.Item.Name == name).Index;
            Month month = MomentResolver.Nominal(world, new Moment.Relative(date, 0));
            Month last = world.MonthAt(world.Months - 1);
            return New(number, InputGroup.Date, month.Number, Math.Min(DateOrder.FirstOf(world, date).Number, month.Number),
                month.IsNever ? last.Number : Math.Max(last.Number, month.Number));
        }

        private ChangeableInput? Emphasis(NumberSource number)
        {
            (string _, double level) = Array.Find(levels, level => level.Name == number.Text);
            double? value = levels.Any(named => named.Name == number.Text) ? level : NumberOf(number.Text);
            if (value is not double known)
            {
                return null;
            }

            double high = levels.Select(one => one.Value).Append(known).Append(LeastRoom).Max();
            return New(number, InputGroup.Emphasis, known, 0, high) with { Levels = levels };
        }

        private ChangeableInput? Behaviour(NumberSource number, Parameter parameter)
        {
            if (uncertain.TryGetValue(number.Path, out Uncertainty? drawn))
            {
                return Uncertain(number, drawn) with { Group = InputGroup.Behaviour };
            }

            return NumberOf(number.Text) is not double value
                ? null
                : New(number, InputGroup.Behaviour, value, Nearest(0, parameter.Bounds), UpTo(parameter.Bounds, value));
        }

        private ChangeableInput Uncertain(NumberSource number, Uncertainty drawn)
        {
            if (drawn.Bounds.High - drawn.Bounds.Low <= LeastRoom)
            {
                return New(number, InputGroup.Uncertain, drawn.Value, Nearest(drawn.Bounds.Low, drawn.Bounds), drawn.Bounds.High);
            }

            var movable = MovableInput.Of(drawn, isWhole: false);
            double margin = (movable.High - movable.Low) / 2;
            return New(
                number, InputGroup.Uncertain, drawn.Value,
                Nearest(Math.Max(movable.Low - margin, movable.Low >= 0 ? 0 : double.MinValue), drawn.Bounds),
                Nearest(movable.High + margin, drawn.Bounds));
        }

        private ChangeableInput New(NumberSource number, InputGroup group, double value, double low, double high) =>
            new(combination.Scenario, number, group, value, low, high);

        // Twice the value gives room where no other end is near.
        private static double UpTo(Bounds bounds, double value) =>
            Nearest(bounds.High - bounds.Low <= LeastRoom ? bounds.High : Math.Max(2 * value, 1), bounds);

        private static double Nearest(double value, Bounds bounds) =>
            bounds.LowExcluded && value <= bounds.Low ? bounds.Low + (Math.Min(1, bounds.High - bounds.Low) / 100) : bounds.Nearest(value);

        private static double? NumberOf(string text) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;
    }
}
