// Segments of words become runs of bytes that cover both passages and say what differs.
#include "align/fidelity/run_builder.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace duidu {
namespace {

using Kind = Segment::Kind;

Passage whole(const std::string& text) { return {{text, 0, static_cast<uint32_t>(text.size())}}; }

RunList build(const Passage& citation, const Passage& original, const std::vector<Segment>& segments) {
  return runs_of(citation, tokens_of(citation), original, tokens_of(original), segments);
}

// All words kept.
RunList build_kept(const std::string& citation, const std::string& original) {
  const auto count = static_cast<uint32_t>(tokens_of(whole(citation)).size());
  return build(whole(citation), whole(original), {{Kind::kKept, 0, count, 0, count, 0}});
}

// "same[The ], marks[, / ]": each run with its words of both sides, or once if they are equal.
std::string shown(const RunList& list, const Passage& citation, const Passage& original) {
  constexpr const char* kNames[] = {"same",     "form",  "marks", "changed",
                                    "left out", "added", "moved", "elided"};
  std::string out;
  for (const WordRun& run : list.runs) {
    const std::string cited = words_of(citation, run.run.citation),
                      said = words_of(original, run.run.original);
    out += (out.empty() ? "" : ", ") + std::string(kNames[static_cast<size_t>(run.run.kind)]) + "[" + cited +
           (cited == said ? "" : "|" + said) + "]";
  }
  return out;
}

std::string shown_kept(const std::string& citation, const std::string& original) {
  return shown(build_kept(citation, original), whole(citation), whole(original));
}

TEST(RunBuilder, EqualTextsAreOneRun) {
  EXPECT_EQ(shown_kept("The fog, then rain.", "The fog, then rain."), "same[The fog, then rain.]");
  EXPECT_EQ(build_kept("The fog.", "The fog.").ignorable, 0);
}

TEST(RunBuilder, TellsWhatOnlyTheWritingChanges) {
  EXPECT_EQ(shown_kept("the FOG came", "the fog came"), "same[the ], form[FOG|fog], same[ came]");
  EXPECT_EQ(build_kept("the FOG came", "the fog came").ignorable, kCaseDiffers);
  EXPECT_EQ(build_kept("ＡＢ", "AB").ignorable, kWidthDiffers);
  EXPECT_EQ(build_kept("臺上", "台上").ignorable, kScriptDiffers);
  EXPECT_EQ(build_kept("30人", "三十人").ignorable, kSpellingDiffers);
}

TEST(RunBuilder, TellsPunctuationFromWhiteSpace) {
  EXPECT_EQ(shown_kept("fog; rain", "fog, rain"), "same[fog], marks[; |, ], same[rain]");
  EXPECT_EQ(build_kept("fog; rain", "fog, rain").ignorable, kPunctuationDiffers);
  EXPECT_EQ(build_kept("fog,  rain", "fog, rain").ignorable, kSpaceDiffers);
}

TEST(RunBuilder, AUnitsEndIsWhiteSpaceThatNobodyCounts) {
  const std::string first = "fog", second = "rain", both = "fog rain";
  const Passage citation = whole(both), original = {{first, 0, 3}, {second, 0, 4}};
  EXPECT_EQ(build(citation, original, {{Kind::kKept, 0, 2, 0, 2, 0}}).ignorable, 0);
}

TEST(RunBuilder, ClassifiesReplacedWords) {
  const std::string a = "the red boat", b = "the blue boat", shorter = "the boat", dots = "the … boat";
  const Segment head{Kind::kKept, 0, 1, 0, 1, 0};
  EXPECT_EQ(
      shown(build(whole(a), whole(b), {head, {Kind::kReplaced, 1, 2, 1, 2, 0}, {Kind::kKept, 2, 3, 2, 3, 0}}),
            whole(a), whole(b)),
      "same[the ], changed[red|blue], same[ boat]");
  const std::vector<Segment> left_out = {
      head, {Kind::kReplaced, 1, 1, 1, 2, 0}, {Kind::kKept, 1, 2, 2, 3, 0}};
  const RunList plain = build(whole(shorter), whole(b), left_out),
                elided = build(whole(dots), whole(b), left_out);
  const auto has = [](const RunList& list, RunKind kind) {
    return std::any_of(list.runs.begin(), list.runs.end(),
                       [&](const WordRun& r) { return r.run.kind == kind; });
  };
  EXPECT_TRUE(has(plain, RunKind::kLeftOut));
  EXPECT_FALSE(has(plain, RunKind::kElided));
  EXPECT_TRUE(has(elided, RunKind::kElided));
  EXPECT_FALSE(has(elided, RunKind::kLeftOut));
  const std::vector<Segment> added = {head, {Kind::kReplaced, 1, 2, 1, 1, 0}, {Kind::kKept, 2, 3, 1, 2, 0}};
  EXPECT_TRUE(has(build(whole(b), whole(shorter), added), RunKind::kAdded));
}

TEST(RunBuilder, AMovedStretchHasTwoRunsThatPointAtEachOther) {
  const std::string a = "fog rain wind", b = "wind fog rain";
  const RunList list =
      build(whole(a), whole(b),
            {{Kind::kMoved, 0, 0, 0, 1, 2}, {Kind::kKept, 0, 2, 1, 3, 0}, {Kind::kMoved, 2, 3, 3, 3, 0}});
  std::vector<uint32_t> moved;
  for (uint32_t i = 0; i < list.runs.size(); ++i) {
    if (list.runs[i].run.kind == RunKind::kReordered) moved.push_back(i);
  }
  ASSERT_EQ(moved.size(), 2u);
  EXPECT_EQ(list.runs[moved[0]].run.counterpart, moved[1]);
  EXPECT_EQ(list.runs[moved[1]].run.counterpart, moved[0]);
}

}  // namespace
}  // namespace duidu
