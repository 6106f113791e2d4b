// What happens in the view of the split.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/split/state.h"

namespace duidu {

struct Change;

struct OpenSplit {};
struct ScrollSplit {
  float top = 0;
  bool is_foot = false;  // the buttons, not the lines
};
// The pointer chose a line.
struct SelectLine {
  uint32_t line = 0;
  bool extends = false;
};
// A line has the keyboard's focus.
struct FocusLine {
  uint32_t line = 0;
  bool extends = false;
};
struct UnfoldLines {
  uint32_t line = 0;
};
// Does this to the selected lines.
struct EditLines {
  EditKind kind = EditKind::kQuestion;
};
struct UndoEdit {};
struct RedoEdit {};
// The field for a name opens, its words change, it closes with or without them.
struct AskForName {};
struct SetName {
  std::string words;
};
struct GiveName {
  bool everywhere = false;
};
struct DropName {};
struct SaveArticle {};
// The texts were put together anew and linked: the article takes the place of the one on the page, at the line being read.
struct ArticleEdited {
  std::shared_ptr<const Article> article = std::make_shared<const Article>();
  std::shared_ptr<const Editing> editing;
  std::vector<LineSpot> spots;
};

void apply(const OpenSplit& open, Change& change);
void apply(const ScrollSplit& scroll, Change& change);
void apply(const SelectLine& select, Change& change);
void apply(const FocusLine& focus, Change& change);
void apply(const UnfoldLines& unfold, Change& change);
void apply(const EditLines& edit, Change& change);
void apply(const UndoEdit& undo, Change& change);
void apply(const RedoEdit& redo, Change& change);
void apply(const AskForName& ask, Change& change);
void apply(const SetName& set, Change& change);
void apply(const GiveName& give, Change& change);
void apply(const DropName& drop, Change& change);
void apply(const SaveArticle& save, Change& change);
void apply(const ArticleEdited& edited, Change& change);

// The view closes; what was edited is asked for.
void close_split(Change& change);

}  // namespace duidu
