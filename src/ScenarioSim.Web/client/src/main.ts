import "./styles/base.css";
import "./styles/shell.css";
import "./styles/explore.css";
import "./styles/inputs.css";
import "./styles/see.css";
import "./styles/edit.css";
import "./styles/contrast.css";
import { createApi } from "./api";
import { createStore } from "./state";
import { startShell } from "./shell/shell";

const host = document.getElementById("page")!;
const api = createApi();

api.library().then(
  (library) => startShell(host, api, library, createStore()),
  (error: unknown) => { host.textContent = error instanceof Error ? error.message : String(error); });
