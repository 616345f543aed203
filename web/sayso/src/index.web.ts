// sayso: who stands behind the claims and figures of a news article? For browsers.
import { SaysoWorker } from "./client.js";
import { host } from "./host.web.js";
import { type LoadOptions, loadOn } from "./load.js";
import type { Sayso } from "./module.js";

export type { SaysoWorker } from "./client.js";
export type { LoadOptions } from "./load.js";
export type { Sayso, WasmSource } from "./module.js";
export type * from "./report.js";

/** Loads the module. */
export function load(options: LoadOptions = {}): Promise<Sayso> {
  return loadOn(host, options);
}

/** Loads the module in a worker (a worker thread in Node). */
export function loadWorker(options: LoadOptions = {}): Promise<SaysoWorker> {
  return SaysoWorker.start(host, options);
}
