// The findings as files. Plain text of our own making; nothing here touches a page.
import type { Report } from "../../sayso/src/report.js";
import { message } from "./i18n.js";
import type { MarkView, PageState } from "./messages.js";
import { summaryOf } from "./summary.js";

export interface Saved {
  state: PageState;
  report: Report;
  text: string;
  url: string;
}

const heading = (mark: MarkView) => `${message(`level_${mark.level}`)}${mark.source ? `: ${mark.source}` : ""}`;

export function toMarkdown({ state, url }: Saved): string {
  const [headline, rest] = summaryOf(state);
  const plain = (text: string) => text.replace(/([\\`*_[\]<>#|])/g, "\\$1");
  const marks = state.marks.map((mark) => `- “${plain(mark.text)}”\n  ${plain(heading(mark))}. ${plain(mark.reason)}`);
  const sources = state.sources.map((source) => `- ${plain(source.name)}: ${source.words}`);
  const parts = [
    `# ${plain(state.title)}`,
    `<${url}>`,
    `${headline}. ${rest}`,
    `## ${message("panelMarks")}`,
    marks.join("\n") || message("panelNoMarks"),
    `## ${message("panelSources")}`,
    sources.join("\n") || message("panelNoSources"),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** A cell that a spreadsheet takes for text, never for a formula. */
function cell(value: string | number): string {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function toCsv({ state }: Saved): string {
  const rows = state.marks.map((mark) => [mark.level, mark.kind, mark.sourcing, mark.source ?? "", mark.score, mark.text, mark.reason]);
  return [["level", "kind", "sourcing", "source", "score", "text", "reason"], ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

export function toJson({ report, text, url }: Saved): string {
  return `${JSON.stringify({ url, ...report, text }, null, 1)}\n`;
}

export function toHtml({ state, url }: Saved): string {
  const safe = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  const [headline, rest] = summaryOf(state);
  const items = state.marks.map(
    (mark) => `<li><p class="${mark.level}">${safe(mark.text)}</p><p class="why"><b>${safe(heading(mark))}.</b> ${safe(mark.reason)}</p></li>`,
  );
  const sources = state.sources.map((source) => `<li>${safe(source.name)} <span class="why">${source.words}</span></li>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(state.title)}</title><style>
body{font:17px/1.55 Charter,Georgia,serif;max-width:42rem;margin:3rem auto;padding:0 1.2rem;color:#22201c;background:#fffdf9}h1{line-height:1.2}.why,.url{font:14px/1.45 system-ui,sans-serif;color:#635d54}
li{margin:0 0 1rem}p{margin:.2rem 0}li>p:first-child{text-decoration:underline 2px;text-underline-offset:.25em}.strong{text-decoration-color:#c22f1b!important}.weak{text-decoration-style:dashed!important;text-decoration-color:#8a5800!important}.figure{text-decoration-style:dotted!important;text-decoration-color:#4f4fc4!important}.sourced{text-decoration-style:double!important;text-decoration-color:#146c49!important}
@media(prefers-color-scheme:dark){body{background:#1f1d19;color:#efeae1}.why,.url{color:#b3aba0}}</style></head>
<body><h1>${safe(state.title)}</h1><p class="url">${safe(url)}</p><p><b>${safe(headline)}.</b> ${safe(rest)}</p><h2>${safe(message("panelMarks"))}</h2><ol>${items.join("\n")}</ol>
<h2>${safe(message("panelSources"))}</h2><ul>${sources.join("\n")}</ul><p class="why">${safe(message("promise"))}</p></body></html>
`;
}

export function download(name: string, type: string, content: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
