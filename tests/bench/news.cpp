#include "bench/news.h"

#include <array>
#include <span>

namespace sayso::bench {
namespace {

using Words = std::span<const std::string_view>;

// Slots of the templates are capital letters in angle brackets. The words are invented or everyday ones.
constexpr std::array<std::string_view, 16> people = {
    "Mara Lindqvist", "Tobias Okafor", "Helen Varga", "Samuel Oduya", "Ruth Castellan", "Ivo Brandt", "Nadia Ferreira", "Colm Whitaker",
    "Priya Raman", "Jonas Hale", "Elena Petrovic", "Dae-jung Moss", "Agnes Tully", "Omar Haddadin", "Wren Castle", "Lucas Pemberton"};
constexpr std::array<std::string_view, 16> surnames = {
    "Lindqvist", "Okafor", "Varga", "Oduya", "Castellan", "Brandt", "Ferreira", "Whitaker",
    "Raman", "Hale", "Petrovic", "Moss", "Tully", "Haddadin", "Castle", "Pemberton"};
constexpr std::array<std::string_view, 12> bodies = {
    "the Ministry of Transport", "the Harbour Authority", "the Velden Institute", "the National Audit Office", "Norrland Energy",
    "the Fisheries Board", "the Teachers’ Union", "Castor Bank", "the State Prosecutor’s Office", "the city council", "the Met Service",
    "the Grain Exchange"};
constexpr std::array<std::string_view, 10> offices = {
    "the transport minister", "a spokesman for the port", "chief executive of Castor Bank", "a professor of epidemiology at Velden University",
    "the police commissioner", "an analyst at Harrow & Pike", "the mayor of Eastmere", "head of the inquiry", "a union official",
    "who chairs the committee"};
constexpr std::array<std::string_view, 12> places = {"Eastmere", "Port Velden", "the northern provinces", "Karsholm", "the capital", "Lower Brannock",
                                                     "Saint Aldwyn", "the Tarn valley", "Ostrava Bay", "the border region", "New Halden", "the islands"};
constexpr std::array<std::string_view, 12> things = {"hospital beds", "households", "jobs", "tonnes of grain", "patients", "homes",
                                                     "vehicles", "students", "cases", "workers", "complaints", "small businesses"};
constexpr std::array<std::string_view, 10> topics = {"the ferry contract", "the new water tax", "the vaccine programme", "the rail extension",
                                                     "the budget", "the merger", "the flood defences", "the school reform", "the fishing quota", "the power cuts"};
constexpr std::array<std::string_view, 10> groups = {"Analysts", "Critics", "Officials", "Residents", "People familiar with the talks",
                                                     "Economists", "Two senior officials", "Opponents of the plan", "Doctors", "Campaigners"};
constexpr std::array<std::string_view, 10> cues = {"said", "told reporters", "warned", "argued", "claimed", "added", "acknowledged", "wrote", "estimated", "insisted"};
constexpr std::array<std::string_view, 8> days = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "March 14, 2023"};
constexpr std::array<std::string_view, 8> quoted = {
    "We have not seen anything like it in 20 years", "It is simply not true that nobody was told", "The figures speak for themselves",
    "People are tired of waiting for an answer", "There was no plan, and there was no money", "I would do it again tomorrow",
    "Every month of delay costs us $2 million", "Nobody at the ministry picked up the phone"};
constexpr std::array<std::string_view, 8> causes = {
    "because prices rose faster than wages", "after a pump failed overnight", "which has driven families out of the centre",
    "as demand from abroad collapsed", "although the number of inspectors was cut by half", "leading to the worst shortage in decades",
    "despite repeated warnings", "and that, in turn, has kept investors away"};
constexpr std::array<std::string_view, 28> sentences = {
    "“<Q>,” said <P>, <O>.", "“<Q>,” <S> <C>, “and <L> knew it.”", "<P>, <O>, <C> that <T> would cost at least <M> by 20<D><D>.",
    "More than <N> <H> in <L> were affected <K>.", "About <N> <H> have been lost since January, according to <B>.",
    "<G> <C> that <T> had already failed in <L>.", "<B> said in a statement on <Y> that <X> percent of <H> were covered.",
    "The number of <H> rose by <X> percent last year, to <N>.", "Spending on <T> fell from <M> to <M> <K>.",
    "<T> is widely seen as the biggest failure of the government’s second term.", "<S> did not respond to a request for comment.",
    "The meeting in <L> lasted three hours and ended without a vote.", "It will take between five and seven years to repair the damage, <S> <C>.",
    "A report published by <B> found that one in <D> of the <H> had never been inspected.", "He was speaking in <L> on <Y>, a day after the vote.",
    "“<Q>. <Q>,” <P> wrote in a letter seen by this newspaper.", "<G> believe the real figure is closer to <N>.", "Who will pay for <T> remains unclear.",
    "<L> has the highest rate of empty homes in the country, and nearly half of its shops have closed <K>.",
    "The company secretly paid <M> to three former officials, <G> said.", "At around 6:30 a.m., <N> <H> were still without power, <B> said.",
    "Under the deal, <B> must cut its prices by <X>% within 18 months.", "<S>’s lawyer, <P>, denied the accusation and called it “absurd.”",
    "Shares in the company dropped <X> percent, their steepest fall in a decade.", "The 2019 study, which followed <N> <H> for six years, was paid for by <B>.",
    "In <L>, temperatures reached 41.5°C (106.7°F), and the river was 1.2 metres below its usual level.",
    "“We don’t know yet,” <S> <C>. “But it’s not nothing.”", "<P> joined the board in 2011 and lives in <L> with two children."};

class Writer {
 public:
  explicit Writer(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}

  std::string write(std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) write_article(text);
    text.resize(cut(text, bytes));
    text.resize(bytes, '\n');
    return text;
  }

 private:
  std::uint32_t next(std::size_t below) {
    state_ = state_ * 1664525U + 1013904223U;
    return static_cast<std::uint32_t>((state_ >> 8) % below);
  }
  std::string_view pick(Words words) { return words[next(words.size())]; }

  /// Where text of at most `bytes` can be cut without cutting a character.
  static std::size_t cut(const std::string& text, std::size_t bytes) {
    while (bytes > 0 && bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
    return bytes;
  }

  void write_article(std::string& text) {
    text += "Pressure grows over ";
    text += pick(topics);
    text += "\n\nBy ";
    text += pick(people);
    text += "\n\n";
    for (std::uint32_t left = 14 + next(8); left > 0; --left) {
      for (std::uint32_t in_paragraph = 1 + next(4); in_paragraph > 0; --in_paragraph) {
        write_sentence(text);
        if (in_paragraph > 1) text += ' ';
      }
      text += "\n\n";
    }
  }

  void write_sentence(std::string& text) {
    const std::string_view form = pick(sentences);
    const std::size_t start = text.size();
    for (std::size_t i = 0; i < form.size(); ++i) {
      if (form[i] != '<') {
        text += form[i];
        continue;
      }
      fill(form[i + 1], text);
      i += 2;
    }
    if (text[start] >= 'a' && text[start] <= 'z') text[start] = static_cast<char>(text[start] - 32);
  }

  void fill(char slot, std::string& text) {
    switch (slot) {
      case 'P': text += pick(people); break;
      case 'S': text += pick(surnames); break;
      case 'B': text += pick(bodies); break;
      case 'O': text += pick(offices); break;
      case 'L': text += pick(places); break;
      case 'H': text += pick(things); break;
      case 'T': text += pick(topics); break;
      case 'G': text += pick(groups); break;
      case 'C': text += pick(cues); break;
      case 'Y': text += pick(days); break;
      case 'Q': text += pick(quoted); break;
      case 'K': text += pick(causes); break;
      case 'D': text += std::to_string(3 + next(7)); break;
      case 'X': text += std::to_string(2 + next(88)) + "." + std::to_string(next(10)); break;
      case 'N': write_number(text); break;
      default: write_money(text);
    }
  }

  void write_number(std::string& text) {
    const std::string thousands = std::to_string(1 + next(900));
    const std::string rest = std::to_string(1000 + next(1000)).substr(1);
    text += next(3) == 0 ? thousands : thousands + "," + rest;
  }
  void write_money(std::string& text) {
    static constexpr std::array<std::string_view, 4> ends = {" million", " billion", "m", "bn"};
    text += next(2) == 0 ? "$" : "£";
    text += std::to_string(1 + next(90)) + "." + std::to_string(next(10));
    text += pick(ends);
  }

  std::uint32_t state_;
};

std::string repeat(std::string_view unit, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + unit.size());
  while (text.size() < bytes) text += unit;
  text.resize(bytes);
  return text;
}

}  // namespace

std::string make_news(std::size_t bytes, std::uint32_t seed) { return Writer(seed).write(bytes); }

std::vector<Hostile> make_hostile(std::size_t bytes) {
  return {
      {"one sentence", repeat("the minister of the northern province and ", bytes)},
      {"one word", repeat("a", bytes)},
      {"opening quotation marks", repeat("“", bytes / 3 * 3)},
      {"opening marks and words", repeat("“said ", bytes)},
      {"straight quotation marks", repeat("\"a ", bytes)},
      {"apostrophes", repeat("' ", bytes)},
      {"digits", repeat("7", bytes)},
      {"digits and commas", repeat("1,000,", bytes)},
      {"numbers", repeat("12 ", bytes)},
      {"number words", repeat("twenty hundred million and ", bytes)},
      {"ranges", repeat("1-2-", bytes)},
      {"commas", repeat(", ", bytes)},
      {"hyphens", repeat("a-", bytes)},
      {"parentheses", repeat("(", bytes)},
      {"parentheses and words", repeat("(he said ", bytes)},
      {"said said said", repeat("said ", bytes)},
      {"according to", repeat("according to ", bytes)},
      {"names", repeat("Mara Lindqvist ", bytes)},
      {"pronouns", repeat("he said she said ", bytes)},
      {"that that that", repeat("said that ", bytes)},
      {"full stops", repeat(". ", bytes)},
      {"dotted letters", repeat("U.S.", bytes)},
      {"line breaks", repeat("a\n", bytes)},
      {"short quotations", repeat("“No,” he said. ", bytes)},
      {"invalid bytes", repeat("\xff\xc3 ", bytes)},
      {"combining marks", repeat("a\u0301", bytes)},
      {"currency signs", repeat("$ 5 % ", bytes)},
  };
}

}  // namespace sayso::bench
