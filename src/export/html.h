// The HTML writer: turns markup events into escaped HTML text. Nothing fails.
#pragma once

#include <string>
#include <vector>

#include "export/markup_sink.h"

namespace duidu {

class HtmlWriter final : public MarkupSink {
 public:
  void open(std::string_view tag, std::initializer_list<Attribute> attributes = {}) override;
  void text(std::string_view text) override;
  void close() override;

  const std::string& html() const { return html_; }

 private:
  std::string html_;
  std::vector<std::string> open_tags_;
  bool is_at_start_of_pre_ = false;
};

}  // namespace duidu
