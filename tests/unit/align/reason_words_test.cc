// The reason of a topic link in words: everything that applies, in a fixed order, or else what is above and below.
#include "align/reason_words.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

const std::vector<uint32_t> kNumbers = {7, 4};

TEST(ReasonWords, NameNumberQuotationAndSharedWordsInThisOrder) {
  TopicReason reason;
  reason.number = "3";
  reason.quotation = 1;
  reason.shared = {"fog", "bell"};
  EXPECT_EQ(in_words(reason, kNumbers, Language::kEnglish),
            "both numbered 3; after quotation 4; shares: fog, bell");
  reason.leads_to_quotation = true;
  reason.number.clear();
  EXPECT_EQ(in_words(reason, kNumbers, Language::kEnglish), "before quotation 4; shares: fog, bell");
}

TEST(ReasonWords, TheParagraphsAroundAreNamedOnlyIfNothingElseIs) {
  TopicReason reason;
  reason.goes_on = true;
  const std::string goes_on = in_words(reason, {}, Language::kEnglish);
  reason.heads_section = true;
  const std::string heads = in_words(reason, {}, Language::kEnglish);
  EXPECT_NE(goes_on, heads);
  reason.shared = {"fog"};
  EXPECT_EQ(in_words(reason, {}, Language::kEnglish), "shares: fog");
}

TEST(ReasonWords, SpeakTheLanguageAskedFor) {
  TopicReason reason;
  reason.shared = {"灯塔", "雾"};
  EXPECT_EQ(in_words(reason, {}, Language::kChinese), "共有：灯塔、雾");
}

}  // namespace
}  // namespace duidu
