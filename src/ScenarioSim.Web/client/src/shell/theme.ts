// Light and dark: as the system says, until the visitor says otherwise.
export interface Theme {
  dark(): boolean;
  toggle(): void;
  subscribe(listener: () => void): () => void;
}

export function createTheme(): Theme {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const listeners = new Set<() => void>();
  let chosen: boolean | null = null;

  const dark = () => chosen ?? system.matches;
  function apply(): void {
    document.documentElement.dataset["theme"] = dark() ? "dark" : "light";
    listeners.forEach((listener) => listener());
  }

  system.addEventListener("change", apply);
  apply();
  return {
    dark,
    toggle: () => {
      chosen = !dark();
      apply();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
