// Reading a page forces no layout: by the browser's own trace, none is begun from the content script.
import assert from "node:assert/strict";
import { test } from "node:test";
import { until, wait } from "./browser.mjs";
import { paragraphs } from "./pages.mjs";
import { chromium, server } from "./stage.mjs";

/** Layouts in a trace that a script of the extension was running for. */
function forcedLayouts(trace) {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace));
  const layouts = traceEvents.filter((event) => event.name === "Layout");
  const stack = (event) => event.args.beginData?.stackTrace ?? [];
  return { all: layouts.length, ours: layouts.filter((event) => stack(event).some((frame) => frame.url.startsWith("chrome-extension:"))) };
}

async function traced(page, action) {
  await page.tracing.start({ categories: ["devtools.timeline", "disabled-by-default-devtools.timeline.stack"] });
  await action();
  await wait(300);
  return forcedLayouts(await page.tracing.stop());
}

test("the trace tells forced layouts: opening a card beside a mark measures, once the reader asks", async () => {
  const { page, world } = await chromium.read(server.url("/news"));
  const { ours } = await traced(page, async () => {
    await page.evaluate(() => document.querySelector("article").append("x"));
    await world(() => globalThis.sayso.step(1, false));
  });
  assert.ok(ours.length > 0);
  await page.close();
});

test("reading and reading again force none", async () => {
  const page = await chromium.browser.newPage();
  await page.goto(server.url("/lazy"));
  const world = await chromium.world(page);
  const { all, ours } = await traced(page, async () => {
    await chromium.press(page);
    await until(() => world(() => globalThis.sayso?.reading.marks.length > 0), "marks");
    const first = await world(() => globalThis.sayso.reading.marks.length);
    await page.evaluate((list) => window.addParagraphs(list), paragraphs);
    await until(() => world((count) => globalThis.sayso.reading.marks.length > count, first), "more marks");
  });
  assert.ok(all > 0, "the page was laid out");
  assert.deepEqual(
    ours.map((event) => event.args.beginData.stackTrace[0]),
    [],
  );
  await page.close();
});
