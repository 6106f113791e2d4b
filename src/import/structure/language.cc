#include "import/structure/language.h"

#include "base/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// A sample of this size is enough to recognise the language of any longer text.
constexpr size_t kSampleBytes = 1 << 16;

// Frequent characters that exist in one script only, pair by pair.
constexpr std::u32string_view kSimplified = U"这说们国时对会个为发来学经开问机长见里还应没过动现样头实关";
constexpr std::u32string_view kTraditional = U"這說們國時對會個為發來學經開問機長見裡還應沒過動現樣頭實關";

// About a third of any English text; other languages share a few of them.
constexpr std::string_view kEnglishWords =
    "|the|and|of|is|are|you|to|in|was|it|that|this|what|not|they|with|for|do|why|how|have|";

struct Counts {
  size_t han = 0, kana = 0, hangul = 0, words = 0, simplified = 0, traditional = 0;
};

// Latin text is counted in words, so that a Han character and an English word have equal weight.
Counts count(std::string_view text) {
  Counts counts;
  bool in_word = false;
  for (size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    const bool is_word = is_word_character(c);
    counts.words += is_word && !in_word;
    in_word = is_word;
    if (c >= 0x3041 && c <= 0x30FF) {
      ++counts.kana;
    } else if (c >= 0xAC00 && c <= 0xD7A3) {
      ++counts.hangul;
    } else if (is_ideographic(c)) {
      ++counts.han;
      counts.simplified += kSimplified.find(c) != kSimplified.npos;
      counts.traditional += kTraditional.find(c) != kTraditional.npos;
    }
  }
  return counts;
}

bool is_english(std::string_view text, size_t words) {
  size_t found = 0;
  std::string word = "|";
  for (const char byte : text) {
    const char lower = lower_ascii(byte);
    if (lower >= 'a' && lower <= 'z') {
      word += lower;
      continue;
    }
    word += '|';
    found += word.size() > 2 && kEnglishWords.find(word) != kEnglishWords.npos;
    word.resize(1);
  }
  return found * 10 >= words;
}

}  // namespace

std::string language_of_text(std::string_view text) {
  size_t end = text.size();
  if (end > kSampleBytes) {
    end = kSampleBytes;
    previous_code_point(text, end);
  }
  const std::string_view sample = text.substr(0, end);
  const Counts counts = count(sample);
  const size_t east_asian = counts.han + counts.kana + counts.hangul;
  if (east_asian > counts.words) {
    if (counts.hangul > counts.han) return "ko";
    if (counts.kana * 5 > counts.han) return "ja";
    return counts.traditional > counts.simplified ? "zh-Hant" : "zh-Hans";
  }
  return is_english(sample, counts.words) ? "en" : "";
}

}  // namespace duidu
