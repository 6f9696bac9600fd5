using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Scenarios.Values;

/// <summary>
/// Reads expressions: sums of products of numbers, drivers, bracketed sums, <c>min</c>, <c>max</c> and <c>clamp</c>,
/// with signs before them. By recursive descent; the first mistake ends it.
/// </summary>
internal sealed class FormulaParser
{
    private const int MaximumDepth = 64;
    private readonly FormulaTokens tokens;
    private readonly List<FormulaStep> steps = [];
    private Token token;
    private FormulaMistake? mistake;
    private int depth;

    private FormulaParser(string text)
    {
        tokens = new FormulaTokens(text);
        Advance(0);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="mistake">What is wrong with it, where nothing is returned.</param>
    public static Formula? Parse(string text, out FormulaMistake? mistake)
    {
        var parser = new FormulaParser(text);
        parser.ReadSum();
        if (parser.token.Kind != TokenKind.End)
        {
            parser.Fail($"\"{parser.token.Text}\" is not expected here; write an operator before it or delete it");
        }

        mistake = parser.mistake;
        string even = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return mistake is null ? new Formula(even, parser.steps) : null;
    }

    private void ReadSum()
    {
        ReadProduct();
        while (mistake is null && (token.Is("+") || token.Is("-")))
        {
            ExpressionOperation operation = token.Is("+") ? ExpressionOperation.Add : ExpressionOperation.Subtract;
            Advance();
            ReadProduct();
            Emit(operation);
        }
    }

    private void ReadProduct()
    {
        ReadSigned();
        while (mistake is null && (token.Is("*") || token.Is("/")))
        {
            ExpressionOperation operation = token.Is("*") ? ExpressionOperation.Multiply : ExpressionOperation.Divide;
            Advance();
            ReadSigned();
            Emit(operation);
        }
    }

    private void ReadSigned()
    {
        bool negative = false;
        while (mistake is null && (token.Is("-") || token.Is("+")))
        {
            negative ^= token.Is("-");
            Advance();
        }

        ReadOperand();
        if (negative)
        {
            Emit(ExpressionOperation.Negate);
        }
    }

    private void ReadOperand()
    {
        depth++;
        if (depth > MaximumDepth)
        {
            Fail($"nested deeper than {MaximumDepth} levels; write a driver for a part of it");
        }
        else if (token.Kind == TokenKind.Number)
        {
            steps.Add(new FormulaStep(ExpressionOperation.Number, token.Number, Offset: token.Offset));
            Advance();
        }
        else if (token.Kind == TokenKind.Name)
        {
            ReadName();
        }
        else if (token.Is("("))
        {
            Advance();
            ReadSum();
            Expect(")");
        }
        else
        {
            Fail(token.Kind == TokenKind.End
                ? "the expression ends too early; write a number or driver here"
                : $"\"{token.Text}\" is not expected here; write a number or driver before it");
        }

        depth--;
    }

    private void ReadName()
    {
        Token name = token;
        Advance();
        if (mistake is null && token.Is("("))
        {
            ReadCall(name);
        }
        else
        {
            steps.Add(new FormulaStep(ExpressionOperation.Driver, Name: name.Text, Offset: name.Offset));
        }
    }

    private void ReadCall(Token function)
    {
        if (function.Text is not ("min" or "max" or "clamp"))
        {
            Fail(function.Offset, $"there is no function \"{function.Text}\"; write min, max or clamp");
            return;
        }

        Advance();
        List<double?> arguments = [ReadArgument()];
        while (mistake is null && token.Is(","))
        {
            Advance();
            arguments.Add(ReadArgument());
            Emit(OperationOf(function.Text, arguments.Count));
        }

        Expect(")");
        bool isClamp = function.Text == "clamp";
        if (isClamp ? arguments.Count != 3 : arguments.Count < 2)
        {
            string wanted = isClamp ? "three: clamp(x, low, high)" : "two or more";
            Fail(function.Offset, $"{function.Text} has {arguments.Count} arguments; write {wanted}");
        }
        else if (isClamp && arguments[1] > arguments[2])
        {
            mistake ??= new FormulaMistake(
                function.Offset,
                $"clamp goes from {Numbers.Write(arguments[1]!.Value)} to {Numbers.Write(arguments[2]!.Value)}, " +
                "the lower end above the upper one; write the two the other way round",
                ProblemCode.ClampEnds);
        }
    }

    /// <summary>Reads an argument of a function; its value, or null where it follows drivers or divides by zero.</summary>
    private double? ReadArgument()
    {
        int first = steps.Count;
        ReadSum();
        var argument = new Formula("", steps[first..]);
        return mistake is null && argument.IsConstant ? argument.Constant() : null;
    }

    private static ExpressionOperation OperationOf(string function, int argument) =>
        function == "max" || (function == "clamp" && argument == 2)
            ? ExpressionOperation.Maximum
            : ExpressionOperation.Minimum;

    private void Emit(ExpressionOperation operation) => steps.Add(new FormulaStep(operation));

    private void Expect(string symbol)
    {
        if (token.Is(symbol))
        {
            Advance();
            return;
        }

        Fail(token.Kind == TokenKind.End
            ? $"\"{symbol}\" is missing; write it at the end, " +
                "and within { } or [ ] put an expression with commas in quotes"
            : $"\"{token.Text}\" is not expected here; write an operator, a comma or \"{symbol}\" before it");
    }

    private void Advance() => Advance(token.Offset + token.Text.Length);

    private void Advance(int offset)
    {
        (token, FormulaMistake? found) = tokens.At(offset);
        mistake ??= found;
    }

    private void Fail(string text) => Fail(token.Offset, text);

    private void Fail(int offset, string text) => mistake ??= new FormulaMistake(offset, text);
}
