// Takes the paragraphs of a Markdown text one after another and adds the blocks that they are: with the marks of dialects taken
// off (boxes.h) and split where their lines mean more than CommonMark knows (lines.h). Never fails.
#pragma once

#include <cstddef>
#include <vector>

#include "import/block.h"

namespace duidu {

class BlockSink {
 public:
  // Adds to `blocks`, which must outlive it.
  explicit BlockSink(std::vector<Block>& blocks) : blocks_(blocks) {}

  // The next paragraph is the first of a block quotation.
  void begin_quote() { begins_quote_ = true; }

  void append(Block block);

  // At the end of the text: a container that is never closed was none.
  void finish();

  // Adds a block that stands apart behind the paragraph that is being read, once that is there.
  void add_behind(Block apart);
  void forget_behind();

 private:
  void append_container(const Block& block);

  std::vector<Block>& blocks_;
  std::vector<Block> behind_;
  bool begins_quote_ = false;
  bool in_container_ = false;
  size_t container_start_ = 0;  // the first block of the container
};

}  // namespace duidu
