#include "ui/chrome/choice_dialog.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/page/encoding_name.h"
#include "base/phrases.h"
#include "text/encodings.h"
#include "ui/chrome/overlays.h"

namespace duidu {
namespace {

constexpr float kTitleLine = 28, kGap = 12, kRow = 36;
constexpr float kFrame = 2 * length::kDialogPadding;  // above and below what a dialog holds

// What a dialog asks; the keys of its words begin with `name`.
struct Question {
  std::string name;  // also of its ids: "dialog.encoding"
  std::vector<std::string> answers;
  size_t current = 0;
};

class ChoiceDialog {
 public:
  ChoiceDialog(const Scene& scene, Controls& controls, Actions& actions, const Question& question)
      : scene_(scene),
        controls_(controls),
        actions_(actions),
        question_(question),
        id_("dialog." + question.name) {}

  // The number of the answer that was chosen just now.
  std::optional<uint32_t> draw() {
    const Window& window = scene_.window;
    const float width = std::min(length::kPrintWidth, window.width - 2 * length::kPagePadding);
    const std::string hint = said("hint");
    const auto lines = wrap_text(scene_.type, FontId::kInterface, length::kInterfaceSize, hint,
                                 width - 2 * length::kDialogPadding);
    const float head = kTitleLine + length::kDialogLine * static_cast<float>(lines.size()) + kGap;
    const float foot = kGap + length::kControlSize;
    const float room = window.height - 2 * length::kPagePadding - head - foot - kFrame;
    const float list = std::max(kRow, std::min(kRow * static_cast<float>(question_.answers.size()), room));
    const float height = head + list + foot + kFrame;
    const Rect box{snap((window.width - width) / 2, window.density),
                   snap((window.height - height) / 2, window.density), width, height};
    draw_veil(scene_, controls_.list());
    controls_.begin_dialog(id_.c_str(), box, said("title"));
    draw_surface(scene_, controls_.list(), box);
    inside_ = {box.x + length::kDialogPadding, box.y + length::kDialogPadding,
               width - 2 * length::kDialogPadding, list};
    draw_head(hint, lines);
    inside_.y += head;
    const std::optional<uint32_t> chosen = draw_answers();
    draw_cancel(inside_.y + list + kGap);
    return chosen;
  }

 private:
  std::string said(std::string_view word) const {
    return std::string(phrase(scene_.state.session.language, question_.name + "." + std::string(word)));
  }

  void draw_head(const std::string& hint, const std::vector<std::string_view>& lines) const {
    float y = inside_.y;
    const std::string title = said("title");
    controls_.note(ControlRole::kTitle, id_ + ".title", {inside_.x, y, inside_.width, kTitleLine}, title);
    draw_text(controls_.list(), scene_.type,
              {FontId::kInterfaceStrong, length::kTitleSize + 2, color(scene_.theme.ink)},
              {inside_.x, y, inside_.width, kTitleLine}, title);
    y += kTitleLine;
    const float height = length::kDialogLine * static_cast<float>(lines.size());
    controls_.note(ControlRole::kText, id_ + ".hint", {inside_.x, y, inside_.width, height}, hint);
    for (const std::string_view line : lines) {
      draw_text(controls_.list(), scene_.type,
                {FontId::kInterface, length::kInterfaceSize, color(scene_.theme.secondary)},
                {inside_.x, y, inside_.width + 1, length::kDialogLine}, line);
      y += length::kDialogLine;
    }
  }

  std::optional<uint32_t> draw_answers() const {
    const auto count = static_cast<uint32_t>(question_.answers.size());
    const std::string list = id_ + ".list";
    const float before = scene_.state.overlay.choices_scroll;
    const float scroll =
        controls_.begin_list(list, inside_, said("title"), kRow * static_cast<float>(count), before);
    if (scroll != before) actions_.push_back(ScrollChoices{scroll});
    uint32_t tab_stop = static_cast<uint32_t>(question_.current);
    for (uint32_t row = 0; row < count; ++row) {
      if (controls_.is_focused(list + "." + std::to_string(row))) tab_stop = row;
    }
    std::optional<uint32_t> chosen;
    for (uint32_t row = 0; row < count; ++row) {
      const std::string& name = question_.answers[row];
      const bool is_current = row == question_.current;
      if (controls_.option({list + "." + std::to_string(row), row, count, kRow, is_current, row == tab_stop},
                           inside_, scroll, name)) {
        chosen = row;
      }
      const Rect line{inside_.x + 12, inside_.y + kRow * static_cast<float>(row) - scroll, inside_.width - 24,
                      kRow};
      draw_text(controls_.list(), scene_.type,
                {is_current ? FontId::kInterfaceStrong : FontId::kInterface, length::kInterfaceSize,
                 color(scene_.theme.ink)},
                line, name);
    }
    controls_.end_list();
    return chosen;
  }

  void draw_cancel(float y) const {
    const ButtonLook plain{Icon::kNone, Labelling::kText};
    const std::string name = said("cancel"), id = id_ + ".cancel";
    const float width = controls_.button_width(name, plain);
    const Rect rect{inside_.x + inside_.width - width, y, width, length::kControlSize};
    if (controls_.button(id.c_str(), rect, name, plain)) actions_.push_back(CloseDialog{});
  }

  const Scene& scene_;
  Controls& controls_;
  Actions& actions_;
  const Question& question_;
  const std::string id_;
  Rect inside_;  // of the list, once the head is drawn
};

}  // namespace

void draw_interview_dialog(const Scene& scene, Controls& controls, Actions& actions) {
  const std::optional<InterviewQuestion>& asked = scene.state.overlay.question;
  if (!asked) return;
  Question question{"interview", {}, asked->likeliest};
  for (const BroughtFile& file : asked->brought.files) question.answers.push_back(file.name);
  if (const auto chosen = ChoiceDialog(scene, controls, actions, question).draw()) {
    actions.push_back(ChooseInterview{*chosen});
  }
}

void draw_encoding_dialog(const Scene& scene, Controls& controls, Actions& actions) {
  Question question{"encoding", {}, 0};
  const auto labels = encoding_labels();
  for (const std::string_view label : labels) {
    if (label == encoding_of(scene.whole)) question.current = question.answers.size();
    question.answers.emplace_back(encoding_name(scene.state.session.language, label));
  }
  if (const auto chosen = ChoiceDialog(scene, controls, actions, question).draw()) {
    actions.push_back(ChooseEncoding{labels[*chosen]});
  }
}

}  // namespace duidu
