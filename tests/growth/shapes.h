// The shapes of articles that each stage must take in time that grows no faster than their size: one row each. A text is made of a
// piece said again and again, with running numbers; an article with links that no linker makes is built.
#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "model/article.h"

namespace duidu::test {

// `before`, then `piece` until there are as many bytes as wanted, then `closing` as often, then `after`. "{n}" in a piece is its number,
// "{w}" are twelve characters and "{e}" six words that no other number has.
struct Repeated {
  std::string_view before;
  std::string_view piece;
  std::string_view closing{};
  std::string_view after = "\n";
};

enum class ShapeForm : uint8_t { kText, kHtml, kArticle };

struct Shape {
  std::string_view name;
  ShapeForm form = ShapeForm::kText;
  Repeated interview{};  // both make one text, half of it each; a side without a piece has its `before` alone
  Repeated commentary{};
  Article (*build)(size_t bytes) = nullptr;  // kArticle
};

// What GoogleTest shows of it.
inline void PrintTo(const Shape& shape, std::ostream* out) { *out << shape.name; }

std::span<const Shape> shapes();

// Of about `bytes` bytes; not for kArticle.
std::string text_of(const Shape& shape, size_t bytes);

}  // namespace duidu::test
