#include "edit/edit.h"

#include <algorithm>
#include <utility>

namespace duidu {
namespace {

using enum LinePlace;

size_t skip_blanks(std::string_view text, size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

// Behind the colon that stands at `at`, and the blanks around it; 0 if there is none.
size_t colon_behind(std::string_view text, size_t at) {
  at = skip_blanks(text, at);
  for (const std::string_view colon : {":", "："}) {
    if (text.substr(at).starts_with(colon)) return skip_blanks(text, at + colon.size());
  }
  return 0;
}

// Carries out one edit on a copy of the lines.
class Editor {
 public:
  explicit Editor(ArticleLines& lines) : all_(lines), lines_(lines.lines) {}

  void set_place(uint32_t first, uint32_t last, LinePlace place) {
    if (last - first == 1 && lines_[first].opens && !lines_[first].speaker.empty()) last = end_of_turn(last);
    if (place == kAnswer && last < lines_.size() && is_of_interview(lines_[last - 1].place) &&
        lines_[opening_of(lines_, last - 1)].place == kQuestion) {
      last = end_of_turn(last);
    }
    keep_what_goes_on(first, last, place);
    for (uint32_t line = first; line < last; ++line) place_line(line, place);
  }

  void set_speaker(uint32_t first, uint32_t last, const std::string& speaker) {
    if (take_label(first, speaker)) return;
    for (uint32_t line = first; line < last; ++line) {
      Line& one = lines_[line];
      if (!is_of_interview(one.place)) {
        if (!one.speaker.empty()) one.speaker = speaker;
      } else if (one.opens || line == first) {
        lines_[opening_of(lines_, line)].speaker = speaker;
      }
    }
  }

  void rename(uint32_t line, const std::string& speaker) {
    const std::string former = speaker_of(lines_, line);
    if (former.empty()) return set_speaker(line, line + 1, speaker);
    for (Line& one : lines_) {
      if (one.speaker == former) one.speaker = speaker;
    }
  }

  // The label of the turn stays in its text, unless it says again who speaks.
  void merge(uint32_t line) {
    if (!is_of_interview(lines_[line].place)) return;
    const uint32_t opening = opening_of(lines_, line), above = line_of_interview_above(lines_, opening);
    if (above == kNoLine || lines_[opening].is_fixed) return;
    const Line& before = lines_[opening_of(lines_, above)];
    const uint32_t end = end_of_turn(opening + 1);
    for (uint32_t one = opening; one < end; ++one) {
      if (is_of_interview(lines_[one].place)) lines_[one].place = before.place;
    }
    lines_[opening].opens = false;
    if (lines_[opening].speaker == before.speaker) lines_[opening].speaker.clear();
  }

  void split(uint32_t line) {
    if (!is_of_interview(lines_[line].place) || lines_[line].opens) return;
    if (lines_[line].speaker.empty()) lines_[line].speaker = speaker_of(lines_, line);
    lines_[line].opens = true;
  }

  void swap_sides() {
    for (uint32_t line = 0; line < lines_.size(); ++line) {
      Line& one = lines_[line];
      if (one.place == kApart || one.is_fixed) continue;
      one.place = is_of_interview(one.place) ? kRemark : kNarration;
      one.opens = one.place == kNarration && !one.speaker.empty();
    }
  }

  void all_remark(uint32_t first) {
    for (uint32_t line = first; line < lines_.size(); ++line) {
      if (!is_of_interview(lines_[line].place) || lines_[line].is_fixed) continue;
      lines_[line].place = kRemark;
      lines_[line].opens = false;
    }
  }

  // The first line of the interview opens a turn, and so does every line that is something else than the turn before it.
  void make_whole() {
    const Line* above = nullptr;
    for (Line& line : lines_) {
      if (!is_of_interview(line.place)) {
        line.opens = false;
        continue;
      }
      if (!above || above->place != line.place) line.opens = true;
      above = &line;
    }
  }

 private:
  // The name that the line begins with, or is, becomes a label.
  bool take_label(uint32_t line, const std::string& speaker) {
    Line& one = lines_[line];
    const std::string_view text = all_.text(line);
    if (!is_of_interview(one.place) || speaker.empty() || !text.starts_with(speaker)) return false;
    const bool has_below = line + 1 < lines_.size() && is_of_interview(lines_[line + 1].place);
    if (text == speaker && has_below && !lines_[line + 1].is_fixed) {
      one.cut += static_cast<uint32_t>(text.size());
      lines_[line + 1].opens = true;
      lines_[line + 1].speaker = speaker;
      return true;
    }
    const size_t colon = colon_behind(text, speaker.size());
    if (colon == 0 || colon >= text.size()) return false;
    one.cut += static_cast<uint32_t>(colon);
    one.opens = true;
    one.speaker = speaker;
    return true;
  }

  // The first line at or below `line` that is no part of the turn above it.
  uint32_t end_of_turn(uint32_t line) const {
    uint32_t end = line;
    for (; line < lines_.size() && !lines_[line].opens; ++line) {
      if (is_of_interview(lines_[line].place)) end = line + 1;
    }
    return end;
  }

  // The rest of a turn whose beginning or middle is about to become something else keeps its speaker.
  void keep_what_goes_on(uint32_t first, uint32_t last, LinePlace place) {
    uint32_t rest = last;
    while (rest < lines_.size() && !is_of_interview(lines_[rest].place)) ++rest;
    if (rest == lines_.size() || lines_[rest].opens) return;
    Line& opening = lines_[opening_of(lines_, rest)];
    const auto number = static_cast<uint32_t>(&opening - lines_.data());
    const bool loses_opening = number >= first && number < last;
    if (is_of_interview(place)) {
      if (lines_[rest].place == place) return;
    } else if (!loses_opening) {
      return;
    }
    if (lines_[rest].speaker.empty()) {
      lines_[rest].speaker =
          is_of_interview(place) || !loses_opening ? opening.speaker : std::exchange(opening.speaker, {});
    }
    lines_[rest].opens = true;
  }

  // A line without a label of its own goes on with the line above, if that is the same.
  void place_line(uint32_t number, LinePlace place) {
    Line& line = lines_[number];
    if (line.place == place || line.is_fixed) return;
    const bool is_labelled = !line.speaker.empty();
    line.place = place;
    if (!is_of_interview(place)) {
      line.opens = false;
      return;
    }
    const uint32_t above = line_of_interview_above(lines_, number);
    line.opens = is_labelled || above == kNoLine || lines_[above].place != place;
  }

  ArticleLines& all_;
  std::vector<Line>& lines_;
};

void carry_out(Editor& editor, const Edit& edit, uint32_t last) {
  const uint32_t first = edit.first;
  switch (edit.kind) {
    case EditKind::kQuestion:
      return editor.set_place(first, last, kQuestion);
    case EditKind::kAnswer:
      return editor.set_place(first, last, kAnswer);
    case EditKind::kNarration:
      return editor.set_place(first, last, kNarration);
    case EditKind::kRemark:
      return editor.set_place(first, last, kRemark);
    case EditKind::kApart:
      return editor.set_place(first, last, kApart);
    case EditKind::kSpeaker:
      return editor.set_speaker(first, last, edit.speaker);
    case EditKind::kRename:
      return editor.rename(first, edit.speaker);
    case EditKind::kMerge:
      return editor.merge(first);
    case EditKind::kSplit:
      return editor.split(first);
    case EditKind::kSwapSides:
      return editor.swap_sides();
    case EditKind::kRemarkBelow:
      return editor.all_remark(first);
    case EditKind::kAllRemark:
      return editor.all_remark(0);
  }
}

}  // namespace

Inverse apply(ArticleLines& all, const Edit& edit) {
  std::vector<Line>& lines = all.lines;
  const auto count = static_cast<uint32_t>(lines.size());
  if (edit.first >= count || edit.count == 0) return {};
  const std::vector<Line> before = lines;
  Editor editor(all);
  carry_out(editor, edit, edit.first + std::min(edit.count, count - edit.first));
  editor.make_whole();
  Inverse inverse;
  for (uint32_t line = 0; line < count; ++line) {
    if (lines[line] != before[line]) inverse.push_back({line, before[line]});
  }
  return inverse;
}

void exchange(ArticleLines& lines, Inverse& inverse) {
  for (FormerLine& former : inverse) std::swap(lines.lines[former.line], former.was);
}

std::string_view label_in(std::string_view text) {
  constexpr size_t kMost = 60;  // bytes: twenty Han characters
  const size_t colon = std::min(text.find(':'), text.find("："));
  const std::string_view label = text.substr(0, colon);
  const bool is_label = colon <= kMost && !label.empty() && label.find_first_of("\n.?!,") == label.npos;
  return is_label && label.find("，") == label.npos && label.find("。") == label.npos ? label
                                                                                      : std::string_view();
}

std::string_view name_of(EditKind kind) {
  constexpr std::string_view kNames[] = {"question", "answer",  "narration",    "remark",
                                         "apart",    "speaker", "rename",       "merge",
                                         "split",    "swap",    "remark_below", "all_remark"};
  return kNames[static_cast<size_t>(kind)];
}

Correction correction_of(const Edit& edit) {
  return {std::string(name_of(edit.kind)), edit.first, edit.count, edit.speaker};
}

}  // namespace duidu
