// The article of the store's pictures: an invented newspaper about an invented town.
const paragraphs = [
  "The council of Karsholm voted on Tuesday evening to sell the municipal waterworks to Aquilin, a utility from the capital.",
  "The sale will double water bills within three years. Thousands of households in the old town still drink from lead pipes, because the works have been neglected for decades.",
  "“We did not have a choice,” Mayor Ingrid Solvang told reporters. “Repairs to the bridge have cost 31 million crowns, and the bill is not yet paid.”",
  "Critics say the price was agreed in secret months ago. Aquilin paid 84 million crowns; another bidder had offered 20 million more, according to two people with knowledge of the talks.",
  "In Lunde, bills rose by 40 percent after a similar sale, a study by the University of Halden found. Leaks fell by a third in the same years, the study says.",
  "Aquilin has misled its customers for years. It cut repairs by a third in 2023 to pay its owners.",
  "Maren Dahl, who speaks for the company, said it would invest 60 million crowns in new pipes by 2029 and keep all 46 jobs.",
  "Most residents oppose the sale, and many believe that a vote would have stopped it. About 5,200 people have signed a petition, said the town clerk, Erik Holm.",
  "The council meets again on Thursday to decide what becomes of the reservoir.",
];

const title = "Council votes for the sale of the waterworks";

const style = `:root { color-scheme: light dark; --paper: #fff; --ink: #1b1b1b; --quiet: #666; --line: #d8d8d8; }
@media (prefers-color-scheme: dark) { :root { --paper: #15171a; --ink: #e6e4e0; --quiet: #9a9a9a; --line: #33363b; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 19px/1.58 Charter, Georgia, serif; }
header { border-bottom: 1px solid var(--line); padding: 14px 0 12px; text-align: center; font: 700 24px/1 Charter, Georgia, serif; }
article { max-width: 560px; margin: 0 auto; padding: 22px 32px 60px; }
h1 { font-size: 34px; line-height: 1.15; margin: 0 0 8px; text-wrap: balance; } p { margin: 0 0 0.8em; }
.by { color: var(--quiet); font: 14px/1.4 system-ui, sans-serif; margin-bottom: 1.4em; }`;

export const pages = {
  "/waterworks": {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/paper.css"></head>
<body><header>The Karsholm Courier</header><article><h1>${title}</h1><p class="by">By Liv Amundsen</p>
${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}</article></body></html>`,
  },
  "/paper.css": { body: style, type: "text/css" },
};
