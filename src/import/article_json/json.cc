#include "import/article_json/json.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/limits.h"
#include "import/article_json/json_fields.h"
#include "model/names.h"
#include "text/code_points.h"

namespace duidu {
namespace {

constexpr std::string_view kFormat = "duidu-article";
constexpr uint64_t kNewestVersion = 2;
constexpr std::string_view kAtStart = "start";

// Ids become ids of elements: the digit at the end keeps them apart from those of the page around the
// article.
bool is_id(std::string_view id) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  return !id.empty() && id.size() <= kMaxIdBytes && std::all_of(id.begin(), id.end(), is_plain) &&
         id.back() >= '0' && id.back() <= '9';
}

// Reads on after a mistake with default values and keeps the first one; the article counts only if there was
// none.
class ArticleReader : private JsonFields {
 public:
  explicit ArticleReader(const JsonTree& tree) : JsonFields(tree) {}

  Result<Article> read() {
    const JsonNode& root = tree_.root();
    if (text(root, "format") != kFormat) {
      return Error{
          ErrorCode::kUnsupported,
          "this JSON is no article of Duidu; open the text it was made of, or make one with duidu import",
          tree_.line(root), "foreign.json"};
    }
    const uint64_t version = integer(root, "version", kLargestInteger);
    if (version < 1 || version > kNewestVersion) {
      return Error{ErrorCode::kUnsupported,
                   "version " + std::to_string(version) + " of the article format is not known; update Duidu",
                   tree_.line(root), "newer.version", std::to_string(version)};
    }
    read_head(root);
    read_interview(root);
    for_each(root, "commentaries", [&](const JsonNode& node) { read_commentary(node); });
    index_units();
    resolve_standings();
    read_apart(root);
    read_split(root);
    for_each(root, "links", [&](const JsonNode& node) { read_link(node); });
    for_each(root, "notes", [&](const JsonNode& node) { read_note(node); });
    texts_.unknown = tree_.unasked_members(root);
    if (failed()) return error();
    return Article(std::move(texts_), std::move(ties_));
  }

 private:
  struct BlockPlace {
    UnitRef unit;
    CodePointOffsets offsets;
  };

  // The id, or `letter` and the position if there is none; unique within `taken`.
  std::string id(const JsonNode& node, char letter, size_t position, std::set<std::string>& taken) {
    std::string found = text(node, "id");
    if (found.empty()) found = letter + std::to_string(position + 1);
    if (!is_id(found)) fail(node, "json.bad_id", found);
    if (!taken.insert(found).second) fail(node, "json.id_twice", found);
    return found;
  }

  // Stands for a turn or commentary itself.
  static UnitRef group_at(Side side, size_t number) {
    return {side, static_cast<uint32_t>(number), UnknownFields::kGroup};
  }

  // After all members of the object that are known have been asked for.
  void keep_unknown(const JsonNode& node, UnitRef object) {
    std::string members = tree_.unasked_members(node);
    if (!members.empty()) texts_.unknown_fields.push_back({object, std::move(members)});
  }

  void read_head(const JsonNode& root) {
    texts_.id = text(root, "id");
    ties_.revision = integer(root, "revision", kLargestInteger);
    texts_.title = text(root, "title");
    texts_.language = text(root, "language");
    texts_.encoding = text(root, "encoding");
    texts_.author = text(root, "author");
    texts_.date = text(root, "date");
    texts_.source_url = text(root, "source_url");
    texts_.note = text(root, "note");
  }

  void read_interview(const JsonNode& root) {
    const JsonNode* interview = member(root, "interview", JsonKind::kObject);
    if (!interview) return;
    texts_.interview.title = text(*interview, "title");
    texts_.interview.author = text(*interview, "author");
    texts_.interview.date = text(*interview, "date");
    texts_.interview.source_url = text(*interview, "source_url");
    for_each(*interview, "turns", [&](const JsonNode& node) {
      const UnitRef group = group_at(Side::kInterview, texts_.interview.turns.size());
      Turn turn;
      turn.id = id(node, 't', group.group, group_ids_);
      turn.speaker = text(node, "speaker");
      turn.role = word(node, "role", Role::kNarration);
      turn.said_at = {milliseconds(node, "start"), milliseconds(node, "end")};
      turn.units = read_units(node, "units", 'p', group);
      keep_unknown(node, group);
      texts_.interview.turns.push_back(std::move(turn));
    });
    for_each(*interview, "spellings", [&](const JsonNode& node) {
      texts_.interview.spellings.push_back({text(node, "speaker"), text(node, "label")});
    });
    for_each(*interview, "parts", [&](const JsonNode& node) { read_part(node); });
    texts_.interview.unknown = tree_.unasked_members(*interview);
  }

  void read_part(const JsonNode& node) {
    const std::vector<Turn>& turns = texts_.interview.turns;
    const std::string first = text(node, "turn");
    const auto turn = std::find_if(turns.begin(), turns.end(), [&](const Turn& t) { return t.id == first; });
    if (turn == turns.end()) return fail(node, "json.no_turn", first);
    const auto number = static_cast<uint32_t>(turn - turns.begin());
    std::vector<InterviewPart>& parts = texts_.interview.parts;
    if (number <= (parts.empty() ? 0 : parts.back().first_turn)) {
      return fail(node, "json.part_order", first);
    }
    parts.push_back(
        {number, {text(node, "title"), text(node, "author"), text(node, "date"), text(node, "source_url")}});
  }

  void read_commentary(const JsonNode& node) {
    const UnitRef group = group_at(Side::kCommentary, texts_.commentaries.size());
    Commentary commentary;
    commentary.id = id(node, 'c', group.group, group_ids_);
    commentary.title = text(node, "title");
    commentary.author = text(node, "author");
    commentary.date = text(node, "date");
    commentary.source_url = text(node, "source_url");
    commentary.blocks = read_units(node, "blocks", 'b', group);
    keep_unknown(node, group);
    texts_.commentaries.push_back(std::move(commentary));
  }

  std::vector<Unit> read_units(const JsonNode& parent, std::string_view key, char letter, UnitRef ref) {
    std::vector<Unit> units;
    std::set<std::string> ids;
    for_each(parent, key, [&](const JsonNode& node) {
      Unit unit;
      unit.id = id(node, letter, units.size(), ids);
      unit.kind = word(node, "kind", UnitKind::kParagraph);
      if (unit.kind == UnitKind::kCaption) unit.kind = UnitKind::kParagraph;
      unit.level = static_cast<int>(integer(node, "level", kMaxBlockDepth));
      unit.ordinal = text(node, "ordinal");
      unit.speaker = text(node, "speaker");
      unit.text = text(node, "text");
      read_inlines(node, unit);
      const JsonNode* after =
          ref.side == Side::kCommentary ? member(node, "after", JsonKind::kString) : nullptr;
      ref.index = static_cast<uint32_t>(units.size());
      if (after) afters_.push_back({ref, after});
      keep_unknown(node, ref);
      units.push_back(std::move(unit));
    });
    return units;
  }

  void read_inlines(const JsonNode& node, Unit& unit) {
    if (!tree_.member(node, "inlines")) return;
    const CodePointOffsets offsets(unit.text);
    for_each(node, "inlines", [&](const JsonNode& child) {
      Inline run;
      run.style = word(child, "style", InlineStyle::kStrong);
      run.href = text(child, "href");
      if (read_range(child, offsets, run.start, run.end)) unit.inlines.push_back(std::move(run));
    });
  }

  // "start" and "end" as bytes; false if they do not lie in the text.
  bool read_range(const JsonNode& node, const CodePointOffsets& offsets, uint32_t& start, uint32_t& end) {
    const uint64_t first = integer(node, "start", kLargestInteger);
    const uint64_t last = integer(node, "end", kLargestInteger);
    if (first > last || last > offsets.count()) return false;
    start = offsets.to_bytes(static_cast<uint32_t>(first));
    end = offsets.to_bytes(static_cast<uint32_t>(last));
    return true;
  }

  void index_units() {
    for (const Side side : {Side::kInterview, Side::kCommentary}) {
      for (const UnitRef ref : units_of(texts_, side)) {
        places_.emplace(address(texts_, ref), BlockPlace{ref, CodePointOffsets(texts_.unit(ref).text)});
      }
    }
  }

  // The unit that `node` says something stood behind; false, and a mistake, if it is not there.
  bool unit_before(const JsonNode& node, UnitRef& ref) {
    if (node.text == kAtStart) {
      ref = Standing::kAtStart;
      return true;
    }
    const auto place = places_.find(node.text);
    if (place == places_.end()) {
      fail(node, "json.no_unit", node.text);
      return false;
    }
    ref = place->second.unit;
    return true;
  }

  void resolve_standings() {
    for (const auto& [block, node] : afters_) {
      UnitRef after;
      if (!unit_before(*node, after)) return;
      if (after.side != Side::kInterview) return fail(*node, "json.no_interview_unit", node->text);
      texts_.standings.push_back({block, after});
    }
  }

  void read_apart(const JsonNode& root) {
    std::set<std::string> ids;
    for_each(root, "apart", [&](const JsonNode& node) {
      Apart apart;
      apart.id = id(node, 'a', texts_.apart.size(), ids);
      apart.kind = word(node, "kind", ApartKind::kFurniture);
      apart.text = text(node, "text");
      if (const JsonNode* after = member(node, "after", JsonKind::kString)) unit_before(*after, apart.after);
      texts_.apart.push_back(std::move(apart));
    });
  }

  void read_split(const JsonNode& root) {
    const JsonNode* split = member(root, "split", JsonKind::kObject);
    if (!split) return;
    texts_.split.method = text(*split, "method");
    if (const JsonNode* certainty = member(*split, "certainty", JsonKind::kNumber)) {
      texts_.split.certainty = std::clamp(certainty->number, 0.0, 1.0);
    }
    for_each(*split, "corrections", [&](const JsonNode& node) {
      Correction correction;
      correction.edit = text(node, "edit");
      correction.first_line = static_cast<uint32_t>(integer(node, "line", UINT32_MAX));
      correction.line_count = 1;
      if (tree_.member(node, "lines")) {
        correction.line_count = static_cast<uint32_t>(integer(node, "lines", UINT32_MAX));
      }
      correction.speaker = text(node, "speaker");
      texts_.split.corrections.push_back(std::move(correction));
    });
    texts_.split.unknown = tree_.unasked_members(*split);
  }

  // False if it does not lie in a unit of this side.
  bool read_span(const JsonNode& node, Side side, Span& span) {
    const auto place = places_.find(text(node, "unit"));
    if (place == places_.end() || place->second.unit.side != side) return false;
    span.unit = place->second.unit;
    return read_range(node, place->second.offsets, span.start, span.end);
  }

  std::vector<Span> read_spans(const JsonNode& link, std::string_view key, Side side) {
    std::vector<Span> spans;
    for_each(link, key, [&](const JsonNode& node) {
      Span span;
      if (read_span(node, side, span)) spans.push_back(span);
    });
    return spans;
  }

  // The two sides of a change, an edit or a cut word; false if one that is wanted does not lie in its text.
  bool read_side(const JsonNode& node, Side side, Span& span) {
    const JsonNode* found =
        member(node, side == Side::kInterview ? "interview" : "commentary", JsonKind::kObject);
    return found && read_span(*found, side, span);
  }

  template <typename Entry, typename Kind>
  std::vector<Entry> read_changes(const JsonNode& verdict, std::string_view key, Kind missing) {
    std::vector<Entry> changes;
    for_each(verdict, key, [&](const JsonNode& node) {
      Entry change{word(node, "kind", missing), {}, {}};
      const bool has_both = read_side(node, Side::kCommentary, change.commentary) &&
                            read_side(node, Side::kInterview, change.interview);
      if (has_both) changes.push_back(change);
    });
    return changes;
  }

  std::optional<Verdict> read_verdict(const JsonNode& link) {
    const JsonNode* node = member(link, "verdict", JsonKind::kObject);
    if (!node) return std::nullopt;
    Verdict verdict;
    verdict.verdict_class = word(*node, "class", VerdictClass::kUnjudged);
    verdict.changes = read_changes<WordChange>(*node, "changes", ChangeKind::kOther);
    verdict.uncovered = read_spans(*node, "uncovered", Side::kCommentary);
    for_each(*node, "cut", [&](const JsonNode& child) {
      CutWord cut{word(child, "side", CutSide::kBefore), text(child, "text"), {}};
      if (read_side(child, Side::kInterview, cut.interview)) verdict.cut.push_back(std::move(cut));
    });
    verdict.edits = read_changes<EditorialChange>(*node, "edits", EditorialKind::kInsertion);
    verdict.joining = word(*node, "joining", Joining::kInOrder);
    if (const JsonNode* said_by = member(*node, "said_by", JsonKind::kObject)) {
      verdict.said_by.claimed = text(*said_by, "claimed");
      verdict.said_by.speaker = text(*said_by, "speaker");
      verdict.said_by.is_question = word(*said_by, "role", Role::kAnswer) == Role::kQuestion;
      verdict.said_by.interview = text(*said_by, "interview");
    }
    return verdict;
  }

  void read_link(const JsonNode& node) {
    Link link;
    link.id = id(node, 'l', ties_.links.size() + ties_.removed.size(), link_ids_);
    link.kind = word(node, "kind", LinkKind::kQuote);
    link.level = word(node, "level", LinkLevel::kNone);
    link.similarity = std::clamp(number(node, "similarity", 0), 0.0, 1.0);
    link.state = word(node, "state", LinkState::kOk);
    link.origin = word(node, "origin", LinkOrigin::kAuto);
    link.reason = text(node, "reason");
    link.note = text(node, "note");
    link.commentary = read_spans(node, "commentary", Side::kCommentary);
    link.interview = read_spans(node, "interview", Side::kInterview);
    link.verdict = read_verdict(node);
    const bool has_both = !link.commentary.empty() && !link.interview.empty();
    if (!has_both && link.state != LinkState::kRemoved) link.state = LinkState::kOrphan;
    link.unknown = tree_.unasked_members(node);
    std::vector<Link>& links = link.state == LinkState::kRemoved ? ties_.removed : ties_.links;
    links.push_back(std::move(link));
  }

  void read_note(const JsonNode& node) {
    Note note;
    note.id = id(node, 'n', ties_.notes.size(), note_ids_);
    note.text = text(node, "text");
    note.color = text(node, "color");
    note.author = text(node, "author");
    note.date = text(node, "date");
    for_each(node, "replies", [&](const JsonNode& reply) {
      note.replies.push_back({text(reply, "author"), text(reply, "date"), text(reply, "text")});
    });
    const std::string unit = text(node, "unit");
    const auto place = places_.find(unit);
    if (place == places_.end()) return fail(node, "json.no_unit", unit);
    note.span.unit = place->second.unit;
    if (!read_range(node, place->second.offsets, note.span.start, note.span.end)) {
      note.span.start = note.span.end = place->second.offsets.to_bytes(place->second.offsets.count());
    }
    note.unknown = tree_.unasked_members(node);
    ties_.notes.push_back(std::move(note));
  }

  Texts texts_;
  Ties ties_;
  std::map<std::string, BlockPlace> places_;
  std::vector<std::pair<UnitRef, const JsonNode*>> afters_;
  std::set<std::string> group_ids_;
  std::set<std::string> link_ids_;
  std::set<std::string> note_ids_;
};

}  // namespace

bool is_article_json(std::string_view text, std::string_view name) {
  if (name.ends_with(".json")) return true;
  const size_t first = text.find_first_not_of(" \t\r\n");
  constexpr size_t kHeadBytes = 1024;
  return first != std::string_view::npos && text[first] == '{' &&
         text.substr(first, kHeadBytes).find("\"duidu-article\"") != std::string_view::npos;
}

Result<Article> read_article_json(std::string_view text) {
  const Result<JsonTree> tree = JsonTree::parse(text);
  if (!tree) return tree.error();
  return ArticleReader(tree.value()).read();
}

}  // namespace duidu
