#include "align/fidelity/known_names.h"

#include <algorithm>

#include "base/ascii.h"
#include "text/han.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

using Text = std::u32string_view;
using List = std::u16string_view;  // of characters of the basic plane

// Surnames whose character begins hardly a word, and those that begin many (the commonest by the census of 2010 and the Hundred
// Family Surnames).
constexpr List kSurnames =
    u"王李张刘陈赵吴徐孙朱胡郭林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘袁董余叶蒋杜苏魏吕沈卢姚崔钟谭廖范汪陆"
    u"贾韦邹熊孟秦阎薛侯雷龙段郝邵钱汤尹黎贺龚殷施陶洪翟颜倪严牛温芦俞章鲁葛伍毕聂丛焦向柳邢岳骆"
    u"欧耿詹关祖卫晏裴屈乔庄窦迟项祝宗舒管甘霍蔺荀嵇阮闵邱顾傅杨晁黄周柯欒";
constexpr List kWeakSurnames =
    u"高马何方石金江史田任姜丁戴夏白毛康于万常武文易安齐季米辛梅盛童路苗古连水平申丛简党宫于车明宁"
    u"鲍应冷包左谷房解强柴华景单穆农师花郁";
constexpr std::u32string_view kCompounds[] = {U"司马", U"诸葛", U"欧阳", U"上官", U"夏侯", U"公孙",
                                              U"皇甫", U"尉迟", U"长孙", U"慕容", U"令狐", U"司徒",
                                              U"端木", U"南宫", U"太史", U"公冶", U"澹台"};
// Characters that given names are made of.
constexpr List kGiven =
    u"国华建军伟志永春秀英兰芳玉桂德顺福贵祥瑞庆宝山林海涛波鹏飞龙凤霞燕红梅丽娟敏静洁琴云莲珍荣昌盛兴旺俊杰"
    u"豪雄勇刚毅斌武耀辉光晨晓峰磊鑫宁康健邦卫诗咏雅婷欣怡佳琪雪莹倩薇菲蕾蓉萍翠菊香淑贤慧惠仁义礼智信忠"
    u"孝谦恒远文明清平安月娥玲凯超强彬宇泽浩轩涵梓琳艳芬素巧成生元祖宗仲伯叔季子之长小大";
// What no given name has: words of grammar.
constexpr List kGrammar =
    u"的了是在不和也就都这那有我你他她它们个人说来去上下里中着过把被让给从到对向很太最更还又吗呢吧啊么什谁哪"
    u"几"
    u"多少没与或及而且但因所以为于其此之者乎矣焉曰可能会要想得地时后前";
// Characters of transcribed foreign names.
constexpr List kTranscribed =
    u"斯尔克特巴拉尼罗娜莎姆亚伦弗蒂哈顿普萨洛伊奥维吉迪费森茨莱格雷瑞卡丹安德里约翰玛丽彼得威廉查理杰汤"
    u"布鲁莉诺米艾露西琳珍妮大历山柏拉苏底琪俄塔夫佐多比埃琼劳伯贝凯";
constexpr List kRulers = u"尧舜禹汤桀纣齐楚秦晋燕赵魏韩鲁宋卫郑陈蔡吴越蜀周商殷滕薛邹梁虢虞莒";
constexpr List kRanks = u"王公侯帝";
constexpr List kTemple = u"文武成康昭穆恭懿宣幽平桓庄灵景敬元威襄惠湣孝献光明章安顺质高太世神仁英哲徽钦";
constexpr List kDisciples = u"路贡夏张游思渊有骞产禽";
// Provinces, capitals and large towns, countries; two characters each, or three behind the stroke.
constexpr List kPlaces2 =
    u"北京上海天津重庆河北山西辽宁吉林江苏浙江安徽福建江西山东河南湖北湖南广东海南四川贵州云南陕西甘肃青海台"
    u"湾广西"
    u"西藏宁夏新疆香港澳门沈阳长春南京杭州合肥福州南昌济南郑州武汉长沙广州海口成都贵阳昆明西安兰州西宁拉萨银"
    u"川"
    u"太原大连青岛厦门深圳苏州无锡宁波温州扬州徐州洛阳开封台北台南高雄台中桂林南宁长安许昌襄阳荆州徽州汉中泉"
    u"州"
    u"中国美国英国法国德国日本韩国印度越南泰国巴西埃及希腊欧洲亚洲非洲美洲伦敦巴黎东京柏林纽约罗马悉尼";
constexpr List kPlaces3 =
    u"黑龙江内蒙古哈尔滨石家庄乌鲁木俄罗斯意大利西班牙加拿大葡萄牙莫斯科华盛顿芝加哥旧金山洛杉矶新加坡澳大利";
constexpr std::u32string_view kTitles[] = {
    U"先生", U"女士", U"小姐", U"老师", U"教授", U"博士", U"师傅", U"医生", U"大夫", U"主任", U"书记",
    U"校长", U"院长", U"厂长", U"局长", U"部长", U"市长", U"县长", U"镇长", U"村长", U"经理", U"老板",
    U"总理", U"总统", U"主席", U"将军", U"同志", U"太太", U"爷爷", U"奶奶", U"大爷", U"大妈", U"叔叔",
    U"阿姨", U"大哥", U"大姐", U"姑娘", U"掌柜", U"队长", U"导演", U"记者", U"律师"};
constexpr std::u32string_view kRegions[] = {U"市",   U"县",   U"省",   U"镇",   U"乡",
                                            U"大学", U"中学", U"小学", U"公司", U"医院"};
constexpr std::u32string_view kCalled[] = {U"叫",   U"名叫", U"叫做", U"丈夫", U"妻子", U"弟弟", U"妹妹",
                                           U"哥哥", U"姐姐", U"师傅", U"儿子", U"女儿", U"朋友", U"师兄",
                                           U"徒弟", U"老板", U"邻居", U"同事", U"侄子", U"师弟"};

bool has(List list, char32_t c) { return c < 0x10000 && list.find(static_cast<char16_t>(c)) != List::npos; }
bool has_grammar(Text text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return has(kGrammar, c); });
}

// The surnames, one bit for each ideograph.
bool is_surname(char32_t c) {
  constexpr char32_t kFirst = 0x4E00, kLast = 0x9FFF;
  static const std::vector<bool> kIsSurname = [] {
    std::vector<bool> bits(kLast - kFirst + 1);
    for (const List list : {kSurnames, kWeakSurnames}) {
      for (const char16_t surname : list) bits[surname - kFirst] = true;
    }
    return bits;
  }();
  return c >= kFirst && c <= kLast && kIsSurname[c - kFirst];
}

bool is_place(Text name) {
  const auto stands_in = [&](List list) {
    for (size_t i = 0; i + name.size() <= list.size(); i += name.size()) {
      if (std::equal(name.begin(), name.end(), list.begin() + i)) return true;
    }
    return false;
  };
  return (name.size() == 2 && stands_in(kPlaces2)) || (name.size() == 3 && stands_in(kPlaces3));
}

template <size_t kCount>
bool begins_with(Text text, const std::u32string_view (&words)[kCount]) {
  return std::any_of(words, words + kCount, [&](Text word) { return text.starts_with(word); });
}

template <size_t kCount>
bool ends_with(Text text, const std::u32string_view (&words)[kCount]) {
  return std::any_of(words, words + kCount, [&](Text word) { return text.ends_with(word); });
}

// How far a surname and a given name make up the text: 0, 1 perhaps, 2 certainly.
int full_name(Text name) {
  if (name.size() >= 3 && name.size() <= 4 && begins_with(name, kCompounds))
    return has_grammar(name.substr(2)) ? 0 : 2;
  if (name.size() < 2 || name.size() > 3 || !is_surname(name[0]) || has_grammar(name.substr(1))) return 0;
  const bool is_strong = has(kSurnames, name[0]);
  const bool is_given = std::any_of(name.begin() + 1, name.end(), [](char32_t c) { return has(kGiven, c); });
  if (name.size() == 3) return is_strong || is_given ? 2 : 1;
  return is_strong && is_given ? 2 : is_strong || is_given ? 1 : 0;
}

int shape_of(Text name) {
  if (is_place(name)) return 2;
  const auto is_transcribed = [](char32_t c) { return has(kTranscribed, c); };
  if (name.size() >= 3 && std::all_of(name.begin(), name.end(), is_transcribed)) return 2;
  if (name.size() == 1) return has(kRulers, name[0]) ? 1 : 0;
  if (name.size() == 2) {
    const char32_t a = name[0], b = name[1];
    if (a == U'阿' && b != U'姨') return 2;
    if ((a == U'老' || a == U'小') && is_surname(b)) return has(kSurnames, b) ? 2 : 1;
    if ((a == U'老' || a == U'小') && has(kGiven, b)) return 1;
    if (has(kRanks, b) && (has(kTemple, a) || has(kRulers, a))) return 2;
    if (b == U'子' && (has(kSurnames, a) || has(kRulers, a))) return 1;
    if (a == U'子' && has(kDisciples, b)) return 1;
    if (has(kGiven, a) && has(kGiven, b) && full_name(name) == 0) return 1;
  }
  return full_name(name);
}

std::string to_utf8(Text text) {
  std::string out;
  for (const char32_t c : text) append_code_point(out, c);
  return out;
}

std::u32string text_of(std::span<const Token> tokens, uint32_t first, uint32_t last) {
  std::u32string text;
  for (uint32_t i = first; i < last && tokens[i].is_han; ++i) text += tokens[i].key;
  return text;
}

}  // namespace

KnownNames::KnownNames(const std::vector<std::string_view>& given) {
  for (const std::string_view name : given) {
    std::vector<std::u32string> words;
    for (Token& token : tokens_of({{name, 0, static_cast<uint32_t>(name.size())}}))
      words.push_back(std::move(token.key));
    // A single Han character is a label, not a name: 问, 答.
    if (words.size() > 1 || (words.size() == 1 && words[0].size() > 1)) given_.push_back(std::move(words));
  }
}

void KnownNames::read_texts() const {
  for (const std::string_view text : unread_) read_han(text);
  for (const std::string_view text : unread_) read_latin(text);
  if (!found_.empty()) {
    for (const std::string_view text : unread_) drop_words(text);
  }
  unread_.clear();
}

void KnownNames::read_han(std::string_view text) const {
  std::u32string codes;
  for (size_t offset = 0; offset < text.size();) codes += common_form(next_code_point(text, offset));
  const Text all = codes;
  const auto is_han_at = [&](size_t i) { return i < all.size() && is_ideographic(all[i]); };
  for (size_t i = 0; i < all.size(); ++i) {
    const bool begins = i == 0 || !is_ideographic(all[i - 1]);
    if (begins && is_han_at(i) && is_han_at(i + 1) && i + 2 < all.size() && all[i + 2] == U'曰') {
      const Text name = all.substr(i, 2);
      if (!has_grammar(name) && !has(u"对答问笑又乃或故诗书子", name[0])) found_.insert(to_utf8(name));
    }
    if (!is_surname(all[i]) && !begins_with(all.substr(i), kCompounds)) continue;
    const bool is_called = ends_with(all.substr(i > 2 ? i - 2 : 0, std::min<size_t>(i, 2)), kCalled);
    for (size_t length = 2; length <= 4 && is_han_at(i + length - 1); ++length) {
      const Text name = all.substr(i, length), behind = all.substr(i + length);
      const int shape = full_name(name);
      if (shape == 0) continue;
      const bool says = begins && !behind.empty() && has(u"曰说讲问答", behind[0]);
      const bool is_again = shape == 2 && !once_.insert(to_utf8(name)).second;
      if (is_again || is_called || says || begins_with(behind, kTitles)) found_.insert(to_utf8(name));
    }
  }
}

// Calls `take` with each word of Latin letters: its offset and its end.
template <typename Take>
void for_each_word(std::string_view text, Take take) {
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
  };
  for (size_t start = 0; start < text.size();) {
    size_t end = start;
    while (end < text.size() && is_part(text[end])) ++end;
    if (end > start) take(start, end);
    start = std::max(end, start + 1);
  }
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

// Words with a capital behind a blank and a small letter or a comma.
void KnownNames::read_latin(std::string_view text) const {
  for_each_word(text, [&](size_t start, size_t end) {
    if (!is_capital(text[start]) || start < 2 || text[start - 1] != ' ') return;
    if (!is_small(text[start - 2]) && text[start - 2] != ',') return;
    const std::string_view word = text.substr(start, end - start);
    if (std::any_of(word.begin(), word.end(), is_small)) found_.insert(lower_ascii(word));
  });
}

void KnownNames::drop_words(std::string_view text) const {
  for_each_word(text, [&](size_t start, size_t end) {
    if (is_small(text[start])) found_.erase(std::string(text.substr(start, end - start)));
  });
}

uint32_t KnownNames::known_length(std::span<const Token> tokens) const {
  for (const auto& name : given_) {
    if (tokens.size() < name.size()) continue;
    const bool is_here =
        std::equal(name.begin(), name.end(), tokens.begin(),
                   [](const std::u32string& word, const Token& token) { return word == token.key; });
    if (is_here) return static_cast<uint32_t>(name.size());
  }
  if (!unread_.empty()) read_texts();
  if (!tokens[0].is_han) return tokens[0].is_capital && found_.contains(to_utf8(tokens[0].key)) ? 1 : 0;
  for (uint32_t length = 4; length >= 2; --length) {
    if (length <= tokens.size() && found_.contains(to_utf8(text_of(tokens, 0, length)))) return length;
  }
  return 0;
}

int name_shape(std::span<const Token> tokens, uint32_t first, uint32_t last) {
  if (first == last || last - first > 5 || !tokens[first].is_han) return 0;
  const std::u32string name = text_of(tokens, first, last);
  const auto size = static_cast<uint32_t>(tokens.size());
  const std::u32string before = text_of(tokens, first > 2 ? first - 2 : 0, first),
                       behind = text_of(tokens, last, std::min(last + 2, size));
  int shape = shape_of(name);
  // A place of which a part differs only, or which has more beside it.
  for (uint32_t from = first > 2 ? first - 2 : 0; shape < 2 && from < last; ++from) {
    for (const uint32_t length : {2u, 3u}) {
      if (from + length > first && from + length <= size && is_place(text_of(tokens, from, from + length)))
        shape = 2;
    }
  }
  if (shape == 2) return shape;
  // 老 and 小 before a surname, or a surname before the given name that differs.
  if (!before.empty()) {
    const char32_t last_before = before.back();
    if (name.size() == 1 && (last_before == U'老' || last_before == U'小') && is_surname(name[0])) return 2;
    const bool is_given = std::all_of(name.begin(), name.end(), [](char32_t c) { return has(kGiven, c); });
    if (name.size() <= 2 && is_given && is_surname(last_before)) shape = std::max(shape, 1);
  }
  const bool is_titled = is_surname(name[0]) && name.size() <= 3 && begins_with(Text(behind), kTitles);
  if (is_titled && !has_grammar(name)) return 2;
  if (name.size() >= 2 && name.size() <= 4 && begins_with(Text(behind), kRegions) && !has_grammar(name))
    return std::max(shape, 1);
  if (shape == 1 && ends_with(Text(before), kCalled)) return 2;
  return shape;
}

}  // namespace duidu
