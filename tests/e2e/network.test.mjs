// Nothing leaves the device. The server is the proxy of the browser, so that it sees every request to anywhere: of the
// page, the content script, the background, popup, panel and options.
import assert from "node:assert/strict";
import http from "node:http";
import { after, before, test } from "node:test";
import { openChromium, until, wait } from "./browser.mjs";
import { pages } from "./pages.mjs";

const requests = [];
let proxy;
let chromium;
before(async () => {
  proxy = http.createServer((request, response) => {
    requests.push(request.url);
    const page = pages[new URL(request.url).pathname];
    response.setHeader("content-type", page?.type ?? "text/html; charset=utf-8");
    response.end(page?.body ?? "");
  });
  proxy.on("connect", (request, socket) => {
    requests.push(request.url);
    socket.destroy();
  });
  await new Promise((done) => proxy.listen(0, "127.0.0.1", done));
  chromium = await openChromium({ args: [`--proxy-server=127.0.0.1:${proxy.address().port}`, "--proxy-bypass-list=<-loopback>"] });
});
after(async () => {
  await chromium?.close();
  proxy?.closeAllConnections();
  proxy?.close();
});

/** What was asked for, without the browser's own business with its maker. */
const asked = () => requests.filter((url) => !/^(https?:\/\/)?([\w-]+\.)*(google|googleapis|gstatic|gvt1)\.com[:/]/.test(url));

test("the proxy sees what pages and the background ask for", async () => {
  const page = await chromium.browser.newPage();
  await page.goto("http://courier.example/plain");
  assert.ok(asked().includes("http://courier.example/plain"));
  await page.evaluate(() => fetch("http://elsewhere.example/page").catch(() => {}));
  assert.ok(asked().includes("http://elsewhere.example/page"));
  // The background may not even try: its policy stops it.
  const worker = await chromium.background();
  const refused = await worker.evaluate(() =>
    fetch("http://elsewhere.example/background").then(
      () => false,
      () => true,
    ),
  );
  assert.ok(refused);
  assert.ok(!asked().includes("http://elsewhere.example/background"));
  await page.close();
});

test("reading, cards, popup, list and settings ask for nothing", async () => {
  const page = await chromium.browser.newPage();
  await page.goto("http://courier.example/news");
  await wait(300);
  const before_ = asked().length;
  const world = await chromium.world(page);
  const popup = await chromium.press(page);
  await until(() => world(() => globalThis.sayso?.reading.marks.length > 0), "marks");
  await until(() => popup.$eval("#controls", (e) => !e.hidden), "the controls");
  await world(() => globalThis.sayso.step(1, false));
  await until(() => world(() => globalThis.sayso.card.isOpen), "the card");
  await page.bringToFront();
  const worker = await chromium.background();
  const tab = await worker.evaluate(async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0].id);
  const panel = await chromium.browser.newPage();
  await panel.goto(`${chromium.address("panel.html")}?tab=${tab}`);
  await until(() => panel.$$eval("#marks li", (items) => items.length > 0), "the list");
  for (const name of ["options.html", "welcome.html"]) await panel.goto(chromium.address(name));
  await wait(500);
  assert.deepEqual(asked().slice(before_), []);
});
