namespace ScenarioSim.Cli.Completion;

/// <summary>Scripts that teach shells to ask this program how words can go on.</summary>
internal static class CompletionScript
{
    /// <summary>The shells, and what makes their script.</summary>
    public static IReadOnlyDictionary<string, Func<string>> OfShell { get; } = new Dictionary<string, Func<string>>
    {
        ["bash"] = Bash,
        ["zsh"] = Zsh,
        ["fish"] = Fish,
        ["powershell"] = PowerShell,
    };

    private static string Bash() =>
        $$"""
        # Tab completion of {{Application.Name}}: eval "$({{Application.Name}} completion bash)"
        _{{Application.Name}}() {
            local line=${COMP_LINE:0:COMP_POINT} candidate
            local typed=${line##*[[:space:]]}
            local cut=${typed%"$2"}
            line=${line#*[[:space:]]}
            COMPREPLY=()
            while IFS= read -r candidate; do
                candidate=${candidate#"$cut"}
                [[ $typed == [\"\']* ]] || printf -v candidate %q "$candidate"
                COMPREPLY+=("$candidate")
            done < <({{Quoted("'\\''")}} "[suggest:${#line}]" "$line" 2>/dev/null)
            if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[/.=] ]]; then
                compopt -o nospace
            fi
        }
        complete -o default -F _{{Application.Name}} {{Application.Name}}

        """;

    private static string Zsh() =>
        $$"""
        # Tab completion of {{Application.Name}}, after compinit: eval "$({{Application.Name}} completion zsh)"
        _{{Application.Name}}() {
            local line="${(j: :)words[2,CURRENT]}"
            local -a candidates=("${(@f)$({{Quoted("'\\''")}} "[suggest:${#line}]" "$line" 2>/dev/null)}")
            candidates=(${candidates:#})
            local -a open=(${(M)candidates:#*[/.=]}) complete=(${candidates:#*[/.=]})
            compadd -S '' -a open
            compadd -a complete
            (( ${#candidates} ))
        }
        compdef _{{Application.Name}} {{Application.Name}}

        """;

    private static string Fish() =>
        $$"""
        # Tab completion of {{Application.Name}}: {{Application.Name}} completion fish | source
        function __{{Application.Name}}_complete
            set -l line (commandline --current-process --cut-at-cursor | string collect)
            set line (string replace --regex '^\s*\S+\s' '' -- $line | string collect --allow-empty)
            {{Quoted("\\'", isBackslashDoubled: true)}} "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete --command {{Application.Name}} --no-files --arguments '(__{{Application.Name}}_complete)'

        """;

    private static string PowerShell() =>
        $$"""
        # Tab completion of {{Application.Name}}: {{Application.Name}} completion powershell | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName {{Application.Name}} -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $length = $cursorPosition - $commandAst.Extent.StartOffset
            $line = $commandAst.ToString().PadRight($length).Substring(0, $length) -replace '^\S+\s', ''
            $line = $line.Replace('\', '\\').Replace('`', '\')
            & {{Quoted("''")}} "[suggest:$($line.Length)]" $line 2>$null | ForEach-Object {
                $word = if ($_ -match '[\s<>|&;(){}@#,'']') { "'" + $_.Replace("'", "''") + "'" } else { $_ }
                [System.Management.Automation.CompletionResult]::new($word, $_, 'ParameterValue', $_)
            }
        }

        """;

    /// <summary>The program for a shell.</summary>
    /// <param name="quote">What a single quote is between single quotes.</param>
    /// <param name="isBackslashDoubled">Whether a backslash between single quotes must be two.</param>
    private static string Quoted(string quote, bool isBackslashDoubled = false) => string.Join(' ', ThisProgram.Command
        .Select(word => isBackslashDoubled ? word.Replace("\\", "\\\\", StringComparison.Ordinal) : word)
        .Select(word => $"'{word.Replace("'", quote, StringComparison.Ordinal)}'"));
}
