// Articles for layout tests, written as a few lines of text. Each line is one unit or one setting:
//
//   language zh-Hans            (zh-Hans if not given)
//   pane interview 600          side and width to lay out
//   question 记者 | text         a new turn; also answer and narration
//   turn paragraph | text       a further unit of the turn; any of the kinds below
//   paragraph | text            a block of the commentary; also heading1 … heading6, code, table
//   item 1. | text              list items; item+1 for one level deeper
//   quote 梁 | text              the speaker may be missing
//   set squeeze off             the reader's settings: squeeze off/ends/adjacent/both; justified, hanging yes/no;
//                               indent in em
//   link 0 2 5 = 1 0 4          bytes 2 to 5 of the interview's unit 0, bytes 0 to 4 of the commentary's unit 1
//   topic 0 2 = 1               the interview's units 0 to 2 and the commentary's unit 1, whole
//
// "\n" in a text stands for a line end, "\u{202E}" for a character by its code point, *strong* and `code` for inline styles.
#pragma once

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "layout/layout.h"
#include "model/article.h"
#include "text/utf8.h"

namespace duidu::test {

struct LayoutCase {
  Article article;
  Side side = Side::kCommentary;
  float width = 600;
  std::vector<std::pair<std::string, std::string>> settings;

  ReadingStyle style() const;
};

inline ReadingStyle LayoutCase::style() const {
  ReadingStyle style = default_style(article.language());
  for (const auto& [name, value] : settings) {
    if (name == "squeeze") {
      style.squeeze = value == "off"        ? Squeeze::kOff
                      : value == "ends"     ? Squeeze::kLineEnds
                      : value == "adjacent" ? Squeeze::kAdjacent
                                            : Squeeze::kBoth;
    }
    if (name == "justified") style.justified = value == "yes";
    if (name == "hanging") style.hanging_stops = value == "yes";
    if (name == "indent") style.first_line_indent_em = std::stof(value);
  }
  return style;
}

inline void set_text(Unit& unit, const std::string& written) {
  uint32_t open = 0;
  char mark = 0;
  for (size_t i = 0; i < written.size(); ++i) {
    const char c = written[i];
    const auto here = static_cast<uint32_t>(unit.text.size());
    if (c == '\\' && i + 1 < written.size() && written[i + 1] == 'n') {
      unit.text += '\n';
      ++i;
    } else if (written.compare(i, 3, "\\u{") == 0) {
      append_code_point(unit.text, static_cast<char32_t>(std::stoul(written.substr(i + 3), nullptr, 16)));
      i = written.find('}', i);
    } else if ((c == '*' || c == '`') && mark == 0) {
      mark = c;
      open = here;
    } else if (c == mark && mark != 0) {
      unit.inlines.push_back({open, here, c == '*' ? InlineStyle::kStrong : InlineStyle::kCode, ""});
      mark = 0;
    } else {
      unit.text += c;
    }
  }
}

inline UnitKind kind_of(const std::string& word) {
  if (word.rfind("heading", 0) == 0) return UnitKind::kHeading;
  if (word.rfind("item", 0) == 0) return UnitKind::kListItem;
  if (word == "quote") return UnitKind::kQuote;
  if (word == "code") return UnitKind::kCode;
  if (word == "table") return UnitKind::kTable;
  if (word == "footnote") return UnitKind::kFootnote;
  return UnitKind::kParagraph;
}

// `head` is "item+1 1." or "quote 梁": the kind and what stands beside the text.
inline Unit make_unit(const std::string& head, const std::string& text) {
  Unit unit;
  const size_t blank = head.find(' ');
  const std::string kind = head.substr(0, blank);
  const std::string beside = blank == std::string::npos ? "" : head.substr(blank + 1);
  unit.kind = kind_of(kind);
  if (unit.kind == UnitKind::kHeading) unit.level = kind.back() - '0';
  if (unit.kind == UnitKind::kListItem && kind.size() > 4) unit.level = kind.back() - '0';
  (unit.kind == UnitKind::kQuote ? unit.speaker : unit.ordinal) = beside;
  set_text(unit, text);
  return unit;
}

inline void add_turn_unit(Article& article, Unit unit) {
  auto& units = article.own_texts().interview.turns.back().units;
  unit.id = "p" + std::to_string(units.size() + 1);
  units.push_back(std::move(unit));
}

inline void add_turn(Article& article, Role role, const std::string& speaker, const std::string& text) {
  auto& turns = article.own_texts().interview.turns;
  turns.push_back({"t" + std::to_string(turns.size() + 1), speaker, role, {}});
  add_turn_unit(article, make_unit("paragraph", text));
}

inline void add_block(Article& article, Unit unit) {
  if (article.commentaries().empty()) article.own_texts().commentaries.push_back({"c1", "", "", "", "", {}});
  auto& blocks = article.own_texts().commentaries.back().blocks;
  unit.id = "b" + std::to_string(blocks.size() + 1);
  blocks.push_back(std::move(unit));
}

inline void add_link(Article& article, std::istringstream& words) {
  size_t unit[2];
  uint32_t start[2], end[2];
  char equals;
  words >> unit[0] >> start[0] >> end[0] >> equals >> unit[1] >> start[1] >> end[1];
  Link link;
  link.id = "l" + std::to_string(article.links.size() + 1);
  link.interview = {{units_of(article, Side::kInterview).at(unit[0]), start[0], end[0]}};
  link.commentary = {{units_of(article, Side::kCommentary).at(unit[1]), start[1], end[1]}};
  article.links.push_back(link);
}

inline void add_topic(Article& article, std::istringstream& words) {
  size_t first, last, block;
  char equals;
  words >> first >> last >> equals >> block;
  Link link;
  link.id = "l" + std::to_string(article.links.size() + 1);
  link.kind = LinkKind::kTopic;
  const auto whole = [&](Side side, size_t index) {
    const UnitRef ref = units_of(article, side).at(index);
    return Span{ref, 0, static_cast<uint32_t>(article.unit(ref).text.size())};
  };
  for (size_t i = first; i <= last; ++i) link.interview.push_back(whole(Side::kInterview, i));
  link.commentary = {whole(Side::kCommentary, block)};
  article.links.push_back(link);
}

inline bool add_setting(LayoutCase& built, const std::string& line) {
  std::istringstream words(line);
  std::string word;
  words >> word;
  if (word == "language") {
    words >> built.article.own_texts().language;
  } else if (word == "pane") {
    words >> word >> built.width;
    built.side = word == "interview" ? Side::kInterview : Side::kCommentary;
  } else if (word == "set") {
    std::string name, value;
    words >> name >> value;
    built.settings.emplace_back(name, value);
  } else if (word == "link") {
    add_link(built.article, words);
  } else if (word == "topic") {
    add_topic(built.article, words);
  } else {
    return false;
  }
  return true;
}

inline void add_unit(Article& article, const std::string& head, const std::string& text) {
  const std::string word = head.substr(0, head.find(' '));
  const std::string rest = word.size() == head.size() ? "" : head.substr(word.size() + 1);
  if (word == "question") return add_turn(article, Role::kQuestion, rest, text);
  if (word == "answer") return add_turn(article, Role::kAnswer, rest, text);
  if (word == "narration") return add_turn(article, Role::kNarration, rest, text);
  if (word == "turn") return add_turn_unit(article, make_unit(rest, text));
  add_block(article, make_unit(head, text));
}

inline LayoutCase parse_layout_case(const std::string& input) {
  LayoutCase built;
  built.article.own_texts().language = "zh-Hans";
  std::istringstream lines(input);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || add_setting(built, line)) continue;
    const size_t bar = line.find(" |");
    const std::string text = bar + 3 <= line.size() ? line.substr(bar + 3) : "";
    add_unit(built.article, line.substr(0, bar), text);
  }
  return built;
}

}  // namespace duidu::test
