// The model format and the shipped model files.
#include <catch2/catch.hpp>

#include "attribution/reach.h"
#include "model/model.h"
#include "models.h"
#include "text/names.h"
#include "text/tags.h"
#include "text/text.h"

using namespace sayso;

namespace {

/// A model of two rows.
std::string file_of(std::string_view checks, std::string_view rows) {
  std::string file = "SAYM\003\001\004\002";
  file.resize(model::header_size);
  return file.append(checks).append(4, '\0').append(rows);
}

constexpr std::string_view two_rows("\005\000\376\000\000\000\000\000", 8);

}  // namespace

TEST_CASE("the shipped models have the labels their rooms expect") {
  CHECK(model::LinearModel<static_cast<std::size_t>(Tag::punctuation) + 1>(models::tags).valid());
  CHECK(model::LinearModel<static_cast<std::size_t>(Entity::other) + 1>(models::names).valid());
  CHECK(model::LinearModel<attribution::part_count>(models::reach).valid());
  CHECK(model::LinearModel<2>(models::judge).valid());
  CHECK(model::LinearModel<8>(models::claims).valid());
  CHECK(model::LinearModel<11>(models::kinds).valid());
  CHECK(model::LinearModel<2>(models::borders).valid());
}

TEST_CASE("a file that is no whole model of the labels is not valid") {
  const std::string file = file_of("\x42\x43", two_rows);
  CHECK(model::LinearModel<3>(file).valid());
  CHECK_FALSE(model::LinearModel<2>(file).valid());
  CHECK_FALSE(model::LinearModel<31>(file).valid());
  CHECK_FALSE(model::LinearModel<3>(std::string_view(file).substr(0, file.size() - 1)).valid());
  CHECK_FALSE(model::LinearModel<3>("SAYX").valid());
}

TEST_CASE("a row counts only for the feature whose check byte it bears") {
  const std::string file = file_of("\x42\x43", two_rows);
  const model::LinearModel<3> small(file);
  const auto sum = [&](std::vector<std::uint32_t> features) {
    const auto scores = small.sum(features);
    return std::vector<int>(scores.begin(), scores.begin() + 3);
  };
  CHECK(sum({0x00000042}) == std::vector<int>{5, 0, -2});
  CHECK(sum({0x00000042, 0x00000043, 0x80000042, 0x00000042}) == std::vector<int>{10, 0, -4});
  CHECK(sum({}) == std::vector<int>{0, 0, 0});
}

TEST_CASE("the best label is the first of the highest score") {
  CHECK(model::LinearModel<3>::best({-1, 4, 4, 0, 0, 0, 0, 0}) == 1);
  CHECK(model::LinearModel<3>::best({-3, -2, -1, 9, 9, 9, 9, 9}) == 2);
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
