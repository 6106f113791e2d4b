#include "export/page.h"

#include <gtest/gtest.h>

#include <set>

#include "export/html.h"
#include "html_reader.h"
#include "import/article_json/json.h"
#include "random_article.h"
#include "unit/golden.h"

namespace duidu {
namespace {

std::string paint(const Article& article, Side side, Language language = Language::kChinese) {
  HtmlWriter writer;
  paint_side(article, side, language, writer);
  return writer.html();
}

// One element a line where elements touch: for reading, not for browsers.
std::string in_lines(const std::string& html) {
  std::string out;
  for (size_t i = 0; i < html.size(); ++i) {
    out += html[i];
    if (html[i] == '>' && i + 1 < html.size() && html[i + 1] == '<') out += '\n';
  }
  return out + "\n";
}

TEST(Page, Goldens) {
  test::check_goldens(DUIDU_CASES_DIR "/page", [](const test::Golden& golden) {
    const Result<Article> article = read_article_json(golden.input);
    if (!article)
      return "line " + std::to_string(article.error().line) + ": " + article.error().message + "\n";
    const Language language = language_of(article.value().language());
    return in_lines(paint(article.value(), Side::kInterview, language)) +
           in_lines(paint(article.value(), Side::kCommentary, language));
  });
}

TEST(Page, SaysOfAParagraphThatItRunsFromRightToLeft) {
  Article article;
  article.own_texts().commentaries.push_back({"c1", "", "", "", "", {}});
  for (const char* text : {"שלום and more", "more שלום", "\u200Fonly said to"}) {
    article.own_texts().commentaries[0].blocks.push_back({});
    article.own_texts().commentaries[0].blocks.back().text = text;
  }
  article.own_texts().commentaries[0].blocks.push_back(article.commentaries()[0].blocks[0]);
  article.own_texts().commentaries[0].blocks.back().kind = UnitKind::kCode;
  const std::string html = paint(article, Side::kCommentary);
  const test::HtmlReader page(html);
  std::string seen;
  for (const test::HtmlElement* element : page.with("data-unit"))
    seen += element->attributes.count("dir") ? "<" : ">";
  EXPECT_EQ(seen, "<>>>");
}

// Without a layout: names beside the text are given room, longer ones stand above it.
TEST(Page, TellsHowMuchRoomItsNamesTake) {
  const auto painted = [](const std::vector<std::string>& speakers) {
    Article article;
    article.own_texts().language = "zh";
    for (const std::string& speaker : speakers) {
      article.own_texts().interview.turns.push_back(
          {"t", speaker, Role::kAnswer, {{.id = "p1", .text = "桥"}}});
    }
    return paint(article, Side::kInterview);
  };
  EXPECT_NE(painted({"记者", "林溪"}).find("<section class=\"chunk\""), std::string::npos);
  EXPECT_NE(painted({"记者", "欧阳林溪"}).find("<section class=\"chunk labels-5\""), std::string::npos);
  const std::string html = painted({"记者", "渡口管理委员会主任"});
  EXPECT_NE(html.find("<section class=\"chunk\""), std::string::npos);
  EXPECT_NE(html.find("<p class=\"speaker\">记者"), std::string::npos);
  EXPECT_NE(html.find("<p class=\"speaker long\">渡口管理委员会主任"), std::string::npos);
}

const std::set<std::string> kTags = {"section", "div",  "a",  "p",  "span", "ol", "ul", "li", "blockquote",
                                     "pre",     "code", "em", "h2", "h3",   "h4", "h5", "h6", "strong"};
const std::set<std::string> kAttributes = {
    "class",       "data-section", "lang",       "data-role",   "id",         "href",      "data-link",
    "data-number", "data-hue",     "data-label", "title",       "aria-label", "data-rule", "data-level",
    "data-unit",   "data-kind",    "rel",        "data-links",  "data-place", "dir",       "role",
    "aria-level",  "data-begins",  "data-ends",  "data-finding"};

void expect_only_known_markup(const test::HtmlReader& page) {
  EXPECT_TRUE(page.is_balanced());
  for (const test::HtmlElement& element : page.elements()) {
    EXPECT_TRUE(kTags.count(element.tag)) << element.tag;
    for (const auto& [name, value] : element.attributes) EXPECT_TRUE(kAttributes.count(name)) << name;
  }
}

void expect_units(const test::HtmlReader& page, const Article& article, Side side) {
  const std::vector<UnitRef> units = units_of(article, side);
  const auto elements = page.with("data-unit");
  ASSERT_EQ(elements.size(), units.size());
  for (size_t i = 0; i < units.size(); ++i) {
    EXPECT_EQ(elements[i]->text, article.unit(units[i]).text);
    EXPECT_EQ(elements[i]->attributes.at("data-unit"), address(article, units[i]));
    EXPECT_EQ(elements[i]->attributes.at("id"), address(article, units[i]));
  }
}

void expect_no_heading_skipped(const test::HtmlReader& page) {
  char level = '1';
  for (const test::HtmlElement& element : page.elements()) {
    if (element.tag.size() != 2 || element.tag[0] != 'h') continue;
    EXPECT_LE(element.tag[1], level + 1);
    level = element.tag[1];
  }
}

void expect_no_link_within_a_link(const test::HtmlReader& page) {
  size_t open_depth = SIZE_MAX;
  for (const test::HtmlElement& element : page.elements()) {
    if (element.depth <= open_depth) open_depth = SIZE_MAX;
    if (element.tag != "a") continue;
    EXPECT_EQ(open_depth, SIZE_MAX);
    open_depth = element.depth;
  }
}

TEST(Page, HostileTextsNeverBecomeMarkupAndNeverChange) {
  for (uint32_t seed = 0; seed < 600 && !testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE(seed);
    const Article article = test::RandomArticle(seed, test::Ids::kHostile).make();
    for (const Side side : {Side::kInterview, Side::kCommentary}) {
      const std::string html = paint(article, side);
      const test::HtmlReader page(html);
      expect_only_known_markup(page);
      expect_units(page, article, side);
      expect_no_heading_skipped(page);
      expect_no_link_within_a_link(page);
    }
  }
}

Article one_unit(std::string text, std::vector<Inline> inlines) {
  Article article;
  Unit unit;
  unit.id = "b1";
  unit.text = std::move(text);
  unit.inlines = std::move(inlines);
  article.own_texts().commentaries = {{"c1", "", "", "", "", {unit}}};
  return article;
}

std::string unit_html(const Article& article) {
  const std::string html = paint(article, Side::kCommentary);
  const size_t start = html.find('>', html.find("data-kind")) + 1;
  return html.substr(start, html.find("</p>", start) - start);
}

TEST(Page, CrossingStylesAreCutWhereTheyCross) {
  EXPECT_EQ(
      unit_html(one_unit("abcdef", {{0, 4, InlineStyle::kStrong, ""}, {2, 6, InlineStyle::kEmphasis, ""}})),
      "<strong>ab<em>cd</em></strong><em>ef</em>");
}

TEST(Page, OverlappingStylesOfOneKindAreOne) {
  EXPECT_EQ(unit_html(one_unit("abcdef", {{0, 4, InlineStyle::kCode, ""}, {2, 6, InlineStyle::kCode, ""}})),
            "<code>abcdef</code>");
}

TEST(Page, OfOverlappingHyperlinksTheFirstKeepsItsWords) {
  EXPECT_EQ(
      unit_html(one_unit("abcd", {{0, 3, InlineStyle::kLink, "#x"}, {2, 4, InlineStyle::kLink, "#y"}})),
      "<a href=\"#x\" rel=\"noopener noreferrer\">abc</a><a href=\"#y\" rel=\"noopener noreferrer\">d</a>");
}

TEST(Page, AnUnsafeAddressLeavesItsWords) {
  EXPECT_EQ(unit_html(one_unit("abc", {{0, 3, InlineStyle::kLink, "javascript:alert(1)"}})), "abc");
}

TEST(Page, AnEmptySideSaysWhatToDo) {
  EXPECT_EQ(paint(Article{}, Side::kInterview, Language::kEnglish),
            "<p class=\"empty\">No interview found. Put a label such as “Reporter:” before each question and "
            "answer.</p>");
}

TEST(Page, ATurnCutByASectionHasItsIdAndSpeakerOnce) {
  Article article;
  Turn turn{"t1", "Reporter", Role::kQuestion, {}};
  for (int i = 1; i <= 130; ++i) {
    turn.units.emplace_back();
    turn.units.back().id = "p" + std::to_string(i);
  }
  article.own_texts().interview.turns = {turn};
  const std::string html = paint(article, Side::kInterview);
  const test::HtmlReader page(html);
  EXPECT_EQ(page.with("data-section").size(), 3u);
  EXPECT_EQ(page.with("data-role").size(), 3u);
  EXPECT_EQ(html.find("id=\"t1\""), html.rfind("id=\"t1\""));
  EXPECT_EQ(html.find("speaker"), html.rfind("speaker"));
}

}  // namespace
}  // namespace duidu
