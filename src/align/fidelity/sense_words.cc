#include "align/fidelity/sense_words.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace duidu {

using enum WordGroup;

constexpr SenseWords kSenseWords[] = {
    {kNot, Sense::kNegation, false,
     "不 没 没有 无 未 非 别 勿 莫 弗 毋 甭 休 否 并非 绝非 从不 从未 从没 从来不 从来没 从来没有 毫无 "
     "不可能 无人 没人 决不 绝不 毫不 未曾 不曾 未尝 "
     "not never no none neither nor nobody nothing nowhere without cannot hardly scarcely barely noone"},
    {kUnnecessarily, Sense::kModality, false, "未必 不一定 不见得 neednot"},
    {kPossible, Sense::kModality, false,
     "可能 也许 或许 大概 大约 恐怕 兴许 说不定 没准 perhaps maybe possibly probably likely mostlikely may "
     "might could"},
    {kPossible, Sense::kModality, true, "或 盖 殆 约 约莫 大致 说不准 想来 想必 conceivably presumably"},
    {kSeeming, Sense::kModality, false,
     "似乎 好像 仿佛 看来 seem seems seemed seemingly apparently appears appeared"},
    {kCertain, Sense::kModality, false,
     "一定 肯定 必定 必然 势必 绝对 毫无疑问 certainly surely definitely undoubtedly absolutely inevitably "
     "issure aresure amsure wassure iscertain"},
    {kCertain, Sense::kModality, true,
     "必 准 当然 确定 确实 的确 sure certain clearly ofcourse indeed truly withoutdoubt nodoubt"},
    {kMust, Sense::kModality, false,
     "必须 必需 务必 不得不 不能不 非得 只得 只能 一定要 一定得 must haveto hasto hadto obliged"},
    {kMust, Sense::kModality, true, "须 得 务须 needsmust havegotto"},
    {kShould, Sense::kModality, false, "应该 应当 理应 should oughtto ought"},
    {kShould, Sense::kModality, true, "应 该"},
    {kNeed, Sense::kModality, true, "需要 需 need needs needed needto"},
    {kAble, Sense::kModality, true, "能 能够 可以 可 can able"},
    {kWill, Sense::kModality, true, "会 将 将会 will would shall"},
    {kWish, Sense::kModality, true, "要 想 愿意 打算 想要 want wants wanted wish"},
    {kOpinion, Sense::kModality, false,
     "我想 我觉得 我认为 我看 我猜 我以为 依我看 在我看来 ithink ibelieve iguess isuppose inmyopinion "
     "inmyview "
     "itseemstome"},
    {kOpinion, Sense::kModality, true, "觉得 认为 think believe guess suppose"},
    {kIf, Sense::kModality, false, "如果 假如 要是 倘若 假使 若是 只要 if provided aslongas"},
    {kIf, Sense::kModality, true, "若 如"},
    {kUnless, Sense::kModality, false, "除非 unless"},
    {kEvenIf, Sense::kModality, false, "即使 即便 哪怕 就算 纵然 evenif"},
    {kOnlyIf, Sense::kModality, false, "onlyif"},
    {kOnlyIf, Sense::kModality, true, "只有 唯有"},
    {kAll, Sense::kQuantity, false,
     "所有 全部 全体 一切 每个 每一 人人 大家 完全 一律 统统 全都 无不 莫不 任何人 all every each everyone "
     "everybody everything "
     "everywhere whole entire entirely completely wholly"},
    {kAll, Sense::kQuantity, true,
     "都 全 皆 均 俱 悉 凡 每 各 尽 大伙 众人 各位 全然 both fully totally altogether utterly"},
    {kAny, Sense::kQuantity, true, "任何 any anyone anybody anything"},
    {kMost, Sense::kQuantity, false, "多数 大多数 绝大多数 大部分 绝大部分 大半 多半 most mostly"},
    {kMany, Sense::kQuantity, false, "许多 很多 不少 众多 大量 many alotof lotsof plentyof"},
    {kMany, Sense::kQuantity, true, "好些 好多 诸多 大批 多次 much more numerous various countless multiple"},
    {kSome, Sense::kQuantity, false,
     "一些 有些 有的 某些 部分 一部分 有人 someone somebody something somewhere several afew partly"},
    {kSome, Sense::kQuantity, true, "某 有点 若干 some acertain"},
    {kFew, Sense::kQuantity, false, "少数 少半 小部分 少部分 很少 极少 难得 few rarely seldom"},
    {kFew, Sense::kQuantity, true, "less fewer 极少数 稀少 infrequently"},
    {kHalf, Sense::kQuantity, false, "一半 half"},
    {kHalf, Sense::kQuantity, true, "半"},
    {kOnly, Sense::kQuantity, false, "只 仅 仅仅 唯一 唯独 光是 only merely solely"},
    {kOnly, Sense::kQuantity, true, "才 唯 惟 独 just simply alone"},
    {kAlso, Sense::kQuantity, true, "也 亦 还 also too"},
    {kAlways, Sense::kQuantity, false, "总是 永远 始终 一向 从来 从来都 always"},
    {kAlways, Sense::kQuantity, true, "总 一直 老是 ever constantly continually forever"},
    {kOften, Sense::kQuantity, false, "经常 常常 时常 往往 通常 often frequently usually generally normally"},
    {kOften, Sense::kQuantity, true, "常 一般 时时 屡次 屡 每每 regularly commonly"},
    {kSometimes, Sense::kQuantity, false,
     "有时 有时候 偶尔 间或 sometimes occasionally attimes nowandthen fromtimetotime"},
    {kAlmost, Sense::kQuantity, false, "几乎 差不多 将近 almost nearly"},
    {kAlmost, Sense::kQuantity, true, "险些 差点 差一点 近 closeto practically virtually about around"},
    {kAtLeast, Sense::kQuantity, false, "至少 最少 起码 atleast"},
    {kAtMost, Sense::kQuantity, false, "至多 最多 顶多 atmost"},
    {kLeast, Sense::kQuantity, true, "least"},
    {kOver, Sense::kQuantity, true, "以上 之上 超过 不止 多于 morethan over above"},
    {kUnder, Sense::kQuantity, true, "以下 之下 不到 不足 少于 lessthan fewerthan under below"},
    {kUnit, Sense::kNumber, true, "公里 千米 kilometre kilometres kilometer kilometers km"},
    {kUnit, Sense::kNumber, true, "里"},
    {kUnit, Sense::kNumber, true, "米 公尺 metre metres meter meters"},
    {kUnit, Sense::kNumber, true, "厘米 公分 centimetres centimeters cm"},
    {kUnit, Sense::kNumber, true, "尺"},
    {kUnit, Sense::kNumber, true, "寸"},
    {kUnit, Sense::kNumber, true, "丈"},
    {kUnit, Sense::kNumber, true, "亩"},
    {kUnit, Sense::kNumber, true, "公顷 hectares"},
    {kUnit, Sense::kNumber, true, "斤"},
    {kUnit, Sense::kNumber, true, "公斤 千克 kilo kilos kilograms kg"},
    {kUnit, Sense::kNumber, true, "吨 ton tons tonnes"},
    {kUnit, Sense::kNumber, true, "元 块 块钱 yuan"},
    {kUnit, Sense::kNumber, true, "角 毛"},
    {kUnit, Sense::kNumber, true, "美元 美金 dollar dollars"},
    {kUnit, Sense::kNumber, true, "欧元 euro euros"},
    {kUnit, Sense::kNumber, true, "英镑 pound pounds"},
    {kUnit, Sense::kNumber, true, "日元"},
    {kUnit, Sense::kNumber, true, "天 日 day days"},
    {kUnit, Sense::kNumber, true, "周 星期 礼拜 week weeks"},
    {kUnit, Sense::kNumber, true, "月 个月 month months"},
    {kUnit, Sense::kNumber, true, "年 year years"},
    {kUnit, Sense::kNumber, true, "小时 钟头 个小时 个钟头 hour hours"},
    {kUnit, Sense::kNumber, true, "分钟 minute minutes"},
    {kUnit, Sense::kNumber, true, "秒 秒钟 seconds"},
    {kUnit, Sense::kNumber, true, "mile miles"},
    {kUnit, Sense::kNumber, true, "foot feet"},
    {kUnit, Sense::kNumber, true, "inch inches"},
    {kUnit, Sense::kNumber, true, "度"},
    {kUnit, Sense::kNumber, true, "成"},
    {kUnit, Sense::kNumber, true, "倍 times"},
    {kNone, Sense::kNegation, false,
     "不过 不仅 不但 不只 不断 不管 不论 不久 不禁 不妨 对不起 了不起 非常 非洲 莫非 莫名 未来 无论 无数 "
     "无非 特别 分别 区别 "
     "个别 级别 性别 类别 差别 别人 别的 告别 识别 是否 否则 否认 休息 退休 沉没 淹没 埋没 出没 社会 会议 "
     "机会 学会 协会 大会 "
     "委员会 会计 开会 体会 领会 误会 能力 能量 功能 可能性 性能 智能 技能 职能 才能 能源 可是 但是 主要 "
     "重要 "
     "要求 要素 要么 想法 思想 "
     "理想 想象 想像 梦想 感想 应用 反应 适应 供应 效应 响应 应对 该死 全面 全球 全国 安全 健全 全新 首都 "
     "都市 都督 成都 总结 "
     "总统 总理 总部 总之 总体 老总 只是 只好 只见 船只 几只 每只 这只 那只 或者 还是 还有 也就是 准备 标准 "
     "水准 刚才 人才 天才 唯恐 "
     "每天 每年 各种 各位 必要 必修 将军 将来 麻将 须知 胡须 必读 "
     "一样 一起 一下 一点 统一 万一 千万 十分 百姓 三明治 四川 五金 七夕 八卦 九州 十足 一边 一旦 一致 一同 "
     "一共"},
};

constexpr uint32_t kSenseWordsCount = std::size(kSenseWords);

bool may_agree(WordGroup a, WordGroup b) {
  constexpr std::pair<WordGroup, WordGroup> kPairs[] = {
      {kPossible, kSeeming}, {kPossible, kAble}, {kPossible, kOpinion}, {kSeeming, kOpinion},
      {kPossible, kSome},    {kCertain, kWill},  {kMust, kNeed},        {kMust, kWish},
      {kCertain, kMust},     {kShould, kWish},   {kShould, kNeed},      {kNeed, kWish},
      {kWish, kWill},        {kWill, kAble},     {kAll, kAlways},       {kAll, kAlso},
      {kAlways, kAlso},      {kMany, kOften},    {kMany, kAlso},        {kSome, kSometimes},
      {kSome, kAny},         {kSome, kAlso},     {kOften, kAlso},       {kAlmost, kPossible},
      {kAtLeast, kOver},     {kAtMost, kUnder},  {kMany, kOver},        {kFew, kUnder},
      {kWill, kShould}};
  return a == b || std::any_of(std::begin(kPairs), std::end(kPairs), [&](const auto& pair) {
           return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a);
         });
}

}  // namespace duidu
