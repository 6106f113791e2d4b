// Collects the text and the inline styles of one block during a walk over the syntax tree of Markdown or HTML. Owns its
// text; nothing fails.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "import/block.h"

namespace duidu {

class InlineCollector {
 public:
  void clear();

  void add_text(std::string_view text);
  void add_break(bool is_hard);
  void add_code(std::string_view code);
  void add_literal(std::string_view text);  // white space and all

  void open(InlineStyle style, std::string_view href = {});
  void close();
  void open_image();
  void close_image(std::string_view url);
  void add_caption(std::string_view text);  // words that belong to a picture

  bool is_empty() const { return text_.empty() && !has_image_; }
  bool has_line_break() const;
  bool ends_line() const;          // behind a line break
  bool ends_with_bracket() const;  // behind an opening one
  uint32_t size() const { return offset(); }

  // Puts the text from `start` on in square brackets, if it has none.
  void put_in_brackets(uint32_t start);

  // Moves the text and styles collected so far into `block`.
  void move_into(Block& block);

  // Whether the block consists of pictures. Only then does a picture without a description show its file's name.
  bool is_only_image() const;

 private:
  struct Open {
    uint32_t start = 0;
    InlineStyle style = InlineStyle::kStrong;
    std::string href;
  };

  // Where the name of a picture's file stands in the text.
  struct Name {
    uint32_t start, size;
    uint32_t named_before;  // bytes of the names before it
  };

  uint32_t offset() const { return static_cast<uint32_t>(text_.size()); }
  void add_run(uint32_t start, uint32_t end, InlineStyle style, std::string href);
  bool is_bold_text(uint32_t start, uint32_t end) const;
  void remove_image_names();
  bool has_nested_strong() const;
  void pair_stray_marks();
  void remove_stray_marks();

  std::string text_;
  std::vector<Inline> runs_;
  std::vector<Open> open_;
  size_t ignored_depth_ = 0;           // styles opened beyond the depth limit
  std::vector<uint32_t> stray_marks_;  // offsets of "**" that cmark could not pair
  std::vector<uint32_t> image_starts_;
  std::vector<Name> image_names_;
  bool has_image_ = false;
  bool has_words_ = false;  // outside pictures
};

}  // namespace duidu
