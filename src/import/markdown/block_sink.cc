#include "import/markdown/block_sink.h"

#include <string_view>
#include <utility>

#include "import/markdown/boxes.h"
#include "import/markdown/lines.h"

namespace duidu {

void BlockSink::append(Block block) {
  const bool begins_quote = std::exchange(begins_quote_, false) && block.kind == UnitKind::kQuote;
  take_tick_box(block);
  if (block.kind == UnitKind::kParagraph && (in_container_ || block.text.starts_with(":::"))) {
    append_container(block);
  } else if (!begins_quote || take_callout(block, blocks_)) {
    append_with_own_lines(std::move(block), blocks_);
  }
  for (Block& apart : behind_) blocks_.push_back(std::move(apart));
  behind_.clear();
}

// A paragraph with the fences of a container in it, or inside one: its words are those of a block quotation.
void BlockSink::append_container(const Block& block) {
  const std::vector<size_t> starts = line_starts(block.text);
  Slicer slicer(block);
  size_t from = 0;
  const auto close = [&](size_t to) {
    Block part = slicer.cut(from, to);
    if (in_container_) part.kind = UnitKind::kQuote;
    if (!part.text.empty()) append_with_own_lines(std::move(part), blocks_);
  };
  for (size_t i = 0; i < starts.size(); ++i) {
    const size_t end = i + 1 < starts.size() ? starts[i + 1] - 1 : block.text.size();
    const auto fence = container_fence(std::string_view(block.text).substr(starts[i], end - starts[i]));
    if (!fence) continue;
    close(starts[i]);
    from = end;
    in_container_ = fence->opens;
    container_start_ = blocks_.size();
    if (fence->title.empty()) continue;
    Block title;
    title.kind = UnitKind::kQuote;
    title.text = fence->title;
    blocks_.push_back(std::move(title));
  }
  close(block.text.size());
}

void BlockSink::finish() {
  if (!in_container_) return;
  for (size_t i = container_start_; i < blocks_.size(); ++i) {
    if (blocks_[i].kind == UnitKind::kQuote && blocks_[i].level == 0) blocks_[i].kind = UnitKind::kParagraph;
  }
}

void BlockSink::add_behind(Block apart) { behind_.push_back(std::move(apart)); }

void BlockSink::forget_behind() { behind_.clear(); }

}  // namespace duidu
