#include "text/foldings.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <tuple>

#include "base/sorting.h"
#include "text/character_tables.h"
#include "text/characters.h"
#include "text/han.h"

namespace duidu {
namespace {

constexpr char32_t kPlane = 0x10000;

// Conjoining jamo (The Unicode Standard, section 3.12).
constexpr char32_t kLeading = 0x1100, kVowel = 0x1161, kTrailing = 0x11A7, kSyllable = 0xAC00;
constexpr char32_t kLeadingCount = 19, kVowelCount = 21, kTrailingCount = 28;
constexpr char32_t kSyllableCount = kLeadingCount * kVowelCount * kTrailingCount;

// Reads numbers in the packing of cmake/tables/characters.mjs.
class PackedReader {
 public:
  explicit PackedReader(std::span<const uint8_t> bytes) : bytes_(bytes) {}

  bool is_at_end() const { return at_ == bytes_.size(); }

  uint32_t number() {
    uint32_t value = 0;
    for (int shift = 0;; shift += 7) {
      const uint8_t byte = bytes_[at_++];
      value |= (byte & 0x7Fu) << shift;
      if (byte < 0x80) return value;
    }
  }

  // A difference to be added to a code point; negative ones wrap around.
  uint32_t difference() {
    const uint32_t value = number();
    return (value & 1) != 0 ? 0u - (value / 2 + 1) : value / 2;
  }

 private:
  std::span<const uint8_t> bytes_;
  size_t at_ = 0;
};

struct Folding {
  char32_t from = 0;
  bool is_case = false;
  std::u32string to;
};

template <typename Take>
void unpack(std::span<const uint8_t> bytes, Take take) {
  PackedReader reader(bytes);
  Folding folding;
  uint32_t shift = 0;
  while (!reader.is_at_end()) {
    const uint32_t head = reader.number();
    folding.from += head / 4;
    folding.is_case = (head & 2) != 0;
    folding.to.clear();
    if ((head & 1) == 0) {
      shift += reader.difference();
      folding.to += folding.from + shift;
    } else {
      char32_t before = folding.from;
      for (uint32_t left = reader.number(); left > 0; --left) folding.to += before += reader.difference();
    }
    take(folding);
  }
}

bool is_dropped(const Character& character) {
  return character.kind >= CharacterKind::kPunctuation || character.is_ignored;
}

// Whether the character neither joins another character's cluster nor starts one that takes in the next character.
bool stands_alone(const Character& character) {
  using enum ClusterRole;
  if (character.kind == CharacterKind::kMark) return false;
  switch (character.role) {
    case kExtend:
    case kLeadingJamo:
    case kVowelJamo:
    case kTrailingJamo:
    case kSpacingMark:
    case kPrepend:
    case kJoiner:
      return false;
    default:
      return true;
  }
}

bool is_open_syllable(char32_t c) {
  return c >= kSyllable && c < kSyllable + kSyllableCount && (c - kSyllable) % kTrailingCount == 0;
}

bool is_in(char32_t c, char32_t first, char32_t count) { return c >= first && c < first + count; }

}  // namespace

const Foldings& Foldings::get() {
  static const Foldings foldings;
  return foldings;
}

Foldings::Foldings() {
  fill_plain();
  unpack_foldings();
  unpack_composites();
}

void Foldings::fill_plain() {
  plain_.resize(kPlane);
  for (char32_t c = 0; c < kPlane; ++c) {
    const Character& character = character_of(c);
    plain_[c] = !stands_alone(character) ? kNotPlain
                : is_dropped(character)  ? kDropped
                                         : static_cast<char16_t>(c);
  }
  plain_[U'○'] = plain_[U'◯'] = kNotPlain;  // a zero behind Han digits
  for (char32_t c = 0x3400; c < 0xA000; ++c) {
    if (plain_[c] != c) continue;  // symbols between two blocks of ideographs
    const char32_t simple = common_form(c);
    plain_[c] = simple < kPlane && !changes_in_phrases(simple) ? static_cast<char16_t>(simple) : kNotPlain;
  }
}

void Foldings::unpack_foldings() {
  unpack(character_tables::kFoldings, [this](const Folding& folding) {
    if (folding.from < kPlane) {
      const char32_t to = folding.to.empty() ? kDropped : common_form(folding.to.front());
      const bool is_plain = plain_[folding.from] != kNotPlain && folding.to.size() < 2 && to < kPlane;
      plain_[folding.from] = is_plain && !changes_in_phrases(to) ? static_cast<char16_t>(to) : kNotPlain;
    }
    const auto begin = static_cast<uint16_t>(targets_.size());
    entries_.push_back({folding.from, begin, static_cast<uint8_t>(folding.to.size()), folding.is_case});
    targets_ += folding.to;
  });
  unpack(character_tables::kCaseFoldings, [this](const Folding& folding) {
    const auto begin = static_cast<uint16_t>(targets_.size());
    case_entries_.push_back({folding.from, begin, static_cast<uint8_t>(folding.to.size()), true});
    targets_ += folding.to;
  });
}

void Foldings::unpack_composites() {
  PackedReader reader(character_tables::kComposites);
  Composite next{};
  while (!reader.is_at_end()) {
    next.composite += reader.number();
    next.first += reader.difference();
    next.second += reader.difference();
    composites_.push_back(next);
  }
  by_parts_ = composites_;
  sort_values(by_parts_, [](const Composite& a, const Composite& b) {
    return std::tie(a.first, a.second) < std::tie(b.first, b.second);
  });
}

const Foldings::Entry* Foldings::find(const std::vector<Entry>& entries, char32_t c) {
  const auto at = std::lower_bound(entries.begin(), entries.end(), c,
                                   [](const Entry& entry, char32_t wanted) { return entry.from < wanted; });
  return at != entries.end() && at->from == c ? &*at : nullptr;
}

void Foldings::append_fold(char32_t c, std::u32string& out) const {
  const Character& character = character_of(c);
  if (character.is_ignored) return;
  if (const Entry* entry = find(entries_, c)) {
    for (const char32_t target : targets(*entry)) out += common_form(target);
  } else if (!is_dropped(character)) {
    out += common_form(c);
  }
}

void Foldings::append_decomposed(char32_t c, std::u32string& out) const {
  if (is_in(c, kSyllable, kSyllableCount)) {
    const char32_t syllable = c - kSyllable, trailing = syllable % kTrailingCount;
    out += kLeading + syllable / (kVowelCount * kTrailingCount);
    out += kVowel + syllable / kTrailingCount % kVowelCount;
    if (trailing != 0) out += kTrailing + trailing;
    return;
  }
  const size_t begin = out.size();
  for (char32_t left = c;;) {  // the first part of a composite may be a composite
    const auto at =
        std::lower_bound(composites_.begin(), composites_.end(), left,
                         [](const Composite& entry, char32_t wanted) { return entry.composite < wanted; });
    if (at == composites_.end() || at->composite != left) {
      out.insert(out.begin() + static_cast<std::ptrdiff_t>(begin), left);
      return;
    }
    out.insert(out.begin() + static_cast<std::ptrdiff_t>(begin), at->second);
    left = at->first;
  }
}

char32_t Foldings::composed(char32_t first, char32_t second) const {
  if (is_in(first, kLeading, kLeadingCount) && is_in(second, kVowel, kVowelCount)) {
    return kSyllable + ((first - kLeading) * kVowelCount + second - kVowel) * kTrailingCount;
  }
  if (is_open_syllable(first) && is_in(second, kTrailing + 1, kTrailingCount - 1))
    return first + second - kTrailing;
  const auto at = std::lower_bound(by_parts_.begin(), by_parts_.end(), std::tie(first, second),
                                   [](const Composite& entry, const auto& wanted) {
                                     return std::tie(entry.first, entry.second) < wanted;
                                   });
  const bool found = at != by_parts_.end() && at->first == first && at->second == second;
  return found ? at->composite : 0;
}

std::u32string_view Foldings::case_fold(const char32_t& c) const {
  if (const Entry* entry = find(case_entries_, c)) return targets(*entry);
  const Entry* entry = find(entries_, c);
  return entry && entry->is_case ? targets(*entry) : std::u32string_view(&c, 1);
}

}  // namespace duidu
