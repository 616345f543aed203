// What the near and the far side of a worker say to each other.
import type { AnalyzeOptions } from "./report.js";

export type Request =
  | { id: number; call: "load"; wasm: BufferSource | WebAssembly.Module | string | null }
  | { id: number; call: "analyze"; text: string | Uint8Array; options: AnalyzeOptions }
  | { id: number; call: "rules" };

/** The body of a request: everything but its id. */
export type Call = Request extends infer R ? (R extends Request ? Omit<R, "id"> : never) : never;

export type Reply = { id: number; result: unknown } | { id: number; error: string };

export interface Channel {
  post(message: unknown): void;
  listen(take: (message: unknown) => void): void;
}

export interface HostWorker {
  busy(yes: boolean): void;
  post(message: Request): void;
  listen(message: (reply: unknown) => void, failure: (error: Error) => void): void;
  stop(): void;
}

/** What differs between hosts. */
export interface Host {
  /** The module beside the package. */
  wasmUrl: URL;
  open(url: URL): Promise<WebAssembly.Module | Response>;
  toUrl(address: string): URL;
  startWorker(): HostWorker;
  /** The worker's own end. */
  workerChannel(): Channel;
}
