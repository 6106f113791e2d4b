#include "text/bidi.h"

#include <algorithm>

#include "text/bidi_sequences.h"
#include "text/utf8.h"

namespace duidu {
namespace {

using enum BidiClass;

constexpr uint8_t kMaxDepth = 125;  // BD2

// The first strong character from `from` on outside isolates; with `inside` the search ends at the isolate's PDI.
BidiClass first_strong(std::span<const BidiCharacter> text, size_t from, bool inside) {
  size_t depth = 0;
  for (size_t i = from; i < text.size(); ++i) {
    const BidiClass c = text[i].bidi_class;
    if (is_isolate_initiator(c)) {
      ++depth;
    } else if (c == kPDI) {
      if (depth == 0 && inside) return kON;
      if (depth > 0) --depth;
    } else if (depth == 0 && (c == kL || c == kR || c == kAL)) {
      return c;
    }
  }
  return kON;
}

// Applies rules X1 to X8: an explicit level for each character, and the class that an override gives it.
class Embeddings {
 public:
  Embeddings(std::span<const BidiCharacter> text, uint8_t paragraph, std::vector<BidiClass>& classes,
             std::vector<uint8_t>& levels)
      : text_(text), paragraph_(paragraph), classes_(classes), levels_(levels) {
    stack_.push_back({paragraph, kON, false});
  }

  void run() {
    for (size_t i = 0; i < text_.size(); ++i) {
      const BidiClass c = text_[i].bidi_class;
      if (is_embedding(c)) {
        levels_[i] = stack_.back().level;
        embed(c);
      } else if (is_isolate_initiator(c)) {
        take(i, c);
        isolate(c == kFSI ? isolated_class(i) : c);
      } else if (c == kPDI) {
        end_isolate();
        take(i, c);
      } else if (c == kPDF) {
        end_embedding();
        levels_[i] = stack_.back().level;
      } else if (c == kB) {
        levels_[i] = paragraph_;
      } else {
        take(i, c);
      }
    }
  }

 private:
  struct Status {
    uint8_t level;
    BidiClass override;  // kON = none
    bool is_isolate;
  };

  void take(size_t i, BidiClass c) {
    levels_[i] = stack_.back().level;
    if (stack_.back().override != kON && c != kBN) classes_[i] = stack_.back().override;
  }

  uint8_t next_level(bool right_to_left) const {
    const uint8_t level = stack_.back().level;
    return static_cast<uint8_t>(right_to_left ? (level + 1) | 1 : (level + 2) & ~1);
  }

  void embed(BidiClass c) {  // X2 to X5
    const uint8_t level = next_level(c == kRLE || c == kRLO);
    if (level > kMaxDepth || overflowing_isolates_ > 0 || overflowing_embeddings_ > 0) {
      if (overflowing_isolates_ == 0) ++overflowing_embeddings_;
      return;
    }
    stack_.push_back({level, c == kRLO ? kR : c == kLRO ? kL : kON, false});
  }

  BidiClass isolated_class(size_t i) const {  // X5c
    const BidiClass strong = first_strong(text_, i + 1, true);
    return strong == kR || strong == kAL ? kRLI : kLRI;
  }

  void isolate(BidiClass c) {  // X5a, X5b
    const uint8_t level = next_level(c == kRLI);
    if (level > kMaxDepth || overflowing_isolates_ > 0 || overflowing_embeddings_ > 0) {
      ++overflowing_isolates_;
      return;
    }
    ++valid_isolates_;
    stack_.push_back({level, kON, true});
  }

  void end_isolate() {  // X6a
    if (overflowing_isolates_ > 0) {
      --overflowing_isolates_;
      return;
    }
    if (valid_isolates_ == 0) return;
    overflowing_embeddings_ = 0;
    while (!stack_.back().is_isolate) stack_.pop_back();
    stack_.pop_back();
    --valid_isolates_;
  }

  void end_embedding() {  // X7
    if (overflowing_isolates_ > 0) return;
    if (overflowing_embeddings_ > 0) {
      --overflowing_embeddings_;
    } else if (!stack_.back().is_isolate && stack_.size() >= 2) {
      stack_.pop_back();
    }
  }

  std::span<const BidiCharacter> text_;
  uint8_t paragraph_;
  std::vector<BidiClass>& classes_;
  std::vector<uint8_t>& levels_;
  std::vector<Status> stack_;
  size_t overflowing_isolates_ = 0;
  size_t overflowing_embeddings_ = 0;
  size_t valid_isolates_ = 0;
};

}  // namespace

BidiCharacter bidi_character(char32_t c) {
  const ScriptTraits& traits = traits_of(c);
  if (!traits.is_bracket()) return {traits.bidi_class, 0, false};
  const BracketHalf half = bracket_half(c);
  return {traits.bidi_class, half.pair, half.is_opening};
}

uint8_t paragraph_level(std::span<const BidiCharacter> text) {
  const BidiClass strong = first_strong(text, 0, false);
  return strong == kR || strong == kAL ? 1 : 0;
}

void resolve_levels(std::span<const BidiCharacter> text, uint8_t paragraph, std::vector<uint8_t>& levels) {
  std::vector<BidiClass> classes;
  classes.reserve(text.size());
  for (const BidiCharacter& character : text) classes.push_back(character.bidi_class);
  levels.assign(text.size(), paragraph);
  Embeddings(text, paragraph, classes, levels).run();
  resolve_sequences(text, paragraph, classes, levels);
  for (size_t i = 0; i < text.size(); ++i) {
    if (is_removed(text[i].bidi_class)) levels[i] = i > 0 ? levels[i - 1] : paragraph;
  }
}

void level_blanks(std::span<const BidiCharacter> line, uint8_t paragraph, std::span<uint8_t> levels) {
  bool at_end = true;
  for (size_t i = line.size(); i-- > 0;) {
    const BidiClass c = line[i].bidi_class;
    const bool is_blank = c == kWS || c == kPDI || is_isolate_initiator(c) || is_removed(c);
    at_end = c == kS || c == kB || (at_end && is_blank);
    if (at_end) levels[i] = paragraph;
  }
}

void visual_order(std::span<const uint8_t> levels, std::vector<uint32_t>& order) {
  order.resize(levels.size());
  uint8_t highest = 0, lowest_odd = kMaxDepth + 2;
  for (uint32_t i = 0; i < levels.size(); ++i) {
    order[i] = i;
    highest = std::max(highest, levels[i]);
    if (levels[i] % 2 == 1) lowest_odd = std::min(lowest_odd, levels[i]);
  }
  for (uint8_t level = highest; level >= lowest_odd; --level) {
    for (size_t i = 0; i < order.size();) {
      size_t end = i;
      while (end < order.size() && levels[order[end]] >= level) ++end;
      std::reverse(order.begin() + static_cast<ptrdiff_t>(i), order.begin() + static_cast<ptrdiff_t>(end));
      i = end + 1;
    }
  }
}

uint8_t text_level(std::string_view text) {
  size_t depth = 0;
  for (size_t offset = 0; offset < text.size();) {
    const BidiClass c = traits_of(next_code_point(text, offset)).bidi_class;
    if (is_isolate_initiator(c)) ++depth;
    if (c == kPDI && depth > 0) --depth;
    if (depth > 0) continue;
    if (c == kL) return 0;
    if (c == kR || c == kAL) return 1;
  }
  return 0;
}

}  // namespace duidu
