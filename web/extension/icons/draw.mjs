// Draws the icons at all sizes from sayso.svg: node web/extension/icons/draw.mjs (needs Chromium). The results are committed.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

const svg = readFileSync(new URL("sayso.svg", import.meta.url), "utf8");
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: ["--no-sandbox"] });
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage();
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  writeFileSync(fileURLToPath(new URL(`${size}.png`, import.meta.url)), await page.screenshot({ omitBackground: true }));
}
await browser.close();
