#include <algorithm>

#include "app/change.h"
#include "app/split/rows.h"
#include "edit/words.h"
#include "export/json.h"

namespace duidu {
namespace {

SplitState& split_of(Change& change) { return change.state.view.split; }

std::vector<SplitRow> rows_of(const SplitState& split) {
  return split_rows(split.editing->lines, split.unfolded);
}

// The selected lines: of folded ones all.
std::pair<uint32_t, uint32_t> selected_lines(const SplitState& split) {
  const std::vector<SplitRow> rows = rows_of(split);
  if (rows.empty()) return {0, 0};
  const SplitRow& first = rows[row_with(rows, std::min(split.cursor, split.anchor))];
  const SplitRow& last = rows[row_with(rows, std::max(split.cursor, split.anchor))];
  return {first.line, last.line + last.count - first.line};
}

// The row of the line has cursor and focus.
void go_to(uint32_t line, Change& change) {
  SplitState& split = split_of(change);
  const std::vector<SplitRow> rows = rows_of(split);
  if (rows.empty()) return;
  split.cursor = split.anchor = rows[row_with(rows, line)].line;
  change.then(request::FocusField{row_id(split.cursor)});
}

void say(std::string_view key, const Edit& edit, Change& change) {
  const Language language = change.state.session.language;
  split_of(change).said = phrase(language, key, {words_of(edit, language)});
}

void carry_out(const Edit& edit, Change& change) {
  SplitState& split = split_of(change);
  auto editing = std::make_shared<Editing>(*split.editing);
  if (!make(*editing, edit)) return;
  split.editing = std::move(editing);
  say("split.done", edit, change);
}

// What was set apart by hand is not folded away under the cursor.
void keep_unfolded(SplitState& split, uint32_t line) {
  const auto at = std::lower_bound(split.unfolded.begin(), split.unfolded.end(), line);
  if (at == split.unfolded.end() || *at != line) split.unfolded.insert(at, line);
}

template <typename Step>
void step(Step step_once, std::string_view key, Change& change) {
  SplitState& split = split_of(change);
  if (!split.editing) return;
  auto editing = std::make_shared<Editing>(*split.editing);
  const Edit* const edit = step_once(*editing);
  if (!edit) return;
  split.editing = editing;
  say(key, *edit, change);
  const bool is_everywhere = edit->kind == EditKind::kSwapSides || edit->kind == EditKind::kAllRemark;
  if (!is_everywhere) go_to(edit->first, change);
}

void ask_for_article(Change& change) {
  const SplitState& split = split_of(change);
  if (!split.editing || split.editing == split.on_page) return;
  await_article(change.facts.article.title(), true, change);
  change.then(EditArticle{split.editing});
}

// A name for the file that no system objects to.
std::string file_name(const Article& article) {
  std::string name = article.title();
  for (char& c : name) {
    if (static_cast<uint8_t>(c) < ' ' || std::string_view("\\/:*?\"<>|").find(c) != std::string_view::npos)
      c = '_';
  }
  return (name.empty() ? "article" : name) + ".json";
}

// The position in the texts after an edit: of the same line, or on its side of the nearest above it.
ReadingPosition moved(const ReadingPosition& position, const ArticleLines& lines,
                      const std::vector<LineSpot>* before, const std::vector<LineSpot>& now) {
  if (!position.is_set) return position;
  const auto spot_before = [&](uint32_t line) -> LineSpot {
    if (before) return (*before)[line];
    const LineOrigin& origin = lines.origin(line);
    return {origin.kind == LineOrigin::Kind::kUnit ? std::optional(origin.unit) : std::nullopt, 0};
  };
  uint32_t line = 0;
  while (line < lines.count() && spot_before(line).unit != position.unit) ++line;
  if (line == lines.count()) return {};
  const auto stays = [&](uint32_t at) { return now[at].unit && now[at].unit->side == position.unit.side; };
  ReadingPosition there = position;
  if (stays(line)) {
    there.unit = *now[line].unit;
    there.offset = std::max(position.offset + spot_before(line).cut, now[line].cut) - now[line].cut;
    return there;
  }
  there.offset = 0;
  while (line > 0 && !stays(line)) --line;
  if (!stays(line)) return {};
  there.unit = *now[line].unit;
  return there;
}

// What was tied to the article before: links and hits have other numbers, texts other places.
void let_go(Change& change) {
  ArticleView& view = change.state.view;
  apply(StopReading{}, change);
  view.current.reset();
  view.follow = {};
  view.pointing = {};
  view.selected.reset();
  if (!view.search.is_open) return;
  view.search.is_open = false;
  change.then(ForgetHits{});
}

}  // namespace

void apply(const OpenSplit&, Change& change) {
  SplitState& split = split_of(change);
  if (!split.editing) {
    split.editing =
        std::make_shared<const Editing>(editing_of(std::make_shared<const Article>(change.facts.whole())));
    split.on_page = split.editing;
  }
  open_dialog(Dialog::kSplit, change);
  change.state.overlay.notice.reset();
  split.said.clear();
  split.focused = kNoLine;
}

void close_split(Change& change) {
  split_of(change).name.reset();
  ask_for_article(change);
}

void apply(const ScrollSplit& scroll, Change& change) {
  SplitState& split = split_of(change);
  (scroll.is_foot ? split.foot_scroll : split.scroll) = std::max(scroll.top, 0.0f);
}

void apply(const SelectLine& select, Change& change) {
  SplitState& split = split_of(change);
  split.cursor = select.line;
  if (!select.extends) split.anchor = select.line;
  change.then(request::FocusField{row_id(select.line)});
}

void apply(const FocusLine& focus, Change& change) {
  SplitState& split = split_of(change);
  split.focused = focus.line;
  if (focus.line == split.cursor) return;  // the focus came along with the pointer's choice
  split.cursor = focus.line;
  if (!focus.extends) split.anchor = focus.line;
}

void apply(const UnfoldLines& unfold, Change& change) { keep_unfolded(split_of(change), unfold.line); }

void apply(const EditLines& edit, Change& change) {
  SplitState& split = split_of(change);
  if (!split.editing || split.editing->lines.count() == 0) return;
  const auto [first, count] = selected_lines(split);
  const bool is_everywhere = edit.kind == EditKind::kSwapSides || edit.kind == EditKind::kAllRemark;
  const uint32_t all = split.editing->lines.count();
  carry_out({edit.kind, is_everywhere ? 0 : first, is_everywhere ? all : count, {}}, change);
  if (edit.kind == EditKind::kApart) keep_unfolded(split, first);
}

void apply(const UndoEdit&, Change& change) { step(undo, "split.undone", change); }
void apply(const RedoEdit&, Change& change) { step(redo, "split.redone", change); }

void apply(const AskForName&, Change& change) {
  SplitState& split = split_of(change);
  if (!split.editing || split.editing->lines.count() == 0) return;
  // A label that was not recognised as one is the name that is meant.
  const ArticleLines& lines = split.editing->lines;
  const uint32_t line = selected_lines(split).first;
  const std::string_view label =
      is_of_interview(lines.lines[line].place) ? label_in(lines.text(line)) : std::string_view();
  split.name = label.empty() ? speaker_of(lines.lines, line) : std::string(label);
  change.then(request::FocusField{"split.name"});
}

void apply(const SetName& set, Change& change) {
  if (split_of(change).name) split_of(change).name = set.words;
}

void apply(const GiveName& give, Change& change) {
  SplitState& split = split_of(change);
  if (!split.name) return;
  const auto [first, count] = selected_lines(split);
  const EditKind kind = give.everywhere ? EditKind::kRename : EditKind::kSpeaker;
  carry_out({kind, first, count, *split.name}, change);
  apply(DropName{}, change);
}

void apply(const DropName&, Change& change) {
  split_of(change).name.reset();
  change.then(request::FocusField{row_id(split_of(change).cursor)});
}

void apply(const SaveArticle&, Change& change) {
  SplitState& split = split_of(change);
  const Language language = change.state.session.language;
  if (split.editing && split.editing != split.on_page) {
    split.saves = true;
    return ask_for_article(change);
  }
  const Article& article = change.facts.whole();
  change.then(request::SaveFile{file_name(article), write_article_json(article)});
  split.said = phrase(language, "split.saved", {file_name(article)});
}

void apply(const ArticleEdited& edited, Change& change) {
  end_awaiting(change);
  SplitState& split = split_of(change);
  if (!split.editing || edited.editing->lines.base != split.editing->lines.base) return;
  hold_places(change);
  for (ReadingPosition& position : change.state.view.positions) {
    position = moved(position, edited.editing->lines, split.spots.get(), edited.spots);
  }
  let_go(change);
  loosen_history(change);
  split.on_page = edited.editing;
  split.spots = std::make_shared<const std::vector<LineSpot>>(edited.spots);
  change.then(ShowEdited{edited.article});
  show_in_view(edited.article, change);
  change.then(request::MarkLinks{});
  change.then(request::MarkText{});
  change.then(Repaint{});
  if (!split.saves) return;
  split.saves = false;
  change.then(request::SaveFile{file_name(*edited.article), write_article_json(*edited.article)});
  split.said = phrase(change.state.session.language, "split.saved", {file_name(*edited.article)});
}

}  // namespace duidu
