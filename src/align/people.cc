#include "align/people.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "base/sorting.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// More speakers than this are no conversation, and comparing their forms would cost too much.
constexpr size_t kMostPeople = 64;

constexpr std::string_view kHanTitles[] = {"先生", "女士", "小姐", "老师", "老師", "教授", "博士",
                                           "院士", "总",   "總",   "主任", "导演", "導演", "律师",
                                           "律師", "医生", "醫生", "师傅", "師傅", "校长", "校長",
                                           "院长", "院長", "局长", "局長", "书记", "書記"};
constexpr std::string_view kLatinTitles[] = {"Mr", "Mrs", "Ms", "Dr", "Prof", "Professor", "Sir", "Lady"};
constexpr std::string_view kAskers[] = {"记者",   "記者",   "采访者", "採訪者",      "访问者",  "訪問者",
                                        "提问者", "提問者", "主持人", "interviewer", "reporter"};
constexpr std::string_view kAnswerers[] = {"受访者", "受訪者", "嘉宾", "嘉賓", "interviewee"};

std::string_view without_bracket(std::string_view label) {
  const size_t open = std::min({label.find('('), label.find("（"), label.find('['), label.find(',')});
  label = label.substr(0, open);
  while (!label.empty() && label.back() == ' ') label.remove_suffix(1);
  return label;
}

size_t count_han(std::string_view text) {
  size_t count = 0;
  for (size_t offset = 0; offset < text.size(); ++count) {
    if (!is_common_han(next_code_point(text, offset))) return 0;
  }
  return count;
}

// The title a name ends with, or nothing.
std::string_view title_of(std::string_view name) {
  const auto title = std::find_if(std::begin(kHanTitles), std::end(kHanTitles),
                                  [&](std::string_view title) { return name.ends_with(title); });
  return title == std::end(kHanTitles) ? std::string_view() : *title;
}

bool is_latin_title(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return std::find(std::begin(kLatinTitles), std::end(kLatinTitles), word) != std::end(kLatinTitles);
}

bool is_inside_word(std::string_view text, size_t offset) {
  if (offset == 0 || offset == text.size()) return false;
  size_t before = offset, behind = offset;
  return is_word_character(previous_code_point(text, before)) &&
         is_word_character(next_code_point(text, behind));
}

}  // namespace

People::People(const Interview& interview) : by_turn_(interview.turns.size(), kNobody) {
  for (uint32_t turn = 0; turn < interview.turns.size(); ++turn) {
    const Turn& said = interview.turns[turn];
    if (said.speaker.empty()) continue;
    const uint32_t person = add_person(said.speaker);
    if (person == kNobody) continue;
    by_turn_[turn] = person;
    people_[person].asks |= said.role == Role::kQuestion;
    people_[person].answers |= said.role == Role::kAnswer;
  }
  for (uint32_t person = 0; person < people_.size(); ++person) {
    add_forms(people_[person].name, person);
    if (!people_[person].answers) continue;
    only_answerer_ =
        std::none_of(people_.begin(), people_.begin() + person, [](const Person& p) { return p.answers; })
            ? person
            : kNobody;
  }
  for (const Spelling& spelling : interview.spellings) {
    const auto person = std::find_if(people_.begin(), people_.end(),
                                     [&](const Person& p) { return p.name == spelling.speaker; });
    if (person != people_.end()) add_form(spelling.label, static_cast<uint32_t>(person - people_.begin()));
  }
  add_roles();
  settle_forms();
}

uint32_t People::add_person(const std::string& name) {
  const auto known =
      std::find_if(people_.begin(), people_.end(), [&](const Person& p) { return p.name == name; });
  if (known == people_.end()) {
    if (people_.size() == kMostPeople) return kNobody;
    people_.push_back({name});
    return static_cast<uint32_t>(people_.size()) - 1;
  }
  return static_cast<uint32_t>(known - people_.begin());
}

// A single character or two letters are labels, not names.
void People::add_form(std::string text, uint32_t person) {
  const size_t least = count_han(text) > 0 ? 2 : 3;
  if (count_code_points(text) >= least) forms_.push_back({std::move(text), person});
}

void People::add_forms(std::string_view label, uint32_t person) {
  const std::string_view name = without_bracket(label);
  add_form(std::string(name), person);
  if (const size_t count = count_han(name); count >= 2 && count <= 4) {
    const std::string_view title = title_of(name);
    const std::string surname(name.substr(0, count == 4 && title.empty() ? 6 : 3));
    for (const std::string_view other : kHanTitles) add_form(surname + std::string(other), person);
    for (const std::string_view prefix : {"老", "小"}) add_form(std::string(prefix) + surname, person);
    add_form(surname + "老", person);
    if (title.empty() && count > 2) add_form(std::string(name.substr(surname.size())), person);
    return;
  }
  for (size_t start = 0; start < name.size();) {
    const size_t end = std::min(name.find(' ', start), name.size());
    const std::string_view word = name.substr(start, end - start);
    const bool is_name = !word.empty() && word[0] >= 'A' && word[0] <= 'Z' && !is_latin_title(word);
    if (is_name) add_form(std::string(word), person);
    start = end + 1;
  }
}

// What the only one who asks, or answers, is called by what he does.
void People::add_roles() {
  uint32_t asker = kNobody;
  for (uint32_t person = 0; person < people_.size(); ++person) {
    if (!asks(person)) continue;
    if (asker != kNobody) return;
    asker = person;
  }
  if (asker == kNobody || only_answerer_ == kNobody) return;
  for (const std::string_view word : kAskers) add_form(std::string(word), asker);
  for (const std::string_view word : kAnswerers) add_form(std::string(word), only_answerer_);
}

void People::settle_forms() {
  sort_values(forms_, [](const Form& a, const Form& b) {
    if (a.text.size() != b.text.size()) return a.text.size() > b.text.size();
    return a.text != b.text ? a.text < b.text : a.person < b.person;
  });
  std::vector<Form> own;
  for (size_t i = 0; i < forms_.size();) {
    size_t next = i;
    bool is_shared = false;
    for (; next < forms_.size() && forms_[next].text == forms_[i].text; ++next) {
      is_shared |= forms_[next].person != forms_[i].person;
    }
    if (!is_shared) own.push_back(forms_[i]);
    i = next;
  }
  forms_ = std::move(own);
  for (const Form& form : forms_) texts_.push_back(form.text);
}

const People::Form* People::form_at(std::string_view text, size_t offset) const {
  for (const Form& form : forms_) {
    const bool is_here = text.substr(offset).starts_with(form.text) && !is_inside_word(text, offset) &&
                         !is_inside_word(text, offset + form.text.size());
    if (is_here) return &form;
  }
  return nullptr;
}

std::vector<People::Mention> People::mentions_in(std::string_view text) const {
  std::vector<Mention> mentions;
  for (size_t offset = 0; offset < text.size();) {
    if (const Form* form = form_at(text, offset)) {
      mentions.push_back({form->person, offset, offset + form->text.size()});
      offset += form->text.size();
    } else {
      next_code_point(text, offset);
    }
  }
  return mentions;
}

uint32_t People::called(std::string_view label) const {
  const auto person =
      std::find_if(people_.begin(), people_.end(), [&](const Person& p) { return p.name == label; });
  if (person != people_.end()) return static_cast<uint32_t>(person - people_.begin());
  const auto form =
      std::find_if(forms_.begin(), forms_.end(), [&](const Form& f) { return f.text == label; });
  return form == forms_.end() ? kNobody : form->person;
}

}  // namespace duidu
