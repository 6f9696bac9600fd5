// Requests to the server, all to the address that the page came from.
import type {
  CourseView, DownloadRequest, EnsembleMessage, EnsembleRequest, ExplainRequest, ExplainView, LibraryView, LinesRequest, LinesView,
  OverlayView, Problem, Refusal as RefusalBody, Selection, StudyView,
} from "./contract";

/** Files or changes are wrong: what is wrong, and where. */
export class Refusal extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map((problem) => problem.text).join("\n"));
    this.name = "Refusal";
  }
}

/** The server cannot be reached, or answers otherwise than agreed. */
export class Failure extends Error {
  constructor(readonly status: number, text: string) {
    super(text);
    this.name = "Failure";
  }
}

export type Api = ReturnType<typeof createApi>;

/** Whether an error only says that we called a request off ourselves, or that a newer one took its place. */
export function isCalledOff(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

export function createApi() {
  const page = newIdentifier();

  async function send(method: string, path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
    const headers: Record<string, string> = { "X-ScenarioSim-Page": page };
    if (body !== undefined) {
      headers["Content-Type"] = "application/json";
    }

    const request: RequestInit = { method, headers, cache: "no-store" };
    if (body !== undefined) {
      request.body = JSON.stringify(body);
    }
    if (signal) {
      request.signal = signal;
    }

    const response = await fetch(`api/${path}`, request).catch(unreachable);
    if (!response.ok) {
      throw await errorOf(response, method);
    }

    return response;
  }

  async function json<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
    return (await send(method, path, body, signal)).json() as Promise<T>;
  }

  /** Reads an answer of a line of JSON after another; each is handed on as it comes. */
  async function stream<T>(path: string, body: unknown, take: (message: T) => void, signal?: AbortSignal): Promise<void> {
    const response = await send("POST", path, body, signal);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const lines = (rest + read.value).split("\n");
      rest = lines.pop() ?? "";
      lines.filter((line) => line.trim() !== "").forEach((line) => take(JSON.parse(line) as T));
    }

    if (rest.trim() !== "") {
      take(JSON.parse(rest) as T);
    }
  }

  return {
    get: <T>(path: string, signal?: AbortSignal) => json<T>("GET", path, undefined, signal),
    post: <T>(path: string, body: unknown, signal?: AbortSignal) => json<T>("POST", path, body, signal),
    put: <T>(path: string, body: unknown, signal?: AbortSignal) => json<T>("PUT", path, body, signal),
    remove: <T>(path: string, signal?: AbortSignal) => json<T>("DELETE", path, undefined, signal),
    stream,
    library: () => json<LibraryView>("GET", "library"),
    study: (selection: Selection, signal?: AbortSignal) => json<StudyView>("POST", "study", selection, signal),
    lines: (request: LinesRequest, signal?: AbortSignal) => json<LinesView>("POST", "lines", request, signal),
    course: (selection: Selection, signal?: AbortSignal) => json<CourseView>("POST", "course", { selection }, signal),
    explain: (request: { selection: Selection } & ExplainRequest, signal?: AbortSignal) =>
      json<ExplainView>("POST", "explain", request, signal),
    ensemble: (request: EnsembleRequest, take: (message: EnsembleMessage) => void, signal?: AbortSignal) =>
      stream<EnsembleMessage>("ensemble", request, take, signal),
    overlay: (request: DownloadRequest) => json<OverlayView>("POST", "download", request),
    file: async (request: DownloadRequest) => (await send("POST", "download", request)).blob(),
  };
}

function unreachable(error: unknown): never {
  if (isCalledOff(error)) {
    throw error;
  }

  throw new Failure(0, "The program behind this page does not answer. Is “scenariosim serve” still running?");
}

async function errorOf(response: Response, method: string): Promise<Error> {
  const text = await response.text();
  if (method === "POST" && response.status === 409) {
    return new DOMException(sentenceOf(text) ?? "", "AbortError");
  }

  if (response.status === 422) {
    return new Refusal((JSON.parse(text) as RefusalBody).problems);
  }

  return new Failure(response.status, sentenceOf(text) ?? `The server answered with ${response.status} ${response.statusText}.`);
}

/** What the server says is wrong, or a short plain text. */
function sentenceOf(text: string): string | null {
  try {
    const { problems } = JSON.parse(text) as Partial<RefusalBody>;
    return problems?.map((problem) => problem.text).join(" ") ?? null;
  } catch {
    return text !== "" && text.length < 300 && !text.startsWith("<") ? text : null;
  }
}

function newIdentifier(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
