#include "import/structure/remarks.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "import/structure/asking.h"
#include "import/structure/cues.h"
#include "import/structure/labels.h"
#include "import/structure/role_words.h"

namespace duidu {
namespace {

constexpr std::pair<std::string_view, std::string_view> kBrackets[] = {
    {"[", "]"}, {"［", "］"}, {"【", "】"}, {"（", "）"}, {"(", ")"}, {"〔", "〕"}};

constexpr std::string_view kNoteStarts[] = {"编者按",
                                            "編者按",
                                            "编者注",
                                            "編者註",
                                            "编者注",
                                            "笔者按",
                                            "筆者按",
                                            "笔者注",
                                            "筆者註",
                                            "按语",
                                            "按語",
                                            "译注",
                                            "譯註",
                                            "译者注",
                                            "譯者註",
                                            "记者注",
                                            "記者註",
                                            "评论：",
                                            "評論：",
                                            "评：",
                                            "評：",
                                            "点评：",
                                            "點評：",
                                            "按：",
                                            "评】",
                                            "評】",
                                            "评论】",
                                            "評論】",
                                            "点评】",
                                            "點評】",
                                            "注：",
                                            "editor's note",
                                            "editor’s note",
                                            "ed.:",
                                            "ed. note",
                                            "ed:",
                                            "comment:",
                                            "commentary:",
                                            "my comment",
                                            "n.d.l.r.",
                                            "note de la rédaction",
                                            "anm. d. red",
                                            "anmerkung der redaktion",
                                            "編集部注",
                                            "편집자 주",
                                            "편집자주"};

// Whether the words speak of the one who answered and not as him: "he", "这句话".
bool speaks_about(std::string_view text) {
  if (announces_remark(text) || begins_as_note(text)) return true;
  if (is_in_first_person(text) && !addresses_somebody(text)) return false;
  static constexpr std::string_view kThirdPersons[] = {"他",    "她",   " he ", " she ",      " his ",
                                                       " her ", "受访", "回答", "the answer", "彼"};
  const std::string padded = " " + lower_ascii(text) + " ";
  return std::any_of(std::begin(kThirdPersons), std::end(kThirdPersons),
                     [&](std::string_view word) { return padded.find(word) != padded.npos; });
}

bool is_said(const Block& block) {
  return !block.is_rule && block.kind != UnitKind::kImage && block.kind != UnitKind::kHeading &&
         !block.text.empty();
}

enum class Form { kQuote, kItalics, kBrackets, kListItem, kSign };

bool is_in_italics(const Block& block) {
  return std::any_of(block.inlines.begin(), block.inlines.end(), [&](const Inline& style) {
    return style.style == InlineStyle::kEmphasis && style.start == 0 && style.end == block.text.size();
  });
}

bool is_in_brackets(std::string_view text) {
  return std::any_of(std::begin(kBrackets), std::end(kBrackets), [&](const auto& pair) {
    return text.starts_with(pair.first) && text.ends_with(pair.second);
  });
}

// Whether a sign stands before the text, or a word for a note, which may stand behind a dash.
bool begins_with_sign(std::string_view text) {
  static constexpr std::string_view kSigns[] = {"※", "☞", "→", "▶", "►", "▲", "◎", "👉", "💬", "📝", "✍"};
  const auto begins = [&](std::string_view sign) { return text.starts_with(sign); };
  if (std::any_of(std::begin(kSigns), std::end(kSigns), begins)) return true;
  while (text.starts_with("—") || text.starts_with("–")) text.remove_prefix(3);
  return begins_as_note(text) || lower_ascii(text.substr(0, 5)) == "note:";
}

bool has_form(Form form, const Block& block) {
  if (form == Form::kQuote) return block.kind == UnitKind::kQuote;
  if (form == Form::kListItem) return block.kind == UnitKind::kListItem;
  if (block.kind != UnitKind::kParagraph) return false;
  if (form == Form::kItalics) return is_in_italics(block);
  return form == Form::kBrackets ? is_in_brackets(block.text) : begins_with_sign(block.text);
}

// The blocks of the form, if all of them comment.
std::vector<size_t> remarks_of(Form form, const std::vector<Block>& blocks) {
  std::vector<size_t> found;
  bool in_turn = false;
  size_t turns = 0, about = 0;
  for (size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (block.starts_turn) in_turn = true;
    turns += block.starts_turn;
    if (!in_turn || block.starts_turn || !has_form(form, block)) continue;
    size_t next = i;
    for (; next < blocks.size() && (!is_said(blocks[next]) || has_form(form, blocks[next])); ++next) {
      if (!has_form(form, blocks[next])) continue;
      if (blocks[next].starts_turn) break;
      if (ends_as_question(blocks[next].text)) return {};
      found.push_back(next);
      about += speaks_about(blocks[next].text);
    }
    if (next >= blocks.size()) {  // behind the last turn other rules decide
      while (!found.empty() && found.back() >= i) found.pop_back();
      break;
    }
    if (!blocks[next].starts_turn) return {};
    i = next - 1;
  }
  // A block of the form behind every other answer is a habit of the author's; few are read out by those who answer.
  if (found.size() < 2 || 5 * found.size() < turns || 2 * about < found.size()) return {};
  return found;
}

// The last paragraphs of all answers, if each answer has exactly one more than its own and these comment.
std::vector<size_t> plain_remarks(const std::vector<Block>& blocks) {
  std::vector<size_t> found;
  size_t turn = 0, behind = 0, named = 0;  // blocks behind the turn's first one
  bool in_turn = false;
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (!blocks[i].starts_turn) {
      if (!in_turn) continue;
      if (blocks[i].kind != UnitKind::kParagraph || blocks[i].is_glued) return {};
      ++behind;
      continue;
    }
    // A question has nothing behind it, every other turn has one paragraph.
    if (in_turn && behind != (ends_as_question(blocks[turn].text) ? 0 : 1)) return {};
    if (in_turn && behind == 1) {
      const std::string& text = blocks[i - 1].text;
      if (is_in_first_person(text) || !speaks_about(text) || ends_as_question(text)) return {};
      named += text.find(blocks[turn].speaker) != text.npos;
      found.push_back(i - 1);
    }
    in_turn = !blocks[i].speaker.empty();
    turn = i;
    behind = 0;
  }
  if (found.size() < 2 || named == 0) return {};
  return found;
}

}  // namespace

bool begins_as_note(std::string_view text) {
  const std::string start = lower_ascii(trimmed(text).substr(0, 64));
  return std::any_of(std::begin(kNoteStarts), std::end(kNoteStarts),
                     [&](std::string_view word) { return start.starts_with(word); });
}

bool is_remark_in_brackets(std::string_view text) {
  text = trimmed(text);
  for (const auto& [opening, closing] : kBrackets) {
    if (!text.starts_with(opening)) continue;
    const std::string_view inside = trimmed(text.substr(opening.size()));
    const bool is_whole = text.ends_with(closing);
    if (begins_as_note(inside) && (is_whole || opening == "【")) return true;
    if (is_whole && announces_remark(inside)) return true;
  }
  return false;
}

bool is_stage_line(const Block& block) {
  if (block.kind != UnitKind::kParagraph || block.starts_turn) return false;
  const std::string_view start = std::string_view(block.text).substr(0, 64);
  if (start.find(':') == start.npos && start.find("：") == start.npos) return false;
  const auto label = label_at(block, 0);
  if (!label || !label->has_colon) return false;
  const std::string& key = label->key;
  static constexpr std::string_view kCaptions =
      "|图注|圖註|圖注|图源|圖源|图片来源|圖片來源|图片说明|題圖|题图|配图|配圖|头图|摄影|攝影|供图|供圖|"
      "caption|photo|image|credit|break|注|註|";
  if (kCaptions.find("|" + key + "|") != kCaptions.npos) return true;
  return label->text_start >= block.text.size() && label_word(key) == LabelWord::kProse;
}

std::vector<uint8_t> commenting_blocks(const std::vector<Block>& blocks) {
  std::vector<uint8_t> comments(blocks.size());
  for (const Form form : {Form::kQuote, Form::kItalics, Form::kBrackets, Form::kListItem, Form::kSign}) {
    for (const size_t i : remarks_of(form, blocks)) comments[i] = 1;
  }
  for (const size_t i : plain_remarks(blocks)) comments[i] = 1;
  return comments;
}

}  // namespace duidu
