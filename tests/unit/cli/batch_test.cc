#include "cli/batch.h"

#include <gtest/gtest.h>

#include "import/article_json/json_tree.h"

namespace duidu {
namespace {

double number(const JsonTree& tree, const JsonNode& node, const char* key) {
  const JsonNode* member = tree.member(node, key);
  return member ? member->number : -1;
}

TEST(Batch, AQuotationComesBackInCodePoints) {
  const Result<std::string> line =
      align_case(R"({"id":"k","lang":"zh","source":["别的话。","他说𠮷日已过，河流每年夏天都会改道。"],)"
                 R"("commentary":["我觉得“河流每年夏天都会改道”说得好。"]})");
  ASSERT_TRUE(line.ok()) << line.error().message;
  EXPECT_EQ(line.value().find('\n'), std::string::npos);
  const Result<JsonTree> tree = JsonTree::parse(line.value());
  ASSERT_TRUE(tree.ok());
  const JsonTree& json = tree.value();
  EXPECT_EQ(json.member(json.root(), "id")->text, "k");
  const JsonNode* quote = json.first_child(*json.member(json.root(), "quotes"));
  ASSERT_NE(quote, nullptr);
  EXPECT_EQ(json.member(*quote, "level")->text, "exact");
  const JsonNode& source = *json.member(*quote, "source");
  EXPECT_EQ(number(json, source, "paragraph"), 1);
  EXPECT_EQ(number(json, source, "start"), 7);
  EXPECT_EQ(number(json, source, "end"), 17);
  EXPECT_EQ(json.member(source, "end_paragraph"), nullptr);
  const JsonNode& commentary = *json.member(*quote, "commentary");
  EXPECT_EQ(number(json, commentary, "start"), 4);
  EXPECT_EQ(number(json, commentary, "end"), 14);
}

TEST(Batch, AResultHasTheFieldsOfTheInterface) {
  BatchResult result;
  result.id = "k\n";
  result.quotes = {{{0, 1, 0, 2}, {3, 4, 5, 6}, LinkLevel::kNear, 0.5}};
  result.links = {{7, 8, 0.25}};
  result.ranking = {{0, {{2, 0.75}, {1, 0}}}};
  EXPECT_EQ(
      batch_result_json(result),
      R"({"id":"k\n","quotes":[{"commentary":{"paragraph":0,"start":1,"end":2},)"
      R"("source":{"paragraph":3,"start":4,"end":6,"end_paragraph":5},"level":"near","similarity":0.5}],)"
      R"("links":[{"commentary":7,"source":8,"score":0.25}],)"
      R"("ranking":[{"commentary":0,"source":[[2,0.75],[1,0.0]]}]})");
}

TEST(Batch, AWrongCaseSaysWhy) {
  for (const char* line :
       {"[]", "{}", R"({"source":["a"]})", R"({"source":[1],"commentary":[]})", "{\"id\""}) {
    EXPECT_FALSE(align_case(line).ok()) << line;
  }
}

}  // namespace
}  // namespace duidu
