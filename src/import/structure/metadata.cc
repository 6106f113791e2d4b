#include "import/structure/metadata.h"

#include <algorithm>
#include <optional>
#include <string>

#include "import/structure/cues.h"
#include "import/structure/fields.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr size_t kMaxTitleColumns = 80;
constexpr size_t kMaxLineColumns = 200;
// A title may stand behind a picture, a date and the like, but not further down.
constexpr size_t kMaxBeforeTitle = 6;

bool has_line_break(const Block& block) {
  return std::any_of(block.text.begin(), block.text.end(), is_line_break);
}

std::string on_one_line(Block block) {
  resolve_soft_breaks(block);
  std::replace(block.text.begin(), block.text.end(), '\n', ' ');
  return std::move(block.text);
}

bool has_number(std::string_view ordinal) {
  for (size_t offset = 0; offset < ordinal.size();) {
    if (!is_punctuation(next_code_point(ordinal, offset))) return true;
  }
  return false;
}

// The last character of a text that closes no marks: the full stop of “…I got one.”
char32_t last_inside_marks(std::string_view text) {
  static constexpr std::u32string_view kClosing = U"”’」』\"'»›）)";
  char32_t c = 0;
  for (size_t offset = text.size(); offset > 0;) {
    c = previous_code_point(text, offset);
    if (kClosing.find(c) == kClosing.npos) break;
  }
  return c;
}

// Whether a block may be the title: short, unlabelled, not a sentence, and not the only block.
bool is_title(const std::vector<Block>& blocks) {
  if (blocks.size() < 2) return false;
  const Block& first = blocks[0];
  if (!first.speaker.empty() || first.starts_turn || first.is_rule || first.text.empty() ||
      section_cue(first).is_plain)
    return false;
  if (first.kind == UnitKind::kHeading) return first.level == 1;
  if (first.kind != UnitKind::kParagraph || has_line_break(first)) return false;
  static constexpr std::u32string_view kSentenceEnds = U"。.;；,，:：…";
  return columns(first.text) <= kMaxTitleColumns &&
         kSentenceEnds.find(last_inside_marks(first.text)) == kSentenceEnds.npos;
}

// "—— 一个人和一只铜筒" below the title.
bool is_subtitle(const Block& block) {
  const bool has_dash =
      block.text.starts_with("——") || block.text.starts_with("—") || block.text.starts_with("――");
  return has_dash && block.kind == UnitKind::kParagraph && columns(block.text) <= kMaxTitleColumns &&
         !has_line_break(block) && block.speaker.empty();
}

// The heading that is the title: the only one of its level, with none above it.
std::optional<size_t> title_heading(const std::vector<Block>& blocks) {
  std::optional<size_t> found;
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != UnitKind::kHeading) continue;
    if (!found) {
      if (i > kMaxBeforeTitle || section_cue(blocks[i]).is_plain) return std::nullopt;
      found = i;
    } else if (blocks[i].level < blocks[*found].level ||
               (blocks[i].level == blocks[*found].level && blocks[i].level > 1)) {
      return std::nullopt;
    }
  }
  return found && blocks.size() > 1 ? found : std::nullopt;
}

// Takes the block `at` out of the article: for good if the fields say all of it.
void take_out(Blocks& blocks, size_t at, bool is_whole) {
  if (is_whole) {
    blocks.article.erase(blocks.article.begin() + static_cast<std::ptrdiff_t>(at));
  } else {
    set_apart(blocks, at, at + 1, ApartKind::kFurniture);
  }
}

// Takes the lines about the text that begin at `at`; rules between them go, pictures and a subtitle stay.
void take_lines(Blocks& blocks, size_t at, Texts& texts) {
  while (at < blocks.article.size()) {
    const Block& block = blocks.article[at];
    bool is_whole = true;
    if (block.is_rule || take_fields(block, texts, is_whole)) {
      take_out(blocks, at, is_whole);
    } else if (block.kind == UnitKind::kImage || is_subtitle(block)) {
      ++at;
    } else {
      return;
    }
  }
}

void take_foot(Blocks& blocks, Texts& texts) {
  for (size_t at = blocks.article.size(); at > 0; --at) {
    const Block& block = blocks.article[at - 1];
    bool is_whole = true;
    if (block.kind == UnitKind::kFootnote) continue;
    if (!block.is_rule && !take_fields(block, texts, is_whole)) return;
    take_out(blocks, at - 1, is_whole);
  }
}

}  // namespace

bool take_fields(const Block& block, Texts& texts, bool& is_whole) {
  const bool is_text = block.kind == UnitKind::kParagraph || block.kind == UnitKind::kHeading ||
                       block.kind == UnitKind::kListItem;
  if (!is_text || block.is_rule || !block.speaker.empty() || block.starts_turn || block.text.empty())
    return false;
  if (columns(block.text) > kMaxLineColumns) return false;
  const auto pieces = field_pieces(block.text);
  if (!pieces) return false;
  is_whole = !has_number(block.ordinal);
  for (const FieldPiece& piece : *pieces) is_whole &= store(piece.field, piece.value, texts);
  return true;
}

void take_heading(Blocks& blocks, Texts& texts) {
  const auto heading = title_heading(blocks.article);
  if (!heading) return;
  const bool only_lines_before = std::all_of(
      blocks.article.begin(), blocks.article.begin() + static_cast<std::ptrdiff_t>(*heading),
      [](const Block& block) {
        return block.is_rule || block.kind == UnitKind::kImage || field_pieces(block.text).has_value();
      });
  if (!only_lines_before) return;
  const std::string title = on_one_line(blocks.article[*heading]);
  if (!texts.title.empty() && texts.title != title) return;
  texts.title = title;
  blocks.article.erase(blocks.article.begin() + static_cast<std::ptrdiff_t>(*heading));
  take_lines(blocks, 0, texts);
}

void take_metadata(Blocks& blocks, Texts& texts) {
  if (is_title(blocks.article) && !field_pieces(blocks.article[0].text)) {
    const std::string title = on_one_line(blocks.article[0]);
    if (texts.title.empty() || title == texts.title) {
      texts.title = title;
      blocks.article.erase(blocks.article.begin());
    }
  }
  take_lines(blocks, 0, texts);
  take_foot(blocks, texts);
}

}  // namespace duidu
