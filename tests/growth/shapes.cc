#include "growth/shapes.h"

#include "growth/built_articles.h"

namespace duidu::test {
namespace {

constexpr ShapeForm kText = ShapeForm::kText, kHtml = ShapeForm::kHtml, kArticle = ShapeForm::kArticle;
constexpr std::string_view kAsked = "# 渡口\n\n记者：水涨的时候谁摆渡？\n\n林溪：";
constexpr std::string_view kTold = "\n\n## 评论\n\n";
constexpr Repeated kAnswers = {kAsked, "{w}，{n}。", {}, "\n\n"};
constexpr Repeated kTurns = {"# 渡口\n\n", "记者：第{n}年呢？\n\n林溪：{w}，人都这样说。\n\n"};
constexpr Repeated kForms = {"# 渡口\n\n",
                             "记者：第{n}年呢？\n\n林溪：第{n}回水涨的时候是我父亲摆渡的。\n\n"};

constexpr Shape kShapes[] = {
    {"prose", kText, kTurns, {kTold, "写的人没有去过{w}，只是听人说起{n}。\n\n"}},
    {"English prose",
     kText,
     {"# Ferry\n\n", "Reporter: And {e}?\n\nLin: Well, {e}, they said in {n}.\n\n"},
     {"\n\n## Commentary\n\n", "He says “{e}”, which {e} never saw.\n\n"}},
    {"one sentence repeated",
     kText,
     {kAsked, "水涨的时候是我父亲摆渡的。"},
     {kTold, "水涨的时候是我父亲摆渡的。"}},
    {"one paragraph repeated",
     kText,
     {"", "林溪：水涨的时候是我父亲摆渡的。\n\n"},
     {kTold, "他父亲摆渡。\n\n"}},
    {"punctuation alone", kText, {kAsked, "，。！？；：——……"}, {kTold, "，。！？；：——……"}},
    {"alternating speakers", kText, {"", "记者：谁？\n林溪：我父亲。\n"}, {kTold, "谁：他。\n"}},
    {"speakers of their own", kText, {"", "客{n}：谁？\n\n"}, {kTold, "评{n}：他。\n\n"}},
    {"chat lines with bold names", kText, {"", "**小林{n}** 谁摆渡？\n"}, {kTold, "**小周** 好的{n}\n"}},
    {"bold labels", kText, {"", "**林溪：** 第{n}回是我父亲。\n\n"}, {kTold, "**评：** 好的{n}。\n\n"}},
    {"lines with times", kText, {"", "[00:01:02] 林溪：第{n}回是我父亲。\n"}, {kTold, "[00:01:02] 好。\n"}},
    {"subtitles",
     kText,
     {"", "{n}\n00:00:01,000 --> 00:00:02,000\n林溪：第{n}回。\n\n"},
     {kTold, "好。\n\n"}},
    {"quotations in one sentence", kText, kAnswers, {kTold, "他说“{w}”，"}},
    {"quotations in one paragraph", kText, kAnswers, {kTold, "他说“{w}”。"}},
    {"a quotation in each paragraph", kText, kTurns, {kTold, "他说“{w}”，说得不错。\n\n"}},
    {"a form filled in", kText, kForms, {kTold, "他说“第{n}回水涨的时候是我父亲摆渡的”。\n\n"}},
    {"quotations in one block quotation", kText, kAnswers, {"\n\n## 评论\n\n> ", "他说“{w}”，"}},
    {"block quotations", kText, kTurns, {kTold, "> {w}，人都这样说。\n\n他这样说。\n\n"}},
    {"one quotation everywhere",
     kText,
     {kAsked, "水涨的时候是我父亲摆渡的。"},
     {kTold, "他说“水涨的时候是我父亲摆渡的”。\n\n"}},
    {"quotations that nobody said", kText, kTurns, {kTold, "他说“桥修好以后{w}就没有人再来”。\n\n"}},
    {"quotations with other words", kText, kTurns, {kTold, "他说“{w}，可是人没有这样说”。\n\n"}},
    {"quotations with an ellipsis", kText, kTurns, {kTold, "他说“{w}……这样说”。\n\n"}},
    {"quotations that somebody said", kText, kTurns, {kTold, "记者对林溪说：“{w}，人都这样说。”\n\n"}},
    {"marks that nothing closes", kText, {kAsked, "“渡口"}, {kTold, "“渡口「"}},
    {"marks within marks", kText, {kAsked, "“渡‘", "’口”"}, {kTold, "“渡‘", "’口”"}},
    {"tiny paragraphs", kText, {kAsked, "字\n\n"}, {kTold, "字\n\n"}},
    {"one huge line", kText, {kAsked, "渡口的水"}, {kTold, "渡口的水涨"}},
    {"one huge word", kText, {kAsked, "ferry"}, {kTold, "ferryman"}},
    {"one huge joined word", kText, {kAsked, "مرحبا"}, {kTold, "مرحبا"}},
    {"one huge cluster", kText, {kAsked, "\u0301"}, {kTold, "a\u0301\u0302"}},
    {"one huge emoji", kText, {kAsked, "\U0001F468\u200D"}, {kTold, "\U0001F468\u200D"}},
    {"Arabic",
     kText,
     {"محمد: من؟\n\n", "قال الرجل في السنة {n} إن النهر واسع. "},
     {kTold, "قال «النهر واسع {n}». "}},
    {"Hebrew and Latin",
     kText,
     {"דנה: מי?\n\n", "הנהר {n} was רחב, "},
     {kTold, "הוא אמר \"הנהר {n} was רחב\". "}},
    {"directions within directions", kText, {kAsked, "\u2067a\u202Bא", "\u202C\u2069"}, {kTold, "\u2066א"}},
    {"wrapped lines", kText, {kAsked, "the ferry of year {n}\n"}, {kTold, "水涨的时候\n"}},
    {"hard breaks", kText, {kAsked, "字{n}  \n"}, {kTold, "字\\\n"}},
    {"lists", kText, {kAsked, "- {w}\n"}, {kTold, "{n}. {w}\n"}},
    {"lists within lists", kText, {kAsked, "- "}, {kTold, "写的人没有去过那里。"}},
    {"numbered lists within lists", kText, {kAsked, "我父亲摆渡。"}, {kTold, "1. "}},
    {"quotes within quotes", kText, {kAsked, "> "}, {kTold, "字\n>> 引\n>> 引\n\n"}},
    {"mails answered", kText, {"", "Lin wrote:\n> {e} {n}?\n\nWell, {e}.\n\n"}, {kTold, "> > a{n}\n> b\n"}},
    {"tables",
     kText,
     {"| a | b |\n|---|---|\n", "| 记者{n} | 谁？ |\n"},
     {kTold, "\n| a |\n|---|\n| {n} |\n"}},
    {"headings", kText, {"", "## 谁在第{n}年摆渡？\n\n我父亲。\n\n"}, {kTold, "### 题{n}\n\n"}},
    {"footnotes", kText, {kAsked, "水涨[^{n}]。", {}, "\n\n"}, {kTold, "[^{n}]: 第{n}回。\n\n"}},
    {"numbered questions",
     kText,
     {"", "Q{n}：{w}？\n\nA{n}：{w}，都这样说。\n\n"},
     {kTold, "关于Q{n}，他没有多说。\n\n"}},
    {"blank lines", kText, {kAsked, "\n \n"}, {kTold, " \n\t\n"}},
    {"hyperlinks", kText, {kAsked, "[渡口{n}](https://a.example/{n})"}, {kTold, "<https://a.example/{n}> "}},
    {"references of hyperlinks",
     kText,
     {kAsked, "[渡口][a{n}] "},
     {kTold, "[a{n}]: https://a.example/{n}\n"}},
    {"brackets", kText, {kAsked, "["}, {kTold, "![[]()"}},
    {"brackets within brackets", kText, {kAsked, "[", "](u)"}, {kTold, "[a", "]"}},
    {"emphasis that nothing closes", kText, {kAsked, "*a **a "}, {kTold, "a**b"}},
    {"emphasis within emphasis", kText, {kAsked, "*a **a ", "b** b*"}, {kTold, "*a _b* c_ "}},
    {"strong words", kText, {kAsked, "**字{n}**，"}, {kTold, "*a*`b`"}},
    {"backquotes", kText, {kAsked, "`a``b"}, {kTold, "```` `"}},
    {"comments", kText, {kAsked, "<!-- a{n} --> b "}, {kTold, "a <!-- b "}},
    {"tags that nothing ends", kText, {kAsked, "a <?"}, {kTold, "a <![CDATA[ <!A "}},
    {"tags in text", kText, {kAsked, "<b>a</b> <i>"}, {kTold, "字 <span>{n}</span>\n\n"}},
    {"entities", kText, {kAsked, "&amp;&#x6e21;"}, {kTold, "&ampx&;"}},
    {"backslashes", kText, {kAsked, "\\*\\"}, {kTold, "\\["}},
    {"web page",
     kHtml,
     {"<h1>a</h1>", "<p><b>记者：</b>谁{n}？</p><p>林溪：{w}，{n}。</p>"},
     {"<h2>评论</h2>", "<p>他说“{w}”。</p>"}},
    {"elements within elements", kHtml, {"<p>a", "<div>", "</div>"}, {"<h2>评论</h2>", "<blockquote><p>a"}},
    {"formatting that nothing ends", kHtml, {"<p>", "<b>a<i>b<p>"}, {"<h2>评论</h2>", "<a href=b>c"}},
    {"formatting within formatting",
     kHtml,
     {"<p>", "<b><i>a", "</b></i>"},
     {"<h2>评论</h2><p>", "<em>", "</em>"}},
    {"rows and cells",
     kHtml,
     {"<table>", "<tr><td>记者<td>谁{n}", {}, "</table>"},
     {"<h2>评论</h2>", "<table><tr><td>a"}},
    {"items", kHtml, {"<ul>", "<li>{w}，{n}。", {}, "</ul>"}, {"<h2>评论</h2>", "<ol><li>a{n}</ol>"}},
    {"lines by tags", kHtml, {"<p>", "记者：谁{n}？<br>林溪：我<br>"}, {"<h2>评论</h2><p>", "a<br>"}},
    {"attributes",
     kHtml,
     {"<p>a", "<span class=\"a{n}\" id=b{n}>c</span>"},
     {"<h2>评论</h2><p ", "a{n}=b ", {}, ">a</p>"}},
    {"scripts and pictures",
     kHtml,
     {"", "<script>a{n}</script><p><img src=a alt=\"b{n}\">"},
     {"<h2>评论</h2>", "<!--a-->"}},
    {"links within links", kArticle, {}, {}, nested_links},
    {"links over links", kArticle, {}, {}, links_on_the_same_words},
    {"one link at many places", kArticle, {}, {}, ambiguous_link},
    {"many links at many places", kArticle, {}, {}, ambiguous_links},
    {"a link of many spans", kArticle, {}, {}, link_of_many_spans},
    {"bars beside one unit", kArticle, {}, {}, bars_beside_one_unit},
    {"bars beside each other", kArticle, {}, {}, bars_of_one_question},
    {"bars over the whole interview", kArticle, {}, {}, bars_over_everything},
    {"findings in one quotation", kArticle, {}, {}, findings_in_one_quotation},
    {"styles over styles", kArticle, {}, {}, styles_over_styles},
    {"notes and what stands apart", kArticle, {}, {}, notes_and_apart},
    {"many commentaries", kArticle, {}, {}, many_commentaries},
};

// The generator of Park and Miller, begun with a number.
class Chance {
 public:
  explicit Chance(size_t number) : state_(number * 2'654'435'761 % 2'147'483'646 + 1) {}
  size_t below(size_t end) { return (state_ = state_ * 48'271 % 2'147'483'647) % end; }

 private:
  uint64_t state_;
};

// Common characters as they follow each other under no other number.
std::string characters_of(size_t number) {
  static constexpr std::string_view kCharacters =
      "山水年月天地人手心口风雨春秋日夜路桥村河木石火土田米饭茶布衣门窗灯鱼鸟牛羊马花草叶根老少男女父母兄弟大"
      "小多少上下左右前后"
      "里外东西南北来去走坐看听说问想做买卖开关高低长短新旧轻重冷热早晚红黄蓝白黑金银铜铁歌书字画船车井泥绳"
      "桶";
  constexpr size_t kBytes = 3, kCount = 12;
  std::string text;
  Chance chance(number);
  for (size_t i = 0; i < kCount; ++i)
    text += kCharacters.substr(chance.below(kCharacters.size() / kBytes) * kBytes, kBytes);
  return text;
}

// Words as they follow each other under no other number.
std::string words_of(size_t number) {
  static constexpr std::string_view kConsonants = "bcdfghjklmnprstvwyz", kVowels = "aeiou";
  constexpr size_t kCount = 6;
  std::string text;
  Chance chance(number);
  for (size_t i = 0; i < kCount; ++i) {
    if (i > 0) text += ' ';
    for (size_t syllable = 2 + chance.below(2); syllable > 0; --syllable) {
      text += kConsonants[chance.below(kConsonants.size())];
      text += kVowels[chance.below(kVowels.size())];
    }
  }
  return text;
}

void append(std::string_view piece, size_t number, std::string& text) {
  for (size_t at = 0; at < piece.size();) {
    const size_t mark = std::min(piece.find('{', at), piece.size());
    text += piece.substr(at, mark - at);
    if (mark == piece.size()) break;
    const char kind = piece[mark + 1];
    text += kind == 'n' ? std::to_string(number) : kind == 'w' ? characters_of(number) : words_of(number);
    at = mark + 3;
  }
}

void append(const Repeated& repeated, size_t bytes, std::string& text) {
  text += repeated.before;
  if (repeated.piece.empty()) return;
  const double closing = static_cast<double>(repeated.closing.size());
  const double share =
      static_cast<double>(repeated.piece.size()) / (static_cast<double>(repeated.piece.size()) + closing);
  const size_t end = text.size() + static_cast<size_t>(static_cast<double>(bytes) * share);
  size_t count = 0;
  while (text.size() < end) append(repeated.piece, ++count, text);
  for (size_t i = count; i > 0 && !repeated.closing.empty(); --i) append(repeated.closing, i, text);
  text += repeated.after;
}

}  // namespace

std::span<const Shape> shapes() { return kShapes; }

std::string text_of(const Shape& shape, size_t bytes) {
  std::string text;
  append(shape.interview, bytes / 2, text);
  append(shape.commentary, bytes / 2, text);
  return text;
}

}  // namespace duidu::test
