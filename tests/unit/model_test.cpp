// The model format and the shipped model files.
#include <catch2/catch.hpp>

#include "model/model.h"
#include "models.h"
#include "text/names.h"
#include "text/tags.h"
#include "text/text.h"

using namespace sayso;

TEST_CASE("the shipped models have the labels their rooms expect") {
  CHECK(model::LinearModel<32>(models::tags).labels() == static_cast<std::size_t>(Tag::punctuation) + 1);
  CHECK(model::LinearModel<8>(models::names).labels() == static_cast<std::size_t>(Entity::other) + 1);
}

TEST_CASE("a file that is no whole model of the stride has no labels") {
  std::string file = "SAYM\003\001\010\001";
  file += std::string(16, '\0');
  CHECK(model::LinearModel<8>(file).labels() == 3);
  CHECK(model::LinearModel<32>(file).labels() == 0);
  CHECK(model::LinearModel<8>(std::string_view(file).substr(0, 20)).labels() == 0);
  CHECK(model::LinearModel<8>("SAYX").labels() == 0);
}

TEST_CASE("a row counts only for the feature whose check byte it bears") {
  std::string file = "SAYM\003\001\010\001";
  file += std::string("\005\000\000\000\000\000\000\x42", 8) + std::string(8, '\0');
  const model::LinearModel<8> small(file);
  model::LinearModel<8>::Scores scores{};
  small.add(0x00000042, scores);
  CHECK(scores[0] == 5);
  small.add(0x00000043, scores);
  small.add(0x80000042, scores);
  CHECK(scores[0] == 5);
}

TEST_CASE("words are tagged and names labelled in running news") {
  const std::string text = "Ada Poole, a spokeswoman for Norwich City Council, said the bridges of Ohio were closed quickly.";
  Article article = split_article(text, {});
  tag_words(article);
  label_names(article);
  const auto token = [&](std::string_view word) {
    for (const Token& t : article.tokens)
      if (article.slice(t) == word) return t;
    FAIL("no token " << word);
    return Token{};
  };
  CHECK(token("Poole").tag == Tag::name);
  CHECK(token("Poole").entity == Entity::person);
  CHECK(token("Council").entity == Entity::organization);
  CHECK(token("Ohio").entity == Entity::place);
  CHECK(token("said").tag == Tag::verb_past);
  CHECK(token("closed").tag == Tag::participle);
  CHECK(token("quickly").tag == Tag::adverb);
  CHECK(token("bridges").tag == Tag::nouns);
}
