// The popup: counts in words, switches that act on the page at once, the badge, the switch for a site.
import assert from "node:assert/strict";
import { test } from "node:test";
import { marksInWorld, openChromium, until } from "./browser.mjs";
import { chromium, server } from "./stage.mjs";

const headline = (popup) => until(() => popup.$eval("#headline", (e) => (/^\d/.test(e.textContent) ? e.textContent : "")), "the counts");

test("says in words how many claims rest on whom, as the report has it", async () => {
  const { page, world, popup } = await chromium.read(server.url("/plain"));
  const said = await headline(popup);
  const claims = await world(() => globalThis.sayso.reading.findings.claims.filter((c) => c.score >= 0.5).map((c) => c.sourcing));
  assert.equal(said, `${claims.length} claims that need a source`);
  const none = claims.filter((sourcing) => sourcing === "none").length;
  const rest = await popup.$eval("#rest", (e) => e.textContent);
  assert.ok(rest.endsWith(`${none} on nobody’s word.`));
  const named = claims.filter((sourcing) => sourcing === "named").length;
  const sources = Number(rest.match(new RegExp(`^${named} rests? on (\\d+) named sources?;`))?.[1]);
  const known = await world(() => globalThis.sayso.reading.findings.sources.length);
  assert.ok(sources >= 1 && sources <= Math.min(named, known), rest);
  await page.close();
});

test("it is as high while the page is being read as after, and its buttons have one line", async () => {
  const { page, popup } = await chromium.read(server.url("/plain"));
  await headline(popup);
  await until(() => popup.$eval("#site", (e) => !e.hidden), "the site");
  const { before_, after_, lines } = await popup.evaluate(async () => {
    const height = () => document.querySelector("main").offsetHeight;
    const after_ = height();
    const lines = [...document.querySelectorAll(".buttons button")].map((button) => button.offsetHeight);
    // As the file has it before its script runs, but for the name of the site.
    document.body.className = "awaiting";
    for (const id of ["controls", "site"]) document.getElementById(id).hidden = true;
    document.getElementById("headline").textContent = "Reading";
    document.getElementById("rest").textContent = "";
    return { before_: height(), after_, lines };
  });
  assert.ok(Math.abs(after_ - before_) <= 8, `${before_} then ${after_}`);
  assert.ok(
    lines.every((height) => height < 45),
    JSON.stringify(lines),
  );
  await page.close();
});

test("the badge shows the number of strong marks, and nothing when they are hidden", async () => {
  const { page, world, popup } = await chromium.read(server.url("/plain"));
  await headline(popup);
  const strong = (await world(marksInWorld)).filter((mark) => mark.level === "strong").length;
  const worker = await chromium.background();
  const badge = () =>
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      return chrome.action.getBadgeText({ tabId: tab.id });
    });
  await until(async () => (await badge()) === String(strong), "the badge");
  await popup.click("#shown");
  await until(async () => (await badge()) === "", "the badge to go");
  assert.equal(await page.evaluate(() => CSS.highlights.has("sayso-strong")), false);
  await popup.click("#shown");
  await until(() => page.evaluate(() => CSS.highlights.has("sayso-strong")), "the marks to come back");
  await page.close();
});

test("kinds can be switched off and on, and fewer or more asked for", async () => {
  const { page, world, popup } = await chromium.read(server.url("/news"));
  await headline(popup);
  const count = async (level) => (await world(marksInWorld)).filter((mark) => mark.level === level).length;
  assert.ok((await count("weak")) > 0);
  await popup.click("#level-weak");
  await until(async () => (await count("weak")) === 0, "weak marks to go");
  await popup.click("#level-sourced");
  await until(async () => (await count("sourced")) > 0, "sourced marks");
  await popup.click("#level-weak");
  await until(async () => (await count("weak")) > 0, "weak marks");
  await popup.click("#level-sourced");
  await until(async () => (await count("sourced")) === 0, "sourced marks to go");
  const usual = await count("strong");
  const slide = (value) =>
    popup.$eval(
      "#threshold",
      (slider, v) => {
        slider.value = v;
        slider.dispatchEvent(new Event("input"));
      },
      value,
    );
  await slide(0);
  await until(async () => (await count("strong")) < usual, "fewer marks");
  const fewer = await count("strong");
  await slide(100);
  await until(async () => (await count("strong")) > fewer, "more marks");
  await slide(57);
  await page.close();
});

test("a page of the browser's own cannot be read, and the popup says so", async () => {
  const page = await chromium.browser.newPage();
  await page.goto("chrome://version");
  const popup = await chromium.press(page);
  await until(() => popup.$eval("#headline", (e) => e.textContent.startsWith("This page cannot be read")), "the notice");
  await page.close();
});

test("pressing twice reads once", async () => {
  const { page, world } = await chromium.read(server.url("/plain"));
  const before_ = await world(() => {
    globalThis.sayso.first = true;
    return globalThis.sayso.reading.marks.length;
  });
  await page.keyboard.press("Escape");
  await page.click("h1");
  await chromium.press(page);
  assert.deepEqual(await world(() => [globalThis.sayso.first, globalThis.sayso.reading.marks.length]), [true, before_]);
  await page.close();
});

test("a tab that goes to another page is read anew at the next press", async () => {
  const { page, world } = await chromium.read(server.url("/plain"));
  await page.goto(server.url("/news"));
  assert.equal(await page.evaluate(() => CSS.highlights.has("sayso-strong")), false);
  const popup = await chromium.press(page);
  await headline(popup);
  assert.ok((await world(marksInWorld)).length > 0);
  await page.close();
});

test("on granted sites it reads by itself; when the grant is taken back it does not", async () => {
  const granted = await openChromium({ change: (manifest) => ({ ...manifest, host_permissions: ["http://127.0.0.1/*"] }) });
  try {
    const worker = await granted.background();
    await until(() => worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length === 1), "the registration");
    const page = await granted.browser.newPage();
    await page.goto(server.url("/plain"));
    await until(() => page.evaluate(() => CSS.highlights.get("sayso-strong")?.size > 0), "marks without a click");
    const options = await granted.browser.newPage();
    await options.goto(granted.address("options.html"));
    await until(() => options.$eval("#sites", (e) => e.textContent.includes("127.0.0.1")), "the site in the list");
    const other = await granted.browser.newPage();
    await other.goto(server.url("/plain").replace("127.0.0.1", "localhost"));
    assert.equal(await other.evaluate(() => CSS.highlights.has("sayso-strong")), false);
  } finally {
    await granted.close();
  }
});
