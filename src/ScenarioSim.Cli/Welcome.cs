namespace ScenarioSim.Cli;

/// <summary>What someone who types the program's name alone is told.</summary>
internal static class Welcome
{
    /// <summary>The text; its examples work from the root of the repository.</summary>
    public static string Text { get; } = $"""
        {Application.Name} {Application.Version}: runs competing hypotheses about who sides with whom, and shows where they part.

          run         simulate scenarios or studies, and write figures, tables and a report
          compare     the same for several scenarios side by side, with the same random draws
          merge       join the parts that run --shard has written to the results of one run
          submit      run a study in shards on a cluster of machines, and merge them there
          explain     why an alignment or score moved between two months
          hindcast    judge scenarios by what was observed after a year, their drivers given
          evidence    weigh scenarios by the record of acts, and show what contradicts them
          signals     what to watch: which readings would tell scenarios apart, and when
          tip         the smallest change that takes a score across a threshold
          serve       a local page: change one assumption and watch the lines move; exercises for a class
          calibrate   fit common values to what is expected of hypotheses, and judge the fit
          fuse        fuse measures of alignment to the scores that a scenario starts with
          list        what there is: scenarios, hypotheses, futures and studies
          show        a resolved scenario, each value with the file and line that set it; or how two differ
          sources     every number with the claim and document that it rests on, or as an assumption
          docs        the model that a scenario makes, described after the ODD protocol
          validate    say everything that is wrong with files, with line and remedy
          new         a commented starting point for a file of your own
          schema      the JSON Schemas by which editors complete and check files
          completion  tab completion for bash, zsh, fish and PowerShell

        Examples:
          {Application.Name} run scenarios/studies/post-war-divergence.yaml
          {Application.Name} compare scenarios/hypotheses/transactional.yaml scenarios/hypotheses/strategic.yaml
          {Application.Name} show scenarios/hypotheses/strategic.yaml --future war-ends-2027

        '{Application.Name} VERB --help' tells more; {Licences.Option} shows which parts others have made, and their licences.
        """;
}
