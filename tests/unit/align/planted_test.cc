// Planted quotations: a stretch of the source, dressed otherwise, hidden in random commentary, is found to
// the byte; and unrelated texts stay unrelated.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "text/fold.h"
#include "text/unicode.h"
#include "unit/align/listing.h"

namespace duidu {
namespace {

// Source and filler are drawn from different characters, so that no neighbour prolongs a quotation by chance.
constexpr std::u32string_view kSourceHan =
    U"山水鸡林风雨雪霜春夏秋冬东南西北金木火土日月星辰江河湖海国门书车马龙鸟鱼龟儿";
constexpr std::u32string_view kFillerHan =
    U"的一是了我不在人们有来他这上着个地到大里说就去子得也和那要下看天时过出小么起你都把好还多没为又可家";
constexpr std::u32string_view kTraditional = U"雞風東國門書車馬龍鳥魚龜兒";
constexpr std::u32string_view kSimplified = U"鸡风东国门书车马龙鸟鱼龟儿";

class Planter {
 public:
  explicit Planter(uint32_t seed) : random_(seed) {}

  size_t roll(size_t count) { return random_() % count; }

  std::string prose(std::u32string_view characters, size_t length) {
    std::string text;
    for (size_t i = 0; i < length; ++i) {
      append_code_point(text, characters[roll(characters.size())]);
      if (i + 1 < length && roll(8) == 0) text += "，";
    }
    return text;
  }

  // The text with other punctuation, width and script.
  std::string dressed(std::string_view text) {
    std::string out;
    for (size_t offset = 0; offset < text.size();) {
      char32_t c = next_code_point(text, offset);
      const size_t place = kSimplified.find(c);
      if (place != std::u32string_view::npos && roll(2) == 0) c = kTraditional[place];
      if (c == U'，') c = U"，,、"[roll(3)];
      append_code_point(out, c);
      if (offset < text.size() && roll(10) == 0) out += roll(2) == 0 ? " " : "——";
    }
    return out;
  }

 private:
  std::mt19937 random_;
};

struct Planted {
  std::vector<std::string> source, commentary;
  Fragment expected;
};

// A stretch that begins and ends with a character, not with a comma.
Planted plant(uint32_t seed, bool is_dressed) {
  Planter planter(seed);
  Planted planted;
  for (int i = 0; i < 4; ++i) planted.source.push_back(planter.prose(kSourceHan, 60) + "。");
  for (int i = 0; i < 3; ++i) planted.commentary.push_back(planter.prose(kFillerHan, 50) + "。");
  const auto from = static_cast<uint32_t>(planter.roll(4)), to = static_cast<uint32_t>(planter.roll(3));
  const FoldedText folded = fold(planted.source[from]);
  const size_t first = 1 + planter.roll(30), last = first + 10 + planter.roll(15);
  const uint32_t start = folded.start(first), end = folded.end(last);
  const std::string words = planted.source[from].substr(start, end - start);
  const std::string quoted = is_dressed ? planter.dressed(words) : words;
  const std::string before = planter.prose(kFillerHan, 20);
  const auto at = static_cast<uint32_t>(before.size());
  planted.commentary[to] = before + quoted + planter.prose(kFillerHan, 20);
  planted.expected = {{to, at, to, at + static_cast<uint32_t>(quoted.size())}, {from, start, from, end}};
  return planted;
}

void expect_found(const Planted& planted, uint32_t seed) {
  const Alignment alignment = align(test::Texts(planted.source), test::Texts(planted.commentary));
  ASSERT_EQ(alignment.quotations.size(), 1u) << "seed " << seed;
  ASSERT_EQ(alignment.quotations[0].fragments.size(), 1u);
  const test::Texts source(planted.source), commentary(planted.commentary);
  EXPECT_EQ(test::show(source, alignment.quotations[0].fragments[0].source),
            test::show(source, planted.expected.source))
      << "seed " << seed;
  EXPECT_EQ(test::show(commentary, alignment.quotations[0].fragments[0].commentary),
            test::show(commentary, planted.expected.commentary))
      << "seed " << seed;
}

TEST(PlantedQuotation, VerbatimIsFoundToTheByte) {
  for (uint32_t seed = 1; seed <= 200; ++seed) {
    const Planted planted = plant(seed, false);
    expect_found(planted, seed);
    const Alignment alignment = align(test::Texts(planted.source), test::Texts(planted.commentary));
    ASSERT_FALSE(alignment.quotations.empty());
    EXPECT_EQ(alignment.quotations[0].level, LinkLevel::kExact);
  }
}

TEST(PlantedQuotation, InOtherPunctuationWidthAndScriptIsFoundToTheByte) {
  for (uint32_t seed = 1; seed <= 200; ++seed) expect_found(plant(seed, true), seed);
}

// A tenth of the characters changed or left out, or one more before it; the first and the last four kept.
std::string with_edits(const std::string& words, Planter& planter, uint32_t& edits) {
  std::vector<char32_t> characters;
  for (size_t offset = 0; offset < words.size();) characters.push_back(next_code_point(words, offset));
  std::string out;
  for (size_t i = 0; i < characters.size(); ++i) {
    const bool is_kept =
        i < 2 || i + 2 >= characters.size() || characters[i] == U'，' || planter.roll(10) != 0;
    if (!is_kept) ++edits;
    const size_t how = is_kept ? 3 : planter.roll(3);
    if (how == 1) append_code_point(out, U'的');
    if (how == 2) append_code_point(out, U'是');
    if (how == 2) append_code_point(out, characters[i]);
    if (how == 3) append_code_point(out, characters[i]);
  }
  return out;
}

TEST(PlantedQuotation, WithEditsIsFoundAndNearlyAlwaysToTheByte) {
  int edited = 0, whole = 0;
  for (uint32_t seed = 1; seed <= 200; ++seed) {
    const Planted planted = plant(seed, false);
    Planter planter(seed + 1000);
    const Range& from = planted.expected.source;
    const test::Texts source(planted.source);
    uint32_t edits = 0;
    const std::string words = with_edits(test::text_of(source, from), planter, edits);
    const test::Texts commentary{"这里写道“" + words + "”，如此而已。"};
    const Alignment alignment = align(source, commentary);
    ASSERT_EQ(alignment.quotations.size(), 1u) << "seed " << seed << " " << words;
    edited += edits > 0 ? 1 : 0;
    if (!alignment.quotations[0].has_source())
      continue;  // too little is left: somebody is said to have said it
    const Fragment& found = alignment.quotations[0].fragments[0];
    EXPECT_EQ(found.source.first, from.first) << "seed " << seed;
    EXPECT_LT(found.source.start, from.end) << "seed " << seed;
    EXPECT_GT(found.source.end, from.start) << "seed " << seed;
    const bool is_whole = test::text_of(commentary, found.commentary) == words && found.source == from;
    if (is_whole) {
      EXPECT_EQ(alignment.quotations[0].level == LinkLevel::kNear, edits > 0) << "seed " << seed;
    }
    whole += is_whole ? 1 : 0;
  }
  EXPECT_GT(edited, 100);
  EXPECT_GE(whole, 190);
}

TEST(PlantedQuotation, NoneIsFoundInUnrelatedTexts) {
  for (uint32_t seed = 1; seed <= 100; ++seed) {
    Planter planter(seed);
    const std::vector<std::string> source{planter.prose(kFillerHan, 400)},
        commentary{planter.prose(kFillerHan, 400)};
    EXPECT_TRUE(align(test::Texts(source), test::Texts(commentary)).quotations.empty()) << "seed " << seed;
  }
}

TEST(PlantedQuotation, OtherPunctuationMovesNoEndByMoreThanTheMarks) {
  for (uint32_t seed = 1; seed <= 100; ++seed) {
    const Planted plain = plant(seed, false);
    Planted marked = plain;
    std::string& text = marked.commentary[plain.expected.commentary.first];
    for (size_t at = text.find("，"); at != std::string::npos; at = text.find("，", at + 3))
      text.replace(at, 3, "、");
    const test::Texts source(plain.source);
    const test::Texts before(plain.commentary), after(marked.commentary);
    const Alignment one = align(source, before), other = align(source, after);
    ASSERT_EQ(one.quotations.size(), other.quotations.size());
    for (size_t i = 0; i < one.quotations.size(); ++i) {
      const Range a = one.quotations[i].fragments[0].source, b = other.quotations[i].fragments[0].source;
      EXPECT_EQ(fold(test::text_of(source, a)).text, fold(test::text_of(source, b)).text);
    }
  }
}

// Whatever is found: both sides fold to the same, ends are code point boundaries, no stretch is used twice.
TEST(PlantedQuotation, EveryResultIsSound) {
  for (uint32_t seed = 1; seed <= 200; ++seed) {
    const Planted planted = plant(seed, seed % 2 == 0);
    const test::Texts source(planted.source), commentary(planted.commentary);
    uint32_t paragraph = 0, behind = 0;
    for (const Quotation& quotation : align(source, commentary).quotations) {
      for (const Fragment& fragment : quotation.fragments) {
        EXPECT_EQ(fold(test::text_of(source, fragment.source)).text,
                  fold(test::text_of(commentary, fragment.commentary)).text);
        const bool is_behind = fragment.commentary.first > paragraph || fragment.commentary.start >= behind;
        EXPECT_TRUE(is_behind) << "seed " << seed;
        paragraph = fragment.commentary.last;
        behind = fragment.commentary.end;
      }
    }
  }
}

}  // namespace
}  // namespace duidu
