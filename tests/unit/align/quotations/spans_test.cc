// Folded indices become exact ranges, and the level says how faithful the words are.
#include "align/quotations/spans.h"

#include <gtest/gtest.h>

#include "unit/align/quotations/finder.h"

namespace duidu {
namespace {

Fragment fragment(const test::Finder& finder, std::string_view words) {
  return fragment_of(finder.parallel(words), finder.source, finder.commentary);
}

std::string shown(const std::vector<Paragraph>& side, const Range& range) {
  return test::text_of(side, range);
}

TEST(Spans, ClosingPunctuationOfBothSidesIsIncluded) {
  const test::Finder finder({"前面的话。人急没有用！后面的话。"},
                            {"我写过人急没有用！是吗？他也写人急没有用？"});
  const Fragment both = fragment(finder, "人急没有用");
  EXPECT_EQ(shown(finder.source.paragraphs(), both.source), "人急没有用！");
  EXPECT_EQ(shown(finder.commentary.paragraphs(), both.commentary), "人急没有用！");
  const FoldedRange here = test::range_of(finder.commentary, "人急没有用", 10);
  const FoldedRange there = test::range_of(finder.source, "人急没有用");
  const Fragment one =
      fragment_of(parallel_of({here.first, there.first, 5}), finder.source, finder.commentary);
  EXPECT_EQ(shown(finder.commentary.paragraphs(), one.commentary), "人急没有用");
}

TEST(Spans, AParagraphQuotedWholeIsItsWholeUnit) {
  const test::Finder finder({"——人急没有用。"}, {"- 人急没有用. "});
  const Fragment whole = fragment(finder, "人急没有用");
  EXPECT_EQ(shown(finder.source.paragraphs(), whole.source), "——人急没有用。");
  EXPECT_EQ(shown(finder.commentary.paragraphs(), whole.commentary), "- 人急没有用. ");
}

TEST(Spans, MarksThatOnlyOneSideSetsStayOutside) {
  const test::Finder finder({"人急没有用"}, {"“人急没有用”"});
  EXPECT_EQ(shown(finder.commentary.paragraphs(), fragment(finder, "人急没有用").commentary), "人急没有用");
}

bool is_word_for_word(const std::string& source, const std::string& commentary, std::string_view words) {
  const test::Finder finder({source}, {commentary});
  return duidu::is_word_for_word(fragment(finder, words), finder.source, finder.commentary);
}

TEST(Spans, OnlyWhiteSpaceMayDifferWordForWord) {
  EXPECT_TRUE(is_word_for_word("when the fog is gone", "when  the\nfog is gone", "when the fog is gone"));
  EXPECT_FALSE(is_word_for_word("when the fog is gone", "When the fog is gone", "when the fog is gone"));
  EXPECT_FALSE(is_word_for_word("when the fog, is gone", "when the fog is gone", "when the fog is gone"));
  EXPECT_FALSE(is_word_for_word("台灯", "臺灯", "台灯"));
}

TEST(Spans, OverParagraphEndsWhiteSpaceIsIgnored) {
  const test::Finder finder({"when the fog is", "gone away"}, {"when the fog is gone away"});
  EXPECT_TRUE(duidu::is_word_for_word(fragment(finder, "when the fog is gone away"), finder.source,
                                      finder.commentary));
}

Quotation quotation(const test::Finder& finder, const Draft& draft) {
  return quotation_of(draft, finder.source, finder.commentary, Language::kEnglish);
}

TEST(Spans, TheLevelSaysHowFaithfulTheWordsAre) {
  const test::Finder finder({"声音是拿来防眼睛的，念出来就不会看错。"},
                            {"声音是拿来防眼睛的；念出来就不会看错。"});
  EXPECT_EQ(quotation(finder, finder.draft("声音是拿来防眼睛的")).level, LinkLevel::kExact);
  EXPECT_EQ(quotation(finder, finder.draft("防眼睛的念出来")).level, LinkLevel::kFolded);
  Draft pieces = finder.draft("声音是拿来");
  pieces.pieces.push_back(finder.parallel("不会看错"));
  EXPECT_EQ(quotation(finder, pieces).level, LinkLevel::kFragments);
  EXPECT_EQ(quotation(finder, pieces).fragments.size(), 2u);
  Draft edited;
  edited.pieces = {{0, 10, 0, 10, {{0, 0, 4}, {5, 5, 5}}}};
  EXPECT_EQ(quotation(finder, edited).level, LinkLevel::kNear);
  EXPECT_DOUBLE_EQ(quotation(finder, edited).similarity, 0.9);
}

TEST(Spans, StateAndReasonSayWhatTheWordsDoNot) {
  const test::Finder finder({"人急没有用。", "人急没有用！"}, {"人急没有用"});
  Draft draft = finder.draft("人急没有用");
  EXPECT_EQ(quotation(finder, draft).state, LinkState::kOk);
  EXPECT_EQ(quotation(finder, draft).reason, "");
  draft.settled_among = 2;
  EXPECT_NE(quotation(finder, draft).reason.find("2"), std::string::npos);
  draft.settled_among = 0;
  draft.other_occurrences = {{5, 10}};
  const Quotation ambiguous = quotation(finder, draft);
  EXPECT_EQ(ambiguous.state, LinkState::kAmbiguous);
  ASSERT_EQ(ambiguous.other_occurrences.size(), 1u);
  EXPECT_EQ(ambiguous.other_occurrences[0].first, 1u);
  EXPECT_NE(ambiguous.reason, "");
  draft.joining = Joining::kReordered;
  EXPECT_EQ(quotation(finder, draft).state, LinkState::kOrphan);
}

TEST(Spans, AnOrphanHasNoSource) {
  const test::Finder finder({"渡口"}, {"她说：“桥修好以后我没有走过去。”"});
  const FoldedRange words = test::range_of(finder.commentary, "桥修好以后我没有走过去");
  const Quotation orphan = orphan_of(words, finder.commentary, Language::kEnglish);
  EXPECT_FALSE(orphan.has_source());
  EXPECT_EQ(orphan.state, LinkState::kOrphan);
  EXPECT_NE(orphan.reason, "");
  EXPECT_EQ(shown(finder.commentary.paragraphs(), orphan.fragments[0].commentary), "桥修好以后我没有走过去");
}

}  // namespace
}  // namespace duidu
