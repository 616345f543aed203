#include "language/language.h"

#include <algorithm>
#include <array>

#include "lexicons.h"

namespace sayso {
namespace {

using namespace lexicon;

/// A title has a few words, and stands among the first paragraphs: after the site's name, a byline, a date.
constexpr std::uint32_t fewest_title_words = 4, title_paragraphs = 25;

/// Below so many words there is too little to tell a language by; a short text counts as English when nothing
/// speaks against it.
constexpr std::uint32_t enough_words = 20;

constexpr std::array<std::string_view, 11> languages = {"de", "fr", "es", "it", "pt", "nl", "sv", "da", "pl", "tr", "id"};

struct Counts {
  std::uint32_t words = 0, english = 0, foreign_script = 0;
  std::array<std::uint32_t, languages.size()> other{};
};

bool is_english(const Match<FunctionWordsRow>& row) {
  return row && row->class_ != FunctionWordsClass::punctuation;
}

Counts count_words(const Article& article) {
  Counts counts;
  for (const Token& token : article.tokens) {
    if (token.kind != TokenKind::word) continue;
    ++counts.words;
    if (is_english(function_words.find(token.word))) ++counts.english;
    // Beyond Latin, Greek accents and IPA (U+0400 and up) a letter takes two bytes with a lead byte from 0xD0.
    if (static_cast<unsigned char>(article.text[token.start]) >= 0xD0) ++counts.foreign_script;
    if (const auto row = foreign_words.find(token.word))
      for (std::size_t k = 0; k < languages.size(); ++k)
        counts.other[k] += row->languages.find(languages[k]) != std::string_view::npos;
  }
  return counts;
}

std::string_view language_of(const Counts& counts) {
  const auto best = std::max_element(counts.other.begin(), counts.other.end());
  const std::string_view other = languages[static_cast<std::size_t>(best - counts.other.begin())];
  if (counts.words == 0 || counts.foreign_script * 2 > counts.words) return "und";
  if (counts.words < enough_words) return *best > counts.english ? other : "en";
  // Running English has 35 to 50 function words in a hundred; headlines, tables and lists of names fewer.
  if (counts.english * 100 >= counts.words * 12 && counts.english > *best) return "en";
  return *best * 100 >= counts.words * 8 ? other : "und";
}

std::string_view find_title(const Article& article) {
  for (std::uint32_t p = 0; p < article.paragraphs.size() && p < title_paragraphs; ++p) {
    const TokenRange sentences = article.paragraph_sentences[p];
    if (article.paragraphs[p].kind != ParagraphKind::heading || sentences.empty()) continue;
    std::uint32_t words = 0;
    for (std::uint32_t i = article.sentence_tokens[sentences.first].first; i < article.sentence_tokens[sentences.last - 1].last; ++i)
      words += article.tokens[i].kind == TokenKind::word;
    if (words >= fewest_title_words) return article.slice(article.paragraphs[p].span);
  }
  return {};
}

}  // namespace

Document describe_document(const Article& article, const Options& options) {
  const Counts counts = count_words(article);
  Document document;
  document.bytes = static_cast<std::uint32_t>(article.text.size());
  document.words = counts.words;
  document.lang = language_of(counts);
  document.title = options.title.empty() ? find_title(article) : options.title;
  return document;
}

}  // namespace sayso
