// What of a page is read, and that marks are seen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { marksInWorld, until } from "./browser.mjs";
import { chromium, server } from "./stage.mjs";

test("navigation, related stories, comments and footer are not read", async () => {
  const { page, world } = await chromium.read(server.url("/plain"));
  const text = await world(() => globalThis.sayso.reading.pageText.text);
  assert.match(text, /^Ferry firm cut repairs before the storm\n/);
  assert.match(text, /always known it\.$/);
  for (const word of ["Sales rose", "harbour will be sold", "minister lied", "Half of all readers"]) assert.ok(!text.includes(word), word);
  await page.close();
});

test("soft hyphens and footnote marks do not break a mark", async () => {
  const inline = await chromium.read(server.url("/inline"));
  const marks = await inline.world(marksInWorld);
  assert.ok(marks.some((mark) => mark.report.replace(/\s+/g, " ").includes("bad repairs caused the deaths of")));
  const hyphens = await chromium.read(server.url("/hyphens"));
  const soft = await hyphens.world(marksInWorld);
  assert.ok(soft.some((mark) => mark.report.includes("par\u00adlia\u00adment")));
  await inline.page.close();
  await hyphens.page.close();
});

test("a page that is not English is left alone and the popup says so", async () => {
  const { page, world, popup } = await chromium.read(server.url("/german"));
  assert.deepEqual(await world(marksInWorld), []);
  await until(() => popup.$eval("#headline", (e) => e.textContent.includes("does not seem to be in English")), "the notice");
  await page.close();
});

test("a page without an article says so", async () => {
  const { page, popup } = await chromium.read(server.url("/empty"));
  await until(() => popup.$eval("#headline", (e) => e.textContent === "No article was found on this page."), "the notice");
  assert.equal(await popup.$eval("#controls", (e) => e.hidden), true);
  await page.close();
});

test("marks are painted, in dark and on light alike", async () => {
  for (const path of ["/plain", "/dark"]) {
    const { page } = await chromium.read(server.url(path));
    const shot = await page.screenshot({ encoding: "base64" });
    const reds = await page.evaluate(async (name) => name in Object.fromEntries([...CSS.highlights]), "sayso-strong");
    assert.ok(reds);
    const blank = await chromium.browser.newPage();
    const count = await blank.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
      canvas.drawImage(image, 0, 0);
      const { data: pixels } = canvas.getImageData(0, 0, image.width, image.height);
      let red = 0;
      for (let i = 0; i < pixels.length; i += 4) red += Math.abs(pixels[i] - 0xd6) + Math.abs(pixels[i + 1] - 0x40) + Math.abs(pixels[i + 2] - 0x2b) < 24;
      return red;
    }, shot);
    assert.ok(count > 300, `${path}: ${count} pixels in the colour of strong marks`);
    await blank.close();
    await page.close();
  }
});
