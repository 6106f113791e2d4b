#include "align/reason_words.h"

namespace duidu {
namespace {

// Appends `more` to `out` with the phrase `key`, which joins two others.
void append(std::string& out, std::string_view key, Language language, std::string_view more) {
  out = out.empty() ? std::string(more) : phrase(language, key, {out, more});
}

}  // namespace

std::string in_words(const TopicReason& reason, const std::vector<uint32_t>& numbers, Language language) {
  std::string out;
  const auto add = [&](std::string_view key, const std::string& value) {
    append(out, "reason.and", language, phrase(language, key, {value}));
  };
  if (!reason.number.empty()) add("reason.number", reason.number);
  if (reason.quotation != TopicReason::kNoQuotation && numbers[reason.quotation] != 0) {
    add(reason.leads_to_quotation ? "reason.before_quotation" : "reason.after_quotation",
        std::to_string(numbers[reason.quotation]));
  }
  std::string words;
  for (const std::string& word : reason.shared) append(words, "reason.list", language, word);
  if (!words.empty()) add("reason.shares", words);
  if (!out.empty()) return out;
  return std::string(phrase(language, reason.heads_section ? "reason.heads_section" : "reason.goes_on"));
}

}  // namespace duidu
