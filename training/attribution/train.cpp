// Trains the two models of the attribution room: train_attribution OUT_DIR READINGS.jsonl [SHARE] < TRAIN.jsonl
// First pass: the judge (is this candidate a cue?), then the reach (which tokens are its source and its content).
// Input: one article a line, {id, text, attributions: [{source, cue, content}], ignore}, spans in code points.
// READINGS teaches the judge alone, what texts of other sorts attribute: articles.jsonl of training/claims/gather.py, whose
// sentences tell who stands behind them, but not by which words.
// SHARE trains on the first part of the articles only, for a learning curve. --balance writes nothing: it tells by
// cross-validation how the judge's lead should be weighed (Balance in judge.h).
#include <array>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <set>

#include "attribution/deciders.h"
#include "attribution/judge.h"
#include "attribution/reach.h"
#include "perceptron.h"
#include "quotes/quotes.h"
#include "text/names.h"
#include "text/tags.h"
#include "text/text.h"

using namespace sayso;
using namespace sayso::attribution;

namespace {

using Features = std::vector<std::uint32_t>;

struct Gold {
  std::vector<Span> cue, source, content;
};

/// A candidate and what is right for it.
struct Case {
  Candidate candidate;
  Features judged;
  std::optional<bool> decided;                     ///< by rules alone
  Frame frame = Frame::open;
  int is_cue = 0;                                  ///< -1: not told, because it stands inside another content
  std::vector<Part> parts;                         ///< of its window, if it is a cue and the article tells its source and content
};

struct Labelled {
  std::string text;
  Article article;
  std::vector<Case> cases;
  std::size_t number = 0, attributions = 0;        ///< its place in the input; how many it has
};

std::vector<Span> to_spans(const nlohmann::json& list, const std::vector<std::uint32_t>& bytes) {
  std::vector<Span> spans;
  for (const auto& pair : list) spans.push_back({bytes[pair[0]], bytes[pair[1]]});
  return spans;
}

std::vector<std::uint32_t> code_points(const std::string& text) {
  std::vector<std::uint32_t> bytes;
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) bytes.push_back(i);
  bytes.push_back(static_cast<std::uint32_t>(text.size()));
  return bytes;
}

bool touches(const std::vector<Span>& spans, Span span) {
  return std::any_of(spans.begin(), spans.end(), [&](Span s) { return s.overlaps(span); });
}

const Gold* gold_of(const std::vector<Gold>& gold, Span cue) {
  for (const Gold& g : gold)
    if (touches(g.cue, cue)) return &g;
  return nullptr;
}

void find_cases(Labelled& d, const std::vector<Gold>& gold, const std::vector<Span>& ignored) {
  std::set<const Gold*> used;
  std::vector<Cue> cues;
  for (std::uint32_t s = 0; s < d.article.sentences.size(); ++s) {
    cues.clear();
    find_cues(d.article, s, cues);
    std::vector<Draft> before;
    for (const Cue& cue : cues) {
      Case c{look_at(d.article, s, cue, before), {}, {}, Frame::open, 0, {}};
      c.decided = decide_by_rule(d.article, c.candidate);
      c.frame = frame_of(d.article, c.candidate);
      if (is_closed(cue.kind)) continue;
      const Span span = d.article.span_of(cue.tokens);
      const Gold* right = gold_of(gold, span);
      if (right != nullptr && !used.insert(right).second) right = nullptr;
      if (right == nullptr && (touches(ignored, span) || std::any_of(gold.begin(), gold.end(), [&](const Gold& g) { return touches(g.content, span); }))) c.is_cue = -1;
      if (right != nullptr) c.is_cue = 1;
      const auto judged = JudgeFeatures(d.article, c.candidate).collect();
      c.judged.assign(judged.begin(), judged.end());
      if (right != nullptr) {
        const TokenRange window = ReachFeatures(d.article, c.candidate).window();
        for (std::uint32_t i = window.first; i < window.last; ++i) {
          const Span token = d.article.tokens[i].span();
          c.parts.push_back(touches(right->source, token) ? Part::source : touches(right->content, token) ? Part::content : Part::outside);
        }
        before.push_back(c.candidate.draft);
      }
      d.cases.push_back(std::move(c));
    }
  }
}

std::vector<std::unique_ptr<Labelled>> read(std::istream& in) {
  std::vector<std::unique_ptr<Labelled>> documents;
  std::size_t all = 0, met = 0;
  for (std::string line; std::getline(in, line);) {
    const auto json = nlohmann::json::parse(line);
    auto d = std::make_unique<Labelled>();
    d->text = json["text"];
    const std::vector<std::uint32_t> bytes = code_points(d->text);
    std::vector<Gold> gold;
    for (const auto& a : json["attributions"]) gold.push_back({to_spans(a["cue"], bytes), to_spans(a["source"], bytes), to_spans(a["content"], bytes)});
    const std::vector<Span> ignored = json.contains("ignore") && !json["ignore"].is_null() ? to_spans(json["ignore"], bytes) : std::vector<Span>{};
    d->article = split_article(d->text, {});
    tag_words(d->article);
    label_names(d->article);
    pair_quotes(d->article);
    find_cases(*d, gold, ignored);
    d->number = documents.size();
    d->attributions = gold.size();
    all += gold.size();
    for (const Case& c : d->cases) met += c.is_cue == 1;
    documents.push_back(std::move(d));
  }
  std::cout << documents.size() << " articles, " << all << " attributions, " << met << " with a candidate cue" << std::endl;
  return documents;
}

using LabelledArticles = std::vector<std::unique_ptr<Labelled>>;

/// What a reader made of a sentence: who stands behind it (sourced, weak or none), and which passages nobody does, or nobody known.
struct Reading {
  Span span;
  bool needs_source = false, carried = false;
  char support = 'n';
  std::vector<Span> unsourced, weak;
};

Reading to_reading(const nlohmann::json& json, const std::vector<std::uint32_t>& bytes) {
  Reading reading{{bytes[json[0]], bytes[json[1]]}, json[2] == 2, json[4], json[3].get<std::string>()[0], {}, {}};
  for (const auto& mark : json[5]) (mark[2] == "unsourced" ? reading.unsourced : reading.weak).push_back({bytes[mark[0]], bytes[mark[1]]});
  return reading;
}

std::uint32_t shared(Span a, Span b) { return a.overlaps(b) ? std::min(a.end, b.end) - std::max(a.start, b.start) : 0; }

/// Is most of what the candidate would attribute in one of these passages, or most of one in it?
bool attributes(const Article& article, const Candidate& candidate, const std::vector<Span>& passages) {
  return std::any_of(candidate.draft.contents.begin(), candidate.draft.contents.end(), [&](TokenRange content) {
    if (content.empty()) return false;
    const Span span = article.span_of(content);
    return std::any_of(passages.begin(), passages.end(), [&](Span passage) { return 2 * shared(span, passage) > std::min(span.end - span.start, passage.end - passage.start); });
  });
}

/// A sentence does not say by which words it is attributed. Told apart are candidates that would attribute what has no source
/// (wrong), and the only one with a source where somebody stands behind the sentence (right).
void find_read_cases(Labelled& d, const std::vector<Reading>& readings) {
  std::vector<Cue> cues;
  for (std::uint32_t s = 0; s < d.article.sentences.size(); ++s) {
    const Span sentence = d.article.sentences[s].span;
    const auto reading = std::find_if(readings.begin(), readings.end(), [&](const Reading& r) { return 2 * shared(r.span, sentence) > sentence.end - sentence.start; });
    if (reading == readings.end()) continue;
    cues.clear();
    find_cues(d.article, s, cues);
    std::vector<Case> cases;
    bool ruled = false;
    std::size_t sources = 0;
    for (const Cue& cue : cues) {
      Case c{look_at(d.article, s, cue, {}), {}, {}, Frame::open, -1, {}};
      if (is_closed(cue.kind) || c.candidate.draft.contents.empty()) continue;
      c.decided = decide_by_rule(d.article, c.candidate);
      ruled = ruled || c.decided.value_or(false);
      if (c.decided) continue;
      if (reading->needs_source && reading->support == 'n' && attributes(d.article, c.candidate, reading->unsourced)) c.is_cue = 0;
      sources += !c.candidate.draft.sources.empty();
      cases.push_back(std::move(c));
    }
    for (Case& c : cases) {
      const bool somebody = reading->support == 's' || (reading->support == 'w' && attributes(d.article, c.candidate, reading->weak));
      if (somebody && !reading->carried && !ruled && sources == 1 && !c.candidate.draft.sources.empty()) c.is_cue = 1;
      if (c.is_cue < 0) continue;
      const auto judged = JudgeFeatures(d.article, c.candidate).collect();
      c.judged.assign(judged.begin(), judged.end());
      d.cases.push_back(std::move(c));
    }
  }
}

/// Adds the articles of READINGS that are not among the others.
void add_readings(const char* path, LabelledArticles& documents) {
  std::set<std::string_view> known;
  for (const auto& d : documents) known.insert(d->text);
  LabelledArticles added;
  std::size_t right = 0, wrong = 0;
  std::ifstream in(path);
  if (!in) throw std::runtime_error(std::string("cannot open ") + path);
  for (std::string line; std::getline(in, line);) {
    const auto json = nlohmann::json::parse(line);
    auto d = std::make_unique<Labelled>();
    d->text = json["text"];
    if (known.contains(d->text) || !json.contains("sentences")) continue;
    const std::vector<std::uint32_t> bytes = code_points(d->text);
    std::vector<Reading> readings;
    for (const auto& sentence : json["sentences"]) readings.push_back(to_reading(sentence, bytes));
    d->article = split_article(d->text, {});
    tag_words(d->article);
    label_names(d->article);
    pair_quotes(d->article);
    find_read_cases(*d, readings);
    d->article = {};   // the judge needs no more than the features
    for (const Case& c : d->cases) ++(c.is_cue == 1 ? right : wrong);
    added.push_back(std::move(d));
  }
  std::cout << added.size() << " articles read, " << right << " candidates right, " << wrong << " wrong" << std::endl;
  std::move(added.begin(), added.end(), std::back_inserter(documents));
}

template <class Visit>
void each_case(LabelledArticles& documents, Visit&& visit) {
  for (auto& d : documents)
    for (Case& c : d->cases) visit(*d, c);
}

void learn_judge(Case& c, training::Perceptron& perceptron, std::vector<float>& scores) {
  if (c.is_cue < 0) return;
  perceptron.scores(c.judged, scores);
  const auto right = static_cast<std::size_t>(c.is_cue);
  // a margin, so that sure cases keep teaching until they are clear
  if (scores[right] < scores[1 - right] + 14.0F) perceptron.update(c.judged, right, 1 - right);
  perceptron.tick();
}

struct Sequence {
  std::vector<Features> here;                               ///< by token
  std::vector<std::array<Features, part_count>> step;       ///< by token and part before
};

template <std::size_t Count>
void append(const std::array<std::uint32_t, Count>& more, Features& features) {
  features.insert(features.end(), more.begin(), more.end());
}

Sequence features_of(const ReachFeatures& extract) {
  Sequence s;
  const TokenRange window = extract.window();
  for (std::uint32_t i = window.first; i < window.last; ++i) {
    append(extract.collect(i), s.here.emplace_back());
    append(extract.collect_place(i), s.here.back());
    s.step.emplace_back();
    for (std::size_t before = 0; before < part_count; ++before) {
      append(extract.collect_step(i, before), s.step.back()[before]);
      append(extract.collect_place_step(i, before), s.step.back()[before]);
    }
  }
  return s;
}

void learn_reach(Labelled& d, Case& c, training::Perceptron& perceptron) {
  if (c.parts.empty()) return;
  const ReachFeatures extract(d.article, c.candidate);
  const Sequence s = features_of(extract);
  const TokenRange window = extract.window();
  std::vector<float> out;
  const auto sum = [&](const Features& features) {
    perceptron.scores(features, out);
    return std::array<float, part_count>{out[0], out[1], out[2]};
  };
  // losing costs: a wrong part is made a little more tempting, which widens the margin
  const std::vector<Part> guess = best_parts<float>(
      window,
      [&](std::uint32_t i) {
        auto scores = sum(s.here[i - window.first]);
        for (std::size_t k = 0; k < part_count; ++k) scores[k] += k == static_cast<std::size_t>(c.parts[i - window.first]) ? 0.0F : 2.0F;
        return scores;
      },
      [&](std::uint32_t i, std::size_t before) { return sum(s.step[i - window.first][before]); });
  std::size_t right_before = 0, wrong_before = 0;
  for (std::size_t k = 0; k < guess.size(); ++k) {
    const auto right = static_cast<std::size_t>(c.parts[k]), wrong = static_cast<std::size_t>(guess[k]);
    if (right != wrong) perceptron.update(s.here[k], right, wrong);
    if (right != wrong || right_before != wrong_before) {
      perceptron.add(s.step[k][right_before], right, 1.0F);
      perceptron.add(s.step[k][wrong_before], wrong, -1.0F);
    }
    right_before = right;
    wrong_before = wrong;
  }
  perceptron.tick();
}

/// How often the articles are read: in several runs from nothing, whose weights are added up, since one run differs from the
/// next by as much as a rule is worth.
struct Schedule {
  int runs, epochs;
};

/// A large model first, to learn which features deserve a row of the small one.
template <class Count, class Learn>
std::string train(LabelledArticles& documents, std::size_t labels, unsigned bits, Schedule schedule, Count&& count, Learn&& learn) {
  training::Perceptron large(labels, 21), small(labels, bits);
  std::unordered_map<std::uint32_t, std::uint32_t> seen;
  count([&](std::uint32_t f) { large.count(f), ++seen[f]; });
  large.assign_rows(3);
  std::mt19937 random(7);
  for (int epoch = 0; epoch < 3; ++epoch) {
    std::shuffle(documents.begin(), documents.end(), random);
    learn(large);
  }
  for (const auto& [feature, size] : large.importance())
    small.count(feature, static_cast<std::uint32_t>(size / 1000.0F * std::sqrt(static_cast<float>(seen[feature]))) + 1);
  small.assign_rows(1);
  for (int run = 0; run < schedule.runs; ++run) {
    if (run > 0) small.begin_again();
    for (int epoch = 0; epoch < schedule.epochs; ++epoch) {
      std::shuffle(documents.begin(), documents.end(), random);
      learn(small);
    }
  }
  return small.file();
}

std::string train_judge(LabelledArticles& documents, unsigned bits) {
  std::vector<float> scores;
  return train(
      documents, 2, bits, {6, 5},
      [&](auto&& visit) { each_case(documents, [&](Labelled&, Case& c) { if (c.is_cue >= 0) for (const std::uint32_t f : c.judged) visit(f); }); },
      [&](training::Perceptron& p) { each_case(documents, [&](Labelled&, Case& c) { learn_judge(c, p, scores); }); });
}

std::string train_reach(LabelledArticles& documents, unsigned bits) {
  return train(
      documents, part_count, bits, {4, 6},
      [&](auto&& visit) {
        each_case(documents, [&](Labelled& d, Case& c) {
          if (c.parts.empty()) return;
          const Sequence s = features_of(ReachFeatures(d.article, c.candidate));
          for (std::size_t k = 0; k < s.here.size(); ++k) {
            for (const std::uint32_t f : s.here[k]) visit(f);
            const std::size_t before = k == 0 ? 0 : static_cast<std::size_t>(c.parts[k - 1]);
            for (const std::uint32_t f : s.step[k][before]) visit(f);
          }
        });
      },
      [&](training::Perceptron& p) { each_case(documents, [&](Labelled& d, Case& c) { learn_reach(d, c, p); }); });
}

/// How a judge that has not seen the article rates a candidate.
struct Rated {
  const Case* candidate;
  int lead;
};

std::vector<Rated> rate_unseen(LabelledArticles& documents, unsigned bits, std::size_t folds) {
  std::vector<Rated> rated;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    LabelledArticles seen, unseen;
    for (auto& d : documents) (d->number % folds == fold ? unseen : seen).push_back(std::move(d));
    const std::string file = train_judge(seen, bits);
    const model::LinearModel<2> judge(file);
    each_case(unseen, [&](Labelled&, Case& c) {
      const auto scores = judge.sum(c.judged);
      rated.push_back({&c, scores[1] - scores[0]});
    });
    documents.clear();
    for (auto* part : {&seen, &unseen})
      for (auto& d : *part) documents.push_back(std::move(d));
  }
  return rated;
}

/// What is found wrongly counts more than what is missed: F with beta = 1/2. Political news, which the judge learns from, is
/// full of attributions; where there are fewer, a lenient judge sees too many, and each hides a claim from the reader.
constexpr double beta_squared = 0.25;

/// F of the attributions found.
double score(std::span<const Rated> rated, std::size_t attributions, const Balance& balance) {
  std::size_t right = 0, wrong = 0;
  for (const Rated& r : rated) {
    const Case& c = *r.candidate;
    if (c.is_cue < 0 || !c.decided.value_or(balance.takes(r.lead, c.frame))) continue;
    ++(c.is_cue == 1 ? right : wrong);
  }
  return (1 + beta_squared) * static_cast<double>(right) / (static_cast<double>(right + wrong) + beta_squared * static_cast<double>(attributions));
}

/// Every balance on a grid, rated by judges that have not seen the articles; prints the best and the one in use.
void choose_balance(LabelledArticles& documents, unsigned bits) {
  const std::vector<Rated> rated = rate_unseen(documents, bits, 4);
  std::size_t attributions = 0;
  for (const auto& d : documents) attributions += d->attributions;
  Balance best = balance;
  double highest = score(rated, attributions, best);
  std::printf("in use: %d %d %d, F %.4f\n", best.leniency, best.plain_trust, best.parenthesis_trust, highest);
  for (int leniency = -60; leniency <= 20; leniency += 2)
    for (int plain = 0; plain <= 60; plain += 5)
      for (int parenthesis = 0; parenthesis <= 60; parenthesis += 5) {
        const Balance b{leniency, plain, parenthesis};
        const double f = score(rated, attributions, b);
        if (f > highest) highest = f, best = b;
      }
  std::printf("best: %d %d %d, F %.4f\n", best.leniency, best.plain_trust, best.parenthesis_trust, highest);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string out = argc > 1 ? argv[1] : "";
  if (argc < 2 || (argc < 3 && out != "--balance")) {
    std::cerr << "usage: train_attribution OUT_DIR READINGS.jsonl [SHARE [JUDGE_BITS REACH_BITS]] < TRAIN.jsonl\n"
                 "       train_attribution --balance < TRAIN.jsonl\n";
    return 2;
  }
  LabelledArticles documents = read(std::cin);
  const unsigned judge_bits = argc > 5 ? static_cast<unsigned>(std::atoi(argv[4])) : 14, reach_bits = argc > 5 ? static_cast<unsigned>(std::atoi(argv[5])) : 15;
  if (out == "--balance") {
    choose_balance(documents, judge_bits);
    return 0;
  }
  const double share = argc > 3 ? std::atof(argv[3]) : 1.0;
  documents.resize(static_cast<std::size_t>(static_cast<double>(documents.size()) * share));
  training::write_file(out + "/reach.model", train_reach(documents, reach_bits));
  add_readings(argv[2], documents);
  training::write_file(out + "/judge.model", train_judge(documents, judge_bits));
}
