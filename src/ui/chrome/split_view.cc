#include "ui/chrome/split_view.h"

#include <algorithm>
#include <cmath>

#include "app/keys/keys.h"
#include "app/split/rows.h"
#include "base/phrases.h"
#include "edit/words.h"
#include "ui/chrome/overlays.h"
#include "ui/chrome/split_row.h"
#include "ui/kit/shapes.h"

namespace duidu {
namespace {

constexpr float kMostWidth = 1040, kWideMargin = 24;
constexpr float kHead = 48, kButton = 32, kButtonGap = 6, kRowGap = 6;
constexpr float kMostFoot = 0.4f;    // of the height, for the buttons
constexpr uint32_t kRowsBeyond = 3;  // rows made above and below the visible ones, for the arrow keys
constexpr size_t kMostNames = 8;     // of speakers that are offered

// A button that edits the selected lines. Its id is the key of its name.
struct EditButton {
  const char* id;
  EditKind kind;
  Command command;  // whose keys it names; kLeaveIt: it has none
};
constexpr EditButton kEditButtons[] = {
    {"split.question", EditKind::kQuestion, Command::kQuestion},
    {"split.answer", EditKind::kAnswer, Command::kAnswer},
    {"split.narration", EditKind::kNarration, Command::kNarration},
    {"split.remark", EditKind::kRemark, Command::kRemark},
    {"split.apart", EditKind::kApart, Command::kApart},
    {"split.speaker", EditKind::kSpeaker, Command::kAskForName},
    {"split.merge", EditKind::kMerge, Command::kMerge},
    {"split.part", EditKind::kSplit, Command::kSplit},
    {"split.remark_below", EditKind::kRemarkBelow, Command::kLeaveIt},
    {"split.all_remark", EditKind::kAllRemark, Command::kLeaveIt},
    {"split.swap", EditKind::kSwapSides, Command::kLeaveIt},
};

// Draws the view from its ends to its middle.
class SplitPanel {
 public:
  SplitPanel(const Scene& scene, Controls& controls, Actions& actions)
      : scene_(scene),
        split_(scene.state.view.split),
        lines_(split_.editing->lines),
        controls_(controls),
        actions_(actions),
        list_(controls.list()) {}

  void draw() {
    const Rect box = place();
    draw_veil(scene_, list_);
    controls_.begin_dialog("split", box, said("split.title"));
    draw_surface(scene_, list_, box);
    const float padding = scene_.geometry.has_two_panes ? length::kDialogPadding : length::kPagePadding;
    const Rect inside{box.x + padding, box.y, box.width - 2 * padding, box.height};
    const float top = draw_account(inside, draw_head(inside));
    const float content = foot_rows(inside, 0, false);
    const float foot = std::min(content, std::floor(box.height * kMostFoot));
    const float bottom = box.y + box.height - foot;
    draw_rows({box.x + 4, top, box.width - 8, bottom - top});
    fill_rect(list_, {box.x, bottom, box.width, 1 / scene_.window.density}, color(scene_.theme.hairline), 0);
    controls_.note(ControlRole::kAnnouncement, "split.said", {}, split_.said);
    draw_foot(inside, {box.x, bottom, box.width, foot}, content);
  }

 private:
  std::string said(std::string_view key) const {
    return std::string(phrase(scene_.state.session.language, key));
  }

  Rect place() const {
    const Window& window = scene_.window;
    if (!scene_.geometry.has_two_panes) return {0, 0, window.width, window.height};
    const float width = std::min(kMostWidth, window.width - 2 * kWideMargin);
    return {snap((window.width - width) / 2, window.density), kWideMargin, width,
            std::max(window.height - 2 * kWideMargin, 0.0f)};
  }

  // Title at the left, what concerns the whole at the right. Returns the y below.
  float draw_head(const Rect& inside) {
    const float top = inside.y + (kHead - kButton) / 2;
    float right = inside.x + inside.width + 6;
    const auto button = [&](const char* id, const std::string& name, ButtonLook look, const Action& action) {
      const float width = controls_.button_width(name, look);
      right -= width;
      if (controls_.button(id, {right, top, width, kButton}, name, look)) actions_.push_back(action);
    };
    button("split.close", said("links.close"), {Icon::kX}, CloseDialog{});
    const bool is_wide = scene_.geometry.has_two_panes;
    button("split.save", said("split.save"),
           {Icon::kDownload, is_wide ? Labelling::kIconAndText : Labelling::kIcon}, SaveArticle{});
    const auto step = [&](const char* id, Icon icon, Command command, const std::vector<EditStep>& steps,
                          const Action& action) {
      if (steps.empty()) return void(right -= kButton);
      ButtonLook look{icon};
      look.shortcut = shortcut_of(command);
      const Language language = scene_.state.session.language;
      button(id, phrase(language, id, {words_of(steps.back().edit, language)}), look, action);
    };
    step("split.redo", Icon::kRedo2, Command::kRedo, split_.editing->undone, RedoEdit{});
    step("split.undo", Icon::kUndo2, Command::kUndo, split_.editing->done, UndoEdit{});
    const Rect title{inside.x, inside.y, right - inside.x - 8, kHead};
    controls_.note(ControlRole::kTitle, "split.title", title, said("split.title"));
    draw_text(list_, scene_.type, {FontId::kInterfaceStrong, length::kTitleSize + 2, color(scene_.theme.ink)},
              title, said("split.title"));
    return inside.y + kHead;
  }

  // How the text was split, or what was done last. Returns the y below.
  float draw_account(const Rect& inside, float y) {
    const Rect box{inside.x, y - 6, inside.width, length::kDialogLine};
    const bool is_done = !split_.said.empty();
    const std::string words = is_done ? split_.said : account();
    controls_.note(ControlRole::kText, "split.account", box, words);
    draw_text(list_, scene_.type,
              {FontId::kInterface, length::kInterfaceSize,
               color(is_done ? scene_.theme.ink : scene_.theme.secondary)},
              box, words);
    return y + length::kDialogLine;
  }

  std::string account() const {
    const Language language = scene_.state.session.language;
    const SplitAccount& split = lines_.base->texts().split;
    const std::string lines = phrase(language, "split.lines", {std::to_string(lines_.count())});
    if (split.certainty == SplitAccount::kUnknown) return lines;
    const int percent = static_cast<int>(std::lround(split.certainty * 100));
    return phrase(language, "split.certainty", {lines, std::to_string(percent)});
  }

  // The selected rows.
  bool is_selected(const SplitRow& row) const {
    const auto [first, last] = std::minmax(split_.cursor, split_.anchor);
    return row.line + row.count > first && row.line <= last;
  }

  void draw_rows(const Rect& box) {
    const std::vector<SplitRow> rows = split_rows(lines_, split_.unfolded);
    const auto count = static_cast<uint32_t>(rows.size());
    const SplitRowForm form = split_row_form(scene_, box.width, lines_.count());
    const float scroll = controls_.begin_list("split.list", box, said("split.title"),
                                              form.height * static_cast<float>(count), split_.scroll, true);
    if (scroll != split_.scroll) actions_.push_back(ScrollSplit{scroll});
    tell_focus();
    const auto first_seen = static_cast<uint32_t>(scroll / form.height);
    const uint32_t first = first_seen > kRowsBeyond ? first_seen - kRowsBeyond : 0;
    const uint32_t last =
        std::min(count, first_seen + static_cast<uint32_t>(box.height / form.height) + 1 + kRowsBeyond);
    // The row of the cursor stays in the tree wherever the list is scrolled to.
    const uint32_t current = row_with(rows, split_.cursor);
    if (current < first && current < count) draw_row(rows, current, form, box, scroll, current);
    for (uint32_t row = first; row < last; ++row) draw_row(rows, row, form, box, scroll, current);
    if (current >= last && current < count) draw_row(rows, current, form, box, scroll, current);
    controls_.end_list();
  }

  void tell_focus() {
    const uint32_t line = line_of_id(controls_.focused());
    if (line != kNoLine && line != split_.focused && line < lines_.count())
      actions_.push_back(FocusLine{line, controls_.is_extending()});
  }

  void draw_row(const std::vector<SplitRow>& rows, uint32_t number, const SplitRowForm& form, const Rect& box,
                float scroll, uint32_t current) {
    const SplitRow& row = rows[number];
    const bool is_pressed = controls_.option({row_id(row.line), number, static_cast<uint32_t>(rows.size()),
                                              form.height, is_selected(row), number == current},
                                             box, scroll, split_row_name(scene_, row));
    if (is_pressed) press(row);
    draw_split_row(scene_, list_, row, form, box.x,
                   box.y + form.height * static_cast<float>(number) - scroll);
  }

  // The pointer selects; Enter on the row, which is selected already, asks for a name. Both unfold.
  void press(const SplitRow& row) {
    if (row.is_folded) {
      actions_.push_back(SelectLine{row.line, false});
      actions_.push_back(UnfoldLines{row.line});
    } else if (ImGui::IsMouseReleased(ImGuiMouseButton_Left)) {
      actions_.push_back(SelectLine{row.line, controls_.is_extending()});
    } else {
      actions_.push_back(SelectLine{row.line, false});
      actions_.push_back(AskForName{});
    }
  }

  // Places buttons side by side, in as many rows as they need.
  class ButtonRows {
   public:
    ButtonRows(const Rect& inside, float y) : inside_(inside), x_(inside.x), y_(y) {}

    Rect take(float width) {
      if (x_ > inside_.x && x_ + width > inside_.x + inside_.width) {
        x_ = inside_.x;
        y_ += kButton + kButtonGap;
      }
      const Rect place{x_, y_, width, kButton};
      x_ += width + kButtonGap;
      return place;
    }
    float bottom() const { return y_ + kButton; }

   private:
    Rect inside_;
    float x_, y_;
  };

  bool framed_button(const char* id, const Rect& place, const std::string& name, const ButtonLook& look) {
    const bool is_pressed = controls_.button(id, place, name, look);
    if (!look.is_primary) stroke_rect(list_, place, color(scene_.theme.hairline), length::kControlRadius);
    return is_pressed;
  }

  // In a low window the buttons scroll.
  void draw_foot(const Rect& inside, const Rect& foot, float content) {
    const float before = split_.foot_scroll;
    const float scroll = controls_.begin_scroller("split.foot", foot, said("split.title"), content, before);
    if (scroll != before) actions_.push_back(ScrollSplit{scroll, true});
    foot_rows(inside, foot.y + kRowGap - scroll, true);
    controls_.end_scroller();
  }

  float foot_rows(const Rect& inside, float y, bool is_drawn) {
    const float height = split_.name ? name_rows(inside, y, is_drawn) : edit_rows(inside, y, is_drawn);
    return height + 2 * kRowGap;
  }

  // What can be done to the selected lines. Returns the height; draws only if `is_drawn`.
  float edit_rows(const Rect& inside, float y, bool is_drawn) {
    ButtonRows rows(inside, y);
    const bool has_lines = lines_.count() > 0;
    for (const EditButton& button : kEditButtons) {
      ButtonLook look{Icon::kNone, Labelling::kText};
      look.shortcut = shortcut_of(button.command);
      const bool is_place = button.kind <= EditKind::kApart;
      look.is_open = is_place && has_lines &&
                     static_cast<int>(lines_.lines[split_.cursor].place) == static_cast<int>(button.kind);
      const std::string name = said(button.id);
      const Rect place = rows.take(controls_.button_width(name, look));
      if (!is_drawn || !framed_button(button.id, place, name, look)) continue;
      if (button.kind == EditKind::kSpeaker)
        actions_.push_back(AskForName{});
      else
        actions_.push_back(EditLines{button.kind});
    }
    return rows.bottom() - y;
  }

  // The field for a speaker's name, and the names there are. Returns the height; draws only if `is_drawn`.
  float name_rows(const Rect& inside, float y, bool is_drawn) {
    ButtonRows rows(inside, y);
    const Rect field = rows.take(std::min(inside.width, 220.0f));
    if (is_drawn) {
      fill_rect(list_, field, color(scene_.theme.paper), length::kControlRadius);
      stroke_rect(list_, field, color(scene_.theme.secondary), length::kControlRadius);
      controls_.draw_focus_ring("split.name", {field.x + 3, field.y + 3, field.width - 6, field.height - 6});
      controls_.name_field("split.name", {field.x + 8, field.y, field.width - 16, field.height},
                           said("split.name"), *split_.name);
    }
    const auto button = [&](const char* id, const std::string& name, ButtonLook look, const Action& action) {
      const Rect place = rows.take(controls_.button_width(name, look));
      if (is_drawn && framed_button(id, place, name, look)) actions_.push_back(action);
    };
    const Language language = scene_.state.session.language;
    ButtonLook primary{Icon::kNone, Labelling::kText, true};
    primary.shortcut = shortcut_of(Command::kGiveName);
    button("split.give", said("split.give"), primary, GiveName{false});
    ButtonLook plain{Icon::kNone, Labelling::kText};
    const std::string& former = lines_.count() > 0 ? speaker_of(lines_.lines, split_.cursor) : *split_.name;
    if (!former.empty()) {
      plain.shortcut = shortcut_of(Command::kGiveNameEverywhere);
      button("split.rename", phrase(language, "split.rename", {former}), plain, GiveName{true});
      plain.shortcut = {};
    }
    button("split.cancel", said("dialog.paste.cancel"), plain, DropName{});
    offer_names(rows, is_drawn);
    return rows.bottom() - y;
  }

  void offer_names(ButtonRows& rows, bool is_drawn) {
    std::vector<std::string_view> names;
    for (const Line& line : lines_.lines) {
      if (names.size() == kMostNames) break;
      if (line.opens && !line.speaker.empty() &&
          std::find(names.begin(), names.end(), line.speaker) == names.end())
        names.push_back(line.speaker);
    }
    ButtonLook look{Icon::kNone, Labelling::kText};
    for (size_t i = 0; i < names.size(); ++i) {
      const std::string name(names[i]), id = "split.known." + std::to_string(i);
      const Rect place = rows.take(std::min(controls_.button_width(name, look), 200.0f));
      if (!is_drawn || !framed_button(id.c_str(), place, name, look)) continue;
      actions_.push_back(SetName{name});
      actions_.push_back(GiveName{false});
    }
  }

  const Scene& scene_;
  const SplitState& split_;
  const ArticleLines& lines_;
  Controls& controls_;
  Actions& actions_;
  ImDrawList& list_;
};

}  // namespace

void draw_split_view(const Scene& scene, Controls& controls, Actions& actions) {
  SplitPanel(scene, controls, actions).draw();
}

}  // namespace duidu
