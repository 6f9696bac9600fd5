// The look of the editor, from the colours of the page. It stands in a shadow root, where its style sheets need no style element:
// the content security policy allows none.
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { Compartment, type Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const focusRing = { outline: "3px solid var(--focus)", outlineOffset: "-3px" };

const frame = EditorView.theme({
  "&": { height: "100%", backgroundColor: "var(--panel)", color: "var(--ink)", fontSize: "13.5px" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  ".cm-gutters": { backgroundColor: "var(--paper)", color: "var(--muted)", borderRight: "1px solid var(--rule)" },
  ".cm-activeLine": { backgroundColor: "var(--code-line)" },
  ".cm-activeLineGutter": { backgroundColor: "var(--accent-soft)", color: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--code-selection)" },
  ".cm-searchMatch": { backgroundColor: "var(--code-found)", outline: "1px solid var(--rule-strong)" },
  ".cm-selectionMatch": { backgroundColor: "var(--code-found)" },
  ".cm-panels, .cm-tooltip": { backgroundColor: "var(--panel)", color: "var(--ink)", borderColor: "var(--rule-strong)", fontFamily: "var(--sans)" },
  ".cm-panels": { borderTop: "1px solid var(--rule-strong)" },
  ".cm-button, .cm-textfield": {
    backgroundColor: "var(--panel)", backgroundImage: "none", color: "var(--ink)", border: "1px solid var(--rule-strong)", borderRadius: "4px",
  },
  ".cm-button:focus-visible, .cm-textfield:focus-visible, .cm-panel input:focus-visible, .cm-panel button:focus-visible": focusRing,
  ".cm-panel.cm-search input, .cm-panel.cm-search button, .cm-panel.cm-search label": { fontSize: "13px" },
  ".cm-panel button[name=close]": { color: "var(--ink)" },
  ".cm-tooltip": { border: "1px solid var(--rule-strong)", borderRadius: "4px", boxShadow: "0 3px 12px rgba(0, 0, 0, 0.25)" },
  ".cm-tooltip-autocomplete > ul": { fontFamily: "var(--sans)", maxWidth: "min(46rem, 92vw)", maxHeight: "15em" },
  ".cm-tooltip-autocomplete > ul > li": { padding: "3px 8px", display: "flex", gap: "0.8em", alignItems: "baseline" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--paper)" },
  ".cm-completionLabel": { fontFamily: "var(--mono)", fontSize: "13px", whiteSpace: "nowrap" },
  ".cm-completionDetail": { margin: "0", fontStyle: "normal", fontSize: "12.5px", overflow: "hidden", textOverflow: "ellipsis", color: "var(--muted)" },
  "li[aria-selected] .cm-completionDetail": { color: "inherit" },
  ".cm-hint": { padding: "5px 9px", maxWidth: "28rem", fontSize: "13px" },
  ".cm-hint strong": { fontFamily: "var(--mono)" },
  ".cm-diagnostic": { padding: "5px 9px", fontSize: "13px", maxWidth: "34rem" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--bad)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--changed)" },
  ".cm-diagnosticAction": { backgroundColor: "var(--accent)", color: "var(--paper)", padding: "2px 8px", borderRadius: "4px" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--bad) 1.5px", textUnderlineOffset: "3px" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline wavy var(--changed) 1.5px", textUnderlineOffset: "3px" },
  ".cm-foldPlaceholder": { backgroundColor: "var(--accent-soft)", color: "var(--ink)", borderColor: "var(--rule-strong)" },
});

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--code-key)", fontWeight: "600" },
  { tag: tags.string, color: "var(--code-text)" },
  { tag: [tags.comment, tags.lineComment], color: "var(--code-comment)", fontStyle: "italic" },
  { tag: [tags.content, tags.special(tags.string)], color: "var(--code-value)" },
  { tag: [tags.labelName, tags.typeName, tags.keyword, tags.meta], color: "var(--code-mark)" },
  { tag: [tags.punctuation, tags.separator, tags.brace, tags.squareBracket], color: "var(--muted)" },
]);

const darkness = new Compartment();

export function look(dark: boolean): Extension {
  return [frame, syntaxHighlighting(colours), darkness.of(EditorView.darkTheme.of(dark))];
}

export function setDark(view: EditorView, dark: boolean): void {
  view.dispatch({ effects: darkness.reconfigure(EditorView.darkTheme.of(dark)) });
}
