import { openChromium, until, wait } from "./browser.mjs";
import { pages } from "./pages.mjs";
import { serve } from "./server.mjs";

const s = await serve(pages);
const c = await openChromium();
try {
  const { page, world } = await c.read(s.url("/lazy"));
  for (let i = 0; i < 3; i++) {
    const session = await c.browser.target().createCDPSession();
    const t = (await session.send("Target.getTargets")).targetInfos.filter((info) => info.url.includes(c.id));
    console.log(t.map((x) => x.type + x.url));
    const w = t.find((x) => x.type === "service_worker");
    if (w) await session.send("Target.closeTarget", { targetId: w.targetId });
    await wait(300);
    console.log(
      await world(async () => {
        const t = performance.now();
        const r = await Promise.race([
          chrome.runtime.sendMessage({ type: "analyze", text: "Half of all people died.", options: {} }).catch((e) => String(e)),
          new Promise((r) => setTimeout(r, 5000, "timeout")),
        ]);
        return JSON.stringify(r).slice(0, 100) + (performance.now() - t);
      }),
    );
  }
} catch (e) {
  console.log(e);
}
await c.close();
s.close();
