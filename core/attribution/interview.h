// Interviews: a line that names who is asked, then questions, and answers that nobody is named for.
#pragma once

#include <span>
#include <string>

#include "layers.h"

namespace sayso {

/// The sentences behind "Excerpts of an interview with Jane Roe:"; none if the article has no such line.
struct Interview {
  TokenRange sentences;     ///< of the article, questions among them
  std::string surname;      ///< of who answers, as the line has it last
  [[nodiscard]] bool holds(std::uint32_t sentence) const { return sentence >= sentences.first && sentence < sentences.last; }
};

Interview find_interview(const Article& article);

/// In the answers "we" is who is asked: names him for every attribution there that has the writer for its source.
void name_answers(const Article& article, const Interview& interview, std::span<Attribution> attributions);

/// The last attribution before the end of the interview that names him in full; no index if there is none.
std::uint32_t answering(const Interview& interview, std::span<const Attribution> attributions);

}  // namespace sayso
