// The composition of a pane: columns, indents, distances. Type is 18 px on lines of 32 px (Chinese) unless
// said.
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "base/limits.h"
#include "layout/layout.h"
#include "unit/fixed_metrics.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

PaneLayout lay_out(const std::string& input) {
  const test::LayoutCase built = test::parse_layout_case(input);
  return layout_pane(built.article, built.side, built.width, test::FixedMetrics(),
                     default_style(built.article.language()));
}

float gap_above(const PaneLayout& pane, size_t unit) {
  return pane.units[unit].y - (pane.units[unit - 1].y + pane.units[unit - 1].height);
}

TEST(Column, IsCentredAndAWholeNumberOfEm) {
  const PaneLayout pane = lay_out("pane commentary 605\nparagraph | 中");
  EXPECT_EQ(pane.column_width, 31 * 18);
  EXPECT_EQ(pane.column_x, 23);
}

TEST(Column, LeansOnTheGutterBesideAnotherPaneAndMarginsGrowOutwards) {
  for (const auto& [width, column] : {std::pair{605.0f, 31 * 18.0f}, {2000.0f, 36 * 18.0f}}) {
    const std::string pane = std::to_string(width);
    ReadingStyle style = default_style("zh");
    style.leans = true;
    const auto laid_out = [&](const std::string& input) {
      const test::LayoutCase built = test::parse_layout_case(input);
      return layout_pane(built.article, built.side, built.width, test::FixedMetrics(), style);
    };
    const PaneLayout commentary = laid_out("pane commentary " + pane + "\nparagraph | 中");
    EXPECT_EQ(commentary.column_x, style.min_margin) << "at the left, with room for the numbers";
    EXPECT_EQ(commentary.column_width, column);
    const PaneLayout interview = laid_out("pane interview " + pane + "\nnarration | 中");
    EXPECT_EQ(interview.column_x + interview.column_width, width - style.min_margin) << "at the right";
    EXPECT_EQ(interview.column_width, column);
  }
}

TEST(Column, LeansWithinAPaneThatHasNoRoom) {
  ReadingStyle style = default_style("zh");
  style.leans = true;
  for (const float width : {0.0f, 17.0f, 25.0f, 41.0f}) {
    for (const char* text : {"pane interview 9\nnarration | 中", "pane commentary 9\nparagraph | 中"}) {
      const test::LayoutCase built = test::parse_layout_case(text);
      const PaneLayout pane = layout_pane(built.article, built.side, width, test::FixedMetrics(), style);
      EXPECT_GE(pane.column_x, 0) << width;
      EXPECT_LE(pane.column_x, std::max(0.0f, width - 18)) << width;
    }
  }
}

TEST(Column, IsNoWiderThanTheMeasure) {
  EXPECT_EQ(lay_out("pane commentary 2000\nparagraph | 中").column_width, 36 * 18);
  EXPECT_EQ(lay_out("pane interview 2000\nquestion 记者 | 中").column_width, 40 * 18)
      << "with the speakers' indent";
  EXPECT_EQ(lay_out("pane interview 2000\nnarration | 中").column_width, 36 * 18) << "nobody speaks";
}

TEST(Column, SurvivesPanesWithoutRoom) {
  for (const float width : {0.0f, 1.0f, 19.0f, 41.0f, 60.0f}) {
    const PaneLayout pane = lay_out("pane commentary " + std::to_string(width) + "\nitem 1. | 中文，字。");
    EXPECT_EQ(pane.column_width, 18) << width;
    EXPECT_GE(pane.column_x, 0) << width;
  }
}

TEST(Turns, HangTheirSpeakersBesideTheText) {
  const PaneLayout pane = lay_out("pane interview 700\nquestion 记者 | 问\nanswer 梁文锋 | 答");
  EXPECT_EQ(pane.units[0].speaker.text, "记者：");
  EXPECT_EQ(pane.units[0].speaker.x, pane.column_x);
  EXPECT_EQ(pane.units[0].x, pane.column_x + 4 * 18);
  EXPECT_EQ(pane.units[0].speaker.y, pane.units[0].lines[0].y);
  EXPECT_EQ(pane.units[1].speaker.width, 4 * 18) << "exactly the room there is";
  EXPECT_EQ(pane.units[1].speaker.y, pane.units[1].lines[0].y);
}

TEST(Turns, SetLongNamesOnALineOfTheirOwn) {
  const PaneLayout pane = lay_out("pane interview 700\nquestion 本报驻海外记者 | 问");
  EXPECT_EQ(pane.units[0].speaker.y, 0);
  EXPECT_EQ(pane.units[0].lines[0].y, 32);
  EXPECT_EQ(pane.units[0].x, pane.column_x + 4 * 18) << "the text edge stays";
  EXPECT_EQ(pane.units[0].height, 64);
}

TEST(Turns, MakeRoomForTheWidestNameThatMayHang) {
  const PaneLayout pane = lay_out("pane interview 700\nquestion 记者 | 问\nanswer 欧阳震华 | 答");
  EXPECT_EQ(pane.units[0].x, pane.column_x + 5 * 18);
  EXPECT_EQ(pane.units[1].x, pane.column_x + 5 * 18);
  EXPECT_EQ(pane.units[1].speaker.y, pane.units[1].lines[0].y);
}

TEST(Turns, KeepAGapBehindANarrowColon) {
  const PaneLayout pane =
      lay_out("language en\npane interview 700\nquestion Interviewer | Why?\nanswer Mira Olsen | Why not.");
  for (const UnitLayout& unit : pane.units) {
    EXPECT_EQ(unit.speaker.y, unit.lines[0].y) << unit.speaker.text;
    EXPECT_GE(unit.x - (unit.speaker.x + unit.speaker.width), 0.5f * unit.font_size - 0.01f)
        << unit.speaker.text;
  }
}

TEST(Turns, GiveUpTheIndentInNarrowPanes) {
  const PaneLayout pane = lay_out("pane interview 400\nquestion 记者 | 问");
  EXPECT_EQ(pane.units[0].x, pane.column_x);
  EXPECT_EQ(pane.column_width, 20 * 18);
  EXPECT_EQ(pane.units[0].lines[0].y, pane.units[0].speaker.y + 32);
}

TEST(Turns, CutSpeakersThatAreWiderThanTheColumn) {
  const PaneLayout pane = lay_out("pane interview 150\nquestion 一二三四五六七八九十 | 问");
  EXPECT_EQ(pane.units[0].speaker.text, "一二三四五…");
  EXPECT_LE(pane.units[0].speaker.width, pane.column_width);
}

TEST(Turns, StandHalfALineBeforeAnswersAndALineBeforeQuestions) {
  const PaneLayout pane = lay_out(
      "pane interview 700\nquestion 记者 | 问\nanswer 梁 | 答\nturn paragraph | 再答\nquestion 记者 | 问\n"
      "narration | 叙");
  EXPECT_EQ(pane.units[0].y, 32);
  EXPECT_EQ(gap_above(pane, 1), 16);
  EXPECT_EQ(gap_above(pane, 2), 8) << "a further paragraph";
  EXPECT_EQ(gap_above(pane, 3), 32);
  EXPECT_EQ(gap_above(pane, 4), 32);
  EXPECT_TRUE(pane.units[2].speaker.text.empty());
}

TEST(Blocks, IndentTheFirstLineOfChineseParagraphs) {
  const PaneLayout pane = lay_out("pane commentary 600\nparagraph | 一\nparagraph | 二");
  EXPECT_EQ(pane.units[0].lines[0].x, pane.column_x + 2 * 18);
  EXPECT_EQ(gap_above(pane, 1), 0);
  EXPECT_EQ(lay_out("pane commentary 200\nparagraph | 一").units[0].lines[0].x, 28 + 18) << "narrow: one em";
}

TEST(Blocks, SeparateEnglishParagraphsByHalfALine) {
  const PaneLayout pane = lay_out("language en\npane commentary 600\nparagraph | one\nparagraph | two");
  EXPECT_EQ(pane.units[0].lines[0].x, pane.column_x);
  EXPECT_EQ(pane.units[0].line_height, 27);
  EXPECT_EQ(gap_above(pane, 1), 14);
}

TEST(Blocks, SetHeadingsLargerAndNearerToWhatFollows) {
  const PaneLayout pane =
      lay_out("pane commentary 600\nparagraph | 一\nheading2 | 二\nparagraph | 三\nheading3 | 四");
  EXPECT_EQ(pane.units[1].font_size, 23);
  EXPECT_EQ(pane.units[3].font_size, 20);
  EXPECT_EQ(pane.units[1].clusters[0].face, Face::kStrong);
  EXPECT_EQ(pane.units[1].lines[0].x, pane.column_x);
  EXPECT_GT(gap_above(pane, 1), 2 * gap_above(pane, 2));
}

TEST(Blocks, HangListItemsAtOneTextEdge) {
  const PaneLayout pane =
      lay_out("pane commentary 600\nitem 1. | 一\nitem 10. | 二\nitem+1 • | 三\nparagraph | 四");
  EXPECT_EQ(pane.units[0].x, pane.column_x + 36);
  EXPECT_EQ(pane.units[1].x, pane.units[0].x);
  const SideLabel& one = pane.units[0].ordinal;
  const SideLabel& ten = pane.units[1].ordinal;
  EXPECT_FLOAT_EQ(one.x + one.width, ten.x + ten.width) << "the full stops stand under one another";
  EXPECT_LT(one.x + one.width, pane.units[0].x);
  EXPECT_EQ(pane.units[2].x, pane.column_x + 72);
}

TEST(Blocks, WidenTheIndentOfAListForItsLongestOrdinal) {
  const PaneLayout pane = lay_out("pane commentary 600\nitem 一、 | 甲\nitem 第十二、 | 乙");
  EXPECT_EQ(pane.units[0].x, pane.column_x + 4 * 18);
  EXPECT_EQ(pane.units[0].ordinal.x, pane.column_x + 2 * 18);
}

TEST(Blocks, SetQuotesInWithTheirSpeaker) {
  const PaneLayout wide = lay_out("pane commentary 600\nquote 梁 | 引\nquote | 续\nquote | 另");
  EXPECT_EQ(wide.units[0].speaker.x, wide.column_x + 36);
  EXPECT_EQ(wide.units[0].x, wide.column_x + 36 + 72);
  EXPECT_EQ(wide.units[1].x, wide.units[0].x) << "a further paragraph of the same quotation";
  const PaneLayout narrow = lay_out("pane commentary 400\nquote 梁 | 引");
  EXPECT_EQ(narrow.units[0].x, narrow.column_x + 36);
  EXPECT_EQ(narrow.units[0].lines[0].y, narrow.units[0].speaker.y + 32);
}

TEST(Blocks, KeepTheLinesOfCode) {
  const PaneLayout pane = lay_out("pane commentary 600\ncode | if (a)\\n  b();\\n");
  ASSERT_EQ(pane.units[0].lines.size(), 2u);
  EXPECT_EQ(pane.units[0].clusters[0].face, Face::kCode);
  EXPECT_GT(pane.units[0].clusters[7].advance, 0) << "the blanks at the line's start have width";
  EXPECT_EQ(pane.units[0].clusters[6].advance, 0) << "the line end has none";
}

TEST(Blocks, SetHanInAnEmphasisUprightWithDots) {
  test::LayoutCase built = test::parse_layout_case("paragraph | 这才是 key 要点");
  const auto end = static_cast<uint32_t>(built.article.commentaries()[0].blocks[0].text.size());
  built.article.own_texts().commentaries[0].blocks[0].inlines = {{0, end, InlineStyle::kEmphasis, ""}};
  const PaneLayout pane =
      layout_pane(built.article, Side::kCommentary, 600, test::FixedMetrics(), built.style());
  EXPECT_EQ(pane.units[0].clusters[0].face, Face::kDotted);
  EXPECT_EQ(pane.units[0].clusters[4].face, Face::kEmphasis) << "letters slant";
}

TEST(Blocks, AlignTheColumnsOfATable) {
  const PaneLayout pane = lay_out("pane commentary 600\ntable | 年份 | 人数\\n2021 | 7");
  const std::vector<Cluster>& clusters = pane.units[0].clusters;
  EXPECT_EQ(clusters[3].x, clusters[13].x) << "the bars";
}

TEST(Panes, StandOnWholePixels) {
  const PaneLayout pane = lay_out(
      "language en\npane interview 633.3\nquestion Reporter | one\nanswer Somebody else | two\nturn heading3 "
      "| three\n"
      "turn code | four\nturn quote x | five\nturn item a) | six");
  for (const UnitLayout& unit : pane.units) {
    EXPECT_EQ(unit.y, static_cast<int>(unit.y));
    EXPECT_EQ(unit.line_height, static_cast<int>(unit.line_height));
    for (const LineBox& line : unit.lines) EXPECT_EQ(line.y, static_cast<int>(line.y));
  }
}

TEST(Panes, WithoutUnitsAreOnlyPadding) {
  const PaneLayout pane = lay_out("pane interview 600");
  EXPECT_EQ(pane.height, 32 + 240);
  EXPECT_TRUE(pane.units.empty());
  EXPECT_TRUE(pane.sections.empty());
}

TEST(Panes, AreCutIntoSectionsWithoutGaps) {
  std::string input = "pane interview 600\n";
  for (int i = 0; i < 100; ++i) input += "question 记者 | 问\nanswer 梁 | 答\n";
  const PaneLayout pane = lay_out(input);
  ASSERT_EQ(pane.sections.size(), 4u);
  float y = 0;
  for (const SectionBox& section : pane.sections) {
    EXPECT_EQ(section.y, y);
    EXPECT_LE(section.unit_count, kUnitsPerSection);
    y += section.height;
  }
  EXPECT_EQ(y, pane.height);
  EXPECT_EQ(pane.sections[1].y, pane.units[64].y);
}

TEST(Panes, AreNoHigherThanABrowserCanScroll) {
  test::LayoutCase built = test::parse_layout_case("pane commentary 60\ncode | a");
  built.article.own_texts().commentaries[0].blocks[0].text.assign(700'000, '\n');
  const PaneLayout pane =
      layout_pane(built.article, built.side, built.width, test::FixedMetrics(), ReadingStyle());
  EXPECT_EQ(pane.height, kMaxPaneHeight);
  EXPECT_EQ(pane.sections.back().y + pane.sections.back().height, pane.height);
}

TEST(Styles, FollowTheLanguage) {
  EXPECT_EQ(default_style("zh").font_size, 18);
  EXPECT_EQ(default_style("zh-Hant").line_height, 1.75f);
  EXPECT_EQ(default_style("en").font_size, 17);
  EXPECT_EQ(default_style("").first_line_indent_em, 0);
}

}  // namespace
}  // namespace duidu
