// The look of the HTML report: on screen, in the dark, on paper. No outside resource is asked for.
#pragma once

namespace sayso::cli {

inline constexpr const char* html_style = R"css(
:root { color-scheme: light dark; --paper: #fffefb; --ink: #1d1d1f; --soft: #6b6b70; --line: #dedad2; --strong: #b3261e; --strong-wash: #b3261e14;
  --weak: #8a5a00; --weak-wash: #d9930014; --named: #2b6e4f; }
@media (prefers-color-scheme: dark) { :root { --paper: #17181b; --ink: #e9e7e2; --soft: #9b9a97; --line: #34353a; --strong: #ff8a80; --strong-wash: #ff8a801f;
  --weak: #f0b94d; --weak-wash: #f0b94d1a; --named: #7fc9a4; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.65 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Liberation Serif", serif; }
main { max-width: 66rem; margin: 0 auto; padding: 3rem 1.5rem 4rem; }
article { padding-right: 24rem; }
article + article { margin-top: 4rem; border-top: 3px double var(--line); padding-top: 3rem; }
article::after { content: ""; display: block; clear: both; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1.5rem; text-wrap: balance; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
p, blockquote, ul { margin: 0 0 1.1rem; }
blockquote { border-left: 3px solid var(--line); padding-left: 1rem; }
ul { padding-left: 1.2rem; }
figcaption { color: var(--soft); font-size: 0.92em; margin: 0 0 1.1rem; }
.left-out { color: var(--soft); font: 0.8rem/1.5 system-ui, sans-serif; margin: 0 0 0.3rem; }
.summary, .speakers, .note, .key, footer { font-family: system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; }
.summary { font-size: 0.95rem; line-height: 1.5; border: 1px solid var(--line); border-radius: 0.6rem; padding: 1.1rem 1.3rem; margin: 0 -24rem 2.2rem 0; }
.summary p { margin: 0 0 0.7rem; }
.bar { display: flex; height: 0.7rem; border-radius: 0.35rem; overflow: hidden; gap: 2px; margin: 0.2rem 0 0.7rem; }
.bar i { display: block; min-width: 3px; }
.bar .named { background: var(--named); } .bar .none { background: var(--strong); }
.bar .vague { background: var(--weak); } .bar .anonymous { background: var(--weak); opacity: 0.65; }
.key { display: flex; flex-wrap: wrap; gap: 0.2rem 1.4rem; padding: 0; margin: 0; list-style: none; font-size: 0.82rem; color: var(--soft); }
.key b { font-weight: 600; color: var(--ink); }
.speakers { font-size: 0.82rem; border-top: 1px solid var(--line); margin: 0.8rem 0 0; padding: 0.7rem 0 0; }
.speakers h2 { font-size: 0.82rem; margin: 0 0 0.3rem; }
.speakers ol { columns: 2 16rem; margin: 0; padding: 0; list-style: none; }
.speakers li { break-inside: avoid; } .speakers small { color: var(--soft); }
mark { color: inherit; background: none; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.22em; text-decoration-skip-ink: none; border-radius: 2px; outline-offset: 2px; }
mark.strong { text-decoration-color: var(--strong); background: var(--strong-wash); }
mark.weak { text-decoration-color: var(--weak); text-decoration-style: dashed; background: var(--weak-wash); }
mark sup { font: 600 0.68em/0 system-ui, sans-serif; padding-left: 0.1em; vertical-align: super; }
.strong > sup, .strong > .note b { color: var(--strong); } .weak > sup, .weak > .note b { color: var(--weak); }
.backed { text-decoration: underline dotted var(--named) 1px; text-underline-offset: 0.25em; }
.source { font-weight: 600; color: var(--named); }
.note { float: right; clear: right; width: 21rem; margin: 0.2rem -24rem 0.7rem 0; font-size: 0.8rem; font-weight: 400; font-style: normal; line-height: 1.45; color: var(--soft);
  border-left: 2px solid var(--line); padding: 0 0 0 0.8rem; text-decoration: none; text-indent: 0; }
mark:hover > .note, mark:focus > .note { color: var(--ink); border-left-color: currentColor; }
mark.strong:hover, mark.strong:focus { background: color-mix(in srgb, var(--strong) 22%, transparent); }
mark.weak:hover, mark.weak:focus { background: color-mix(in srgb, var(--weak) 22%, transparent); }
footer { color: var(--soft); font-size: 0.8rem; border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; }
@media screen and (max-width: 62rem) {
  article { padding-right: 0; } .summary { margin-right: 0; }
  .note { display: none; float: none; width: auto; margin: 0.4rem 0 0.6rem; }
  mark:hover > .note, mark:focus > .note { display: block; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --strong: #b3261e; --weak: #8a5a00; --named: #2b6e4f; --strong-wash: transparent; --weak-wash: transparent; }
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; } article { padding-right: 14rem; } .summary { margin-right: -14rem; break-inside: avoid; }
  .note { width: 12.6rem; margin-right: -14rem; font-size: 7.5pt; break-inside: avoid; } .bar i, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h1, h2 { break-after: avoid; }
}
)css";

}  // namespace sayso::cli
