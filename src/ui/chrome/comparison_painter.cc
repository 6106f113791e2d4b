#include "ui/chrome/comparison_painter.h"

#include <algorithm>

#include "ui/kit/shapes.h"

namespace duidu {
namespace {

constexpr float kThin = 1, kThick = 2.5f, kBetween = 3;  // of lines under words, and between two
constexpr float kWordsEm = 1.35f;                        // height of a frame
constexpr float kWave = 3, kWaveHeight = 1.5f;
constexpr float kDash = 5, kDashGap = 3;

// Words of the identifiers of runs: the style sheet marks the real elements by them.
constexpr const char* kKindNames[] = {"same",   "folded",    "changed", "left-out", "added", "moved",
                                      "edited", "uncovered", "cut",     "between",  "elided"};

void draw_wave(ImDrawList& list, const Rect& words, ImU32 ink) {
  const float middle = words.y + words.height;
  float away = kWaveHeight;
  for (float x = words.x; x < words.x + words.width; x += kWave, away = -away)
    list.PathLineTo(ImVec2(x, middle + away));
  list.PathLineTo(ImVec2(words.x + words.width, middle + away));
  list.PathStroke(ink, 0, length::kRuleWidth);
}

void draw_dashes(ImDrawList& list, const Rect& words, ImU32 ink) {
  for (float x = words.x; x < words.x + words.width; x += kDash + kDashGap)
    fill_rect(list,
              {x, words.y + words.height, std::min(kDash, words.x + words.width - x), length::kRuleWidth},
              ink, 0);
}

}  // namespace

float ComparisonPainter::draw(Controls& controls, Actions& actions, const Rect& box) const {
  constexpr float kPair = 2 * length::kCompareLine + kPairGap;
  float y = box.y;
  for (size_t line = 0; line < rows.lines.size(); ++line, y += kPair) {
    const bool is_near = y + kPair > view.y - view.height && y < view.y + 2 * view.height;
    if (is_near) draw_pair(controls, actions, line, {box.x, y, box.width, kPair});
  }
  return y;
}

void ComparisonPainter::draw_pair(Controls& controls, Actions& actions, size_t line, const Rect& box) const {
  for (const Row row : {Row::kOriginal, Row::kCitation}) {
    if (row == Row::kOriginal && !compared.has_original) continue;
    const float top = box.y + (row == Row::kCitation ? length::kCompareLine : 0);
    draw_label(controls, line, row, {box.x, top, label, length::kCompareLine});
    const Rect words{box.x + label, top, box.width - label, length::kCompareLine};
    for (const RowRun& run : rows.lines[line]) {
      const bool is_button = run.kind == CellKind::kElided && !run.is_opened && row == Row::kOriginal;
      if (is_button) {
        draw_elision(controls, actions, run, words);
      } else {
        const std::string number = std::to_string(line) + "." + std::to_string(run.first);
        draw_run(controls, run, row, (row == Row::kOriginal ? "o." : "c.") + number, words);
      }
    }
  }
}

void ComparisonPainter::draw_label(Controls& controls, size_t line, Row row, const Rect& box) const {
  const char* const key = row == Row::kOriginal ? "compare.original" : "compare.citation";
  const std::string words(phrase(scene.state.session.language, key));
  draw_text(controls.list(), scene.type,
            {FontId::kInterface, length::kInterfaceSize, color(scene.theme.secondary)}, box, words);
  controls.note(ControlRole::kLabel, std::string(key) + "." + std::to_string(line), box, words);
}

void ComparisonPainter::draw_run(Controls& controls, const RowRun& run, Row row, const std::string& id,
                                 const Rect& box) const {
  const Rect line{box.x + run.x, box.y, run.width, box.height};
  const float height = length::kCompareSize * kWordsEm;
  draw_form(controls.list(), run, row, {line.x, line.y + (line.height - height) / 2, line.width, height});
  const TextStyle style{FontId::kText, length::kCompareSize, color(ink_of(run))};
  for (uint32_t i = run.first; i < run.last; ++i) {
    const RowCell& cell = rows.cells[i];
    const std::string_view text = row == Row::kOriginal ? cell.original : cell.citation;
    if (!text.empty())
      draw_text(controls.list(), scene.type, style, {box.x + cell.x, box.y, cell.width + 1, box.height},
                text);
  }
  const std::string words = row == Row::kOriginal ? rows.original(run) : rows.citation(run);
  const bool is_gap = row == Row::kCitation && run.kind == CellKind::kLeftOut;
  if (words.empty() && !is_gap) return;
  const std::string kind = kKindNames[static_cast<size_t>(run.kind)];
  controls.note(ControlRole::kLabel, "compare." + kind + (run.is_grave ? ".grave." : ".") + id, line, words);
}

uint32_t ComparisonPainter::ink_of(const RowRun& run) const {
  const bool is_quiet = run.kind == CellKind::kFolded || run.kind == CellKind::kEdited ||
                        run.kind == CellKind::kBetween || run.kind == CellKind::kElided;
  return is_quiet ? scene.theme.secondary : scene.theme.ink;
}

void ComparisonPainter::draw_form(ImDrawList& list, const RowRun& run, Row row, const Rect& words) const {
  const ImU32 ink = color(run.is_grave ? scene.theme.error : scene.theme.hue[hue_of(told.link)]);
  const float bottom = words.y + words.height, width = run.is_grave ? kThick : kThin;
  const auto line = [&](float top) { fill_rect(list, {words.x, top, words.width, width}, ink, 0); };
  const auto frame = [&] {
    stroke_rect(list, {words.x + 1, words.y, words.width - 2, words.height}, ink, 2,
                run.is_grave ? length::kRuleWidth : kThin);
  };
  const bool is_original = row == Row::kOriginal;
  switch (run.kind) {
    case CellKind::kChanged:
      if (!is_original) frame();
      line(bottom + 1);
      if (!is_original) line(bottom + 1 + kBetween);
      return;
    case CellKind::kLeftOut:
      return is_original ? line(bottom) : frame();
    case CellKind::kAdded:
      if (is_original) return;
      line(bottom);
      return line(bottom + kBetween);
    case CellKind::kMoved:
      if (!(is_original ? rows.original(run) : rows.citation(run)).empty()) draw_dashes(list, words, ink);
      return;
    case CellKind::kUncovered:
      if (!is_original) draw_wave(list, words, ink);
      return;
    case CellKind::kCut:
      if (is_original) frame();
      return;
    default:
      return;
  }
}

void ComparisonPainter::draw_elision(Controls& controls, Actions& actions, const RowRun& run,
                                     const Rect& box) const {
  const Elision& elision = compared.elisions[run.elision];
  const Rect place{box.x + run.x, box.y + 2, run.width, box.height - 4};
  ButtonLook look{Icon::kNone, Labelling::kText, false, true};
  look.is_open = scene.state.view.comparison->is_opened(run.elision);
  stroke_rect(controls.list(), place, color(scene.theme.hairline), length::kControlRadius);
  const std::string id = "compare.open." + std::to_string(run.elision);
  if (controls.button(id.c_str(), place, told.elision(elision), look))
    actions.push_back(ToggleElision{run.elision});
}

}  // namespace duidu
