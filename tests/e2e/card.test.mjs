// The card: opens by pointer, click and key; says what the report says; never leaves the viewport nor moves the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { until, wait } from "./browser.mjs";
import { chromium, server } from "./stage.mjs";

const cardText = (world) => world(() => (globalThis.sayso.card.isOpen ? globalThis.sayso.card.text : ""));

/** A point on the first line of the first mark of a kind in the body of the text. */
function pointOn(level) {
  const { ranges } = globalThis.sayso.reading.marks.find(
    ({ mark, ranges: [range] }) => mark.level === level && range.startContainer.parentElement.closest("p"),
  );
  const range = document.createRange();
  range.setStart(ranges[0].startContainer, ranges[0].startOffset);
  range.setEnd(ranges[0].endContainer, ranges[0].endOffset);
  const box = range.getClientRects()[0];
  return { x: box.left + Math.min(60, box.width / 2), y: (box.top + box.bottom) / 2 };
}

test("hovering opens the card beside the mark, leaving closes it", async () => {
  const { page, world } = await chromium.read(server.url("/plain"));
  await page.bringToFront();
  const { x, y } = await world(pointOn, "strong");
  await page.mouse.move(x, y);
  const text = await until(() => cardText(world), "the card");
  assert.match(text, /On nobody’s word/);
  assert.match(text, /[a-z]{3,}.*\./, "a reason in words");
  assert.doesNotMatch(text, /claims\.|sourcing\./, "no rule ids");
  await page.mouse.move(5, 790);
  await until(async () => (await cardText(world)) === "", "the card to close");
  await page.close();
});

test("a click opens and pins it, Escape closes it, a click elsewhere too", async () => {
  const { page, world } = await chromium.read(server.url("/plain"));
  await page.bringToFront();
  const { x, y } = await world(pointOn, "weak");
  await page.mouse.click(x, y);
  assert.match(await until(() => cardText(world), "the card"), /unnamed|nobody’s word in particular/);
  await page.mouse.move(5, 790);
  await wait(900);
  assert.ok(await cardText(world), "a pinned card stays");
  await page.keyboard.press("Escape");
  await until(async () => (await cardText(world)) === "", "the card to close");
  await page.mouse.click(x, y);
  await until(() => cardText(world), "the card");
  await page.mouse.click(5, 790);
  await until(async () => (await cardText(world)) === "", "the card to close");
  await page.close();
});

test("it says a thing once, and its buttons are large enough whatever size the page gives its rem", async () => {
  const { page, world } = await chromium.read(server.url("/plain"));
  await page.bringToFront();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "8px";
    document.body.style.fontSize = "18px";
  });
  const { x, y } = await world(pointOn, "strong");
  await page.mouse.click(x, y);
  await until(() => cardText(world), "the card");
  const { kinds, buttons } = await world(() => {
    const { root } = globalThis.sayso.card;
    const size = (button) => [button.offsetWidth, button.offsetHeight];
    return { kinds: root.querySelectorAll(".kind").length, buttons: [...root.querySelectorAll("button")].map(size) };
  });
  assert.equal(kinds, 0, "the reason says the kind");
  assert.ok(buttons.length >= 3 && buttons.every(([width, height]) => width >= 24 && height >= 24), JSON.stringify(buttons));
  await page.close();
});

test("it stays in the viewport at every corner and size, and the page does not scroll", async () => {
  const { page, world } = await chromium.read(server.url("/news"));
  await page.bringToFront();
  for (const [width, height, scale] of [
    [1000, 800, 1],
    [320, 480, 1],
    [500, 400, 2],
    [1600, 900, 1],
  ]) {
    await page.setViewport({ width, height, deviceScaleFactor: scale });
    await page.evaluate(() => scrollTo(0, 600));
    const points = await world(() => {
      const found = [];
      for (const { ranges } of globalThis.sayso.reading.marks) {
        const range = document.createRange();
        range.setStart(ranges[0].startContainer, ranges[0].startOffset);
        range.setEnd(ranges[0].endContainer, ranges[0].endOffset);
        for (const box of range.getClientRects())
          if (box.top > 0 && box.bottom < innerHeight) found.push([box.left + 4, (box.top + box.bottom) / 2], [box.right - 4, (box.top + box.bottom) / 2]);
      }
      return [found[0], found[1], found.at(-2), found.at(-1)];
    });
    for (const [x, y] of points) {
      await page.mouse.click(x, y);
      await until(() => cardText(world), `the card at ${x}, ${y} of ${width}×${height}`);
      const card = await world(() => {
        const box = document.querySelector("sayso-card").getBoundingClientRect();
        return {
          left: box.left,
          top: box.top,
          right: box.right,
          bottom: box.bottom,
          width: document.documentElement.clientWidth,
          height: innerHeight,
          scroll: scrollY,
        };
      });
      assert.ok(card.left >= 0 && card.top >= 0 && card.right <= card.width && card.bottom <= card.height, `${width}×${height}: ${JSON.stringify(card)}`);
      assert.ok(card.top - y < 150 && y - card.bottom < 60 && card.left - x < 60, `beside the mark: ${JSON.stringify([x, y, card])}`);
      assert.equal(card.scroll, 600);
      await page.keyboard.press("Escape");
    }
  }
  await page.close();
});

test("on a page that zooms itself it stands where it should, in its own size", async () => {
  const { page, world } = await chromium.read(server.url("/plain"));
  await page.bringToFront();
  await page.evaluate(() => {
    document.documentElement.style.zoom = "2";
  });
  assert.ok(await world(() => globalThis.sayso.step(1, true)));
  const card = await world(() => {
    const { left, top, right, bottom, width } = globalThis.sayso.card.host.getBoundingClientRect();
    return { left, top, right, bottom, width, viewWidth: window.innerWidth, viewHeight: window.innerHeight };
  });
  assert.equal(Math.round(card.width), 336);
  assert.ok(card.left >= 0 && card.top >= 0 && card.right <= card.viewWidth && card.bottom <= card.viewHeight, JSON.stringify(card));
  await page.close();
});

test("keys: next, previous and open take the reader from mark to mark, with focus in the card", async () => {
  const { page, world } = await chromium.read(server.url("/news"));
  await page.bringToFront();
  const worker = await chromium.background();
  const press = (command) =>
    worker.evaluate(async (name) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      chrome.commands.onCommand.dispatch(name, tab);
    }, command);
  const current = () => world(() => (globalThis.sayso.card.isOpen ? globalThis.sayso.reading.marks.indexOf(globalThis.sayso.current) : -1));
  await press("next-mark");
  await until(async () => (await current()) === 0, "the first mark");
  for (const expected of [1, 2]) {
    await press("next-mark");
    await until(async () => (await current()) === expected, `mark ${expected}`);
  }
  await press("previous-mark");
  await until(async () => (await current()) === 1, "mark 1");
  assert.equal(await page.evaluate(() => document.activeElement.localName), "sayso-card");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await until(async () => (await cardText(world)) === "", "the card to close");
  await press("open-card");
  await until(() => cardText(world), "the card");
  await press("toggle-marks");
  await until(() => page.evaluate(() => !CSS.highlights.has("sayso-strong")), "the marks to go");
  await page.close();
});

test("“Who says so?” about a selection answers about just that", async () => {
  const { page, world } = await chromium.read(server.url("/plain"));
  await page.bringToFront();
  const worker = await chromium.background();
  const ask = (text) =>
    worker.evaluate(async (selectionText) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      chrome.contextMenus.onClicked.dispatch({ menuItemId: "sayso-ask", selectionText }, tab);
    }, text);
  await ask("Old ferries cause most deaths at sea, and the owners have always known it.");
  assert.match(await until(() => cardText(world), "the card"), /On nobody’s word/);
  await page.keyboard.press("Escape");
  await ask("Is it any wonder?");
  assert.match(await until(() => cardText(world), "the card"), /Nothing here needs a source/);
  await page.close();
});

test("for a source that stands elsewhere the card draws the thread to it, and each step leads to its sentence", async () => {
  const { page, world } = await chromium.read(server.url("/thread"));
  await page.bringToFront();
  await page.setViewport({ width: 900, height: 420 });
  const worker = await chromium.background();
  await worker.evaluate(() => chrome.storage.sync.set({ settings: { threshold: 0.2, levels: { strong: true, weak: true, figure: true, sourced: true } } }));
  await until(() => world(() => globalThis.sayso.reading.marks.some(({ mark }) => mark.claim?.carried)), "a claim whose source is carried");
  const open = () =>
    world(() => {
      const { reading, card } = globalThis.sayso;
      globalThis.sayso.jump(
        reading.marks.find(({ mark }) => mark.claim?.carried && reading.pageText.text.startsWith("They were", mark.start)),
        false,
      );
      const steps = [...card.root.querySelectorAll("ol .step")];
      const part = (step, name) => step.querySelector(name).textContent;
      return steps.map((step) => ({ label: part(step, ".label"), words: part(step, ".words"), source: part(step, "b"), button: step.localName === "button" }));
    });
  const steps = await open();
  assert.deepEqual(
    steps.map(({ label, button }) => [label, button]),
    [
      ["Where the source is introduced", true],
      ["The source", true],
      ["Here", false],
    ],
  );
  const text = await world(() => globalThis.sayso.reading.pageText.text);
  for (const { words } of steps) assert.ok(text.includes(words.replace(/^… |…$/g, "")), words);
  assert.match(steps[0].source, /^Nora Castellan/);
  assert.equal(steps[1].source, "She");
  for (const [index, { words }] of steps.slice(0, 2).entries()) {
    await open();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await world((i) => globalThis.sayso.card.root.querySelectorAll("ol button")[i].click(), index);
    const shown = await page.evaluate(() => {
      const [range] = CSS.highlights.get("sayso-current");
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const { top, bottom } = live.getBoundingClientRect();
      return { words: live.toString(), inView: top >= 0 && bottom <= innerHeight };
    });
    assert.ok(shown.words.startsWith(words.slice(0, 12)) && shown.inView, JSON.stringify(shown));
    assert.equal(await cardText(world), "");
  }
  await worker.evaluate(() => chrome.storage.sync.clear());
  await page.close();
});

test("of a source without a name it says why the name is left out, or that the text does not", async () => {
  const { page, world } = await chromium.read(server.url("/unnamed"));
  const cards = await world(() => {
    const { reading, card } = globalThis.sayso;
    const cardOf = (words) => {
      globalThis.sayso.jump(
        reading.marks.find(({ mark }) => reading.pageText.text.slice(mark.start, mark.end).includes(words)),
        false,
      );
      return card.text;
    };
    return [cardOf("the door had been repaired"), cardOf("hid the defects")];
  });
  assert.match(cards[0], /because they were not authorized to speak publicly/);
  assert.equal(cards[0].split("not authorized").length, 2, "said once");
  assert.match(cards[1], /The text does not say why the name is left out\./);
  await page.close();
});

test("marks in a shadow root open the card too", async () => {
  const { page, world } = await chromium.read(server.url("/shadow"));
  await page.bringToFront();
  const { x, y } = await world(pointOn, "strong");
  await page.mouse.click(x, y);
  assert.match(await until(() => cardText(world), "the card"), /On nobody’s word/);
  await page.close();
});

test("a link under a mark is still a link", async () => {
  const { page, world } = await chromium.read(server.url("/inline"));
  await page.bringToFront();
  await page.evaluate(() =>
    document.querySelector("a[href='/topic/x']").addEventListener("click", (event) => {
      event.preventDefault();
      document.title = "followed";
    }),
  );
  await page.click("a[href='/topic/x']");
  assert.equal(await page.title(), "followed");
  assert.equal(await cardText(world), "");
  await page.close();
});
