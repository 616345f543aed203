// The test pages: an invented newspaper in the layouts that real ones have.

import { strictPolicy } from "./server.mjs";

const shell = (article, { title = "Ferry firm cut repairs before the storm", html = 'lang="en"', head = "", after = "" } = {}) => `<!doctype html>
<html ${html}><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width"><meta property="article:published_time" content="2024-10-12T08:00:00Z"><link rel="stylesheet" href="/site.css">${head}</head>
<body><header class="site"><a href="/">The Karsholm Courier</a> <nav><a href="/news">News</a> <a href="/sport">Sport</a> Sales rose 40 percent</nav></header>
<div class="wrap">${article}<section class="related-stories"><h3>More</h3><p>Experts say the harbour will be sold within two years, and thousands of jobs will go with it.</p></section>
<div id="comments"><p>This is what I think: the minister lied to everybody, and 90 percent of voters know that it was so from the start.</p></div></div>
<footer><p>About us. Half of all readers pay for the news, according to nobody at all.</p></footer>${after}</body></html>`;

export const paragraphs = [
  "Half of the company’s ferries failed their last inspection, and bad repairs caused the deaths of more than 40 people.",
  "“We are still searching,” Commander Elias Brandvik told reporters at the harbour. “The water is six degrees.”",
  "Critics say the ministry knew of the defects and hid them from parliament.",
  "The ship listed after a wave broke a loading door, according to a preliminary report by the Maritime Safety Board.",
  "About 1.3 million passengers a year will lose their only link to the mainland, and thousands of jobs will disappear.",
  "Two officials with knowledge of the inquiry said the door had been repaired at least three times since March.",
  "Old ferries cause most deaths at sea, and the owners have always known it.",
];
const p = (list) => list.map((text) => `<p>${text}</p>`).join("\n");
const h1 = "<h1>Ferry firm cut repairs before the storm</h1>";

const long = (words) => {
  const count = Math.ceil(words / paragraphs.join(" ").split(" ").length);
  return Array.from({ length: count }, () => p(paragraphs)).join("\n");
};

const framesPolicy = strictPolicy.replace("frame-src 'none'", "frame-src 'self'");

export const pages = {
  "/plain": { body: shell(`<article>${h1}<p class="by">By Ingrid Solvang</p>${p(paragraphs)}</article>`) },
  "/inline": {
    body: shell(`<main>${h1}<p>Half of <em>the <b>company’s</b></em> ferries <a href="/topic/x">failed <i>their last</i></a> inspection<sup><a href="#1">[1]</a></sup>, and <span><span>bad</span></span> repairs
      caused   the deaths
      of more than 40 people.</p>${p(paragraphs.slice(1))}</main>`),
  },
  "/emoji": {
    body: shell(`<article>${h1}<p>😀👩‍👩‍👧 Half of the company’s 🚢 ferries failed their last inspection, and bad re\u0301pairs cause\u0300d the deaths of more than 40 people 😢.</p>
      <p>Critics say the mini\u0302stry 🇩🇰 knew of the defects 🧑🏽‍🔧 and hid them from parliament.</p><p>👉🏿 Old ferries cause most deaths at sea, and the owners have always known i\u0308t.</p>${p(paragraphs.slice(3))}</article>`),
  },
  "/hyphens": {
    body: shell(`<article>${h1}<p>Half of the com&shy;pa&shy;ny’s fer<wbr>ries failed their last in&shy;spec&shy;tion, and bad repairs caused the deaths of more than 40 people.</p>
      <p>Critics say the minis&shy;try knew of the de<wbr>fects and hid them from par&shy;lia&shy;ment.</p>${p(paragraphs.slice(3))}</article>`),
  },
  "/breaks": { body: shell(`<div class="story">${h1}${paragraphs.join("<br><br>\n")}<br>A short line that stands alone.</div>`) },
  "/tables": {
    body: shell(`<article>${h1}${p(paragraphs.slice(0, 3))}<ul><li>Old ferries cause most deaths at sea.</li><li>Thousands of jobs will disappear by the spring of next year.</li></ul>
      <table><caption>Deaths at sea</caption><tr><th>Year</th><th>Deaths</th></tr><tr><td>2019</td><td>More than 4,000 people died in old ferries.</td></tr></table>
      <blockquote><p>Old ferries cause most deaths at sea, and the owners have always known it.</p></blockquote>${p(paragraphs.slice(4))}</article>`),
  },
  "/shadow": {
    body: shell(`<story-body></story-body>`, { after: '<script src="/shadow.js"></script>' }),
  },
  "/shadow.js": {
    type: "text/javascript",
    body: `const root = document.querySelector("story-body").attachShadow({ mode: "open" });
      const add = (name, text) => { const e = document.createElement(name); e.textContent = text; root.append(e); };
      add("h1", "Ferry firm cut repairs before the storm"); for (const text of ${JSON.stringify(paragraphs)}) add("p", text);`,
  },
  "/thread": {
    body: shell(
      `<article><h1>Ferry inquiry opens in Karsholm</h1>${p([
        "According to a report by the Maritime Safety Board, the crew had too little training. The door had been repaired three times since March. Half of the fleet was never inspected. The firm cut its budget by 30 percent in 2019.",
        "Nora Castellan, the owner’s chief executive, said the minister had told her that the ferries were safe. She said every certificate was valid. They were signed by two inspectors who were paid by the firm.",
        "“The harbour is closed,” Castellan said. “Thousands of jobs will go because of it. Nobody knows when it opens.”",
        "The report also found that the lifeboats were locked. It blamed the owners for the deaths. Repairs caused most of the leaks, and bills will double by 2030.",
      ])}</article>`,
    ),
  },
  "/unnamed": {
    body: shell(`<article>${h1}<p>Two officials, who spoke on condition of anonymity because they were not authorized to speak publicly, said the door had been repaired at least three times since March.</p>
      <p>A senior official said the ministry hid the defects from parliament for years.</p>${p(paragraphs.slice(0, 3))}</article>`),
  },
  "/framed": {
    policy: framesPolicy,
    body: shell(`<article>${h1}<p class="by">By Ingrid Solvang</p><p>The inquiry has heard from everybody who was on the bridge that night, and from nobody else.</p>
      <iframe src="/framed/body"></iframe><iframe class="adslot" src="/framed/body"></iframe><iframe src="about:blank"></iframe></article>`),
  },
  "/framed/body": {
    policy: framesPolicy,
    body: `<!doctype html><html lang="en"><head><link rel="stylesheet" href="/site.css"></head><body><div>${p(paragraphs)}</div></body></html>`,
  },
  "/framed/other": {
    policy: framesPolicy,
    body: `<!doctype html><html lang="en"><head><link rel="stylesheet" href="/site.css"></head><body>${p([...paragraphs].reverse())}<p>Old ferries cause most deaths at sea, a thing the firm denies.</p></body></html>`,
  },
  "/lazy": { body: shell(`<article>${h1}${p(paragraphs.slice(0, 3))}</article>`, { after: '<script src="/lazy.js"></script>' }) },
  "/lazy.js": {
    type: "text/javascript",
    body: `window.addParagraphs = (list) => { for (const text of list) { const e = document.createElement("p"); e.textContent = text; document.querySelector("article").append(e); } };
      window.swapArticle = (list) => { const a = document.createElement("article"); const h = document.createElement("h1"); h.textContent = "Another story altogether"; a.append(h);
        for (const text of list) { const e = document.createElement("p"); e.textContent = text; a.append(e); } document.querySelector("article").replaceWith(a); history.pushState({}, "", "/lazy?2"); };
      window.hideParagraph = (hidden) => { document.querySelectorAll("article p")[2].className = hidden ? "gone" : ""; document.body.click(); };
      window.storm = async (changes, milliseconds) => { const nodes = [...document.querySelectorAll("article p")]; const start = performance.now();
        for (let i = 0; i < changes; i++) { const e = nodes[i % nodes.length]; e.firstChild.data = "Update " + i + ": " + e.firstChild.data.replace(/^Update \\d+: /, "");
          const due = start + (i + 1) * milliseconds / changes; while (performance.now() < due) await new Promise((r) => setTimeout(r, due - performance.now())); } };`,
  },
  "/scroll": { body: shell(`<article>${h1}${p(paragraphs)}</article><div id="end"></div>`, { after: '<script src="/scroll.js"></script>' }) },
  "/scroll.js": {
    type: "text/javascript",
    body: `let part = 1; const article = document.querySelector("article");
      const end = document.getElementById("end");
      new IntersectionObserver(([entry], observer) => { if (!entry.isIntersecting) return; part++; observer.unobserve(end);
        for (const text of ${JSON.stringify(paragraphs)}) { const e = document.createElement("p"); e.append("Part " + part + ": ", text); article.append(e); }
        if (part < 5) observer.observe(end); else document.body.dataset.full = "yes"; }, { rootMargin: "300px" }).observe(end);`,
  },
  "/app": { body: shell(`<main>${h1}<p><a href="/app/other">The other story</a></p>${p(paragraphs)}</main>`, { after: '<script src="/app.js"></script>' }) },
  "/app.js": {
    type: "text/javascript",
    body: `document.querySelector("main a").addEventListener("click", (event) => { event.preventDefault(); history.pushState({}, "", event.target.href); document.title = "What the owners knew";
      const main = document.querySelector("main"); main.replaceChildren(); setTimeout(() => { const h = document.createElement("h1"); h.textContent = "What the owners knew"; main.append(h);
        for (const text of ${JSON.stringify([...paragraphs].reverse())}) { const e = document.createElement("p"); e.textContent = text; main.append(e); } }, 100); });`,
  },
  "/live": { body: shell(`<article>${h1}<p id="live">Nothing new.</p>${p(paragraphs)}</article>`, { after: '<script src="/live.js"></script>' }) },
  "/live.js": {
    type: "text/javascript",
    body: `window.update = async (times, pause) => { const first = document.getElementById("live"); const other = document.querySelectorAll("article p")[3];
      for (let i = 1; i <= times; i++) { first.textContent = "This is update " + i + " of " + times + ": more than " + 40 * i + " people died because of bad repairs.";
        other.firstChild.data = "After " + i + " hours, critics say the ministry knew of the defects and hid them from parliament."; await new Promise((r) => setTimeout(r, pause)); } };`,
  },
  "/dark": { body: shell(`<article>${h1}<aside>Weather: wind from the north</aside>${p(paragraphs)}</article>`, { html: 'lang="en" class="dark"' }) },
  "/rtl": {
    body: shell(`<article>${h1}<p dir="rtl" lang="he">החברה קיצצה את תקציב התחזוקה בכמעט שליש מאז 2019 והסתמכה על צוותים.</p>${p(paragraphs)}</article>`),
  },
  "/hostile": {
    body: shell(
      `<article>${h1}${p(paragraphs)}<p title="&quot;><img src=x onerror=window.hit=1>">Old ferries &lt;img src=x onerror="window.hit=1"&gt; cause most deaths at sea, &lt;script&gt;window.hit=1&lt;/script&gt; and the owners have always known it.</p></article>`,
      {
        after: '<script src="/hostile.js"></script>',
      },
    ),
  },
  "/hostile.js": {
    type: "text/javascript",
    body: `Array.prototype.map = () => { throw new Error("no map"); }; Map.prototype.get = () => null; Element.prototype.attachShadow = () => null; Document.prototype.createElement = () => null;
      window.clearMarks = () => { CSS.highlights.clear(); }; window.replaceMarks = () => { CSS.highlights.set("sayso-strong", new Highlight()); document.adoptedStyleSheets = []; };`,
  },
  "/german": {
    body: shell(
      `<article><h1>Reederei sparte vor dem Sturm</h1>${p(["Die Reederei hatte ihr Budget für die Wartung seit 2019 um fast ein Drittel gekürzt, und die Hälfte der Schiffe ist alt.", "Der Minister sagte am Dienstag, dass die Preise um 12,5 Prozent gestiegen seien und weiter steigen würden.", "Die Opposition fordert seit Jahren, dass die Fähren geprüft werden, doch bisher ist nichts geschehen."])}</article>`,
      { html: 'lang="de"', title: "Reederei sparte" },
    ),
  },
  "/empty": { body: '<!doctype html><html lang="en"><head><title>Nothing</title></head><body></body></html>' },
  "/news": { body: shell(`<article>${h1}${long(1500)}</article>`) },
  "/book": { body: shell(`<article>${h1}${long(100_000)}</article>`) },
};

/** In the page: goes to the end until no more text comes. */
async function scrollToEnd() {
  while (!document.body.dataset.full) {
    scrollTo(0, document.documentElement.scrollHeight);
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function updateToEnd() {
  await window.update(12, 150);
}

/** Layouts on which every mark must sit exactly on its words: what they try, their page, what happens on it after the
 *  first reading, and words that are to be read by then. */
export const layouts = [
  { name: "a strict policy with Trusted Types", path: "/plain" },
  { name: "nested inline markup", path: "/inline" },
  { name: "emoji and combining marks", path: "/emoji" },
  { name: "soft hyphens and <wbr>", path: "/hyphens" },
  { name: "paragraphs parted by line breaks", path: "/breaks" },
  { name: "tables and lists", path: "/tables" },
  { name: "a shadow root", path: "/shadow" },
  { name: "a frame", path: "/framed" },
  { name: "infinite scroll", path: "/scroll", act: scrollToEnd, shows: "Part 5:" },
  { name: "navigation within one page", path: "/app", act: () => document.querySelector("main a").click(), shows: "What the owners knew" },
  { name: "a dark theme", path: "/dark" },
  { name: "a right-to-left paragraph inside", path: "/rtl" },
  { name: "text that updates live", path: "/live", act: updateToEnd, shows: "update 12 of 12" },
  { name: "1,500 words", path: "/news" },
  { name: "100,000 words", path: "/book" },
];
