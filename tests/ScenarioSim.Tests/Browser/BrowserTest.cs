using Microsoft.Playwright;
using ScenarioSim.Tests.House;
using ScenarioSim.Web;

namespace ScenarioSim.Tests.Browser;

/// <summary>
/// A visitor of the page: the shipped library, served from a copy, in a real browser. Whatever the console says, and any
/// request to another host, fails the test. Screenshots go to <c>.artifacts/screenshots</c>.
/// </summary>
[Category("System")]
[NonParallelizable]
public abstract class BrowserTest
{
    /// <summary>A projector.</summary>
    protected static readonly ViewportSize Projector = new() { Width = 1280, Height = 720 };

    /// <summary>A phone.</summary>
    protected static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };

    /// <summary>What the browser says of a request that a newer one of the page has called off, as is meant.</summary>
    private static readonly string[] CalledOff = ["409 (Conflict)", "ERR_INCOMPLETE_CHUNKED_ENCODING"];

    private readonly List<string> complaints = [];
    private readonly List<string> expected = [];
    private string library = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    /// <summary>The server.</summary>
    protected PageServer Server { get; private set; } = null!;

    /// <summary>The page.</summary>
    protected IPage Page { get; private set; } = null!;

    /// <summary>The folder that is served.</summary>
    protected string Library => library;

    [OneTimeSetUp]
    public async Task StartBrowserAsync()
    {
        string chromium = Chromium.Find();
        library = Copy(Repository.PathOf("scenarios"));
        Prepare(library);
        Server = await PageServer.StartAsync(
            new ServeOptions(library) { FolderName = "scenarios", FirstId = "post-war-divergence", MayEdit = true }, CancellationToken.None);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    [OneTimeTearDown]
    public async Task StopBrowserAsync()
    {
        await browser.CloseAsync();
        playwright.Dispose();
        await Server.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(library)!, recursive: true);
    }

    [TearDown]
    public async Task ClosePageAsync()
    {
        if (Page is not null)
        {
            await Page.Context.CloseAsync();
        }

        string[] unexpected = [.. complaints.Where(complaint => !expected.Exists(part => complaint.Contains(part, StringComparison.Ordinal)))];
        expected.Clear();
        Assert.That(unexpected, Is.Empty, "the browser complains of nothing");
    }

    /// <summary>Adds to the library before it is served.</summary>
    /// <param name="folder">The copy of the library.</param>
    protected virtual void Prepare(string folder)
    {
    }

    /// <summary>Lets a complaint of the browser pass in this test.</summary>
    /// <param name="part">What the complaint says.</param>
    protected void Expect(string part) => expected.Add(part);

    /// <summary>Opens the page.</summary>
    /// <param name="size">The size of its window.</param>
    /// <param name="hash">What its address ends with.</param>
    /// <param name="isDark">Whether the visitor prefers dark colours.</param>
    /// <param name="change">Sets what else the visitor prefers.</param>
    protected async Task OpenAsync(
        ViewportSize? size = null, string hash = "", bool isDark = false, Action<BrowserNewContextOptions>? change = null)
    {
        complaints.Clear();
        var options = new BrowserNewContextOptions
        {
            ViewportSize = size ?? Projector,
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            AcceptDownloads = true,
        };
        change?.Invoke(options);
        IBrowserContext context = await browser.NewContextAsync(options);
        Page = await context.NewPageAsync();
        Page.PageError += (_, error) => complaints.Add($"error: {error}");
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !CalledOff.Any(part => message.Text.Contains(part, StringComparison.Ordinal)))
            {
                complaints.Add($"{message.Type}: {message.Text}");
            }
        };
        Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(Server.Addresses.Teacher.ToString(), StringComparison.Ordinal) &&
                !request.Url.StartsWith("blob:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                complaints.Add($"request to another host: {request.Url}");
            }
        };
        await Page.GotoAsync($"{Server.Addresses.Teacher}{hash}");
    }

    /// <summary>Keeps a picture of what is seen.</summary>
    protected async Task PictureAsync(string name, bool isWhole = false)
    {
        string folder = Directory.CreateDirectory(Repository.PathOf(".artifacts", "screenshots")).FullName;
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = isWhole });
    }

    /// <summary>Runs axe-core; what is serious or critical is returned, a line each.</summary>
    protected async Task<IReadOnlyList<string>> SeriousFindingsAsync()
    {
        string axe = await File.ReadAllTextAsync(
            Repository.PathOf("src", "ScenarioSim.Web", "client", "node_modules", "axe-core", "axe.min.js"));
        await Page.EvaluateAsync(axe);
        return await Page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document)).violations
              .filter((finding) => finding.impact === "serious" || finding.impact === "critical")
              .flatMap((finding) => finding.nodes.map((node) => `${finding.id}: ${node.target.join(" ")}`))
            """);
    }

    private static string Copy(string folder)
    {
        string copy = Path.Combine(Directory.CreateTempSubdirectory("scenariosim-page-").FullName, "scenarios");
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }
}
