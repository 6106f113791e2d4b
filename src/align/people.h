// The speakers of an interview, and the forms under which a commentary may name them: "Ada Moss", "Moss", "何守钟", "何师傅",
// 记者 for the only one who asks. A form that two of them share names nobody. Pure; refers to the interview.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/article.h"

namespace duidu {

class People {
 public:
  static constexpr uint32_t kNobody = UINT32_MAX;

  explicit People(const Interview& interview);

  // The person whose turn it is; kNobody if the turn has no label.
  uint32_t of_turn(uint32_t turn) const { return by_turn_[turn]; }
  const std::string& name(uint32_t person) const { return people_[person].name; }
  // Whether all turns of the person are questions.
  bool asks(uint32_t person) const { return people_[person].asks && !people_[person].answers; }
  // The only person with answers; kNobody if there are several.
  uint32_t only_answerer() const { return only_answerer_; }

  // Bytes [start, end) of a text that name a person.
  struct Mention {
    uint32_t person = kNobody;
    size_t start = 0, end = 0;
  };
  std::vector<Mention> mentions_in(std::string_view text) const;
  // The person a label stands for; kNobody if it is none of them.
  uint32_t called(std::string_view label) const;

  const std::vector<std::string_view>& forms() const { return texts_; }

 private:
  struct Person {
    std::string name;
    bool asks = false, answers = false;
  };
  struct Form {
    std::string text;
    uint32_t person = 0;
  };

  uint32_t add_person(const std::string& name);
  void add_form(std::string text, uint32_t person);
  void add_forms(std::string_view label, uint32_t person);
  void add_roles();
  void settle_forms();
  const Form* form_at(std::string_view text, size_t offset) const;

  std::vector<Person> people_;
  std::vector<uint32_t> by_turn_;
  std::vector<Form> forms_;  // longest first
  std::vector<std::string_view> texts_;
  uint32_t only_answerer_ = kNobody;
};

}  // namespace duidu
