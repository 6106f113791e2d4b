// A reader with the Chinese sample on the page, in whose views the test looks at where things stand.
#pragma once

#include <algorithm>
#include <memory>
#include <string>

#include "app/views/arrange.h"
#include "opening/open_article.h"
#include "unit/golden.h"
#include "unit/reader/reader_fixture.h"

namespace duidu::test {

class ViewsFixture : public ReaderFixture {
 protected:
  ViewsFixture() {
    const std::string text = read_file(DUIDU_ASSETS_DIR "/articles/sample-zh.md");
    show(std::make_shared<const Article>(open_article(text, "sample-zh.md").value().article));
    settle_scrolled();
  }

  void press(const char* keys) {
    browser_.forget<request::ScrollTo>();
    reader_.dispatch(PressKey{keys, Focus::kText});
    settle_scrolled();
  }
  void show_view(ViewKind kind) {
    browser_.forget<request::ScrollTo>();
    reader_.dispatch(ShowView{kind});
    settle_scrolled();
  }
  void scroll(Side side, float top) {
    browser_.forget<request::ScrollTo>();
    reader_.panes().set_scroll(side, top);
    reader_.panes().read_on(side);
    settle_scrolled();
  }
  void choose(uint32_t link, Side side) {
    browser_.forget<request::ScrollTo>();
    reader_.dispatch(ChooseLink{link, side, std::nullopt, std::nullopt});
    settle_scrolled();
  }

  void go_to(uint32_t entry) {
    browser_.forget<request::ScrollTo>();
    reader_.dispatch(GoToEntry{entry});
    settle_scrolled();
  }
  // One with words on both sides.
  uint32_t quotation() const {
    const auto& links = reader_.whole().links;
    const auto found = std::find_if(links.begin(), links.end(), [](const Link& link) {
      return !has_bar(link) && !link.interview.empty() && !link.commentary.empty();
    });
    return static_cast<uint32_t>(found - links.begin());
  }
  UnitRef whole_unit(UnitRef unit) const {
    return reader_.state().view.views.arranged->places.original({unit, 0}).unit;
  }

  const PaneLayout& layout(Side side) const { return reader_.panes().layout(side); }
  // In the window, where the link's words begin.
  float height_of(uint32_t link, Side side) const {
    const float top = *first_line_top(layout(side), reader_.article().links[link].spans(side));
    return pane_of(reader_.panes().geometry(), side).y + top - reader_.panes()[side].scroll;
  }
  // The first line of a side that is wholly in sight, as a place of the whole article, and where a place stands in the window.
  TextPosition place_read(Side side) const {
    const ReadingPosition place = reading_position(layout(side), reader_.panes()[side].scroll);
    const auto& arranged = reader_.state().view.views.arranged;
    return arranged ? arranged->places.original({place.unit, place.offset})
                    : TextPosition{place.unit, place.offset};
  }
  float height_of(TextPosition place) const {
    const auto& arranged = reader_.state().view.views.arranged;
    const TextPosition here = arranged ? arranged->places.arranged(place) : place;
    const Side side = here.unit.side;
    const Rect line = span_rects(layout(side), {here.unit, here.offset, here.offset + 3}).front();
    return pane_of(reader_.panes().geometry(), side).y + line.y - reader_.panes()[side].scroll;
  }
};

}  // namespace duidu::test
