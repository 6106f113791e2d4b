// A reader over a browser that only takes notes, in a window of 1280 x 800 CSS px at density 2; the test opens the article.
// DUIDU_TEST_PAINTS=0 in the environment: a browser that has no canvas. The tests run once with, once without it.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "platform/headless/headless_browser.h"
#include "reader/reader.h"
#include "unit/imgui_context.h"

namespace duidu::test {

class ReaderFixture : public testing::Test {
 protected:
  ReaderFixture() : reader_(browser_, context_.metrics, context_.type) {
    const char* const paints = std::getenv("DUIDU_TEST_PAINTS");
    browser_.paints = !paints || std::string_view(paints) != "0";
    reader_.panes().set_window({1280, 800, 2, 0, 15});
  }

  // Puts an article on the page.
  void show(std::shared_ptr<const Article> article, Elements elements = Elements::kMissing) {
    reader_.dispatch(ArticleOpened{std::move(article), {}, elements});
  }

  // The user brings a file, and the browser opens it.
  void bring(std::string_view bytes, std::string_view name) {
    reader_.dispatch(BringFiles{{{{std::make_shared<const std::string>(bytes), std::string(name)}}}});
    tell_opened();
  }

  // What became of the files that the browser was asked to open.
  void tell_opened() {
    for (const Action& told : browser_.opened()) reader_.dispatch(told);
  }

  bool next_frame() {
    tell_opened();
    return reader_.frame(0.016f);
  }

  // Draws until nothing more is to be drawn.
  void settle() {
    for (int frames = 0; next_frame(); ++frames) ASSERT_LT(frames, 50);
  }

  // The same in a browser that scrolls where it is asked to.
  void settle_scrolled() {
    settle();
    for (const request::ScrollTo& scroll : browser_.all<request::ScrollTo>())
      reader_.panes().set_scroll(scroll.side, scroll.top);
    settle();
  }

  // A press of the control's real element.
  void press_control(std::string_view id) {
    reader_.controls().activate(id);
    reader_.wake();
  }

  std::vector<request::ScrollTo> scrolls() const { return browser_.all<request::ScrollTo>(); }
  std::vector<request::Speak> said() const { return browser_.all<request::Speak>(); }

  // The published control; null if there is none.
  const ControlNode* control(std::string_view id) const {
    const auto found = std::find_if(browser_.controls.begin(), browser_.controls.end(),
                                    [&](const ControlNode& node) { return node.id == id; });
    return found == browser_.controls.end() ? nullptr : &*found;
  }

  ImGuiContextHolder context_;
  HeadlessBrowser browser_;
  Reader reader_;
};

}  // namespace duidu::test
