// Marks sit exactly on their words, on every layout, under a policy that forbids nearly everything. In Chromium the words
// of the report are compared with those that the ranges stand on, and with what the page's registry holds; in Firefox,
// whose content script cannot be reached, the registry has to hold the same as in Chromium.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { marksInWorld, openChromium, openFirefox, registryOf, until, wait } from "./browser.mjs";
import { layouts, pages } from "./pages.mjs";
import { serve } from "./server.mjs";

let server;
let chromium;
let firefox;
before(async () => {
  server = await serve(pages);
  [chromium, firefox] = [await openChromium(), await openFirefox()];
});
after(async () => {
  await chromium?.close();
  await firefox?.close();
  server?.close();
});

const levels = ["strong", "weak", "figure", "sourced"];
const words = (text) => text.replace(/\s+/g, " ").trim();
const drawn = (registry) => Object.fromEntries(levels.map((level) => [level, (registry[`sayso-${level}`] ?? []).map(words).sort()]));
const listed = (marks) => Object.fromEntries(levels.map((level) => [level, marks.flatMap((mark) => (mark.level === level ? words(mark.page) : [])).sort()]));
/** Of a mark with several ranges the registry knows only the ranges. */
const joined = (marks) => Object.fromEntries(levels.map((level) => [level, marks[level].join("").length]));

/** What is drawn in Chromium, after every mark was compared with the report. */
async function readInChromium({ path, act, shows }) {
  const { page, world } = await chromium.read(server.url(path));
  await until(() => world(() => globalThis.sayso.readyAfter > 0), "the first reading", 20_000);
  let looks = 0;
  const look = async () => {
    const marks = await world(marksInWorld);
    for (const mark of marks) assert.equal(mark.page, mark.report);
    looks++;
    return marks;
  };
  if (act) {
    const done = page.evaluate(act).then(() => true);
    while (!(await Promise.race([done, wait(40)]))) await look();
    await until(() => world((text) => globalThis.sayso.reading.pageText.text.includes(text), shows), shows);
    await until(() => world(() => globalThis.sayso.reading.running === null), "calm");
  }
  const marks = await look();
  const registry = drawn(await registryOf(page));
  assert.deepEqual(joined(registry), joined(listed(marks)), "the registry holds the marks and nothing else");
  await page.close();
  return { marks, registry, looks };
}

async function readInFirefox({ path, act }, expected) {
  const page = await firefox.browser.newPage();
  await page.goto(server.url(path));
  await wait(100);
  await firefox.press(page);
  const look = async () => drawn(await registryOf(page));
  await until(async () => (await look()).strong.length > 0, "marks");
  if (act) await page.evaluate(act);
  const same = async () => JSON.stringify(await look()) === JSON.stringify(expected);
  await until(same, "the same marks as in Chromium", 20_000).catch(() => {});
  const found = await look();
  await page.close();
  return found;
}

for (const layout of layouts) {
  test(layout.name, async () => {
    const { marks, registry, looks } = await readInChromium(layout);
    assert.ok(marks.length >= 4 && registry.strong.length > 0 && registry.weak.length > 0, JSON.stringify(registry));
    if (layout.path === "/live") assert.ok(looks > 10, `${looks} looks at text that changes`);
    assert.deepEqual(await readInFirefox(layout, registry), registry);
  });
}
