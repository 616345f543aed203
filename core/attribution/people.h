// The people of an article as a reader comes to know them: full name, surname, title, "the nominee", he or she.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "layers.h"

namespace sayso::attribution {

enum class Gender : std::uint8_t { unknown, female, male };

[[nodiscard]] inline bool may_be(Gender a, Gender b) { return a == Gender::unknown || b == Gender::unknown || a == b; }

struct Person {
  std::string name, surname;
  Gender gender = Gender::unknown;
  std::uint32_t mentions = 0;
  std::uint32_t spoke = 0;      ///< sentence in which he last spoke, plus one; 0: never
  std::vector<WordId> roles = {};   ///< what he was called: "student", "mayor"
};

class People {
 public:
  explicit People(const Article& article) : article_(article), subjects_(article.sentences.size()) {}

  /// Reads on to the end of a sentence. Every token is read once, whatever the order of calls.
  void read(std::uint32_t sentence);

  /// Whom a bare surname means: who spoke under it a while ago, else who is mentioned most.
  [[nodiscard]] const Person* of_surname(std::string_view surname, std::uint32_t sentence, Gender gender = Gender::unknown) const;
  /// Whom a word means that is not the last of a name, if only one bears it: "Zhang" of "Zhang Wei", "Zahid" of "Ahmad Zahid Hamidi".
  [[nodiscard]] const Person* of_family_name(std::string_view name, Gender gender) const;
  /// Whom "the Democratic nominee" means, if somebody was introduced in such words.
  [[nodiscard]] const Person* of_description(TokenRange phrase) const;
  /// May "the professor" be somebody of that name? Only if he was called so: "a professor, Jane Roe".
  [[nodiscard]] bool may_be_called(std::string_view name, WordId noun) const;
  /// The first person of a sentence who stands as its subject, before token `before`.
  [[nodiscard]] const Person* subject_of(std::uint32_t sentence, std::uint32_t before) const;
  /// The person whose name ends right before a token: "Jane Roe, who …".
  [[nodiscard]] const Person* ending_at(std::uint32_t token) const;

  [[nodiscard]] Gender gender_of(std::string_view name) const;
  /// What "Mrs." or "spokesman" tells.
  [[nodiscard]] Gender title_gender(TokenRange titles) const;
  /// He spoke there; what the pronoun told of him is kept.
  void note_speaker(std::string_view name, std::uint32_t sentence, Gender gender);

 private:
  struct Subject {
    std::uint32_t person = no_index, at = 0;
  };
  /// What somebody was called beside his name.
  struct Description {
    std::uint32_t person = 0;
    std::array<std::uint32_t, 6> words{};   ///< hashes; 0 = none
  };

  void read_name(TokenRange run);
  void carry_subject(std::uint32_t pronoun);
  [[nodiscard]] std::uint32_t person_of(TokenRange run, TokenRange name, Gender gender);
  [[nodiscard]] Gender role_gender(TokenRange words) const;
  [[nodiscard]] std::uint32_t description_start(std::uint32_t name) const;
  [[nodiscard]] std::uint32_t owned_start(std::uint32_t comma) const;
  void describe(std::uint32_t person, TokenRange words);
  [[nodiscard]] std::uint32_t find(std::string_view name) const;

  const Article& article_;
  std::uint32_t at_ = 0;
  bool past_subject_ = false;   ///< behind the first verb of the sentence, or behind "he": no name there is its subject
  std::vector<Person> people_;
  std::unordered_map<std::string, std::uint32_t> by_name_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_surname_;   ///< the last few of each
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_part_;      ///< the same by the words before: "Zhang" of "Zhang Wei"
  std::unordered_map<WordId, std::vector<Description>> by_noun_;             ///< the last few of each
  std::unordered_map<std::uint32_t, std::uint32_t> ends_;                    ///< token after a name -> person
  std::vector<Subject> subjects_;
};

}  // namespace sayso::attribution
