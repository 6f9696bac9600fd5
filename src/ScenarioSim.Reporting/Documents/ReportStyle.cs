namespace ScenarioSim.Reporting.Documents;

/// <summary>The looks of the report, on screens and in print.</summary>
internal static class ReportStyle
{
    /// <summary>The style sheet.</summary>
    public const string Text = """
        :root { color-scheme: light; }
        body { font: 16px/1.55 "Open Sans", "Noto Sans", "DejaVu Sans", Arial, sans-serif; color: #222; background: #fff;
               max-width: 50rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word; }
        h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 0.4rem; }
        h2 { font-size: 1.2rem; margin: 2.4rem 0 0.8rem; border-bottom: 1px solid #ddd; padding-bottom: 0.2rem; }
        .question { font-size: 1.1rem; color: #444; margin-top: 0; }
        .answer { border-left: 4px solid #0072b2; padding: 0.1rem 0 0.1rem 1rem; margin: 1.4rem 0; font-size: 1.08rem; }
        .answer p { margin: 0.45rem 0; }
        figure { margin: 1.6rem 0 2rem; }
        figure svg { display: block; width: 100%; height: auto; }
        figcaption { font-size: 0.87rem; color: #444; margin-top: 0.3rem; }
        table { border-collapse: collapse; font-size: 0.87rem; width: 100%; margin: 1rem 0 0.4rem; font-variant-numeric: tabular-nums; }
        caption { text-align: left; font-weight: 600; padding-bottom: 0.4rem; }
        th, td { text-align: left; padding: 0.28rem 0.7rem 0.28rem 0; border-bottom: 1px solid #e4e4e4; vertical-align: top; }
        th { border-bottom-color: #999; }
        details { margin: 0.3rem 0; }
        summary { cursor: pointer; }
        details td { white-space: pre-line; overflow-wrap: anywhere; }
        .note { font-size: 0.87rem; color: #444; }
        ul.note { columns: 2; margin-top: 0.2rem; }
        code, pre { font: 0.85rem/1.45 "DejaVu Sans Mono", Consolas, monospace; }
        pre { background: #f6f6f6; padding: 0.7rem 0.9rem; overflow-wrap: anywhere; white-space: pre-wrap; }
        @page { size: A4; margin: 16mm 15mm 18mm; }
        @media print {
          body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; }
          h1 { font-size: 18pt; }
          h2 { break-after: avoid; }
          figure { break-inside: avoid; }
          figure svg { max-height: 240mm; }
          thead { display: table-header-group; }
          tr, li, pre, .answer { break-inside: avoid; }
          table { font-size: 8.5pt; }
          a { color: inherit; text-decoration: none; }
        }
        """;
}
