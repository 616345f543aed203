// Trains the word-class tagger: train_tags TRAIN.jsonl DEV.jsonl NEWS.jsonl OUT.model [BITS [EPOCHS]]
// The inputs are made by prepare.py. Prints the accuracy on both development sets after each epoch.
#include <cstdlib>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>

#include "perceptron.h"
#include "text/tags.h"
#include "text/text.h"

using namespace sayso;

namespace {

constexpr std::size_t labels = static_cast<std::size_t>(Tag::punctuation) + 1;

Tag tag_of(const std::string& penn) {
  static const std::map<std::string, Tag> table = {
      {"NN", Tag::noun}, {"NNS", Tag::nouns}, {"NNP", Tag::name}, {"NNPS", Tag::name}, {"JJ", Tag::adjective}, {"AFX", Tag::adjective},
      {"JJR", Tag::comparative}, {"RBR", Tag::comparative}, {"JJS", Tag::superlative}, {"RBS", Tag::superlative}, {"RB", Tag::adverb},
      {"VB", Tag::verb_base}, {"VBD", Tag::verb_past}, {"VBN", Tag::participle}, {"VBG", Tag::verb_ing}, {"VBP", Tag::verb_present},
      {"VBZ", Tag::verb_third}, {"MD", Tag::modal}, {"PRP", Tag::pronoun}, {"PRP$", Tag::possessive}, {"WP$", Tag::possessive},
      {"IN", Tag::preposition}, {"TO", Tag::to}, {"CC", Tag::conjunction}, {"DT", Tag::determiner}, {"PDT", Tag::determiner},
      {"WDT", Tag::wh_word}, {"WP", Tag::wh_word}, {"WRB", Tag::wh_adverb}, {"CD", Tag::number}, {"LS", Tag::number}, {"EX", Tag::there},
      {"RP", Tag::particle}, {"POS", Tag::genitive}, {"UH", Tag::interjection}, {"FW", Tag::foreign}};
  const auto found = table.find(penn);
  return found == table.end() ? Tag::none : found->second;
}

struct Labelled {
  std::string text;
  Article article;
  std::vector<Tag> gold;   // Tag::none: not known
};

std::vector<Labelled> read(const char* path) {
  std::vector<Labelled> documents;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const auto json = nlohmann::json::parse(line);
    Labelled& d = documents.emplace_back();
    d.text = json["text"];
    std::map<std::pair<std::uint32_t, std::uint32_t>, Tag> tags;
    for (const auto& word : json["words"]) tags[{word[0], word[1]}] = tag_of(word[2]);
    d.article = split_article(d.text, {});
    for (const Token& t : d.article.tokens) {
      const auto found = tags.find({t.start, t.end});
      d.gold.push_back(t.kind != TokenKind::word || found == tags.end() ? Tag::none : found->second);
    }
  }
  for (Labelled& d : documents) d.article.text = d.text;
  return documents;
}

/// Tags the document; where `learn`, corrects the weights at every error. Returns {right, known}.
std::pair<std::size_t, std::size_t> pass(Labelled& d, training::Perceptron& perceptron, bool learn) {
  std::pair<std::size_t, std::size_t> count{};
  const TagFeatures extract(d.article);
  std::vector<std::uint32_t> features;
  std::vector<float> scores;
  for (const TokenRange sentence : d.article.sentence_tokens)
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      Token& token = d.article.tokens[i];
      if (token.kind != TokenKind::word) {
        token.tag = token.kind == TokenKind::number ? Tag::number : token.kind == TokenKind::symbol ? Tag::symbol : Tag::punctuation;
        continue;
      }
      const auto collected = extract.collect(i, sentence);
      features.assign(collected.begin(), collected.end());
      perceptron.scores(features, scores);
      const auto best = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
      token.tag = static_cast<Tag>(best);
      const Tag gold = d.gold[i];
      if (gold == Tag::none) continue;
      ++count.second;
      count.first += token.tag == gold;
      if (learn && token.tag != gold) perceptron.update(features, static_cast<std::size_t>(gold), best);
      if (learn) perceptron.tick();
    }
  return count;
}

/// Counts the features that the right tags would give.
void count_features(Labelled& d, training::Perceptron& perceptron, std::unordered_map<std::uint32_t, std::uint32_t>& seen) {
  const TagFeatures extract(d.article);
  for (std::size_t i = 0; i < d.gold.size(); ++i) d.article.tokens[i].tag = d.gold[i];
  for (const TokenRange sentence : d.article.sentence_tokens)
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
      if (d.gold[i] != Tag::none)
        for (const std::uint32_t f : extract.collect(i, sentence)) perceptron.count(f), ++seen[f];
}

double accuracy(std::vector<Labelled>& documents, const std::string& file) {
  const model::LinearModel<31> tagger{file};
  std::size_t right = 0, known = 0;
  for (Labelled& d : documents) {
    const TagFeatures extract(d.article);
    for (const TokenRange sentence : d.article.sentence_tokens)
      for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
        Token& token = d.article.tokens[i];
        if (token.kind != TokenKind::word) continue;
        token.tag = static_cast<Tag>(tagger.best(tagger.sum(extract.collect(i, sentence))));
        known += d.gold[i] != Tag::none;
        right += d.gold[i] == token.tag;
        if (std::getenv("SHOW_ERRORS") != nullptr && d.gold[i] != Tag::none && d.gold[i] != token.tag)
          std::cerr << d.article.slice(token) << '\t' << static_cast<int>(d.gold[i]) << " not " << static_cast<int>(token.tag) << '\n';
      }
  }
  return 100.0 * static_cast<double>(right) / static_cast<double>(known);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) {
    std::cerr << "usage: train_tags TRAIN.jsonl DEV.jsonl NEWS.jsonl OUT.model [BITS [EPOCHS]]\n";
    return 2;
  }
  const unsigned bits = argc > 5 ? static_cast<unsigned>(std::atoi(argv[5])) : 14;
  const int epochs = argc > 6 ? std::atoi(argv[6]) : 8;
  std::vector<Labelled> train = read(argv[1]), dev = read(argv[2]), news = read(argv[3]);
  training::Perceptron perceptron(labels, bits);
  std::mt19937 random(7);
  // A larger model first, to learn which features deserve a row: those seen often, weighed by the size of their weights.
  training::Perceptron large(labels, 19);
  std::unordered_map<std::uint32_t, std::uint32_t> seen;
  for (Labelled& d : train) count_features(d, large, seen);
  large.assign_rows(3);
  for (int epoch = 0; epoch < 3; ++epoch)
    for (Labelled& d : train) pass(d, large, true);
  for (const auto& [feature, size] : large.importance())
    perceptron.count(feature, static_cast<std::uint32_t>(size / 1000.0F * std::sqrt(static_cast<float>(seen[feature]))) + 1);
  perceptron.assign_rows(1);
  for (int epoch = 1; epoch <= epochs; ++epoch) {
    std::shuffle(train.begin(), train.end(), random);
    std::size_t right = 0, known = 0;
    for (Labelled& d : train) {
      const auto count = pass(d, perceptron, true);
      right += count.first;
      known += count.second;
    }
    const std::string file = perceptron.file();
    std::cout << "epoch " << epoch << ": train " << 100.0 * static_cast<double>(right) / static_cast<double>(known) << ", dev " << accuracy(dev, file)
              << ", news " << accuracy(news, file) << std::endl;
    if (epoch == epochs) training::write_file(argv[4], file);
  }
}
