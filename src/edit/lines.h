// The article as a list of lines in the order of its source: each unit of both sides and each text that is set apart. What the
// user corrects in the split is the place of a line, never its text and never its order; so an edit changes a few ArticleLines, and
// the texts are made anew from them (edit/split_anew.h). A value; copies share the article it was made from. Nothing fails.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/article.h"

namespace duidu {

enum class LinePlace : uint8_t { kQuestion, kAnswer, kNarration, kRemark, kApart };

inline bool is_of_interview(LinePlace place) { return place <= LinePlace::kNarration; }

// What an edit may change of a line.
struct Line {
  LinePlace place = LinePlace::kRemark;
  bool opens = false;  // a turn begins here
  // The label before the text: the speaker of a turn that begins here; elsewhere it stays with the words.
  std::string speaker;
  bool is_fixed = false;  // a turn or commentary without units: there is nothing to be edited
  // Bytes that the text began with and that are the label now, or the label of the line below.
  uint32_t cut = 0;
  bool operator==(const Line&) const = default;
};

// Where the text of a line comes from.
struct LineOrigin {
  enum class Kind : uint8_t { kUnit, kApart, kEmptyGroup };

  Kind kind = Kind::kUnit;
  UnitRef unit;        // kEmptyGroup: a turn or commentary without units, its index is 0
  uint32_t apart = 0;  // kApart: its number
};

struct ArticleLines {
  std::shared_ptr<const Article> base;                     // the article that the lines are of
  std::shared_ptr<const std::vector<LineOrigin>> origins;  // by line
  std::vector<Line> lines;
  std::vector<Correction> corrections;  // those of the base, then one for each edit

  uint32_t count() const { return static_cast<uint32_t>(lines.size()); }
  const LineOrigin& origin(uint32_t line) const { return (*origins)[line]; }
  // Its text without the label; of an empty commentary its title.
  std::string_view text(uint32_t line) const;
  std::string_view whole_text(uint32_t line) const;
  // Whether the first words of a commentary stand here, as things were when the lines were made.
  bool begins_commentary(uint32_t line) const;
};

ArticleLines lines_of(std::shared_ptr<const Article> base);

inline constexpr uint32_t kNoLine = UINT32_MAX;

// The line of the interview nearest above; kNoLine if there is none.
uint32_t line_of_interview_above(const std::vector<Line>& lines, uint32_t line);

// The line with which the turn begins that `line`, one of the interview, is part of.
uint32_t opening_of(const std::vector<Line>& lines, uint32_t line);

// Who says the line: the speaker of its turn, or its own label.
const std::string& speaker_of(const std::vector<Line>& lines, uint32_t line);

}  // namespace duidu
