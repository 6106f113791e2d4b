#include "align/lead_in.h"

#include <algorithm>
#include <string>

#include "align/marks.h"
#include "align/parameters.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace duidu {
namespace {

// Single characters only with the mark that makes a verb of them.
constexpr std::string_view kHanWords[] = {"说",   "說",   "道：", "曰",   "云：", "言：", "所言", "写到",
                                          "寫到", "写道", "寫道", "提到", "原话", "原話", "原文", "原句",
                                          "这句", "這句", "那句", "这段", "這段", "引述", "引用", "回答",
                                          "答：", "问：", "問：", "讲：", "講：", "指出", "认为", "認為"};

constexpr std::string_view kLatinWords[] = {
    "say",     "says",    "said",  "saying", "write",     "writes",   "wrote",   "written",
    "writing", "reads",   "quote", "quotes", "words",     "text",     "asks",    "asked",
    "answer",  "answers", "tells", "told",   "remarks",   "remarked", "insists", "claims",
    "put",     "puts",    "adds",  "added",  "according", "consider", "passage", "speaker"};

constexpr std::u32string_view kClauseEnds = U"。！？；”」』.!?;\n";

// The last clause, its closing colon or comma included.
std::string_view last_clause(std::string_view text) {
  text = text.substr(text.size() - std::min<size_t>(text.size(), kParameters.lead_in_reach));
  size_t begin = text.size();
  for (size_t start = begin; begin > 0; begin = start) {
    if (kClauseEnds.find(previous_code_point(text, start)) != kClauseEnds.npos) break;
  }
  return text.substr(begin);
}

// What matters of a clause when a word must end within its last `limit` bytes: that much, and room for the word.
constexpr size_t kLongestWord = 12;

std::string_view tail_of(std::string_view clause, size_t limit) {
  return clause.substr(clause.size() - std::min(clause.size(), limit + kLongestWord));
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Behind the last Latin word that announces something; npos if there is none. A word cut at the beginning is none.
size_t behind_latin_word(std::string_view clause, bool is_cut) {
  size_t behind = clause.npos, begin = 0;
  while (is_cut && begin < clause.size() && is_letter(clause[begin])) ++begin;
  std::string word;
  for (size_t i = begin; i <= clause.size(); ++i) {
    if (i < clause.size() && is_letter(clause[i])) {
      word += static_cast<char>(clause[i] | 0x20);
    } else if (!word.empty()) {
      if (std::find(std::begin(kLatinWords), std::end(kLatinWords), word) != std::end(kLatinWords))
        behind = i;
      word.clear();
    }
  }
  return behind;
}

size_t behind_han_word(std::string_view clause) {
  size_t behind = clause.npos;
  for (size_t at = 0; at < clause.size(); ++at) {
    if (static_cast<unsigned char>(clause[at]) < 0xE0) continue;  // no Han character begins here
    for (const std::string_view word : kHanWords) {
      if (clause.substr(at).starts_with(word) && (behind == clause.npos || at + word.size() > behind))
        behind = at + word.size();
    }
  }
  return behind;
}

// Nothing but a few words, and then perhaps one colon or comma: what stands behind another is said already.
bool ends_at_once(std::string_view rest, size_t limit) {
  if (rest.size() > limit) return false;
  for (const std::string_view mark : {":", "：", ",", "，"}) {
    const size_t at = rest.find(mark);
    if (at == rest.npos) continue;
    return rest.substr(at + mark.size()).find_first_not_of(" \t>|\"'([") == rest.npos;
  }
  return true;
}

}  // namespace

bool ends_with_lead_in(std::string_view before) {
  for (size_t start = before.size(); start > 0; before = before.substr(0, start)) {
    const char32_t c = previous_code_point(before, start);
    if (!is_quotation_mark(c) && !is_space(c)) break;
  }
  const std::string_view clause = last_clause(before);
  const std::string_view latin = tail_of(clause, kParameters.lead_in_rest);
  const size_t behind_latin = behind_latin_word(latin, latin.size() < clause.size());
  if (behind_latin != latin.npos && ends_at_once(latin.substr(behind_latin), kParameters.lead_in_rest))
    return true;
  const std::string_view han = tail_of(clause, kParameters.lead_in_rest_han);
  const size_t behind_han = behind_han_word(han);
  return behind_han != han.npos && ends_at_once(han.substr(behind_han), kParameters.lead_in_rest_han);
}

}  // namespace duidu
