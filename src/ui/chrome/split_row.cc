#include "ui/chrome/split_row.h"

#include <algorithm>
#include <cmath>

#include "base/phrases.h"
#include "edit/words.h"
#include "ui/kit/shapes.h"

namespace duidu {
namespace {

constexpr float kWideRow = 56, kNarrowRow = 78, kTextLine = 20, kMarkHeight = 22, kEdge = 12, kGap = 12;
constexpr float kSpeakerRoom = 112;
constexpr float kBeginning = 2;      // px, of the line above the first of the remarks
constexpr float kLeastWide = 600;    // px; a narrower row has its text below its mark
constexpr size_t kFirstWords = 600;  // bytes; more never fits into two lines of the widest view

const ArticleLines& lines_of(const Scene& scene) { return scene.state.view.split.editing->lines; }

std::string said(const Scene& scene, std::string_view key) {
  return std::string(phrase(scene.state.session.language, key));
}

// The beginning of a text, on one line.
std::string first_words(std::string_view text) {
  size_t end = std::min(text.size(), kFirstWords);
  while (end < text.size() && end > 0 && (static_cast<uint8_t>(text[end]) & 0xC0) == 0x80) --end;
  std::string words(text.substr(0, end));
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

// Whether the commentary begins here, or goes on behind what was between.
bool begins_remarks(const std::vector<Line>& lines, uint32_t line) {
  if (lines[line].place != LinePlace::kRemark) return false;
  while (line > 0 && lines[line - 1].place == LinePlace::kApart) --line;
  return line == 0 || lines[line - 1].place != LinePlace::kRemark;
}

bool has_interview_below(const std::vector<Line>& lines, uint32_t line) {
  return std::any_of(lines.begin() + line, lines.end(),
                     [](const Line& one) { return is_of_interview(one.place); });
}

// Who speaks, where that is not said above; where the commentary begins that stands behind the interview, that it does.
std::string speaker_of_row(const Scene& scene, const SplitRow& row) {
  const std::vector<Line>& lines = lines_of(scene).lines;
  if (!lines[row.line].speaker.empty() || !begins_remarks(lines, row.line)) return lines[row.line].speaker;
  return has_interview_below(lines, row.line) ? std::string() : said(scene, "split.commentary");
}

std::string words_of_row(const Scene& scene, const SplitRow& row) {
  const std::string words = first_words(lines_of(scene).text(row.line));
  if (!row.is_folded) return words;
  return phrase(scene.state.session.language, "split.folded", {std::to_string(row.count), words});
}

uint32_t hue_of(const Scene& scene, LinePlace place) {
  constexpr int kHues[] = {2, 1, 3, 6};
  return place == LinePlace::kApart ? scene.theme.secondary : scene.theme.hue[kHues[static_cast<int>(place)]];
}

// A question is filled, an answer framed, a narration underlined, a remark has the bar of a quotation, what is set apart nothing.
void draw_mark(const Scene& scene, ImDrawList& list, LinePlace place, const Rect& box) {
  const ImU32 hue = color(hue_of(scene, place));
  const float right = box.x + box.width, bottom = box.y + box.height;
  ImU32 ink = hue;
  if (place == LinePlace::kQuestion) {
    fill_rect(list, box, hue, length::kControlRadius);
    ink = color(scene.theme.surface);
  } else if (place == LinePlace::kAnswer) {
    stroke_rect(list, box, hue, length::kControlRadius, length::kChoiceWidth);
  } else if (place == LinePlace::kNarration) {
    list.AddRectFilled(ImVec2(box.x + 4, bottom - 2), ImVec2(right - 4, bottom), hue);
  } else if (place == LinePlace::kRemark) {
    list.AddRectFilled(ImVec2(box.x, box.y), ImVec2(box.x + length::kBarWidth, bottom), hue, 1.5f);
  }
  draw_text_centered(list, scene.type, {FontId::kInterface, length::kInterfaceSize - 1, ink}, box,
                     said(scene, key_of(place)));
}

// At most `most` lines, the last one cut; in the middle of the box if it has a height.
void draw_lines(const Scene& scene, ImDrawList& list, const TextStyle& style, Rect box,
                std::string_view words, size_t most) {
  const auto lines = wrap_text(scene.type, style.font, style.size, words, box.width);
  const size_t count = std::min(most, lines.size());
  box.y += std::max(0.0f, (box.height - kTextLine * static_cast<float>(count)) / 2);
  box.height = kTextLine;
  for (size_t i = 0; i < count; ++i) {
    const bool is_cut = i + 1 == count && count < lines.size();
    const std::string_view rest = words.substr(static_cast<size_t>(lines[i].data() - words.data()));
    draw_text(list, scene.type, style, {box.x, box.y, box.width + (is_cut ? 0 : 1), box.height},
              is_cut ? rest : lines[i]);
    box.y += kTextLine;
  }
}

}  // namespace

SplitRowForm split_row_form(const Scene& scene, float width, uint32_t lines) {
  float mark = 0;
  for (const LinePlace place : {LinePlace::kQuestion, LinePlace::kAnswer, LinePlace::kNarration,
                                LinePlace::kRemark, LinePlace::kApart}) {
    mark = std::max(mark, text_width(scene.type, FontId::kInterface, length::kInterfaceSize - 1,
                                     said(scene, key_of(place))));
  }
  const float number =
      text_width(scene.type, FontId::kInterface, length::kInterfaceSize - 1, std::to_string(lines));
  const bool is_wide = width >= kLeastWide;
  return {is_wide, width, is_wide ? kWideRow : kNarrowRow, std::ceil(number), std::ceil(mark) + 16};
}

std::string split_row_name(const Scene& scene, const SplitRow& row) {
  if (row.is_folded) return words_of_row(scene, row);
  const Line& line = lines_of(scene).lines[row.line];
  std::string name = std::to_string(row.line + 1) + " · " + said(scene, key_of(line.place));
  const std::string speaker = speaker_of_row(scene, row);
  if (!speaker.empty()) name += " · " + speaker;
  return name + "\n" + words_of_row(scene, row);
}

void draw_split_row(const Scene& scene, ImDrawList& list, const SplitRow& row, const SplitRowForm& form,
                    float x, float y) {
  const Line& line = lines_of(scene).lines[row.line];
  const bool is_apart = line.place == LinePlace::kApart;
  const bool is_begun = begins_remarks(lines_of(scene).lines, row.line);
  const uint32_t quiet = scene.theme.secondary;
  const TextStyle number{FontId::kInterface, length::kInterfaceSize - 1, color(quiet)};
  const TextStyle speaker{FontId::kInterfaceStrong, length::kInterfaceSize,
                          color(is_begun ? hue_of(scene, line.place) : scene.theme.ink)};
  const TextStyle text{FontId::kInterface, length::kInterfaceSize, color(is_apart ? quiet : scene.theme.ink)};
  if (line.opens || is_begun || is_apart) {
    const float thick = is_begun ? kBeginning : 1 / scene.window.density;
    fill_rect(list, {x + kEdge, y, form.width - 2 * kEdge, thick},
              color(is_begun ? hue_of(scene, line.place) : scene.theme.hairline), 0);
  }
  const float right = x + form.width - kEdge;
  if (form.is_wide) {
    float at = x + kEdge;
    draw_text(list, scene.type, number, {at, y, form.number_room + 1, form.height},
              std::to_string(row.line + 1));
    at += form.number_room + kGap;
    draw_mark(scene, list, line.place,
              {at, y + (form.height - kMarkHeight) / 2, form.mark_room, kMarkHeight});
    at += form.mark_room + kGap;
    if (row.is_folded)
      draw_icon(list, scene.type, Icon::kChevronDown, {at, y, length::kIconSize, form.height}, color(quiet));
    draw_lines(scene, list, speaker, {at, y, kSpeakerRoom, form.height}, speaker_of_row(scene, row), 2);
    at += kSpeakerRoom + kGap;
    draw_lines(scene, list, text, {at, y, right - at, form.height}, words_of_row(scene, row), 2);
    return;
  }
  const float head = y + 8;
  draw_mark(scene, list, line.place, {x + kEdge, head, form.mark_room, kMarkHeight});
  const float at = x + kEdge + form.mark_room + kGap, end = right - form.number_room;
  draw_text(list, scene.type, speaker, {at, head, end - kGap - at, kMarkHeight}, speaker_of_row(scene, row));
  draw_text(list, scene.type, number, {end, head, form.number_room + 1, kMarkHeight},
            std::to_string(row.line + 1));
  draw_lines(scene, list, text, {x + kEdge, head + kMarkHeight + 2, right - x - kEdge, 0},
             words_of_row(scene, row), 2);
}

}  // namespace duidu
