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
  const size_t reason = words.find_first_not_of(" \t\n,;:-.");
  return {true, reason == words.npos ? std::string() : std::string(trim(words.substr(reason)))};
}

// Behind "duidu:"; none if the text does not begin with it.
std::optional<std::string_view> behind_name(std::string_view text) {
  text = trim(text);
  if (!text.starts_with(kName)) return std::nullopt;
  text = trim(text.substr(kName.size()));
  if (!text.starts_with(':')) return std::nullopt;
  return text.substr(1);
}

// Whether a comment stands on lines that hold nothing else. Moves `from` behind it.
bool is_alone(std::string_view file, std::string_view comment, size_t& from, size_t& at) {
  at = file.find(comment, from);
  if (at == file.npos) return true;
  from = at + comment.size();
  const size_t open = file.rfind("<!--", at), close = file.find("-->", from);
  if (open == file.npos || close == file.npos) return true;
  const size_t begin = open == 0 ? file.npos : file.rfind('\n', open - 1);
  const std::string_view before =
      file.substr(begin == file.npos ? 0 : begin + 1, open - (begin == file.npos ? 0 : begin + 1));
  const std::string_view behind =
      file.substr(close + 3, std::min(file.find('\n', close), file.size()) - close - 3);
  return is_blank(before) && is_blank(behind);
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

  // The file that a line which is no unit was read from: that of the unit above it, or of the first commentary.
  uint32_t file_of(uint32_t line) const {
    const std::vector<UnitRef> above = block(line, -1), below = block(line, 1);
    const std::vector<UnitRef>& near = above.empty() ? below : above;
    return near.empty() ? 0 : texts_.file_of(near[0]);
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
    // The file of a comment in front of a whole file cannot be told from the unit above: that is another file's.
    for (const uint32_t file :
         {file_of(line), block(line, 1).empty() ? file_of(line) : texts_.file_of(block(line, 1)[0])}) {
      size_t at = 0;
      size_t& from = behind_comment_[file];
      const std::string_view text = locator_.text(file);
      const bool is_own_line = is_alone(text, trim(comment), from, at);
      if (at == text.npos) continue;
      const uint32_t number = static_cast<uint32_t>(std::count(
                                  text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) +
                              1;
      return add(block(line, is_own_line ? 1 : -1), saying_of(*words), comment, file, number);
    }
    add(block(line, 1), saying_of(*words), comment, file_of(line), 0);
  }

  void read_block(uint32_t line, UnitRef unit) {
    const std::string_view text = lines_.whole_text(line);
    const uint32_t file = texts_.file_of(unit);
    for (size_t open = text.find('['); open != text.npos; open = text.find('[', open + 1)) {
      const size_t close = text.find(']', open);
      if (close == text.npos) break;
      const std::optional<std::string_view> words = behind_name(text.substr(open + 1, close - open - 1));
      if (!words) continue;
      const bool is_own = trim(text).size() == close + 1 - open;
      const uint32_t number = locator_.lines(texts_, file)
                                  .begin_of(texts_.article.texts(), unit, static_cast<uint32_t>(open))
                                  .line;
      add(is_own ? block(line + 1, 1) : std::vector<UnitRef>{unit}, saying_of(*words),
          text.substr(open, close + 1 - open), file, number);
    }
    read_members(unit, file);
  }

  void read_members(UnitRef unit, uint32_t file) {
    for (const UnknownFields& fields : texts_.article.texts().unknown_fields) {
      if (fields.object != unit || fields.members.find("\"duidu\"") == std::string::npos) continue;
      const std::string object = "{" + fields.members + "}";
      const Result<JsonTree> tree = JsonTree::parse(object);
      const JsonNode* node = tree ? tree.value().member(tree.value().root(), kName) : nullptr;
      if (!node || node->kind != JsonKind::kString) continue;
      const uint32_t number = locator_.lines(texts_, file).begin_of(texts_.article.texts(), unit, 0).line;
      add({unit}, saying_of(node->text), node->text, file, number);
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
