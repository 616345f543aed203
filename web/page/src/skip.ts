// Which parts of a page are not the article. The bias is to recall: when in doubt a part is read, since the core
// marks nothing in a line that claims nothing, while a paragraph left out is a claim missed.

const skippedTags = new Set(
  (
    "script style noscript template nav aside footer form button select textarea input option label object embed " +
    "svg math canvas video audio picture img dialog meter progress datalist map head rt rp"
  ).split(" "),
);

/** Tags that a page may wrap its whole article in. */
const wrappers = new Set(["form", "aside", "footer"]);

const skippedRoles = new Set(
  "navigation complementary banner contentinfo search menu menubar toolbar dialog alertdialog tablist textbox searchbox status".split(" "),
);

/** Words in class or id. Hard ones are never the article; soft ones only if little of the page's text is in them. */
const hard =
  /(?<!(?:has|with|no|without)[-_])\b(comments?|commentlist|disqus|related|recommended|recommendations?|newsletters?|advert|adverts|advertisements?|ads?|adslot|adunit|sponsored|outbrain|taboola|cookies?|consent|gdpr|readmore|mostread|trending)\b/;
const soft =
  /(?<!(?:has|with|no|without)[-_])\b(share|sharing|sharebar|social|socials|tags|taglist|menu|toolbar|breadcrumbs?|popular|promos?|sidebar|subscribe|subscription|signup|masthead|skip|toc|infobox|navbox|metadata|noprint|mw-editsection|screenreader|sr-only|visually-hidden|visuallyhidden)\b/;

const articleHolder = "h1, main, [role=main], [itemprop~=articleBody]";

function nameWords(element: Element): string {
  const id = element.id;
  const classes = element.getAttribute("class");
  if (!id && !classes) return "";
  // "relatedLinks" and "related_links" are "related links".
  return `${classes ?? ""} ${id}`
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/_/g, " ")
    .toLowerCase();
}

function holdsArticle(element: Element): boolean {
  return element.matches(articleHolder) || element.querySelector(articleHolder) !== null;
}

function paragraphShare(element: Element): number {
  const all = element.ownerDocument.getElementsByTagName("p").length;
  return all === 0 ? 0 : element.getElementsByTagName("p").length / all;
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/.test(element.getAttribute("style") ?? "");
}

function isEditable(element: Element): boolean {
  const value = element.getAttribute("contenteditable");
  return value !== null && value !== "false";
}

/** A footnote mark: <sup><a>[3]</a></sup>. It is no part of the sentence. */
function isNoteMark(element: Element): boolean {
  return element.localName === "sup" && element.textContent.length <= 6 && element.querySelector("a") !== null;
}

/** Is the header a page's (logo, menus), not an article's (headline, standfirst)? */
function isPageHeader(element: Element): boolean {
  return element.localName === "header" && !element.closest("article, main, [role=main]") && element.querySelector("h1") === null;
}

/** Parts that nobody reads as running text. */
export function isSkipped(element: Element): boolean {
  const tag = element.localName;
  if (skippedTags.has(tag)) return !(wrappers.has(tag) && holdsArticle(element));
  if (isHidden(element) || isEditable(element) || isNoteMark(element) || isPageHeader(element)) return true;
  const role = element.getAttribute("role");
  if (role && skippedRoles.has(role)) return !holdsArticle(element);
  const words = nameWords(element);
  if (!words) return false;
  if (hard.test(words)) return !holdsArticle(element);
  return soft.test(words) && !holdsArticle(element) && paragraphShare(element) < 0.3;
}
