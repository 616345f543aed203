// An article whose text stands in a frame of the page's own origin: read and marked as one with the page around it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { marksInWorld, registryInPage, until, wait } from "./browser.mjs";
import { paragraphs } from "./pages.mjs";
import { chromium, server } from "./stage.mjs";

const frameOf = (page) => page.frames().find((frame) => frame.url().includes("/framed/"));

test("page and frame are one article; a frame for advertisements is left out", async () => {
  const { page, world } = await chromium.read(server.url("/framed"));
  const text = await world(() => globalThis.sayso.reading.pageText.text);
  assert.match(text, /^Ferry firm cut repairs before the storm\n/);
  for (const paragraph of paragraphs) assert.equal(text.split(paragraph).length, 2, paragraph);
  const marks = await world(marksInWorld);
  const outside = await page.evaluate(registryInPage);
  const inside = await frameOf(page).evaluate(registryInPage);
  for (const level of ["strong", "weak", "figure"])
    assert.deepEqual(
      [...(outside[`sayso-${level}`] ?? []), ...inside[`sayso-${level}`]].sort(),
      marks
        .filter((mark) => mark.level === level)
        .map((mark) => mark.page)
        .sort(),
    );
  await page.close();
});

/** Of the last strong mark in a frame: a point on it, in the viewport of the page. */
function lastMark() {
  const { reading } = globalThis.sayso;
  const { ranges } = reading.marks.findLast(({ mark, ranges: [range] }) => mark.level === "strong" && range.startContainer.ownerDocument !== document);
  const range = document.createRange();
  range.setStart(ranges[0].startContainer, ranges[0].startOffset);
  range.setEnd(ranges[0].endContainer, ranges[0].endOffset);
  const frame = ranges[0].startContainer.ownerDocument.defaultView.frameElement;
  const box = range.getClientRects()[0];
  return { x: frame.getBoundingClientRect().left + box.left + 30, y: frame.getBoundingClientRect().top + (box.top + box.bottom) / 2 };
}

test("its marks are painted", async () => {
  const { page, world } = await chromium.read(server.url("/framed"));
  await world(() => globalThis.sayso.jump(globalThis.sayso.reading.marks.at(-1), false));
  await world(() => globalThis.sayso.card.close());
  const box = await page.$eval("iframe", (frame) => {
    const { x, y, width, height } = frame.getBoundingClientRect();
    return { x, y: Math.max(0, y), width, height: Math.min(height, innerHeight - Math.max(0, y)) };
  });
  const shown = await page.screenshot({ clip: box });
  await world(() => globalThis.sayso.reading.show(false));
  const hidden = await page.screenshot({ clip: box });
  assert.notDeepEqual(shown, hidden);
  await page.close();
});

test("the card opens beside a mark in the frame, in view, and closes from there", async () => {
  const { page, world } = await chromium.read(server.url("/framed"));
  await page.bringToFront();
  await page.setViewport({ width: 700, height: 500 });
  await world(() => globalThis.sayso.jump(globalThis.sayso.reading.marks.at(-1), false));
  await world(() => globalThis.sayso.card.close());
  const { x, y } = await world(lastMark);
  const isOpen = () => world(() => globalThis.sayso.card.isOpen);
  for (const [name, act, close] of [
    ["click", () => page.mouse.click(x, y), () => page.keyboard.press("Escape")],
    ["rest", () => page.mouse.move(x, y), () => page.mouse.move(2, 2)],
  ]) {
    await page.mouse.move(1, 1);
    await wait(400);
    await act();
    await until(isOpen, `the card by a ${name}`);
    const card = await world(() => {
      const { left, top, right, bottom } = document.querySelector("sayso-card").getBoundingClientRect();
      return { left, top, right, bottom, width: document.documentElement.clientWidth, height: innerHeight };
    });
    assert.ok(card.left >= 0 && card.top >= 0 && card.right <= card.width && card.bottom <= card.height, JSON.stringify(card));
    assert.ok(card.top - y < 150 && y - card.bottom < 60, `beside the mark: ${JSON.stringify([x, y, card])}`);
    await close();
    await until(async () => !(await isOpen()), "the card to close");
  }
  await page.close();
});

test("late text in the frame is marked; another page in the frame replaces the marks", async () => {
  const { page, world } = await chromium.read(server.url("/framed"));
  const reads = (words) => world((text) => globalThis.sayso.reading.pageText.text.includes(text), words);
  await frameOf(page).evaluate(() => {
    const late = document.createElement("p");
    late.textContent = "Most inspectors were paid by the very firms they inspected.";
    document.querySelector("div").append(late);
  });
  await until(() => reads("Most inspectors were paid"), "the late paragraph");
  await page.$eval("iframe", (frame) => {
    frame.src = "/framed/other";
  });
  await until(() => reads("a thing the firm denies"), "the other page");
  await until(async () => (await frameOf(page).evaluate(registryInPage))["sayso-strong"]?.length > 1, "its marks");
  const marks = await world(marksInWorld);
  for (const mark of marks) assert.equal(mark.page, mark.report);
  await page.close();
});
