// The playground, opened from the disk as a newcomer would: marks what is pasted, without a server and without a request.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { chromium, firefox, registryInPage, root, until } from "./browser.mjs";

const address = pathToFileURL(join(root, "build/playground/index.html")).href;
const launch = {
  chromium: () => puppeteer.launch({ executablePath: chromium, headless: true, args: ["--no-sandbox"] }),
  firefox: () => puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true }),
};

for (const [name, start] of Object.entries(launch)) {
  let browser;
  let page;
  before(async () => {
    browser = await start();
    page = await browser.newPage();
    await page.setViewport({ width: 1200, height: 900 });
    await page.goto(address);
  });
  after(() => browser?.close());
  const marks = async () => Object.values(await page.evaluate(registryInPage)).flat();

  test(`${name}: the sample is marked, and its claims counted`, async () => {
    await until(async () => (await marks()).length > 4, "marks");
    assert.match(await page.$eval("#headline", (e) => e.textContent), /^\d+ claims that need a source$/);
    assert.match(await page.$eval("#rest", (e) => e.textContent), /on nobody’s word\.$/);
  });

  test(`${name}: a pasted text is marked instead, and kinds can be switched off`, async () => {
    await page.click("#empty");
    await until(async () => (await marks()).length === 0, "no marks");
    await page.type("#text", "Half of the town’s shops will close by spring because of bad management.");
    await until(async () => (await marks()).some((text) => text.startsWith("Half of the town")), "the mark of what was typed");
    await page.click("#level-strong");
    await until(async () => !(await marks()).some((text) => text.startsWith("Half of the town")), "the mark to go");
    await page.click("#level-strong");
    await until(async () => (await marks()).length > 0, "the mark to come back");
    assert.equal(JSON.parse(await page.$eval("#report", (e) => e.textContent)).schema, 1);
  });

  test(`${name}: a click on a mark opens its card`, async () => {
    const box = await (await page.$("article p")).boundingBox();
    await page.mouse.click(box.x + 30, box.y + 15);
    await until(() => page.evaluate(() => document.querySelector("sayso-card")?.matches(":popover-open")), "the card");
    await page.keyboard.press("Escape");
    await until(() => page.evaluate(() => document.querySelector("sayso-card") === null), "the card to close");
  });
}

test("axe finds nothing, and nothing may be requested", async () => {
  const browser = await launch.chromium();
  try {
    const page = await browser.newPage();
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(address);
    await until(() => page.evaluate(() => CSS.highlights.get("sayso-strong")?.size > 0), "marks");
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
    assert.deepEqual(await page.evaluate("axe.run().then(({ violations }) => violations.map((v) => v.id + ' ' + v.nodes.map((n) => n.html)))"), []);
    assert.ok(
      await page.evaluate(() =>
        fetch("https://courier.example/").then(
          () => false,
          () => true,
        ),
      ),
    );
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(pathToFileURL(join(root, "build/playground/")).href)),
      [],
    );
  } finally {
    await browser.close();
  }
});
