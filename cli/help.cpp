// Texts of --help. The man page (sayso.1) says the same at length; a test checks that both name every option.
#include "help.h"

namespace sayso::cli {
namespace {

constexpr const char* program = R"(sayso - on whose say-so? Marks claims and figures nobody stands behind

Reads a news article and marks what asks to be believed without saying on
whose word; of every other claim it tells who stands behind it. It never says
whether something is true.

Usage:
  sayso check [FILE|-]...     mark one or more texts (standard input if none)
  sayso explain FILE --at 12  why the marks on line 12 are there (or --at c3)
  sayso rules                 every rule with an example
  sayso help COMMAND          more on a command, with examples
  sayso --version

Try:
  sayso check article.txt
  curl -s https://example.org/story.html | sayso check --input html
  sayso check --format html story.html > report.html

Marks come in two strengths. Strong: no source at all. Weak: an anonymous
source ("a senior official") or a vague one ("analysts say").

Exit status: 0 done; 1 marks found that --fail-on asks about; 2 bad usage or
unreadable input, said in one line on standard error.
)";

constexpr const char* check = R"(sayso check [OPTION]... [FILE|-]...

Reads texts and writes what it finds. Without FILE, or for -, it reads
standard input. Files are text, web pages or JSONL; see --input.

What to write:
  --format terminal  the text with its marks, reasons and a summary (default)
  --format json      the whole report; a list of reports for several texts
  --format jsonl     one report a line
  --format marked    the text with {c1.figure=none:marks} in braces
  --format markdown  the text with footnotes
  --format html      one page to read and to print
  --format csv       one row for each claim and figure
  --format sarif     for code-scanning viewers and editors

What to read:
  --input auto       judge by name and content (default)
  --input text       plain text in UTF-8
  --input html       a web page; its main article is taken
  --input jsonl      {"id": ..., "text": ...} or {"id": ..., "html": ...} a
                     line, with "title" and "date" if known; a bad line gives
                     {"id", "error", "line"} and the run goes on

How to judge:
  --threshold N      list claims scoring N or more, 0 to 1 (default 0.5)
  --fail-on LEVEL    exit 1 if a mark is found: none (never, the default),
                     weak (any mark), strong (a claim or figure without source)

How to write it:
  --offsets UNIT     utf8 (bytes, the default), utf16 or codepoint
  --with-text        put the text into JSON reports; text taken out of HTML
                     always is
  --layers LETTERS   for --format marked: q quantities, a attributions,
                     c claims, s sentences, p paragraphs (default c,q)
  -j, --jobs N       work on N texts at a time; output stays in input order

Examples:
  sayso check article.txt
  sayso check --format html *.html > report.html
  sayso check --input jsonl --format jsonl --jobs 4 < news.jsonl > marks.jsonl
  sayso check --fail-on strong draft.txt || echo "somebody has to say so"

Colour is used on a terminal only, and not if NO_COLOR is set. COLUMNS sets
the width of the text.
)";

constexpr const char* explain = R"(sayso explain [OPTION]... FILE --at LINE|ID

Tells of each claim and figure on a line, or of a single one, why it is marked
or not: the rule, the score, the words that tell who says so, where that
source was found, and the steps to the verdict.

  --at LINE          a line number of the text, from 1
  --at ID            c3 the third claim, q5 the fifth quantity, a2 the second
                     attribution, as --format marked numbers them
  --input KIND       auto, text or html, as for sayso check
  --threshold N      with a lower one, claims that were not listed are found

Examples:
  sayso explain article.txt --at 12
  sayso explain article.txt --at c3
  sayso check --format marked article.txt    shows the numbers
)";

constexpr const char* rules = R"(sayso rules

Lists every rule: its id, one sentence, an example on which it fires and one
on which it does not, in the order in which they work. The ids are those in
reports ("rule", and the beginning of "because").

Example:
  sayso rules | grep claims
)";

constexpr const char* help = R"(sayso help [COMMAND]

Tells how to use a command: check, explain or rules.
)";

}  // namespace

std::string help_text(const std::string& topic) {
  if (topic.empty()) return program;
  if (topic == "check") return check;
  if (topic == "explain") return explain;
  if (topic == "rules") return rules;
  if (topic == "help") return help;
  return "";
}

}  // namespace sayso::cli
