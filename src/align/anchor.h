// Finds a stretch of text again after the text was edited or imported anew: first the same quote at its old
// position, then anywhere, then by its context, then by its folded characters, then with a few differences.
// It gives no result rather than a similar sentence: a quote that was deleted is an orphan even if the text
// has others like it (tests/cases/anchor).
// Today only tests call it. It is meant for editing: links, highlights and remarks must keep their words
// while the text around them changes.
// Pure and deterministic; never fails.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "align/types.h"
#include "text/fold.h"

namespace duidu {

// The units of one side joined into one text by line feeds. A position is a byte offset in this text. Owns
// the text.
class AnchorText {
 public:
  explicit AnchorText(const std::vector<std::string_view>& units);

  std::string_view text() const { return text_; }
  const FoldedText& folded() const { return folded_; }

  uint32_t position(uint32_t unit, uint32_t offset) const { return beginnings_[unit] + offset; }
  // Maps the bytes [start, end), start < end, to units and offsets in them.
  Range range(uint32_t start, uint32_t end) const;

 private:
  uint32_t unit_at(uint32_t position) const;

  std::string text_;
  FoldedText folded_;
  std::vector<uint32_t> beginnings_;
};

inline constexpr size_t kSelectorContext = 32;  // in code points

// What is stored about a stretch of text so that it can be found again.
struct Selector {
  std::string quote;
  std::string prefix;  // the text before and behind the quote, at most kSelectorContext code points each
  std::string suffix;
  uint32_t position = 0;  // where the quote began
  bool is_unique = true;  // false if the text had the same words elsewhere, too
  bool operator==(const Selector&) const = default;
};

Selector select(const AnchorText& text, uint32_t start, uint32_t end);

enum class AnchorOutcome : uint8_t {
  kMatch,      // equal words at the same position
  kMoved,      // equal words at another position
  kChanged,    // other words, or other punctuation, width, case or script; `level` says which
  kAmbiguous,  // several ranges, none of them likelier than the others
  kOrphan,     // the text does not have it
};

struct Anchor {
  AnchorOutcome outcome = AnchorOutcome::kOrphan;
  LinkLevel level = LinkLevel::kNone;  // exact, folded or near; kNone for an orphan
  double similarity = 0.0;             // 1 - differences / length, of the folded words
  std::vector<Range> ranges;           // one range; several if ambiguous; none for an orphan
};

// Most differences allowed, in percent of the quote's folded code points, and the longest quote that is
// searched for with differences.
inline constexpr uint32_t kMaxChangedPercent = 15;
inline constexpr size_t kMaxFuzzyCodePoints = 4096;

Anchor resolve(const Selector& selector, const AnchorText& text);

}  // namespace duidu
