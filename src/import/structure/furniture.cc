#include "import/structure/furniture.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/ascii.h"
#include "import/structure/cues.h"
#include "import/structure/fields.h"
#include "import/structure/furniture_words.h"
#include "import/structure/metadata.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr size_t kMaxCallColumns = 80;
constexpr size_t kMaxRightsColumns = 240;
constexpr size_t kMaxEntryColumns = 100;  // of a list of other articles
// A name before a colon that recurs so often is somebody who speaks.
constexpr int kSpeaks = 3;

bool is_mark(char32_t c) { return is_punctuation(c) || is_space(c); }

// The words without marks and blanks around them, in small letters.
std::string bare(std::string_view text) {
  size_t start = 0;
  while (start < text.size()) {
    size_t behind = start;
    if (!is_mark(next_code_point(text, behind)) || text.substr(start).starts_with("©")) break;
    start = behind;
  }
  size_t end = text.size();
  while (end > start) {
    size_t before = end;
    if (!is_mark(previous_code_point(text, before))) break;
    end = before;
  }
  return lower_ascii(text.substr(start, end - start));
}

bool ends_sentence(std::string_view text) {
  static constexpr std::u32string_view kEnds = U"。！？!?….”」』；";
  return kEnds.find(last_character(trimmed(text))) != kEnds.npos;
}

bool has_sentence(std::string_view text) {
  static constexpr std::u32string_view kEnds = U"。！？!?；";
  for (size_t offset = 0; offset < text.size();) {
    if (kEnds.find(next_code_point(text, offset)) != kEnds.npos) return true;
  }
  return ends_sentence(text);
}

bool is_prose(const Block& block) {
  return block.kind == UnitKind::kParagraph || block.kind == UnitKind::kHeading ||
         block.kind == UnitKind::kListItem || block.kind == UnitKind::kQuote;
}

// Whether links cover all words.
bool is_all_links(const Block& block) {
  size_t covered = 0;
  for (const Inline& run : block.inlines) {
    if (run.style != InlineStyle::kLink) continue;
    for (size_t at = covered; at < run.start;) {
      if (!is_mark(next_code_point(block.text, at))) return false;
    }
    covered = std::max<size_t>(covered, run.end);
  }
  if (covered == 0) return false;
  for (size_t at = covered; at < block.text.size();) {
    if (!is_mark(next_code_point(block.text, at))) return false;
  }
  return true;
}

class FurnitureFinder {
 public:
  FurnitureFinder(Blocks& blocks, Texts& texts) : blocks_(blocks), texts_(texts) {
    for (const Block& block : blocks.article) {
      const std::string name(name_before_colon(block));
      if (!name.empty()) ++names_[name];
    }
  }

  void run() {
    find_lists();
    find_between();
    find_head();
    find_foot();
    take();
  }

 private:
  static constexpr size_t kMaxNameBytes = 48;

  static std::string_view name_before_colon(const Block& block) {
    const std::string_view start = std::string_view(block.text).substr(0, kMaxNameBytes);
    const size_t colon = std::min(start.find(':'), start.find("："));
    return colon == start.npos ? std::string_view() : trimmed(start.substr(0, colon));
  }

  bool speaks(const Block& block) const {
    const auto found = names_.find(std::string(name_before_colon(block)));
    return found != names_.end() && found->second >= kSpeaks;
  }

  // A heading of other articles or of readers' comments, and what stands under it.
  void find_lists() {
    const std::vector<Block>& blocks = blocks_.article;
    for (size_t i = 0; i < blocks.size(); ++i) {
      if (!is_prose(blocks[i]) || blocks[i].text.size() > kMaxEntryColumns) continue;
      const std::string words = bare(blocks[i].text);
      const bool comments = heads_page_comments(words);
      if (!comments && !heads_related(words)) continue;
      size_t end = i + 1;
      while (end < blocks.size() && (blocks[end].is_rule || belongs(blocks[end], comments))) ++end;
      const bool has_list = end > i + 1;
      if (!comments && !has_list && end < blocks.size()) continue;  // a heading of the article's own
      std::fill(marked_.begin() + static_cast<std::ptrdiff_t>(i),
                marked_.begin() + static_cast<std::ptrdiff_t>(end), 1);
      i = end - 1;
    }
  }

  // Whether a block stands under such a heading: comments go on to the next heading, other articles are titles.
  static bool belongs(const Block& block, bool comments) {
    if (block.kind == UnitKind::kHeading) return false;
    if (section_cue(block).is_plain) return false;
    if (comments) return true;
    if (block.kind == UnitKind::kImage || is_all_links(block)) return true;
    return is_prose(block) && columns(block.text) <= kMaxEntryColumns && !has_sentence(block.text) &&
           name_before_colon(block).empty();
  }

  // What is furniture wherever it stands.
  bool is_anywhere(const Block& block) const {
    if (!is_prose(block) || block.is_rule || block.text.size() > 4 * kMaxCallColumns || speaks(block))
      return false;
    const std::string words = bare(block.text);
    if (is_page_line(words)) return block.kind != UnitKind::kHeading || !is_short_word(words);
    if (columns(block.text) > kMaxCallColumns || ends_sentence(block.text)) return false;
    return starts_with_call(words) || is_credit(block.text);
  }

  // "分享" may be a heading of the article.
  static bool is_short_word(std::string_view words) { return columns(words) <= 8; }

  static bool starts_with_call(const std::string& words) {
    static constexpr size_t kCallBytes = 48;
    return holds_call(std::string_view(words).substr(0, std::min(words.size(), kCallBytes))) &&
           columns(words) <= kMaxCallColumns / 2;
  }

  // "排版：小满 / 审核：又宁": names a page's makers, by a word that nobody is called by.
  static bool is_credit(std::string_view text) {
    const auto pieces = field_pieces(text);
    if (!pieces) return false;
    return std::all_of(pieces->begin(), pieces->end(), [](const FieldPiece& piece) {
      return piece.field == Field::kOther && !piece.name.empty() && is_maker(piece.name);
    });
  }

  static bool is_maker(std::string_view name) {
    static constexpr std::string_view kMakers =
        "|排版|责编|責編|责任编辑|責任編輯|执行编辑|美编|美編|美术编辑|校对|校對|审校|審校|审核|審核|终审|"
        "监制|監製|出品|统筹|統籌|制图|"
        "製圖|运营|新媒体编辑|微信编辑|值班编辑|值班主编|实习编辑|责校|責校|校閲|edited by|copy "
        "editor|proofreader|layout by|";
    return kMakers.find("|" + lower_ascii(name) + "|") != kMakers.npos;
  }

  void find_between() {
    for (size_t i = 0; i < blocks_.article.size(); ++i) {
      if (!marked_[i] && is_anywhere(blocks_.article[i]) && !may_answer(i)) marked_[i] = 1;
    }
  }

  // "What does the sign say?" - "Share": what stands behind a question may be its answer, unless a label follows.
  bool may_answer(size_t i) const {
    const std::vector<Block>& blocks = blocks_.article;
    if (i == 0 || blocks[i - 1].is_rule) return false;
    const char32_t last = last_character(trimmed(blocks[i - 1].text));
    const bool asks = last == '?' || last == U'？';
    return asks && (i + 1 == blocks.size() || name_before_colon(blocks[i + 1]).empty());
  }

  // What is furniture at the head or the foot of a page.
  bool is_at_edge(const Block& block, bool at_foot) const {
    if (!is_prose(block) || speaks(block)) return false;
    const std::string words = bare(block.text);
    if (at_foot && (is_end_mark(words) || heads_related(words))) return true;
    if (columns(block.text) <= kMaxRightsColumns && states_rights(words)) return true;
    if (columns(block.text) > kMaxCallColumns) return false;
    if (holds_call(lower_ascii(block.text)) && !ends_in_full_stop(block.text)) return true;
    return at_foot && is_all_links(block) && !has_sentence(block.text);
  }

  static bool ends_in_full_stop(std::string_view text) {
    const char32_t last = last_character(trimmed(text));
    return last == U'。' || last == '.' || last == U'？' || last == '?';
  }

  void find_head() {
    for (size_t i = 0; i < blocks_.article.size(); ++i) {
      const Block& block = blocks_.article[i];
      if (marked_[i] || block.is_rule || block.kind == UnitKind::kImage) continue;
      if (is_at_edge(block, false)) {
        marked_[i] = 1;
      } else if (!take_line(i)) {
        return;
      }
    }
  }

  void find_foot() {
    bool found = false;
    for (size_t i = blocks_.article.size(); i > 0; --i) {
      const Block& block = blocks_.article[i - 1];
      if (block.kind == UnitKind::kFootnote || (block.kind == UnitKind::kImage && !found)) continue;
      if (block.is_rule) {
        marked_[i - 1] |= found;
      } else if (marked_[i - 1] || is_at_edge(block, true) || take_line(i - 1)) {
        marked_[i - 1] = 1;
        found = true;
      } else {
        return;
      }
    }
  }

  // A line about the text: its values are stored.
  bool take_line(size_t i) {
    bool is_whole = true;
    if (speaks(blocks_.article[i]) || !take_fields(blocks_.article[i], texts_, is_whole)) return false;
    marked_[i] = 1;
    if (is_whole) blocks_.article[i].is_rule = true;  // the fields say it all: nothing is left to set apart
    return true;
  }

  void take() {
    for (size_t i = blocks_.article.size(); i > 0; --i) {
      if (!marked_[i - 1]) continue;
      size_t first = i - 1;
      while (first > 0 && marked_[first - 1]) --first;
      set_apart(blocks_, first, i, ApartKind::kFurniture);
      i = first + 1;
    }
  }

  Blocks& blocks_;
  Texts& texts_;
  std::unordered_map<std::string, int> names_;
  std::vector<uint8_t> marked_ = std::vector<uint8_t>(blocks_.article.size());
};

}  // namespace

void set_furniture_apart(Blocks& blocks, Texts& texts) { FurnitureFinder(blocks, texts).run(); }

}  // namespace duidu
