// Folding: what becomes equal, what stays apart, and that every folded code point knows its exact bytes.
#include "text/fold.h"

#include <gtest/gtest.h>
#include <utf8proc.h>

#include <random>
#include <string>
#include <vector>

#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

std::string to_utf8(const std::u32string& text) {
  std::string out;
  for (const char32_t c : text) append_code_point(out, c);
  return out;
}

std::vector<uint32_t> starts(const FoldedText& folded) {
  std::vector<uint32_t> out;
  for (size_t i = 0; i < folded.text.size(); ++i) out.push_back(folded.start(i));
  return out;
}

std::vector<uint32_t> ends(const FoldedText& folded) {
  std::vector<uint32_t> out;
  for (size_t i = 0; i < folded.text.size(); ++i) out.push_back(folded.end(i));
  return out;
}

std::string folded(std::string_view text) { return to_utf8(fold(text).text); }

TEST(Fold, PunctuationSymbolsAndWhiteSpaceFoldToNothing) {
  EXPECT_EQ(folded("「对」 “对”,『对』!\t对\n对\u3000——……·《》◆+$"), "对对对对对");
  EXPECT_EQ(folded(""), "");
  EXPECT_EQ(folded(" …… \n"), "");
}

TEST(Fold, WidthAndCaseAreOne) {
  EXPECT_EQ(folded("ＡＢＣａｂｃ１２３"), "abcabc123");
  EXPECT_EQ(folded("DeepSeek"), folded("DEEPSEEK"));
  EXPECT_EQ(folded("Straße"), folded("STRASSE"));
  EXPECT_EQ(folded("ｱｲｳ"), "アイウ");
  EXPECT_EQ(folded("ｶﾞ"), "ガ");
}

TEST(Fold, CompatibilityCharactersUnfold) {
  EXPECT_EQ(folded("㎏"), "kg");
  EXPECT_EQ(folded("ﬁt"), "fit");
  EXPECT_EQ(folded("①Ⅳ"), "1iv");
}

TEST(Fold, TraditionalRegionalAndCompatibilityHanAreOneWithSimplified) {
  EXPECT_EQ(folded("為什麼中國憂鬱的臺灣烏龜後來繫髮"), "为什么中国忧郁的台湾乌龟后来系发");
  EXPECT_EQ(folded("著"), folded("着"));
  EXPECT_EQ(folded("爲裏啟"), folded("為裡啓"));
  EXPECT_EQ(folded("瞭解"), folded("了解"));
  EXPECT_EQ(folded("豈"), "岂") << "a compatibility ideograph is normalised before it is simplified";
  EXPECT_EQ(folded("㑮"), "𫝈") << "simplified forms beyond the basic plane";
}

TEST(Fold, PhrasesDecideWhereCharactersDoNot) {
  EXPECT_EQ(folded("沈默的計畫"), "沉默的计划");
  EXPECT_EQ(folded("沈先生畫了一幅畫"), "沈先生画了一幅画") << "the same characters elsewhere";
  EXPECT_EQ(folded("金項鍊和傢俱"), "金项链和家具");
  EXPECT_EQ(folded("沈\n「默」"), "沉默") << "marks and line ends stand in no phrase's way";
  EXPECT_EQ(folded("餅乾與乾坤，皇后之後"), folded("饼干与乾坤，皇后之后"));
  FoldedText two;
  fold_append("計", 0, two);
  fold_append("畫", 10, two);
  EXPECT_EQ(two.text, U"计画") << "a phrase stands in one paragraph";
}

TEST(Fold, ComposedAndDecomposedLettersAreOneAndKeepTheirBytes) {
  const FoldedText composed = fold("caf\u00E9s");
  const FoldedText decomposed = fold("cafe\u0301s");
  EXPECT_EQ(composed.text, decomposed.text);
  EXPECT_EQ(starts(composed), (std::vector<uint32_t>{0, 1, 2, 3, 5}));
  EXPECT_EQ(starts(decomposed), (std::vector<uint32_t>{0, 1, 2, 3, 6}));
  EXPECT_EQ(ends(decomposed), (std::vector<uint32_t>{1, 2, 3, 6, 7}));
  EXPECT_EQ(folded("\u1112\u1161\u11AB"), "한");
}

TEST(Fold, AnOriginalThatFoldsToSeveralGivesAllOfThemItsRange) {
  const FoldedText kilogram = fold("x㎏。y");
  EXPECT_EQ(kilogram.text, U"xkgy");
  EXPECT_EQ(starts(kilogram), (std::vector<uint32_t>{0, 1, 1, 7}));
  EXPECT_EQ(ends(kilogram), (std::vector<uint32_t>{1, 4, 4, 8}));
}

TEST(Fold, SoftHyphensLineBreaksAndInvisibleCharactersVanish) {
  EXPECT_EQ(folded("trans\u00ADla\u200Btion\nof\uFEFF"), "translationof");
  EXPECT_EQ(folded("芯片\n\u3000\u3000设计"), "芯片设计");
  EXPECT_EQ(folded("字\uFE00"), "字");
}

// Before which folded code points something was dropped that leaves the word one.
std::vector<size_t> joined(std::string_view text) {
  const FoldedText folded = fold(text);
  std::vector<size_t> out;
  for (uint32_t i = 0; i < folded.text.size(); ++i) {
    if (folded.offsets.is_joined(i)) out.push_back(i);
  }
  return out;
}

TEST(Fold, HyphensAtLineEndsSoftHyphensAndApostrophesJoin) {
  using Places = std::vector<size_t>;
  EXPECT_EQ(joined("inter-\n  view"), Places{5});
  EXPECT_EQ(joined("inter‐\nview in\u00ADter\u00AD\nview"), (Places{5, 11, 14}));
  EXPECT_EQ(joined("don't don’t"), (Places{3, 7}));
  EXPECT_EQ(joined("inter\u2060view"), Places{5});
  EXPECT_EQ(joined("well-known, the 'end' - 'a\nb"), Places{});
  EXPECT_EQ(joined("'tis"), Places{});
  EXPECT_EQ(folded("inter-\n  view"), folded("interview"));
}

TEST(Fold, AMarkWithoutItsLetterVanishesWithIt) {
  EXPECT_EQ(folded("\u0301a"), "a");
  EXPECT_EQ(folded("a!\u0301b"), "ab");
}

TEST(Fold, SingleJamoLettersStaySingle) { EXPECT_EQ(folded("ㅋㅏﾡￂ"), "ㅋㅏㄱㅏ"); }

TEST(Fold, ARunOfAMillionMarksIsLinear) {
  std::string text = "a";
  for (int i = 0; i < 500'000; ++i) text += "\u0316\u0301";
  EXPECT_GT(fold(text).text.size(), 1u);
}

TEST(Fold, AppendAddsTheBaseToEveryOffset) {
  FoldedText out;
  fold_append("一。二", 100, out);
  fold_append("é", 500, out);
  EXPECT_EQ(out.text, U"一二é");
  EXPECT_EQ(starts(out), (std::vector<uint32_t>{100, 106, 500}));
  EXPECT_EQ(ends(out), (std::vector<uint32_t>{103, 109, 502}));
}

// Pieces that meet in hard ways; each begins a grapheme cluster of its own.
const std::vector<std::string> kPieces = {"a",
                                          "B",
                                          "é",
                                          "e\u0301",
                                          "o\u0308\u0323",
                                          "ß",
                                          "ﬁ",
                                          "㎏",
                                          "①",
                                          "Ａ",
                                          "ｶﾞ",
                                          "カ\u3099",
                                          "한",
                                          "\u1112\u1161\u11AB",
                                          "國",
                                          "著",
                                          "繫",
                                          "麼",
                                          "豈",
                                          "𠀀",
                                          "，",
                                          "「",
                                          "”",
                                          "—",
                                          " ",
                                          "\n",
                                          "…",
                                          "\u00AD",
                                          "字\uFE00",
                                          "क्षि",
                                          "ญี่",
                                          "👩‍🚀",
                                          "🇨🇳",
                                          "½",
                                          "ﷺ",
                                          "İ",
                                          "Ǆ\u030C",
                                          "㈱",
                                          "\u3000",
                                          "5",
                                          "_",
                                          "\uFFFD"};

std::string random_text(std::mt19937& random, int pieces) {
  std::string text;
  for (int i = 0; i < pieces; ++i) text += kPieces[random() % kPieces.size()];
  return text;
}

TEST(Fold, RadicalsAreTheIdeographsTheyLookLike) {
  EXPECT_EQ(folded("⻓江⾥的⻥"), "长江里的鱼");
  EXPECT_EQ(folded("⻋⻢⻅⻔"), "车马见门");
}

TEST(Fold, OldFormsAndSpellingsAreOneCharacter) {
  EXPECT_EQ(folded("徳髙羙，扵今逺矣"), folded("德高美，於今遠矣"));
  EXPECT_EQ(folded("呉爲眞淸敎"), folded("吳為真清教"));
  EXPECT_EQ(folded("甚麼帳本，妳"), folded("什么账本，你"));
  EXPECT_EQ(folded("惟一"), folded("唯一"));
}

TEST(Fold, CharactersThatAreBothInUseStayApart) {
  for (const auto& [a, b] :
       {std::pair{"己", "已"}, {"祐", "佑"}, {"魏", "巍"}, {"谭", "谈"}, {"氯", "绿"}, {"沈", "沉"}}) {
    EXPECT_NE(folded(a), folded(b)) << a;
  }
}

TEST(Fold, ACircleBehindHanDigitsIsTheirZero) {
  EXPECT_EQ(folded("一九五○年"), "一九五〇年");
  EXPECT_EQ(folded("○○先生"), "先生");
}

// The slow way: normalise the whole string at once, then filter and simplify one by one.
std::u32string oracle(const std::string& text) {
  utf8proc_uint8_t* normal = utf8proc_NFKC_Casefold(reinterpret_cast<const utf8proc_uint8_t*>(text.c_str()));
  const std::string normalised = reinterpret_cast<const char*>(normal);
  free(normal);
  std::u32string out;
  for (size_t offset = 0; offset < normalised.size();) {
    const char32_t c = next_code_point(normalised, offset);
    const bool is_control = utf8proc_category(c) == UTF8PROC_CATEGORY_CC;
    if (!is_punctuation(c) && !is_space(c) && !is_control) out += c;
  }
  return fold(to_utf8(out)).text;  // idempotent, so this only simplifies
}

class FoldProperty : public ::testing::Test {
 protected:
  std::mt19937 random_{20};
};

TEST_F(FoldProperty, AgreesWithNormalisingTheWholeString) {
  for (int i = 0; i < 3000; ++i) {
    const std::string text = random_text(random_, 12);
    EXPECT_EQ(to_utf8(fold(text).text), to_utf8(oracle(text))) << text;
  }
}

// Any two characters beside each other, mostly letters with marks: composing over them is where it gets hard.
TEST_F(FoldProperty, AgreesOnPairsOfCharacters) {
  const auto random_code_point = [&]() -> char32_t {
    constexpr char32_t kFirst[] = {0x20,   0x300,  0x900,  0x1100,  0x1E00,
                                   0x3040, 0xAC00, 0xF900, 0x10000, 0x1D400};
    constexpr uint32_t kCount[] = {0x2E0, 0x70, 0x500, 0x100, 0x200, 0xC0, 0x2BA4, 0x200, 0x4000, 0x400};
    const size_t range = random_() % std::size(kFirst);
    return kFirst[range] + random_() % kCount[range];
  };
  for (int i = 0; i < 100'000; ++i) {
    const std::u32string pair = {random_code_point(), random_code_point()};
    const utf8proc_category_t first = utf8proc_category(static_cast<utf8proc_int32_t>(pair[0]));
    const bool has_base = first >= UTF8PROC_CATEGORY_LU && first <= UTF8PROC_CATEGORY_LO;
    if (!has_base || is_punctuation(pair[1])) continue;  // marks alone are dropped on purpose
    const std::string text = to_utf8(pair);
    ASSERT_EQ(to_utf8(fold(text).text), to_utf8(oracle(text)))
        << std::hex << static_cast<uint32_t>(pair[0]) << " " << static_cast<uint32_t>(pair[1]);
  }
}

// Marks alone are dropped, single jamo letters kept and radicals made ideographs, all on purpose.
TEST_F(FoldProperty, AgreesOnEveryCodePointAlone) {
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    const bool is_mark = category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
    const bool is_jamo_letter = (c >= 0x3131 && c <= 0x318E) || (c >= 0xFFA0 && c <= 0xFFDC);
    const bool is_radical = c >= 0x2E80 && c < 0x2F00;
    if (is_mark || is_jamo_letter || is_radical) continue;
    const std::string text = to_utf8({c});
    ASSERT_EQ(to_utf8(fold(text).text), to_utf8(oracle(text))) << std::hex << static_cast<uint32_t>(c);
  }
}

TEST_F(FoldProperty, FoldingAgainChangesNothing) {
  for (int i = 0; i < 3000; ++i) {
    const std::string once = folded(random_text(random_, 12));
    EXPECT_EQ(folded(once), once);
  }
}

TEST_F(FoldProperty, AConcatenationFoldsToTheConcatenationOfFolds) {
  for (int i = 0; i < 3000; ++i) {
    const std::string left = random_text(random_, 6), right = random_text(random_, 6);
    size_t offset = 0, last = 0;
    const std::string both = left + right;
    for (; offset < left.size(); last = offset) next_grapheme(both, offset);
    if (last != left.size()) continue;  // flags and the like may join over the seam
    EXPECT_EQ(folded(both), folded(left) + folded(right)) << left << " | " << right;
  }
}

TEST_F(FoldProperty, OffsetsRiseStayInsideAndStandBetweenCodePoints) {
  for (int i = 0; i < 3000; ++i) {
    const std::string text = random_text(random_, 12);
    const FoldedText result = fold(text);
    ASSERT_EQ(result.offsets.size(), result.text.size());
    const auto is_boundary = [&](uint32_t offset) {
      return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
    };
    for (size_t k = 0; k < result.text.size(); ++k) {
      EXPECT_LT(result.start(k), result.end(k));
      EXPECT_LE(result.end(k), text.size());
      EXPECT_TRUE(is_boundary(result.start(k)) && is_boundary(result.end(k)));
      if (k == 0) continue;
      const bool same_original = result.start(k) == result.start(k - 1) && result.end(k) == result.end(k - 1);
      EXPECT_TRUE(same_original || result.start(k) >= result.end(k - 1)) << text;
    }
  }
}

TEST_F(FoldProperty, EveryStretchOfTheOriginalFoldsToItsFoldedCodePoints) {
  for (int i = 0; i < 1000; ++i) {
    const std::string text = random_text(random_, 12);
    const FoldedText result = fold(text);
    for (size_t k = 0; k < result.text.size(); ++k) {
      const FoldedText alone = fold(text.substr(result.start(k), result.end(k) - result.start(k)));
      EXPECT_NE(alone.text.find(result.text[k]), std::u32string::npos);
    }
  }
}

}  // namespace
}  // namespace duidu
