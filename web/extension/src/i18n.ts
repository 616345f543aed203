// Every string of the interface comes from _locales, through here.

export function message(key: string, ...substitutions: (string | number)[]): string {
  return chrome.i18n.getMessage(key, substitutions.map(String)) || key;
}

const plurals = new Intl.PluralRules(chrome.i18n.getUILanguage());

/** A message with a number in it, and perhaps more: KEY_one, KEY_other and, where a language has them, KEY_few, KEY_many. */
export function counted(key: string, count: number, ...more: string[]): string {
  const shown = count.toLocaleString(chrome.i18n.getUILanguage());
  return chrome.i18n.getMessage(`${key}_${plurals.select(count)}`, [shown, ...more]) || message(`${key}_other`, shown, ...more);
}

/** Fills elements that name their text: data-message, data-title, data-label. */
export function fill(root: ParentNode): void {
  const document_ = document.documentElement;
  document_.lang = chrome.i18n.getUILanguage();
  document_.dir = message("@@bidi_dir");
  for (const element of root.querySelectorAll<HTMLElement>("[data-message]")) element.textContent = message(element.dataset["message"] ?? "");
  for (const element of root.querySelectorAll<HTMLElement>("[data-title]")) element.title = message(element.dataset["title"] ?? "");
  for (const element of root.querySelectorAll<HTMLElement>("[data-label]")) element.setAttribute("aria-label", message(element.dataset["label"] ?? ""));
}
