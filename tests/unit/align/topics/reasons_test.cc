// The words that a paragraph and a place share, as the user is shown them.
#include "align/topics/reasons.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "unit/align/topics/tables.h"

namespace duidu {
namespace {

using Words = std::vector<std::string>;

Words shared(std::vector<std::string> source, const std::string& commentary, uint32_t place,
             size_t most = 5) {
  // Other paragraphs, so that words of one place are rare.
  for (const char* other : {"Nobody counted.", "天黑了。", "It rained.", "下雨了。"}) source.push_back(other);
  test::TopicTables tables(std::move(source), {commentary, "Something else."});
  const TermIndex index(tables.source, tables.place_of, tables.commentary, tables.settings, tables.budget);
  TermSet terms;
  return shared_words(tables.commentary, 0, index, {tables.source, place, place}, terms, most);
}

TEST(Reasons, AreTheWordsOfTheCommentaryAsWritten) {
  const Words words =
      shared({"The lighthouse keepers counted every ship."}, "Our Lighthouse has counted a ship.", 0);
  EXPECT_NE(std::find(words.begin(), words.end(), "Lighthouse"), words.end());
  for (const std::string& word : words) EXPECT_NE(word, "has");
}

TEST(Reasons, AreOfThePlaceAskedFor) {
  const std::vector<std::string> source = {"The lighthouse is tall.", "The blacksmith is old."};
  EXPECT_EQ(shared(source, "A lighthouse and a blacksmith.", 0), Words{"lighthouse"});
  EXPECT_EQ(shared(source, "A lighthouse and a blacksmith.", 1), Words{"blacksmith"});
  EXPECT_EQ(shared(source, "Nothing at all.", 1), Words{});
}

TEST(Reasons, HanWordsLoseWhatBelongsToNoTopic) {
  EXPECT_EQ(shared({"我们的灯塔很高。"}, "说到我们的灯塔", 0), Words{"灯塔"});
  EXPECT_EQ(shared({"这篇访谈很长。"}, "读这篇访谈", 0), Words{"访谈"});
  EXPECT_EQ(shared({"第二三十。"}, "第二三十", 0), Words{}) << "numbers are no topic";
  EXPECT_EQ(shared({"雾。"}, "雾", 0), Words{}) << "a single character is no word";
}

TEST(Reasons, AreNoMoreThanAskedForAndEachOnce) {
  const std::vector<std::string> source = {"Tailor, blacksmith, chemist, barber."};
  EXPECT_EQ(shared(source, "Barber; tailor; chemist; blacksmith.", 0, 2).size(), 2u);
  EXPECT_EQ(shared(source, "Barber. Barber. Barber.", 0, 5), Words{"Barber"});
}

}  // namespace
}  // namespace duidu
