// Memory: flat under a storm of changes, and what the background takes with the core loaded. SAYSO_STORM_SECONDS=600
// makes it the ten minutes of docs/measurements.md.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { marksInWorld, until, wait } from "./browser.mjs";
import { paragraphs } from "./pages.mjs";
import { chromium, server } from "./stage.mjs";

const seconds = Number(process.env.SAYSO_STORM_SECONDS ?? 20);
const changesPerSecond = 200;

const megabytes = (bytes) => Math.round(bytes / 1e5) / 10;
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Bytes that a page's or worker's scripts hold, after what is garbage has been collected. */
async function heapOf(session) {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
  return { scripts: usedSize + embedderHeapUsedSize, buffers: backingStorageSize };
}

async function backgroundSession() {
  await chromium.background();
  return chromium.browser
    .targets()
    .find((target) => target.type() === "service_worker" && target.url().includes(chromium.id))
    .createCDPSession();
}

/** What the system counts for the process of the extension, shared pages by share; null where it does not tell. */
async function processOfExtension() {
  const session = await chromium.browser.target().createCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  for (const { id } of processInfo) {
    try {
      if (!readFileSync(`/proc/${id}/cmdline`, "utf8").includes("--extension-process")) continue;
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"))[1]) * 1024;
    } catch {
      // The process is gone, or this is no Linux.
    }
  }
  return null;
}

test(`a storm of ${changesPerSecond} changes a second for ${seconds} s: marks right, page responsive, memory flat`, async () => {
  const { page, world } = await chromium.read(server.url("/lazy"));
  await page.bringToFront();
  await page.evaluate((list) => window.addParagraphs(list), [...paragraphs, ...paragraphs]);
  await page.evaluate(() => {
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ entryTypes: ["longtask"] });
  });
  const inPage = await page.createCDPSession();
  const inBackground = await backgroundSession();
  const samples = [];
  const every = Math.min(10, Math.max(1, seconds / 20));
  const end = Date.now() + seconds * 1000;
  // The first seconds fill caches and compile code.
  await page.evaluate((n) => window.storm(n * 4, 4000), changesPerSecond);
  while (Date.now() < end) {
    await page.evaluate((n, s) => window.storm(n * s, s * 1000), changesPerSecond, every);
    for (const mark of await world(marksInWorld)) assert.equal(mark.page, mark.report);
    samples.push({ page: await heapOf(inPage), background: await heapOf(inBackground) });
  }
  await until(async () => (await world(marksInWorld)).filter((mark) => mark.level === "strong").length >= 3, "marks after the storm");
  const third = Math.ceil(samples.length / 3);
  for (const where of ["page", "background"]) {
    const sizes = samples.map((sample) => sample[where].scripts + sample[where].buffers);
    const [early, late] = [median(sizes.slice(0, third)), median(sizes.slice(-third))];
    console.log(`${where}: ${megabytes(early)} MB in the first third, ${megabytes(late)} MB in the last`);
    assert.ok(late < early * 1.1 + 1e6, `${where}: ${sizes.map(megabytes).join(" ")}`);
  }
  const longest = await page.evaluate(() => window.longest);
  console.log(`longest task during the storm: ${longest ? `${Math.round(longest)} ms` : "none over 50 ms"}`);
  assert.ok(longest < 250, `${longest} ms`);
  await page.close();
});

test("the background with the core loaded", async () => {
  const { page, world } = await chromium.read(server.url("/news"));
  await until(() => world(() => globalThis.sayso.readyAfter > 0), "the first reading");
  await wait(500);
  const { scripts, buffers } = await heapOf(await backgroundSession());
  const whole = await processOfExtension();
  console.log(
    `background: scripts ${megabytes(scripts)} MB, buffers ${megabytes(buffers)} MB, the whole process ${whole === null ? "unknown" : `${megabytes(whole)} MB`}`,
  );
  assert.ok(scripts < 20e6 && (whole ?? 0) < 250e6);
  await page.close();
});
