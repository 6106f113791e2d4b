#include "align/quotations/lead_in.h"

#include <algorithm>
#include <array>

#include "align/quotations/parameters.h"
#include "align/text/quotation_marks.h"
#include "align/text/weights.h"
#include "text/character_set.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// In all these lists each word has a blank on both sides. A single Han character is listed with the colon
// that makes a verb of it.
constexpr std::string_view kHanWords =
    " 说 說 道： 曰 云： 言： 所言 写到 寫到 写道 寫道 提到 原话 原話 原文 原句 这句 這句 那句 这段 這段 "
    "引述 引用 "
    "回答 答： 问： 問： 讲： 講： 指出 认为 認為 ";
constexpr std::string_view kMoreHanWords =
    " 声称 聲稱 宣称 宣稱 称： 稱： 坦言 直言 断言 斷言 坦承 承认 承認 表示 透露 强调 強調 解释 解釋 感叹 "
    "感嘆 感慨 "
    "补充 補充 反问 反問 追问 追問 反驳 反駁 告诉 告訴 回忆 回憶 抱怨 自述 重申 转述 轉述 叹： 嘆： 喊： "
    "话讲 話講 ";

constexpr std::string_view kVerbs =
    " add added adding adds answer answered answers ask asked asks claim claimed claims consider considered "
    "insist insisted insists put puts quote quoted quotes remark remarked remarks said say saying says tell "
    "tells told write writes writing written wrote ";
// Further verbs: stems without a final e or y, to which kEndings are added, and irregular forms.
constexpr std::string_view kStems =
    " acknowledg admit announc argu assert boast comment complain conced conclud confess contend continu "
    "counter declar emphasis emphasiz exclaim explain lament maintain mention mutter object observ point "
    "promis protest quip recall recount reflect remember remind repeat report respond retort reveal shout "
    "sigh "
    "stress suggest swear vow warn whisper ";
constexpr std::string_view kEndings = " e s es ed ing ted ting ped ";
constexpr std::string_view kForms =
    " cried cries denied denies joked jokes mused muses noted notes replied replies reply stated states "
    "swore ";
constexpr std::string_view kOtherWords = " according passage reads speaker text words ";
constexpr std::string_view kPronouns = " he she they ";
constexpr std::string_view kSubjects = " he she they the my our his her their ";
constexpr std::string_view kDenials = " not never no nobody ";

constexpr CharacterSet kClauseEnds(U"。！？；”」』.!?;\n");
constexpr CharacterSet kSentenceEnds(U"。！？….!?");
constexpr CharacterSet kHanDenials(U"不没沒未这這那");

// A ten-bit code of a Han character's last two bytes.
constexpr uint32_t beginning_of(char second, char third) {
  return (static_cast<uint32_t>(second) & 15) << 6 | (static_cast<uint32_t>(third) & 63);
}

// The last clause of the text, with its closing colon or comma.
std::string_view last_clause(std::string_view text, size_t reach = kParameters.lead_in_reach) {
  text = text.substr(text.size() - std::min(text.size(), reach));
  size_t begin = text.size();
  for (size_t start = begin; begin > 0; begin = start) {
    const char32_t c = previous_code_point(text, start);
    if (kClauseEnds.contains(c)) break;
  }
  return text.substr(begin);
}

// A bit for each code of beginning_of with which a Han word of the lists begins; most characters begin none.
constexpr auto kHanBeginnings = [] {
  std::array<uint64_t, 16> bits{};
  for (const std::string_view words : {kHanWords, kMoreHanWords}) {
    for (size_t at = 0; at + 2 < words.size(); ++at) {
      if (words[at] != ' ' || words[at + 1] == ' ') continue;
      const uint32_t bit = beginning_of(words[at + 2], words[at + 3]);
      bits[bit / 64] |= uint64_t{1} << bit % 64;
    }
  }
  return bits;
}();

bool may_begin_word(std::string_view text, size_t at) {
  const uint32_t bit = beginning_of(text[at + 1], text[at + 2]);
  return static_cast<unsigned char>(text[at]) >= 0xE0 && (kHanBeginnings[bit / 64] >> bit % 64 & 1) != 0;
}

bool may_hold_word(std::string_view text) {
  for (size_t at = 0; at + 2 < text.size(); ++at) {
    if (may_begin_word(text, at)) return true;
  }
  return false;
}

// The lengths of the verbs and other words with each first letter, as one bit each.
constexpr auto kWordLengths = [] {
  std::array<uint16_t, 26> lengths{};
  for (const std::string_view words : {kVerbs, kOtherWords}) {
    for (size_t begin = 1, at = 1; at < words.size(); ++at) {
      if (words[at] != ' ') continue;
      if (words[begin] >= 'a' && words[begin] <= 'z')
        lengths[static_cast<size_t>(words[begin] - 'a')] |= static_cast<uint16_t>(1u << (at - begin));
      begin = at + 1;
    }
  }
  return lengths;
}();

bool may_be_word(std::string_view word) {
  return word.size() < 16 && (kWordLengths[static_cast<size_t>(word[0] - 'a')] >> word.size() & 1) != 0;
}

// An announcing word must end within the last `limit` bytes of a clause; tail_of also keeps room for the word
// itself.
constexpr size_t kLongestWord = 12;

std::string_view tail_of(std::string_view clause, size_t limit) {
  return clause.substr(clause.size() - std::min(clause.size(), limit + kLongestWord));
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_one_of(std::string_view word, std::string_view words) {
  for (size_t at = 0; (at = words.find(word, at + 1)) != words.npos;) {
    if (words[at - 1] == ' ' && words[at + word.size()] == ' ') return true;
  }
  return false;
}

bool is_verb(std::string_view word, Saying saying) {
  if (word.empty() || is_one_of(word, kVerbs)) return !word.empty();
  if (saying == Saying::kPlain) return false;
  for (size_t at = 1; at < kStems.size();) {
    const size_t size = kStems.find(' ', at) - at;
    if (word.starts_with(kStems.substr(at, size)) &&
        (word.size() == size || is_one_of(word.substr(size), kEndings)))
      return true;
    at += size + 1;
  }
  return is_one_of(word, kForms);
}

// Iterates over the Latin words of a text.
class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_(text) {}

  bool next() {
    while (at_ < text_.size() && !is_letter(text_[at_])) ++at_;
    is_capital_ = at_ < text_.size() && text_[at_] < 'a';
    const size_t begin = at_;
    for (size_ = 0; at_ < text_.size() && is_letter(text_[at_]); ++at_) {
      if (size_ < sizeof(word_)) word_[size_++] = static_cast<char>(text_[at_] | 0x20);
    }
    return at_ > begin;
  }
  std::string_view word() const { return {word_, size_}; }  // in lower case; a long word is cut off
  bool is_capital() const { return is_capital_; }
  size_t behind() const { return at_; }

 private:
  std::string_view text_;
  size_t at_ = 0, size_ = 0;
  char word_[20] = {};
  bool is_capital_ = false;
};

// The end of the last Latin word that announces a quotation; npos if there is none. A word that is cut off at
// the beginning does not count.
size_t behind_latin_word(std::string_view clause, bool is_cut, Saying saying) {
  size_t behind = clause.npos;
  WordReader words(clause);
  for (bool is_first = is_cut && !clause.empty() && is_letter(clause[0]); words.next(); is_first = false) {
    if (is_first || (saying == Saying::kPlain && !may_be_word(words.word()))) continue;
    if (is_verb(words.word(), saying) || is_one_of(words.word(), kOtherWords)) behind = words.behind();
  }
  return behind;
}

// The length in bytes of the longest of the Han `words` that the text begins with; 0 if there is none. The
// text has at least one Han character.
size_t longest_beginning(std::string_view text, std::string_view words) {
  size_t longest = 0;
  for (size_t word = 1, end = 1; word < words.size(); word = end + 1) {
    for (end = word + 3; words[end] != ' ';) end += 3;
    const bool may_be_it = text[2] == words[word + 2] && text[1] == words[word + 1];
    if (may_be_it && text.starts_with(words.substr(word, end - word)))
      longest = std::max(longest, end - word);
  }
  return longest;
}

// The end of the last Han word that announces a quotation; npos if there is none.
size_t behind_han_word(std::string_view clause, Saying saying) {
  size_t behind = 0;
  for (size_t at = 0; at + 2 < clause.size(); ++at) {
    if (!may_begin_word(clause, at)) continue;
    const std::string_view here = clause.substr(at);
    const size_t size = std::max(longest_beginning(here, kHanWords),
                                 saying == Saying::kPlain ? 0 : longest_beginning(here, kMoreHanWords));
    if (size > 0) behind = std::max(behind, at + size);
  }
  return behind == 0 ? clause.npos : behind;
}

// Whether `rest` holds only a few words and at most one final colon or comma: what follows another one is no
// longer announced.
bool ends_at_once(std::string_view rest, size_t limit) {
  if (rest.size() > limit) return false;
  for (const std::string_view mark : {":", "：", ",", "，"}) {
    const size_t at = rest.find(mark);
    if (at == rest.npos) continue;
    return rest.substr(at + mark.size()).find_first_not_of(" \t>|\"'([") == rest.npos;
  }
  return true;
}

std::string_view without_marks_behind(std::string_view text) {
  for (size_t start = text.size(); start > 0; text = text.substr(0, start)) {
    const char32_t c = previous_code_point(text, start);
    if (!is_quotation_mark(c) && !is_space(c)) break;
  }
  return text;
}

// Whether the clause has a name, a part of one ("Mara" of "Mara Quill") or a given name (小满 of 祝小满). A single
// letter or character is no name.
bool has_name(std::string_view clause, std::span<const std::string_view> names) {
  for (std::string_view name : names) {
    const bool is_latin = !name.empty() && is_letter(name[0]);
    if (name.size() > 8 && !is_latin && clause.find(name.substr(3)) != clause.npos) return true;
    for (const size_t least = is_latin ? 3 : 6; !name.empty();) {
      const size_t end = std::min(name.find(' '), name.size());
      if (end >= least && clause.find(name.substr(0, end)) != clause.npos) return true;
      name.remove_prefix(std::min(end + 1, name.size()));
    }
  }
  return false;
}

bool has_person(std::string_view clause, std::span<const std::string_view> names) {
  if (clause.find("他") != clause.npos || clause.find("她") != clause.npos || has_name(clause, names))
    return true;
  for (WordReader words(clause); words.next();) {
    if (is_one_of(words.word(), kPronouns)) return true;
  }
  return false;
}

// Whether speech is announced by a colon ("she beamed: ", "Quill, wearily: ") or, before a capital letter, by
// a comma ("he leaned over, "). Chinese needs the colon.
bool announces_speech(std::string_view before, std::string_view words,
                      std::span<const std::string_view> names) {
  before = without_marks_behind(before);
  size_t start = before.size();
  const char32_t last = start == 0 ? 0 : previous_code_point(before, start);
  const bool is_capital = !words.empty() && words[0] >= 'A' && words[0] <= 'Z';
  const bool is_han = !words.empty() && static_cast<unsigned char>(words[0]) >= 0xE4;
  const bool pauses = last == U'：' || last == U':' || (last == U',' && is_capital);
  return pauses && (is_han || is_capital) && has_person(last_clause(before), names);
}

// Whether the clause is like "he admitted" or "says the keeper".
bool names_latin_speaker(std::string_view clause) {
  constexpr int kMostWords = 4;
  WordReader words(clause);
  bool has_subject = false;
  for (int i = 0; i < kMostWords && words.next() && !is_one_of(words.word(), kDenials); ++i) {
    const bool is_known = is_one_of(words.word(), kSubjects), is_capital = words.is_capital();
    if (i == 0 && is_known && is_capital) return false;  // the beginning of another sentence
    if (is_verb(words.word(), Saying::kAny))
      return has_subject || (words.next() && (words.is_capital() || is_one_of(words.word(), kSubjects)));
    has_subject |= is_known || is_capital;
  }
  return false;
}

// Whether the clause is like "她说", "林渡坦言" or "祝小满后来告诉我们", but not like "这话她没有说过".
bool names_han_speaker(std::string_view clause, std::span<const std::string_view> names) {
  constexpr size_t kLongest = 36;
  const size_t behind = behind_han_word(clause, Saying::kAny);
  if (behind == clause.npos || clause.size() > kLongest) return false;
  for (size_t offset = 0; offset < clause.size();) {
    if (kHanDenials.contains(next_code_point(clause, offset))) return false;
  }
  const std::string_view rest = clause.substr(behind), before = clause.substr(0, behind);
  if (!rest.empty() && rest != "道" && !rest.starts_with("我") && !rest.starts_with("记者")) return false;
  return before.size() > 3 && (!before.ends_with("说") || has_person(before, names));
}

bool names_speaker(std::string_view behind, std::span<const std::string_view> names) {
  behind.remove_prefix(std::min(behind.find_first_not_of(" ,-"), behind.size()));
  size_t offset = 0, begin = 0;
  while (offset < behind.size()) {
    const size_t start = offset;
    const char32_t c = next_code_point(behind, offset);
    if (start == begin && (c == U'，' || c == U'—')) {
      begin = offset;
      continue;
    }
    if (c == U',' || c == U'，' || c == U':' || c == U'：' || is_quotation_mark(c) ||
        kClauseEnds.contains(c)) {
      offset = start;
      break;
    }
  }
  const std::string_view clause = behind.substr(begin, offset - begin);
  if (clause.empty()) return false;
  return is_letter(clause[0]) ? names_latin_speaker(clause) : names_han_speaker(clause, names);
}

}  // namespace

bool ends_with_lead_in(std::string_view before, Saying saying) {
  before = without_marks_behind(before);
  const bool is_reported = before.ends_with(" that");  // as in "he told the reporter from the coast that"
  const size_t limit = is_reported ? kParameters.lead_in_reach : kParameters.lead_in_rest;
  const size_t reach = std::min(before.size(), limit + 2 * kLongestWord);
  if (std::any_of(before.end() - static_cast<std::ptrdiff_t>(reach), before.end(), is_letter)) {
    const std::string_view clause = last_clause(before, reach), latin = tail_of(clause, limit);
    const size_t behind_latin = behind_latin_word(latin, latin.size() < clause.size(), saying);
    if (behind_latin != latin.npos && ends_at_once(latin.substr(behind_latin), limit)) return true;
  }
  const std::string_view tail = tail_of(before, kParameters.lead_in_rest_han);
  if (!may_hold_word(tail)) return false;
  const std::string_view han = last_clause(tail);
  const size_t behind_han = behind_han_word(han, saying);
  return behind_han != han.npos && ends_at_once(han.substr(behind_han), kParameters.lead_in_rest_han);
}

bool is_direct_speech(std::string_view before, std::string_view words, std::string_view behind,
                      std::span<const std::string_view> names) {
  bool ends_sentence = false, is_over = false, pauses = false, is_closed = false;
  size_t start = 0;
  for (size_t offset = 0; start < behind.size(); start = offset) {
    const char32_t c = next_code_point(behind, offset);
    if (kSentenceEnds.contains(c)) {
      ends_sentence = true;
      is_over = is_closed;
    } else if (c == U',' || c == U'，') {
      pauses = true;
    } else if (is_quotation_mark(c)) {
      is_closed = true;
    } else {
      break;
    }
  }
  if (!is_closed) return false;
  return (ends_sentence && announces_speech(before, words, names)) ||
         ((ends_sentence || pauses) && !is_over && names_speaker(behind.substr(start), names));
}

}  // namespace duidu
