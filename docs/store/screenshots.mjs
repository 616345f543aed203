// Makes the store's pictures, 1280 by 800: the built extension at work on an invented article, under a drawn window bar.
// Popup and side panel are pictures of the real pages, laid where the browser shows them.
//   npm run pictures:stores [FOLDER]    else docs/store
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openChromium, root, until, wait } from "../../tests/e2e/browser.mjs";
import { serve } from "../../tests/e2e/server.mjs";
import { pages } from "./article.mjs";

const folder = process.argv[2] ?? fileURLToPath(new URL(".", import.meta.url));
const [width, height, bar, side] = [1280, 800, 48, 400];
const still = "*, ::before, ::after { animation: none !important; transition: none !important; caret-color: transparent !important; }";
const picture = async (page, options) => `data:image/png;base64,${await page.screenshot({ encoding: "base64", ...options })}`;

const server = await serve(pages);
// The server is the browser's proxy: so the article has a newspaper's address, also in the popup.
const site = "karsholm-courier.example";
const chromium = await openChromium({
  args: [`--proxy-server=${new URL(server.url("/")).host}`, "--hide-scrollbars", "--force-color-profile=srgb", "--font-render-hinting=none"],
});

/** Where to point at the mark that begins with these words, on its first line. */
function pointOf(start) {
  const { reading } = globalThis.sayso;
  const drawn = reading.marks.find(({ mark }) => reading.pageText.text.slice(mark.start).startsWith(start));
  const range = document.createRange();
  range.setStart(drawn.ranges[0].startContainer, drawn.ranges[0].startOffset);
  range.setEnd(drawn.ranges[0].endContainer, drawn.ranges[0].endOffset);
  const box = range.getClientRects()[0];
  return { x: box.left + 8, y: (box.top + box.bottom) / 2 };
}

/** The article, read, in a window of this width, with the card of one mark open if its first words are given. */
async function openArticle(scheme, inner, card) {
  const article = await chromium.read(`http://${site}/waterworks`);
  const { page, world } = article;
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.setViewport({ width: inner, height: height - bar });
  await until(() => world(() => globalThis.sayso.reading.marks.length > 3), "the marks");
  if (card) {
    await page.bringToFront();
    const { x, y } = await world(pointOf, card);
    await page.mouse.click(x, y);
    await until(() => world(() => globalThis.sayso.card.isOpen), "the card");
  }
  await wait(400);
  return article;
}

async function pictureOfPopup({ popup }, scheme) {
  await popup.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await until(() => popup.$eval("#controls", (e) => !e.hidden), "the popup's controls");
  await popup.evaluate(() => document.activeElement?.blur());
  const box = await popup.$eval("html", () => ({ width: document.body.offsetWidth, height: document.body.offsetHeight }));
  return { ...box, src: await picture(popup, { clip: { x: 0, y: 0, ...box } }) };
}

async function pictureOfPanel({ page }, scheme) {
  const worker = await chromium.background();
  await page.bringToFront();
  const tab = await worker.evaluate(async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0].id);
  const panel = await chromium.browser.newPage();
  await panel.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await panel.setViewport({ width: side, height: height - bar });
  await panel.goto(`${chromium.address("panel.html")}?tab=${tab}`);
  await until(() => panel.$$eval("#marks li", (items) => items.length > 3), "the panel's list");
  const src = await picture(panel);
  await panel.close();
  return { width: side, height: height - bar, src };
}

const icon = `data:image/png;base64,${readFileSync(join(root, "web/extension/icons/32.png")).toString("base64")}`;

/** Window bar, page, and what the browser lays over or beside it. */
function frame(scheme, badge, page, popup, panel) {
  const dark = scheme === "dark";
  const image = ({ src, ...box }, style) => `<img src="${src}" style="position: absolute; ${style}; width: ${box.width}px; height: ${box.height}px">`;
  return `<!doctype html><style>${still} body { margin: 0; background: ${dark ? "#2b2d30" : "#e9e7e3"}; font: 14px system-ui, sans-serif; color: ${dark ? "#c9c7c3" : "#55524d"}; }
.address { position: absolute; left: 20px; top: 9px; width: 1150px; height: 30px; line-height: 30px; border-radius: 15px; padding: 0 16px; box-sizing: border-box; background: ${dark ? "#1b1c1f" : "#fff"}; }
.badge { position: absolute; left: 1226px; top: 22px; min-width: 16px; height: 16px; padding: 0 4px; box-sizing: border-box; border-radius: 4px; background: #b3261e; color: #fff; font: 600 11px/16px system-ui, sans-serif; text-align: center; }
.popup { border-radius: 10px; box-shadow: 0 0 0 1px #0003, 0 8px 30px #0005; } .panel { border-left: 1px solid ${dark ? "#000" : "#cfcac2"}; box-sizing: border-box; }</style>
<div class="address">${site}/waterworks</div>
<img src="${icon}" style="position: absolute; left: 1210px; top: 12px; width: 24px; height: 24px">${badge ? `<div class="badge">${badge}</div>` : ""}
${image(page, `left: 0; top: ${bar}px`)}
${popup ? image(popup, `right: 14px; top: ${bar - 2}px`).replace("<img", '<img class="popup"') : ""}
${panel ? image(panel, `right: 0; top: ${bar}px`).replace("<img", '<img class="panel"') : ""}`;
}

/** With 256 colours, a third of the size, where pngquant is installed. */
function smaller(bytes) {
  try {
    return execFileSync("pngquant", ["--quality", "80-100", "--speed", "1", "--strip", "-"], { input: bytes });
  } catch {
    return bytes;
  }
}

async function make(name, { scheme = "light", card = "", popup = false, panel = false }) {
  const inner = panel ? width - side : width;
  const article = await openArticle(scheme, inner, card);
  const { page, world } = article;
  const popupPicture = popup ? await pictureOfPopup(article, scheme) : null;
  const panelPicture = panel ? await pictureOfPanel(article, scheme) : null;
  await page.bringToFront();
  if (card) await until(() => world(() => globalThis.sayso.card.isOpen), "the card still");
  const pagePicture = { width: inner, height: height - bar, src: await picture(page) };
  const badge = await world(() => globalThis.sayso.reading.marks.filter(({ mark }) => mark.level === "strong").length);
  const whole = await chromium.browser.newPage();
  await whole.setViewport({ width, height });
  await whole.setContent(frame(scheme, badge, pagePicture, popupPicture, panelPicture));
  const bytes = smaller(await whole.screenshot());
  writeFileSync(join(folder, name), bytes);
  console.log(`${name}  ${Math.ceil(bytes.length / 1000)} kB`);
  await whole.close();
  await page.close();
}

try {
  await make("card.png", { card: "The sale will double" });
  await make("popup.png", { popup: true });
  await make("panel.png", { panel: true });
  await make("dark.png", { scheme: "dark", card: "the price was agreed", panel: true });
} finally {
  await chromium.close();
  server.close();
}
