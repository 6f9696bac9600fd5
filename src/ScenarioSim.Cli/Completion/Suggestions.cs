using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using ScenarioSim.Cli.Terminal;

namespace ScenarioSim.Cli.Completion;

/// <summary>
/// Answers the directive <c>[suggest:N] "words"</c>, by which shells ask how the word that ends at the N-th letter can go on; a
/// line for each answer, always the whole word. Takes the place of the library's own answer, which knows no quotes.
/// </summary>
internal sealed class Suggestions(RootCommand root) : SynchronousCommandLineAction
{
    private const string Directive = "[suggest";

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Whether a shell asks, and not a person.</summary>
    public static bool IsAskedFor(string[] args) => args[0].StartsWith(Directive, StringComparison.Ordinal);

    /// <summary>The first word of the text that a shell asks about.</summary>
    public static string FirstWord(string[] args) => args.Length > 1 ? ShellWords.Split(args[^1])[0] : "";

    /// <summary>Lets the program answer shells.</summary>
    public static void Attach(RootCommand root) =>
        root.Directives.OfType<SuggestDirective>().Single().Action = new Suggestions(root);

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        string text = parseResult.Tokens.LastOrDefault(token => token.Type != TokenType.Directive)?.Value ?? "";
        ScenarioCompletion.Attach(root);
        foreach (string suggestion in Of(text[..Math.Min(text.Length, Position(parseResult))]))
        {
            Messages.Result(suggestion);
        }

        return ExitCode.Done;
    }

    /// <summary>How many letters of the text come before the cursor; all where that is not said.</summary>
    private int Position(ParseResult parsed)
    {
        DirectiveResult? directive = parsed.GetResult(root.Directives.OfType<SuggestDirective>().Single());
        return directive?.Values is [string given] &&
            int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out int position) ? position : int.MaxValue;
    }

    /// <summary>How the last word of a text can go on.</summary>
    private IEnumerable<string> Of(string text)
    {
        List<string> words = ShellWords.Split(text);
        string[] before = [.. words[..^1]];
        string word = words[^1];
        string assignment = "";
        if (word.StartsWith("--", StringComparison.Ordinal) && word.IndexOf('=', StringComparison.Ordinal) is > 0 and int equals)
        {
            assignment = word[..(equals + 1)];
            before = [.. before, word[..equals]];
            word = word[(equals + 1)..];
        }

        return Candidates(before, word)
            .Where(candidate => candidate.StartsWith(word, StringComparison.Ordinal) && !candidate.Any(char.IsControl))
            .Select(candidate => assignment + candidate)
            .Distinct()
            .Order(StringComparer.Ordinal);
    }

    private IEnumerable<string> Candidates(string[] before, string word)
    {
        ParseResult parsed = root.Parse(before, Application.Parsing);
        Command command = parsed.CommandResult.Command;
        CompletionContext context = root.Parse([.. before, word], Application.Parsing).GetCompletionContext();
        if (before.Length > 0 && Find(command, before[^1]) is { Arity.MinimumNumberOfValues: > 0 } option)
        {
            return Labels(option, context);
        }

        return word.StartsWith('-')
            ? command.Options.Concat(root.Options.Where(shared => shared.Recursive))
                .Where(known => !known.Hidden && MayBeGiven(parsed, known))
                .Select(known => known.Name)
            : command.Subcommands.Select(verb => verb.Name)
                .Concat(command.Arguments.Where(argument => HasRoom(parsed, argument)).SelectMany(
                    argument => Labels(argument, context)));
    }

    private static Option? Find(Command command, string word) =>
        command.Options.FirstOrDefault(option => option.Name == word || option.Aliases.Contains(word));

    private static IEnumerable<string> Labels(Symbol symbol, CompletionContext context) =>
        symbol.GetCompletions(context).Select(item => item.Label);

    private static bool MayBeGiven(ParseResult parsed, Option option) =>
        option.Arity.MaximumNumberOfValues > 1 || parsed.GetResult(option) is null or { Implicit: true };

    private static bool HasRoom(ParseResult parsed, Argument argument) =>
        (parsed.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MaximumNumberOfValues;
}
