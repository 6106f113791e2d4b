// Between several occurrences of a quotation its neighbours decide, if they are near and agree.
#include "align/quotations/context.h"

#include <gtest/gtest.h>

#include "unit/align/quotations/finder.h"

namespace duidu {
namespace {

const std::string kTwice = "先把网补好再谈出海的事情";
const std::vector<std::string> kSource = {"第一年风大，" + kTwice + "。", "第二年雨多，" + kTwice + "。",
                                          "第三年什么也没有发生。"};

// A draft of words that the source has twice, with its first occurrence as its own.
Draft ambiguous(const test::Finder& finder) {
  Draft draft = finder.draft(kTwice);
  draft.other_occurrences = {test::range_of(finder.source, kTwice, draft.pieces[0].source_end)};
  return draft;
}

uint32_t paragraph_of(const test::Finder& finder, const Draft& draft) {
  return finder.source.paragraph_of(draft.pieces[0].source);
}

TEST(Context, ANeighbourFromTheSameParagraphDecides) {
  const test::Finder finder(kSource, {"他说第二年雨多。", "又说" + kTwice + "。"});
  std::vector<Draft> drafts = {finder.draft("第二年雨多"), ambiguous(finder)};
  settle_by_context(drafts, finder.source, finder.commentary);
  EXPECT_EQ(paragraph_of(finder, drafts[1]), 1u);
  EXPECT_TRUE(drafts[1].other_occurrences.empty());
  EXPECT_EQ(drafts[1].settled_among, 2u);
  EXPECT_EQ(drafts[1].pieces[0].runs[0].source, drafts[1].pieces[0].source) << "its run has moved along";
}

TEST(Context, NeighboursBeforeAndBehindDecide) {
  const test::Finder finder({"开头只有一句话。", kTwice + "。", "中间只有一句话。", kTwice + "。"},
                            {"开头只有一句话。" + kTwice + "。中间只有一句话。"});
  std::vector<Draft> drafts = {finder.draft("开头只有一句话"), ambiguous(finder),
                               finder.draft("中间只有一句话")};
  std::swap(drafts[1].pieces[0].source, drafts[1].other_occurrences[0].first);
  std::swap(drafts[1].pieces[0].source_end, drafts[1].other_occurrences[0].last);
  drafts[1].pieces[0].runs[0].source = drafts[1].pieces[0].source;
  settle_by_context(drafts, finder.source, finder.commentary);
  EXPECT_EQ(paragraph_of(finder, drafts[1]), 1u);
  EXPECT_EQ(drafts[1].settled_among, 2u);
}

TEST(Context, NeighboursThatDisagreeDecideNothing) {
  const test::Finder finder(kSource, {"第二年雨多。", kTwice + "。", "第一年风大。"});
  std::vector<Draft> drafts = {finder.draft("第二年雨多"), ambiguous(finder), finder.draft("第一年风大")};
  settle_by_context(drafts, finder.source, finder.commentary);
  EXPECT_EQ(drafts[1].other_occurrences.size(), 1u);
  EXPECT_EQ(drafts[1].settled_among, 0u);
}

TEST(Context, ANeighbourFarAwayDecidesNothing) {
  const test::Finder finder(kSource, {"第二年雨多。", "一。", "二。", kTwice + "。"});
  std::vector<Draft> drafts = {finder.draft("第二年雨多"), ambiguous(finder)};
  settle_by_context(drafts, finder.source, finder.commentary);
  EXPECT_EQ(drafts[1].other_occurrences.size(), 1u);
}

TEST(Context, AnEditedQuotationKeepsItsOwnOccurrenceOrAll) {
  const test::Finder finder(kSource, {"他说第二年雨多。", "又说" + kTwice + "。"});
  std::vector<Draft> drafts = {finder.draft("第二年雨多"), ambiguous(finder)};
  Parallel& piece = drafts[1].pieces[0];
  piece.runs = {{piece.commentary, piece.source, 4}, {piece.commentary + 5, piece.source + 5, 7}};
  settle_by_context(drafts, finder.source, finder.commentary);
  EXPECT_EQ(paragraph_of(finder, drafts[1]), 0u);
  EXPECT_EQ(drafts[1].other_occurrences.size(), 1u);
}

}  // namespace
}  // namespace duidu
