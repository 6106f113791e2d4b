// Selectors under random edits: what was not touched is found to the byte, what was changed a little is found with its
// ends, what was deleted is nowhere. The traps are in tests/cases/anchor.
#include "align/anchor.h"

#include <gtest/gtest.h>

#include <random>

#include "text/utf8.h"

namespace duidu {
namespace {

class Editor {
 public:
  explicit Editor(uint32_t seed) : random_(seed) {}

  uint32_t roll(size_t count) { return static_cast<uint32_t>(random_() % count); }

  std::u32string prose(size_t length) {
    std::u32string text;
    while (text.size() < length) {
      text += static_cast<char32_t>(0x4E00 + roll(2000));
      if (roll(9) == 0) text += U"，。\n"[roll(3)];
    }
    return text;
  }

  // Other characters than prose() has, so that the number of edits is the distance.
  char32_t foreign() { return static_cast<char32_t>(0x9000 + roll(500)); }

 private:
  std::mt19937 random_;
};

std::string utf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) append_code_point(out, c);
  return out;
}

AnchorText units_of(std::u32string_view text) {
  const std::string bytes = utf8(text);
  std::vector<std::string_view> units;
  for (size_t start = 0; start <= bytes.size();) {
    const size_t end = std::min(bytes.find('\n', start), bytes.size());
    units.push_back(std::string_view(bytes).substr(start, end - start));
    start = end + 1;
  }
  return AnchorText(units);
}

struct Planted {
  std::u32string before, quote, behind;

  AnchorText text() const { return units_of(before + quote + behind); }
  uint32_t start() const { return static_cast<uint32_t>(utf8(before).size()); }
  Selector selector() const {
    return select(text(), start(), start() + static_cast<uint32_t>(utf8(quote).size()));
  }
};

// A quote with characters, not marks, at its ends.
Planted plant(Editor& editor, size_t length) {
  Planted planted{editor.prose(200 + editor.roll(100)), editor.prose(length),
                  editor.prose(200 + editor.roll(100))};
  planted.quote.front() = U'起';
  planted.quote.back() = U'止';
  return planted;
}

void expect_at(const Planted& now, const Anchor& anchor, AnchorOutcome outcome) {
  ASSERT_EQ(anchor.outcome, outcome);
  ASSERT_EQ(anchor.ranges.size(), 1u);
  const auto size = static_cast<uint32_t>(utf8(now.quote).size());
  EXPECT_EQ(anchor.ranges[0], now.text().range(now.start(), now.start() + size));
}

// Beyond the context, so that the edit touches neither.
void edit_far_away(std::u32string& text, Editor& editor, bool at_front) {
  const size_t at = at_front ? editor.roll(text.size() / 2) : text.size() / 2 + editor.roll(text.size() / 2);
  if (editor.roll(2) == 0) {
    text.erase(at, 1 + editor.roll(20));
  } else {
    text.insert(at, editor.prose(1 + editor.roll(20)));
  }
}

TEST(Anchor, AnUntouchedTextMatches) {
  for (uint32_t seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE(seed);
    Editor editor(seed);
    const Planted planted = plant(editor, 4 + editor.roll(60));
    expect_at(planted, resolve(planted.selector(), planted.text()), AnchorOutcome::kMatch);
  }
}

TEST(Anchor, EditsElsewhereMoveItToTheByte) {
  for (uint32_t seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE(seed);
    Editor editor(seed);
    const Planted planted = plant(editor, 4 + editor.roll(60));
    Planted now = planted;
    edit_far_away(now.before, editor, true);
    edit_far_away(now.behind, editor, false);
    const bool is_moved = now.start() != planted.start();
    expect_at(now, resolve(planted.selector(), now.text()),
              is_moved ? AnchorOutcome::kMoved : AnchorOutcome::kMatch);
  }
}

TEST(Anchor, AChangeWithinTheLimitKeepsTheEnds) {
  for (uint32_t seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE(seed);
    Editor editor(seed);
    const Planted planted = plant(editor, 14 + editor.roll(100));
    Planted now = planted;
    const size_t edits = 1 + editor.roll(planted.quote.size() * 10 / 100);
    for (size_t i = 0; i < edits; ++i) {
      const size_t at = 1 + editor.roll(now.quote.size() - 2);
      const uint32_t kind = editor.roll(3);
      if (kind == 0) now.quote[at] = editor.foreign();
      if (kind == 1) now.quote.insert(at, 1, editor.foreign());
      if (kind == 2 && at > 1) now.quote.erase(at, 1);
    }
    if (now.quote == planted.quote) continue;
    edit_far_away(now.before, editor, true);
    expect_at(now, resolve(planted.selector(), now.text()), AnchorOutcome::kChanged);
  }
}

TEST(Anchor, AChangedEndIsTakenFromTheContext) {
  for (uint32_t seed = 1; seed <= 200; ++seed) {
    SCOPED_TRACE(seed);
    Editor editor(seed);
    const Planted planted = plant(editor, 20 + editor.roll(40));
    Planted now = planted;
    now.quote.front() = editor.foreign();
    now.quote.insert(now.quote.size(), 1, editor.foreign());
    expect_at(now, resolve(planted.selector(), now.text()), AnchorOutcome::kChanged);
  }
}

TEST(Anchor, WhatWasDeletedIsNowhere) {
  for (uint32_t seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE(seed);
    Editor editor(seed);
    const Planted planted = plant(editor, 4 + editor.roll(60));
    Planted now = planted;
    now.quote.clear();
    const Anchor anchor = resolve(planted.selector(), now.text());
    EXPECT_EQ(anchor.outcome, AnchorOutcome::kOrphan);
    EXPECT_TRUE(anchor.ranges.empty());
  }
}

// The twin differs in one character and is far away, next to the quote, or on both sides of it.
TEST(Anchor, ATwinIsNeverTakenForIt) {
  for (uint32_t seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE(seed);
    Editor editor(seed);
    Planted planted = plant(editor, 12 + editor.roll(40));
    std::u32string twin = planted.quote;
    twin[twin.size() / 2] = editor.foreign();
    if (seed % 3 == 0) planted.behind.insert(100, twin);
    if (seed % 3 != 0) planted.behind.insert(0, U"。" + twin);
    if (seed % 3 == 1) planted.before += twin + U"。";
    Planted now = planted;
    now.quote.clear();
    EXPECT_EQ(resolve(planted.selector(), now.text()).outcome, AnchorOutcome::kOrphan);
  }
}

TEST(Anchor, TheSameWordsTwiceAreToldApartByTheirContext) {
  for (uint32_t seed = 1; seed <= 200; ++seed) {
    SCOPED_TRACE(seed);
    Editor editor(seed);
    Planted planted = plant(editor, 4 + editor.roll(40));
    planted.behind.insert(120, planted.quote);
    Planted now = planted;
    edit_far_away(now.before, editor, true);
    const AnchorOutcome outcome =
        now.start() == planted.start() ? AnchorOutcome::kMatch : AnchorOutcome::kMoved;
    expect_at(now, resolve(planted.selector(), now.text()), outcome);
    now.quote.clear();
    const Anchor deleted = resolve(planted.selector(), now.text());
    EXPECT_TRUE(deleted.outcome == AnchorOutcome::kOrphan || deleted.outcome == AnchorOutcome::kAmbiguous);
  }
}

TEST(Anchor, EdgesDoNotBreakIt) {
  const AnchorText text({"一二三四五六七八", "", "九"}), empty({});
  EXPECT_EQ(resolve({}, text).outcome, AnchorOutcome::kOrphan);
  const auto size = static_cast<uint32_t>(text.text().size());
  const Selector all = select(text, 0, size);
  EXPECT_EQ(resolve(all, text).outcome, AnchorOutcome::kMatch);
  EXPECT_EQ(resolve(all, empty).outcome, AnchorOutcome::kOrphan);
  Selector far = all;
  far.position = 1'000'000;
  EXPECT_EQ(resolve(far, text).outcome, AnchorOutcome::kMoved);
}

}  // namespace
}  // namespace duidu
