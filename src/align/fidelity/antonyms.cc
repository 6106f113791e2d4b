#include "align/fidelity/antonyms.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/fidelity/antonym_table.h"
#include "base/sorting.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr uint32_t kLongest = 4;

// Pairs that WordNet lacks or counts seldom.
constexpr std::string_view kMoreEnglish =
    "before after real imaginary support oppose build destroy create destroy friend enemy big small happy "
    "sad life death "
    "for against body soul knowledge ignorance virtue vice cause effect up down in out within beyond quick "
    "slow "
    "win lose ally enemy freedom slavery older younger elder younger upper lower front back top bottom "
    "inside outside "
    "earlier later sooner later bigger smaller maximum minimum optimist pessimist teacher pupil teacher "
    "student freeze melt "
    "grow shrink grow wither include exclude import export enter leave arrive depart join leave save spend "
    "save waste "
    "praise blame honour shame honor shame agree refuse hope fear trust distrust winter summer dawn dusk "
    "sunrise sunset "
    "warm cold hot cool hard easy simple difficult simple complicated easy tough huge tiny great small tall "
    "low clever stupid "
    "wise stupid sick healthy ill healthy ugly pretty calm angry angry pleased calm nervous loud quiet "
    "bright dark dim bright "
    "sharp blunt thick fine thin stout lean fat plump thin sober drunk sad cheerful sad merry gay sad proud "
    "ashamed "
    "cruel kind kind unkind gentle rough generous mean selfish generous honest false loyal treacherous "
    "expand reduce raise reduce reduce increase grow fall rise drop rise sink climb fall gain lose earn lose "
    "earn spend "
    "speak listen ask answer give receive lend borrow send receive teach learn hire dismiss "
    "protect destroy protect attack help hinder help harm heal wound cure harm tell conceal reveal hide "
    "finish begin finish start continue stop stay leave stay go open close appear vanish fill drain live die "
    "west east ancient modern old modern morning evening noon midnight spring autumn heaven hell sea land "
    "town country "
    "success disaster good harm benefit harm advantage drawback majority few buyer seller winner loser enemy "
    "ally "
    "mother father brother sister son daughter";

// Irregular forms and what they are forms of.
constexpr std::string_view kIrregular =
    "men man women woman children child bought buy sold sell won win lost lose rose rise risen rise fell "
    "fall fallen fall "
    "came come went go gone go gave give given give took take taken take began begin begun begin forgot "
    "forget forgotten "
    "forget kept keep left leave stood stand sat sit found find hid hide hidden hide built build grew grow "
    "grown grow "
    "shrank shrink shrunk shrink froze freeze frozen freeze spent spend lent lend forbade forbid forbidden "
    "forbid slept "
    "sleep woke wake wives wife lives life lying lie dying die";

// Chinese poles; words of one pole stand before the stroke, those of the other behind it. A single character counts only where
// nothing else differs.
constexpr std::string_view kChinese =
    "增加 增长 增多 上升 上涨 提高 升高 扩大 涨|减少 下降 下跌 降低 缩小 跌 降 减;支持 赞成 同意 拥护 "
    "答应|反对 拒绝 否决;"
    "便宜 贱|贵 昂贵;容易 简单 易|难 困难 复杂 不易;成功 成|失败 败;喜欢 喜爱 爱 热爱|讨厌 厌恶 恨 憎恨;相信 "
    "信|怀疑 疑;"
    "安全 安|危险 危;记得 记住|忘记 忘了 忘;承认|否认;允许 许可|禁止;开始 始|结束 终;胜利 赢 胜 打赢|输 负 "
    "败 打输;朋友 友|敌人 敌;"
    "富 富有 富裕|穷 贫 贫穷;聪明 智|愚蠢 笨 愚;勇敢 勇|胆小 怯 懦弱;勤快 勤劳 勤 勤奋|懒 懒惰;干净|脏 "
    "肮脏;整齐|凌乱 乱;"
    "热闹|冷清;高兴 快乐 喜 乐|难过 悲伤 悲 苦;幸福|不幸 痛苦;健康|生病 病;进步|退步 "
    "落后;先进|落后;积极|消极;乐观|悲观;"
    "主动|被动;公开|秘密 保密;直接|间接;正确 对|错误 错;真实 真|虚假 假;光明 明 亮|黑暗 "
    "暗;和平|战争;团结|分裂;统一|分裂;"
    "集中|分散;保护 保留|破坏 毁掉 拆除;建设 建|破坏 拆;发展|停滞;前进 进|后退 退;出现|消失;得到 获得 "
    "得|失去 失;节约 节省|浪费;"
    "表扬 赞美 褒|批评 责备 贬;欢迎|拒绝;进口|出口;收入 收|支出 支;买|卖;借|还;来|去;上|下;前|后;左|右;里 "
    "内|外;大|小;多|少;"
    "高|低 矮;长|短;宽|窄;厚|薄;深|浅;粗|细;重|轻;快|慢;早|晚 迟;远|近;老|少 幼 年轻;新|旧 老;好 善 美|坏 恶 "
    "丑;虚|实;正|反;阴|阳;"
    "黑|白;冷 寒|热 暑;干|湿;软|硬;强|弱;尊|卑;优|劣;利|弊 害;吉|凶;福|祸;哭|笑;忠|奸;巧|拙;忙|闲;动|静;盛 "
    "兴|衰 亡;攻|守;公|私;"
    "雌|雄;公|母;主|客 次;浓|淡;清|浊;胖 肥|瘦;松|紧;疏 稀|密;曲|直;横|竖;方|圆;生|熟;满|空;开|关 "
    "闭;起|落;沉|浮;合|分;聚|散;推|拉;"
    "问|答;供|求;盈|亏;赏|罚;顺|逆;同|异;香|臭;甜|苦;生|死;活|死;存|亡;男|女;父|母;夫|妻;兄|弟;首|尾;先|后;"
    "今|昔 古;昼|夜;朝|暮 夕;"
    "东|西;南|北;春|秋;夏|冬;往|返 "
    "来;城|乡;文|武;官|民;君|臣;常|罕;必然|偶然;主要|次要;绝对|相对;抽象|具体;永远|暂时;长期|短期;"
    "过去|将来 未来;城里|乡下;儿子|女儿;爸爸|妈妈;"
    "哥哥|弟弟;姐姐|妹妹;丈夫|妻子;爷爷|奶奶;大人|小孩 孩子;满意|失望;希望|绝望 失望;肯定|否定;优点|缺点";

std::vector<std::string_view> words_of(std::string_view text, char separator) {
  std::vector<std::string_view> words;
  for (size_t start = 0; start < text.size();) {
    const size_t end = std::min(text.find(separator, start), text.size());
    if (end > start) words.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return words;
}

using Pair = std::pair<std::string_view, std::string_view>;

class Dictionary {
 public:
  static const Dictionary& get() {
    static const Dictionary dictionary;
    return dictionary;
  }

  bool are_opposites(std::string_view a, std::string_view b) const {
    return std::binary_search(pairs_.begin(), pairs_.end(), Pair{a, b});
  }

  std::string_view lemma_of(std::string_view form) const {
    const auto at = std::lower_bound(irregular_.begin(), irregular_.end(), Pair{form, {}});
    return at != irregular_.end() && at->first == form ? at->second : std::string_view();
  }

 private:
  Dictionary() {
    for (const std::string_view table : {antonym_table::kEnglish, kMoreEnglish}) {
      const std::vector<std::string_view> words = words_of(table, ' ');
      for (size_t i = 0; i + 1 < words.size(); i += 2) add(words[i], words[i + 1]);
    }
    for (const std::string_view pair : words_of(kChinese, ';')) {
      const size_t stroke = pair.find('|');
      for (const std::string_view a : words_of(pair.substr(0, stroke), ' ')) {
        for (const std::string_view b : words_of(pair.substr(stroke + 1), ' ')) add(a, b);
      }
    }
    const std::vector<std::string_view> words = words_of(kIrregular, ' ');
    for (size_t i = 0; i + 1 < words.size(); i += 2) irregular_.push_back({words[i], words[i + 1]});
    sort_values(pairs_, std::less<>());
    sort_values(irregular_, std::less<>());
  }

  void add(std::string_view a, std::string_view b) {
    pairs_.push_back({a, b});
    pairs_.push_back({b, a});
  }

  std::vector<Pair> pairs_, irregular_;
};

std::string text_of(std::span<const Token> tokens) {
  std::string text;
  for (const Token& token : tokens) {
    for (const char32_t c : token.key) append_code_point(text, c);
  }
  return text;
}

// What an English word may be an inflection of, itself included.
std::vector<std::string> lemmas_of(const std::string& word) {
  std::vector<std::string> lemmas{word};
  if (const std::string_view lemma = Dictionary::get().lemma_of(word); !lemma.empty())
    lemmas.emplace_back(lemma);
  for (const std::string_view suffix : {"s", "es", "ed", "d", "ing", "er", "r", "est", "st", "ly"}) {
    if (!word.ends_with(suffix) || word.size() < suffix.size() + 2) continue;
    std::string stem = word.substr(0, word.size() - suffix.size());
    lemmas.push_back(stem);
    if (suffix == "ing") lemmas.push_back(stem + 'e');
    if (stem.ends_with('i')) lemmas.push_back(stem.substr(0, stem.size() - 1) + 'y');
    if (stem.size() > 2 && stem[stem.size() - 1] == stem[stem.size() - 2]) {
      stem.pop_back();
      lemmas.push_back(stem);
    }
  }
  return lemmas;
}

bool are_opposites(const std::string& a, const std::string& b, bool is_han) {
  if (is_han) return Dictionary::get().are_opposites(a, b);
  for (const std::string& x : lemmas_of(a)) {
    for (const std::string& y : lemmas_of(b)) {
      if (Dictionary::get().are_opposites(x, y)) return true;
    }
  }
  return false;
}

}  // namespace

Opposites opposites_in(std::span<const Token> a, uint32_t a_first, uint32_t a_last, std::span<const Token> b,
                       uint32_t b_first, uint32_t b_last) {
  if (a_first == a_last || b_first == b_last || a_last - a_first > kLongest || b_last - b_first > kLongest)
    return {};
  const bool is_han = a[a_first].is_han;
  if (b[b_first].is_han != is_han) return {};
  if (!is_han) {
    for (uint32_t i = a_first; i < a_last; ++i) {
      for (uint32_t j = b_first; j < b_last; ++j) {
        if (are_opposites(text_of(a.subspan(i, 1)), text_of(b.subspan(j, 1)), false))
          return {i, i + 1, j, j + 1};
      }
    }
    return {};
  }
  // Han words may share a character, so that only the other one differs: 增长 and 减少, but 上升 and 下降, 早上 and 晚上.
  for (uint32_t before = 0; before < 2; ++before) {
    for (uint32_t behind = 0; behind < 2; ++behind) {
      const bool fits = a_first >= before && b_first >= before && a_last + behind <= a.size() &&
                        b_last + behind <= b.size();
      if (!fits) continue;
      const Opposites wider{a_first - before, a_last + behind, b_first - before, b_last + behind};
      const std::string x = text_of(a.subspan(wider.a_first, wider.a_last - wider.a_first));
      const std::string y = text_of(b.subspan(wider.b_first, wider.b_last - wider.b_first));
      if (are_opposites(x, y, true)) return wider;
    }
  }
  return {};
}

}  // namespace duidu
