#include "model/dump.h"

#include <gtest/gtest.h>

#include "sample_article.h"

namespace duidu {
namespace {

TEST(Dump, OneLineAUnit) {
  EXPECT_EQ(dump(test::sample_article()),
            "title: 制图者\n"
            "language: zh-Hans\n"
            "t1 question 记者\n"
            "  t1.p1 paragraph | 您为什么画地图?\n"
            "t2 answer 林溪\n"
            "  t2.p1 paragraph | 因为河流会改道。\n"
            "  t2.p2 paragraph | 地图是对过去的承诺。\n"
            "c1 commentary\n"
            "  c1.b1 paragraph | 承诺这个词用得好。\n"
            "  c1.b2 paragraph | 河流会改道\n");
}

TEST(Dump, AttributesAndOffsetsInCodePoints) {
  Article article;
  Unit item = test::unit("b1", "看代码\nx\\y");
  item.kind = UnitKind::kListItem;
  item.level = 1;
  item.ordinal = "一、";
  item.inlines = {{3, 9, InlineStyle::kCode, ""}, {0, 3, InlineStyle::kLink, "https://example.org"}};
  Unit quote = test::unit("b2", "好");
  quote.kind = UnitKind::kQuote;
  quote.speaker = "林溪";
  article.own_texts().commentaries.push_back(
      {"c1", "后记", "周宁", "2026-01-02", "https://example.org/a", {item, quote}});
  EXPECT_EQ(
      dump(article),
      "c1 commentary title=后记 author=周宁 date=2026-01-02 source=https://example.org/a\n"
      "  c1.b1 list-item level=1 ordinal=一、 code[1,3) link[0,1)=https://example.org | 看代码\\nx\\\\y\n"
      "  c1.b2 quote speaker=林溪 | 好\n");
}

TEST(Dump, LinksAndNotes) {
  Article article = test::sample_article();
  Link link;
  link.id = "l1";
  link.similarity = 0.857;
  link.level = LinkLevel::kFolded;
  link.commentary = {{{Side::kCommentary, 0, 1}, 0, 15}};
  link.interview = {{{Side::kInterview, 1, 0}, 6, 21}};
  link.reason = "same words";
  article.links = {link};
  article.notes = {{"n1", {{Side::kInterview, 0, 0}, 0, 3}, "ask", "yellow"}};
  const std::string text = dump(article);
  EXPECT_NE(text.find("l1 quote folded 0.86 ok auto c1.b2[0,5) = t2.p1[2,7) | same words\n"),
            std::string::npos);
  EXPECT_NE(text.find("n1 note t1.p1[0,1) | ask\n"), std::string::npos);
}

}  // namespace
}  // namespace duidu
