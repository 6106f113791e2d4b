#include "import/structure/asking.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "import/block.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// Questions and requests are looked for in so many bytes: the first sentences of a turn.
constexpr size_t kMaxRequestBytes = 600;
// So many bytes show who speaks to whom.
constexpr size_t kMaxSampleBytes = 1200;

// Marks that may stand behind the mark of a sentence.
constexpr std::u32string_view kClosing = U"”’\"'」』»›）)】]*_~～…　";

// "…？（笑）": what was heard beside the words stands in brackets behind them.
size_t start_of_aside(std::string_view text) {
  constexpr size_t kMaxAside = 40;
  const bool is_wide = text.ends_with("）");
  if (!is_wide && !text.ends_with(')')) return text.size();
  const size_t open = text.rfind(is_wide ? "（" : "(");
  return open == text.npos || open == 0 || text.size() - open > kMaxAside ? text.size() : open;
}

std::string_view without_closing(std::string_view text) {
  text = trimmed(text);
  text = trimmed(text.substr(0, start_of_aside(text)));
  while (!text.empty()) {
    size_t start = text.size();
    const char32_t last = previous_code_point(text, start);
    if (kClosing.find(last) == kClosing.npos && !is_space(last)) break;
    text = text.substr(0, start);
  }
  return text;
}

bool is_letter(char byte) { return is_ascii_letter(static_cast<unsigned char>(byte)) || (byte & 0x80) != 0; }

// Whether `word` stands in `text`: a word of letters with capitals only as a whole, one of ideographs anywhere.
bool has_word(std::string_view text, std::string_view word) {
  const bool is_whole_word = (word[0] & 0x80) == 0;
  for (size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    if (!is_whole_word) return true;
    const size_t end = at + word.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

template <size_t N>
bool has_any(std::string_view text, const std::string_view (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return has_word(text, word); });
}

// `text` up to `most` bytes, cut between characters.
std::string_view head_of(std::string_view text, size_t most) {
  if (text.size() <= most) return text;
  size_t end = most;
  while (end > 0 && (text[end] & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

constexpr std::string_view kRequests[] = {"谈谈",
                                          "談談",
                                          "谈一谈",
                                          "談一談",
                                          "说说",
                                          "說說",
                                          "说一说",
                                          "說一說",
                                          "讲讲",
                                          "講講",
                                          "讲一讲",
                                          "講一講",
                                          "聊聊",
                                          "聊一聊",
                                          "介绍一下",
                                          "介紹一下",
                                          "请介绍",
                                          "請介紹",
                                          "请您",
                                          "請您",
                                          "请你",
                                          "請你",
                                          "先介绍",
                                          "建议",
                                          "建議",
                                          "寄语",
                                          "寄語",
                                          "分享一下",
                                          "请分享",
                                          "想请教",
                                          "想請教",
                                          "想问",
                                          "想問",
                                          "能否",
                                          "能不能",
                                          "可否",
                                          "可不可以",
                                          "教えて",
                                          "聞かせて",
                                          "お聞きし",
                                          "お話しください",
                                          "紹介して",
                                          "말씀해",
                                          "부탁드립니다",
                                          "부탁드려요",
                                          "알려주",
                                          "해주세요",
                                          "소개해",
                                          "들려주",
                                          "이야기해",
                                          "설명해",
                                          "tell us",
                                          "tell me",
                                          "talk us",
                                          "talk to us",
                                          "talk about",
                                          "talk me",
                                          "walk us",
                                          "walk me",
                                          "describe",
                                          "introduce yourself",
                                          "please",
                                          "explain",
                                          "give us",
                                          "give me",
                                          "share with us",
                                          "could you",
                                          "can you",
                                          "would you",
                                          "let's talk",
                                          "let us talk",
                                          "parlez",
                                          "racontez",
                                          "dites-nous",
                                          "expliquez",
                                          "décrivez",
                                          "présentez",
                                          "pouvez-vous",
                                          "erzählen sie",
                                          "beschreiben sie",
                                          "erklären sie",
                                          "können sie",
                                          "schildern sie",
                                          "stellen sie"};
constexpr std::string_view kAddresses[] = {"你",  "您",   "妳",    "貴",    "あなた", "당신", "귀하",
                                           "you", "your", "yours", "vous",  "votre",  "vos",  "sie",
                                           "ihr", "ihre", "ihrem", "ihren", "tu",     "du",   "dein"};
constexpr std::string_view kFirstPersons[] = {
    "我",   "咱",   "私",    "僕",  "俺",   "わたし", "저는",  "제가", "나는", "내가", "우리",
    "저희", "i",    "i'm",   "my",  "me",   "we",     "our",   "us",   "i’m",  "je",   "moi",
    "mon",  "nous", "notre", "ich", "mich", "mein",   "meine", "wir",  "uns",  "unser"};

}  // namespace

bool ends_as_question(std::string_view text) {
  text = without_closing(text);
  if (text.empty()) return false;
  const char32_t last = last_character(text);
  static constexpr std::u32string_view kMarks = U"?？؟吗嗎呢么麼";
  if (kMarks.find(last) != kMarks.npos) return true;
  static constexpr std::string_view kEnds[] = {"か。", "か", "까",   "까.", "나요", "나요.",
                                               "가요", "?!", "？！", "?.",  "？。"};
  return std::any_of(std::begin(kEnds), std::end(kEnds),
                     [&](std::string_view end) { return text.ends_with(end); });
}

bool ends_with_tag(std::string_view text) {
  static constexpr std::string_view kTags[] = {
      "是不是",   "对不对",   "對不對",   "对吧", "對吧", "吧",           "是吧", "right",
      "you know", "isn't it", "isn’t it", "no",   "okay", "n'est-ce pas", "oder", "ね"};
  text = without_closing(text);
  static constexpr std::u32string_view kMarks = U"?？";
  if (text.empty() || kMarks.find(last_character(text)) == kMarks.npos) return false;
  size_t end = text.size();
  previous_code_point(text, end);
  const std::string words = lower_ascii(trimmed(text.substr(0, end)));
  return std::any_of(std::begin(kTags), std::end(kTags), [&](std::string_view tag) {
    if (!words.ends_with(tag) || words.size() == tag.size()) return false;
    const char before = words[words.size() - tag.size() - 1];
    return (tag[0] & 0x80) != 0 || !is_letter(before) || (before & 0x80) != 0;
  });
}

bool reads_as_request(std::string_view text) {
  return has_any(lower_ascii(head_of(text, kMaxRequestBytes)), kRequests);
}

bool ends_as_sentence(std::string_view text) {
  text = without_closing(text);
  static constexpr std::u32string_view kEnds = U"。.！!?？؟｡";
  return !text.empty() && kEnds.find(last_character(text)) != kEnds.npos;
}

bool addresses_somebody(std::string_view text) {
  return has_any(lower_ascii(head_of(text, kMaxSampleBytes)), kAddresses);
}

bool is_in_first_person(std::string_view text) {
  return has_any(lower_ascii(head_of(text, kMaxSampleBytes)), kFirstPersons);
}

}  // namespace duidu
