#include "align/fidelity/antonyms.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "align/fidelity/antonym_table.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr uint32_t kLongest = 4;

// Pairs that WordNet lacks or counts seldom.
constexpr std::string_view kMoreEnglish =
    ";before after;real imaginary;support oppose;build destroy;friend enemy;big small;happy sad;life death;"
    "for against;cause effect;up down;in out;quick slow;upper lower;warm cold;hot cool;hard easy;easy tough;"
    "huge tiny;great small;tall low;clever stupid;sick healthy;ill healthy;calm angry;loud quiet;kind cruel;"
    "raise reduce;increase reduce;grow shrink;gain lose;earn lose;earn spend;save spend;save waste;"
    "give receive;send receive;teach learn;help hinder;help harm;heal wound;tell conceal;reveal hide;"
    "finish begin;continue stop;enter leave;arrive depart;join leave;appear vanish;praise blame;"
    "praise criticize;agree refuse;hope fear;winter summer;spring autumn;heaven hell;ancient modern;"
    "old modern;older younger;elder younger;success disaster;benefit harm;advantage drawback;buyer seller;"
    "winner loser;mother father;brother sister;son daughter;teacher pupil;upstream downstream;honest false;"
    "generous mean;teacher student;earlier later;sooner later;within beyond;";

// Irregular forms and what they are forms of.
constexpr std::string_view kIrregular =
    ";men man;women woman;children child;bought buy;sold sell;won win;lost lose;rose rise;risen rise;"
    "fell fall;fallen fall;came come;went go;gone go;gave give;given give;took take;taken take;began begin;"
    "begun begin;forgot forget;forgotten forget;kept keep;left leave;stood stand;sat sit;found find;hid hide;"
    "hidden hide;built build;grew grow;grown grow;spent spend;lent lend;wives wife;lives life;";

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
    "热闹|冷清;高兴 快乐 喜 乐|难过 悲伤 悲 苦;幸福|不幸 痛苦;健康|生病 病;好转|恶化;雇|辞;进步|退步 "
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

bool has_word(std::string_view words, std::string_view wanted, char separator) {
  for (size_t at = words.find(wanted); at != words.npos; at = words.find(wanted, at + 1)) {
    const size_t end = at + wanted.size();
    if ((at == 0 || words[at - 1] == separator) && (end == words.size() || words[end] == separator))
      return true;
  }
  return false;
}

bool are_english_opposites(const std::string& a, const std::string& b) {
  for (const std::string_view table : {antonym_table::kEnglish, kMoreEnglish}) {
    if (has_word(table, a + ' ' + b, ';') || has_word(table, b + ' ' + a, ';')) return true;
  }
  return false;
}

bool are_chinese_opposites(std::string_view a, std::string_view b) {
  for (size_t start = 0; start < kChinese.size();) {
    const size_t end = std::min(kChinese.find(';', start), kChinese.size());
    const std::string_view pair = kChinese.substr(start, end - start);
    const size_t stroke = pair.find('|');
    const std::string_view one = pair.substr(0, stroke), other = pair.substr(stroke + 1);
    if ((has_word(one, a, ' ') && has_word(other, b, ' ')) ||
        (has_word(one, b, ' ') && has_word(other, a, ' ')))
      return true;
    start = end + 1;
  }
  return false;
}

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
  const std::string form = ";" + word + " ";
  if (const size_t at = kIrregular.find(form); at != kIrregular.npos) {
    const size_t start = at + form.size();
    lemmas.emplace_back(kIrregular.substr(start, kIrregular.find(';', start) - start));
  }
  for (const std::string_view suffix : {"s", "es", "ed", "d", "ing", "er", "r", "est", "st", "ly"}) {
    if (!word.ends_with(suffix) || word.size() < suffix.size() + 2) continue;
    std::string stem = word.substr(0, word.size() - suffix.size());
    lemmas.push_back(stem);
    const char last = stem.back();
    if (suffix == "ing") lemmas.push_back(stem + 'e');
    stem.pop_back();
    if (last == 'i') lemmas.push_back(stem + 'y');
    if (!stem.empty() && last == stem.back()) lemmas.push_back(stem);
  }
  return lemmas;
}

bool are_opposites(const std::string& a, const std::string& b, bool is_han) {
  if (is_han) return are_chinese_opposites(a, b);
  for (const std::string& x : lemmas_of(a)) {
    for (const std::string& y : lemmas_of(b)) {
      if (are_english_opposites(x, y)) return true;
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
