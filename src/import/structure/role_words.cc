#include "import/structure/role_words.h"

#include <unordered_map>

#include "text/numerals.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// Keys, separated by bars.
constexpr std::string_view kAsks =
    "|记者|記者|问|問|提问|提問|问题|問題|提问者|提問者|主持人|主持|采访者|採訪者|采访人|访谈者|訪談者|访者|"
    "采訪人|採訪人|訪問者|小编|小編|观众|觀眾|听众|聽眾|读者|讀者|网友|網友|"
    "现场提问|q|question|interviewer|reporter|journalist|host|cohost|moderator|presenter|anchor|audience|"
    "audiencemember|audiencequestion|listener|reader|聞き手|質問|質問者|インタビュアー|編集部|司会|司会者|"
    "기자|질문|문|사회자|진행자|"
    "인터뷰어|frage|moderatorin|interviewerin|journaliste|redaktion|pregunta|entrevistador|entrevistadora|";
constexpr std::string_view kAnswers =
    "|答|回答|答复|答覆|解答|受访者|受訪者|受访人|被采访者|被訪者|嘉宾|嘉賓|a|answer|interviewee|guest|"
    "respondent|panelist|panellist|speaker|回答者|답|답변|대답|antwort|réponse|reponse|respuesta|";
constexpr std::string_view kNarrates = "|旁白|画外音|畫外音|解说|解說|narrator|narration|voiceover|";
constexpr std::string_view kComments =
    "|评|評|评论|評論|点评|點評|评注|評注|批注|按|按语|按語|笔者按|筆者按|编者按|編者按|短评|短評|comment|"
    "commentary|mycomment|mytake|ourtake|mynote|mythoughts|editorsnote|remark|annotation|";
constexpr std::string_view kProse =
    "|注|註|注意|备注|備註|提示|提醒|说明|說明|例如|比如|譬如|例|举例|示例|总结|總結|小结|结论|結論|结果|"
    "来源|來源|出处|出處|作者|译者|譯者|撰文|文|编辑|編輯|责编|责任编辑|校对|校對|日期|时间|時間|发布时间|"
    "发布日期|"
    "发布|发表|发表于|发布于|更新|更新时间|标题|標題|副标题|题目|链接|連結|原文|原文链接|地址|网址|参考|"
    "参考文献|参考资料|附|附录|附錄|优点|優點|缺点|缺點|首先|其次|再次|最后|最後|第一|第二|第三|另外|此外|"
    "其实|其中|目的|原因|背景|摘要|关键词|關鍵詞|标签|標籤|分类|分類|字数|阅读|转载自|版权|版权声明|图|圖|表|"
    "note|notes|nb|warning|tip|hint|example|examples|eg|ie|update|updated|source|sources|author|authors|by|"
    "date|title|subtitle|link|url|figure|table|step|chapter|part|section|summary|conclusion|pros|cons|input|"
    "output|ps|pps|re|fw|fwd|subject|from|to|cc|bcc|tags|tag|category|categories|keywords|published|posted|"
    "break|music|laughter|laughs|applause|crosstalk|inaudible|silence|pause|sponsor|advertisement|"
    "图源|圖源|图片来源|圖片來源|图片|圖片|图片说明|题图|題圖|配图|配圖|头图|图据|供图|供圖|图文|摄影|攝影|"
    "摄|攝|"
    "图注|圖註|圖注|地点|地點|在场|在場|人物|出席|主题|主題|问答|問答|访谈|訪談|对话|對話|专访|專訪|采访|"
    "採訪|前言|"
    "导语|導語|"
    "intro|outro|jingle|clip|preview|place|present|caption|"
    "音乐|音樂|笑声|笑聲|掌声|掌聲|笑|广告|廣告|片头|片尾|时长|時長|整理|"
    "disclaimer|caution|important|todo|remember|result|results|http|https|mailto|first|second|third|finally|"
    "however|also|abstract|background|editor|editors|translator|copyright|original|photo|image|credit|"
    "credits|see|readingtime|";
// "本报记者", "节目主持人"; "梁文锋答" in older interviews.
constexpr std::string_view kAskingEnds[] = {"记者", "記者", "主持人", "问", "問"};
constexpr std::string_view kAnsweringEnds[] = {"答"};

// What transcription tools call speakers that they only count.
constexpr std::string_view kNumbered[] = {"说话人", "說話人", "发言人",  "發言人", "讲话人",     "講話人",
                                          "说话者", "話者",   "speaker", "spk",    "participant"};

using WordTable = std::unordered_map<std::string_view, LabelWord>;

void add_words(std::string_view list, LabelWord word, WordTable& table) {
  for (size_t start = 1; start < list.size();) {
    const size_t end = list.find('|', start);
    table.emplace(list.substr(start, end - start), word);
    start = end + 1;
  }
}

WordTable make_table() {
  WordTable table;
  add_words(kAsks, LabelWord::kAsks, table);
  add_words(kAnswers, LabelWord::kAnswers, table);
  add_words(kNarrates, LabelWord::kNarrates, table);
  add_words(kComments, LabelWord::kComments, table);
  add_words(kProse, LabelWord::kProse, table);
  return table;
}

LabelWord word_in_table(std::string_view key) {
  static const WordTable kTable = make_table();
  const auto found = kTable.find(key);
  return found == kTable.end() ? LabelWord::kUnknown : found->second;
}

bool opens_bracket(char32_t c) { return c == '(' || c == U'（' || c == '[' || c == U'【'; }

bool is_number(char32_t c) { return is_digit(c) || is_full_width_digit(c); }

}  // namespace

std::string label_key(std::string_view label) {
  std::string key;
  size_t end_without_number = 0;
  for (size_t offset = 0; offset < label.size();) {
    const size_t start = offset;
    const char32_t c = next_code_point(label, offset);
    if (c < 0x80) {  // nearly all of a Latin name; told by its byte
      if ((c == '(' || c == '[') && !key.empty()) break;
      const bool is_letter = is_ascii_letter(c);
      if (!is_letter && !is_digit(c) && (is_space(c) || is_punctuation(c))) continue;
      key += static_cast<char>(lower_ascii(c));
      if (!is_digit(c)) end_without_number = key.size();
      continue;
    }
    if (opens_bracket(c) && !key.empty()) break;
    if (!is_common_han(c) && (is_space(c) || is_punctuation(c))) continue;
    key += label.substr(start, offset - start);
    if (!is_number(c)) end_without_number = key.size();
  }
  if (end_without_number == key.size() || is_numbered_speaker(key)) return key;
  if (end_without_number > 0) key.resize(end_without_number);
  return key;
}

bool is_numbered_speaker(std::string_view key) {
  size_t last = key.size();
  if (key.empty() || !is_number(previous_code_point(key, last))) return false;
  for (const std::string_view word : kNumbered) {
    if (key.size() <= word.size() || !key.starts_with(word)) continue;
    size_t offset = word.size();
    while (offset < key.size() && is_number(next_code_point(key, offset))) {
      if (offset == key.size()) return true;
    }
  }
  return false;
}

bool is_role_word(std::string_view key) {
  const LabelWord word = word_in_table(key);
  return word == LabelWord::kAsks || word == LabelWord::kAnswers;
}

LabelWord label_word(std::string_view key) {
  const LabelWord word = word_in_table(key);
  if (word != LabelWord::kUnknown) return word;
  for (const std::string_view end : kAskingEnds) {
    if (key.ends_with(end)) return LabelWord::kAsks;
  }
  for (const std::string_view end : kAnsweringEnds) {
    if (key.ends_with(end)) return LabelWord::kAnswers;
  }
  return LabelWord::kUnknown;
}

}  // namespace duidu
