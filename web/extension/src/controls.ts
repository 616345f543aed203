// Controls that popup, options and panel share.
import { type Level, levels } from "../../page/src/marks.js";
import { message } from "./i18n.js";
import type { Counts } from "./messages.js";
import { changeSettings, highestThreshold, lowestThreshold, readSettings, type Settings } from "./settings.js";

export function byId<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

export function make<K extends keyof HTMLElementTagNameMap>(name: K, className = "", text = ""): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

export interface LevelChoices {
  rows: HTMLElement[];
  update(settings: Settings, counts: Counts | null): void;
}

/** A check box for each kind of mark, its name underlined as the marks are. */
export function levelChoices(): LevelChoices {
  // One choice after the other is stored; what was read before is older than what the boxes show.
  let stored = Promise.resolve();
  let storing = 0;
  const store = (level: Level, on: boolean) => {
    storing++;
    stored = stored.then(() => chooseLevel(level, on)).finally(() => storing--);
  };
  const made = levels.map((level) => {
    const row = make("label", "choice");
    const box = make("input");
    box.type = "checkbox";
    box.id = `level-${level}`;
    box.addEventListener("change", () => store(level, box.checked));
    const name = make("span", "name");
    name.append(make("span", `sample ${level}`, message(`level_${level}`)));
    const count = make("span", "count");
    row.append(box, name, count);
    return { level, row, box, count };
  });
  return {
    rows: made.map(({ row }) => row),
    update: (settings, counts) => {
      for (const { level, box, count } of made) {
        if (storing === 0) box.checked = settings.levels[level];
        count.textContent = counts ? counts[level].toLocaleString() : "";
      }
    },
  };
}

async function chooseLevel(level: Level, on: boolean): Promise<void> {
  const { levels: chosen } = await readSettings();
  await changeSettings({ levels: { ...chosen, [level]: on } });
}

/** The slider runs from fewer to more, the threshold the other way. */
export function wireSlider(slider: HTMLInputElement, settings: Settings): void {
  const range = highestThreshold - lowestThreshold;
  slider.value = String(Math.round(((highestThreshold - settings.threshold) / range) * 100));
  let timer = 0;
  slider.addEventListener("input", () => {
    const threshold = Math.round((highestThreshold - (Number(slider.value) / 100) * range) * 1000) / 1000;
    clearTimeout(timer);
    // Browsers allow two writes a second to what is synced.
    timer = window.setTimeout(() => void changeSettings({ threshold }), 120);
  });
}
