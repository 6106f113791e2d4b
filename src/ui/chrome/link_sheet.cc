#include "ui/chrome/link_sheet.h"

#include <algorithm>

#include "app/links/link_choice.h"
#include "app/links/sentence_around.h"
#include "app/sheet/sheet.h"
#include "base/phrases.h"
#include "ui/chrome/link_note.h"
#include "ui/chrome/overlays.h"

namespace duidu {
namespace {

constexpr float kGripWidth = 36, kGripHeight = 4, kGripTop = 6;
constexpr float kParagraphGap = 10;
constexpr size_t kPeekHalves = 120, kMostHalves = 1600;  // of words, a Han character is two

class LinkSheetView {
 public:
  LinkSheetView(const Scene& scene, Controls& controls, Actions& actions, const Rect& box)
      : scene_(scene),
        controls_(controls),
        actions_(actions),
        box_(box),
        current_(*scene.state.view.current),
        sheet_(*scene.state.view.sheet),
        note_(note_words(scene, current_.link, current_.side)) {}

  void draw() {
    controls_.begin_panel("sheet", box_, note_.title);
    draw_surface(scene_, controls_.list(), box_);
    draw_head();
    const float below = length::kTouchSize + (kSheetButtons - length::kTouchSize) / 2;
    const Rect words{box_.x + length::kPagePadding, box_.y + kSheetHead,
                     box_.width - 2 * length::kPagePadding,
                     std::max(0.0f, box_.height - kSheetHead - kSheetButtons)};
    sheet_.stage == SheetStage::kPeek&& sheet_.pulled <= 0 ? draw_peek(words) : draw_all(words);
    draw_buttons(box_.y + box_.height - below);
  }

 private:
  std::string said(std::string_view key) const {
    return std::string(phrase(scene_.state.session.language, key));
  }
  std::string words_on(Side side, size_t most) const {
    return words_at_end(scene_.article, current_.link, side, current_.occurrence, most);
  }

  void draw_head() {
    const float size = length::kTouchSize;
    const float middle = box_.x + box_.width / 2;
    controls_.list().AddRectFilled(ImVec2(middle - kGripWidth / 2, box_.y + kGripTop),
                                   ImVec2(middle + kGripWidth / 2, box_.y + kGripTop + kGripHeight),
                                   color(scene_.theme.hairline), kGripHeight / 2);
    const Rect head{box_.x, box_.y, box_.width - size - 4, kSheetHead};
    // Where nothing scrolls the words are a place to take hold of, too.
    const bool is_peek = sheet_.stage == SheetStage::kPeek && sheet_.pulled <= 0;
    const Rect hold{head.x, head.y, head.width, is_peek ? box_.height - kSheetButtons : kSheetHead};
    const Pull pull = controls_.grip("sheet.head", hold, note_.title, sheet_.stage != SheetStage::kPeek);
    if (pull.is_tapped) actions_.push_back(StepSheet{});
    if (pull.is_held && pull.up != sheet_.pulled) actions_.push_back(PullSheet{pull.up});
    if (pull.is_let_go) actions_.push_back(LetGoOfSheet{pull.up, pull.aside});
    draw_text(
        controls_.list(), scene_.type,
        {FontId::kInterfaceStrong, length::kTitleSize, color(scene_.theme.ink)},
        {head.x + length::kPagePadding, head.y + kSheetHead - size, head.width - length::kPagePadding, size},
        note_.title);
    const Rect close{box_.x + box_.width - size - 4, box_.y + kSheetHead - size, size, size};
    if (controls_.button("sheet.close", close, said("links.close"), {Icon::kX}))
      actions_.push_back(CloseSheet{});
  }

  // Lays out words from `y` down and returns the y below them; draws them only if `is_drawn`.
  float draw_words(const char* id, std::string_view words, uint32_t ink, const Rect& inside, float y,
                   bool is_drawn) {
    if (words.empty()) return y;
    const float top = y;
    for (const std::string_view line :
         wrap_text(scene_.type, FontId::kInterface, length::kTitleSize, words, inside.width)) {
      if (is_drawn) {
        draw_text(controls_.list(), scene_.type, {FontId::kInterface, length::kTitleSize, color(ink)},
                  {inside.x, y, inside.width + 1, kSheetLine}, line);
      }
      y += kSheetLine;
    }
    if (is_drawn)
      controls_.note(ControlRole::kText, id, {inside.x, top, inside.width, y - top}, std::string(words));
    return y + kParagraphGap;
  }

  // The first two lines.
  void draw_peek(const Rect& inside) {
    std::string words = words_on(other(current_.side), kPeekHalves);
    if (words.empty()) words = note_.body;
    const auto shown = static_cast<size_t>(std::max(1.0f, inside.height / kSheetLine));
    words = cut_to_lines(scene_.type, {FontId::kInterface, length::kTitleSize}, words, inside.width, shown);
    draw_words("sheet.words", words, scene_.theme.ink, inside, inside.y, true);
  }

  float draw_rows(const Rect& inside, bool is_drawn) {
    const Side here = current_.side, there = other(here);
    float y = inside.y;
    y = draw_words("sheet.words", words_on(there, kMostHalves), scene_.theme.ink, inside, y, is_drawn);
    y = draw_words("sheet.advice", note_.body, scene_.theme.secondary, inside, y, is_drawn);
    y = draw_words("sheet.side", said(here == Side::kInterview ? "pane.interview" : "pane.commentary"),
                   scene_.theme.secondary, inside, y, is_drawn) -
        kParagraphGap;
    y = draw_words("sheet.own", words_on(here, kMostHalves), scene_.theme.ink, inside, y, is_drawn);
    return y - inside.y;
  }

  void draw_all(const Rect& inside) {
    const float height = draw_rows({0, 0, inside.width, 0}, false);
    const Rect view{box_.x, inside.y, box_.width, inside.height};
    const float scroll =
        controls_.begin_scroller("sheet.rows", view, note_.title, height, sheet_.scroll, true);
    if (scroll != sheet_.scroll) actions_.push_back(ScrollSheet{scroll});
    if (const float aside = controls_.swipe("sheet.swipe", view)) actions_.push_back(LetGoOfSheet{0, aside});
    draw_rows({inside.x, inside.y - scroll, inside.width, 0}, true);
    controls_.end_scroller();
  }

  void draw_buttons(float top) {
    const float size = length::kTouchSize, left = box_.x + 4;
    float right = box_.x + box_.width - size - 4;
    if (controls_.button("sheet.next", {right, top, size, size}, said("sheet.next"), {Icon::kChevronDown}))
      actions_.push_back(StepPair{true});
    const Link& link = scene_.article.links[current_.link];
    if (!has_bar(link) && !link.commentary.empty()) {
      right -= size;
      if (controls_.button("sheet.compare", {right, top, size, size}, said("compare.open"), {Icon::kDiff}))
        actions_.push_back(OpenComparison{current_.link});
    }
    if (controls_.button("sheet.previous", {left, top, size, size}, said("sheet.previous"),
                         {Icon::kChevronUp}))
      actions_.push_back(StepPair{false});
    if (has_counterpart(scene_.article, current_.link, current_.side)) {
      const bool is_interview = current_.side == Side::kInterview;
      const std::string words = said(is_interview ? "selection.to_commentary" : "selection.to_interview");
      const Rect place{left + size + 8, top, right - left - size - 16, size};
      if (controls_.button("sheet.follow", place, words, {Icon::kArrowRight, Labelling::kText, true}))
        actions_.push_back(FollowSheet{});
    }
  }

  const Scene& scene_;
  Controls& controls_;
  Actions& actions_;
  const Rect box_;
  const CurrentLink current_;
  const LinkSheet& sheet_;
  const NoteWords note_;
};

}  // namespace

std::optional<Rect> link_sheet_place(const Scene& scene) {
  const ArticleView& view = scene.state.view;
  if (scene.geometry.has_two_panes || !view.sheet || !view.current) return std::nullopt;
  if (view.current->link >= scene.article.links.size()) return std::nullopt;
  if (scene.state.overlay.dialog != Dialog::kNone) return std::nullopt;
  const Window& window = scene.window;
  const float room = window.height - pane_of(scene.geometry, view.tab).y;
  const float wanted = sheet_height(view.sheet->stage, room) + view.sheet->pulled;
  const float height = snap(std::clamp(wanted, kSheetHead, room), window.density);
  return Rect{0, window.height - height, window.width, height};
}

void draw_link_sheet(const Scene& scene, Controls& controls, Actions& actions, const Rect& box) {
  LinkSheetView(scene, controls, actions, box).draw();
}

}  // namespace duidu
