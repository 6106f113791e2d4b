#include "align/cut_words.h"

#include <algorithm>
#include <string>
#include <vector>

#include "align/fidelity/tokens.h"
#include "align/text/quotation_marks.h"
#include "text/character_set.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// How far from the quotation a negation may stand that governs it ("I never said that").
constexpr size_t kReach = 90;
constexpr size_t kMostHanBetween = 3, kMostWordsBetween = 5;

// In all these lists each word has a blank on both sides; Han characters are simplified, as folding makes them.
constexpr std::u32string_view kHanCut =
    U" 不 没 没有 未 未曾 未必 不曾 不必 并未 并非 并不 绝不 决不 从不 从未 从没 毫不 不是 不会 不能 不要 无 "
    U"无法 非 勿 莫 毋 弗 别 甭 "
    U"不可 不再 不用 不许 不准 不肯 不敢 不愿 不该 不应 不得 不足 尚未 还没 并没 并没有 绝非 决非 绝没有 "
    U"永不 再不 无人 "
    U"没人 无须 无从 难以 休 休想 未尝 毋庸 罔 靡 拒绝 禁止 严禁 反对 避免 防止 以免 免得 省得 难道 只 仅 "
    U"仅仅 只有 唯有 "
    U"几乎 差点 险些 如果 假如 倘若 要是 除非 若非 若 倘 苟 否认 怀疑 谎称 误以为 假装 ";
// Words that end in one of these and are none: 特别, 是非, 无不.
constexpr std::u32string_view kHanHarmless =
    U" 特别 分别 个别 告别 区别 级别 性别 类别 差别 识别 辨别 离别 是非 莫非 有无 有没 一只 船只 两只 三只 "
    U"几只 岂不 无不 莫不 要不 "
    U"何不 好不 不得不 不能不 不可不 不会不 不无 无非 岂非 莫若 不若 何若 假若 虚无 淹没 沉没 出没 埋没 般若 "
    U"罢休 退休 午休 轮休 甘休 披靡 奢靡 "
    U"恍若 宛若 仿若 相若 ";
// Words of which the quotation has the end and not the beginning.
constexpr std::u32string_view kHanDivided =
    U" 不过 不仅 不但 不只 不论 不管 不久 不料 不妨 不然 不禁 不断 不愧 不如 无论 无数 无非 非常 别人 别的 "
    U"别处 未来 莫名 没准 只是 只好 "
    U"若干 若是 否则 除非 ";
// Verbs whose object is not said to be so if they are negated.
constexpr std::u32string_view kHanVerbs =
    U" 说 说过 讲 讲过 是说 认为 觉得 相信 信 保证 承认 主张 以为 指望 希望 同意 赞成 代表 意味着 等于 表示 "
    U"打算 建议 断定 确定 肯定 答应 证明 证实 承诺 允许 支持 接受 认同 表明 能说 敢说 好说 "
    U"见得 一定 ";
constexpr std::u32string_view kHanNegations = U"不没未无莫非";

constexpr std::string_view kCut =
    " not never no nor neither cannot hardly scarcely barely without only merely almost nearly if unless "
    "seldom rarely nobody "
    "none nothing ";
constexpr std::string_view kCutBehind = " not never no nowhere unless if hardly neither nor ";
// Two words that take back what follows them.
constexpr std::string_view kPairs[] = {"far from",   "no longer",   "no means",   "fail to",     "fails to",
                                       "failed to",  "refuse to",   "refuses to", "refused to",  "unable to",
                                       "instead of", "rather than", "short of",   "anything but"};
constexpr std::string_view kVerbs =
    " say said saying says think thought thinking believe believed believing mean meant claim claimed "
    "suppose supposed imagine "
    "imagined expect expected promise promised agree agreed admit admitted sure certain true convinced "
    "guarantee guaranteed "
    "conclude concluded follow follows swear sworn ";
constexpr std::string_view kNegations = " not never no nobody none neither nor without cannot hardly ";
constexpr std::string_view kDoubts =
    " lie lies myth rumour rumor nonsense false wrong untrue deny denied denies denying doubt doubted doubts "
    "pretend pretended "
    "pretends legend slander ";
constexpr std::string_view kAdjectives = " sure certain true convinced ";
constexpr std::string_view kDenials =
    " deny denied denies denying pretend pretended pretends doubt doubts doubted ";
// "no doubt", "not only": no negation of what follows.
constexpr std::string_view kHarmlessBehindNo = " doubt wonder matter sooner only least surprisingly ";

// Words that begin a condition; what follows the condition is said to be so only under it.
constexpr std::u32string_view kHanConditions =
    U" 如果 除非 要是 假如 假使 倘若 倘使 若是 若非 万一 只要 一旦 ";
constexpr std::string_view kConditions = " if unless provided supposing assuming lest ";
constexpr std::u32string_view kHanContrasts = U" 但是 可是 不过 然而 而且 所以 因为 ";
constexpr std::u32string_view kHanLinks = U"而且但可是然也又那所以";
constexpr std::string_view kLinks = " and but so yet or for that then ";

constexpr CharacterSet kClauseMarks(U"，,、；;：:。.！!？?…—–“”\"「」『』()（）[]［］\n");

bool is_listed(std::u32string_view word, std::u32string_view words) {
  std::u32string padded(1, U' ');
  padded += word;
  padded += U' ';
  return words.find(padded) != words.npos;
}

bool is_listed(std::u32string_view word, std::string_view words) {
  std::string padded = " ";
  for (const char32_t c : word) {
    if (c >= 0x80) return false;
    padded += static_cast<char>(c);
  }
  return words.find(padded += ' ') != words.npos;
}

bool is_word(std::u32string_view word, std::string_view plain) {
  return std::equal(word.begin(), word.end(), plain.begin(), plain.end(),
                    [](char32_t a, char b) { return a == static_cast<unsigned char>(b); });
}

bool ends_clause(char32_t c, std::string_view behind) {
  if (!kClauseMarks.contains(c)) return false;
  if (c != U'.' && c != U',' && c != U':') return true;
  return behind.empty() || !is_word_character(static_cast<unsigned char>(behind[0]));
}

// The tokens of the clause at the end of `before`; none if a mark stands between it and the quotation.
std::vector<Token> clause_before(std::string_view before) {
  size_t start = before.size();
  const size_t least = before.size() - std::min(before.size(), kReach);
  for (size_t at = start; at > least; start = at) {
    const size_t behind = at;
    const char32_t c = previous_code_point(before, at);
    if (ends_clause(c, before.substr(behind))) break;
  }
  return tokens_of({{before, static_cast<uint32_t>(start), static_cast<uint32_t>(before.size())}});
}

std::vector<Token> clause_behind(std::string_view behind) {
  size_t end = 0;
  for (size_t at = 0; at < std::min(behind.size(), kReach); end = at) {
    const char32_t c = next_code_point(behind, at);
    if (ends_clause(c, behind.substr(at))) break;
  }
  return tokens_of({{behind, 0, static_cast<uint32_t>(end)}});
}

std::u32string first_han(std::string_view words, size_t most) {
  std::u32string found;
  const size_t size = code_points_to_bytes(words, most + 2);
  for (const Token& token : tokens_of({{words, 0, static_cast<uint32_t>(size)}})) {
    if (!token.is_han || found.size() == most) break;
    found += token.key;
  }
  return found;
}

std::u32string last_han(std::string_view words) {
  size_t start = words.size();
  if (start == 0) return {};
  previous_code_point(words, start);
  const std::vector<Token> tokens =
      tokens_of({{words, static_cast<uint32_t>(start), static_cast<uint32_t>(words.size())}});
  return tokens.empty() || !tokens.back().is_han ? std::u32string() : tokens.back().key;
}

CutRange range_of(const std::vector<Token>& tokens, size_t first, size_t last) {
  return {tokens[first].range.start, tokens[last - 1].range.end};
}

// Whether the word, with what the quotation begins with, is another word or a question: 不|过, 能不|能.
bool is_divided(std::u32string_view word, std::u32string_view before, std::u32string_view words) {
  for (size_t size = 1; size <= words.size(); ++size) {
    for (size_t from = 0; from < word.size(); ++from) {
      std::u32string whole(word.substr(from));
      if (is_listed(whole += words.substr(0, size), kHanDivided)) return true;
    }
  }
  return !words.empty() && !before.empty() && before.back() == words.front();
}

// The conjunction of the clause before the quotation, if the quotation is what is said to be so under its condition.
CutRange condition_before(std::string_view before) {
  size_t comma = before.size();
  while (comma > 0) {
    size_t at = comma;
    const char32_t c = previous_code_point(before, at);
    comma = at;
    if (c == U',' || c == U'，') break;
    if (!is_space(c)) return {};
  }
  size_t start = comma;
  const size_t least = comma - std::min(comma, kReach);
  for (size_t at = start; at > least; start = at) {
    const size_t behind = at;
    const char32_t c = previous_code_point(before, at);
    if (ends_clause(c, before.substr(behind))) break;
  }
  if (start <= least && least > 0) return {};
  const std::vector<Token> tokens =
      tokens_of({{before, static_cast<uint32_t>(start), static_cast<uint32_t>(comma)}});
  for (size_t first = 0; first < std::min<size_t>(tokens.size(), 3); ++first) {
    const Token& token = tokens[first];
    if (!token.is_han) {
      if (is_listed(token.key, kConditions)) return range_of(tokens, first, first + 1);
      if (!is_listed(token.key, kLinks)) return {};
      continue;
    }
    if (first + 1 < tokens.size() && is_listed(token.key + tokens[first + 1].key, kHanConditions))
      return range_of(tokens, first, first + 2);
    if (kHanLinks.find(token.key) == kHanLinks.npos) return {};
  }
  return {};
}

CutRange han_before(const std::vector<Token>& tokens, std::string_view words) {
  constexpr size_t kLongest = 8;
  size_t first = tokens.size();
  std::u32string tail;
  while (first > 0 && tokens[first - 1].is_han && tokens.size() - first < kLongest)
    tail.insert(0, tokens[--first].key);
  const std::u32string_view text = tail;
  for (size_t size = std::min<size_t>(3, text.size()); size > 0; --size) {
    if (is_listed(text.substr(text.size() - size), kHanHarmless)) return {};
  }
  for (size_t size = std::min<size_t>(3, text.size()); size > 0; --size) {
    const std::u32string_view word = text.substr(text.size() - size);
    if (!is_listed(word, kHanCut)) continue;
    if (is_divided(word, text.substr(0, text.size() - size), first_han(words, 2))) return {};
    return range_of(tokens, tokens.size() - size, tokens.size());
  }
  for (size_t size = std::min<size_t>(3, text.size()); size > 0; --size) {
    if (!is_listed(text.substr(text.size() - size), kHanVerbs)) continue;
    const size_t verb = text.size() - size;
    for (size_t at = verb; at > 0 && verb - at <= kMostHanBetween; --at) {
      if (kHanNegations.find(text[at - 1]) == kHanNegations.npos) continue;
      return range_of(tokens, first + at - 1, tokens.size());
    }
  }
  return {};
}

CutRange latin_before(const std::vector<Token>& tokens) {
  const size_t size = tokens.size();
  const std::u32string& last = tokens[size - 1].key;
  const std::u32string_view before =
      size > 1 ? std::u32string_view(tokens[size - 2].key) : std::u32string_view();
  if (is_listed(last, kCut)) {
    if (before == U"not" && last == U"only") return {};
    if (before == U"or" || before == U"why" || before == U"as") return {};
    return range_of(tokens, size - 1, size);
  }
  for (const std::string_view pair : kPairs) {
    const size_t blank = pair.find(' ');
    if (is_word(before, pair.substr(0, blank)) && is_word(last, pair.substr(blank + 1)))
      return range_of(tokens, size - 2, size);
  }
  const bool is_that = last == U"that";
  const size_t verb = is_that && size > 1 ? size - 2 : size - 1;
  if (is_that && is_listed(tokens[verb].key, kDoubts)) return range_of(tokens, verb, size);
  if (!is_that && is_listed(last, kDenials) && !is_listed(before, kNegations))
    return range_of(tokens, verb, size);
  if (!is_listed(tokens[verb].key, kVerbs)) return {};
  // Without "that" the verb may have another object.
  const size_t most = is_that ? kMostWordsBetween : 1;
  if (!is_that && is_listed(last, kAdjectives)) return {};
  for (size_t at = verb; at > 0 && verb - at <= most; --at) {
    if (is_listed(tokens[at - 1].key, kNegations)) return range_of(tokens, at - 1, size);
  }
  return {};
}

}  // namespace

CutRange cut_before(std::string_view before, std::string_view words) {
  const std::vector<Token> tokens = clause_before(before);
  if (tokens.empty()) {
    // What is said against the clause before it does not depend on it.
    const bool is_contrast = is_listed(first_han(words, 2), kHanContrasts);
    return is_contrast ? CutRange{} : condition_before(before);
  }
  return tokens.back().is_han ? han_before(tokens, words) : latin_before(tokens);
}

CutRange cut_behind(std::string_view words, std::string_view behind) {
  const std::vector<Token> tokens = clause_behind(behind);
  if (tokens.empty()) return {};
  if (!tokens[0].is_han) {
    if (!is_listed(tokens[0].key, kCutBehind)) return {};
    if (tokens.size() > 1 && is_listed(tokens[1].key, kHarmlessBehindNo)) return {};
    return range_of(tokens, 0, 1);
  }
  constexpr std::u32string_view kBehind = U" 不 没 没有 未 无 莫 ";
  const std::u32string last = last_han(words);
  for (size_t size = std::min<size_t>(2, tokens.size()); size > 0; --size) {
    std::u32string word;
    for (size_t i = 0; i < size; ++i) word += tokens[i].key;
    if (is_listed(word, kHanDivided)) return {};
    if (!is_listed(word, kBehind)) continue;
    const bool is_question = tokens.size() == size || (!last.empty() && tokens[size].key == last);
    return is_question ? CutRange{} : range_of(tokens, 0, size);
  }
  return {};
}

}  // namespace duidu
