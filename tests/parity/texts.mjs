// The texts on which native and WASM must agree: every sample of this repository, and texts made to be awkward.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

function filesUnder(folder) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(txt|html)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

export function samples() {
  const files = [...filesUnder("tests/articles"), ...filesUnder("tests/examples")];
  return files.map((file) => ({ id: relative(root, file), text: readFileSync(file, "utf8") }));
}

const said = "“We lost 4,200 homes — up 12.5% on last year,” said Ana Ruiz, the mayor of Port Ellery. Experts fear it could reach £3.4bn by 2027. ";

export const awkward = [
  { id: "empty", text: "" },
  { id: "blank", text: " \n\t\r\n\u00a0\u2028" },
  { id: "nul", text: `Prices rose\0 by 3 percent, she said.\0${said}` },
  { id: "astral", text: `😀 ${said.replaceAll(" ", " 👩‍👩‍👧‍👦 ")}` },
  { id: "combining", text: said.normalize("NFD").replaceAll("e", "e\u0301\u0327") },
  { id: "invisible", text: said.replaceAll("o", "o\u00ad").replaceAll("e", "\u200be\u2060") },
  { id: "right to left", text: `שלום ${said} مرحبا \u202e${said}\u202c` },
  { id: "open quotes", text: `“${said}`.repeat(200) },
  { id: "one long line", text: said.repeat(500) },
  { id: "no spaces", text: said.replaceAll(" ", "").repeat(50) },
  { id: "not english", text: "Der Minister sagte am Dienstag, dass die Preise um 12,5 Prozent gestiegen seien. ".repeat(8) },
  { id: "numbers", text: Array.from({ length: 300 }, (_, i) => `About ${i * 37}.${i} million of 1 in ${i} people, or ${i}%, died.`).join(" ") },
];

/** Sentences drawn at random, always the same ones: seeds make words, quotes and breaks meet in ways nobody wrote. */
export function shuffled(count) {
  const pieces = [...said.split(" "), "\n\n", "\n", "‘", "’", '"', "—", "…", "$5", "1,000,000", "he said", "it emerged that", "💶", "é", "U.S.", "No. 10"];
  let state = 12345;
  const next = (n) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % n;
  };
  return Array.from({ length: count }, (_, k) => ({
    id: `shuffled ${k}`,
    text: Array.from({ length: 20 + next(200) }, () => pieces[next(pieces.length)]).join(next(5) ? " " : ""),
  }));
}
