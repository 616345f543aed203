// What differs between hosts, for Node: reading the module from disk, and workers.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parentPort, Worker } from "node:worker_threads";
import type { Channel, Host, HostWorker } from "./channel.js";

const wasmUrl = new URL("./sayso.wasm", import.meta.url);

/** A file is read and compiled at once: V8 only checks it now and compiles functions when they are called, so this takes
 * six milliseconds; handed from thread to thread it takes twice as long, on a busy machine six times. */
async function open(url: URL): Promise<WebAssembly.Module | Response> {
  return url.protocol === "file:" ? new WebAssembly.Module(readFileSync(fileURLToPath(url))) : fetch(url);
}

function toUrl(address: string): URL {
  return URL.canParse(address) ? new URL(address) : new URL(address, `file://${process.cwd()}/`);
}

function startWorker(): HostWorker {
  const worker = new Worker(new URL("./worker.node.js", import.meta.url));
  worker.unref();
  return {
    // A worker with calls under way keeps the process alive; an idle one does not.
    busy: (yes) => (yes ? worker.ref() : worker.unref()),
    post: (message) => worker.postMessage(message),
    listen: (message, failure) => {
      worker.on("message", message);
      worker.on("error", failure);
      worker.on("exit", () => failure(new Error("sayso: the worker has ended")));
    },
    stop: () => void worker.terminate(),
  };
}

function workerChannel(): Channel {
  const port = parentPort;
  if (!port) throw new Error("sayso/worker runs in a worker thread only; call loadWorker()");
  return { post: (message) => port.postMessage(message), listen: (take) => port.on("message", take) };
}

export const host: Host = { wasmUrl, open, toUrl, startWorker, workerChannel };
