#include "import/structure/cues.h"

#include <algorithm>

#include "base/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// A heading longer than this does not announce a part.
constexpr size_t kMaxCueColumns = 48;
// Nor does a block of so many bytes, decorated as it may be, which need not be measured.
constexpr size_t kMaxCueBytes = 8 * kMaxCueColumns;
// Greatest width of a heading in plain text; a question may be longer because its mark already distinguishes it.
constexpr size_t kMaxHeadingColumns = 40;
constexpr size_t kMaxQuestionColumns = 80;

constexpr std::string_view kInterviewWords[] = {"インタビュー",
                                                "対談",
                                                "인터뷰",
                                                "대담",
                                                "entretien",
                                                "gespräch",
                                                "访谈实录",
                                                "采访实录",
                                                "对话实录",
                                                "访谈正文",
                                                "采访正文",
                                                "访谈内容",
                                                "采访内容",
                                                "专访内容",
                                                "访谈",
                                                "訪談",
                                                "采访",
                                                "採訪",
                                                "专访",
                                                "專訪",
                                                "对话",
                                                "對話",
                                                "问答",
                                                "問答",
                                                "interview",
                                                "conversation",
                                                "q&a",
                                                "q & a",
                                                "transcript",
                                                "dialogue",
                                                "questions and answers"};
constexpr std::string_view kCommentaryWords[] = {
    "コメント", "解説",     "編集後記",  "논평",        "감상",     "commentaire", "kommentar", "我的评论",
    "我的看法", "我的点评", "我的思考",  "我的感想",    "个人看法", "评论",        "評論",      "点评",
    "點評",     "评析",     "短评",      "后记",        "後記",     "读后",        "讀後",      "感想",
    "随想",     "解读",     "解讀",      "评注",        "批注",     "观后",        "编后",      "commentary",
    "comments", "comment",  "afterword", "reflections", "remarks",  "analysis",    "my take",   "my thoughts",
    "thoughts", "notes",    "takeaways", "postscript",  "epilogue", "what i think"};
constexpr std::string_view kRemarkStarts[] = {"这段话",
                                              "這段話",
                                              "这一段",
                                              "这段",
                                              "这些话",
                                              "这番话",
                                              "这句话",
                                              "这个回答",
                                              "这次专访",
                                              "这篇专访",
                                              "本文",
                                              "这篇访谈",
                                              "这篇采访",
                                              "这次访谈",
                                              "这次采访",
                                              "以上",
                                              "上面",
                                              "上述",
                                              "评论",
                                              "笔者",
                                              "看完",
                                              "读完",
                                              "读了",
                                              "看了",
                                              "听完",
                                              "讀完",
                                              "看完了",
                                              "我之前",
                                              "我以前",
                                              "我的看法",
                                              "我的评论",
                                              "说说我",
                                              "谈谈我",
                                              "the above",
                                              "this interview",
                                              "this conversation",
                                              "reading this",
                                              "having read",
                                              "after reading",
                                              "my comment",
                                              "my take",
                                              "my own view",
                                              "what strikes me",
                                              "what struck me",
                                              "so much for the interview",
                                              "so far the interview",
                                              "end of interview",
                                              "end of the interview"};

bool is_letter(char byte) { return is_ascii_letter(static_cast<unsigned char>(byte)); }

// Latin words count only as a whole: "notes" is not in "footnotes".
bool contains_word(std::string_view text, std::string_view word) {
  for (size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    if (!is_letter(word[0])) return true;
    const size_t end = at + word.size();
    const bool whole = (at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]));
    if (whole) return true;
  }
  return false;
}

template <size_t N>
bool contains_any(std::string_view text, const std::string_view (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return contains_word(text, word); });
}

template <size_t N>
bool is_any(std::string_view text, const std::string_view (&words)[N]) {
  return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

// "【评论】", "—— Commentary ——", "二、评论" → the words alone.
std::string_view undecorated(std::string_view text) {
  size_t start = 0;
  while (start < text.size()) {
    size_t behind = start;
    const char32_t c = next_code_point(text, behind);
    if (!is_punctuation(c) && !is_space(c)) break;
    start = behind;
  }
  size_t end = text.size();
  while (end > start) {
    size_t before = end;
    const char32_t c = previous_code_point(text, before);
    if (!is_punctuation(c) && !is_space(c)) break;
    end = before;
  }
  return text.substr(start, end - start);
}

// "Commentary by Lin Zhao" and "林昭的评论" name the author; "我的评论" does not.
std::string author_in(std::string_view heading, std::string_view lower) {
  const size_t by = lower.find(" by ");
  if (by != lower.npos) return std::string(trimmed(heading.substr(by + 4)));
  static constexpr std::string_view kOf = "的";
  const size_t of = heading.find(kOf);
  if (of == heading.npos || of == 0 || heading.substr(0, of) == "我") return {};
  return is_any(heading.substr(of + kOf.size()), kCommentaryWords) ? std::string(heading.substr(0, of))
                                                                   : std::string();
}

std::string_view without_author(std::string_view lower, const std::string& author) {
  if (author.empty()) return lower;
  const size_t by = lower.find(" by ");
  if (by != lower.npos) return trimmed(lower.substr(0, by));
  return lower.substr(author.size() + std::string_view("的").size());
}

bool has_sentence_mark(std::string_view text) {
  static constexpr std::u32string_view kMarks = U"，。；：！…,;:!";
  for (size_t offset = 0; offset < text.size();) {
    if (kMarks.find(next_code_point(text, offset)) != kMarks.npos) return true;
  }
  return false;
}

// Endings of Chinese sentences that headings do not have. A full stop counts, too: it seldom ends a heading.
bool ends_like_sentence(std::string_view text) {
  static constexpr std::u32string_view kEnds = U"的了吧啊啦嘛.”\"」）)";
  return kEnds.find(last_character(text)) != kEnds.npos;
}

}  // namespace

SectionCue section_cue(const Block& block) {
  const bool is_heading = block.kind == UnitKind::kHeading;
  if ((!is_heading && block.kind != UnitKind::kParagraph) || !block.speaker.empty()) return {};
  if (block.text.size() > kMaxCueBytes) return {};
  const std::string_view words = undecorated(block.text);
  if (words.empty() || columns(words) > kMaxCueColumns) return {};
  const std::string lower = lower_ascii(words);
  SectionCue found;
  found.author = author_in(words, lower);
  const std::string_view bare = without_author(lower, found.author);
  found.is_plain = is_any(bare, kCommentaryWords) || is_any(bare, kInterviewWords);
  if (!found.is_plain && !is_heading) return {};
  if (contains_any(lower, kCommentaryWords)) {
    found.cue = Cue::kCommentary;
  } else if (contains_any(lower, kInterviewWords)) {
    found.cue = Cue::kInterview;
  }
  return found;
}

bool announces_remark(std::string_view text) {
  const std::string start = lower_ascii(text.substr(0, 64));
  return std::any_of(std::begin(kRemarkStarts), std::end(kRemarkStarts),
                     [&](std::string_view word) { return start.starts_with(word); });
}

bool reads_as_heading(const Block& block, const Block& next) {
  if (block.kind != UnitKind::kParagraph || block.is_glued) return false;
  const std::string_view text = block.text;
  if (text.empty() || std::any_of(text.begin(), text.end(), is_line_break)) return false;
  const char32_t last = last_character(text);
  const bool is_question = last == '?' || last == U'？';
  const size_t width = columns(text);
  if (width > (is_question ? kMaxQuestionColumns : kMaxHeadingColumns)) return false;
  if (!is_question && (has_sentence_mark(text) || ends_like_sentence(text))) return false;
  const bool has_body = next.kind == UnitKind::kListItem || next.kind == UnitKind::kCode ||
                        (next.kind == UnitKind::kParagraph && columns(next.text) > width * 3 / 2);
  return has_body && !next.is_rule && next.speaker.empty();
}

bool has_heading_marks(const std::vector<Block>& blocks) {
  return std::any_of(blocks.begin(), blocks.end(),
                     [](const Block& block) { return block.kind == UnitKind::kHeading; });
}

}  // namespace duidu
