// Edit: the files themselves. The editor is large and loaded when the tab is first shown.
import type { Mount, View } from "../app";
import { h, put } from "../dom";

export const mount: Mount = (host, app) => {
  let view: View | null = null;
  let visible = false;
  put(host, h("p", { class: "not-here" }, "Loading the editor…"));
  import("./workbench").then(({ openWorkbench }) => {
    view = openWorkbench(host, app);
    if (visible) {
      view.show();
    }
  }, app.fail);

  return {
    show: () => {
      visible = true;
      view?.show();
    },
    hide: () => {
      visible = false;
      view?.hide();
    },
  };
};
