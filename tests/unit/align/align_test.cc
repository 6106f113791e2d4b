// Behaviours of the finder that need more than a listing: limits of work, determinism, what never becomes a
// link.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/align/listing.h"

namespace duidu {
namespace {

Alignment align_texts(const std::vector<std::string>& source, const std::vector<std::string>& commentary,
                      const AlignOptions& options = {}) {
  return align(test::Texts(source), test::Texts(commentary), options);
}

const std::string kSentence = "冬天的渡口没有人，摆渡的老人就在船头补他那张旧网。";

std::string repeat(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

TEST(Align, NothingOnEitherSideGivesNothing) {
  EXPECT_TRUE(align_texts({}, {}).quotations.empty());
  EXPECT_TRUE(align_texts({kSentence}, {}).quotations.empty());
  EXPECT_TRUE(align_texts({}, {kSentence}).quotations.empty());
  EXPECT_TRUE(align_texts({"", "…"}, {"", "——"}).is_complete);
}

TEST(Align, AWholeParagraphIsWholeOnBothSidesEvenWhenPunctuationDiffers) {
  const Alignment alignment = align_texts({kSentence}, {"冬天的渡口没有人,摆渡的老人就在船头补他那张旧网 "});
  ASSERT_EQ(alignment.quotations.size(), 1u);
  const Fragment& fragment = alignment.quotations[0].fragments.at(0);
  EXPECT_EQ(fragment.source, (Range{0, 0, 0, static_cast<uint32_t>(kSentence.size())}));
  EXPECT_EQ(fragment.commentary.start, 0u);
  EXPECT_EQ(fragment.commentary.end, kSentence.size() - 3 - 3 + 1 + 1);
  EXPECT_EQ(alignment.quotations[0].level, LinkLevel::kFolded);
}

TEST(Align, WhiteSpaceAloneLeavesAQuotationExact) {
  const Alignment alignment =
      align_texts({"She kept every letter in a blue tin, and the tin under the stairs."},
                  {"She  kept every letter in", "a blue tin, and the tin under the stairs."});
  ASSERT_EQ(alignment.quotations.size(), 1u);
  EXPECT_EQ(alignment.quotations[0].level, LinkLevel::kExact);
}

TEST(Align, TheSameStretchOfCommentaryBelongsToOneQuotation) {
  const Alignment alignment = align_texts({kSentence + "后来桥修好了。", "听说" + kSentence},
                                          {"他写道：" + kSentence + "后来桥修好了。真好。"});
  ASSERT_EQ(alignment.quotations.size(), 1u);
  EXPECT_EQ(alignment.quotations[0].state, LinkState::kOk) << "the longer match decides between the places";
  EXPECT_EQ(alignment.quotations[0].fragments[0].source.first, 0u);
}

TEST(Align, ASpentBudgetGivesAPartialResultThatSaysSo) {
  AlignOptions options;
  options.max_steps = 10;
  const Alignment alignment = align_texts({kSentence}, {kSentence}, options);
  EXPECT_FALSE(alignment.is_complete);
}

TEST(Align, ACancelledRunStops) {
  AlignOptions options;
  int asked = 0;
  options.is_cancelled = [&] { return ++asked > 0; };
  const Alignment alignment = align_texts({repeat(kSentence, 50)}, {repeat(kSentence, 50)}, options);
  EXPECT_FALSE(alignment.is_complete);
  EXPECT_EQ(asked, 1);
}

TEST(Align, TheSameInputGivesTheSameResult) {
  const std::vector<std::string> source{kSentence, "山那边的路冬天不通，要等到三月。"};
  const std::vector<std::string> commentary{"“山那边的路冬天不通”，我也等过。" + kSentence};
  const test::Texts from(source), about(commentary);
  EXPECT_EQ(test::show(from, about, align(from, about)), test::show(from, about, align(from, about)));
}

// Each of these is linear: the steps allowed are a small multiple of the length.
class HostileText : public ::testing::TestWithParam<std::pair<const char*, int>> {};

TEST_P(HostileText, IsReadInLinearTime) {
  const std::string text = repeat(GetParam().first, GetParam().second);
  AlignOptions options;
  options.max_steps = 200 * text.size();
  EXPECT_TRUE(align_texts({text}, {text}, options).is_complete);
}

INSTANTIATE_TEST_SUITE_P(Align, HostileText,
                         ::testing::Values(std::pair{"好", 350'000}, std::pair{"a", 1'000'000},
                                           std::pair{"“", 100'000}, std::pair{"“甲乙丙丁”", 30'000},
                                           std::pair{"“甲乙丙丁……戊己庚辛”", 10'000},
                                           std::pair{"…甲…", 30'000}, std::pair{"他说：“", 30'000},
                                           std::pair{"the cat sat ", 30'000}));

}  // namespace
}  // namespace duidu
