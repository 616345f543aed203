// The near side of a worker: the same calls, as promises.
import type { Call, Host, HostWorker, Reply, Request } from "./channel.js";
import type { LoadOptions } from "./load.js";
import type { AnalyzeOptions, Report, Rule } from "./report.js";

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** An analyser in a worker. */
export class SaysoWorker {
  private readonly pending = new Map<number, Pending>();
  private next = 0;
  private ended: Error | null = null;
  /** Version of the core. */
  readonly version: string = "";

  private constructor(private readonly worker: HostWorker) {
    worker.listen(
      (reply) => this.settle(reply as Reply),
      (error) => this.fail(error),
    );
  }

  /** Use loadWorker(). */
  static async start(host: Host, options: LoadOptions): Promise<SaysoWorker> {
    const client = new SaysoWorker(host.startWorker());
    try {
      const version = await client.call({ call: "load", wasm: await portable(options) });
      return Object.assign(client, { version });
    } catch (error) {
      client.close();
      throw error;
    }
  }

  analyze(text: string | Uint8Array, options: AnalyzeOptions = {}): Promise<Report> {
    return this.call({ call: "analyze", text, options }) as Promise<Report>;
  }

  rules(): Promise<Rule[]> {
    return this.call({ call: "rules" }) as Promise<Rule[]>;
  }

  /** Ends the worker; calls under way are rejected. */
  close(): void {
    this.fail(new Error("sayso: the worker was closed"));
    this.worker.stop();
  }

  private call(body: Call): Promise<unknown> {
    if (this.ended) return Promise.reject(this.ended);
    return new Promise((resolve, reject) => {
      const id = this.next++;
      this.pending.set(id, { resolve, reject });
      this.worker.busy(true);
      this.worker.post({ id, ...body } as Request);
    });
  }

  private settle(reply: Reply): void {
    const waiting = this.pending.get(reply.id);
    this.pending.delete(reply.id);
    if (this.pending.size === 0) this.worker.busy(false);
    if ("error" in reply) waiting?.reject(new Error(reply.error));
    else waiting?.resolve(reply.result);
  }

  private fail(error: Error): void {
    this.ended ??= error;
    for (const waiting of this.pending.values()) waiting.reject(error);
    this.pending.clear();
  }
}

/** What can be sent to a worker: bytes, a module, an address; null for the module beside the package. */
async function portable(options: LoadOptions): Promise<BufferSource | WebAssembly.Module | string | null> {
  const source = await (options.wasm ?? null);
  if (source instanceof URL) return source.href;
  if (typeof Response !== "undefined" && source instanceof Response) return source.arrayBuffer();
  return source as BufferSource | WebAssembly.Module | string | null;
}
