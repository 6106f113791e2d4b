#include "text/han.h"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <string_view>

#include "text/han_variants_table.h"

namespace duidu {
namespace {

constexpr char32_t kPlane2 = 0x20000;

// Number of targets before each block of 64 characters, so that counting bits finds a target.
constexpr auto kTargetsBefore = [] {
  std::array<uint16_t, std::size(han_variants::kHasTarget)> before{};
  uint16_t count = 0;
  for (size_t block = 0; block < before.size(); ++block) {
    before[block] = count;
    count = static_cast<uint16_t>(count + std::popcount(han_variants::kHasTarget[block]));
  }
  return before;
}();

char32_t simplified_in_plane2(char32_t c) {
  const auto wanted = static_cast<uint16_t>(c - kPlane2);
  const auto* found =
      std::lower_bound(std::begin(han_variants::kPlane2From), std::end(han_variants::kPlane2From), wanted);
  if (found == std::end(han_variants::kPlane2From) || *found != wanted) return c;
  return kPlane2 + han_variants::kPlane2To[found - han_variants::kPlane2From];
}

struct Target {
  char32_t to;
  bool is_rare;
};

// What the table has for a character up to kLast; the character itself if nothing.
Target target_of(char32_t c) {
  using namespace han_variants;
  if (c < kFirst) return {c, false};
  const size_t block = (c - kFirst) / 64;
  const uint64_t bit = uint64_t{1} << (c - kFirst) % 64;
  if ((kHasTarget[block] & bit) == 0) return {c, false};
  const size_t index = kTargetsBefore[block] + std::popcount(kHasTarget[block] & (bit - 1));
  const bool in_plane2 = kTargetInPlane2[index / 64] >> index % 64 & 1;
  return {(in_plane2 ? kPlane2 : 0) + kTarget[index], (kIsRare[index / 64] >> index % 64 & 1) != 0};
}

// Whether the phrase occurs around `index`.
bool stands_at(const han_variants::Phrase& phrase, const std::u32string& text, size_t first, size_t index) {
  if (index < first + phrase.changed || index - phrase.changed + phrase.length > text.size()) return false;
  const auto at = text.begin() + static_cast<std::ptrdiff_t>(index - phrase.changed);
  return std::equal(phrase.text, phrase.text + phrase.length, at);
}

}  // namespace

char32_t simplified(char32_t c) {
  using namespace han_variants;
  if (c > kLast) return c >> 16 == 2 ? simplified_in_plane2(c) : c;
  const Target found = target_of(c);
  return found.is_rare ? c : found.to;
}

char32_t common_form(char32_t c) {
  const char32_t simple = simplified(c);
  return simple > han_variants::kLast ? simple : target_of(simple).to;
}

bool changes_in_phrases(char32_t c) {
  constexpr std::u16string_view kChanged = han_variants::kChangedInPhrases;
  return c < 0x10000 && kChanged.find(static_cast<char16_t>(c)) != kChanged.npos;
}

void simplify_phrases(std::u32string& text, size_t first) {
  for (size_t index = first; index < text.size(); ++index) {
    if (!changes_in_phrases(text[index])) continue;
    const auto* phrase = std::find_if(std::begin(han_variants::kPhrases), std::end(han_variants::kPhrases),
                                      [&](const auto& p) { return stands_at(p, text, first, index); });
    if (phrase != std::end(han_variants::kPhrases)) text[index] = phrase->to;
  }
}

}  // namespace duidu
