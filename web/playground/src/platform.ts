// What the extension's parts ask of a browser, as far as a plain page can give it: strings, and settings that are
// forgotten with the page.
import messages from "../../extension/_locales/en/messages.json";

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const known: Record<string, Message> = messages;

function getMessage(key: string, substitutions: string[] = []): string {
  if (key === "@@bidi_dir") return "ltr";
  const entry = known[key];
  if (!entry) return "";
  const whole = entry.message.replace(/\$(\w+)\$/g, (_, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? "");
  return whole.replace(/\$(\d)/g, (_, number: string) => substitutions[Number(number) - 1] ?? "");
}

type Listener = (changes: Record<string, object>, area: string) => void;
const listeners: Listener[] = [];
let stored: Record<string, object> = {};

const sync = {
  get: async () => stored,
  set: async (changes: Record<string, object>) => {
    stored = { ...stored, ...changes };
    for (const listener of listeners) listener(changes, "sync");
  },
};

globalThis.chrome ??= {} as typeof chrome;
Object.assign(globalThis.chrome, {
  i18n: { getMessage, getUILanguage: () => "en" },
  storage: { sync, onChanged: { addListener: (listener: Listener) => listeners.push(listener) } },
});
