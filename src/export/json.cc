#include "export/json.h"

#include <map>

#include "export/json_text.h"
#include "model/names.h"
#include "text/code_points.h"

namespace duidu {
namespace {

// A JSON array of finished items, one a line.
class Lines {
 public:
  explicit Lines(std::string indent) : indent_(std::move(indent)) {}

  void add(const std::string& item) {
    out_ += out_.empty() ? "\n" : ",\n";
    out_ += indent_ + item;
  }

  // "[]" or the items between brackets, the closing one a level further out.
  std::string array() const {
    return out_.empty() ? "[]" : "[" + out_ + "\n" + indent_.substr(0, indent_.size() - 1) + "]";
  }

 private:
  std::string indent_;
  std::string out_;
};

// `object` with one more member whose value is finished JSON text.
std::string with_member(const JsonObject& object, std::string_view key, const std::string& json) {
  std::string text = object.text();
  text.pop_back();
  if (text.size() > 1) text += ", ";
  text += '"';
  text += key;
  text += "\": ";
  return text + json + "}";
}

// A finished object with the members that only its file's writer knows.
std::string with_unknown(std::string object, const std::string& members) {
  if (members.empty()) return object;
  object.back() = ',';
  return object + members + "}";
}

// The unit that something stood behind.
std::string address_before(const Texts& texts, UnitRef after) {
  return after == Standing::kAtStart ? "start" : address(texts, after);
}

// What few turns, commentaries and units have: members that are not known, and another place than behind the unit before.
class Rarities {
 public:
  explicit Rarities(const Texts& texts) : texts_(texts) {
    for (const UnknownFields& fields : texts.unknown_fields) members_.emplace(fields.object, &fields.members);
    for (const Standing& standing : texts.standings) afters_.emplace(standing.block, standing.after);
  }

  std::string after(UnitRef block) const {
    const auto found = afters_.find(block);
    return found == afters_.end() ? std::string() : address_before(texts_, found->second);
  }

  std::string add_to(std::string object, UnitRef ref) const {
    const auto found = members_.find(ref);
    return found == members_.end() ? object : with_unknown(std::move(object), *found->second);
  }

 private:
  const Texts& texts_;
  std::map<UnitRef, const std::string*> members_;
  std::map<UnitRef, UnitRef> afters_;
};

JsonObject range_json(const CodePointOffsets& offsets, uint32_t start, uint32_t end) {
  JsonObject json;
  json.add("start", uint64_t{offsets.to_code_points(start)});
  json.add("end", uint64_t{offsets.to_code_points(end)});
  return json;
}

// Adds a member that most objects do not have.
void add_if_any(JsonObject& json, std::string_view key, const std::string& value) {
  if (!value.empty()) json.add(key, value);
}

void add_credit(JsonObject& json, const Credit& credit) {
  add_if_any(json, "title", credit.title);
  add_if_any(json, "author", credit.author);
  add_if_any(json, "date", credit.date);
  add_if_any(json, "source_url", credit.source_url);
}

void add_seconds(JsonObject& json, std::string_view key, int64_t milliseconds) {
  if (milliseconds != SaidAt::kUnknown) json.add(key, static_cast<double>(milliseconds) / 1000);
}

std::string unit_json(const Unit& unit, const std::string& after) {
  const CodePointOffsets offsets(unit.text);
  std::vector<JsonObject> inlines;
  for (const Inline& run : unit.inlines) {
    inlines.push_back(range_json(offsets, run.start, run.end));
    inlines.back().add("style", name_of(run.style)).add("href", run.href);
  }
  JsonObject json;
  json.add("id", unit.id).add("kind", name_of(unit.kind));
  json.add("level", uint64_t{static_cast<unsigned>(unit.level)}).add("ordinal", unit.ordinal);
  json.add("speaker", unit.speaker).add("text", unit.text).add("inlines", std::move(inlines));
  add_if_any(json, "after", after);
  return json.text();
}

// The units of the turn or commentary `ref` is in.
std::string units_json(const std::vector<Unit>& units, UnitRef ref, const Rarities& rarities) {
  Lines lines("   ");
  ref.index = 0;
  for (const Unit& unit : units) {
    lines.add(rarities.add_to(unit_json(unit, rarities.after(ref)), ref));
    ++ref.index;
  }
  return lines.array();
}

std::vector<JsonObject> parts_json(const Interview& interview) {
  std::vector<JsonObject> parts;
  for (const InterviewPart& part : interview.parts) {
    parts.emplace_back();
    parts.back().add("turn", interview.turns[part.first_turn].id);
    add_credit(parts.back(), part.credit);
  }
  return parts;
}

std::vector<JsonObject> spellings_json(const Interview& interview) {
  std::vector<JsonObject> spellings;
  for (const Spelling& spelling : interview.spellings) {
    spellings.emplace_back();
    spellings.back().add("speaker", spelling.speaker).add("label", spelling.label);
  }
  return spellings;
}

std::string interview_json(const Interview& interview, const Rarities& rarities) {
  Lines turns("  ");
  UnitRef ref{Side::kInterview, 0, UnknownFields::kGroup};
  for (const Turn& turn : interview.turns) {
    JsonObject json;
    json.add("id", turn.id).add("speaker", turn.speaker).add("role", name_of(turn.role));
    add_seconds(json, "start", turn.said_at.start);
    add_seconds(json, "end", turn.said_at.end);
    turns.add(rarities.add_to(with_member(json, "units", units_json(turn.units, ref, rarities)), ref));
    ++ref.group;
  }
  JsonObject json;
  json.add("title", interview.title);
  add_credit(json, {{}, interview.author, interview.date, interview.source_url});
  if (!interview.parts.empty()) json.add("parts", parts_json(interview));
  if (!interview.spellings.empty()) json.add("spellings", spellings_json(interview));
  return with_unknown(with_member(json, "turns", turns.array()), interview.unknown);
}

std::string commentaries_json(const std::vector<Commentary>& commentaries, const Rarities& rarities) {
  Lines lines("  ");
  UnitRef ref{Side::kCommentary, 0, UnknownFields::kGroup};
  for (const Commentary& commentary : commentaries) {
    JsonObject json;
    json.add("id", commentary.id).add("title", commentary.title).add("author", commentary.author);
    json.add("date", commentary.date).add("source_url", commentary.source_url);
    lines.add(
        rarities.add_to(with_member(json, "blocks", units_json(commentary.blocks, ref, rarities)), ref));
    ++ref.group;
  }
  return lines.array();
}

std::string apart_json(const Texts& texts) {
  Lines lines("  ");
  for (const Apart& apart : texts.apart) {
    JsonObject json;
    json.add("id", apart.id).add("kind", name_of(apart.kind)).add("text", apart.text);
    json.add("after", address_before(texts, apart.after));
    lines.add(json.text());
  }
  return lines.array();
}

std::string split_json(const SplitAccount& split) {
  std::vector<JsonObject> corrections;
  for (const Correction& correction : split.corrections) {
    corrections.emplace_back();
    corrections.back().add("edit", correction.edit).add("line", uint64_t{correction.first_line});
    corrections.back().add("lines", uint64_t{correction.line_count});
    add_if_any(corrections.back(), "speaker", correction.speaker);
  }
  JsonObject json;
  json.add("method", split.method);
  if (split.certainty != SplitAccount::kUnknown) json.add("certainty", split.certainty);
  if (!corrections.empty()) json.add("corrections", std::move(corrections));
  return with_unknown(json.text(), split.unknown);
}

// Offsets of the units spans stand on, each computed once.
class SpanWriter {
 public:
  explicit SpanWriter(const Article& article) : article_(article) {}

  JsonObject json(const Span& span) {
    const auto offsets = offsets_.try_emplace(span.unit, article_.unit(span.unit).text).first;
    JsonObject json;
    json.add("unit", address(article_, span.unit));
    json.add("start", uint64_t{offsets->second.to_code_points(span.start)});
    json.add("end", uint64_t{offsets->second.to_code_points(span.end)});
    return json;
  }

  std::vector<JsonObject> json(const std::vector<Span>& spans) {
    std::vector<JsonObject> all;
    for (const Span& span : spans) all.push_back(json(span));
    return all;
  }

 private:
  const Article& article_;
  std::map<UnitRef, CodePointOffsets> offsets_;
};

JsonObject said_by_json(const SaidBy& said_by) {
  JsonObject json;
  add_if_any(json, "claimed", said_by.claimed);
  add_if_any(json, "speaker", said_by.speaker);
  if (said_by.is_question) json.add("role", name_of(Role::kQuestion));
  add_if_any(json, "interview", said_by.interview);
  return json;
}

// Lists that are empty are left out.
JsonObject verdict_json(const Verdict& verdict, SpanWriter& spans) {
  const auto both = [&](std::string_view kind, const Span& commentary, const Span& interview) {
    JsonObject json;
    json.add("kind", kind).add("commentary", spans.json(commentary));
    json.add("interview", spans.json(interview));
    return json;
  };
  std::vector<JsonObject> changes, cut, edits;
  for (const WordChange& change : verdict.changes) {
    changes.push_back(both(name_of(change.kind), change.commentary, change.interview));
  }
  for (const CutWord& word : verdict.cut) {
    cut.emplace_back();
    cut.back().add("side", name_of(word.side)).add("text", word.text);
    cut.back().add("interview", spans.json(word.interview));
  }
  for (const EditorialChange& edit : verdict.edits) {
    edits.push_back(both(name_of(edit.kind), edit.commentary, edit.interview));
  }
  JsonObject json;
  json.add("class", name_of(verdict.verdict_class));
  if (!changes.empty()) json.add("changes", std::move(changes));
  if (!verdict.uncovered.empty()) json.add("uncovered", spans.json(verdict.uncovered));
  if (!cut.empty()) json.add("cut", std::move(cut));
  if (!edits.empty()) json.add("edits", std::move(edits));
  if (verdict.joining != Joining::kInOrder) json.add("joining", name_of(verdict.joining));
  if (!verdict.said_by.says_nothing()) json.add("said_by", said_by_json(verdict.said_by));
  return json;
}

void add_links(const std::vector<Link>& links, SpanWriter& spans, Lines& lines) {
  for (const Link& link : links) {
    JsonObject json;
    json.add("id", link.id).add("kind", name_of(link.kind)).add("level", name_of(link.level));
    json.add("similarity", link.similarity).add("state", name_of(link.state));
    json.add("origin", name_of(link.origin)).add("reason", link.reason).add("note", link.note);
    json.add("commentary", spans.json(link.commentary)).add("interview", spans.json(link.interview));
    if (link.verdict) json.add("verdict", verdict_json(*link.verdict, spans));
    lines.add(with_unknown(json.text(), link.unknown));
  }
}

// Links that were taken away come last.
std::string links_json(const Article& article, SpanWriter& spans) {
  Lines lines("  ");
  add_links(article.links, spans, lines);
  add_links(article.removed, spans, lines);
  return lines.array();
}

std::vector<JsonObject> replies_json(const Note& note) {
  std::vector<JsonObject> replies;
  for (const Reply& reply : note.replies) {
    replies.emplace_back();
    add_if_any(replies.back(), "author", reply.author);
    add_if_any(replies.back(), "date", reply.date);
    replies.back().add("text", reply.text);
  }
  return replies;
}

std::string notes_json(const Article& article, SpanWriter& spans) {
  Lines lines("  ");
  for (const Note& note : article.notes) {
    JsonObject json = spans.json(note.span);
    json.add("id", note.id).add("text", note.text).add("color", note.color);
    add_if_any(json, "author", note.author);
    add_if_any(json, "date", note.date);
    if (!note.replies.empty()) json.add("replies", replies_json(note));
    lines.add(with_unknown(json.text(), note.unknown));
  }
  return lines.array();
}

}  // namespace

std::string write_article_json(const Article& article) {
  JsonObject head;
  head.add("format", "duidu-article").add("version", uint64_t{2}).add("revision", article.revision);
  head.add("id", article.id()).add("title", article.title()).add("language", article.language());
  head.add("author", article.author()).add("date", article.date()).add("source_url", article.source_url());
  head.add("note", article.note());
  add_if_any(head, "encoding", article.texts().encoding);
  std::string out = head.text();
  out.pop_back();
  SpanWriter spans(article);
  const auto add = [&](std::string_view key, const std::string& json) {
    out.append(",\n \"").append(key).append("\": ").append(json);
  };
  const Rarities rarities(article);
  add("interview", interview_json(article.interview(), rarities));
  add("commentaries", commentaries_json(article.commentaries(), rarities));
  if (!article.texts().apart.empty()) add("apart", apart_json(article));
  if (article.texts().split != SplitAccount()) add("split", split_json(article.texts().split));
  add("links", links_json(article, spans));
  add("notes", notes_json(article, spans));
  return with_unknown(out + "}", article.texts().unknown) + "\n";
}

}  // namespace duidu
