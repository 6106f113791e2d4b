#include "ui/chrome/link_list.h"

#include <algorithm>
#include <cmath>

#include "app/links/link_order.h"
#include "model/names.h"
#include "text/utf8.h"
#include "ui/chrome/overlays.h"

namespace duidu {
namespace {

constexpr float kNumberRoom = 40;
constexpr float kChipHeight = 28;
constexpr size_t kFirstWords = 240;  // bytes; more never fits into a row
constexpr uint32_t kRowsBeyond = 3;  // rows made above and below the visible ones, for the arrow keys

// The beginning of the link's words in the commentary, on one line.
std::string first_words(const Scene& scene, const Link& link) {
  const std::vector<Span>& spans = link.commentary.empty() ? link.interview : link.commentary;
  if (spans.empty()) return {};
  const std::string& text = scene.whole.unit(spans.front().unit).text;
  size_t end = spans.front().end;
  if (end - spans.front().start > kFirstWords) {
    end = spans.front().start + kFirstWords;
    while (end > spans.front().start && (static_cast<uint8_t>(text[end]) & 0xC0) == 0x80) --end;
  }
  std::string words = text.substr(spans.front().start, end - spans.front().start);
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

// Draws the list's dialog from top to bottom.
class LinkList {
 public:
  LinkList(const Scene& scene, Controls& controls, Actions& actions)
      : scene_(scene),
        controls_(controls),
        actions_(actions),
        list_(controls.list()),
        rows_(links_in_order(scene.whole, scene.state.view.link_filter)) {}

  void draw() {
    const Rect box = place();
    draw_veil(scene_, list_);
    controls_.begin_dialog("links", box, said("links.title"));
    draw_surface(scene_, list_, box);
    const float padding = scene_.geometry.has_two_panes ? length::kDialogPadding : length::kPagePadding;
    const Rect inside{box.x + padding, box.y + padding - 4, box.width - 2 * padding,
                      box.height - padding - 4};
    float y = draw_head(inside);
    if (!scene_.whole.links.empty()) y = draw_filters(inside, y);
    draw_rows({inside.x - 8, y, inside.width + 16, box.y + box.height - y - 8});
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
        !contains(box, ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y)) {
      actions_.push_back(CloseDialog{});
    }
  }

 private:
  std::string said(std::string_view key) const {
    return std::string(phrase(scene_.state.session.language, key));
  }

  // Below the button that opened the list; in a narrow window over everything below the toolbar.
  Rect place() const {
    const Window& window = scene_.window;
    const float margin = 8, top = scene_.geometry.toolbar.height + margin;
    const float width = std::min(length::kListWidth, window.width - 2 * margin);
    const float height = std::min(length::kListHeight, window.height - top - margin);
    return {snap(window.width - width - margin, window.density), top, width, std::max(height, 0.0f)};
  }

  void text(FontId font, uint32_t ink, const Rect& box, std::string_view words) const {
    draw_text(list_, scene_.type, {font, length::kInterfaceSize, color(ink)}, box, words);
  }

  float draw_head(const Rect& inside) {
    const float size = length::kControlSize;
    const Rect title{inside.x, inside.y, inside.width - size, size};
    draw_text(list_, scene_.type, {FontId::kInterfaceStrong, length::kTitleSize + 2, color(scene_.theme.ink)},
              title, said("links.title"));
    controls_.note(ControlRole::kTitle, "links.title", title, said("links.title"));
    if (controls_.button("links.close", {inside.x + inside.width - size + 8, inside.y, size, size},
                         said("links.close"), {Icon::kX})) {
      actions_.push_back(CloseDialog{});
    }
    draw_undiscussed({inside.x, inside.y, inside.width - size, size});
    return inside.y + size + 4;
  }

  // What the list cannot have: the passages that no link leads to.
  void draw_undiscussed(const Rect& head) {
    if (scene_.shares.all.discussed == scene_.shares.all.all) return;
    const std::string name = said("links.undiscussed");
    const ButtonLook look{Icon::kChevronDown, Labelling::kIconAndText};
    const float width = controls_.button_width(name, look);
    const Rect place{snap(head.x + head.width - width, scene_.window.density), head.y, width, head.height};
    if (!controls_.button("links.undiscussed", place, name, look)) return;
    actions_.push_back(CloseDialog{});
    actions_.push_back(StepUncommented{});
  }

  // One filter for all links, one for those that need a look, and one for each group that has any: what hurts most first.
  float draw_filters(const Rect& inside, float y) {
    ChipRow chips{inside.x - 8, y, chip_height()};
    draw_filter(inside, chips, "all", said("links.all"), kAllGroups);
    if (scene_.words.count(kNeedsLook) > 0)
      draw_filter(inside, chips, "look", scene_.words.to_check(), kNeedsLook);
    for (int i = 0; i < kLinkGroupCount; ++i) {
      const auto group = static_cast<LinkGroup>(i);
      if (scene_.words.count(only(group)) > 0)
        draw_filter(inside, chips, name_of(group), scene_.words.group(group), only(group));
    }
    return chips.y + chips.height + 8;
  }

  // Where the next filter goes.
  struct ChipRow {
    float x, y, height;
  };

  // A finger needs more.
  float chip_height() const { return scene_.geometry.has_two_panes ? kChipHeight : length::kTouchSize; }

  void draw_filter(const Rect& inside, ChipRow& chips, std::string_view id, const std::string& name,
                   LinkGroups groups) {
    const float width =
        std::ceil(text_width(scene_.type, FontId::kInterfaceStrong, length::kInterfaceSize, name)) + 18;
    if (chips.x + width > inside.x + inside.width + 8) {
      chips.x = inside.x - 8;
      chips.y += chips.height + (scene_.geometry.has_two_panes ? length::kControlGap : 0);
    }
    const Rect chip{snap(chips.x, scene_.window.density), chips.y, width, chips.height};
    const bool is_on = scene_.state.view.link_filter == groups;
    if (controls_.toggle(("links.filter." + std::string(id)).c_str(), chip, name, is_on))
      actions_.push_back(FilterLinks{groups});
    chips.x += width + length::kControlGap;
  }

  void draw_rows(const Rect& list) {
    if (rows_.empty()) return draw_empty(list);
    const auto count = static_cast<uint32_t>(rows_.size());
    const float height = length::kListRow;
    // Each filter has a list of its own, so that each starts at its top.
    const LinkGroups groups = scene_.state.view.link_filter;
    const std::string id = "links.list." + std::to_string(groups == kAllGroups ? 0 : groups);
    const float scroll =
        controls_.begin_list(id, list, said("links.title"), height * static_cast<float>(count),
                             scene_.state.overlay.link_list_scroll);
    if (scroll != scene_.state.overlay.link_list_scroll) actions_.push_back(ScrollLinkList{scroll});
    const auto first_seen = static_cast<uint32_t>(scroll / height);
    const auto seen = static_cast<uint32_t>(list.height / height) + 1;
    const uint32_t first = first_seen > kRowsBeyond ? first_seen - kRowsBeyond : 0;
    const uint32_t last = std::min(count, first_seen + seen + kRowsBeyond);
    const std::optional<uint32_t> focused = focused_row(id, count);
    if (focused && *focused < first) draw_row(list, id, *focused, count, scroll, true);
    for (uint32_t row = first; row < last; ++row) {
      draw_row(list, id, row, count, scroll, focused ? *focused == row : row == first_seen);
    }
    if (focused && *focused >= last) draw_row(list, id, *focused, count, scroll, true);
    controls_.end_list();
  }

  // The focused row, which stays in the tree wherever the list is scrolled to.
  std::optional<uint32_t> focused_row(const std::string& id, uint32_t count) const {
    for (uint32_t row = 0; row < count; ++row) {
      if (controls_.is_focused(id + "." + std::to_string(row))) return row;
    }
    return std::nullopt;
  }

  void draw_row(const Rect& list, const std::string& id, uint32_t row, uint32_t count, float scroll,
                bool is_tab_stop) {
    const uint32_t link = rows_[row];
    const Link& wanted = scene_.whole.links[link];
    const std::string words = first_words(scene_, wanted), facts = facts_of(link);
    const std::string reason = scene_.words.reason(link);
    const bool is_current = scene_.state.view.current && scene_.state.view.current->link == link;
    std::string name = scene_.words.title(link) + " · " + facts + "\n" + words;
    if (!reason.empty()) name += "\n" + reason;
    if (controls_.option(
            {id + "." + std::to_string(row), row, count, length::kListRow, is_current, is_tab_stop}, list,
            scroll, name)) {
      if (needs_look(wanted)) {
        actions_.push_back(OpenComparison{link, true});
      } else {
        actions_.push_back(ChooseLink{link, first_side(wanted)});
      }
    }
    const float top = list.y + length::kListRow * static_cast<float>(row) - scroll;
    const float lines = reason.empty() ? 2 : 3;
    float y = top + (length::kListRow - lines * length::kDialogLine) / 2;
    draw_mark(link, {list.x, y, kNumberRoom, length::kDialogLine}, lines * length::kDialogLine);
    const Rect line{list.x + kNumberRoom, y, list.width - kNumberRoom - 12, length::kDialogLine};
    text(FontId::kInterface, scene_.theme.ink, line, words);
    text(FontId::kInterface, scene_.theme.secondary,
         {line.x, y + length::kDialogLine, line.width, length::kDialogLine}, facts);
    if (!reason.empty()) {
      text(FontId::kInterface, scene_.theme.secondary,
           {line.x, y + 2 * length::kDialogLine, line.width, length::kDialogLine}, reason);
    }
    list_.AddRectFilled(ImVec2(line.x, top + length::kListRow - 1 / scene_.window.density),
                        ImVec2(line.x + line.width, top + length::kListRow), color(scene_.theme.hairline));
  }

  // The verdict on the link, and its target.
  std::string facts_of(uint32_t link) const {
    const Link& wanted = scene_.whole.links[link];
    std::string facts = scene_.words.verdict(link);
    const std::vector<Span>& target = wanted.interview.empty() ? wanted.commentary : wanted.interview;
    if (!target.empty())
      facts += (facts.empty() ? "" : " · ") +
               scene_.words.where(has_bar(wanted) ? target.back().unit : target.front().unit);
    return facts;
  }

  // Draws the number as in the margin, or the bar.
  void draw_mark(uint32_t link, const Rect& box, float height) const {
    const ImU32 hue = color(scene_.theme.hue[hue_of(link)]);
    if (has_bar(scene_.whole.links[link])) {
      const float x = snap(box.x + box.width / 2 - 1, scene_.window.density);
      list_.AddRectFilled(ImVec2(x, box.y + 3), ImVec2(x + length::kBarWidth, box.y + height - 3), hue, 1.5f);
      return;
    }
    draw_text_centered(list_, scene_.type, {FontId::kInterfaceStrong, length::kInterfaceSize, hue}, box,
                       scene_.index.number(scene_.whole, link));
  }

  void draw_empty(const Rect& list) {
    const bool is_filtered = !scene_.whole.links.empty();
    const std::string sentence = said(is_filtered ? "links.none_here" : "links.empty");
    const Rect box{list.x + 8, list.y + 8, list.width - 16, 3 * length::kDialogLine};
    controls_.note(ControlRole::kText, "links.none", box, sentence);
    float y = box.y;
    for (std::string_view line :
         wrap_text(scene_.type, FontId::kInterface, length::kInterfaceSize, sentence, box.width)) {
      text(FontId::kInterface, scene_.theme.secondary, {box.x, y, box.width + 1, length::kDialogLine}, line);
      y += length::kDialogLine;
    }
  }

  const Scene& scene_;
  Controls& controls_;
  Actions& actions_;
  ImDrawList& list_;
  std::vector<uint32_t> rows_;  // links
};

}  // namespace

void draw_link_list(const Scene& scene, Controls& controls, Actions& actions) {
  LinkList(scene, controls, actions).draw();
}

}  // namespace duidu
