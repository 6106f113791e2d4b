// The article: one interview, what was written about it, and the links between them. A value in two parts: its texts,
// which all copies share, and its ties, the links and notes, so that a copy with other links copies no text. Built by import
// or by the JSON reader and never changed in place; views share it as shared_ptr<const Article>.
// All text is well-formed UTF-8, offsets are bytes of the unit's text, half open.
// Members of a file's objects that this version does not know are kept as they stand in the file, without blanks between
// tokens: "\"mood\":\"calm\",\"seen\":[1,2]". They mean nothing here; export writes them back into the same object.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/place.h"
#include "model/verdict.h"

namespace duidu {

inline Side other(Side side) { return side == Side::kInterview ? Side::kCommentary : Side::kInterview; }

// kCaption: words of the interface among the text, in an article that was arranged to be shown (app/views); in no file.
enum class UnitKind : uint8_t {
  kParagraph,
  kHeading,
  kListItem,
  kQuote,
  kCode,
  kTable,
  kImage,
  kFootnote,
  kCaption
};

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
  int level = 0;        // heading 1-6, also of a caption that heads a row; nesting depth of list items from 0
  std::string ordinal;  // list items as written: "1.", "一、", "•"
  std::string speaker;  // quoted turns only: the label that stood before the text
  std::string text;
  std::vector<Inline> inlines;
  bool operator==(const Unit&) const = default;
};

enum class Role : uint8_t { kQuestion, kAnswer, kNarration };

// When a turn was said, in milliseconds from the beginning of the recording.
struct SaidAt {
  static constexpr int64_t kUnknown = -1;

  int64_t start = kUnknown;
  int64_t end = kUnknown;
  bool operator==(const SaidAt&) const = default;
};

struct Turn {
  std::string id;  // "t1"
  std::string speaker;
  Role role = Role::kNarration;
  std::vector<Unit> units;
  SaidAt said_at;
  bool operator==(const Turn&) const = default;
};

// Where a text comes from.
struct Credit {
  std::string title;
  std::string author;
  std::string date;
  std::string source_url;
  bool operator==(const Credit&) const = default;
};

// A further interview among the turns, from `first_turn` up to the next part or the end.
struct InterviewPart {
  uint32_t first_turn = 0;
  Credit credit;
  bool operator==(const InterviewPart&) const = default;
};

// A label of the text that is shown under another spelling of the same name: "何老师" for "何守钟", "FSM" for "Frederico Muñoz".
struct Spelling {
  std::string speaker;
  std::string label;
  bool operator==(const Spelling&) const = default;
};

// All interviews of the article, one after another. Author, date and source of the first are the article's where it has
// none of its own.
struct Interview {
  std::string title;
  std::string author;
  std::string date;
  std::string source_url;
  std::vector<Turn> turns;
  std::vector<InterviewPart> parts;  // the second interview and those after it, in the order of their turns
  std::vector<Spelling> spellings;   // in the order of the text
  std::string unknown;               // members this version does not know
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

enum class LinkKind : uint8_t { kQuote, kTopic, kManual };
enum class LinkLevel : uint8_t { kExact, kFolded, kFragments, kNear, kNone };
// kRemoved: its author took the link away. Such links are in Ties::removed only.
enum class LinkState : uint8_t { kOk, kAmbiguous, kOrphan, kRemoved };
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
  std::optional<Verdict> verdict;  // of quotations only
  std::string unknown;             // members this version does not know
  bool operator==(const Link&) const = default;

  const std::vector<Span>& spans(Side side) const {
    return side == Side::kInterview ? interview : commentary;
  }
};

struct Reply {
  std::string author;
  std::string date;
  std::string text;
  bool operator==(const Reply&) const = default;
};

// What somebody wrote in the margin of a span: the user, or an editor named by `author`.
struct Note {
  std::string id;
  Span span;
  std::string text;
  std::string color;
  std::string author;
  std::string date;
  std::vector<Reply> replies;
  std::string unknown;  // members this version does not know
  bool operator==(const Note&) const = default;
};

// Members of a turn, a commentary or a unit that this version does not know. Few objects have any: they stand in a list of
// their own, so that a unit is not larger for them.
struct UnknownFields {
  static constexpr uint32_t kGroup = UINT32_MAX;

  UnitRef object;  // its index is kGroup if it is the turn or commentary itself
  std::string members;
  bool operator==(const UnknownFields&) const = default;
};

// A block of a commentary that did not stand behind the block before it, but between the turns.
struct Standing {
  static constexpr UnitRef kAtStart = {Side::kInterview, UINT32_MAX, UINT32_MAX};

  UnitRef block;
  UnitRef after;  // the unit of the interview it stood behind, or kAtStart: before all turns
  bool operator==(const Standing&) const = default;
};

enum class ApartKind : uint8_t { kFurniture, kComment, kFrontMatter, kLeftover };

// Text that is neither interview nor commentary: what a page has around its article, a comment in the source, the fields
// of its head that the article has no field for, and what no reader of a format found a place for. Lines end with '\n'.
struct Apart {
  std::string id;  // "a1"
  ApartKind kind = ApartKind::kFurniture;
  std::string text;
  UnitRef after = Standing::kAtStart;  // of either side
  bool operator==(const Apart&) const = default;
};

// A change of the split that was made by hand (edit/edit.h): what was done to which lines of the text, counted from 0.
struct Correction {
  std::string edit;
  uint32_t first_line = 0;
  uint32_t line_count = 1;
  std::string speaker;
  bool operator==(const Correction&) const = default;
};

// How the text was split into the two sides.
struct SplitAccount {
  static constexpr double kUnknown = -1;

  std::string method;           // what the turns were recognised by: "labels", "bold-questions"
  double certainty = kUnknown;  // 0 to 1
  std::vector<Correction> corrections;
  std::string unknown;  // members this version does not know
  bool operator==(const SplitAccount&) const = default;
};

// A row of an article that is shown in pairs: its turns and commentaries are those before the next row's. Either may be none.
struct ArticleRow {
  uint32_t first_turn = 0;
  uint32_t first_commentary = 0;
  bool operator==(const ArticleRow&) const = default;
};

// What a card stands beside, in an article that is shown as cards: its words level with this place of the interview.
struct CardTie {
  TextPosition about;
  TextPosition words;         // in the card
  bool is_quotation = false;  // else it is only related, and makes room for those that are quotations
  bool operator==(const CardTie&) const = default;
};

struct Texts {
  std::string id;
  std::string title;
  std::string language;  // BCP 47: "zh-Hans", "en"
  std::string
      encoding;  // of the file it was read from, as the WHATWG names it: "gb18030"; empty is UTF-8 or unknown
  std::string author;
  std::string date;
  std::string source_url;
  std::string note;
  Interview interview;
  std::vector<Commentary> commentaries;
  std::vector<Standing> standings;  // in the order of `block`
  std::vector<Apart> apart;         // in the order of the text
  SplitAccount split;
  std::string unknown;                        // of the article itself
  std::vector<UnknownFields> unknown_fields;  // in the order of `object`
  // Of an article that was arranged to be shown (app/views), in no file: its rows, and the units that stand elsewhere, too.
  std::vector<ArticleRow> rows;
  std::vector<UnitRef> copies;  // ascending
  // The same of an article that is shown as cards: each commentary is one; without a tie it stands right behind the card before it.
  std::vector<std::optional<CardTie>> cards;
  bool operator==(const Texts&) const = default;

  const Unit& unit(UnitRef ref) const {
    return ref.side == Side::kInterview ? interview.turns[ref.group].units[ref.index]
                                        : commentaries[ref.group].blocks[ref.index];
  }
};

// What is laid over the texts.
struct Ties {
  uint64_t revision = 0;
  std::vector<Link> links;
  std::vector<Link> removed;  // taken away by their author: nowhere a link, but not found anew either
  std::vector<Note> notes;
  bool operator==(const Ties&) const = default;
};

// Its texts may be asked for until it is moved from.
class Article : public Ties {
 public:
  Article() : Article(Texts()) {}
  explicit Article(Texts texts, Ties ties = {})
      : Ties(std::move(ties)), texts_(std::make_shared<Texts>(std::move(texts))) {}

  const Texts& texts() const { return *texts_; }
  // Functions that ask for the texts alone take an article too.
  operator const Texts&() const { return *texts_; }

  // The texts of an article that is still being made, to be changed. Copies them first if another article shares them.
  Texts& own_texts();

  const std::string& id() const { return texts_->id; }
  const std::string& title() const { return texts_->title; }
  const std::string& language() const { return texts_->language; }
  const std::string& author() const { return texts_->author; }
  const std::string& date() const { return texts_->date; }
  const std::string& source_url() const { return texts_->source_url; }
  const std::string& note() const { return texts_->note; }
  const Interview& interview() const { return texts_->interview; }
  const std::vector<Commentary>& commentaries() const { return texts_->commentaries; }
  const Unit& unit(UnitRef ref) const { return texts_->unit(ref); }

  bool operator==(const Article& other) const {
    return (texts_ == other.texts_ || *texts_ == *other.texts_) && Ties::operator==(other);
  }

 private:
  std::shared_ptr<Texts> texts_;
};

// Whether a unit is a paragraph from right to left: its first letter says so. Code and tables keep their left edge.
bool runs_leftwards(const Unit& unit);

// "t20.p1" or "c1.b3": the address of a unit in files, URLs and the page.
std::string address(const Texts& texts, UnitRef ref);

// The unit with this address; false if there is none.
bool find_unit(const Texts& texts, const std::string& address, UnitRef& ref);

// Every unit of a side in reading order.
std::vector<UnitRef> units_of(const Texts& texts, Side side);

// Whether the unit stands elsewhere in an arranged article, where it is whole.
bool is_copy(const Texts& texts, UnitRef ref);

// A speaker's name as it is shown: with the colon of the article's language ("记者：", "Reporter:"); empty stays empty.
std::string speaker_label(const Texts& texts, const std::string& speaker);

// A run of at most kUnitsPerSection units (in the order of units_of) that ends as soon as it has kSectionBytes of text. It
// cuts no turn of the interview and no list of a commentary that is not longer than a section alone, and none reaches into
// another row or card. Layout and page cut an article at these same places.
struct Section {
  uint32_t first_unit = 0;
  uint32_t unit_count = 0;
};

std::vector<Section> sections_of(const Texts& texts, Side side);

}  // namespace duidu
