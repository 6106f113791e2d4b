#include "text/bidi_sequences.h"

#include <algorithm>

#include "base/sorting.h"

namespace duidu {
namespace {

using enum BidiClass;

constexpr size_t kMaxBrackets = 63;  // BD16

bool is_neutral(BidiClass c) {
  return c == kB || c == kS || c == kWS || c == kON || c == kPDI || is_isolate_initiator(c);
}

// The direction of a level: even is left to right, odd is right to left.
BidiClass direction_of(uint8_t level) { return level % 2 == 0 ? kL : kR; }

// The direction of a class in the rules on neutrals, where numbers count as right to left.
BidiClass strong_direction(BidiClass c) {
  return c == kL ? kL : c == kR || c == kEN || c == kAN || c == kAL ? kR : kON;
}

// Applies rules W1 to I2 to one isolating run sequence, given the indices of its characters and the directions at its
// ends.
class Sequence {
 public:
  Sequence(std::span<const BidiCharacter> text, std::span<const uint32_t> indices, BidiClass start,
           BidiClass end, std::vector<BidiClass>& classes, std::vector<uint8_t>& levels)
      : text_(text), indices_(indices), start_(start), end_(end), classes_(classes), levels_(levels) {}

  void resolve() {
    resolve_marks_and_numbers();
    resolve_separators();
    resolve_brackets();
    resolve_neutrals();
    resolve_implicit();
  }

 private:
  BidiClass& at(size_t i) { return classes_[indices_[i]]; }
  size_t size() const { return indices_.size(); }
  uint8_t level() const { return levels_[indices_[0]]; }

  void resolve_marks_and_numbers() {
    BidiClass before = start_, strong = start_;
    for (size_t i = 0; i < size(); ++i) {
      BidiClass& c = at(i);
      if (c == kNSM) c = is_isolate_initiator(before) || before == kPDI ? kON : before;  // W1
      before = c;
      if (c == kL || c == kR || c == kAL) strong = c;
      if (c == kEN && strong == kAL) c = kAN;  // W2
    }
    for (size_t i = 0; i < size(); ++i) {
      if (at(i) == kAL) at(i) = kR;  // W3
    }
  }

  void resolve_separators() {
    for (size_t i = 1; i + 1 < size(); ++i) {  // W4
      const BidiClass c = at(i), before = at(i - 1), after = at(i + 1);
      if (before != after) continue;
      if ((before == kEN && (c == kES || c == kCS)) || (before == kAN && c == kCS)) at(i) = before;
    }
    for (size_t i = 0; i < size();) {  // W5
      size_t end = i;
      while (end < size() && at(end) == kET) ++end;
      const bool beside_number = end > i && ((i > 0 && at(i - 1) == kEN) || (end < size() && at(end) == kEN));
      for (; i < end; ++i) at(i) = beside_number ? kEN : kET;
      if (i < size()) ++i;
    }
    BidiClass strong = start_;
    for (size_t i = 0; i < size(); ++i) {
      BidiClass& c = at(i);
      if (c == kES || c == kET || c == kCS) c = kON;  // W6
      if (c == kL || c == kR) strong = c;
      if (c == kEN && strong == kL) c = kL;  // W7
    }
  }

  struct Pair {
    uint32_t opening, closing;
  };

  std::vector<Pair> bracket_pairs() {  // BD16
    std::vector<Pair> pairs;
    std::vector<uint32_t> open;
    for (uint32_t i = 0; i < size(); ++i) {
      const BidiCharacter& character = text_[indices_[i]];
      if (character.bracket == 0 || at(i) != kON) continue;
      if (character.is_opening) {
        if (open.size() == kMaxBrackets) return {};
        open.push_back(i);
        continue;
      }
      for (size_t k = open.size(); k-- > 0;) {
        if (text_[indices_[open[k]]].bracket != character.bracket) continue;
        pairs.push_back({open[k], i});
        open.resize(k);
        break;
      }
    }
    sort_values(pairs, [](Pair a, Pair b) { return a.opening < b.opening; });
    return pairs;
  }

  void resolve_brackets() {  // N0
    const BidiClass embedding = direction_of(level());
    size_t scanned = 0;
    BidiClass before = start_;  // last strong direction before a pair
    for (const Pair& pair : bracket_pairs()) {
      for (; scanned < pair.opening; ++scanned) {
        if (const BidiClass strong = strong_direction(at(scanned)); strong != kON) before = strong;
      }
      bool has_opposite = false, has_same = false;
      for (uint32_t i = pair.opening + 1; i < pair.closing && !has_same; ++i) {
        const BidiClass strong = strong_direction(at(i));
        has_same = strong == embedding;
        has_opposite = has_opposite || (strong != kON && strong != embedding);
      }
      if (has_same) {
        set_pair(pair, embedding);
      } else if (has_opposite) {
        set_pair(pair, before == embedding ? embedding : before);
      }
    }
  }

  void set_pair(const Pair& pair, BidiClass direction) {
    for (const uint32_t half : {pair.opening, pair.closing}) {
      at(half) = direction;
      for (size_t i = half + 1; i < size() && text_[indices_[i]].bidi_class == kNSM; ++i) at(i) = direction;
    }
  }

  void resolve_neutrals() {  // N1, N2
    for (size_t i = 0; i < size();) {
      if (!is_neutral(at(i))) {
        ++i;
        continue;
      }
      size_t end = i;
      while (end < size() && is_neutral(at(end))) ++end;
      const BidiClass before = i > 0 ? strong_direction(at(i - 1)) : start_;
      const BidiClass after = end < size() ? strong_direction(at(end)) : end_;
      const BidiClass direction = before == after ? before : direction_of(level());
      for (; i < end; ++i) at(i) = direction;
    }
  }

  void resolve_implicit() {  // I1, I2
    for (size_t i = 0; i < size(); ++i) {
      uint8_t& level = levels_[indices_[i]];
      const BidiClass c = at(i);
      if (level % 2 == 1) {
        level = static_cast<uint8_t>(level + (c != kR));
      } else {
        level = static_cast<uint8_t>(level + (c == kR ? 1 : c == kL ? 0 : 2));
      }
    }
  }

  std::span<const BidiCharacter> text_;
  std::span<const uint32_t> indices_;
  BidiClass start_, end_;
  std::vector<BidiClass>& classes_;
  std::vector<uint8_t>& levels_;
};

// Applies rule X10: splits the text, without the characters that X9 removes, into isolating run sequences and
// resolves each.
class Sequences {
 public:
  Sequences(std::span<const BidiCharacter> text, uint8_t paragraph, std::vector<BidiClass>& classes,
            std::vector<uint8_t>& levels)
      : text_(text), paragraph_(paragraph), classes_(classes), levels_(levels) {
    for (uint32_t i = 0; i < text.size(); ++i) {
      if (!is_removed(text[i].bidi_class)) kept_.push_back(i);
    }
    find_runs();
  }

  void resolve() {
    for (const Run& run : runs_) {
      if (!run.is_first) continue;
      indices_.clear();
      const Run* last = &run;
      for (const Run* part = &run; part; part = part->next == kNone ? nullptr : &runs_[part->next]) {
        indices_.insert(indices_.end(), kept_.begin() + part->begin, kept_.begin() + part->end);
        last = part;
      }
      const uint8_t level = explicit_[run.begin];
      const uint8_t before = run.begin > 0 ? explicit_[run.begin - 1] : paragraph_;
      const bool open_ended = is_isolate_initiator(text_[kept_[last->end - 1]].bidi_class);
      const uint8_t after = open_ended || last->end == kept_.size() ? paragraph_ : explicit_[last->end];
      Sequence(text_, indices_, direction_of(std::max(level, before)), direction_of(std::max(level, after)),
               classes_, levels_)
          .resolve();
    }
  }

 private:
  static constexpr size_t kNone = static_cast<size_t>(-1);

  // A run of one level, in indices of `kept_`.
  struct Run {
    size_t begin, end;
    size_t next = kNone;  // the run that continues after the isolate at this run's end
    bool is_first = true;
  };

  void find_runs() {
    struct Initiator {
      size_t index, run;
    };
    std::vector<Initiator> open;  // isolate initiators that are still open
    explicit_.reserve(kept_.size());
    for (const uint32_t i : kept_) explicit_.push_back(levels_[i]);
    for (size_t begin = 0; begin < kept_.size();) {
      size_t end = begin + 1;
      while (end < kept_.size() && explicit_[end] == explicit_[begin]) ++end;
      runs_.push_back({begin, end});
      for (size_t k = begin; k < end; ++k) {
        const BidiClass c = text_[kept_[k]].bidi_class;
        if (is_isolate_initiator(c)) open.push_back({k, runs_.size() - 1});
        if (c != kPDI || open.empty()) continue;
        Run& before = runs_[open.back().run];
        if (k == begin && before.end == open.back().index + 1) {
          before.next = runs_.size() - 1;
          runs_.back().is_first = false;
        }
        open.pop_back();
      }
      begin = end;
    }
  }

  std::span<const BidiCharacter> text_;
  uint8_t paragraph_;
  std::vector<BidiClass>& classes_;
  std::vector<uint8_t>& levels_;
  std::vector<uint32_t> kept_;
  std::vector<uint8_t> explicit_;  // explicit levels of `kept_`
  std::vector<Run> runs_;
  std::vector<uint32_t> indices_;
};

}  // namespace

void resolve_sequences(std::span<const BidiCharacter> text, uint8_t paragraph,
                       std::vector<BidiClass>& classes, std::vector<uint8_t>& levels) {
  Sequences(text, paragraph, classes, levels).resolve();
}

}  // namespace duidu
