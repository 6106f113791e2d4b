// The article: one interview, what was written about it, and the links between them. A plain value, built by
// import or by the JSON reader and never changed in place; views share it as shared_ptr<const Article>.
// All text is well-formed UTF-8, offsets are bytes of the unit's text, half open.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "wire/vocabulary.h"

namespace duidu {

inline Side other(Side side) { return side == Side::kInterview ? Side::kCommentary : Side::kInterview; }

enum class UnitKind : uint8_t { kParagraph, kHeading, kListItem, kQuote, kCode, kTable, kImage, kFootnote };

enum class InlineStyle : uint8_t { kStrong, kEmphasis, kCode, kLink };

struct Inline {
  uint32_t start = 0;
  uint32_t end = 0;
  InlineStyle style = InlineStyle::kStrong;
  std::string href;  // links only; as written, not yet judged safe
  bool operator==(const Inline&) const = default;
};

// A paragraph of a turn or a block of a commentary.
struct Unit {
  std::string id;  // within its turn or commentary: "p1", "b3"
  UnitKind kind = UnitKind::kParagraph;
  int level = 0;        // heading 1-6; nesting depth of list items from 0
  std::string ordinal;  // list items as written: "1.", "一、", "•"
  std::string speaker;  // quoted turns only: the label that stood before the text
  std::string text;
  std::vector<Inline> inlines;
  bool operator==(const Unit&) const = default;
};

enum class Role : uint8_t { kQuestion, kAnswer, kNarration };

struct Turn {
  std::string id;  // "t1"
  std::string speaker;
  Role role = Role::kNarration;
  std::vector<Unit> units;
  bool operator==(const Turn&) const = default;
};

struct Interview {
  std::string title;
  std::vector<Turn> turns;
  bool operator==(const Interview&) const = default;
};

struct Commentary {
  std::string id;  // "c1"
  std::string title;
  std::string author;
  std::string date;
  std::string source_url;
  std::vector<Unit> blocks;
  bool operator==(const Commentary&) const = default;
};

// Where a unit stands: turn and paragraph, or commentary and block. Valid for the article it was made from.
struct UnitRef {
  Side side = Side::kInterview;
  uint32_t group = 0;
  uint32_t index = 0;
  bool operator==(const UnitRef&) const = default;
  auto operator<=>(const UnitRef&) const = default;
};

// A character of the article.
struct TextPosition {
  UnitRef unit;
  uint32_t offset = 0;  // bytes of the unit's text
  bool operator==(const TextPosition&) const = default;
  auto operator<=>(const TextPosition&) const = default;
};

struct Span {
  UnitRef unit;
  uint32_t start = 0;
  uint32_t end = 0;
  bool operator==(const Span&) const = default;
};

enum class LinkKind : uint8_t { kQuote, kTopic, kManual };
enum class LinkLevel : uint8_t { kExact, kFolded, kFragments, kNear, kNone };
enum class LinkState : uint8_t { kOk, kAmbiguous, kOrphan };
enum class LinkOrigin : uint8_t { kAuto, kAuthor, kReader };

// Many-to-many: several spans on a side are one link (fragments of an elided quotation, a quotation over paragraphs).
struct Link {
  std::string id;  // "l1"
  LinkKind kind = LinkKind::kQuote;
  LinkLevel level = LinkLevel::kExact;
  double similarity = 1.0;
  LinkState state = LinkState::kOk;
  LinkOrigin origin = LinkOrigin::kAuto;
  std::string reason;
  std::string note;
  std::vector<Span> commentary;
  std::vector<Span> interview;
  bool operator==(const Link&) const = default;

  const std::vector<Span>& spans(Side side) const {
    return side == Side::kInterview ? interview : commentary;
  }
};

// The reader's own note on a span.
struct Note {
  std::string id;
  Span span;
  std::string text;
  std::string color;
  bool operator==(const Note&) const = default;
};

struct Article {
  std::string id;
  uint64_t revision = 0;
  std::string title;
  std::string language;  // BCP 47: "zh-Hans", "en"
  std::string author;
  std::string date;
  std::string source_url;
  std::string note;
  Interview interview;
  std::vector<Commentary> commentaries;
  std::vector<Link> links;
  std::vector<Note> notes;
  bool operator==(const Article&) const = default;

  const Unit& unit(UnitRef ref) const {
    return ref.side == Side::kInterview ? interview.turns[ref.group].units[ref.index]
                                        : commentaries[ref.group].blocks[ref.index];
  }
};

// Whether a unit is a paragraph from right to left: its first letter says so. Code and tables keep their left edge.
bool runs_leftwards(const Unit& unit);

// "t20.p1" or "c1.b3": the address of a unit in files, URLs and the page.
std::string address(const Article& article, UnitRef ref);

// The unit with this address; false if there is none.
bool find_unit(const Article& article, const std::string& address, UnitRef& ref);

// Every unit of a side in reading order.
std::vector<UnitRef> units_of(const Article& article, Side side);

// A speaker's name as it is shown: with the colon of the article's language ("记者：", "Reporter:"); empty stays empty.
std::string speaker_label(const Article& article, const std::string& speaker);

// A run of at most kUnitsPerSection units (in the order of units_of) that ends as soon as it has kSectionBytes of text. It
// cuts no turn of the interview and no list of a commentary that is not longer than a section alone. Layout and page cut an
// article at these same places.
struct Section {
  uint32_t first_unit = 0;
  uint32_t unit_count = 0;
};

std::vector<Section> sections_of(const Article& article, Side side);

}  // namespace duidu
