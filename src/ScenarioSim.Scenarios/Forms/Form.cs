using System.Text.Json.Nodes;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Forms;

/// <summary>
/// What a part of a file looks like. Readers check files against forms and schemas are written from them, so the two
/// agree.
/// </summary>
/// <param name="meaning">What the part means, in a phrase.</param>
internal abstract class Form(string meaning)
{
    /// <summary>What the part means, in a phrase.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>Reports what is wrong with a node, as far as other parts of the file need not be known.</summary>
    public abstract void Check(FormPlace place, FormCheck check);

    /// <summary>The form as a JSON Schema (draft 7).</summary>
    public abstract JsonObject Schema(SchemaParts parts);

    /// <summary>
    /// What a JSON Schema demands beyond <see cref="Schema"/> of a file that is complete by itself; null for nothing.
    /// </summary>
    public virtual JsonObject? CompleteSchema() => null;

    /// <summary>Begins a schema with the meaning.</summary>
    protected JsonObject Described() => Meaning.Length == 0 ? [] : new JsonObject { ["description"] = Meaning };
}

/// <summary>A node under examination.</summary>
/// <param name="Node">The node, which is not empty.</param>
/// <param name="At">Where what it belongs to is named; problems of missing parts stand there.</param>
/// <param name="Path">Its path, for messages.</param>
internal sealed record FormPlace(Node Node, Origin At, string Path);

/// <summary>How to examine.</summary>
/// <param name="Complete">Whether everything must be there, and nothing may be empty.</param>
/// <param name="Problems">Where problems go.</param>
internal sealed record FormCheck(bool Complete, ProblemList Problems)
{
    /// <summary>
    /// What has been examined without a problem, so that parts which several scenarios share are examined once; null where
    /// nothing is remembered.
    /// </summary>
    public HashSet<(Form Form, Node Node)>? WellFormed { get; init; }

    public void WrongType(FormPlace place, string wanted)
    {
        string found = place.Node.IsNull ? "empty" : place.Node.Description;
        Problems.Error(ProblemCode.WrongType, place.Node.Origin, $"{place.Path} is {found}; write {wanted}");
    }

    /// <summary>Examines the value of an entry; an empty one removes a key and is fine in a partial file.</summary>
    public void Value(Entry entry, string path, Form form)
    {
        if (!entry.Value.IsNull)
        {
            Examine(new FormPlace(entry.Value, entry.Key.Origin, path), form);
        }
        else if (Complete)
        {
            Problems.Error(
                ProblemCode.WrongType, entry.Key.Origin, $"{path} is empty; give it a value or leave the key out");
        }
    }

    private void Examine(FormPlace place, Form form)
    {
        bool isRemembered = WellFormed is not null && place.Node is not ScalarNode;
        if (isRemembered && WellFormed!.Contains((form, place.Node)))
        {
            return;
        }

        int before = Problems.Count;
        form.Check(place, this);
        if (isRemembered && Problems.Count == before)
        {
            WellFormed!.Add((form, place.Node));
        }
    }
}
