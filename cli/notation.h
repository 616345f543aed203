// The brace notation: a report drawn into its text. Tests, documentation and `--format marked` are all written in it.
//
//   {c1.figure=none:{q1.count=>105000:More than 105,000} Americans died}, {a1.source=Ana Ruiz/person:Ana Ruiz} {a1.cue:said}.
//
// {LABEL:text} marks text. LABEL = layer letter, number, then ".part" and "=value", both optional:
//
//   letter  is           part                     value
//   q       a quantity   kind (count, money, …)   the quantity, see below
//                        counted, number          none; the noun counted and the bare number, written only where wanted
//   a       attribution  source                   NAME, NAME/KIND or /KIND: "Ana Ruiz/person", "/anonymous"
//                        cue                      report or attitude
//                        content                  direct, indirect or mixed
//   c       a claim      kind (figure, cause, …)  sourcing: named, anonymous, vague, none; then ",carried" and ",hedged"
//   u       a quotation
//   s       a sentence
//   p       a paragraph  kind (heading, body, …)
//   l       a link       internal (the outlet's own)      its host; only in tests, where it is given to the analysis
//
// A quantity's value: `105000`, `>105000` `>=5` `<5` `<=5` (more than, at least, less than, at most), `~150` (about), `~<150`
// (nearly), `18..49` (between), `1000..9999?` (order of magnitude: "thousands"). Then the currency or unit, and what it is
// per: `12 USD`, `28.5 %`, `2 pp` (percentage points), `90 kilometer-per-hour`, `300/day`. Dates, times and periods show
// their TIMEX3 value instead: `2023-11`, `"T14:30"`. Behind it, each after a comma and only where wanted: a change (`up by`,
// `down to`), who stands behind it (`named`, `none`, …) or, if it is no statistic, its role (`temporal`, `furniture`, …).
//
// Marks may nest. One that crosses another, and one in several pieces, is written in pieces with the same label; only the
// first carries the value. Pieces that touch are one span. A value that holds : { } or " stands in double quotes, a double
// quote inside it doubled. Literal braces are doubled: {{ and }}; inside a mark, where }} would close two, } is written {}.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sayso/sayso.h"

namespace sayso::cli {

/// One part of one item: "a3.source=Ana Ruiz" and where it stands. Spans are sorted and do not touch.
struct Mark {
  char layer = 0;
  std::uint32_t number = 0;
  std::string part, value;
  std::vector<Span> spans;
};

/// A text with its marks; `error` says what is wrong if it could not be read.
struct MarkedText {
  std::string text;
  std::vector<Mark> marks;
  std::string error;
};

/// The links among the marks, taken out of them: they are asked with, not for.
std::vector<Link> take_links(std::vector<Mark>& marks);

/// What is drawn beyond the bare marks.
struct Detail {
  bool parts = false;      ///< q.counted and q.number
  bool sourcing = false;   ///< who stands behind a quantity, or its role
};

/// The detail these marks show: to draw a report as somebody else's marks are drawn.
Detail detail_of(const std::vector<Mark>& marks);

/// The marks of a report, in the layers named ("q", "qac", "q,a,c"). Layer u is not part of a report.
std::vector<Mark> marks_of(const Report& report, std::string_view layers, Detail detail = {});

/// The text with its marks drawn in. read(write(text, marks)) gives both back.
std::string write(std::string_view text, const std::vector<Mark>& marks);

MarkedText read(std::string_view marked);

/// Sorts spans and makes touching ones one.
void join(std::vector<Span>& spans);

/// True if the actual marks are the expected ones: every item has its counterpart in the same places, and part and value
/// agree as far as they were written. Numbers may differ. Of quantities, counted and number may be left unwritten.
bool agree(const std::vector<Mark>& expected, const std::vector<Mark>& actual);

}  // namespace sayso::cli
