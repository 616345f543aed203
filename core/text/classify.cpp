// Which paragraphs of a plain text are headings, list items, captions or boilerplate.
#include <algorithm>

#include "lexicons.h"
#include "text/text.h"

namespace sayso {
namespace {

using namespace lexicon;

constexpr std::uint32_t longest_caption = 70;   // words
constexpr std::uint32_t credit_tokens = 20;     // a credit stands in the last so many tokens

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

/// "Latest articles", "Leave a reply": what follows is no longer the article.
bool begins_tail(const Line& line) {
  const auto match = boilerplate.match(line.all(), 0);
  return match && match->class_ == BoilerplateClass::tail && match.length + (line.ends_sentence ? 1 : 0) >= line.tokens.size() - 1 &&
         line.words <= match.length + 1;
}

bool is_wordless(const Line& line) { return line.words == 0; }

/// "Published: July 24, 2023 9:30 am ET", "Mon. Sep 25th, 2023": nothing but calendar, clock and signs.
bool is_date(const Line& line) {
  bool figure = false;
  for (const Token& t : line.all()) {
    figure = figure || t.kind == TokenKind::number;
    const bool calendar = t.kind != TokenKind::word || (t.has(Token::all_caps) && t.end - t.start <= 4) || (t.has(Token::glued) && t.end - t.start == 2) ||
                          dateline_words.find(t.word);
    if (!calendar) return false;
  }
  return figure && line.words <= 8;
}

/// Names from the page's machinery: "spot_img".
bool is_code(const Line& line) {
  return line.words <= 3 && line.article.slice(line.article.paragraphs[line.index].span).find('_') != std::string_view::npos;
}

bool has_address(const Line& line) {
  const std::string_view text = line.article.slice(line.article.paragraphs[line.index].span);
  return line.words <= 12 && !line.ends_sentence && (text.find('@') != text.npos || text.find("http") != text.npos || text.find("www.") != text.npos);
}

/// A picture's text ends with who took the picture: "(Image: …)", "Photo by …/Getty Images".
bool is_caption(const Line& line) {
  if (line.words > longest_caption) return false;
  const std::uint32_t size = line.tokens.size();
  for (std::uint32_t i = size > credit_tokens ? size - credit_tokens : 0; i < size; ++i)
    if (photo_credits.match(line.all(), i)) return true;
  return false;
}

bool is_list_item(const Line& line) {
  const Token& first = line.token(0);
  if (first.word == words::bullet || first.word == words::middle_dot || first.word == words::asterisk) return true;
  const bool dash = first.word == words::dash || first.word == words::en_dash;
  return dash && line.tokens.size() > 2 && !line.token(1).has(Token::glued);
}

/// "China Demands US Lift Sanctions in Return for Help": most longer words are capitalised.
bool is_title_case(const Line& line) {
  std::uint32_t longer = 0, capitalized = 0;
  for (const Token& t : line.all()) {
    if (t.kind != TokenKind::word || t.end - t.start < 4) continue;
    ++longer;
    capitalized += t.has(Token::capitalized);
  }
  return longer >= 4 && capitalized * 10 >= longer * 7;
}

bool is_heading(const Line& line) {
  if (line.ends_sentence && line.index > 0) return false;
  if (line.words > 22) return false;
  const Token& last = line.article.tokens[line.tokens.last - 1];
  if (last.word == words::colon || last.word == words::comma || last.word == words::semicolon) return false;
  if (line.index == 0) return line.article.paragraphs.size() > 2 && line.words <= 20 && line.article.paragraph_sentences[0].size() == 1;
  return (line.words <= 14 || is_title_case(line)) && line.article.paragraph_sentences[line.index].size() == 1;
}

/// A teaser for another article has a sentence or two.
constexpr std::uint32_t sentences_of_an_article = 3;

/// HTML tells headings and lists better than a line's looks, but not what is beside the article.
bool is_aside(ParagraphKind kind) { return kind == ParagraphKind::boilerplate || kind == ParagraphKind::caption; }

struct Row {
  ParagraphKind kind;
  bool (*fits)(const Line&);
};

// The first row that fits decides.
constexpr Row rows[] = {
    {ParagraphKind::boilerplate, is_wordless},
    {ParagraphKind::boilerplate, is_whole_boilerplate},
    {ParagraphKind::boilerplate, is_prefix_boilerplate},
    {ParagraphKind::boilerplate, begins_tail},
    {ParagraphKind::boilerplate, has_address},
    {ParagraphKind::boilerplate, is_date},
    {ParagraphKind::boilerplate, is_code},
    {ParagraphKind::caption, is_caption},
    {ParagraphKind::list, is_list_item},
    {ParagraphKind::heading, is_heading},
};

}  // namespace

void classify_paragraphs(Article& article, bool known) {
  bool tail = false;
  for (std::uint32_t i = 0; i < article.paragraphs.size(); ++i) {
    const Line line = look_at(article, i);
    ParagraphKind& kind = article.paragraphs[i].kind;
    const auto row = line.tokens.empty() ? std::begin(rows) : std::find_if(std::begin(rows), std::end(rows), [&](const Row& r) { return r.fits(line); });
    const bool fits = row != std::end(rows) && (!known || (kind == ParagraphKind::body && is_aside(row->kind)));
    if (fits) kind = row->kind;
    if (!line.tokens.empty() && begins_tail(line)) tail = true;
    else if (article.paragraph_sentences[i].size() >= sentences_of_an_article) tail = false;
    if (tail) kind = ParagraphKind::boilerplate;
  }
}

}  // namespace sayso
