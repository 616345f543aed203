// Pictures of the panel, drawn as SVG.
import { message } from "./i18n.js";
import type { PageState } from "./messages.js";

const namespace = "http://www.w3.org/2000/svg";

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

const height = 40;
/** How far a sentence's bar reaches, and to which side: up for a named source, down for the others. */
const reach: Record<string, number> = { named: -36, anonymous: 18, vague: 18, none: 36 };

/** Where sources stand thick and thin: one bar for each sentence with a claim, as wide as the sentence is long. */
export function drawMap(map: PageState["map"]): SVGElement {
  const total = Math.max(
    1,
    map.reduce((sum, sentence) => sum + sentence.length, 0),
  );
  const svg = shape("svg", {
    viewBox: `0 ${-height} 1000 ${2 * height}`,
    preserveAspectRatio: "none",
    role: "img",
    "aria-label": message("panelMapLabel", map.length),
  });
  svg.append(shape("line", { class: "line", x1: 0, x2: 1000, y1: 0, y2: 0 }));
  let at = 0;
  for (const { length, sourcing } of map) {
    const width = (length / total) * 1000;
    const size = reach[sourcing];
    if (size !== undefined)
      svg.append(shape("rect", { class: sourcing, x: at, width: Math.max(0.8, width - 1), y: Math.min(0, size), height: Math.abs(size) }));
    at += width;
  }
  return svg;
}

/** A bar of the given share. */
export function drawShare(share: number): SVGElement {
  const svg = shape("svg", { viewBox: "0 0 100 5", preserveAspectRatio: "none", "aria-hidden": "true" });
  svg.append(shape("rect", { x: 0, y: 0, width: Math.max(1, share * 100), height: 5 }));
  return svg;
}
