// Sayso: on whose say-so? The public interface of the core.
//
//   sayso::Report report = sayso::analyze(text);
//   std::string json = sayso::to_json(report, text);
//
// A report says, for every claim and figure that asks to be believed, who stands behind it. It never says
// whether something is true. All offsets are half-open [start, end) in UTF-8 bytes of the analysed text; all
// references between parts are indices, so a report can be copied, compared and serialised, and cannot dangle.
// Field by field the report is described in docs/report.md.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sayso {

struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  [[nodiscard]] constexpr bool empty() const { return start >= end; }
  [[nodiscard]] constexpr std::uint32_t length() const { return end - start; }
  [[nodiscard]] constexpr bool contains(Span other) const { return start <= other.start && other.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const { return start < other.end && other.start < end; }
  friend constexpr bool operator==(const Span&, const Span&) = default;
};

/// Stands for "none" wherever a report holds an index.
inline constexpr std::uint32_t no_index = 0xffffffff;

/// Who stands behind a claim: somebody a reader can identify, somebody unnamed, nobody in particular, nobody.
enum class Sourcing : std::uint8_t { named, anonymous, vague, none };

enum class ParagraphKind : std::uint8_t { heading, body, quote, list, caption, boilerplate };

struct Paragraph {
  Span span;
  ParagraphKind kind = ParagraphKind::body;
};

struct Sentence {
  Span span;
  std::uint32_t paragraph = 0;
};

enum class QuantityKind : std::uint8_t {
  count, money, percent, percentage_point, measure, age, duration, date, period, time, frequency,
  rate, ratio, fraction, multiple, score, ordinal, vague, identifier
};

/// Only a statistic can become a "figure without a source".
enum class QuantityRole : std::uint8_t { statistic, temporal, count, ordinal, vague, furniture };

enum class Bound : std::uint8_t {
  exact, about, nearly, more_than, less_than, at_least, at_most, between, order_of_magnitude, vague
};

enum class Direction : std::uint8_t { none, up, down };
enum class ChangeForm : std::uint8_t { by, to, from };

struct Change {
  Direction direction = Direction::none;
  ChangeForm form = ChangeForm::by;
};

struct Quantity {
  Span span;                               ///< bound word, number and unit; not the counted noun
  Span number;                             ///< the number inside span
  QuantityKind kind = QuantityKind::count;
  QuantityRole role = QuantityRole::statistic;
  std::string value, low, high;            ///< exact decimals; a point has value, an interval low and/or high; "" = null
  bool low_open = false, high_open = false;
  Bound bound = Bound::exact;
  std::optional<Change> change;            ///< "rose 28.5 percent"
  std::string_view unit, ucum, currency;   ///< CLDR id, UCUM code, ISO 4217; "" = null
  bool currency_assumed = false;           ///< a bare "$" is taken for USD
  std::string per;                         ///< "day" for a rate; "" = null
  std::string timex;                       ///< TIMEX3 value for dates, times and durations; "" = null
  Span counted;                            ///< what is counted; empty = null
  std::optional<Sourcing> sourcing;        ///< set exactly when role is statistic
  std::uint32_t attribution = no_index;
  std::string_view rule;                   ///< id of the rule that found it
};

enum class SourceKind : std::uint8_t { person, organization, document, group, anonymous, vague, author, unknown };
enum class Speech : std::uint8_t { direct, indirect, mixed };
enum class Stance : std::uint8_t { report, attitude };

/// What is told of a source without a name.
struct Unnamed {
  std::uint32_t number = 0;                    ///< of people: 1 for "an official"; 0 = not told
  Span role;                                   ///< "senior official"; empty = not told
  Span institution;                            ///< "Justice Department"; empty = not told
  Span reason;                                 ///< "because they were not authorized to speak publicly"; empty = none given
};

struct Attribution {
  std::vector<Span> cue, sources, contents;   ///< each may be split; sources may be empty
  SourceKind source_kind = SourceKind::unknown;
  std::string name;                            ///< canonical name after resolving "he", "Miller"; "" = null
  Sourcing sourcing = Sourcing::named;
  Speech speech = Speech::indirect;
  Stance stance = Stance::report;
  std::optional<Unnamed> unnamed;              ///< set exactly when sourcing is anonymous
  std::uint32_t parent = no_index;             ///< the attribution whose content holds this one
  std::string_view rule;
};

/// One real source, merged over the article.
struct Source {
  std::string name;
  SourceKind kind = SourceKind::unknown;
  std::vector<std::uint32_t> attributions;
  std::uint32_t words = 0;                     ///< words attributed to it
};

enum class ClaimKind : std::uint8_t {
  figure, cause, allegation, motive, comparison, generalization, prediction, science, history, policy, other
};

struct Claim {
  Span span;                                   ///< the smallest clause that carries the assertion
  std::uint32_t sentence = 0;
  ClaimKind kind = ClaimKind::other;
  double score = 0;                            ///< 0..1 in steps of 0.001: how much it needs a source
  Sourcing sourcing = Sourcing::none;
  std::uint32_t attribution = no_index;
  bool carried = false;                        ///< the source stands in an earlier sentence
  bool hedged = false;
  std::vector<std::uint32_t> quantities;
  std::string because;                         ///< "rule id: one plain sentence"
  std::vector<std::string> derivation;         ///< only with Options::explain: how the verdict came about, step by step
};

struct Document {
  std::string title;                           ///< "" = null
  std::string_view lang;                       ///< ISO 639-1 of the text, "und" if it can't be told
  std::uint32_t bytes = 0, words = 0;
};

struct Summary {
  std::uint32_t claims = 0, named = 0, anonymous = 0, vague = 0, none = 0;
  std::uint32_t quantities = 0, quantities_without_source = 0;
};

struct Report {
  Document document;
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;
  std::vector<Quantity> quantities;
  std::vector<Attribution> attributions;
  std::vector<Source> sources;
  std::vector<Claim> claims;
  Summary summary;
};

/// A hyperlink of the page the text was taken from.
struct Link {
  Span span;
  std::string host;        ///< "www.example.org"
  bool internal = false;   ///< leads to the outlet's own tag, topic or search page
};

/// Claims scoring below this are not listed; the reader's slider moves it.
inline constexpr double default_threshold = 0.5;

/// What a caller may know beyond the text. Everything is optional.
struct Options {
  double threshold = default_threshold;
  std::string title;
  std::string date;                   ///< the article's own date, "2023-11-16", to resolve "last month"
  std::vector<Paragraph> blocks;      ///< block structure known from HTML, sorted; empty: lines are paragraphs
  std::vector<Link> links;            ///< sorted
  bool explain = false;               ///< fill Claim::derivation
};

/// Analyses one text. Total: any bytes may come in, nothing is thrown, time and memory grow linearly.
/// Text beyond 4 GiB - 1 is not looked at. Text that is not English gives a report that says so and marks nothing.
[[nodiscard]] Report analyze(std::string_view text, const Options& options = {});

enum class Offsets : std::uint8_t { utf8, utf16, codepoint };

struct JsonOptions {
  Offsets offsets = Offsets::utf8;
  std::string_view id;       ///< "" = no id
  bool with_text = false;
  int indent = -1;           ///< -1: one line
  bool ascii = false;        ///< everything else as \u and four digits; some decoders are faster then
};

/// The report as JSON after docs/report.md. `text` must be the text that was analysed.
[[nodiscard]] std::string to_json(const Report& report, std::string_view text, const JsonOptions& options = {});

/// The words used in JSON, for every enumerator ("percentage_point", "named", ...).
[[nodiscard]] std::string_view name(Sourcing);
[[nodiscard]] std::string_view name(ParagraphKind);
[[nodiscard]] std::string_view name(QuantityKind);
[[nodiscard]] std::string_view name(QuantityRole);
[[nodiscard]] std::string_view name(Bound);
[[nodiscard]] std::string_view name(Direction);
[[nodiscard]] std::string_view name(ChangeForm);
[[nodiscard]] std::string_view name(SourceKind);
[[nodiscard]] std::string_view name(Speech);
[[nodiscard]] std::string_view name(Stance);
[[nodiscard]] std::string_view name(ClaimKind);

/// One named row of a room's rule table. Examples are in brace notation (CONTRIBUTING.md): the rule must fire
/// on `example` as marked and must not fire on `counter_example`.
struct Rule {
  std::string_view id;                ///< "room.kebab-name", never reused
  std::string_view sentence;          ///< one plain sentence
  std::string_view example;
  std::string_view counter_example;
};

/// Every rule of every room, in the order in which the rooms work.
[[nodiscard]] std::vector<Rule> rules();

[[nodiscard]] std::string_view version();

}  // namespace sayso
