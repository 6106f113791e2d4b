// Flow and Pairs as the reader meets them: the switch keeps the place and the chosen link, rows are level, and everything that works
// on an article works on what is shown of it.
#include <algorithm>
#include <cmath>

#include "app/links/link_order.h"
#include "app/views/arrange.h"
#include "export/json.h"
#include "unit/reader/views_fixture.h"

namespace duidu {
namespace {

using ViewsTest = test::ViewsFixture;

TEST_F(ViewsTest, RowsAreLevelAndBothSidesScrollAsOne) {
  show_view(ViewKind::kPairs);
  for (const Link& link : reader_.article().links) {
    if (link.interview.empty() || link.commentary.empty()) continue;
    const auto row_of = [&](Side side) {
      const GradualLayout& side_layout = reader_.panes()[side].layout;
      return side_layout.row_of(
          static_cast<size_t>(find_unit_layout(layout(side), link.spans(side).front().unit)));
    };
    EXPECT_EQ(row_of(Side::kInterview), row_of(Side::kCommentary)) << link.id;
  }
  EXPECT_EQ(layout(Side::kInterview).height, layout(Side::kCommentary).height);
  scroll(Side::kCommentary, 500);
  EXPECT_EQ(reader_.panes()[Side::kInterview].scroll, 500);
}

TEST_F(ViewsTest, TheSwitchKeepsTheChosenLinkAtItsHeight) {
  for (uint32_t link = 0; link < reader_.whole().links.size(); ++link) {
    if (is_orphan(reader_.whole().links[link]) || has_bar(reader_.whole().links[link])) continue;
    for (const Side side : kSides) {
      show_view(ViewKind::kFlow);
      reader_.panes().read_on(side);
      choose(link, side);
      const float before = height_of(link, side);
      show_view(ViewKind::kPairs);
      ASSERT_TRUE(reader_.state().view.current);
      EXPECT_EQ(reader_.state().view.current->link, link);
      const float most = max_scroll(reader_.panes()[side].view());
      const float scroll = reader_.panes()[side].scroll;
      if (scroll > 0 && scroll < most) {
        EXPECT_NEAR(height_of(link, side), before, 1) << link;
      }
      show_view(ViewKind::kFlow);
      const bool is_at_an_end = reader_.panes()[side].scroll <= 0;
      if (!is_at_an_end && scroll > 0) {
        EXPECT_NEAR(height_of(link, side), before, 1) << link;
      }
    }
  }
}

TEST_F(ViewsTest, TheSwitchKeepsThePlaceWithoutALink) {
  for (const float top : {300.0f, 700.0f, 1100.0f}) {
    show_view(ViewKind::kFlow);
    scroll(Side::kCommentary, top);
    const TextPosition place = place_read(Side::kCommentary);
    const float before = height_of(place);
    show_view(ViewKind::kPairs);
    EXPECT_NEAR(height_of(place), before, 1);
  }
}

TEST_F(ViewsTest, AFoldOpensWhereItStands) {
  show_view(ViewKind::kPairs);
  const size_t units = layout(Side::kInterview).units.size();
  std::string fold;
  for (const UnitLayout& unit : layout(Side::kInterview).units) {
    for (const Inline& each : reader_.article().unit(unit.ref).inlines) {
      if (fold.empty() && fold_of(each.href)) fold = each.href;
    }
  }
  ASSERT_FALSE(fold.empty());
  reader_.dispatch(TurnFold{fold});
  settle_scrolled();
  EXPECT_GE(layout(Side::kInterview).units.size(), units);
  EXPECT_EQ(browser_.last<request::FocusFold>().href, fold);
  EXPECT_EQ(reader_.panes()[Side::kInterview].scroll, 0);
}

TEST_F(ViewsTest, SearchFindsInWhatIsShownAndLeadsThere) {
  show_view(ViewKind::kPairs);
  reader_.dispatch(OpenSearch{"号码"});
  settle_scrolled();
  EXPECT_GT(reader_.state().view.search.count, 0u);
  const uint32_t count = reader_.state().view.search.count;
  show_view(ViewKind::kFlow);
  EXPECT_GE(reader_.state().view.search.count, 1u);
  show_view(ViewKind::kPairs);
  EXPECT_EQ(reader_.state().view.search.count, count);
}

TEST_F(ViewsTest, TheWholeArticleIsSavedAndEdited) {
  const std::string whole = write_article_json(reader_.whole());
  show_view(ViewKind::kPairs);
  reader_.dispatch(OpenSplit{});
  reader_.dispatch(SaveArticle{});
  EXPECT_EQ(browser_.last<request::SaveFile>().content, whole);
  reader_.dispatch(CloseDialog{});
  settle();
}

TEST_F(ViewsTest, TheBarFiltersAndTheListShowsWhatIsHidden) {
  show_view(ViewKind::kPairs);
  press_control("views.look");
  settle_scrolled();
  const auto is_shown = [&](uint32_t link) { return !reader_.article().links[link].commentary.empty(); };
  const auto& links = reader_.whole().links;
  const auto same =
      std::find_if(links.begin(), links.end(), [](const Link& link) { return !needs_look(link); });
  ASSERT_NE(same, links.end());
  const auto number = static_cast<uint32_t>(same - links.begin());
  EXPECT_FALSE(is_shown(number));
  choose(number, Side::kCommentary);
  EXPECT_TRUE(is_shown(number));
}

TEST_F(ViewsTest, ANarrowWindowStacksBothSides) {
  reader_.panes().set_window({390, 800, 2, 0, 0});
  show_view(ViewKind::kPairs);
  EXPECT_TRUE(reader_.panes().is_stacked());
  for (const Side side : kSides) EXPECT_TRUE(is_shown(reader_.panes().geometry(), reader_.state(), side));
  const auto& links = reader_.article().links;
  for (const Link& link : links) {
    if (link.interview.empty() || link.commentary.empty()) continue;
    const auto& left = layout(Side::kInterview)
                           .units[static_cast<size_t>(
                               find_unit_layout(layout(Side::kInterview), link.interview.back().unit))];
    const auto& right = layout(Side::kCommentary)
                            .units[static_cast<size_t>(
                                find_unit_layout(layout(Side::kCommentary), link.commentary.front().unit))];
    EXPECT_GE(right.y, left.y + left.height) << link.id;
  }
}

TEST_F(ViewsTest, BackRestoresTheViewWhatItShowedAndItsPlace) {
  show_view(ViewKind::kPairs);
  reader_.dispatch(FilterPairs{kQuotations});
  scroll(Side::kCommentary, 300);
  const float before = reader_.panes()[Side::kCommentary].scroll;
  choose(quotation(), Side::kCommentary);
  show_view(ViewKind::kFlow);
  const History& history = reader_.state().view.history;
  ASSERT_EQ(history.entries.size(), 2u);
  go_to(history.entries[0].serial);
  EXPECT_EQ(reader_.state().view.kind, ViewKind::kPairs);
  EXPECT_EQ(reader_.state().view.views.pairs.groups, kQuotations);
  EXPECT_EQ(reader_.panes()[Side::kCommentary].scroll, before);
  EXPECT_FALSE(reader_.state().view.current);
  go_to(history.entries[1].serial);
  EXPECT_EQ(reader_.state().view.kind, ViewKind::kFlow);
  EXPECT_TRUE(reader_.state().view.current);
}

TEST_F(ViewsTest, AnAddressOfTheWholeArticleLeadsToItsPlace) {
  const UnitRef last{Side::kCommentary, 0,
                     static_cast<uint32_t>(reader_.whole().commentaries()[0].blocks.size() - 1)};
  show_view(ViewKind::kPairs);
  reader_.dispatch(GoToAddress{address(reader_.whole(), last)});
  settle_scrolled();
  ASSERT_TRUE(reader_.state().view.addressed);
  EXPECT_EQ(whole_unit(reader_.state().view.addressed->unit), last);
  // What is folded is reached where its fold stands.
  for (const UnitRef unit : units_of(reader_.whole(), Side::kInterview)) {
    reader_.dispatch(GoToAddress{address(reader_.whole(), unit)});
    settle_scrolled();
    EXPECT_FALSE(reader_.state().overlay.notice);
  }
}

TEST_F(ViewsTest, SidesInOneScrollerDoNotFollow) {
  show_view(ViewKind::kPairs);
  EXPECT_EQ(control("follow.switch"), nullptr);
  browser_.forget<request::ScrollTo>();
  reader_.dispatch(Lead{Side::kInterview});
  EXPECT_EQ(scrolls().size(), 0u);
  const bool was_apart = reader_.state().session.preferences.scrolls_apart;
  reader_.dispatch(PressKey{"F", Focus::kText});
  EXPECT_EQ(reader_.state().session.preferences.scrolls_apart, was_apart);
}

TEST_F(ViewsTest, AComparisonShowsTheWholeQuotationAndReturns) {
  show_view(ViewKind::kPairs);
  scroll(Side::kCommentary, 200);
  const float before = reader_.panes()[Side::kCommentary].scroll;
  browser_.forget<request::ScrollTo>();
  reader_.dispatch(OpenComparison{quotation()});
  settle_scrolled();
  ASSERT_NE(control("compare.go"), nullptr);
  EXPECT_EQ(reader_.state().view.kind, ViewKind::kPairs);
  browser_.forget<request::ScrollTo>();
  reader_.dispatch(CloseComparison{});
  settle_scrolled();
  EXPECT_EQ(reader_.panes()[Side::kCommentary].scroll, before);
}

// What a filter hides is shown to be compared.
TEST_F(ViewsTest, AHiddenQuotationIsShownToBeCompared) {
  show_view(ViewKind::kPairs);
  reader_.dispatch(FilterPairs{only(LinkGroup::kRelated)});
  settle_scrolled();
  const uint32_t link = quotation();
  EXPECT_TRUE(reader_.article().links[link].commentary.empty());
  reader_.dispatch(OpenComparison{link});
  settle_scrolled();
  EXPECT_FALSE(reader_.article().links[link].commentary.empty());
  ASSERT_TRUE(reader_.state().view.comparison);
  EXPECT_EQ(reader_.state().view.comparison->link, link);
  reader_.dispatch(CloseComparison{});
  settle_scrolled();
}

TEST_F(ViewsTest, StepsToWhatNobodySpeaksOfGoOnUntilTheLast) {
  show_view(ViewKind::kPairs);
  reader_.dispatch(StepUncommented{true});
  settle_scrolled();
  const std::optional<SilentPassage> passage = reader_.state().view.overview.passage;
  ASSERT_TRUE(passage);
  EXPECT_LT(static_cast<size_t>(passage->first.group), reader_.whole().interview().turns.size());
  reader_.dispatch(StepUncommented{true});
  settle_scrolled();
  EXPECT_TRUE(reader_.state().overlay.notice || reader_.state().view.overview.passage != passage);
}

TEST_F(ViewsTest, KeysChooseTheView) {
  reader_.dispatch(PressKey{"2", Focus::kText});
  settle_scrolled();
  EXPECT_EQ(reader_.state().view.kind, ViewKind::kPairs);
  EXPECT_TRUE(control("views.by_interview")->is_selected);
  reader_.dispatch(PressKey{"1", Focus::kText});
  EXPECT_EQ(reader_.state().view.kind, ViewKind::kFlow);
}

TEST_F(ViewsTest, WhatAReviewLeadsToIsSeenFromItsFirstLine) {
  int tried = 0;
  for (const uint32_t link : links_in_order(reader_.article(), kQuotations)) {
    const auto lines =
        span_rects(layout(Side::kCommentary), reader_.article().links[link].commentary.front());
    if (lines.size() < 2) continue;
    scroll(Side::kCommentary, lines[0].y + 6);
    if (reader_.panes()[Side::kCommentary].scroll <= lines[0].y) continue;  // near the end
    ++tried;
    reader_.dispatch(ReviewLink{link});
    settle_scrolled();
    EXPECT_LE(reader_.panes()[Side::kCommentary].scroll, lines[0].y) << link;
    reader_.dispatch(StepBack{});
    settle_scrolled();
  }
  EXPECT_GT(tried, 1);
}

TEST_F(ViewsTest, InPairsTheBarSaysWhoWroteItWhereThereIsRoom) {
  EXPECT_EQ(control("pairs.byline"), nullptr);
  const std::string byline = control("head.interview.byline")->name;
  show_view(ViewKind::kPairs);
  ASSERT_NE(control("pairs.byline"), nullptr);
  EXPECT_EQ(control("pairs.byline")->name, byline);
  reader_.panes().set_window({360, 740, 2, 0, 0});
  settle_scrolled();
  EXPECT_EQ(control("pairs.byline"), nullptr);
}

TEST_F(ViewsTest, JAndKGoFromPairToPairAsTheButtonsOfATelephoneDo) {
  show_view(ViewKind::kPairs);
  scroll(Side::kInterview, 0);
  const std::vector<float> edges = layout(Side::kInterview).row_edges;
  press("J");
  EXPECT_NEAR(reader_.panes()[Side::kInterview].scroll, edges[0] + 1, 1);
  press("J");
  EXPECT_NEAR(reader_.panes()[Side::kCommentary].scroll, edges[1] + 1, 1);
  press("K");
  EXPECT_NEAR(reader_.panes()[Side::kInterview].scroll, edges[0] + 1, 1);
  EXPECT_EQ(control("pairs.next"), nullptr) << "the keys are enough where there is room for two panes";

  reader_.panes().set_window({360, 740, 2, 0, 0});
  settle_scrolled();
  scroll(Side::kInterview, 0);
  const ControlNode* const count = control("pairs.count");
  ASSERT_NE(count, nullptr);
  EXPECT_TRUE(count->name.starts_with("1 / ")) << count->name;
  const Rect pane = pane_of(reader_.panes().geometry(), Side::kInterview);
  EXPECT_GE(count->rect.y, pane.y + pane.height) << "it covers no text";
  press_control("pairs.next");
  settle_scrolled();
  EXPECT_TRUE(control("pairs.count")->name.starts_with("2 / "));
  show_view(ViewKind::kFlow);
  EXPECT_EQ(control("pairs.next"), nullptr);
}

}  // namespace
}  // namespace duidu
