// Whether words are of another language than the interview: translated, they cannot be compared with it. Told by the script; within
// one script by how many of the words the interview uses at all, for every language has words that no long text does without.
// Owns its tables; nothing fails.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "model/article.h"

namespace duidu {

// Scripts that no language of the others is written in alone.
enum class Writing : uint8_t { kHan, kKana, kHangul, kLatin, kCyrillic, kOther, kCount };

// Letters of each script.
struct WritingCounts {
  uint32_t of[static_cast<size_t>(Writing::kCount)] = {};
  uint32_t all = 0;
};

class InterviewLanguage {
 public:
  explicit InterviewLanguage(const Interview& interview);

  // Whether the words are of another language for certain.
  bool is_other(std::string_view words) const;

 private:
  bool is_of_unknown_words(std::string_view words) const;

  WritingCounts counts_;
  std::unordered_set<std::string> words_;  // in lower case, of scripts that part words
};

}  // namespace duidu
