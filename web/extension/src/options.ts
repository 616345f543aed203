import { byId, levelChoices, make, wireSlider } from "./controls.js";
import { fill, message } from "./i18n.js";
import { changeSettings, readSettings } from "./settings.js";
import { enabledSites } from "./sites.js";

fill(document);

async function listSites(): Promise<void> {
  const sites = await enabledSites();
  byId("noSites").hidden = sites.length > 0;
  byId("sites").replaceChildren(
    ...sites.map((origin) => {
      const item = make("li");
      const remove = make("button", "", message("optionsRemove", origin));
      remove.type = "button";
      remove.addEventListener("click", () => void chrome.permissions.remove({ origins: [origin] }));
      item.append(make("span", "", origin), remove);
      return item;
    }),
  );
}

/** As one learns them; browsers list them by name. */
const keyOrder = ["_execute_action", "next-mark", "previous-mark", "open-card", "toggle-marks"];

async function listKeys(): Promise<void> {
  const place = ({ name }: chrome.commands.Command) => keyOrder.indexOf(name ?? "");
  const commands = (await chrome.commands.getAll()).sort((a, b) => place(a) - place(b));
  byId("keys").replaceChildren(
    ...commands.flatMap((command) => [make("dt", "", command.description || message("actionTitle")), make("dd", "", command.shortcut || "–")]),
  );
}

async function start(): Promise<void> {
  const settings = await readSettings();
  const choices = levelChoices();
  choices.update(settings, null);
  byId("levels").append(...choices.rows);
  wireSlider(byId<HTMLInputElement>("threshold"), settings);
  const hover = byId<HTMLInputElement>("hover");
  hover.checked = settings.hover;
  hover.addEventListener("change", () => void changeSettings({ hover: hover.checked }));
  chrome.permissions.onAdded.addListener(() => void listSites());
  chrome.permissions.onRemoved.addListener(() => void listSites());
  await listSites();
  await listKeys();
}

void start();
