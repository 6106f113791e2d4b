// Recognises a block between the turns that is no part of a turn: a note of the editor in brackets, a block that comments on
// the answer before it. Its form alone must say so; else an answer would lose a paragraph. Pure.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "import/block.h"

namespace duidu {

// "[编者按：…]", "（笔者注：…）", "【评】…", "(Ed.: …)": brackets around all of it, a word for a remark at their start.
bool is_remark_in_brackets(std::string_view text);

// Whether a block quotation begins with a word for a remark: "编者按：".
bool begins_as_note(std::string_view text);

// "Break: [00:15:32]", "Music:", "图注：…": what a recording has between the words, or a page between the paragraphs, and
// nobody says.
bool is_stage_line(const Block& block);

// Whether each block comments by a form that its author has the habit of: block quotations, paragraphs in italics or in
// brackets, list items, a sign or a word for a note before them, or no sign at all. Every block of the form stands at the end
// of a turn, there are several, and they speak of the one who answered. A quotation in the middle of an answer is read out by
// the speaker; paragraphs without any sign must stand behind every answer, and name him.
std::vector<uint8_t> commenting_blocks(const std::vector<Block>& blocks);

}  // namespace duidu
