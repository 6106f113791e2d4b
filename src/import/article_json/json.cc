#include "import/article_json/json.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/limits.h"
#include "import/article_json/json_tree.h"
#include "model/names.h"
#include "text/code_points.h"

namespace duidu {
namespace {

constexpr std::string_view kFormat = "duidu-article";
constexpr int kVersion = 1;
constexpr double kLargestInteger = 9007199254740992.0;  // 2^53: above it a JSON number is not exact

// The border for text that came through \u escapes: as Utf8::from_bytes, but every code point stays one code
// point, because offsets in the file count them.
std::string clean(std::string text) {
  std::replace(text.begin(), text.end(), '\r', ' ');
  for (size_t at = text.find('\0'); at != std::string::npos; at = text.find('\0', at)) {
    text.replace(at, 1, "\uFFFD");
  }
  return text;
}

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
class ArticleReader {
 public:
  explicit ArticleReader(const JsonTree& tree) : tree_(tree) {}

  Result<Article> read() {
    const JsonNode& root = tree_.root();
    if (text(root, "format") != kFormat) {
      return Error{ErrorCode::kUnsupported, "not a duidu-article file", tree_.line(root)};
    }
    if (integer(root, "version", kLargestInteger) != kVersion) {
      return Error{ErrorCode::kUnsupported, "this version of the format is not known", tree_.line(root)};
    }
    read_head(root);
    read_interview(root);
    for_each(root, "commentaries", [&](const JsonNode& node) { read_commentary(node); });
    index_units();
    for_each(root, "links", [&](const JsonNode& node) { read_link(node); });
    for_each(root, "notes", [&](const JsonNode& node) { read_note(node); });
    texts_.unknown = tree_.unasked_members(root);
    if (failed_) return error_;
    return Article(std::move(texts_), std::move(ties_));
  }

 private:
  struct BlockPlace {
    UnitRef unit;
    CodePointOffsets offsets;
  };

  void fail(const JsonNode& node, std::string message) {
    if (failed_) return;
    failed_ = true;
    error_ = {ErrorCode::kMalformed, std::move(message), tree_.line(node)};
  }

  // The member, if it is there and of this kind; one of another kind is a mistake.
  const JsonNode* member(const JsonNode& node, std::string_view key, JsonKind kind) {
    const JsonNode* found = tree_.member(node, key);
    if (!found || found->kind == kind) return found;
    fail(*found, '"' + std::string(key) + "\" has the wrong type");
    return nullptr;
  }

  template <typename Visit>
  void for_each(const JsonNode& node, std::string_view key, Visit visit) {
    const JsonNode* array = member(node, key, JsonKind::kArray);
    for (const JsonNode* child = array ? tree_.first_child(*array) : nullptr; child;
         child = tree_.next(*child)) {
      if (child->kind != JsonKind::kObject)
        return fail(*child, '"' + std::string(key) + "\" holds no object here");
      visit(*child);
    }
  }

  std::string text(const JsonNode& node, std::string_view key) {
    const JsonNode* found = member(node, key, JsonKind::kString);
    return found ? clean(found->text) : std::string();
  }

  double number(const JsonNode& node, std::string_view key, double missing) {
    const JsonNode* found = member(node, key, JsonKind::kNumber);
    return found ? found->number : missing;
  }

  // A whole number from 0 to `most`.
  uint64_t integer(const JsonNode& node, std::string_view key, double most) {
    const JsonNode* found = member(node, key, JsonKind::kNumber);
    if (!found) return 0;
    if (found->number >= 0 && found->number <= most && std::floor(found->number) == found->number) {
      return static_cast<uint64_t>(found->number);
    }
    fail(*found, '"' + std::string(key) + "\" is out of range");
    return 0;
  }

  template <typename Enum>
  Enum word(const JsonNode& node, std::string_view key, Enum missing) {
    const JsonNode* found = member(node, key, JsonKind::kString);
    if (found && !from_name(found->text, missing)) {
      fail(*found, "\"" + std::string(key) + "\" has an unknown value");
    }
    return missing;
  }

  // The id, or `letter` and the position if there is none; unique within `taken`.
  std::string id(const JsonNode& node, char letter, size_t position, std::set<std::string>& taken) {
    std::string found = text(node, "id");
    if (found.empty()) found = letter + std::to_string(position + 1);
    if (!is_id(found)) fail(node, "an id has letters, digits, - and _ only and ends in a digit");
    if (!taken.insert(found).second) fail(node, "the id \"" + found + "\" is used twice");
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
    texts_.author = text(root, "author");
    texts_.date = text(root, "date");
    texts_.source_url = text(root, "source_url");
    texts_.note = text(root, "note");
  }

  void read_interview(const JsonNode& root) {
    const JsonNode* interview = member(root, "interview", JsonKind::kObject);
    if (!interview) return;
    texts_.interview.title = text(*interview, "title");
    for_each(*interview, "turns", [&](const JsonNode& node) {
      const UnitRef group = group_at(Side::kInterview, texts_.interview.turns.size());
      Turn turn;
      turn.id = id(node, 't', group.group, group_ids_);
      turn.speaker = text(node, "speaker");
      turn.role = word(node, "role", Role::kNarration);
      turn.units = read_units(node, "units", 'p', group);
      keep_unknown(node, group);
      texts_.interview.turns.push_back(std::move(turn));
    });
    texts_.interview.unknown = tree_.unasked_members(*interview);
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
      unit.level = static_cast<int>(integer(node, "level", kMaxBlockDepth));
      unit.ordinal = text(node, "ordinal");
      unit.speaker = text(node, "speaker");
      unit.text = text(node, "text");
      read_inlines(node, unit);
      ref.index = static_cast<uint32_t>(units.size());
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

  std::vector<Span> read_spans(const JsonNode& link, std::string_view key, Side side) {
    std::vector<Span> spans;
    for_each(link, key, [&](const JsonNode& node) {
      const auto place = places_.find(text(node, "unit"));
      if (place == places_.end() || place->second.unit.side != side) return;
      Span span{place->second.unit, 0, 0};
      if (read_range(node, place->second.offsets, span.start, span.end)) spans.push_back(span);
    });
    return spans;
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
    const auto place = places_.find(text(node, "unit"));
    if (place == places_.end()) return fail(node, "the note stands on a unit that is not there");
    note.span.unit = place->second.unit;
    if (!read_range(node, place->second.offsets, note.span.start, note.span.end)) {
      note.span.start = note.span.end = place->second.offsets.to_bytes(place->second.offsets.count());
    }
    note.unknown = tree_.unasked_members(node);
    ties_.notes.push_back(std::move(note));
  }

  const JsonTree& tree_;
  Texts texts_;
  Ties ties_;
  std::map<std::string, BlockPlace> places_;
  std::set<std::string> group_ids_;
  std::set<std::string> link_ids_;
  std::set<std::string> note_ids_;
  bool failed_ = false;
  Error error_{ErrorCode::kMalformed, {}, 0};
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
