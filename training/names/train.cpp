// Trains the labeller of proper names: train_names TRAIN.jsonl NEWS.jsonl OUT.model [BITS [EPOCHS]]
// The inputs are made by tags/prepare.py; only documents with entity labels count. Prints, after each epoch, F1 over
// the words of each label on NEWS.
#include <cstdlib>
#include <iostream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>

#include "perceptron.h"
#include "text/names.h"
#include "text/tags.h"
#include "text/text.h"

using namespace sayso;

namespace {

constexpr std::size_t labels = 5;

Entity entity_of(const std::string& name) {
  static const std::map<std::string, Entity> table = {
      {"PERSON", Entity::person}, {"ORGANIZATION", Entity::organization}, {"LOCATION", Entity::place}, {"MISC", Entity::other}};
  const auto found = table.find(name);
  return found == table.end() ? Entity::none : found->second;
}

struct Labelled {
  std::string text;
  Article article;
  std::vector<Entity> gold;
};

std::vector<std::unique_ptr<Labelled>> read(const char* path) {
  std::vector<std::unique_ptr<Labelled>> documents;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const auto json = nlohmann::json::parse(line);
    std::map<std::uint32_t, Entity> starts;
    bool known = false;
    for (const auto& word : json["words"]) {
      starts[word[0]] = entity_of(word[3]);
      known = known || !word[3].get_ref<const std::string&>().empty();
    }
    if (!known) continue;
    auto d = std::make_unique<Labelled>();
    d->text = json["text"];
    d->article = split_article(d->text, {});
    tag_words(d->article);
    for (const Token& t : d->article.tokens) d->gold.push_back(starts.contains(t.start) ? starts[t.start] : Entity::none);
    documents.push_back(std::move(d));
  }
  return documents;
}

/// Walks the words that may be names, with the labels `choose` gives as context for the next.
template <class Choose>
void walk(Labelled& d, Choose&& choose) {
  LabelMemory memory;
  const NameFeatures extract(d.article, memory);
  std::vector<std::uint32_t> features;
  for (const TokenRange sentence : d.article.sentence_tokens)
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      Token& token = d.article.tokens[i];
      if (!may_be_name(token)) continue;
      const auto collected = extract.collect(i, sentence);
      features.assign(collected.begin(), collected.end());
      token.entity = choose(features, d.gold[i]);
      if (token.entity != Entity::none) memory.keep(token.hash, token.entity);
    }
}

void learn(Labelled& d, training::Perceptron& perceptron) {
  std::vector<float> scores;
  walk(d, [&](const std::vector<std::uint32_t>& features, Entity gold) {
    perceptron.scores(features, scores);
    const auto best = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    if (best != static_cast<std::size_t>(gold)) perceptron.update(features, static_cast<std::size_t>(gold), best);
    perceptron.tick();
    return static_cast<Entity>(best);
  });
}

void print_scores(std::vector<std::unique_ptr<Labelled>>& documents, const std::string& file) {
  const model::LinearModel<5> labeller{file};
  std::array<std::array<double, 3>, labels> counts{};
  for (auto& d : documents)
    walk(*d, [&](const std::vector<std::uint32_t>& features, Entity gold) {
      const std::size_t best = labeller.best(labeller.sum(features)), right = static_cast<std::size_t>(gold);
      counts[best][1] += 1;
      counts[right][2] += 1;
      if (best == right) counts[best][0] += 1;
      return static_cast<Entity>(best);
    });
  for (std::size_t k = 1; k < labels; ++k) std::cout << "  " << 200 * counts[k][0] / (counts[k][1] + counts[k][2]);
  std::cout << std::endl;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::cerr << "usage: train_names TRAIN.jsonl NEWS.jsonl OUT.model [BITS [EPOCHS]]\n";
    return 2;
  }
  const unsigned bits = argc > 4 ? static_cast<unsigned>(std::atoi(argv[4])) : 14;
  const int epochs = argc > 5 ? std::atoi(argv[5]) : 8;
  auto train = read(argv[1]), news = read(argv[2]);
  std::mt19937 random(7);
  training::Perceptron large(labels, 19), small(labels, bits);
  std::unordered_map<std::uint32_t, std::uint32_t> seen;
  for (auto& d : train)
    walk(*d, [&](const std::vector<std::uint32_t>& features, Entity gold) {
      for (const std::uint32_t f : features) large.count(f), ++seen[f];
      return gold;
    });
  large.assign_rows(2);
  for (int epoch = 0; epoch < 3; ++epoch)
    for (auto& d : train) learn(*d, large);
  for (const auto& [feature, size] : large.importance())
    small.count(feature, static_cast<std::uint32_t>(size / 1000.0F * std::sqrt(static_cast<float>(seen[feature]))) + 1);
  small.assign_rows(1);
  for (int epoch = 1; epoch <= epochs; ++epoch) {
    std::shuffle(train.begin(), train.end(), random);
    for (auto& d : train) learn(*d, small);
    std::cout << "epoch " << epoch << ": F1 of person, organization, place, other:";
    print_scores(news, small.file());
  }
  training::write_file(argv[3], small.file());
}
