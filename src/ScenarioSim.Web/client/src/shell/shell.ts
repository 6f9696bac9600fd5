// The frame of the page: tabs, undo and redo, the link, light and dark, problems and the status line.
import type { Api } from "../api";
import type { App, Mount, View } from "../app";
import type { LibraryView } from "../contract";
import { h, put } from "../dom";
import { createEnsemble } from "../runs/ensemble";
import type { Store } from "../state";
import { mount as mountClass } from "../class/index";
import { mount as mountEdit } from "../edit/index";
import { mount as mountExplore } from "../explore/index";
import { mount as mountSee } from "../see/index";
import { createDraftBar } from "./drafts";
import { listenToKeys } from "./keys";
import { createNotices } from "./notices";
import { createStudy } from "./study";
import { createTheme } from "./theme";

const tabs: { name: string; title: string; mount: Mount }[] = [
  { name: "explore", title: "Explore", mount: mountExplore },
  { name: "see", title: "See", mount: mountSee },
  { name: "class", title: "Class", mount: mountClass },
  { name: "edit", title: "Edit", mount: mountEdit },
];

export function startShell(host: HTMLElement, api: Api, library: LibraryView, store: Store): void {
  const theme = createTheme();
  const notices = createNotices();
  // An address that names no file shows the first.
  const takeFirst = () => {
    if (store.get().file === "" && library.first !== null) {
      store.set({ file: library.first, future: library.firstFuture }, { undoable: false });
    }
  };
  takeFirst();
  store.subscribe(takeFirst);

  const study = createStudy(api, store, notices);
  const app: App = {
    api, library, store,
    study: study.get,
    onStudy: study.subscribe,
    announce: notices.announce,
    fail: notices.fail,
    clear: notices.clear,
    dark: theme.dark,
    onTheme: theme.subscribe,
    ensemble: createEnsemble(api, store, study, notices),
  };

  const panels = new Map(tabs.map(({ name, title }) => [name,
    h("section", { class: `tab tab-${name}`, id: `tab-${name}`, "aria-label": title, tabindex: -1, hidden: true })]));
  const links = new Map(tabs.map(({ name, title }) => [name, h("a", { href: `#/${name}`, onClick: go(store, name) }, title)]));
  const header = h("header", { class: "masthead" },
    h("span", { class: "brand" }, "ScenarioSim"),
    h("nav", { "aria-label": "Parts of the page" }, ...links.values()),
    tools(app, theme.toggle));
  host.replaceWith(
    h("a", { class: "skip", href: "#content", onClick: skip }, "Skip to the content"),
    header,
    h("main", { id: "content", tabindex: -1 }, createDraftBar(store), notices.problems, ...panels.values()),
    h("footer", { class: "foot" }, notices.status,
      h("span", {}, `ScenarioSim ${library.version} · everything is computed on this machine`)));

  showTabs(app, panels, links);
  listenToKeys(store);
}

/** Mounts a tab when it is first shown, and tells tabs when they come and go. */
function showTabs(app: App, panels: Map<string, HTMLElement>, links: Map<string, HTMLElement>): void {
  const views = new Map<string, View>();
  let current = "";

  function show(wanted: string): void {
    const name = panels.has(wanted) ? wanted : tabs[0]!.name;
    if (name === current) {
      return;
    }

    views.get(current)?.hide();
    current = name;
    panels.forEach((panel, key) => { panel.hidden = key !== name; });
    links.forEach((link, key) => key === name ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current"));
    if (!views.has(name)) {
      views.set(name, tabs.find((tab) => tab.name === name)!.mount(panels.get(name)!, app));
    }

    views.get(name)!.show();
    document.title = `${tabs.find((tab) => tab.name === name)!.title} – ScenarioSim`;
  }

  app.store.subscribe((now) => show(now.tab));
  show(app.store.get().tab);
}

function go(store: Store, tab: string): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    history.pushState(null, "", location.hash);
    store.set({ tab }, { undoable: false });
    window.scrollTo(0, 0);
  };
}

function skip(event: Event): void {
  event.preventDefault();
  document.getElementById("content")!.focus();
}

function tools(app: App, toggleTheme: () => void): HTMLElement {
  const { store } = app;
  const undo = h("button", { class: "quiet", title: "Undo (Ctrl+Z)", onClick: store.undo }, "Undo");
  const redo = h("button", { class: "quiet", title: "Redo (Ctrl+Shift+Z)", onClick: store.redo }, "Redo");
  const link = h("button", { class: "quiet", onClick: () => void copyLink(app) }, "Copy link");
  const theme = h("button", { class: "quiet", onClick: toggleTheme });
  const name = () => put(theme, app.dark() ? "Light" : "Dark");
  const enable = () => {
    undo.disabled = !store.canUndo();
    redo.disabled = !store.canRedo();
  };

  theme.title = "Switch between light and dark colours";
  store.subscribe(enable);
  app.onTheme(name);
  enable();
  name();
  return h("div", { class: "tools" }, undo, redo, link, theme);
}

async function copyLink(app: App): Promise<void> {
  const link = app.store.link();
  try {
    await navigator.clipboard.writeText(link);
    app.announce(app.store.get().drafts.length === 0
      ? "The link is copied; it restores exactly what is shown."
      : "The link is copied; it restores what is shown, but not the unsaved text: save that first.");
  } catch {
    window.prompt("Copy this link:", link);
  }
}
