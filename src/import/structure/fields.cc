#include "import/structure/fields.h"

#include <algorithm>
#include <unordered_map>

#include "base/ascii.h"
#include "import/block.h"
#include "import/structure/furniture_words.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr size_t kMaxValueColumns = 120;
constexpr size_t kMaxNameBytes = 48;
// Lines about a text are short; a paragraph need not be looked through.
constexpr size_t kMaxLineBytes = 800;

struct FieldName {
  std::string_view names;  // between bars, lower case
  Field field;
};

constexpr FieldName kFieldNames[] = {
    {"|title|标题|標題|题目|題目|タイトル|제목|", Field::kTitle},
    {"|subtitle|副标题|副標題|副题|", Field::kSubtitle},
    {"|author|authors|by|writer|written by|words by|text "
     "by|作者|撰文|撰稿|文|文字|采写|採寫|采写整理|作者署名|取材・文|글|글쓴이|autor|"
     "auteur|von|",
     Field::kAuthor},
    {"|published|published on|date|posted|posted "
     "on|日期|时间|時間|发布时间|發布時間|发布日期|發布日期|发表时间|"
     "發表時間|发布于|發布於|发表于|發表於|采访时间|採訪時間|日付|公開日|날짜|datum|publié le|",
     Field::kDate},
    {"|source|original|original "
     "post|link|url|canonical|canonicalurl|来源|來源|出处|出處|原文|原文链接|原文連結|"
     "原文地址|链接|連結|转载自|轉載自|本文来源|文章来源|出典|출처|quelle|",
     Field::kSource},
    {"|updated|last updated|tags|tag|categories|category|keywords|reading time|editor|editors|edited by|"
     "editing|translator|translated by|translation|share on|share this|share|filed under|posted "
     "in|proofreader|"
     "proofreading|copy editor|copyeditor|fact-checker|fact checker|layout|layout by|design|designer|photos|"
     "photo|photos by|photo by|photography|photographer|photographs by|photograph "
     "by|illustration|illustrations|"
     "illustration by|illustrations by|art by|produced by|producer|transcript by|transcribed by|recorded by|"
     "redaktion|foto|fotos|photographie|illustrator|copyright|"
     "编辑|編輯|责编|責編|责任编辑|責任編輯|执行编辑|主编|主編|副主编|编审|編審|校对|校對|校订|校訂|一校|"
     "二校|审校|審校|"
     "审核|審核|审稿|審稿|终审|初审|复审|監製|监制|制作|製作|出品|策划|策劃|统筹|統籌|排版|美编|美編|"
     "美术编辑|设计|設計|"
     "视觉|視覺|视觉设计|版式|制图|製圖|插画|插畫|插图|插圖|海报|摄影|攝影|摄像|图|圖|图片|圖片|图片来源|"
     "圖片來源|供图|供圖|"
     "题图|題圖|配图|配圖|封面|运营|運營|新媒体编辑|微信编辑|值班编辑|值班主编|实习编辑|见习编辑|译者|譯者|"
     "翻译|翻譯|编译|編譯|"
     "标签|標籤|分类|分類|关键词|關鍵詞|关键字|字数|字數|阅读|閱讀|阅读量|閱讀量|浏览|瀏覽|浏览量|点击|"
     "点击量|阅读时间|閱讀時間|更新|"
     "更新时间|更新時間|采访|採訪|专访|專訪|采编|版权|版權|版权声明|版權聲明|转载|轉載|责校|責校|编务|"
     "技术编辑|录音|錄音|整理|剪辑|"
     "后期|後期|"
     "撮影|写真|編集|構成|翻訳|校閲|イラスト|사진|편집|번역|교열|",
     Field::kOther},
};

bool is_line_end(char32_t c) { return c == '\n' || c == kSoftBreak; }

// Marks that stand between a field's name and its value as well as between two pieces.
bool is_bar(char32_t c) {
  return c == '|' || c == U'｜' || c == U'丨' || c == '/' || c == U'／' || c == 0x3000;
}

// Marks between two names of fields that have one value.
bool joins_names(char32_t c) {
  return c == '/' || c == U'／' || c == U'、' || c == '&' || c == U'＆' || c == U'・';
}

bool is_colon(char32_t c) { return c == ':' || c == U'：'; }

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != text.npos; }

bool contains_any(std::string_view text, std::u32string_view set) {
  for (size_t offset = 0; offset < text.size();) {
    if (set.find(next_code_point(text, offset)) != set.npos) return true;
  }
  return false;
}

// "less than 1 minute read", "12 min read", "阅读时间约 5 分钟", "约5分钟阅读".
bool is_reading_time(std::string_view text) {
  if (columns(text) > 40 || !has_digit(text)) return false;
  const std::string lower = lower_ascii(text);
  const bool english =
      (lower.ends_with(" read") || lower.ends_with(" reading")) && lower.find(" min") != lower.npos;
  const bool chinese = (lower.find("分钟") != lower.npos || lower.find("分鐘") != lower.npos) &&
                       (lower.find("阅读") != lower.npos || lower.find("閱讀") != lower.npos ||
                        lower.find("读完") != lower.npos);
  return english || chinese;
}

bool is_month(std::string_view word) {
  static constexpr std::string_view kMonths = "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|";
  return word.size() >= 3 && kMonths.find("|" + lower_ascii(word.substr(0, 3)) + "|") != kMonths.npos;
}

// "2025-01-27", "2025/1/27", "2025年1月27日", "January 27, 2025", with or without a clock time.
bool is_date(std::string_view text) {
  if (columns(text) > 32 || !has_digit(text)) return false;
  static constexpr std::u32string_view kNumericMarks = U"0123456789-/.:年月日 ";
  bool numeric = true;
  size_t digits = 0;
  for (size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    numeric &= kNumericMarks.find(c) != kNumericMarks.npos;
    digits += c >= '0' && c <= '9';
  }
  if (numeric) {
    const bool has_marks = text.find_first_of("-/.") != text.npos || text.find("年") != text.npos;
    return has_marks && digits >= 5;
  }
  const size_t letter = text.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  return letter != text.npos && is_month(text.substr(letter)) && digits >= 5 && digits <= 10;
}

// "By Maya Chen": two to four capitalised words.
std::string_view byline(std::string_view text) {
  if (lower_ascii(text.substr(0, 3)) != "by " || columns(text) > 40) return {};
  const std::string_view name = trimmed(text.substr(3));
  size_t words = 0;
  for (size_t start = 0; start < name.size();) {
    const size_t end = std::min(name.find(' ', start), name.size());
    if (end > start && !(name[start] & 0x80) && (name[start] < 'A' || name[start] > 'Z')) return {};
    words += end > start;
    start = end + 1;
  }
  const bool is_name = words >= 1 && words <= 4 && name.find_first_of(".,;!?:") == name.npos;
  return is_name ? name : std::string_view();
}

// A name is short; what somebody says behind "编辑：" is a sentence.
bool fits(Field field, std::string_view value) {
  if (columns(value) > kMaxValueColumns) return false;
  if (field == Field::kSource || field == Field::kTitle || field == Field::kSubtitle) return true;
  return !contains_any(value, U"。！？!?；");
}

// Length in bytes of "Photos by " at the start, or 0.
size_t credit_prefix(std::string_view text) {
  static constexpr std::string_view kPrefixes[] = {
      "edited by ",       "photos by ",     "photo by ",         "photographs by ",  "photograph by ",
      "photography by ",  "images by ",     "illustrations by ", "illustration by ", "illustrated by ",
      "art by ",          "translated by ", "produced by ",      "transcribed by ",  "transcription by ",
      "fact-checked by ", "layout by ",     "design by "};
  const std::string start = lower_ascii(text.substr(0, 24));
  for (const std::string_view prefix : kPrefixes) {
    if (start.starts_with(prefix)) return prefix.size();
  }
  return 0;
}

bool is_capital(std::string_view text, size_t offset) {
  return offset < text.size() && ((text[offset] >= 'A' && text[offset] <= 'Z') || (text[offset] & 0x80) != 0);
}

// A piece without a name that its form shows.
Field field_of_form(std::string_view piece, std::string_view& value) {
  value = piece;
  if (is_reading_time(piece) || is_page_line(lower_ascii(piece))) return Field::kOther;
  if (is_date(piece)) return Field::kDate;
  if (const size_t prefix = credit_prefix(piece)) {
    return is_capital(piece, prefix) && columns(piece) <= kMaxValueColumns / 2 ? Field::kOther : Field::kNone;
  }
  const std::string_view author = byline(piece);
  if (author.empty()) return Field::kNone;
  value = author;
  return Field::kAuthor;
}

// Reads one piece after the other off the front of a text.
class PieceReader {
 public:
  explicit PieceReader(std::string_view text) : rest_(text) {}

  bool at_end() const { return trimmed(rest_).empty(); }

  FieldPiece next() {
    rest_ = rest_.substr(skip_space(rest_, 0));
    FieldPiece piece;
    size_t value_start = 0;
    size_t offset = 0;
    while (offset < rest_.size()) {
      const size_t at = offset;
      const char32_t c = next_code_point(rest_, offset);
      const bool may_name = piece.field == Field::kNone && at <= kMaxNameBytes && (is_colon(c) || is_bar(c));
      if (piece.field == Field::kNone && at <= kMaxNameBytes && names_field_over(at)) continue;
      if (may_name) {
        piece.name = trimmed(rest_.substr(0, at));
        piece.field = field_named(piece.name);
        if (piece.field != Field::kNone) {
          value_start = offset = skip_blank_bars(offset);
          continue;
        }
      }
      if (ends_piece(c, at, offset)) return finish(piece, value_start, at, offset);
    }
    return finish(piece, value_start, rest_.size(), rest_.size());
  }

 private:
  // "文 / 林照野": blanks behind the mark, and in "摄影：　苗可" the wide one.
  size_t skip_blank_bars(size_t offset) const {
    while (offset < rest_.size()) {
      size_t behind = offset;
      const char32_t c = next_code_point(rest_, behind);
      if (c != ' ' && c != 0x3000) break;
      offset = behind;
    }
    return offset;
  }

  bool ends_piece(char32_t c, size_t at, size_t behind) const {
    if (is_line_end(c) || c == '|' || c == U'｜' || c == U'丨' || c == 0x3000) return true;
    const bool has_blanks =
        (at > 0 && rest_[at - 1] == ' ') || (behind < rest_.size() && rest_[behind] == ' ');
    if (c == U'·' || c == U'•' || c == '/' || c == U'／') return has_blanks || names_field_next(behind);
    if (c == '.' || c == ',' || c == ';') {
      if (credit_prefix(rest_.substr(skip_space(rest_, behind))) > 0) return true;
    }
    return (c == ' ' || c == U'，' || c == U'；' || c == ';') && names_field_next(behind);
  }

  // Whether the blank or mark at `at` stands inside a name: "编　辑：", "采访/撰文：".
  bool names_field_over(size_t at) const {
    size_t behind = at;
    const char32_t c = next_code_point(rest_, behind);
    if (c != ' ' && c != 0x3000 && !joins_names(c)) return false;
    const std::string_view words = rest_.substr(0, kMaxNameBytes);
    const size_t colon = std::min(words.find(':'), words.find("："));
    if (colon == words.npos || colon <= at) return false;
    const std::string_view name = trimmed(words.substr(0, colon));
    return name.find_first_of("\n\r") == name.npos && field_named(name) != Field::kNone;
  }

  // Whether a field's name and a colon follow.
  bool names_field_next(size_t offset) const {
    offset = skip_space(rest_, offset);
    const std::string_view words = rest_.substr(offset, kMaxNameBytes);
    const size_t colon = std::min(words.find(':'), words.find("：")), bar = words.find('/');
    const size_t end = std::min(colon, bar);
    return end != words.npos && field_named(trimmed(words.substr(0, end))) != Field::kNone;
  }

  FieldPiece finish(FieldPiece piece, size_t start, size_t end, size_t behind) {
    piece.value = trimmed(rest_.substr(start, end - start));
    if (piece.field == Field::kNone) {
      piece.name = {};
      piece.field = field_of_form(piece.value, piece.value);
    } else if (!fits(piece.field, piece.value)) {
      piece.field = Field::kNone;
    }
    rest_ = rest_.substr(behind);
    return piece;
  }

  std::string_view rest_;
};

void set_if_empty(std::string& field, std::string_view value) {
  if (field.empty()) field = trimmed(value);
}

using NameTable = std::unordered_map<std::string_view, Field>;

NameTable make_table() {
  NameTable table;
  for (const FieldName& entry : kFieldNames) {
    for (size_t start = 1; start < entry.names.size();) {
      const size_t end = entry.names.find('|', start);
      table.emplace(entry.names.substr(start, end - start), entry.field);
      start = end + 1;
    }
  }
  return table;
}

Field simple_field(std::string_view name) {
  if (name.empty() || name.size() > kMaxNameBytes || name.find('|') != name.npos) return Field::kNone;
  std::string key;
  for (size_t offset = 0; offset < name.size();) {
    const char32_t c = next_code_point(name, offset);
    // "文　字", "編 輯": blanks that only spread two characters.
    const bool spreads = is_space(c) && is_ideographic(last_character(key));
    if (!spreads) append_code_point(key, lower_ascii(c));
  }
  static const NameTable kTable = make_table();
  const auto found = kTable.find(key);
  return found == kTable.end() ? Field::kNone : found->second;
}

}  // namespace

Field field_named(std::string_view name) {
  // "采访/撰文", "图、文": several names at once are worth what the one of the author is worth.
  size_t start = 0;
  Field worth = Field::kNone;
  for (size_t offset = 0; offset < name.size();) {
    const size_t at = offset;
    if (!joins_names(next_code_point(name, offset))) continue;
    const Field part = simple_field(trimmed(name.substr(start, at - start)));
    if (part == Field::kNone) return simple_field(name);
    if (worth == Field::kNone || part == Field::kAuthor) worth = part;
    start = offset;
  }
  const Field last = simple_field(trimmed(name.substr(start)));
  const bool is_last = worth == Field::kNone || last == Field::kNone || last == Field::kAuthor;
  return is_last ? last : worth;
}

std::optional<std::vector<FieldPiece>> field_pieces(std::string_view text) {
  if (text.size() > kMaxLineBytes) return std::nullopt;
  std::vector<FieldPiece> pieces;
  PieceReader reader(text);
  while (!reader.at_end()) {
    pieces.push_back(reader.next());
    if (pieces.back().field == Field::kNone && !pieces.back().value.empty()) return std::nullopt;
  }
  const auto is_field = [](const FieldPiece& piece) { return piece.field != Field::kNone; };
  if (std::none_of(pieces.begin(), pieces.end(), is_field)) return std::nullopt;
  return pieces;
}

bool store(Field field, std::string_view value, Texts& texts) {
  std::string* to = nullptr;
  switch (field) {
    case Field::kTitle:
      to = &texts.title;
      break;
    case Field::kAuthor:
      to = &texts.author;
      break;
    case Field::kDate:
      to = &texts.date;
      break;
    case Field::kSource:
      if (value.find("://") == value.npos) {
        if (!value.empty()) texts.note += (texts.note.empty() ? "" : " ") + std::string(value);
        return true;
      }
      to = &texts.source_url;
      break;
    case Field::kSubtitle:
    case Field::kNone:
    case Field::kOther:
      return false;
  }
  if (value.empty()) return true;
  // What says again what the field has is no part of it: nothing of a text goes without a trace.
  const bool is_new = to->empty();
  set_if_empty(*to, value);
  return is_new;
}

}  // namespace duidu
