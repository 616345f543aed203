// axe-core finds nothing on any surface, light and dark, and every control is reached by key.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { until } from "./browser.mjs";
import { chromium, server } from "./stage.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const run =
  "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' | ')))";

async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(run);
}

for (const scheme of ["light", "dark"]) {
  for (const name of ["popup.html", "options.html", "welcome.html", "panel.html"]) {
    test(`${name}, ${scheme}`, async () => {
      const page = await chromium.browser.newPage();
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.goto(chromium.address(name));
      assert.deepEqual(await violations(page), []);
      await page.close();
    });
  }

  test(`popup over an article, ${scheme}`, async () => {
    const { page, popup } = await chromium.read(server.url("/plain"));
    await popup.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await until(() => popup.$eval("#controls", (e) => !e.hidden), "the controls");
    assert.deepEqual(await violations(popup), []);
    await page.close();
  });

  test(`card, ${scheme}`, async () => {
    const { page, world } = await chromium.read(server.url("/thread"));
    await page.bringToFront();
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await world(() => {
      const { reading } = globalThis.sayso;
      reading.choose({ threshold: 0.2, levels: { strong: true, weak: true, figure: true, sourced: true } });
      globalThis.sayso.jump(
        reading.marks.find(({ mark }) => mark.claim?.carried && reading.pageText.text.startsWith("They were", mark.start)),
        true,
      );
    });
    // The card's own root is closed to everybody else: a copy of it, with its style, is laid into the page.
    const found = await world(
      `async () => { ${axe}; const { root } = globalThis.sayso.card; const copy = document.createElement("div"); const open = copy.attachShadow({ mode: "open" });
        const sheet = new CSSStyleSheet(); sheet.replaceSync([...root.adoptedStyleSheets[0].cssRules].map((r) => r.cssText).join("\\n").replaceAll(":host(:popover-open)", ":host").replace("animation: ", "--none: "));
        open.adoptedStyleSheets = [sheet]; open.append(...[...root.childNodes].map((n) => n.cloneNode(true))); document.querySelector("article").append(copy);
        globalThis.sayso.card.close(); const result = await axe.run(copy, { resultTypes: ["violations"] }); copy.remove();
        return { checked: result.passes.length, steps: copy.shadowRoot.querySelectorAll("ol button").length, violations: result.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html + n.failureSummary).join(" | ")) }; }`,
    );
    assert.ok(found.checked > 5 && found.steps === 2);
    assert.deepEqual(found.violations, []);
    await page.close();
  });
}

test("every control of the popup is reached by Tab and shows it", async () => {
  const { page, popup } = await chromium.read(server.url("/plain"));
  await until(() => popup.$eval("#controls", (e) => !e.hidden), "the controls");
  const reached = new Set();
  for (let i = 0; i < 14; i++) {
    await popup.keyboard.press("Tab");
    reached.add(await popup.evaluate(() => document.activeElement.id));
  }
  for (const id of ["level-strong", "level-weak", "level-figure", "level-sourced", "threshold", "shown", "always", "panel", "options"])
    assert.ok(reached.has(id), `${id} of ${[...reached]}`);
  await page.close();
});
