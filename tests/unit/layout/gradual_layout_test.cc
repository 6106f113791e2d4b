// A layout that is set a part at a time ends as the one that is set at once, and is right so far in between.
#include "layout/gradual_layout.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "layout/dump.h"
#include "layout/pane.h"
#include "unit/fixed_metrics.h"
#include "unit/layout/random_article.h"

namespace duidu {
namespace {

using test::Random;

const test::FixedMetrics kMetrics;

Span random_span(Random& random, const Article& article, const std::vector<UnitRef>& units) {
  const UnitRef unit = units[random.below(units.size())];
  const auto size = static_cast<uint32_t>(article.unit(unit).text.size());
  return {unit, 0, size};
}

// Of several sections, with links of all kinds.
Article long_article(Random& random) {
  Article article = test::random_article(random);
  while (units_of(article, Side::kInterview).size() < 200) {
    const Article more = test::random_article(random);
    for (const Turn& turn : more.interview().turns) article.own_texts().interview.turns.push_back(turn);
    for (const Unit& block : more.commentaries()[0].blocks)
      article.own_texts().commentaries[0].blocks.push_back(block);
  }
  const std::vector<UnitRef> interview = units_of(article, Side::kInterview),
                             commentary = units_of(article, Side::kCommentary);
  for (size_t i = 0; i < 60 && !commentary.empty(); ++i) {
    Link link;
    link.id = "l" + std::to_string(i);
    link.kind = random.below(2) == 0 ? LinkKind::kTopic : LinkKind::kQuote;
    link.interview = {random_span(random, article, interview)};
    link.commentary = {random_span(random, article, commentary)};
    article.links.push_back(std::move(link));
  }
  return article;
}

bool are_same(const UnitLayout& a, const UnitLayout& b) {
  if (a.height != b.height || a.x != b.x || a.lines.size() != b.lines.size()) return false;
  if (a.clusters.size() != b.clusters.size()) return false;
  for (size_t i = 0; i < a.clusters.size(); ++i) {
    const Cluster &one = a.clusters[i], &other = b.clusters[i];
    if (one.x != other.x || one.advance != other.advance || one.spacing != other.spacing) return false;
  }
  for (size_t i = 0; i < a.lines.size(); ++i) {
    if (a.lines[i].y != b.lines[i].y || a.lines[i].end != b.lines[i].end) return false;
  }
  return true;
}

// What a text layer knows that is told of the changes alone.
class Mirror {
 public:
  explicit Mirror(size_t units) : tops_(units), units_(units) {}

  void take(GradualLayout& layout) {
    const PaneLayout& pane = layout.pane();
    for (size_t k = 0; k < pane.sections.size(); ++k) {
      if (!layout.has_new_units(k)) continue;
      const SectionBox& section = pane.sections[k];
      for (size_t i = section.first_unit; i < section.first_unit + section.unit_count; ++i) {
        tops_[i] = pane.units[i].y - section.y;
        if (layout.is_new(i)) units_[i] = pane.units[i];
      }
    }
    layout.forget_changes();
  }

  void expect_like(const PaneLayout& pane) const {
    for (const SectionBox& section : pane.sections) {
      for (size_t i = section.first_unit; i < section.first_unit + section.unit_count; ++i) {
        EXPECT_EQ(tops_[i], pane.units[i].y - section.y) << i;
        EXPECT_TRUE(are_same(units_[i], pane.units[i])) << i;
      }
    }
  }

 private:
  std::vector<float> tops_;
  std::vector<UnitLayout> units_;
};

void expect_right_so_far(const GradualLayout& layout, const PaneLayout& whole) {
  const PaneLayout& pane = layout.pane();
  float y = 0;
  for (size_t i = 0; i < pane.units.size(); ++i) {
    EXPECT_GE(pane.units[i].y, y) << i;
    y = pane.units[i].y + pane.units[i].height;
    EXPECT_TRUE(!layout.is_new(i) || are_same(pane.units[i], whole.units[i])) << i;
  }
  y = 0;
  for (const SectionBox& section : pane.sections) {
    EXPECT_EQ(section.y, y);
    y += section.height;
  }
  EXPECT_EQ(y, pane.sections.empty() ? 0 : pane.height);
}

class Steps {
 public:
  Steps(const Article& article, Side side, Random& random)
      : article_(article),
        random_(random),
        index_(article),
        layout_(article, index_, side),
        mirror_(units_of(article, side).size()),
        side_(side) {}

  // A few steps at one width, or until all is done.
  void go(float width, const ReadingStyle& style, bool to_the_end) {
    layout_.begin(article_, width, kMetrics, style);
    const PaneLayout whole = layout_pane(article_, side_, width, kMetrics, style);
    for (size_t step = random_.below(6); to_the_end ? !layout_.is_complete() : step > 0; --step) {
      take_step();
      if (random_.below(3) > 0) continue;
      layout_.commit();
      expect_right_so_far(layout_, whole);
      mirror_.take(layout_);
    }
    if (!to_the_end) return;
    mirror_.take(layout_);
    EXPECT_EQ(dump(layout_.pane(), article_), dump(whole, article_));
    for (size_t i = 0; i < whole.units.size(); ++i)
      EXPECT_TRUE(are_same(layout_.pane().units[i], whole.units[i]));
    mirror_.expect_like(whole);
  }

 private:
  void take_step() {
    const size_t units = layout_.pane().units.size();
    if (units > 0 && random_.below(3) == 0) {
      const auto px = [&] { return static_cast<float>(random_.below(900)); };
      layout_.lay_out_around(random_.below(units), static_cast<uint32_t>(random_.below(100)), px(), px());
    } else {
      layout_.lay_out_more(1 + random_.below(6000));
    }
  }

  const Article& article_;
  Random& random_;
  LinkIndex index_;
  GradualLayout layout_;
  Mirror mirror_;
  Side side_;
};

TEST(GradualLayout, EndsAsTheWholeInWhateverOrderItIsSet) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random(seed);
    const Article article = long_article(random);
    for (const Side side : {Side::kInterview, Side::kCommentary}) {
      Steps steps(article, side, random);
      for (size_t widths = random.below(4); widths > 0; --widths) {
        steps.go(static_cast<float>(200 + random.below(700)), test::random_style(random, article.language()),
                 random.below(2) == 0);
      }
      steps.go(static_cast<float>(200 + random.below(700)), test::random_style(random, article.language()),
               true);
    }
    if (HasFailure()) return;
  }
}

Article plain_article(size_t paragraphs) {
  Article article;
  article.own_texts().language = "zh";
  article.own_texts().commentaries.push_back({"c1", "", "", "", "", {}});
  for (size_t i = 0; i < paragraphs; ++i) {
    Unit unit;
    unit.id = "b" + std::to_string(i + 1);
    for (size_t k = 0; k < 20 + i % 50; ++k) unit.text += "山路很长，走的人不多。";
    article.own_texts().commentaries[0].blocks.push_back(std::move(unit));
  }
  return article;
}

class PlainLayout : public testing::Test {
 protected:
  PlainLayout()
      : article_(plain_article(1000)), index_(article_), layout_(article_, index_, Side::kCommentary) {
    begin(600);
  }
  size_t section_of(size_t unit) const {
    const std::vector<SectionBox>& sections = layout_.pane().sections;
    size_t k = 0;
    while (sections[k].first_unit + sections[k].unit_count <= unit) ++k;
    return k;
  }

  void begin(float width) { layout_.begin(article_, width, kMetrics, default_style("zh")); }
  size_t count_new() const {
    size_t count = 0;
    for (size_t i = 0; i < article_.commentaries()[0].blocks.size(); ++i) count += layout_.is_new(i);
    return count;
  }

  double bytes(size_t first, size_t last) const {
    double sum = 0;
    for (size_t i = first; i < last; ++i) {
      sum += static_cast<double>(article_.commentaries()[0].blocks[i].text.size());
    }
    return sum;
  }

  Article article_;
  LinkIndex index_;
  GradualLayout layout_;
};

TEST_F(PlainLayout, SetsNoMoreThanIsAskedFor) {
  EXPECT_TRUE(layout_.lay_out_around(500, 0, 400, 800));
  layout_.commit();
  EXPECT_FALSE(layout_.is_laid_out());
  EXPECT_LE(count_new(), 12u) << "paragraphs of 300 px and more";
  float above = 0, below = 0;
  for (size_t i = 0; i < 1000; ++i) {
    if (layout_.is_new(i)) (i < 500 ? above : below) += layout_.pane().units[i].height;
  }
  EXPECT_GE(above, 400);
  EXPECT_GE(below, 800);
  EXPECT_FALSE(layout_.lay_out_around(500, 0, 400, 800)) << "it stands there already";
}

TEST_F(PlainLayout, GoesOnOutwards) {
  layout_.lay_out_around(500, 0, 0, 0);
  for (int i = 0; i < 20; ++i) layout_.lay_out_more(1);
  layout_.commit();
  size_t first = 500, last = 500;
  while (layout_.is_new(first - 1)) --first;
  while (layout_.is_new(last + 1)) ++last;
  EXPECT_EQ(last - first + 1, count_new());
  EXPECT_EQ(count_new(), 21u);
  EXPECT_NEAR(bytes(first, 500), bytes(501, last + 1), bytes(499, 500)) << "as far above as below";
}

TEST_F(PlainLayout, NothingMovesBeforeItIsSettled) {
  layout_.lay_out_around(0, 0, 0, 100);
  layout_.commit();
  const std::string before = dump(layout_.pane(), article_);
  const float height = layout_.pane().height;
  while (layout_.lay_out_more(10000)) {
  }
  EXPECT_EQ(layout_.pane().height, height);
  EXPECT_EQ(layout_.pane().units[900].y, layout_.pane().units[899].y + layout_.pane().units[899].height);
  EXPECT_FALSE(layout_.is_complete());
  layout_.commit();
  EXPECT_TRUE(layout_.is_complete());
  EXPECT_NE(dump(layout_.pane(), article_), before);
}

TEST_F(PlainLayout, GuessesTheHeightOfWhatWasNeverSet) {
  layout_.lay_out_around(0, 0, 0, 100);
  layout_.commit();
  const float guessed = layout_.pane().height;
  layout_.lay_out_all();
  layout_.commit();
  EXPECT_NEAR(guessed / layout_.pane().height, 1, 0.05);
}

TEST_F(PlainLayout, WhatWasSetForAnotherWidthStaysUntilItIsSetAgain) {
  layout_.lay_out_all();
  layout_.commit();
  layout_.forget_changes();
  const UnitLayout far = layout_.pane().units[900];
  begin(450);
  layout_.lay_out_around(10, 0, 300, 900);
  layout_.commit();
  EXPECT_TRUE(are_same(layout_.pane().units[900], far));
  EXPECT_GT(layout_.pane().units[900].y, far.y) << "below what grew";
  EXPECT_TRUE(layout_.has_new_units(section_of(10)));
  EXPECT_FALSE(layout_.has_new_units(section_of(900)));
}

TEST_F(PlainLayout, KnowsWhatItIsFor) {
  EXPECT_TRUE(layout_.is_for(600, default_style("zh")));
  EXPECT_FALSE(layout_.is_for(601, default_style("zh")));
  EXPECT_FALSE(layout_.is_for(600, default_style("en")));
  layout_.forget();
  EXPECT_FALSE(layout_.is_for(600, default_style("zh")));
}

}  // namespace
}  // namespace duidu
