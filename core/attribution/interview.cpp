#include "attribution/interview.h"

#include <algorithm>

#include "attribution/words.h"
#include "text/one_of.h"
#include "text/text.h"

namespace sayso {
namespace {

using namespace attribution;

/// "an interview with Dunmore’s managing director Jane Roe:": the colon stands no farther behind.
constexpr std::uint32_t longest_line = 12;
/// One question may be the writer's own.
constexpr std::uint32_t fewest_questions = 2;

/// The colon behind "interview with Jane Roe", if token `with` opens such words.
std::uint32_t colon_behind(const Article& article, TokenRange sentence, std::uint32_t with) {
  if (article.tokens[with].word != words::with || with == sentence.first || !is_one_of(article.slice(article.tokens[with - 1]), {"interview", "Interview", "conversation"})) return no_index;
  for (std::uint32_t i = with + 2; i < sentence.last && i < with + longest_line; ++i)
    if (article.tokens[i].word == words::colon) return is_capital(article, i - 1) ? i : no_index;
  return no_index;
}

std::uint32_t find_line(const Article& article, std::uint32_t& colon) {
  for (std::uint32_t s = 0; s < article.sentences.size(); ++s) {
    const TokenRange sentence = article.sentence_tokens[s];
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
      if (colon = colon_behind(article, sentence, i); colon != no_index) return s;
  }
  return no_index;
}

bool opens_paragraph(const Article& article, std::uint32_t sentence) {
  return sentence == 0 || article.sentences[sentence].paragraph != article.sentences[sentence - 1].paragraph;
}

/// A sentence that names who is asked, and is no question: the writer tells again.
bool tells_of(const Article& article, std::uint32_t sentence, std::string_view surname) {
  if (is_question(article, sentence)) return false;
  const TokenRange tokens = article.sentence_tokens[sentence];
  return std::any_of(article.tokens.begin() + tokens.first, article.tokens.begin() + tokens.last, [&](const Token& t) { return article.slice(t) == surname; });
}

bool ends_with_name(std::string_view name, std::string_view surname) {
  return name.ends_with(surname) && name.size() > surname.size() && name[name.size() - surname.size() - 1] == ' ';
}

}  // namespace

Interview find_interview(const Article& article) {
  std::uint32_t colon = no_index;
  const std::uint32_t line = find_line(article, colon);
  if (line == no_index) return {};
  Interview interview{{line + 1, line + 1}, std::string(article.slice(article.tokens[colon - 1]))};
  std::uint32_t questions = is_question(article, line) ? 1 : 0;
  for (std::uint32_t s = line + 1; s < article.sentences.size() && !tells_of(article, s, interview.surname); ++s) {
    questions += opens_paragraph(article, s) && is_question(article, s);
    interview.sentences.last = s + 1;
  }
  return questions < fewest_questions ? Interview{} : interview;
}

std::uint32_t answering(const Interview& interview, std::span<const Attribution> attributions) {
  for (std::uint32_t k = static_cast<std::uint32_t>(attributions.size()); k-- > 0;) {
    const Attribution& a = attributions[k];
    if (a.source_kind == SourceKind::person && a.sourcing == Sourcing::named && ends_with_name(a.name, interview.surname)) return k;
  }
  return no_index;
}

void name_answers(const Article& article, const Interview& interview, std::span<Attribution> attributions) {
  const std::uint32_t who = answering(interview, attributions);
  if (who == no_index || interview.sentences.empty()) return;
  const std::uint32_t start = article.sentences[interview.sentences.first].span.start, end = article.sentences[interview.sentences.last - 1].span.end;
  for (Attribution& a : attributions) {
    if (a.source_kind != SourceKind::author || a.contents.empty() || a.contents.front().start < start || a.contents.front().end > end) continue;
    a.name = attributions[who].name;
    a.source_kind = SourceKind::person;
  }
}

}  // namespace sayso
