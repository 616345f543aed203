// sayso: who stands behind the claims and figures of a news article?
export { loadWorker, type SaysoWorker } from "./client.js";
export { type LoadOptions, load } from "./load.js";
export type { Sayso, WasmSource } from "./module.js";
export type * from "./report.js";
