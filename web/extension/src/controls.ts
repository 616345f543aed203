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

/** A check box for each kind of mark, its name underlined as the marks are. */
export function levelChoices(settings: Settings, counts: Counts | null): HTMLElement[] {
  return levels.map((level) => {
    const row = make("label", "choice");
    const box = make("input");
    box.type = "checkbox";
    box.id = `level-${level}`;
    box.checked = settings.levels[level];
    box.addEventListener("change", () => void chooseLevel(level, box.checked));
    const name = make("span", "name");
    name.append(make("span", `sample ${level}`, message(`level_${level}`)));
    row.append(box, name);
    if (counts) row.append(make("span", "count", counts[level].toLocaleString()));
    return row;
  });
}

async function chooseLevel(level: Level, on: boolean): Promise<void> {
  const { levels: chosen } = await readSettings();
  await changeSettings({ levels: { ...chosen, [level]: on } });
}

/** The slider runs from fewer to more, the threshold the other way. */
export function wireSlider(slider: HTMLInputElement, settings: Settings): void {
  const range = highestThreshold - lowestThreshold;
  slider.value = String(Math.round(((highestThreshold - settings.threshold) / range) * 100));
  slider.addEventListener("input", () => {
    const threshold = Math.round((highestThreshold - (Number(slider.value) / 100) * range) * 1000) / 1000;
    void changeSettings({ threshold });
  });
}
