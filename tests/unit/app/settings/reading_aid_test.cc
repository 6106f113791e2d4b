// The ruler stands on whole lines, the focus on whole paragraphs, wherever the eye is.
#include "app/settings/reading_aid.h"

#include <gtest/gtest.h>

#include "unit/fixed_metrics.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

class ReadingAidTest : public testing::Test {
 protected:
  ReadingAidTest() {
    std::string text;
    for (int i = 0; i < 6; ++i)
      text += "paragraph | 写得足够长，好让它在这么窄的一栏里多占几行，这样才看得出是哪一行、哪一段。\n";
    article_ = test::parse_layout_case(text).article;
    layout_ = layout_pane(article_, Side::kCommentary, 400, metrics_, default_style("zh"));
  }

  test::FixedMetrics metrics_;
  Article article_;
  PaneLayout layout_;
};

TEST_F(ReadingAidTest, IsNotThereUnlessItIsWanted) {
  EXPECT_EQ(aid_box(layout_, ReadingAid::kNone, 100), AidBox());
}

TEST_F(ReadingAidTest, TheRulerIsCentredOnTheLineAtTheEye) {
  for (const UnitLayout& unit : layout_.units) {
    for (const LineBox& line : unit.lines) {
      for (const float inside : {1.0f, unit.line_height / 2, unit.line_height - 1}) {
        const AidBox box = aid_box(layout_, ReadingAid::kRuler, unit.y + line.y + inside);
        EXPECT_NEAR(box.y + box.height / 2, unit.y + line.y + unit.line_height / 2, 1);
        EXPECT_NEAR(box.height, kRulerLines * unit.line_height, 1);
      }
    }
  }
}

TEST_F(ReadingAidTest, TheFocusIsTheParagraphAtTheEye) {
  for (const UnitLayout& unit : layout_.units) {
    const AidBox box = aid_box(layout_, ReadingAid::kParagraph, unit.y + unit.height - 1);
    EXPECT_EQ(box, (AidBox{unit.y, unit.height}));
  }
}

TEST_F(ReadingAidTest, OutsideTheTextTheNearestCounts) {
  const UnitLayout& first = layout_.units.front();
  EXPECT_EQ(aid_box(layout_, ReadingAid::kParagraph, 0), (AidBox{first.y, first.height}));
  const UnitLayout& last = layout_.units.back();
  EXPECT_EQ(aid_box(layout_, ReadingAid::kParagraph, last.y + last.height + 100),
            (AidBox{last.y, last.height}));
  EXPECT_EQ(aid_box(PaneLayout(), ReadingAid::kRuler, 10), AidBox()) << "nothing to read";
}

}  // namespace
}  // namespace duidu
