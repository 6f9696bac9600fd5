using ScenarioSim.Reporting.Tables;

namespace ScenarioSim.Tests.Reporting;

public sealed class CsvTableTests
{
    [TestCase("plain", "plain")]
    [TestCase("a,b", "\"a,b\"")]
    [TestCase("say \"so\"", "\"say \"\"so\"\"\"")]
    [TestCase("two\nlines", "\"two\nlines\"")]
    [TestCase("=SUM(A1:A9)", "'=SUM(A1:A9)")]
    [TestCase("+1", "'+1")]
    [TestCase("-1", "-1")]
    [TestCase("-0.25", "-0.25")]
    [TestCase("-1+2", "'-1+2")]
    [TestCase("--1", "'--1")]
    [TestCase("-", "'-")]
    [TestCase("@cmd", "'@cmd")]
    [TestCase("\t=1", "'\t=1")]
    [TestCase("\r=1", "\"'\r=1\"")]
    [TestCase("\n=1", "\"'\n=1\"")]
    [TestCase("\uFF1D1", "'\uFF1D1")]
    [TestCase("", "")]
    public void Text_is_quoted_and_never_a_formula(string text, string cell) =>
        Assert.That(Row(table => table.Text(text)), Is.EqualTo(cell));

    [TestCase(0.1, "0.1")]
    [TestCase(1.0 / 3, "0.3333333333333333")]
    [TestCase(-0.25, "-0.25")]
    [TestCase(-0.0, "0")]
    [TestCase(double.NaN, "")]
    public void Computed_numbers_have_every_digit(double number, string cell) =>
        Assert.That(Row(table => table.Exact(number)), Is.EqualTo(cell));

    [TestCase(1.0 / 3, "0.333333")]
    [TestCase(-1e-9, "0")]
    [TestCase(double.NaN, "")]
    public void Estimated_numbers_have_the_digits_that_mean_something(double number, string cell) =>
        Assert.That(Row(table => table.Sampled(number)), Is.EqualTo(cell));

    private static string Row(Action<CsvTable> write)
    {
        using var output = new StringWriter();
        using (var table = new CsvTable(output, "column", "end"))
        {
            write(table);
            table.Text("x").EndRow();
        }

        string text = output.ToString();
        return text["column,end\n".Length..^",x\n".Length];
    }
}
