// One page: paste a text, see the marks. The same reader, card and words as in the extension; the core runs in the page.
import "./platform.js";
import wasm from "../../../build/sayso.wasm";
import { byId, levelChoices, make, wireSlider } from "../../extension/src/controls.js";
import { fill } from "../../extension/src/i18n.js";
import { Reader } from "../../extension/src/reader.js";
import { lowestThreshold, onSettings, readSettings } from "../../extension/src/settings.js";
import { pageState } from "../../extension/src/state.js";
import { summaryOf } from "../../extension/src/summary.js";
import { instantiate } from "../../sayso/src/module.js";
import sample from "./sample.txt";

const core = instantiate(wasm);
const field = byId<HTMLTextAreaElement>("text");
const choices = levelChoices();

const reader = new Reader(async (text, options) => (await core).analyze(text, { ...options, threshold: lowestThreshold }), {
  updated: () => void tell(),
  hovers: () => true,
});

/** A short first line without a full stop is a headline. */
const isHeadline = (line: string, index: number) => index === 0 && line.length < 120 && !/[.!?]["”’]?$/.test(line);

/** Puts the text into the page, where the reader sees that it has changed. */
function setText(text: string): void {
  const lines = text.split(/\n+/).filter((line) => line.trim());
  byId("article").replaceChildren(...lines.map((line, index) => make(isHeadline(line.trim(), index) ? "h2" : "p", "", line.trim())));
}

async function tell(): Promise<void> {
  const settings = await readSettings();
  const state = pageState(reader.reading, settings);
  if (!state) return;
  const [headline, rest] = summaryOf(state);
  byId("headline").textContent = headline;
  byId("rest").textContent = rest;
  byId("report").textContent = JSON.stringify(reader.reading.findings, null, 1);
  choices.update(settings, state.counts);
}

async function start(): Promise<void> {
  fill(document);
  byId("levels").append(...choices.rows);
  const settings = await readSettings();
  wireSlider(byId<HTMLInputElement>("threshold"), settings);
  const fillIn = (text: string) => {
    field.value = text;
    setText(text);
  };
  field.addEventListener("input", () => setText(field.value));
  byId("sample").addEventListener("click", () => fillIn(sample));
  byId("empty").addEventListener("click", () => fillIn(""));
  onSettings((changed) => reader.reading.choose(changed));
  fillIn(field.value || sample);
  reader.listen();
  reader.reading.choose(settings);
  await reader.reading.read();
}

void start();
