// Words that decide a meaning, and words that only look like them.
#include "align/fidelity/senses.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/utf8.h"

namespace duidu {
namespace {

void append_key(std::u32string_view key, std::string& out) {
  for (const char32_t c : key) append_code_point(out, c);
}

// "negation 不, number 30": the words with a sense among all tokens, or among [first, last).
std::string senses_in(const std::string& text, uint32_t first = 0, uint32_t last = UINT32_MAX,
                      const std::vector<std::string_view>& names = {}) {
  constexpr const char* kNames[] = {"negation", "number", "name", "modality", "quantity", "antonym"};
  const std::vector<Token> tokens = tokens_of({{text, 0, static_cast<uint32_t>(text.size())}});
  const KnownNames known(names);
  std::string out;
  for (const SenseWord& word :
       SenseFinder(known).find(tokens, first, std::min(last, static_cast<uint32_t>(tokens.size())))) {
    out += (out.empty() ? "" : ", ") + std::string(kNames[static_cast<size_t>(word.sense)]) + " ";
    if (word.group != WordGroup::kNone) {
      for (uint32_t i = word.first; i < word.last; ++i) append_key(tokens[i].key, out);
      continue;
    }
    append_key(word.value, out);
  }
  return out;
}

std::vector<WordGroup> groups_in(const std::string& text) {
  const KnownNames none;
  const std::vector<Token> tokens = tokens_of({{text, 0, static_cast<uint32_t>(text.size())}});
  std::vector<WordGroup> groups;
  for (const SenseWord& word : SenseFinder(none).find(tokens, 0, static_cast<uint32_t>(tokens.size()))) {
    groups.push_back(word.group);
  }
  return groups;
}

TEST(Senses, OfEachKindAreFound) {
  EXPECT_EQ(senses_in("这不是真话"), "negation 不");
  EXPECT_EQ(senses_in("he must have seen all of it"), "modality must, quantity all");
  EXPECT_EQ(senses_in("我们必须全部记下三十个字"), "modality 必须, quantity 全部, number 30");
  EXPECT_EQ(senses_in("he said thirty"), "number 30");
  EXPECT_EQ(senses_in("the boat of Mara"), "name mara");
}

TEST(Senses, OneNegationIsAsGoodAsAnother) {
  EXPECT_EQ(groups_in("没有人"), groups_in("不"));
  EXPECT_EQ(groups_in("never"), groups_in("can't"));
}

TEST(Senses, WordsThatOnlyLookLikeOneCountForNothing) {
  EXPECT_EQ(senses_in("不过社会有机会"), "");
  EXPECT_EQ(senses_in("万一明天一起下雨"), "");
}

TEST(Senses, APartOfSuchAWordCountsIfTheRestIsKept) {
  EXPECT_EQ(senses_in("不过", 0, 1), "negation 不");
  EXPECT_EQ(senses_in("不过", 1, 2), "");
}

TEST(Senses, OnlyWordsThatOverlapTheRangeAreGiven) {
  EXPECT_EQ(senses_in("不来也不去", 2, 5), "quantity 也, negation 不");
  EXPECT_EQ(senses_in("三十个人", 1, 2), "") << "the number is one token, before the range";
  EXPECT_EQ(senses_in("三十个人", 0, 1), "number 30");
}

TEST(Senses, GivenNamesAreNames) {
  EXPECT_EQ(senses_in("祝小满来了", 0, UINT32_MAX, {"祝小满"}), "name 祝小满");
  EXPECT_EQ(senses_in("mara quill came", 0, UINT32_MAX, {"Mara Quill"}), "name maraquill");
  EXPECT_EQ(senses_in("问他", 0, UINT32_MAX, {"问"}), "") << "a label is no name";
}

TEST(Senses, ANegatingPrefixMakesTheOppositeWord) {
  EXPECT_TRUE(is_negated_form(U"possible", U"impossible"));
  EXPECT_TRUE(is_negated_form(U"unhappy", U"happy"));
  EXPECT_TRUE(is_negated_form(U"useful", U"useless"));
  EXPECT_TRUE(is_negated_form(U"home", U"homeless"));
  EXPECT_FALSE(is_negated_form(U"press", U"express"));
  EXPECT_FALSE(is_negated_form(U"it", U"unit"));
  EXPECT_FALSE(is_negated_form(U"happy", U"happy"));
}

}  // namespace
}  // namespace duidu
