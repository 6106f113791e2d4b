// Lines about a text that are no part of it: "作者：周宁", "文 / 林照野　2021-06-18", "By Maya Chen · 5 min read",
// "排版：小满 / 审核：又宁". Reads which field of the article each piece belongs to. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/article.h"

namespace duidu {

// kOther: known to be about the text, but the article has no field for it.
enum class Field : uint8_t { kNone, kTitle, kSubtitle, kAuthor, kDate, kSource, kOther };

// The field that a name stands for, in front matter or before a colon.
Field field_named(std::string_view name);

struct FieldPiece {
  Field field = Field::kNone;
  std::string_view name;  // as written; empty if the value alone shows the field
  std::string_view value;
};

// The pieces of a line or several, if every one of them is about the text; else nothing.
std::optional<std::vector<FieldPiece>> field_pieces(std::string_view text);

// Stores a value where the field is empty. Whether the article says all of it now.
bool store(Field field, std::string_view value, Texts& texts);

}  // namespace duidu
