#include "model/dump.h"

#include <cmath>

#include "model/names.h"
#include "text/code_points.h"

namespace duidu {
namespace {

template <typename Enum>
std::string word(Enum value) {
  return std::string(name_of(value));
}

// Keeps a unit on one line.
std::string on_one_line(const std::string& text) {
  std::string out;
  for (const char byte : text) {
    if (byte == '\n') {
      out += "\\n";
    } else if (byte == '\t') {
      out += "\\t";
    } else if (byte == '\\') {
      out += "\\\\";
    } else {
      out += byte;
    }
  }
  return out;
}

// "[0,4)" in code points.
std::string range(const CodePointOffsets& offsets, uint32_t start, uint32_t end) {
  return "[" + std::to_string(offsets.to_code_points(start)) + "," +
         std::to_string(offsets.to_code_points(end)) + ")";
}

std::string range(const Article& article, const Span& span) {
  const CodePointOffsets offsets(article.unit(span.unit).text);
  return address(article, span.unit) + range(offsets, span.start, span.end);
}

void add_field(std::string& out, const char* name, const std::string& value) {
  if (!value.empty()) out += std::string(name) + ": " + on_one_line(value) + "\n";
}

void add_unit(std::string& out, const std::string& group, const Unit& unit) {
  out += "  " + group + "." + unit.id + " " + word(unit.kind);
  if (unit.level != 0) out += " level=" + std::to_string(unit.level);
  if (!unit.ordinal.empty()) out += " ordinal=" + unit.ordinal;
  if (!unit.speaker.empty()) out += " speaker=" + unit.speaker;
  const CodePointOffsets offsets(unit.text);
  for (const Inline& run : unit.inlines) {
    out += " " + word(run.style) + range(offsets, run.start, run.end);
    if (!run.href.empty()) out += "=" + run.href;
  }
  out += " | " + on_one_line(unit.text) + "\n";
}

std::string credit(const Credit& credit) {
  std::string out;
  if (!credit.title.empty()) out += " title=" + credit.title;
  if (!credit.author.empty()) out += " author=" + credit.author;
  if (!credit.date.empty()) out += " date=" + credit.date;
  if (!credit.source_url.empty()) out += " source=" + credit.source_url;
  return out;
}

// What stood elsewhere than behind the unit before it, and what was set apart.
void add_places(std::string& out, const Texts& texts) {
  const auto behind = [&](UnitRef after) {
    return after == Standing::kAtStart ? "start" : address(texts, after);
  };
  for (const Standing& standing : texts.standings) {
    out += address(texts, standing.block) + " after " + behind(standing.after) + "\n";
  }
  for (const Apart& apart : texts.apart) {
    out += apart.id + " " + word(apart.kind) + " after " + behind(apart.after) + " | " +
           on_one_line(apart.text) + "\n";
  }
}

void add_commentary(std::string& out, const Commentary& commentary) {
  out += commentary.id + " commentary";
  out += credit({commentary.title, commentary.author, commentary.date, commentary.source_url}) + "\n";
  for (const Unit& block : commentary.blocks) add_unit(out, commentary.id, block);
}

// Two places, without the rounding surprises of a locale: 0.857 → "0.86".
std::string two_places(double value) {
  const long hundredths = std::lround(value * 100);
  const std::string digits = std::to_string(100 + hundredths % 100).substr(1);
  return std::to_string(hundredths / 100) + "." + digits;
}

void add_link(std::string& out, const Article& article, const Link& link) {
  out += link.id + " " + word(link.kind) + " " + word(link.level);
  out += " " + two_places(link.similarity) + " " + word(link.state);
  out += " " + word(link.origin);
  for (const Span& span : link.commentary) out += " " + range(article, span);
  out += " =";
  for (const Span& span : link.interview) out += " " + range(article, span);
  if (!link.reason.empty()) out += " | " + on_one_line(link.reason);
  if (!link.note.empty()) out += " | note: " + on_one_line(link.note);
  out += "\n";
}

}  // namespace

std::string dump(const Article& article) {
  std::string out;
  add_field(out, "title", article.title());
  add_field(out, "language", article.language());
  add_field(out, "author", article.author());
  add_field(out, "date", article.date());
  add_field(out, "source", article.source_url());
  add_field(out, "note", article.note());
  add_field(out, "interview", article.interview().title);
  for (const Spelling& spelling : article.interview().spellings) {
    add_field(out, "spelling", spelling.label + " = " + spelling.speaker);
  }
  auto part = article.interview().parts.begin();
  for (const Turn& turn : article.interview().turns) {
    const bool opens =
        part != article.interview().parts.end() && &turn == &article.interview().turns[part->first_turn];
    if (opens) out += "part" + credit(part++->credit) + "\n";
    out += turn.id + " " + word(turn.role);
    if (!turn.speaker.empty()) out += " " + turn.speaker;
    if (turn.said_at.start != SaidAt::kUnknown) out += " start=" + std::to_string(turn.said_at.start);
    if (turn.said_at.end != SaidAt::kUnknown) out += " end=" + std::to_string(turn.said_at.end);
    out += "\n";
    for (const Unit& unit : turn.units) add_unit(out, turn.id, unit);
  }
  for (const Commentary& commentary : article.commentaries()) add_commentary(out, commentary);
  add_places(out, article);
  for (const Link& link : article.links) add_link(out, article, link);
  for (const Note& note : article.notes) {
    out += note.id + " note " + range(article, note.span) + " | " + on_one_line(note.text) + "\n";
  }
  return out;
}

}  // namespace duidu
