// One instance of sayso.wasm and the calls into it: bytes straight into its memory, one JSON string out.
import type { AnalyzeOptions, Report, Rule } from "./report.js";

interface Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  sayso_input(bytes: number): number;
  sayso_analyze(textLength: number, optionsLength: number): number;
  sayso_rules(): number;
  sayso_output(): number;
  sayso_version(): number;
}

/** What the module asks of its host (wasm/exports.txt). */
const imports = {
  env: { emscripten_notify_memory_growth() {} },
  wasi_snapshot_preview1: {
    proc_exit(code: number): never {
      throw new Error(`sayso.wasm stopped with code ${code}`);
    },
  },
};

/** An instance whose memory has grown beyond this is dropped after the call: WebAssembly memory never shrinks. */
const keptBytes = 256 << 20;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes that `text` may need at most as UTF-8; exact for long texts, so that they do not reserve three times too much. */
function utf8Bound(text: string): number {
  if (text.length < 1 << 16) return text.length * 3;
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // A surrogate counts 3; a pair is then bounded by 6 and needs 4.
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return bytes;
}

function optionsJson(options: AnalyzeOptions, ascii: boolean): string {
  const { withText, ...rest } = options;
  return JSON.stringify({ ...rest, with_text: withText ?? false, ascii });
}

/** The analyser. One call is one analysis; nothing is kept between calls. */
export class Sayso {
  private exports: Exports | null;

  /** Use load(); `instance` must be one of `module`. */
  constructor(
    private readonly module: WebAssembly.Module,
    instance?: WebAssembly.Instance,
  ) {
    this.exports = instance ? start(instance) : null;
    this.version = this.call((wasm) => {
      const bytes = new Uint8Array(wasm.memory.buffer, wasm.sayso_version());
      return decoder.decode(bytes.subarray(0, bytes.indexOf(0)));
    });
  }

  /** Version of the core. */
  readonly version: string;

  /** Who stands behind the claims and figures of a text (a string, or bytes in UTF-8). */
  analyze(text: string | Uint8Array, options: AnalyzeOptions = {}): Report {
    // ASCII alone is decoded many times faster, by Node most of all.
    return JSON.parse(this.report(text, optionsJson(options, true))) as Report;
  }

  /** The same as JSON text, in one line. */
  analyzeToJson(text: string | Uint8Array, options: AnalyzeOptions = {}): string {
    return this.report(text, optionsJson(options, false));
  }

  private report(text: string | Uint8Array, json: string): string {
    if (typeof text !== "string" && !(text instanceof Uint8Array)) throw new TypeError("sayso: analyze() takes a string or a Uint8Array");
    return this.call((wasm) => {
      const room = typeof text === "string" ? utf8Bound(text) : text.length;
      const start = wasm.sayso_input(room + json.length * 3) >>> 0;
      const memory = new Uint8Array(wasm.memory.buffer);
      const textLength = write(text, memory, start);
      const optionsLength = write(json, memory, start + textLength);
      return read(wasm, wasm.sayso_analyze(textLength, optionsLength));
    });
  }

  /** Every rule of the core, in the order in which they are tried. */
  rules(): Rule[] {
    return JSON.parse(this.call((wasm) => read(wasm, wasm.sayso_rules()))) as Rule[];
  }

  /** Calls into a sound instance: one that trapped (out of memory) or grew large is replaced at the next call. */
  private call<T>(use: (wasm: Exports) => T): T {
    const wasm = this.exports ?? start(new WebAssembly.Instance(this.module, imports));
    this.exports = null;
    const result = use(wasm);
    if (wasm.memory.buffer.byteLength <= keptBytes) this.exports = wasm;
    return result;
  }
}

function start(instance: WebAssembly.Instance): Exports {
  const wasm = instance.exports as unknown as Exports;
  wasm._initialize();
  return wasm;
}

function write(text: string | Uint8Array, memory: Uint8Array, at: number): number {
  if (typeof text === "string") return encoder.encodeInto(text, memory.subarray(at)).written;
  memory.set(text, at);
  return text.length;
}

function read(wasm: Exports, length: number): string {
  return decoder.decode(new Uint8Array(wasm.memory.buffer, wasm.sayso_output() >>> 0, length >>> 0));
}

/** Where the module comes from: bytes, a compiled module, a response, or an address. */
export type WasmSource = BufferSource | WebAssembly.Module | Response | PromiseLike<Response> | URL | string;

/** Compiles bytes or a response (streaming where its type allows) and makes the analyser. */
export async function instantiate(source: BufferSource | WebAssembly.Module | Response): Promise<Sayso> {
  if (source instanceof WebAssembly.Module) return new Sayso(source, await WebAssembly.instantiate(source, imports));
  if (typeof Response !== "undefined" && source instanceof Response) {
    if (!source.ok) throw new Error(`sayso: cannot load the module: ${source.status} ${source.url}`);
    if (source.headers.get("content-type") === "application/wasm") {
      const streamed = await WebAssembly.instantiateStreaming(source, imports);
      return new Sayso(streamed.module, streamed.instance);
    }
    return instantiate(await source.arrayBuffer());
  }
  const built = await WebAssembly.instantiate(source as BufferSource, imports);
  return new Sayso(built.module, built.instance);
}
