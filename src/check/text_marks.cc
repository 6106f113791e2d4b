#include "check/text_marks.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "edit/lines.h"
#include "import/article_json/json_tree.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr std::string_view kName = "duidu";
constexpr std::string_view kParaphrase = "paraphrase";
constexpr size_t kLongestHead = 64;  // bytes of a mark within which its name and colon stand

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_ascii_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_blank(text.back())) text.remove_suffix(1);
  return text;
}

// What is said of the paragraph: " paraphrase, he agreed" gives the reason "he agreed".
struct Saying {
  bool is_understood = false;
  std::string reason;
};

Saying saying_of(std::string_view words) {
  words = trim(words);
  if (!words.starts_with(kParaphrase)) return {};
  words.remove_prefix(kParaphrase.size());
  if (!words.empty() && is_ascii_letter(static_cast<unsigned char>(words.front()))) return {};
  while (!words.empty() && std::string_view(" \t\n,;:-.").find(words.front()) != words.npos)
    words.remove_prefix(1);
  for (const std::string_view mark : {"，", "；", "：", "。"}) {
    if (words.starts_with(mark)) words.remove_prefix(mark.size());
  }
  return {true, std::string(trim(words))};
}

// Behind "duidu:"; none if the text does not begin with it.
std::optional<std::string_view> behind_name(std::string_view text) {
  text = trim(text);
  if (!text.starts_with(kName)) return std::nullopt;
  text = trim(text.substr(kName.size()));
  for (const std::string_view colon : {":", "："}) {
    if (text.starts_with(colon)) return text.substr(colon.size());
  }
  return std::nullopt;
}

// Where a comment stands in a file, and whether its lines hold nothing else.
struct CommentPlace {
  size_t begin = std::string_view::npos;
  size_t end = 0;
  bool is_alone = true;
  bool is_found() const { return begin != std::string_view::npos; }
};

// The first comment with this text from `from` on.
CommentPlace find_comment(std::string_view file, std::string_view words, size_t from) {
  constexpr std::string_view kOpen = "<!--", kClose = "-->";
  for (size_t open = file.find(kOpen, from); open != file.npos; open = file.find(kOpen, open + 1)) {
    const size_t close = file.find(kClose, open);
    if (close == file.npos) break;
    if (trim(file.substr(open + kOpen.size(), close - open - kOpen.size())) != words) continue;
    const size_t end = close + kClose.size();
    const size_t line = file.substr(0, open).rfind('\n') + 1;  // npos + 1 is 0
    const std::string_view behind = file.substr(end, std::min(file.find('\n', end), file.size()) - end);
    return {open, end, is_blank(file.substr(line, open - line)) && is_blank(behind)};
  }
  return {};
}

class MarkReader {
 public:
  MarkReader(const CheckedTexts& texts, Locator& locator)
      : texts_(texts), locator_(locator), lines_(lines_of(std::make_shared<const Article>(texts.article))) {}

  std::vector<TextMark> run() {
    for (uint32_t line = 0; line < lines_.count(); ++line) {
      const LineOrigin& origin = lines_.origin(line);
      if (origin.kind == LineOrigin::Kind::kApart) read_comment(line, lines_.whole_text(line));
      const bool is_block = origin.kind == LineOrigin::Kind::kUnit && origin.unit.side == Side::kCommentary;
      if (is_block) read_block(line, origin.unit);
    }
    read_members();
    return std::move(marks_);
  }

 private:
  // The nearest block of a commentary from `line` on, upwards or downwards.
  std::vector<UnitRef> block(uint32_t line, int step) const {
    for (; line < lines_.count(); line += static_cast<uint32_t>(step)) {
      const LineOrigin& origin = lines_.origin(line);
      if (origin.kind == LineOrigin::Kind::kUnit && origin.unit.side == Side::kCommentary)
        return {origin.unit};
    }
    return {};
  }

  void add(std::vector<UnitRef> covers, const Saying& saying, std::string_view text, uint32_t file,
           uint32_t line) {
    marks_.push_back(
        {std::move(covers), saying.reason, std::string(trim(text)), file, line, saying.is_understood});
  }

  void read_comment(uint32_t line, std::string_view comment) {
    if (lines_.base->texts().apart[lines_.origin(line).apart].kind != ApartKind::kComment) return;
    const std::optional<std::string_view> words = behind_name(comment);
    if (!words) return;
    // It was read from the file of the block above or, before all of a file's, from that of the block below.
    const std::vector<UnitRef> above = block(line, -1), below = block(line, 1);
    for (const std::vector<UnitRef>* near : {&above, &below}) {
      if (near->empty()) continue;
      const uint32_t file = texts_.file_of(near->front());
      const CommentPlace place = find_comment(locator_.text(file), trim(comment), behind_comment_[file]);
      if (!place.is_found()) continue;
      behind_comment_[file] = place.end;
      return add(place.is_alone ? below : above, saying_of(*words), comment, file,
                 line_at(file, place.begin));
    }
    const std::vector<UnitRef>& near = below.empty() ? above : below;
    add(below, saying_of(*words), comment, near.empty() ? 0 : texts_.file_of(near[0]), 0);
  }

  uint32_t line_at(uint32_t file, size_t byte) {
    const std::string_view before = locator_.text(file).substr(0, byte);
    return static_cast<uint32_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  }

  void read_block(uint32_t line, UnitRef unit) {
    const std::string_view text = lines_.whole_text(line);
    for (size_t open = text.find('['); open != text.npos; open = text.find('[', open + 1)) {
      if (!behind_name(text.substr(open + 1, kLongestHead))) continue;
      const size_t close = text.find(']', open);
      if (close == text.npos) break;
      const std::string_view mark = text.substr(open, close + 1 - open);
      const bool is_own = trim(text) == mark;
      const std::string_view words = mark.substr(1, mark.size() - 2);
      add(is_own ? block(line + 1, 1) : std::vector<UnitRef>{unit}, saying_of(*behind_name(words)), mark,
          texts_.file_of(unit), line_of(unit, static_cast<uint32_t>(open)));
    }
  }

  uint32_t line_of(UnitRef unit, uint32_t offset) {
    const Texts& texts = texts_.article.texts();
    return locator_.lines(texts_, texts_.file_of(unit)).begin_of(texts, unit, offset).line;
  }

  // Members of blocks that article JSON does not know.
  void read_members() {
    for (const UnknownFields& fields : texts_.article.texts().unknown_fields) {
      const UnitRef unit = fields.object;
      const bool is_block = unit.side == Side::kCommentary && unit.index != UnknownFields::kGroup;
      if (!is_block || fields.members.find("\"duidu\"") == std::string::npos) continue;
      const std::string object = "{" + fields.members + "}";
      const Result<JsonTree> tree = JsonTree::parse(object);
      const JsonNode* node = tree ? tree.value().member(tree.value().root(), kName) : nullptr;
      if (!node || node->kind != JsonKind::kString) continue;
      add({unit}, saying_of(node->text), node->text, texts_.file_of(unit), line_of(unit, 0));
    }
  }

  const CheckedTexts& texts_;
  Locator& locator_;
  const ArticleLines lines_;
  std::map<uint32_t, size_t> behind_comment_;  // by file: how far its comments were found
  std::vector<TextMark> marks_;
};

}  // namespace

std::vector<TextMark> text_marks(const CheckedTexts& texts, Locator& locator) {
  return MarkReader(texts, locator).run();
}

}  // namespace duidu
