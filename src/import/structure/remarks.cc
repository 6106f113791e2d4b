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

std::vector<uint8_t> commenting_quotes(const std::vector<Block>& blocks) {
  std::vector<uint8_t> comments(blocks.size());
  std::vector<size_t> quotes;
  bool in_turn = false;
  size_t turns = 0, about = 0;
  for (size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (block.starts_turn) in_turn = true;
    turns += block.starts_turn;
    if (!in_turn || block.kind != UnitKind::kQuote || block.starts_turn) continue;
    size_t next = i;
    for (; next < blocks.size() && (!is_said(blocks[next]) || blocks[next].kind == UnitKind::kQuote);
         ++next) {
      if (blocks[next].kind != UnitKind::kQuote) continue;
      if (blocks[next].starts_turn) break;
      if (ends_as_question(blocks[next].text)) return comments;
      quotes.push_back(next);
      about += speaks_about(blocks[next].text);
    }
    if (next >= blocks.size()) {  // behind the last turn other rules decide
      while (!quotes.empty() && quotes.back() >= i) quotes.pop_back();
      break;
    }
    if (!blocks[next].starts_turn) return comments;
    i = next - 1;
  }
  // A quotation behind every other answer is a habit of the author's; few are read out by those who answer.
  if (quotes.size() < 2 || 5 * quotes.size() < turns || 2 * about < quotes.size()) return comments;
  for (const size_t i : quotes) comments[i] = 1;
  return comments;
}

}  // namespace duidu
