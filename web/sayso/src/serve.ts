// The far side: runs in a worker, holds the module, answers one request at a time.
import type { Host, Reply, Request } from "./channel.js";
import { loadOn } from "./load.js";
import type { Sayso } from "./module.js";

export function serve(host: Host): void {
  const channel = host.workerChannel();
  let sayso: Sayso | undefined;

  async function answer(request: Request): Promise<unknown> {
    if (request.call === "load") {
      sayso = await loadOn(host, request.wasm === null ? {} : { wasm: request.wasm });
      return sayso.version;
    }
    if (!sayso) throw new Error("sayso: the module is not loaded");
    return request.call === "rules" ? sayso.rules() : sayso.analyze(request.text, request.options);
  }

  channel.listen((message) => {
    const request = message as Request;
    answer(request).then(
      (result) => channel.post({ id: request.id, result } satisfies Reply),
      (error: unknown) => channel.post({ id: request.id, error: String(error) } satisfies Reply),
    );
  });
}
