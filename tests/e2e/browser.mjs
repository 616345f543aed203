// Real browsers with the built extension in them, driven as a reader would: the click on the toolbar button is a real one.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const first = (...paths) => paths.find((path) => path && existsSync(path));
export const chromium = first(process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome");
export const firefox = first(process.env.FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox");

/** Until `look` gives something; its last answer is in the complaint. */
export async function until(look, what, timeout = 8000) {
  const end = Date.now() + timeout;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await wait(30);
  }
}

/** A copy of the extension with other permissions, for what no click can give in a headless browser. */
function variant(browser, change) {
  const source = join(root, "build/extension", browser);
  if (!change) return { folder: source, remove: () => {} };
  const folder = mkdtempSync(join(tmpdir(), "sayso-extension-"));
  cpSync(source, folder, { recursive: true });
  const manifest = join(folder, "manifest.json");
  writeFileSync(manifest, JSON.stringify(change(JSON.parse(readFileSync(manifest, "utf8")))));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** `display`: an X display to open windows on; without one there are none. */
export async function openChromium({ change, args = [], display } = {}) {
  const profile = mkdtempSync(join(tmpdir(), "sayso-profile-"));
  const extension = variant("chrome", change);
  const browser = await puppeteer.launch({
    executablePath: chromium,
    headless: !display,
    env: display ? { ...process.env, DISPLAY: display } : process.env,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    protocolTimeout: 20_000,
    defaultViewport: { width: 1000, height: 800 },
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic", ...args],
  });
  const id = await browser.installExtension(extension.folder);
  const ours = (target) => target.url().startsWith(`chrome-extension://${id}/`);
  const background = await browser.waitForTarget((target) => target.type() === "service_worker" && ours(target), { timeout: 8000 });
  const welcome = await browser.waitForTarget((target) => target.url().endsWith("/welcome.html") && ours(target), { timeout: 8000 }).catch(() => null);
  const pressed = { at: 0 };
  return {
    browser,
    id,
    welcome,
    /** When the button was last pressed, by the clock. */
    pressed,
    background: async () => (await browser.waitForTarget((target) => target.type() === "service_worker" && ours(target))).worker(),
    backgroundTarget: background,
    address: (page) => `chrome-extension://${id}/${page}`,
    /** Presses the toolbar button over a page; gives the popup. */
    async press(page) {
      await page.bringToFront();
      const extensions = await browser.extensions();
      pressed.at = Date.now();
      await extensions.get(id).triggerAction(page);
      const target = await browser.waitForTarget((t) => ours(t) && t.url().endsWith("/popup.html"), { timeout: 8000 });
      return target.asPage();
    },
    world: (page) => isolatedWorld(page, id),
    /** Opens a page, presses the button and waits for the marks. */
    async read(address) {
      const page = await browser.newPage();
      await page.goto(address);
      const world = await isolatedWorld(page, id);
      const popup = await this.press(page);
      await until(() => world(() => Boolean(globalThis.sayso?.reading.findings)), "the first reading");
      return { page, world, popup };
    },
    async close() {
      await browser.close();
      extension.remove();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Evaluates in the content script's own world. */
async function isolatedWorld(page, id) {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send("Page.getFrameTree");
  let context = null;
  session.on("Runtime.executionContextCreated", (event) => {
    // Frames have a world of the extension's too, as soon as it looks into them.
    if (event.context.origin === `chrome-extension://${id}` && event.context.auxData.frameId === frameTree.frame.id) context = event.context.id;
  });
  session.on("Runtime.executionContextsCleared", () => {
    context = null;
  });
  await session.send("Runtime.enable");
  return async (fn, ...args) => {
    await until(() => context, "the content script's world");
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      contextId: context,
      expression: `(${fn})(...${JSON.stringify(args)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

/** In the content script's world: every mark with the report's words and the words its ranges stand on. */
export function marksInWorld() {
  const { reading } = globalThis.sayso;
  const textOf = (range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  };
  return reading.marks.map(({ mark, ranges }) => ({
    level: mark.level,
    // A line break of the report is a <br> on the page, white space of the page a blank in the report.
    report: reading.pageText.text.slice(mark.start, mark.end).replace(/\n/g, ""),
    page: ranges
      .map(textOf)
      .join("")
      .replace(/[\n\t\r\f]/g, " "),
  }));
}

/** In the page's own world: what stands in the shared registry, by name. */
export function registryInPage() {
  const found = {};
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith("sayso-")) continue;
    found[name] = [];
    // Plain loops: the page may have overridden what arrays can do.
    for (const range of highlight) {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      found[name].push(live.toString());
    }
  }
  return found;
}

/** What stands in the registries of a page and of the frames in it. */
export async function registryOf(page) {
  const all = {};
  for (const frame of page.frames())
    for (const [name, texts] of Object.entries(await frame.evaluate(registryInPage).catch(() => ({})))) all[name] = [...(all[name] ?? []), ...texts];
  return all;
}

export async function openFirefox({ change } = {}) {
  const profile = mkdtempSync(join(tmpdir(), "sayso-profile-"));
  const extension = variant("firefox", change);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: firefox,
    headless: true,
    userDataDir: profile,
    protocolTimeout: 20_000,
    defaultViewport: { width: 1000, height: 800 },
    args: ["-remote-allow-system-access"],
  });
  const id = await browser.installExtension(extension.folder);
  const { connection } = browser;
  const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const context = (tree.result ?? tree).contexts.find((c) => c.url.includes("browser.xhtml"))?.context ?? (tree.result ?? tree).contexts[0].context;
  /** Evaluates in the browser's own window. */
  const chrome = async (body) => {
    const answer = await connection.send("script.evaluate", {
      expression: `(async () => { ${body} })()`,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    const result = answer.result ?? answer;
    if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
    return result.result?.value;
  };
  return {
    browser,
    id,
    chrome,
    /** Presses the toolbar button over a page. */
    async press(page) {
      await page.bringToFront();
      // A popup still open would only be closed by the press.
      await chrome(`for (const panel of document.querySelectorAll("panel")) panel.hidePopup?.(); await new Promise((done) => setTimeout(done, 100));
        const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`);
    },
    async close() {
      await browser.close();
      extension.remove();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
