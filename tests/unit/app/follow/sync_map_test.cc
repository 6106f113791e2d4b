// One side follows the other: ends meet, linked lines stand level, nothing jumps.
#include "app/follow/sync_map.h"

#include <gtest/gtest.h>

#include <cmath>

#include "layout/gradual_layout.h"
#include "unit/fixed_metrics.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

constexpr float kHeight = 700;  // of the viewport, CSS px

// An interview of sixty turns, and a commentary with so many paragraphs that quotes some and talks about others.
std::string texts(int paragraphs) {
  std::string text;
  for (int i = 0; i < 60; ++i)
    text += "question 甲 | 第" + std::to_string(i) +
            "问，问得不长。\nanswer 乙 | 一句答话，说得很长很长，长到要换几行才放得下，换了一行又一行，"
            "还是没有说完，于是再说一遍：说得很长很长，长到要换几行才放得下。\n";
  for (int i = 0; i < paragraphs; ++i)
    text +=
        "paragraph | 一段评论，先引一句，引得不算短，占了一行多，再说自己的话，说得也不短，"
        "占了三四行，有人会嫌它啰嗦，可是写的人不这么想。\n";
  return text;
}

struct Case {
  const char* what;
  int paragraphs;
  std::string links;
  float most_lines = 1;  // by which one px of the leader may move the follower
};

// Paragraphs one behind another that talk about the same answer.
std::string many_about(int answer, int first, int end) {
  std::string links;
  for (int i = first; i < end; ++i) {
    const std::string unit = std::to_string(answer);
    links.append("topic ")
        .append(unit)
        .append(" ")
        .append(unit)
        .append(" = ")
        .append(std::to_string(i))
        .append("\n");
  }
  return links;
}

std::vector<Case> cases() {
  return {
      {"no link", 30, ""},
      {"a short commentary", 2, "link 60 0 60 = 1 0 60\n"},
      {"quotations spread out", 40,
       "link 11 0 60 = 3 0 60\nlink 41 0 60 = 12 0 60\nlink 45 0 60 = 20 0 60\nlink 101 0 60 = 33 0 60\n"},
      {"quotations in neighbouring paragraphs, far apart", 40,
       "link 11 0 60 = 3 0 60\nlink 41 0 60 = 4 0 60\nlink 101 0 60 = 5 0 60\n", 5},
      {"topics one behind another", 40,
       "topic 10 11 = 3\ntopic 50 51 = 4\ntopic 52 53 = 5\ntopic 90 91 = 6\n", 4},
      {"many paragraphs about words whose end is quoted", 40,
       "link 31 0 189 = 5 0 60\n" + many_about(31, 6, 20)},
      {"both, and some cross", 40,
       "link 11 0 60 = 3 0 60\ntopic 90 91 = 4\ntopic 12 13 = 5\nlink 91 0 60 = 30 0 60\nlink 21 0 60 = 31 0 "
       "60\n",
       4},
  };
}

class SyncMapTest : public testing::Test {
 protected:
  void open(const Case& given, float interview_width = 500, float commentary_width = 500) {
    article_ = test::parse_layout_case(texts(given.paragraphs) + given.links).article;
    const ReadingStyle style = default_style(article_.language());
    layouts_[Side::kInterview] = layout_pane(article_, Side::kInterview, interview_width, metrics_, style);
    layouts_[Side::kCommentary] = layout_pane(article_, Side::kCommentary, commentary_width, metrics_, style);
    chunks_ = sync_chunks(article_);
    map_ = SyncMap(chunks_, {&layouts_[Side::kInterview], &layouts_[Side::kCommentary]});
  }
  PaneView view(Side side, float scroll = 0) const { return {&layouts_[side], scroll, kHeight}; }
  float follow(Side leader, float scroll) const {
    return follow_scroll(view(leader, scroll), view(other(leader)), map_);
  }
  float line_top(const Span& span) const { return span_rects(layouts_[span.unit.side], span).front().y; }

  test::FixedMetrics metrics_;
  Article article_;
  BySide<PaneLayout> layouts_;
  std::vector<SyncChunk> chunks_;
  SyncMap map_;
};

TEST_F(SyncMapTest, TopGoesToTopAndBottomToBottom) {
  for (const Case& each : cases()) {
    open(each);
    for (const Side leader : kSides) {
      EXPECT_EQ(follow(leader, 0), 0) << each.what;
      if (max_scroll(view(leader)) == 0) continue;
      EXPECT_FLOAT_EQ(follow(leader, max_scroll(view(leader))), max_scroll(view(other(leader)))) << each.what;
    }
  }
}

TEST_F(SyncMapTest, TheMapRisesOnBothSides) {
  for (const Case& each : cases()) {
    open(each);
    for (size_t i = 1; i < map_.knots().size(); ++i) {
      for (const Side side : kSides)
        EXPECT_GE(map_.knots()[i][side], map_.knots()[i - 1][side]) << each.what << " " << i;
    }
  }
}

// Where the sync line lies in a quotation of the leader, the same share of the quotation is there on the other side; but for a part of
// a line at either end, which is given for the way to the next one.
TEST_F(SyncMapTest, InsideAQuotationLinesStandLevel) {
  for (const Case& each : cases()) {
    open(each, 500, 430);
    for (const SyncChunk& chunk : chunks_) {
      if (!chunk.is_exact) continue;
      for (const Side leader : kSides) {
        const auto words = [&](Side side) {
          const UnitRef unit = layouts_[side].units[chunk.stretch[side].start.unit].ref;
          return span_rects(layouts_[side],
                            {unit, chunk.stretch[side].start.offset, chunk.stretch[side].end.offset});
        };
        const auto here = words(leader), there = words(other(leader));
        const float line = here.front().height;
        for (float share = 0.3f; share < 0.75f; share += 0.1f) {
          const float y = here.front().y + share * (here.back().y + line - here.front().y);
          const float wanted = there.front().y + share * (there.back().y + line - there.front().y);
          const float scroll = y - kHeight / 2;
          if (scroll < kHeight / 2 || scroll > max_scroll(view(leader)) - kHeight / 2) continue;
          const float top = follow(leader, scroll);
          if (top <= 0 || top >= max_scroll(view(other(leader)))) continue;
          EXPECT_LT(std::abs(wanted - top - kHeight / 2), line) << each.what << " at " << share;
        }
      }
    }
  }
}

// One px of the leader moves the follower by a line at most, unless what is far apart stands in neighbouring paragraphs.
TEST_F(SyncMapTest, NothingJumps) {
  for (const Case& each : cases()) {
    open(each);
    const float most = each.most_lines * layouts_[Side::kInterview].units.front().line_height;
    for (const Side leader : kSides) {
      float before = 0;
      for (float scroll = 0; scroll <= max_scroll(view(leader)); scroll += 1) {
        const float top = follow(leader, scroll);
        ASSERT_LE(std::abs(top - before), most) << each.what << " at " << scroll;
        before = top;
      }
    }
  }
}

TEST_F(SyncMapTest, ItIsFractional) {
  open(cases()[2]);
  const float whole = follow(Side::kInterview, 2000), more = follow(Side::kInterview, 2000.25f);
  EXPECT_GT(more, whole);
  EXPECT_LT(more - whole, 1);
}

// A long comment on one passage: the source goes no further than to the passage's end.
TEST_F(SyncMapTest, InsideALongCommentTheSourceStays) {
  Case given{"one topic", 80, ""};
  for (int i = 10; i < 60; ++i) given.links += "topic 50 51 = " + std::to_string(i) + "\n";
  open(given);
  const auto& commentary = layouts_[Side::kCommentary].units;
  const auto& interview = layouts_[Side::kInterview].units;
  const float passage = interview[51].y + interview[51].height - interview[50].y;
  const float from = follow(Side::kCommentary, commentary[12].y - kHeight / 2);
  const float to = follow(Side::kCommentary, commentary[57].y - kHeight / 2);
  EXPECT_GT(commentary[57].y - commentary[12].y, 4 * kHeight);
  EXPECT_LE(to - from, passage);
}

TEST_F(SyncMapTest, TheSyncLineGoesFromTheUpperEdgeToTheLower) {
  open(cases()[2]);
  const float most = max_scroll(view(Side::kInterview));
  const struct {
    float scroll, line;
  } rows[] = {{0, 0},           {kHeight / 4, 0.25f},       {kHeight / 2, 0.5f},
              {most / 2, 0.5f}, {most - kHeight / 2, 0.5f}, {most - kHeight / 4, 0.75f},
              {most, 1}};
  for (const auto& [scroll, line] : rows)
    EXPECT_FLOAT_EQ(sync_line(view(Side::kInterview, scroll)), line) << scroll;
}

TEST_F(SyncMapTest, ATextThatHardlyScrollsHasBothEndsToo) {
  open({"", 1, ""});
  const PaneView page{&layouts_[Side::kCommentary], 0, layouts_[Side::kCommentary].height - 100};
  EXPECT_EQ(sync_line(page), 0);
  EXPECT_EQ(sync_line({page.layout, 50, page.viewport_height}), 0.5f);
  EXPECT_EQ(sync_line({page.layout, 100, page.viewport_height}), 1);
  EXPECT_EQ(sync_line({page.layout, 0, page.layout->height + 10}), 0) << "it does not scroll";
}

// Before a text is laid out its heights are estimated; what is laid out around both ends makes the place exact.
TEST_F(SyncMapTest, AnEstimatedLayoutGetsBetter) {
  open(cases()[2]);
  const LinkIndex index(article_);
  const ReadingStyle style = default_style(article_.language());
  GradualLayout interview(article_, index, Side::kInterview), commentary(article_, index, Side::kCommentary);
  for (GradualLayout* layout : {&interview, &commentary}) {
    layout->begin(article_, 500, metrics_, style);
    layout->lay_out_around(0, 0, 0, kHeight);
    layout->commit();
  }
  const auto off = [&] {
    const SyncMap map(chunks_, {&interview.pane(), &commentary.pane()});
    const Span words = article_.links[2].commentary.front();
    const auto unit = static_cast<size_t>(find_unit_layout(commentary.pane(), words.unit));
    const float scroll = commentary.pane().units[unit].y + 16 - kHeight / 2;
    const float top =
        follow_scroll({&commentary.pane(), scroll, kHeight}, {&interview.pane(), 0, kHeight}, map);
    const auto source =
        static_cast<size_t>(find_unit_layout(interview.pane(), article_.links[2].interview.front().unit));
    return std::abs(interview.pane().units[source].y + 16 - kHeight / 2 - top);
  };
  EXPECT_LT(off(), 4 * kHeight);
  interview.lay_out_all(), commentary.lay_out_all();
  interview.commit(), commentary.commit();
  EXPECT_LT(off(), interview.pane().units.front().line_height);
}

}  // namespace
}  // namespace duidu
