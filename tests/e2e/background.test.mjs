// The background comes and goes: the browser stops it at any moment, the next question starts it. Nothing here attaches
// to it, since a debugger would keep it from stopping and starting as it does for readers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { marksInWorld, until, wait } from "./browser.mjs";
import { paragraphs } from "./pages.mjs";
import { chromium, server } from "./stage.mjs";

const right = (marks) => marks.every((mark) => mark.page === mark.report);

async function stopBackground() {
  const session = await chromium.browser.target().createCDPSession();
  const { targetInfos } = await session.send("Target.getTargets");
  const worker = targetInfos.find((info) => info.type === "service_worker" && info.url.includes(chromium.id));
  if (worker) await session.send("Target.closeTarget", { targetId: worker.targetId });
  await session.detach();
  await wait(300);
}

test("with the background stopped, the next reading starts it again", async () => {
  const { page, world } = await chromium.read(server.url("/lazy"));
  const first = (await world(marksInWorld)).length;
  for (let round = 0; round < 3; round++) {
    await stopBackground();
    await page.evaluate((list) => window.addParagraphs(list), [paragraphs[round]]);
    await until(() => world((text) => globalThis.sayso.reading.pageText.text.split(text).length > 2, paragraphs[round]), "the new paragraph");
  }
  await until(async () => (await world(marksInWorld)).length > first, "more marks");
  assert.ok(right(await world(marksInWorld)));
  await page.close();
});

test("from the click to the first marks on an article of 1,500 words", async () => {
  const times = { cold: [], warm: [] };
  const fromClick = { cold: [], warm: [] };
  const popups = { cold: [], warm: [] };
  for (const kind of ["cold", "warm"]) {
    for (let round = 0; round < 5; round++) {
      const page = await chromium.browser.newPage();
      await page.goto(server.url("/news"));
      if (kind === "cold") await stopBackground();
      const world = await chromium.world(page);
      await wait(1000); // nobody clicks while the page is still coming up
      const popup = await chromium.press(page);
      await until(() => world(() => globalThis.sayso?.readyAfter > 0).catch(() => false), "marks");
      const { startedAt, readyAfter } = await world(() => ({ startedAt: globalThis.sayso.startedAt, readyAfter: globalThis.sayso.readyAfter }));
      times[kind].push(readyAfter);
      fromClick[kind].push(Math.round(startedAt + readyAfter - chromium.pressed.at));
      popups[kind].push(Math.round((await popup.evaluate(() => performance.timeOrigin)) - chromium.pressed.at));
      await page.close();
    }
  }
  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  console.log(`script start to marks: cold ${median(times.cold)} ms, warm ${median(times.warm)} ms`);
  console.log(`click to marks: cold ${median(fromClick.cold)} ms, warm ${median(fromClick.warm)} ms`);
  console.log(`click to the popup's first byte: cold ${median(popups.cold)} ms, warm ${median(popups.warm)} ms`);
  // The aims are 50 and 100 ms; a busy machine may take twice as long.
  assert.ok(median(fromClick.warm) < 100 && median(fromClick.cold) < 200, JSON.stringify(fromClick));
});
