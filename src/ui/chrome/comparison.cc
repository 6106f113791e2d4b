#include "ui/chrome/comparison.h"

#include <algorithm>
#include <cmath>

#include "app/keys/keys.h"
#include "app/links/link_order.h"
#include "ui/chrome/comparison_painter.h"
#include "ui/chrome/overlays.h"
#include "ui/chrome/placing.h"
#include "ui/kit/shapes.h"

namespace duidu {
namespace {

constexpr float kPadding = 16, kHead = 44, kMargin = 8;
constexpr float kLeastHeight = 180, kCountWidth = 80;
constexpr float kTallest = 0.7f, kTallestNarrow = 0.6f;  // shares of the pane's height
constexpr float kUnderWords = 8;                         // between the words of the verdict and the rows
constexpr size_t kMostReasonLines = 4;

}  // namespace

std::optional<ComparisonPanel> comparison_panel(const Scene& scene) {
  const auto& state = scene.state.view.comparison;
  if (!state || state->link >= scene.whole.links.size()) return std::nullopt;
  return std::optional<ComparisonPanel>(std::in_place, scene);
}

ComparisonPanel::ComparisonPanel(const Scene& scene)
    : scene_(scene),
      state_(*scene.state.view.comparison),
      compared_(comparison(scene.whole, scene.whole.links[state_.link], state_.occurrence)),
      told_{scene.words, scene.state.session.language, state_.link},
      title_(told_.title()),
      reason_(scene.words.reason(state_.link)) {
  width_ = std::floor(std::min(length::kCompareWidth, scene.window.width - 2 * kMargin));
  const float inside = width_ - 2 * kPadding;
  for (const char* const key : {"compare.original", "compare.citation"}) {
    const float word = text_width(scene.type, FontId::kInterface, length::kInterfaceSize, said(key));
    label_ = std::max(label_, std::ceil(word) + kPadding);
  }
  const auto in_lines = [&](FontId font, std::string_view text) {
    return wrap_text(scene.type, font, length::kInterfaceSize, text, inside);
  };
  if (compared_.has_original) original_around_ = told_.around(compared_.original);
  citation_around_ = told_.around(compared_.citation);
  title_lines_ = in_lines(FontId::kInterfaceStrong, title_);
  reason_lines_ = in_lines(FontId::kInterface, reason_);
  reason_lines_.resize(std::min(reason_lines_.size(), kMostReasonLines));
  original_lines_ = in_lines(FontId::kInterface, original_around_);
  citation_lines_ = in_lines(FontId::kInterface, citation_around_);
  rows_ = lay_out_rows(scene.type, compared_, state_, told_, inside - label_, kElisionPadding);
  box_ = find_place();
}

std::string ComparisonPanel::said(std::string_view key) const {
  return std::string(phrase(scene_.state.session.language, key));
}

float ComparisonPanel::rows_height() const {
  const size_t lines = original_lines_.size() + citation_lines_.size();
  return static_cast<float>(rows_.lines.size()) * (2 * length::kCompareLine + kPairGap) +
         static_cast<float>(lines) * length::kPanelLine + 2 * kPairGap;
}

// While the text moves the panel stands where it stood.
Rect ComparisonPanel::find_place() const {
  const Rect& pane = scene_.geometry.panes[0];
  const bool has_two = scene_.geometry.has_two_panes;
  const float words = static_cast<float>(title_lines_.size() + reason_lines_.size()) * length::kPanelLine;
  const float wanted = kHead + words + kUnderWords + rows_height() + kPadding / 2;
  const float height = std::ceil(std::min(wanted, pane.height * (has_two ? kTallest : kTallestNarrow)));
  const Rect& gutter = scene_.geometry.gutter;
  const float middle = has_two ? gutter.x + gutter.width / 2 : scene_.window.width / 2;
  const float x =
      std::clamp(middle - width_ / 2, kMargin, std::max(kMargin, scene_.window.width - width_ - kMargin));
  const float density = scene_.window.density;
  if (scene_.state.overlay.is_scrolling && state_.height > 0)
    return {snap(x, density), state_.top, width_, state_.height};
  const std::vector<Rect> words_seen = words_in_sight(scene_, state_.link, state_.occurrence);
  const Rect area{0, pane.y, scene_.window.width, pane.height};
  const Rect lowest{x, pane.y + pane.height - height - kMargin, width_, height};
  const bool is_lowest = !has_two && covered_area(lowest, words_seen) == 0;
  const Rect box = is_lowest ? lowest : panel_beside(words_seen, area, x, width_, height, kLeastHeight);
  return {snap(box.x, density), snap(box.y, density), box.width, snap(box.height, density)};
}

void ComparisonPanel::draw(Controls& controls, Actions& actions) const {
  if (!state_.is_placed || box_.y != state_.top || box_.height != state_.height)
    actions.push_back(PlaceComparison{box_.y, box_.height});
  controls.begin_panel("compare", box_, title_);
  draw_surface(scene_, controls.list(), box_);
  draw_head(controls, actions);
  draw_words(controls);
  announce(controls);
  draw_rows(controls, actions);
  controls.draw_focus_ring("compare",
                           {box_.x + length::kFocusOffset, box_.y + length::kFocusOffset,
                            box_.width - 2 * length::kFocusOffset, box_.height - 2 * length::kFocusOffset});
}

void ComparisonPanel::draw_head(Controls& controls, Actions& actions) const {
  const float size = control_size(scene_.geometry), top = box_.y + (kHead - size) / 2;
  const auto button = [&](const char* id, std::string_view key, Icon icon, Command command, float x) {
    ButtonLook look{icon};
    look.shortcut = shortcut_of(command);
    return controls.button(id, {x, top, size, size}, said(key), look);
  };
  const float left = box_.x + kPadding - 8, right = box_.x + box_.width - kPadding + 8;
  if (button("compare.previous", "compare.previous", Icon::kChevronUp, Command::kComparePrevious, left))
    actions.push_back(StepComparison{false});
  if (button("compare.next", "compare.next", Icon::kChevronDown, Command::kCompareNext, left + size))
    actions.push_back(StepComparison{true});
  const bool is_reviewing = scene_.state.view.is_reviewing;
  const std::vector<uint32_t> ordered = links_in_order(scene_.whole, is_reviewing ? kNeedsLook : kQuotations);
  const Rect count{left + 2 * size + 8, top, kCountWidth, size};
  const std::string place = phrase(
      scene_.state.session.language, "search.count",
      {std::to_string(position_of(ordered, state_.link).value_or(0) + 1), std::to_string(ordered.size())});
  draw_text(controls.list(), scene_.type,
            {FontId::kInterface, length::kInterfaceSize, color(scene_.theme.secondary)}, count, place);
  controls.note(ControlRole::kText, "compare.count", count, place);
  if (button("compare.go", "compare.go", Icon::kArrowLeftRight, Command::kGoToCompared, right - 3 * size))
    actions.push_back(GoToCompared{});
  const bool is_copied = state_.is_copied;
  if (button("compare.copy", is_copied ? "compare.copied" : "compare.copy",
             is_copied ? Icon::kCheck : Icon::kCopy, Command::kCopyComparison, right - 2 * size))
    actions.push_back(CopyComparison{});
  if (button("compare.close", "compare.close", Icon::kX, Command::kStepBack, right - size))
    actions.push_back(CloseComparison{});
}

float ComparisonPanel::draw_lines(Controls& controls, const Lines& lines, FontId font, uint32_t ink,
                                  const Rect& box) const {
  float y = box.y;
  for (const std::string_view line : lines) {
    draw_text(controls.list(), scene_.type, {font, length::kInterfaceSize, color(ink)},
              {box.x, y, box.width + 1, length::kPanelLine}, line);
    y += length::kPanelLine;
  }
  return y;
}

void ComparisonPanel::draw_words(Controls& controls) const {
  Rect box{box_.x + kPadding, box_.y + kHead, box_.width - 2 * kPadding, 0};
  const auto draw = [&](const char* id, ControlRole role, const Lines& lines, FontId font, uint32_t ink,
                        const std::string& words) {
    if (lines.empty()) return;
    const float bottom = draw_lines(controls, lines, font, ink, box);
    controls.note(role, id, {box.x, box.y, box.width, bottom - box.y}, words);
    box.y = bottom;
  };
  draw("compare.title", ControlRole::kTitle, title_lines_, FontId::kInterfaceStrong, scene_.theme.ink,
       title_);
  draw("compare.reason", ControlRole::kText, reason_lines_, FontId::kInterface, scene_.theme.secondary,
       reason_);
}

// Each quotation that is stepped to, and that it was copied.
void ComparisonPanel::announce(Controls& controls) const {
  const std::string words = state_.is_copied  ? said("compare.copied")
                            : reason_.empty() ? title_
                                              : title_ + "\n" + reason_;
  controls.note(ControlRole::kAnnouncement, "compare.announcement", {}, words);
}

void ComparisonPanel::draw_rows(Controls& controls, Actions& actions) const {
  const float words = static_cast<float>(title_lines_.size() + reason_lines_.size()) * length::kPanelLine;
  const float top = box_.y + kHead + words + kUnderWords;
  const Rect view{box_.x, top, box_.width, std::max(0.0f, box_.y + box_.height - top - kPadding / 4)};
  const float scroll =
      controls.begin_scroller("compare.rows", view, said("compare.rows"), rows_height(), state_.scroll, true);
  if (scroll != state_.scroll) actions.push_back(ScrollComparison{scroll});
  const Rect inside{view.x + kPadding, view.y - scroll, view.width - 2 * kPadding, view.height};
  controls.note(ControlRole::kText, "compare.said", {inside.x, inside.y, 1, 1},
                told_.original(compared_) + "\n" + told_.citation(compared_));
  const ComparisonPainter painter{scene_, rows_, compared_, told_, label_, view};
  float y = painter.draw(controls, actions, inside);
  const auto draw = [&](const char* id, const Lines& lines, const std::string& around) {
    if (lines.empty()) return;
    const Rect box{inside.x, y, inside.width, 0};
    y = draw_lines(controls, lines, FontId::kInterface, scene_.theme.secondary, box);
    controls.note(ControlRole::kText, id, {box.x, box.y, box.width, y - box.y}, around);
    y += kPairGap;
  };
  draw("compare.original-around", original_lines_, original_around_);
  draw("compare.citation-around", citation_lines_, citation_around_);
  controls.end_scroller();
  constexpr float kInside = length::kFocusOffset + length::kFocusWidth;
  controls.draw_focus_ring("compare.rows", {view.x + kInside, view.y + kInside, view.width - 2 * kInside,
                                            view.height - 2 * kInside});
}

}  // namespace duidu
