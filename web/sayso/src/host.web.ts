// What differs between hosts, for browsers (and Deno, Bun and bundlers).
import type { Channel, Host, HostWorker } from "./channel.js";

const wasmUrl = new URL("./sayso.wasm", import.meta.url);

async function open(url: URL): Promise<Response> {
  return fetch(url);
}

function toUrl(address: string): URL {
  return new URL(address, globalThis.location?.href);
}

function startWorker(): HostWorker {
  const worker = new Worker(new URL("./worker.web.js", import.meta.url), { type: "module" });
  return {
    busy: () => {},
    post: (message) => worker.postMessage(message),
    listen: (message, failure) => {
      worker.addEventListener("message", (event) => message(event.data));
      worker.addEventListener("error", (event) => failure(new Error(event.message || "sayso: the worker did not start")));
    },
    stop: () => worker.terminate(),
  };
}

function workerChannel(): Channel {
  const scope = globalThis as unknown as Worker;
  return {
    post: (message) => scope.postMessage(message),
    listen: (take) => scope.addEventListener("message", (event) => take(event.data)),
  };
}

export const host: Host = { wasmUrl, open, toUrl, startWorker, workerChannel };
