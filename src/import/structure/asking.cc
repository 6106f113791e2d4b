#include "import/structure/asking.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <vector>

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

// Words that are looked for in one pass over a text: a word of small letters counts only as a whole, one of ideographs
// anywhere. Two bytes of a place tell whether any word may begin there.
class Words {
 public:
  // The words stand between bars.
  explicit Words(std::string_view list) {
    for (size_t start = 0; start < list.size();) {
      const size_t end = std::min(list.find('|', start), list.size());
      const std::string_view word = list.substr(start, end - start);
      start = end + 1;
      if (word.size() > 1) {
        add(start_of(word), word);
      } else {
        for (size_t second = 0; second < 256; ++second) add(byte_at(word, 0) << 8 | second, word);
      }
    }
  }

  // Whether any word stands in `text`, in small or capital ASCII letters.
  bool stand_in(std::string_view text) const {
    for (size_t at = 0; at < text.size(); ++at) {
      const size_t start = start_of(text.substr(at));
      if (!may_start_[start]) continue;
      const auto& bucket = buckets_[start % kBuckets];
      if (std::any_of(bucket.begin(), bucket.end(),
                      [&](std::string_view word) { return stands_at(text, at, word); }))
        return true;
    }
    return false;
  }

 private:
  static constexpr size_t kBuckets = 256;

  void add(size_t start, std::string_view word) {
    may_start_[start] = true;
    buckets_[start % kBuckets].push_back(word);
  }

  static size_t byte_at(std::string_view text, size_t at) {
    return at < text.size() ? static_cast<unsigned char>(lower_ascii(text[at])) : 0;
  }

  // The first two bytes; of one that needs three, the last two, which tell more.
  static size_t start_of(std::string_view text) {
    const size_t first = byte_at(text, 0);
    return first >= 0xE0 ? byte_at(text, 1) << 8 | byte_at(text, 2) : first << 8 | byte_at(text, 1);
  }

  static bool stands_at(std::string_view text, size_t at, std::string_view word) {
    if (text.size() - at < word.size()) return false;
    for (size_t i = 0; i < word.size(); ++i) {
      if (lower_ascii(text[at + i]) != word[i]) return false;
    }
    if ((word[0] & 0x80) != 0) return true;
    const size_t end = at + word.size();
    return (at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]));
  }

  std::bitset<1 << 16> may_start_;
  std::array<std::vector<std::string_view>, kBuckets> buckets_;
};

// `text` up to `most` bytes, cut between characters.
std::string_view head_of(std::string_view text, size_t most) {
  if (text.size() <= most) return text;
  size_t end = most;
  while (end > 0 && (text[end] & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

constexpr std::string_view kRequests =
    "谈谈|談談|谈一谈|談一談|说说|說說|说一说|說一說|讲讲|講講|讲一讲|講一講|聊聊|聊一聊|介绍一下|介紹一下|"
    "请介绍|請介紹|请您|請您|请你|請你|先介绍|建议|建議|寄语|寄語|分享一下|请分享|想请教|想請教|想问|想問|"
    "能否|能不能|可否|可不可以|教えて|聞かせて|お聞きし|お話しください|紹介して|말씀해|부탁드립니다|"
    "부탁드려요|알려주|해주세요|소개해|들려주|이야기해|설명해|tell us|tell me|talk us|talk to us|"
    "talk about|talk me|walk us|walk me|describe|introduce yourself|please|explain|give us|give me|"
    "share with us|could you|can you|would you|let's talk|let us talk|parlez|racontez|dites-nous|expliquez|"
    "décrivez|présentez|pouvez-vous|erzählen sie|beschreiben sie|erklären sie|können sie|schildern sie|"
    "stellen sie";

constexpr std::string_view kAddresses =
    "你|您|妳|貴|あなた|당신|귀하|you|your|yours|vous|votre|vos|sie|ihr|ihre|ihrem|ihren|tu|du|dein";

constexpr std::string_view kFirstPersons =
    "我|咱|私|僕|俺|わたし|저는|제가|나는|내가|우리|저희|i|i'm|my|me|we|our|us|i’m|je|moi|mon|nous|notre|"
    "ich|mich|mein|meine|wir|uns|unser";

}  // namespace

bool ends_as_question(std::string_view text) {
  static constexpr std::u32string_view kMarks = U"?？؟吗嗎呢么麼";
  // Nearly every text ends with a mark that tells at once; only behind closing marks must be looked for another.
  static constexpr std::u32string_view kOthers = U"。.!！か까요";
  char32_t last = last_character(text);
  if (kMarks.find(last) != kMarks.npos) return true;
  const bool may_close = is_space(last) || kClosing.find(last) != kClosing.npos;
  if (!may_close && kOthers.find(last) == kOthers.npos) return false;
  if (may_close) text = without_closing(text);
  if (text.empty()) return false;
  last = last_character(text);
  if (kMarks.find(last) != kMarks.npos) return true;
  static constexpr std::string_view kEnds[] = {"か。", "か",    "까", "까.",  "나요", "나요.",
                                               "가요", "가요.", "?!", "？！", "?.",   "？。"};
  return kOthers.find(last) != kOthers.npos &&
         std::any_of(std::begin(kEnds), std::end(kEnds),
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
  static const Words kWords(kRequests);
  return kWords.stand_in(head_of(text, kMaxRequestBytes));
}

bool ends_as_sentence(std::string_view text) {
  text = without_closing(text);
  static constexpr std::u32string_view kEnds = U"。.！!?？؟｡";
  return !text.empty() && kEnds.find(last_character(text)) != kEnds.npos;
}

bool addresses_somebody(std::string_view text) {
  static const Words kWords(kAddresses);

  return kWords.stand_in(head_of(text, kMaxSampleBytes));
}

bool is_in_first_person(std::string_view text) {
  static const Words kWords(kFirstPersons);

  return kWords.stand_in(head_of(text, kMaxSampleBytes));
}

}  // namespace duidu
