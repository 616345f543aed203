// The side panel: the same findings as on the page, by pointer and by key, and as files.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { marksInWorld, openChromium, until } from "./browser.mjs";
import { pages } from "./pages.mjs";
import { serve } from "./server.mjs";

let server;
let chromium;
let article;
let panel;
before(async () => {
  server = await serve(pages);
  chromium = await openChromium();
  article = await chromium.read(server.url("/news"));
  const worker = await chromium.background();
  const tab = await worker.evaluate(async (url) => (await chrome.tabs.query({ active: true })).find((t) => t.url === url || !t.url)?.id, article.page.url());
  panel = await chromium.browser.newPage();
  await panel.goto(`${chromium.address("panel.html")}?tab=${tab}`);
  await until(() => panel.$$eval("#marks li", (items) => items.length > 0), "the list");
});
after(async () => {
  await chromium?.close();
  server?.close();
});

const listed = () => panel.$$eval("#marks .words", (items) => items.map((item) => item.textContent));

test("the list holds every mark of the page, in order", async () => {
  const marks = await article.world(marksInWorld);
  const short = (text) =>
    text
      .replace(/\u00ad/g, "")
      .replace(/\s+/g, " ")
      .trim();
  const texts = await listed();
  assert.equal(texts.length, marks.length);
  for (const [i, text] of texts.entries()) assert.ok(short(marks[i].report).startsWith(text.replace(/…$/, "")), text);
});

test("the picture has a bar for each sentence with a claim, on the right side of the line", async () => {
  const bars = await panel.$$eval("#map rect", (rects) => rects.map((r) => [r.getAttribute("class"), Number(r.getAttribute("y"))]));
  const sentences = await article.world(() => new Set(globalThis.sayso.reading.findings.claims.filter((c) => c.score >= 0.5).map((c) => c.sentence)).size);
  assert.equal(bars.length, sentences);
  for (const [kind, y] of bars) assert.equal(kind === "named", y < 0, kind);
});

test("choosing a mark in the list goes to it on the page and opens its card", async () => {
  await panel.$$eval("#marks button", (buttons) => buttons[5].click());
  await until(
    () => article.world(() => globalThis.sayso.card.isOpen && globalThis.sayso.reading.marks.indexOf(globalThis.sayso.current) === 5),
    "the card of mark 5",
  );
  const inView = await article.world(() => {
    const { ranges } = globalThis.sayso.reading.marks[5];
    const range = document.createRange();
    range.setStart(ranges[0].startContainer, ranges[0].startOffset);
    range.setEnd(ranges[0].endContainer, ranges[0].endOffset);
    const box = range.getBoundingClientRect();
    return box.top >= 0 && box.top < innerHeight;
  });
  assert.ok(inView);
});

test("arrow keys move through the list", async () => {
  await panel.bringToFront();
  await panel.focus("#marks button");
  await panel.keyboard.press("ArrowDown");
  await panel.keyboard.press("ArrowDown");
  await panel.keyboard.press("ArrowUp");
  assert.equal(await panel.evaluate(() => [...document.querySelectorAll("#marks button")].indexOf(document.activeElement)), 1);
});

test("kinds of marks and of claims filter the list", async () => {
  const all = await listed();
  await panel.click("#level-strong");
  await until(async () => String(await listed()) !== String(all), "another list");
  await panel.click("#level-strong");
  await until(async () => String(await listed()) === String(all), "the whole list");
  const kind = await panel.$eval("#kinds", (select) => {
    // A figure without a claim around it is of the kind, too, but its line does not say so.
    const other = [...select.options].find(({ value }) => value && value !== "figure");
    select.value = other.value;
    select.dispatchEvent(new Event("change"));
    return other.textContent;
  });
  assert.ok(
    (await panel.$$eval("#marks .why", (items, k) => items.length > 0 && items.every((item) => item.textContent.endsWith(k)), kind)) &&
      (await listed()).length <= all.length,
  );
  await panel.select("#kinds", "");
});

test("who speaks, and the figures, are listed", async () => {
  const sources = await article.world(() => globalThis.sayso.reading.findings.sources.length);
  assert.equal(await panel.$$eval("#sources li", (items) => items.length), sources);
  assert.ok(sources > 0);
  const figures = await article.world(() => globalThis.sayso.reading.findings.quantities.filter((q) => q.sourcing !== null).length);
  assert.equal(await panel.$$eval("#figures tbody tr", (rows) => rows.length), figures);
});

test("it is saved as Markdown, HTML, CSV and JSON", async () => {
  await panel.evaluate(() => {
    window.saved = {};
    HTMLAnchorElement.prototype.click = function () {
      window.saved[this.download.split(".").at(-1)] = fetch(this.href)
        .then((r) => r.text())
        .catch(() => null);
    };
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      window.last = blob;
      return make.call(URL, blob);
    };
  });
  const save = async (id) => {
    await panel.evaluate(() => {
      window.last = null;
    });
    await panel.click(id);
    return until(() => panel.evaluate(() => window.last?.text()), id);
  };
  const marks = (await listed()).length;
  const markdown = await save("#saveMarkdown");
  assert.match(markdown, /^# Ferry firm cut repairs before the storm\n/);
  assert.equal(markdown.match(/^- “/gm).length, marks);
  assert.equal((await save("#saveCsv")).trimEnd().split("\r\n").length, marks + 1);
  const html = await save("#saveHtml");
  assert.equal(html.match(/<li><p class=/g).length, marks);
  assert.doesNotMatch(html, /<script|https?:\/\/(?!127)/);
  const json = JSON.parse(await save("#saveJson"));
  assert.equal(json.schema, 1);
  assert.ok(json.text.includes("Maritime Safety Board") && json.url.endsWith("/news"));
});

test("late changes of the page reach the list", async () => {
  const before_ = (await listed()).length;
  await article.page.evaluate(() => {
    const p = document.createElement("p");
    p.textContent = "Thousands of people will lose their homes because the dam was built by criminals.";
    document.querySelector("article").append(p);
  });
  await article.page.bringToFront();
  await until(async () => (await listed()).length > before_, "a longer list");
});

test("the popup's button opens the real side panel", async () => {
  const { page, popup } = await chromium.read(server.url("/plain"));
  await until(() => popup.$eval("#controls", (e) => !e.hidden), "the controls");
  await popup.click("#panel");
  const worker = await chromium.background();
  await until(() => worker.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ["SIDE_PANEL"] })).length > 0), "the side panel");
  await page.close();
});
