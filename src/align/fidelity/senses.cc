#include "align/fidelity/senses.h"

#include <algorithm>

#include "align/fidelity/number_value.h"
#include "base/sorting.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr uint32_t kMaxWordTokens = 4;
constexpr int kNoSense = -1;

struct Table {
  int sense;
  std::string_view words;  // folded, hence in simplified characters
};

constexpr int sense(Sense of) { return static_cast<int>(of); }

constexpr Table kTables[] = {
    {sense(Sense::kNegation),
     "不 没 没有 无 未 非 别 勿 莫 弗 毋 甭 休 否 并非 绝非 从不 从未 毫无 未必 "
     "not never no none neither nor nobody nothing nowhere without cannot hardly scarcely barely"},
    {sense(Sense::kModality),
     "可能 也许 或许 大概 恐怕 兴许 似乎 好像 必须 必需 务必 应 应该 应当 该 须 必然 必定 一定 肯定 绝对 "
     "确定 当然 能 能够 可以 会 要 想 "
     "愿意 打算 may might must shall should will would can could ought possibly perhaps maybe probably "
     "likely unlikely certainly definitely surely apparently seemingly need needs seem seems"},
    {sense(Sense::kQuantity),
     "所有 全部 全体 一切 都 全 每 任何 部分 一些 有些 有的 多数 大多数 大部分 绝大多数 绝大部分 少数 许多 "
     "很多 不少 几乎 只 仅 仅仅 唯一 "
     "完全 总 总是 经常 常常 有时 偶尔 往往 通常 至少 至多 最多 最少 all every each any some most many few "
     "several "
     "only always often sometimes usually rarely seldom entirely completely wholly partly mostly nearly "
     "almost both half everyone everybody everything someone somebody something"},
    {kNoSense,
     "不过 不仅 不但 不只 不断 不管 不论 不久 不禁 不妨 差不多 对不起 了不起 不得不 非常 非洲 除非 莫非 莫名 "
     "未来 无论 无数 无非 特别 分别 区别 "
     "个别 级别 性别 类别 差别 别人 别的 告别 识别 是否 否则 否认 休息 退休 沉没 淹没 埋没 出没 社会 会议 "
     "机会 "
     "学会 协会 大会 委员会 会计 开会 体会 领会 误会 能力 能量 功能 可能性 性能 智能 技能 职能 才能 能源 "
     "可是 主要 重要 需要 要求 要素 只要 要是 "
     "要么 想法 思想 理想 想象 想像 梦想 感想 应用 反应 适应 供应 效应 响应 应对 该死 全面 全球 全国 安全 "
     "健全 全新 首都 都市 总结 总统 总理 "
     "总部 总之 总体 老总 只是 只有 只好 一般 一样 一起 一直 一下 一点 统一 万一 千万 十分 百姓 三明治 四川 "
     "五金 七夕 八卦 九州 十足 一边 一旦 一致 一向"},
};

// The common value of all negations: 不 and 没, "no" and "not".
constexpr std::u32string_view kNegated = U"不";

constexpr std::u32string_view kNegatingPrefixes[] = {U"un", U"in", U"im", U"ir", U"il", U"dis", U"non"};

bool starts_with(std::span<const Token> tokens, const std::vector<std::u32string>& words) {
  if (words.empty() || tokens.size() < words.size()) return false;
  return std::equal(words.begin(), words.end(), tokens.begin(),
                    [](const std::u32string& word, const Token& token) { return word == token.key; });
}

std::u32string value_of(std::span<const Token> word) {
  std::u32string value;
  for (const Token& token : word) value += token.key;
  return value;
}

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (size_t offset = 0; offset < text.size();) out += next_code_point(text, offset);
  return out;
}

}  // namespace

SenseFinder::SenseFinder(const std::vector<std::string_view>& names) {
  for (const Table& table : kTables) {
    for (size_t start = 0; start < table.words.size();) {
      const size_t end = std::min(table.words.find(' ', start), table.words.size());
      if (start < end) entries_.push_back({code_points(table.words.substr(start, end - start)), table.sense});
      start = end + 1;
    }
  }
  sort_values(entries_, [](const Entry& a, const Entry& b) { return a.word < b.word; });
  for (const std::string_view name : names) {
    std::vector<std::u32string> words;
    for (Token& token : tokens_of({{name, 0, static_cast<uint32_t>(name.size())}})) {
      words.push_back(std::move(token.key));
    }
    // A single Han character is a label, not a name: 问, 答.
    if (words.size() > 1 || (words.size() == 1 && words[0].size() > 1)) names_.push_back(std::move(words));
  }
}

uint32_t SenseFinder::longest(std::span<const Token> tokens, uint32_t at, int& found_sense) const {
  std::u32string word;
  uint32_t longest = 0;
  const auto limit = std::min<size_t>(tokens.size(), at + (tokens[at].is_han ? kMaxWordTokens : 1));
  for (uint32_t end = at; end < limit && tokens[end].is_han == tokens[at].is_han; ++end) {
    word += tokens[end].key;
    const auto entry = std::lower_bound(entries_.begin(), entries_.end(), word,
                                        [](const Entry& e, const std::u32string& w) { return e.word < w; });
    if (entry == entries_.end() || entry->word != word) continue;
    longest = end + 1 - at;
    found_sense = entry->sense;
  }
  return longest;
}

uint32_t SenseFinder::name_length(std::span<const Token> tokens) const {
  for (const auto& name : names_) {
    if (starts_with(tokens, name)) return static_cast<uint32_t>(name.size());
  }
  return 0;
}

// The sense of the word that begins at `word.first`. Sets its end, and the value of a number.
int SenseFinder::sense_at(std::span<const Token> tokens, uint32_t first, uint32_t last,
                          SenseWord& word) const {
  const std::span<const Token> here = tokens.subspan(word.first);
  int found = kNoSense;
  if (const uint32_t length = name_length(here)) {
    word.last = word.first + length;
    return sense(Sense::kName);
  }
  const uint32_t length = longest(tokens, word.first, found);
  const size_t figures = number_length(here);
  if (length > 0 && length >= figures) {
    word.last = word.first + length;
    if (found != kNoSense || (word.first >= first && word.last <= last)) return found;
    word.last = word.first + 1;  // only a part of it was changed: 不过 without its 不
    longest(tokens.first(word.last), word.first, found);
    return found;
  }
  if (figures > 0) {
    word.last = word.first + static_cast<uint32_t>(figures);
    word.value = number_value(here.first(figures));
    return sense(Sense::kNumber);
  }
  return here[0].is_name ? sense(Sense::kName) : kNoSense;
}

std::vector<SenseWord> SenseFinder::find(std::span<const Token> tokens, uint32_t first, uint32_t last) const {
  constexpr uint32_t kLookBack = 8;
  std::vector<SenseWord> words;
  for (uint32_t at = first > kLookBack ? first - kLookBack : 0; at < last;) {
    SenseWord word{Sense::kNegation, at, at + 1, {}};
    const int found_sense = sense_at(tokens, first, last, word);
    if (found_sense != kNoSense && word.last > first) {
      word.sense = static_cast<Sense>(found_sense);
      if (word.sense == Sense::kNegation) word.value = kNegated;
      if (word.value.empty()) word.value = value_of(tokens.subspan(at, word.last - at));
      words.push_back(word);
    }
    at = word.last;
  }
  return words;
}

bool is_negated_form(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  constexpr size_t kShortestStem = 3;
  if (a.size() < kShortestStem || !b.ends_with(a)) return false;
  const std::u32string_view prefix = b.substr(0, b.size() - a.size());
  return std::find(std::begin(kNegatingPrefixes), std::end(kNegatingPrefixes), prefix) !=
         std::end(kNegatingPrefixes);
}

}  // namespace duidu
