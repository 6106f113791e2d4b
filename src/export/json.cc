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

// The members of turns, commentaries and units.
class Unknown {
 public:
  explicit Unknown(const Texts& texts) {
    for (const UnknownFields& fields : texts.unknown_fields) members_.emplace(fields.object, &fields.members);
  }

  std::string add_to(std::string object, UnitRef ref) const {
    const auto found = members_.find(ref);
    return found == members_.end() ? object : with_unknown(std::move(object), *found->second);
  }

 private:
  std::map<UnitRef, const std::string*> members_;
};

JsonObject range_json(const CodePointOffsets& offsets, uint32_t start, uint32_t end) {
  JsonObject json;
  json.add("start", uint64_t{offsets.to_code_points(start)});
  json.add("end", uint64_t{offsets.to_code_points(end)});
  return json;
}

std::string unit_json(const Unit& unit) {
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
  return json.text();
}

// The units of the turn or commentary `ref` is in.
std::string units_json(const std::vector<Unit>& units, UnitRef ref, const Unknown& unknown) {
  Lines lines("   ");
  ref.index = 0;
  for (const Unit& unit : units) {
    lines.add(unknown.add_to(unit_json(unit), ref));
    ++ref.index;
  }
  return lines.array();
}

std::string interview_json(const Interview& interview, const Unknown& unknown) {
  Lines turns("  ");
  UnitRef ref{Side::kInterview, 0, UnknownFields::kGroup};
  for (const Turn& turn : interview.turns) {
    JsonObject json;
    json.add("id", turn.id).add("speaker", turn.speaker).add("role", name_of(turn.role));
    turns.add(unknown.add_to(with_member(json, "units", units_json(turn.units, ref, unknown)), ref));
    ++ref.group;
  }
  JsonObject json;
  json.add("title", interview.title);
  return with_unknown(with_member(json, "turns", turns.array()), interview.unknown);
}

std::string commentaries_json(const std::vector<Commentary>& commentaries, const Unknown& unknown) {
  Lines lines("  ");
  UnitRef ref{Side::kCommentary, 0, UnknownFields::kGroup};
  for (const Commentary& commentary : commentaries) {
    JsonObject json;
    json.add("id", commentary.id).add("title", commentary.title).add("author", commentary.author);
    json.add("date", commentary.date).add("source_url", commentary.source_url);
    lines.add(unknown.add_to(with_member(json, "blocks", units_json(commentary.blocks, ref, unknown)), ref));
    ++ref.group;
  }
  return lines.array();
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

void add_links(const std::vector<Link>& links, SpanWriter& spans, Lines& lines) {
  for (const Link& link : links) {
    JsonObject json;
    json.add("id", link.id).add("kind", name_of(link.kind)).add("level", name_of(link.level));
    json.add("similarity", link.similarity).add("state", name_of(link.state));
    json.add("origin", name_of(link.origin)).add("reason", link.reason).add("note", link.note);
    json.add("commentary", spans.json(link.commentary)).add("interview", spans.json(link.interview));
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

std::string notes_json(const Article& article, SpanWriter& spans) {
  Lines lines("  ");
  for (const Note& note : article.notes) {
    JsonObject json = spans.json(note.span);
    json.add("id", note.id).add("text", note.text).add("color", note.color);
    lines.add(with_unknown(json.text(), note.unknown));
  }
  return lines.array();
}

}  // namespace

std::string write_article_json(const Article& article) {
  JsonObject head;
  head.add("format", "duidu-article").add("version", uint64_t{1}).add("revision", article.revision);
  head.add("id", article.id()).add("title", article.title()).add("language", article.language());
  head.add("author", article.author()).add("date", article.date()).add("source_url", article.source_url());
  head.add("note", article.note());
  std::string out = head.text();
  out.pop_back();
  SpanWriter spans(article);
  const auto add = [&](std::string_view key, const std::string& json) {
    out.append(",\n \"").append(key).append("\": ").append(json);
  };
  const Unknown unknown(article);
  add("interview", interview_json(article.interview(), unknown));
  add("commentaries", commentaries_json(article.commentaries(), unknown));
  add("links", links_json(article, spans));
  add("notes", notes_json(article, spans));
  return with_unknown(out + "}", article.texts().unknown) + "\n";
}

}  // namespace duidu
