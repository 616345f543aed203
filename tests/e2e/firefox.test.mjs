// The same extension in Firefox. Its popup and content script cannot be reached from outside, but the registry is the
// page's, the badge is the browser's, and a closed shadow root can be serialised.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openFirefox, registryInPage, registryOf, until, wait } from "./browser.mjs";
import { pages, paragraphs } from "./pages.mjs";
import { serve } from "./server.mjs";

let server;
let firefox;
before(async () => {
  server = await serve(pages);
  firefox = await openFirefox();
});
after(async () => {
  await firefox?.close();
  server?.close();
});

const count = (registry) => Object.values(registry).flat().length;

async function read(path, least = 4) {
  const page = await firefox.browser.newPage();
  await page.goto(server.url(path));
  await wait(150);
  await firefox.press(page);
  await until(async () => count(await registryOf(page)) >= least, `marks on ${path}`);
  return page;
}

/** All text in an element, closed shadow roots included. */
async function cardText(page) {
  const tree = await firefox.browser.connection.send("browsingContext.getTree", {});
  const context = (tree.result ?? tree).contexts.find((c) => c.url === page.url());
  const answer = await firefox.browser.connection.send("script.evaluate", {
    expression: 'document.querySelector("sayso-card")',
    target: { context: context.context },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 12, includeShadowTree: "all" },
  });
  const texts = [];
  const walk = (node) => {
    if (!node || typeof node !== "object") return;
    if (node.value?.nodeType === 3) texts.push(node.value.nodeValue);
    for (const child of node.value?.children ?? []) walk(child);
    walk(node.value?.shadowRoot);
  };
  walk((answer.result ?? answer).result);
  return texts.join(" ");
}

test("the first press on a page marks it and opens the popup", async () => {
  const page = await read("/plain");
  const open = () =>
    firefox.chrome(`const panels = [...document.querySelectorAll("panel")].filter((panel) => panel.state === "open");
      return panels.some((panel) => [...panel.querySelectorAll("browser")].some((b) => b.currentURI?.spec.endsWith("/popup.html")));`);
  await until(open, "the popup");
  await page.close();
});

test("a click on a mark opens the card, Escape closes it", async () => {
  const page = await read("/plain");
  await page.bringToFront();
  const { x, y } = await page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelectorAll("article p")[5]);
    const box = range.getClientRects()[0];
    return { x: box.left + 40, y: (box.top + box.bottom) / 2 };
  });
  await page.keyboard.press("Escape");
  await page.mouse.click(x, y);
  const text = await until(() => cardText(page), "the card");
  assert.match(text, /On nobody’s word/);
  await page.keyboard.press("Escape");
  await until(() => page.evaluate(() => document.querySelector("sayso-card") === null), "the card to close");
  await page.close();
});

test("marks in a frame are painted, and a click on one opens the card", async () => {
  const page = await firefox.browser.newPage();
  await page.goto(server.url("/framed"));
  await page.$eval("iframe", (frame) => frame.scrollIntoView());
  const frame = await (await page.$("iframe")).boundingBox();
  // Nothing else that is in view now will be marked.
  const before_ = Buffer.from(await page.screenshot());
  await firefox.press(page);
  await until(async () => count(await registryOf(page)) > 3, "marks");
  await until(async () => !before_.equals(Buffer.from(await page.screenshot())), "the marks to be painted");
  await page.bringToFront();
  await page.keyboard.press("Escape");
  const inner = await (await page.$("iframe")).contentFrame();
  const marked = await inner.evaluate(() => {
    const words = document.querySelector("p").firstChild;
    const range = document.createRange();
    range.setStart(words, words.data.indexOf("repairs"));
    range.setEnd(words, words.data.indexOf("repairs") + "repairs".length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.click(frame.x + marked.x, frame.y + marked.y);
  assert.match(await until(() => cardText(page), "the card"), /On nobody’s word/);
  await page.close();
});

test("late paragraphs are marked, with the event page stopped meanwhile", async () => {
  const page = await read("/lazy", 1);
  const before_ = count(await page.evaluate(registryInPage));
  await firefox.chrome(`await WebExtensionPolicy.getByID(${JSON.stringify(firefox.id)}).extension.terminateBackground?.();`);
  await page.evaluate((list) => window.addParagraphs(list), paragraphs.slice(3));
  await until(async () => count(await page.evaluate(registryInPage)) > before_, "more marks");
  await page.close();
});

test("the badge shows the number of strong marks", async () => {
  const page = await read("/plain");
  const strong = (await page.evaluate(registryInPage))["sayso-strong"].length;
  await until(
    async () =>
      (await firefox.chrome(`const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
        const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(${JSON.stringify(firefox.id)}).extension);
        return action.getContextData?.(gBrowser.selectedTab)?.badgeText ?? action.action?.getContextData(gBrowser.selectedTab)?.badgeText;`)) ===
      String(strong),
    "the badge",
  );
  await page.close();
});

test("a page that clears the registry gets the marks back", async () => {
  const page = await read("/hostile");
  await page.evaluate(() => window.clearMarks());
  await until(async () => count(await page.evaluate(registryInPage)) > 3, "the marks to come back");
  await page.close();
});

/** With the popup open: Tab to the box for the site, Space, and the browser asks; its own button allows it. */
const allow = `const popup = [...document.querySelectorAll("panel browser")].find((browser) => browser.currentURI?.spec.endsWith("/popup.html"));
  popup.focus();
  const keyboard = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
  keyboard.beginInputTransactionForTests(window);
  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  for (const [key, code, keyCode] of [...Array(7).fill(["Tab", "Tab", 9]), [" ", "Space", 32]]) {
    const event = new KeyboardEvent("", { key, code, keyCode });
    keyboard.keydown(event);
    keyboard.keyup(event);
    await pause(100);
  }
  for (let tries = 0; tries < 50; tries++) {
    const asked = document.querySelector("#notification-popup popupnotification#addon-webext-permissions-notification");
    if (asked?.button) { await pause(600); asked.button.click(); return true; }
    await pause(100);
  }
  return false;`;

test("always on: the browser asks; granted, the site is read without a click", async () => {
  const asking = await read("/plain");
  await wait(500);
  assert.ok(await firefox.chrome(allow), "the browser asks");
  const granted = () =>
    firefox.chrome(`const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
      return (await ExtensionPermissions.get(${JSON.stringify(firefox.id)})).origins.join();`);
  await until(async () => (await granted()) === "*://127.0.0.1/*", "the grant");
  await asking.close();
  const page = await firefox.browser.newPage();
  // The background hears of the grant and registers the script; what is loaded after that is read.
  const marked = async () => {
    await page.goto(server.url("/plain"));
    return until(async () => count(await page.evaluate(registryInPage)) > 3, "marks", 5000).catch(() => false);
  };
  assert.ok((await marked()) || (await marked()) || (await marked()));
  await page.close();
});
