import { counted, message } from "./i18n.js";
import type { PageState } from "./messages.js";

/** What the page's state comes to, in words: a headline and what it is made of. */
export function summaryOf(state: PageState): [string, string] {
  if (state.words === 0) return [message("noArticle"), ""];
  if (state.lang !== "en") return [message("notEnglish"), ""];
  const { total, named, unnamed, none } = state.claims;
  if (total === 0) return [message("headlineNone"), ""];
  const parts: [string, number, ...string[]][] = [
    ["restNamed", named, counted("namedSources", state.namedSources)],
    ["restUnnamed", unnamed],
    ["restNone", none],
  ];
  const rest = parts.flatMap(([key, count, ...more]) => (count > 0 ? counted(key, count, ...more) : []));
  return [counted("headline", total), `${rest.join("; ")}.`];
}
