import type { Mount } from "../app";
import { h } from "../dom";

export const mount: Mount = (host) => {
  host.append(h("p", { class: "not-here" }, "Not here yet."));
  return { show: () => {}, hide: () => {} };
};
