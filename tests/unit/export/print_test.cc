// What goes to paper: every unit's text once, whole, with its numbers.
#include "export/print.h"

#include <gtest/gtest.h>

#include "export/html.h"
#include "html_reader.h"
#include "random_article.h"

namespace duidu {
namespace {

std::string paint(const Article& article, PrintForm form = PrintForm::kPairs) {
  HtmlWriter writer;
  paint_print(article, form, Language::kEnglish, writer);
  return writer.html();
}

Unit unit(std::string id, std::string text) {
  Unit made;
  made.id = std::move(id);
  made.text = std::move(text);
  return made;
}

Article pair() {
  Article article;
  article.own_texts().title = "The bridge";
  article.own_texts().author = "Chen";
  article.own_texts().interview.turns = {{"t1", "Reporter", Role::kQuestion, {unit("p1", "How long?")}},
                                         {"t2", "Chen", Role::kAnswer, {unit("p1", "Eleven years.")}}};
  article.own_texts().commentaries = {{"c1", "", "", "", "", {unit("b1", "He says eleven years.")}}};
  Link link;
  link.id = "l1";
  link.interview = {{{Side::kInterview, 1, 0}, 0, 12}};
  link.commentary = {{{Side::kCommentary, 0, 0}, 8, 20}};
  article.links = {link};
  return article;
}

size_t count(const std::string& html, std::string_view what) {
  size_t found = 0;
  for (size_t at = html.find(what); at != std::string::npos; at = html.find(what, at + 1)) ++found;
  return found;
}

TEST(Print, AQuotationHasItsNumberOnBothSides) {
  const std::string html = paint(pair());
  EXPECT_EQ(count(html, "class=\"mark\""), 2u);
  EXPECT_EQ(count(html, "data-number=\"1\""), 2u);
  EXPECT_NE(html.find("href=\"#print-c1.b1\""), std::string::npos);
  EXPECT_NE(html.find("href=\"#print-t2.p1\""), std::string::npos);
  EXPECT_EQ(count(html, "class=\"legend\""), 1u);
}

TEST(Print, TheFormIsTheReadersUnlessThereAreNoPairs) {
  EXPECT_EQ(count(paint(pair()), "data-form=\"pairs\""), 1u);
  EXPECT_EQ(count(paint(pair(), PrintForm::kNotes), "data-form=\"notes\""), 1u);
  Article unlinked = pair();
  unlinked.links.clear();
  EXPECT_EQ(count(paint(unlinked), "data-form=\"notes\""), 1u);
  EXPECT_EQ(count(paint(unlinked), "class=\"legend\""), 0u);
}

TEST(Print, WhatDoesNotFollowTheBlockBeforeItSaysWhereItIsFrom) {
  Article article = pair();
  article.own_texts().commentaries[0].blocks.push_back(unit("b2", "How long, he is asked."));
  article.own_texts().interview.turns.push_back(
      {"t3", "Reporter", Role::kQuestion, {unit("p1", "And then?")}});
  article.links[0].interview[0].unit.group = 2;
  EXPECT_EQ(count(paint(article), "class=\"from\""), 0u);
  Link second = article.links[0];
  second.id = "l2";
  second.interview = {{{Side::kInterview, 0, 0}, 0, 8}};
  second.commentary = {{{Side::kCommentary, 0, 1}, 0, 8}};
  article.links.push_back(second);
  const std::string html = paint(article);
  EXPECT_EQ(count(html, "class=\"from\""), 2u);
  EXPECT_NE(html.find("paragraph 2 of the commentary"), std::string::npos);
}

TEST(Print, TheReadersNotesArePrinted) {
  Article article = pair();
  article.notes = {{"n1", {{Side::kInterview, 1, 0}, 0, 6}, "Really?", ""}};
  EXPECT_NE(paint(article).find("<p class=\"remark\">Note: Really?</p>"), std::string::npos);
}

TEST(Print, ALongTurnMayBeCutAShortOneNot) {
  Article article = pair();
  article.own_texts().interview.turns[1].units[0].text.assign(2000, 'a');
  article.links.clear();
  const std::string html = paint(article);
  EXPECT_EQ(count(html, "class=\"part short\""), 1u);
  EXPECT_EQ(count(html, "class=\"part\""), 1u);
}

TEST(Print, HostileTextsNeverBecomeMarkupAndNeverChange) {
  for (uint32_t seed = 0; seed < 200 && !testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE(seed);
    const Article article = test::RandomArticle(seed, test::Ids::kHostile).make();
    const std::string html = paint(article);
    const test::HtmlReader page(html);
    EXPECT_TRUE(page.is_balanced());
    const auto pieces = page.with("data-kind");
    size_t units = 0;
    for (const Side side : {Side::kInterview, Side::kCommentary}) {
      for (const UnitRef ref : units_of(article, side)) {
        ++units;
        const std::string id = "print-" + address(article, ref);
        const std::string& text = article.unit(ref).text;
        bool is_there = false;
        for (const auto* element : pieces) {
          is_there = is_there || (element->attributes.at("id") == id && element->text.ends_with(text));
        }
        EXPECT_TRUE(is_there) << id;
      }
    }
    EXPECT_EQ(pieces.size(), units);
  }
}

}  // namespace
}  // namespace duidu
