// csv (RFC 4180): one row for every claim that needs a source and for every figure, whoever stands behind it.
#include <algorithm>

#include "formats/formats.h"
#include "formats/marks.h"
#include "report/offsets.h"

namespace sayso::cli {
namespace {

/// One field; quoted where it holds what would end it.
std::string field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

std::string row(const std::vector<std::string>& fields) {
  std::string out;
  for (const std::string& f : fields) out += (out.empty() ? "" : ",") + field(f);
  return out + "\r\n";
}

/// Scores come in steps of 0.001: written digit by digit, so that no locale has a say.
std::string score_text(double score) {
  const int thousandths = static_cast<int>(score * 1000 + 0.5);
  std::string digits = std::to_string(thousandths % 1000);
  digits.insert(0, 3 - digits.size(), '0');
  return std::to_string(thousandths / 1000) + "." + digits;
}

std::string mark_word(Sourcing s) { return s == Sourcing::none ? "strong" : s == Sourcing::named ? "" : "weak"; }

class Rows {
 public:
  Rows(const Item& item, const Report& report, Offsets unit) : item_(item), report_(report), offset_(item.text, unit) {
  }

  std::string operator()() {
    std::string out;
    std::size_t q = 0;
    for (std::size_t c = 0; c < report_.claims.size(); ++c) {
      for (; q < report_.quantities.size() && report_.quantities[q].span.start < report_.claims[c].span.start; ++q) out += quantity(q);
      out += claim(c);
    }
    for (; q < report_.quantities.size(); ++q) out += quantity(q);
    return out;
  }

 private:
  [[nodiscard]] std::vector<std::string> begin(const std::string& id, Sourcing s, Span span) const {
    return {item_.id, id, mark_word(s), std::to_string(offset_(span.start)), std::to_string(offset_(span.end)), one_line(printable(item_.text.substr(span.start, span.length())))};
  }

  [[nodiscard]] std::string claim(std::size_t i) const {
    const Claim& c = report_.claims[i];
    std::vector<std::string> fields = begin("c" + std::to_string(i + 1), c.sourcing, c.span);
    const Notice n{c.span, true, false, static_cast<std::uint32_t>(i), 0};
    fields.insert(fields.end(), {"claim", std::string(name(c.kind)), std::string(name(c.sourcing)), source_words(c.attribution, report_, item_.text), score_text(c.score),
                                 "", "", "", "", rule_id(n, report_), reason(n, report_, item_.text)});
    return row(fields);
  }

  [[nodiscard]] std::string quantity(std::size_t i) const {
    const Quantity& q = report_.quantities[i];
    if (!q.sourcing) return "";
    std::vector<std::string> fields = begin("q" + std::to_string(i + 1), *q.sourcing, q.span);
    fields.insert(fields.end(), {"figure", std::string(name(q.kind)), std::string(name(*q.sourcing)), source_words(q.attribution, report_, item_.text), "",
                                 q.value, q.low, q.high, std::string(q.currency.empty() ? q.unit : q.currency), std::string(q.rule), ""});
    return row(fields);
  }

  const Item& item_;
  const Report& report_;
  OffsetMap offset_;
};

std::string head(const Frame&) {
  return row({"document", "id", "mark", "start", "end", "text", "type", "kind", "sourcing", "source", "score", "value", "low", "high", "unit", "rule", "because"});
}
std::string document(const Item& item, const Report& report, const Frame& frame) { return Rows(item, report, frame.settings.offsets)(); }

}  // namespace

const Format csv_format = {head, document, nullptr, nullptr, nullptr};

}  // namespace sayso::cli
