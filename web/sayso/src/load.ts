import type { Host } from "./channel.js";
import { instantiate, type Sayso, type WasmSource } from "./module.js";

export interface LoadOptions {
  /** The module, if it is not to be read from beside this file: bytes, a compiled module, a response, an address. */
  wasm?: WasmSource;
}

export async function loadOn(host: Host, options: LoadOptions): Promise<Sayso> {
  const source = await (options.wasm ?? host.wasmUrl);
  if (typeof source === "string") return instantiate(await host.open(host.toUrl(source)));
  return instantiate(source instanceof URL ? await host.open(source) : source);
}
