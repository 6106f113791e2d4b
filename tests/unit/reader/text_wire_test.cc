// What the text layer is told of a layout, and that units it names are looked for before they are looked at.
#include "reader/text_wire.h"

#include <cmath>

#include "unit/reader/reader_fixture.h"

namespace duidu {
namespace {

class TextWireTest : public test::ReaderFixture {
 protected:
  TextWireTest() {
    bring(
        "# 桥\n\n记者：𠮷桥修了多久？\n\n老陈：十一年，**停过两回**。\n\n## "
        "评论\n\n他说“十一年，停过两回”。\n",
        "a.md");
    settle();
  }

  const PaneLayout& layout() const { return reader_.panes().layout(Side::kInterview); }
};

TEST_F(TextWireTest, AUnitThatIsNotThereHasNothing) {
  const auto count = static_cast<uint32_t>(layout().units.size());
  ASSERT_GT(count, 0u);
  EXPECT_NE(unit_at(layout(), count - 1), nullptr);
  for (const uint32_t unit : {count, static_cast<uint32_t>(-1)}) {
    EXPECT_EQ(unit_at(layout(), unit), nullptr);
    EXPECT_FALSE(place_of(reader_.article(), layout(), {unit, 0}));
    EXPECT_TRUE(runs_of(reader_.article(), reader_.index(), layout(), unit).runs.empty());
    EXPECT_TRUE(clusters_of(reader_.article(), layout(), unit).empty());
  }
}

TEST_F(TextWireTest, PlacesAreCountedInUtf16AndEndWithTheText) {
  const std::string& text = reader_.article().unit(layout().units[0].ref).text;
  EXPECT_EQ(place_of(reader_.article(), layout(), {0, 0})->offset, 0u);
  EXPECT_EQ(place_of(reader_.article(), layout(), {0, 2})->offset, 4u) << "a surrogate pair";
  EXPECT_EQ(place_of(reader_.article(), layout(), {0, 10'000})->offset, text.size());
}

TEST_F(TextWireTest, RunsCoverTheTextInOrder) {
  const wire::UnitRuns runs = runs_of(reader_.article(), reader_.index(), layout(), 1);
  ASSERT_FALSE(runs.runs.empty());
  uint32_t end = 0;
  for (const wire::Run& run : runs.runs) {
    EXPECT_EQ(run.start, end);
    EXPECT_EQ(run.direction, RunDirection::kByText);
    if (run.segment) {
      EXPECT_LT(*run.segment, runs.segments.size());
    }
    end = run.end;
  }
  EXPECT_EQ(end, clusters_of(reader_.article(), layout(), 1).back().end);
  EXPECT_EQ(std::count_if(runs.runs.begin(), runs.runs.end(),
                          [](const wire::Run& run) { return run.face == Face::kStrong; }),
            1);
}

TEST_F(TextWireTest, EveryUnitOfASectionThatHasNewOnesIsTold) {
  const LinkIndex index(reader_.article());
  GradualLayout gradual(reader_.article(), index, Side::kInterview);
  gradual.begin(reader_.article(), 400, context_.metrics, default_style("zh"));
  gradual.lay_out_all();
  gradual.commit();
  const request::PlaceText placed = placed_text(gradual, 12);
  EXPECT_EQ(placed.scroll_top, 12);
  EXPECT_EQ(placed.units.size(), gradual.pane().units.size());
  ASSERT_FALSE(placed.sections.empty());
  EXPECT_TRUE(placed.sections[0].has_new_units);
  EXPECT_TRUE(placed.units[0].speaker);
  gradual.forget_changes();
  EXPECT_TRUE(placed_text(gradual, std::nullopt).units.empty());
}

TEST_F(TextWireTest, HighlightsAreCountedInUtf16) {
  const auto marks = highlights_of("𠮷桥", {{HighlightKind::kHit, 4, 7}});
  EXPECT_EQ(marks, (std::vector<wire::Highlight>{{HighlightKind::kHit, 2, 3}}));
}

}  // namespace
}  // namespace duidu
