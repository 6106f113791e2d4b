// Finds a stretch of text again after the text was edited or imported anew: the quote at its old place, then anywhere,
// then by its context, then folded, then nearly the same. Rather no place than a look-alike: what was deleted is an
// orphan even if its twin still stands (tests/cases/anchor).
// Pure and deterministic; never fails.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "align/types.h"
#include "text/fold.h"

namespace duidu {

// The units of one side as one text, a line feed between two. "Place" is a byte of it. Owns its text.
class AnchorText {
 public:
  explicit AnchorText(const std::vector<std::string_view>& units);

  std::string_view text() const { return text_; }
  const FoldedText& folded() const { return folded_; }

  uint32_t position(uint32_t unit, uint32_t offset) const { return beginnings_[unit] + offset; }
  // Bytes [start, end), start < end, as bytes of units.
  Range range(uint32_t start, uint32_t end) const;

 private:
  uint32_t unit_at(uint32_t position) const;

  std::string text_;
  FoldedText folded_;
  std::vector<uint32_t> beginnings_;
};

inline constexpr size_t kSelectorContext = 32;  // code points

// What is kept of a stretch so that it can be found again.
struct Selector {
  std::string quote;
  std::string prefix;  // what stood before and behind it, at most kSelectorContext code points
  std::string suffix;
  uint32_t position = 0;  // position where it began
  bool is_unique = true;  // the same words stood nowhere else
  bool operator==(const Selector&) const = default;
};

Selector select(const AnchorText& text, uint32_t start, uint32_t end);

enum class AnchorOutcome : uint8_t {
  kMatch,      // the same words at the same position
  kMoved,      // the same words elsewhere
  kChanged,    // in other words, or other punctuation, width, case or script (`level` tells)
  kAmbiguous,  // at several places, none likelier than the others
  kOrphan,     // nowhere
};

struct Anchor {
  AnchorOutcome outcome = AnchorOutcome::kOrphan;
  LinkLevel level = LinkLevel::kNone;  // exact, folded or near; kNone for an orphan
  double similarity = 0.0;             // 1 - differences / length, of the folded words
  std::vector<Range> ranges;           // one, or several if ambiguous, or none
};

// Differences allowed, in percent of the quote's folded code points, and the longest quote looked for with differences.
inline constexpr uint32_t kMaxChangedPercent = 15;
inline constexpr size_t kMaxFuzzyCodePoints = 4096;

Anchor resolve(const Selector& selector, const AnchorText& text);

}  // namespace duidu
