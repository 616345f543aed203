import { open, toUrl, wasmUrl } from "#host";
import { instantiate, type Sayso, type WasmSource } from "./module.js";

export interface LoadOptions {
  /** The module, if it is not to be read from beside this file: bytes, a compiled module, a response, an address. */
  wasm?: WasmSource;
}

/** Loads the module. */
export async function load(options: LoadOptions = {}): Promise<Sayso> {
  const source = await (options.wasm ?? wasmUrl);
  if (typeof source === "string") return instantiate(await open(toUrl(source)));
  return instantiate(source instanceof URL ? await open(source) : source);
}
