// Which parallels are quotations: how much they must prove inside a frame and outside, and where else their
// words occur.
#include "align/quotations/judge.h"

#include <gtest/gtest.h>

#include "unit/align/quotations/finder.h"

namespace duidu {
namespace {

TEST(Judge, KnowsAFrameByItsEdges) {
  const auto is_framed = [](Edge opening, Edge closing) {
    return Judge::is_framed({Parallel{}, opening, closing});
  };
  EXPECT_TRUE(is_framed(Edge::kMark, Edge::kMark));
  EXPECT_TRUE(is_framed(Edge::kParagraph, Edge::kParagraph));
  EXPECT_TRUE(is_framed(Edge::kLeadIn, Edge::kSentence));
  EXPECT_FALSE(is_framed(Edge::kLeadIn, Edge::kPunctuation));
  EXPECT_FALSE(is_framed(Edge::kParagraph, Edge::kSentence));
  EXPECT_FALSE(is_framed(Edge::kSentence, Edge::kMark));
  EXPECT_FALSE(is_framed(Edge::kNone, Edge::kNone));
}

bool is_quotation(const test::Finder& finder, const Parallel& parallel, Edge edge) {
  std::vector<FoldedRange> occurrences;
  return finder.judge.is_quotation({parallel, edge, edge}, occurrences);
}

TEST(Judge, ShortWordsNeedAFrame) {
  const test::Finder finder({"老渡工说，声音是拿来防眼睛的，念出来就不会看错。"},
                            {"声音是拿来防眼睛的，这话少见。"});
  EXPECT_TRUE(is_quotation(finder, finder.parallel("防眼睛的"), Edge::kMark));
  EXPECT_FALSE(is_quotation(finder, finder.parallel("防眼睛的"), Edge::kNone));
  EXPECT_FALSE(is_quotation(finder, finder.parallel("防眼"), Edge::kMark)) << "too short in any frame";
  EXPECT_TRUE(is_quotation(finder, finder.parallel("声音是拿来防眼睛的"), Edge::kNone));
  EXPECT_FALSE(is_quotation(finder, Parallel{}, Edge::kMark));
}

TEST(Judge, ATitleThatBothSidesNameIsNoQuotation) {
  const std::string source = "您刚才提到《潮汐与桥梁工程手册》，能不能再讲讲？";
  const test::Finder titled({source}, {"我也读过《潮汐与桥梁工程手册》。"});
  const test::Finder plain({source}, {"我也读过潮汐与桥梁工程手册。"});
  EXPECT_FALSE(is_quotation(titled, titled.parallel("潮汐与桥梁工程手册"), Edge::kMark));
  EXPECT_TRUE(is_quotation(plain, plain.parallel("潮汐与桥梁工程手册"), Edge::kMark));
}

TEST(Judge, AShortLineIsAQuotationIfMailQuotedItWhole) {
  const std::vector<std::string> source = {"Kind regards", "The boats came late."};
  const test::Finder mail(source, {"> Kind regards", "I see."}), plain(source, {"Kind regards", "I see."});
  EXPECT_TRUE(is_quotation(mail, mail.parallel("Kind regards"), Edge::kParagraph));
  EXPECT_FALSE(is_quotation(plain, plain.parallel("Kind regards"), Edge::kParagraph));
}

TEST(Judge, APhraseThatTheArticleSaysAnywayNeedsMarks) {
  const std::vector<std::string> source = {
      "We are not going to be able to pay for the boats, and they are not going to wait.",
      "Nobody is able to wait; to be able to wait is going to be a rare gift, and it is going to last.",
      "The ferryman painted every lantern before the thaw."};
  const std::string phrase = "not going to be able to",
                    lantern = "ferryman painted every lantern before the thaw";
  const test::Finder finder(source, {"The town is not going to be able to mend the bridge.",
                                     "It seems the ferryman painted every lantern before the thaw again."});
  EXPECT_TRUE(is_quotation(finder, finder.parallel(phrase), Edge::kMark));
  EXPECT_FALSE(is_quotation(finder, finder.parallel(phrase), Edge::kNone));
  EXPECT_TRUE(is_quotation(finder, finder.parallel(lantern), Edge::kNone));
}

TEST(Judge, NamesDatesAndAddressesSayNothing) {
  const std::vector<std::string> words = {"Mara Quill of Harrow Ferry Trust", "2031-04-17 19:45 2031-05-18",
                                          "https://harrow.example/letters/of-the-ferry-master"};
  for (const std::string& word : words) {
    const test::Finder finder({"Then came " + word + " before noon."},
                              {"I saw that " + word + " was there."});
    EXPECT_EQ(finder.evidence.information(finder.parallel(word)) / kBit < 12, true) << word;
  }
}

TEST(Judge, ALineOfAFormIsNoQuotation) {
  const std::string title = "How the ferry came to carry every letter of the upper valley";
  const test::Finder form({title, "We carried letters."}, {"Title: " + title, "It is long."});
  EXPECT_FALSE(is_quotation(form, form.parallel(title), Edge::kParagraph));
  const test::Finder speech({title + ".", "We carried letters."},
                            {"He writes: " + title + ".", "It is long."});
  EXPECT_TRUE(is_quotation(speech, speech.parallel(title), Edge::kParagraph));
}

TEST(Judge, AHeadingIsNoQuotation) {
  const std::string words = "Every lantern of the ferry was painted before the thaw";
  const std::string source = "We said it once: every lantern of the ferry was painted before the thaw.";
  const test::Finder plain({source}, {words}), below({"# " + words, source}, {words}),
      heading({source}, {"# " + words});
  EXPECT_TRUE(is_quotation(plain, plain.parallel(words), Edge::kParagraph));
  EXPECT_FALSE(is_quotation(below, below.parallel(words), Edge::kParagraph));
  EXPECT_FALSE(is_quotation(heading, heading.parallel(words), Edge::kParagraph));
  EXPECT_TRUE(is_quotation(heading, heading.parallel(words), Edge::kMark)) << "in marks it is one";
}

TEST(Judge, GivesEveryOccurrenceInTheSource) {
  const std::string words = "先把网补好再谈出海的事情";
  const test::Finder finder({words + "。", "别人又说：" + words + "。"}, {words});
  std::vector<FoldedRange> occurrences;
  EXPECT_TRUE(finder.judge.is_quotation({finder.parallel(words), Edge::kMark, Edge::kMark}, occurrences));
  ASSERT_EQ(occurrences.size(), 2u);
  EXPECT_LT(occurrences[0].first, occurrences[1].first);
  for (const FoldedRange& range : occurrences) EXPECT_EQ(test::words_of(finder.source, range), words);
  EXPECT_FALSE(is_quotation(finder, finder.parallel(words), Edge::kNone)) << "said twice, it must be longer";
}

TEST(Judge, AnEditedParallelNeedsMoreProofAndHasItsOwnOccurrenceOnly) {
  const test::Finder finder({"窑火要烧几天就烧几天，人急没有用，老窑工都这么讲。"},
                            {"窑火要烧几日就烧几日，人急没有用，老窑工都这么讲。"});
  const FoldedRange here = test::range_of(finder.commentary, "窑火要烧几日就烧几日人急没有用");
  const Parallel edited{here.first, here.last, here.first, here.last, {{0, 0, 5}, {6, 6, 3}, {10, 10, 5}}};
  std::vector<FoldedRange> occurrences;
  EXPECT_TRUE(finder.judge.is_quotation({edited, Edge::kMark, Edge::kMark}, occurrences));
  EXPECT_EQ(occurrences, std::vector<FoldedRange>{here});
  EXPECT_FALSE(is_quotation(finder, part_of(edited, 3, 9), Edge::kMark));
}

TEST(Judge, LittleBesideAnEllipsisMayBeAPiece) {
  const test::Finder finder({"老渡工说，声音是拿来防眼睛的，念出来就不会看错。"}, {"防眼睛的……"});
  std::vector<FoldedRange> occurrences;
  const Parallel piece = finder.parallel("防眼睛的");
  EXPECT_TRUE(finder.judge.is_piece_beside_ellipsis({piece, Edge::kNone, Edge::kEllipsis}, occurrences));
  EXPECT_EQ(occurrences.size(), 1u);
  EXPECT_FALSE(finder.judge.is_piece_beside_ellipsis({piece, Edge::kMark, Edge::kSentence}, occurrences));
}

}  // namespace
}  // namespace duidu
