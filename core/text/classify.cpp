// Which paragraphs of a plain text are headings, list items, captions or boilerplate.
#include <algorithm>

#include "lexicons.h"
#include "text/text.h"

namespace sayso {
namespace {

using namespace lexicon;

/// What the rows of the table ask about one paragraph.
struct Line {
  const Article& article;
  std::uint32_t index;
  TokenRange tokens;
  std::uint32_t words = 0;
  bool ends_sentence = false;

  [[nodiscard]] const Token& token(std::uint32_t i) const { return article.tokens[tokens.first + i]; }
  [[nodiscard]] std::span<const Token> all() const { return std::span(article.tokens).subspan(tokens.first, tokens.size()); }
};

bool is_end_mark(WordId w) {
  return w == words::stop || w == words::question || w == words::exclamation || w == words::ellipsis || w == words::dots;
}

Line look_at(const Article& article, std::uint32_t index) {
  const TokenRange sentences = article.paragraph_sentences[index];
  Line line{article, index, {}};
  if (sentences.empty()) return line;
  line.tokens = {article.sentence_tokens[sentences.first].first, article.sentence_tokens[sentences.last - 1].last};
  for (const Token& t : line.all()) line.words += t.kind == TokenKind::word;
  std::uint32_t last = line.tokens.last;
  while (last > line.tokens.first && article.tokens[last - 1].kind == TokenKind::punctuation && !is_end_mark(article.tokens[last - 1].word)) --last;
  line.ends_sentence = last > line.tokens.first && is_end_mark(article.tokens[last - 1].word);
  return line;
}

bool is_whole_boilerplate(const Line& line) {
  std::uint32_t first = 0, last = line.tokens.size();
  while (first < last && line.token(first).kind == TokenKind::punctuation) ++first;
  while (last > first && line.token(last - 1).kind == TokenKind::punctuation) --last;
  const auto match = boilerplate.match(line.all().first(last), first);
  return match && match.length == last - first;
}

bool is_prefix_boilerplate(const Line& line) {
  const auto match = boilerplate.match(line.all(), 0);
  if (!match || line.words > 25) return false;
  if (match->class_ == BoilerplateClass::prefix && match->form == "by")    // a byline: "By Jane Doe", not "By noon the town was empty."
    return line.words <= 12 && !line.ends_sentence && line.tokens.size() > 1 && line.token(1).has(Token::capitalized);
  return match->class_ == BoilerplateClass::prefix && (line.words <= 14 || match.length >= 3);
}

bool is_wordless(const Line& line) { return line.words == 0; }

bool has_address(const Line& line) {
  const std::string_view text = line.article.slice(line.article.paragraphs[line.index].span);
  return line.words <= 12 && !line.ends_sentence && (text.find('@') != text.npos || text.find("http") != text.npos || text.find("www.") != text.npos);
}

bool is_list_item(const Line& line) {
  const Token& first = line.token(0);
  if (first.word == words::bullet || first.word == words::middle_dot || first.word == words::asterisk) return true;
  const bool dash = first.word == words::dash || first.word == words::en_dash;
  return dash && line.tokens.size() > 2 && !line.token(1).has(Token::glued);
}

bool is_heading(const Line& line) {
  if (line.ends_sentence && line.index > 0) return false;
  if (line.words > 22) return false;
  const Token& last = line.article.tokens[line.tokens.last - 1];
  if (last.word == words::colon || last.word == words::comma || last.word == words::semicolon) return false;
  if (line.index == 0) return line.article.paragraphs.size() > 2 && line.words <= 20 && line.article.paragraph_sentences[0].size() == 1;
  return line.words <= 14 && line.article.paragraph_sentences[line.index].size() == 1;
}

struct Row {
  ParagraphKind kind;
  bool (*fits)(const Line&);
};

// The first row that fits decides.
constexpr Row rows[] = {
    {ParagraphKind::boilerplate, is_wordless},
    {ParagraphKind::boilerplate, is_whole_boilerplate},
    {ParagraphKind::boilerplate, is_prefix_boilerplate},
    {ParagraphKind::boilerplate, has_address},
    {ParagraphKind::list, is_list_item},
    {ParagraphKind::heading, is_heading},
};

}  // namespace

void classify_paragraphs(Article& article) {
  for (std::uint32_t i = 0; i < article.paragraphs.size(); ++i) {
    const Line line = look_at(article, i);
    const auto row = line.tokens.empty() ? std::begin(rows) : std::find_if(std::begin(rows), std::end(rows), [&](const Row& r) { return r.fits(line); });
    if (row != std::end(rows)) article.paragraphs[i].kind = row->kind;
  }
}

}  // namespace sayso
