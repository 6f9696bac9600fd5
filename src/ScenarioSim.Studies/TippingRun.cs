using ScenarioSim.Analysis.Tipping;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Studies;

/// <summary>What a score is asked to do.</summary>
/// <param name="Dyad">Number of the dyad.</param>
/// <param name="At">When; where that date is itself changed, the score is looked at on the changed date.</param>
/// <param name="Threshold">The score to be crossed, in (−1, 1).</param>
public sealed record TippingQuestion(int Dyad, ComparisonDate At, double Threshold)
{
    /// <summary>
    /// Whether the score is asked to fall below the threshold or to rise above it; null for whichever takes it across.
    /// </summary>
    public bool? WantsBelow { get; init; }

    /// <summary>What a score at the threshold means, as in "half of the rise is left"; empty where nobody said.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>The question that words ask of a combination, which are known to name a dyad and a date of its world.</summary>
    public static TippingQuestion Of(Combination combination, string dyad, string at, double threshold)
    {
        var words = new WorldWords(combination.World);
        return new TippingQuestion(
            words.Dyad("", dyad)!.Value, ComparisonPlanner.DateOf(combination.World, words.Date("", at)!), threshold);
    }
}

/// <summary>What it takes to move a score across a threshold.</summary>
/// <param name="Combination">The scenario and future.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Nominal">The score of the deterministic run.</param>
/// <param name="WantsBelow">Whether the score is to fall below the threshold; else it is to rise above it.</param>
/// <param name="Inputs">The values that may move: all that the scenario declares uncertain.</param>
/// <param name="Points">What was found.</param>
/// <param name="HasPairs">Whether any two values were searched as well.</param>
/// <param name="WithoutScore">How many of the candidates had no steady start, or no such date within the horizon.</param>
public sealed record TippingResult(
    Combination Combination,
    TippingQuestion Question,
    double Nominal,
    bool WantsBelow,
    IReadOnlyList<MovableInput> Inputs,
    TippingPoints Points,
    bool HasPairs,
    int WithoutScore)
{
    /// <summary>Whether the deterministic run is already where it was asked to go, so that the way back was searched instead.</summary>
    public bool IsReversed => Question.WantsBelow is bool wanted && wanted != WantsBelow;

    /// <summary>The smallest changes found, of one value and of two, the smallest first.</summary>
    public IReadOnlyList<TippingPoint> Smallest => [.. Points.OfOne.Concat(Points.OfTwo).OrderBy(point => point.Distance)];
}

/// <summary>Finds the smallest change of uncertain values that takes a score across a threshold, in the deterministic run.</summary>
public static class TippingRun
{
    private const int CandidatesPerPiece = 64;

    /// <summary>Searches.</summary>
    /// <param name="combination">The scenario and future.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="withPairs">Whether any two values are searched as well.</param>
    /// <param name="threads">Threads to use; changes nothing in the results.</param>
    /// <param name="cancellation">Calls the search off.</param>
    /// <exception cref="ArgumentException">The date does not come within the horizon.</exception>
    /// <exception cref="NoSteadyStartException">The first month of the scenario does not settle.</exception>
    /// <exception cref="OperationCanceledException">The search was called off.</exception>
    public static TippingResult Execute(
        Combination combination, TippingQuestion question, bool withPairs, int threads, CancellationToken cancellation)
    {
        World world = combination.World;
        int row = world.RowOf(MomentResolver.Nominal(world, question.At.At)) ??
            throw new ArgumentException("The date does not come within the horizon.", nameof(question));
        double nominal = DeterministicRun.SimulateUnbooked(world, Columns.Of(world, [question.Dyad]), cancellation).Score(row, 0);
        bool wantsBelow = nominal >= question.Threshold;
        HashSet<int> months = [.. MonthsOf(world)];
        MovableInput[] inputs = [.. world.Uncertainties.Select((value, number) => MovableInput.Of(value, months.Contains(number)))];
        var candidates = new Candidates(world, question, threads, cancellation);
        TippingPoints points = new TippingSearch(inputs, question.Threshold, wantsBelow, candidates.Scores).Find(withPairs);
        return new TippingResult(combination, question, nominal, wantsBelow, inputs, points, withPairs, candidates.WithoutScore);
    }

    /// <summary>The uncertain values that are months.</summary>
    private static IEnumerable<int> MonthsOf(World world) => world.Dates.Select(date => date.Moment)
        .Concat(world.Events.Select(happening => happening.Date))
        .Concat(world.Drivers.SelectMany(driver => driver.Points.Select(point => point.At)))
        .OfType<Moment.Drawn>().Select(drawn => drawn.Uncertainty);

    /// <summary>Candidates and their scores, each at its own date.</summary>
    private sealed class Candidates(World world, TippingQuestion question, int threads, CancellationToken cancellation)
    {
        private readonly int[] all = [.. Enumerable.Range(0, world.Uncertainties.Count)];
        private int withoutScore;

        public int WithoutScore => withoutScore;

        public double?[] Scores(IReadOnlyList<double[]> candidates)
        {
            var scores = new double?[candidates.Count];
            int pieces = (candidates.Count + CandidatesPerPiece - 1) / CandidatesPerPiece;
            SideBySide.Do(
                pieces,
                threads,
                piece =>
                {
                    int first = piece * CandidatesPerPiece;
                    int count = Math.Min(CandidatesPerPiece, candidates.Count - first);
                    Run([.. candidates.Skip(first).Take(count)], scores.AsSpan(first, count));
                },
                cancellation);
            withoutScore += scores.Count(score => score is null);
            return scores;
        }

        /// <summary>Runs candidates together; where one of them has no steady start, its two halves apart.</summary>
        private void Run(double[][] some, Span<double?> scores)
        {
            int[] rows = [.. some.Select(RowOf)];
            ScorePlace[] places = [.. rows.Where(row => row >= 0).Distinct().Order().Select(row => new ScorePlace(row, question.Dyad))];
            try
            {
                double[][] found = CandidateRun.Simulate(world, all, some, places, cancellation);
                for (int candidate = 0; candidate < some.Length; candidate++)
                {
                    int place = Array.FindIndex(places, place => place.Month == rows[candidate]);
                    scores[candidate] = place < 0 ? null : found[candidate][place];
                }
            }
            catch (NoSteadyStartException) when (some.Length > 1)
            {
                int half = some.Length / 2;
                Run(some[..half], scores[..half]);
                Run(some[half..], scores[half..]);
            }
            catch (NoSteadyStartException)
            {
                scores[0] = null;
            }
        }

        private int RowOf(double[] candidate) =>
            world.RowOf(MomentResolver.Resolve(question.At.At, world.Dates, uncertainty => candidate[uncertainty])) ?? -1;
    }
}
