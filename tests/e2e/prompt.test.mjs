// "Always on for this site": the browser itself asks the reader, in a window of its own that only a real screen shows.
// A virtual screen does, and keys pressed on it answer. Where there is none, the other tests of granted sites remain.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { after, before, test } from "node:test";
import { openChromium, until, wait } from "./browser.mjs";
import { pages } from "./pages.mjs";
import { serve } from "./server.mjs";

const has = (program) => spawnSync("which", [program]).status === 0;
const skip = has("Xvfb") && has("xdotool") ? false : "needs Xvfb and xdotool";

let screen;
let display;
let server;
let chromium;
before(async () => {
  if (skip) return;
  server = await serve(pages);
  // The screen chooses its own number and tells it.
  screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1200x900x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  display = `:${await new Promise((done) => screen.stdio[3].once("data", (number) => done(String(number).trim())))}`;
  chromium = await openChromium({ display, args: ["--ozone-platform=x11"] });
});
after(async () => {
  await chromium?.close();
  screen?.kill();
  server?.close();
});

/** A hand on mouse and keyboard of the screen. */
const hand = (...words) => execFileSync("xdotool", words.map(String), { env: { ...process.env, DISPLAY: display } });
const marked = (page) => page.evaluate(() => CSS.highlights.get("sayso-strong")?.size > 0);

/** Opens the popup over the page and ticks the box for its site; then the browser asks, and Tab and Return allow it. */
async function allow(page) {
  const popup = await chromium.press(page);
  await until(() => popup.$eval("#controls", (e) => !e.hidden), "the controls");
  await wait(500);
  const { x, y } = await popup.$eval("#always", (box) => {
    const { left, top, width, height } = box.getBoundingClientRect();
    return { x: Math.round(screenX + left + width / 2), y: Math.round(screenY + top + height / 2) };
  });
  hand("mousemove", x, y, "click", 1);
  await wait(1500);
  for (const key of ["Tab", "Return"]) {
    hand("key", key);
    await wait(200);
  }
}

test("the browser asks; granted, the site is read by itself; taken back, it is not", { skip }, async () => {
  const worker = await chromium.background();
  const origins = () => worker.evaluate(async () => (await chrome.permissions.getAll()).origins);
  const page = await chromium.browser.newPage();
  await page.goto(server.url("/plain"));
  assert.deepEqual(await origins(), []);
  // Keys that come before the question, on a busy machine, answer nothing: then it is asked again.
  const isGranted = () => until(async () => (await origins()).length > 0, "the grant", 1500).catch(() => false);
  let granted = false;
  for (let tries = 0; tries < 3 && !granted; tries++) {
    await allow(page);
    granted = await isGranted();
  }
  assert.deepEqual(await origins(), ["*://127.0.0.1/*"]);
  await until(() => worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length === 1), "the script to be registered");
  const fresh = await chromium.browser.newPage();
  await fresh.goto(server.url("/plain"));
  await until(() => marked(fresh), "marks without a click");

  const options = await chromium.browser.newPage();
  await options.goto(chromium.address("options.html"));
  await until(() => options.$("#sites button"), "the site in the list");
  await options.click("#sites button");
  await until(async () => (await origins()).length === 0, "the grant to be taken back");
  await until(() => options.$eval("#noSites", (e) => !e.hidden), "the empty list");
  await until(() => worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length === 0), "the script to be forgotten");
  await fresh.goto(server.url("/news"));
  await wait(500);
  assert.equal(await marked(fresh), false);
});
