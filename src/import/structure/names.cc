#include "import/structure/names.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/ascii.h"
#include "import/structure/labels.h"
#include "import/structure/role_words.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// More names than this are no conversation; comparing all of them with each other would cost too much.
constexpr size_t kMaxNames = 400;

constexpr std::string_view kTitles[] = {"先生", "女士", "小姐", "老师", "老師", "教授", "博士", "院士",
                                        "总",   "總",   "院长", "院長", "主任", "导演", "導演", "律师",
                                        "医生", "醫生", "工",   "さん", "氏",   "씨",   "님"};

std::string_view without_bracket(std::string_view label) {
  const size_t open = std::min({label.find('('), label.find("（"), label.find('[')});
  return open == label.npos || open == 0 ? trimmed(label) : trimmed(label.substr(0, open));
}

std::string_view in_bracket(std::string_view label) {
  const size_t open = std::min(label.find('('), label.find("（"));
  if (open == label.npos) return {};
  const size_t inside = open + (label[open] == '(' ? 1 : std::string_view("（").size());
  return label.substr(inside, std::min(label.find(')', inside), label.find("）", inside)) - inside);
}

std::vector<std::string_view> words_of(std::string_view name) {
  std::vector<std::string_view> words;
  for (size_t start = 0; start < name.size();) {
    const size_t end = std::min(name.find_first_of(" -.", start), name.size());
    if (end > start) words.push_back(name.substr(start, end - start));
    start = end + 1;
  }
  return words;
}

std::string initials_of(const std::vector<std::string_view>& words) {
  std::string initials;
  for (const std::string_view word : words) {
    size_t offset = 0;
    append_code_point(initials, lower_ascii(next_code_point(word, offset)));
  }
  return initials;
}

// "O'Reilly Network" → "ORN".
std::string capitals_of(std::string_view name) {
  std::string capitals;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') capitals += c;
  }
  return capitals;
}

bool is_han_name(std::string_view name) {
  size_t count = 0;
  for (size_t offset = 0; offset < name.size(); ++count) {
    if (!is_ideographic(next_code_point(name, offset))) return false;
  }
  return count >= 2 && count <= 4;
}

bool is_short_han(std::string_view key, std::string_view name) {
  if (key.empty()) return false;
  if (key.size() < name.size() && (name.starts_with(key) || name.ends_with(key))) return true;
  return std::any_of(std::begin(kTitles), std::end(kTitles), [&](std::string_view title) {
    return key.size() > title.size() && key.ends_with(title) && !name.ends_with(title) &&
           name.starts_with(key.substr(0, key.size() - title.size()));
  });
}

// "简称“李”，下同", "hereafter FM".
bool says_short_form(std::string_view note) {
  return note.find("称") != note.npos || note.find("稱") != note.npos || note.find("下同") != note.npos ||
         note.find("hereafter") != note.npos;
}

// Whether the note in brackets is or names the short form.
bool notes(std::string_view note, std::string_view key) {
  if (note.empty() || key.empty()) return false;
  if (label_key(note) == key) return true;
  if (!says_short_form(note)) return false;
  for (const auto& [opening, closing] :
       {std::pair<std::string_view, std::string_view>{"“", "”"}, {"\"", "\""}, {"「", "」"}}) {
    const size_t open = note.find(opening);
    if (open == note.npos) continue;
    const size_t start = open + opening.size();
    if (label_key(note.substr(start, std::min(note.find(closing, start), note.size()) - start)) == key)
      return true;
  }
  return false;
}

bool is_upper_case(std::string_view name) {
  return std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool has_capital(std::string_view name) {
  return std::any_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

struct Name {
  std::string key;
  std::string label;  // as it is shown
  size_t root = 0;    // the name whose label it bears
};

bool is_person(const std::string& key) {
  return label_word(key) == LabelWord::kUnknown && !is_numbered_speaker(key);
}

// "Meenu and Anastasia", "甲、乙".
bool names_several(std::string_view label) {
  return label.find(" and ") != label.npos || names_in(label).size() > 1;
}

// A label with a number counts questions ("Q1"); each keeps its own.
bool has_digit(std::string_view label) { return label.find_first_of("0123456789") != label.npos; }

}  // namespace

bool is_short_for(std::string_view short_form, std::string_view full) {
  const std::string key = label_key(short_form);
  if (key.empty() || key == label_key(full)) return false;
  if (notes(in_bracket(full), key)) return true;
  if (names_several(full)) return false;
  const std::string_view name = without_bracket(full);
  if (is_han_name(name)) return is_short_han(key, name);
  const std::vector<std::string_view> words = words_of(name);
  const bool is_ascii = std::none_of(name.begin(), name.end(), [](char c) { return (c & 0x80) != 0; });
  if (is_ascii && count_code_points(key) >= 2 && key == lower_ascii(capitals_of(name))) return true;
  if (words.size() < 2) return false;
  if (count_code_points(key) >= 2 && key == initials_of(words)) return true;
  return key == label_key(words.front()) || key == label_key(words.back());
}

std::string shown_name(std::string_view label) {
  std::string_view shown = says_short_form(in_bracket(label)) ? without_bracket(label) : trimmed(label);
  while (shown.size() > 2 && shown.ends_with(" .")) shown = trimmed(shown.substr(0, shown.size() - 2));
  return std::string(shown);
}

std::vector<Spelling> unite_names(std::vector<Block>& blocks) {
  constexpr size_t kNobody = static_cast<size_t>(-1);
  std::vector<Name> names;
  std::map<std::string, size_t> by_key;
  std::unordered_map<std::string, size_t> by_label;  // every spelling is looked at once
  for (const Block& block : blocks) {
    if (block.speaker.empty()) continue;
    const auto [of_label, is_new_label] = by_label.emplace(block.speaker, kNobody);
    if (!is_new_label) continue;
    const std::string key = label_key(block.speaker);
    if (has_digit(block.speaker) || !is_person(key) || names_several(block.speaker)) continue;
    const auto [found, is_new] = by_key.emplace(key, names.size());
    of_label->second = found->second;
    if (is_new) {
      names.push_back({key, shown_name(block.speaker), names.size()});
    } else if (is_upper_case(names[found->second].label) && !is_upper_case(block.speaker) &&
               has_capital(block.speaker)) {
      names[found->second].label = shown_name(block.speaker);
    }
  }
  std::vector<Spelling> spellings;
  if (names.size() > kMaxNames) return spellings;
  for (size_t k = 0; k < names.size(); ++k) {
    size_t owners = 0;
    for (size_t i = 0; i < names.size(); ++i) {
      if (!is_short_for(names[k].label, names[i].label)) continue;
      names[k].root = i;
      ++owners;
    }
    if (owners != 1) names[k].root = k;
  }
  std::unordered_set<std::string> told;
  for (Block& block : blocks) {
    if (block.speaker.empty()) continue;
    const size_t of_label = by_label[block.speaker];
    if (of_label == kNobody) continue;
    const std::string& shown = names[names[of_label].root].label;
    if (block.speaker != shown && told.insert(block.speaker).second) {
      spellings.push_back({shown, block.speaker});
    }
    block.speaker = shown;
  }
  return spellings;
}

}  // namespace duidu
