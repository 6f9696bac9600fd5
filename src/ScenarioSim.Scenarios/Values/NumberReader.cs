using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Values;

/// <summary>Reads numbers, as far as that needs nothing but their own text.</summary>
internal static class NumberReader
{
    private static readonly DistributionReader Distributions = new(ReadPlain, ReadPlain, "plain numbers");

    /// <summary>Reads a number; null, with problems, where there is none.</summary>
    /// <param name="node">Where it is written.</param>
    /// <param name="rule">What may stand there.</param>
    /// <param name="what">Its path, for messages.</param>
    /// <param name="problems">Where problems go.</param>
    public static NumberValue? Read(Node node, NumberRule rule, string what, ProblemList problems)
    {
        Annotation? annotation = Annotation.Read(node, what, problems);
        if (annotation is null)
        {
            return null;
        }

        var reader = new Reading(annotation, rule, what, problems);
        if (rule.IsFlag)
        {
            return reader.ReadFlag();
        }

        NumberValue? value = reader.ReadScalar();
        return value is null || annotation.Distribution is null ? value : reader.ReadUncertain(value);
    }

    /// <summary>Where a character of a scalar stands in its file, as far as that can be told.</summary>
    public static Origin PlaceIn(ScalarNode scalar, int offset)
    {
        Origin start = scalar.Origin;
        string line = start.Source.Line(start.Line);
        int from = Math.Min(start.Column - 1, line.Length);
        int at = scalar.Text.Length == 0 ? -1 : line.IndexOf(scalar.Text, from, StringComparison.Ordinal);
        return at < 0 ? start : new Origin(start.Source, start.Line, at + 1 + offset);
    }

    private static double? ReadPlain(string text) =>
        Numbers.TryParse(text, out double number) && double.IsFinite(number) ? number : null;

    private readonly record struct Reading(Annotation Annotation, NumberRule Rule, string What, ProblemList Problems)
    {
        private ScalarNode Scalar => Annotation.Value;

        private string Range => RangeText.Of(Rule.Bounds);

        public NumberValue? ReadFlag()
        {
            if (Annotation.Distribution is not null)
            {
                return Refuse(ProblemCode.Distribution, $"{What} cannot be drawn; write true or false alone");
            }

            return Scalar.Text is "true" or "false"
                ? new NumberValue(Annotation) { Constant = Scalar.Text == "true" ? 1 : 0 }
                : Refuse(ProblemCode.WrongType, $"{What} is {Scalar.Description}; write true or false");
        }

        public NumberValue? ReadScalar()
        {
            if (Numbers.TryParse(Scalar.Text, out double number))
            {
                return double.IsFinite(number)
                    ? WithinRange(number)
                    : Refuse(
                        ProblemCode.OutOfRange,
                        $"{What} is {Scalar.Text}, which is too large; write a number in {Range}");
            }

            if (Numbers.IsUnlimited(Scalar.Text))
            {
                return Refuse(
                    ProblemCode.OutOfRange, $"{What} is {Scalar.Text}; write a number in {Range}");
            }

            if (Scalar.Text is "true" or "false" or "")
            {
                return Refuse(
                    ProblemCode.WrongType, $"{What} is {Scalar.Description}; write a number in {Range}");
            }

            Formula? formula = FormulaParser.Parse(Scalar.Text, out FormulaMistake? mistake);
            if (formula is null)
            {
                return Refuse(mistake!.Code, PlaceIn(Scalar, mistake.Offset), $"{What}: {mistake.Text}");
            }

            return formula.IsConstant ? ReadConstant(formula) : ReadFormula(formula);
        }

        public NumberValue? ReadUncertain(NumberValue value)
        {
            Entry distribution = Annotation.Distribution!;
            if (!Rule.MayBeUncertain)
            {
                return Refuse(
                    ProblemCode.Distribution, distribution.Key.Origin,
                    $"{What} cannot be uncertain; delete {distribution.Name}");
            }

            double? plain = ReadPlain(Scalar.Text);
            if (plain is null)
            {
                return Refuse(
                    ProblemCode.Expression,
                    $"{What} is uncertain, so its value must be a plain number; write one, or a driver's points");
            }

            Distribution? read = Distributions.Read(distribution, Scalar, plain.Value, Rule.Bounds, Problems);
            return read is null ? null : value with { Distribution = read };
        }

        private NumberValue? ReadConstant(Formula formula)
        {
            double? number = formula.Constant();
            return number is null
                ? Refuse(ProblemCode.ExpressionValue, $"{What} divides by zero; write another divisor")
                : WithinRange(number.Value);
        }

        private NumberValue? ReadFormula(Formula formula)
        {
            if (Rule.Monthly || (Rule.MayBeLevel && formula.Word is not null))
            {
                return new NumberValue(Annotation) { Formula = formula };
            }

            FormulaStep name = formula.Names.First();
            string wanted = Rule.MayBeLevel ? "a number or the name of a level" : "a number";
            return Refuse(
                ProblemCode.Expression, PlaceIn(Scalar, name.Offset),
                $"{What} does not follow drivers, and \"{name.Name}\" is no number; write {wanted}");
        }

        private NumberValue? WithinRange(double number) => Rule.Bounds.Contains(number)
            ? new NumberValue(Annotation) { Constant = number == 0 ? 0 : number }
            : Refuse(
                ProblemCode.OutOfRange,
                $"{What} is {Numbers.Write(number)}, which is outside its range; write a number in {Range}");

        private NumberValue? Refuse(string code, string text) => Refuse(code, Scalar.Origin, text);

        private NumberValue? Refuse(string code, Origin at, string text)
        {
            Problems.Error(code, at, text);
            return null;
        }
    }
}
