// The page painter's elements on their way into the browser: markup events as a byte stream that
// web/program/elements.js turns into real elements, so no HTML is ever parsed in the page.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "export/markup_sink.h"

namespace duidu {

// Stream: 1 tag, attribute count, (name, value)…  opens · 2 text  adds text · 3  closes. Counts and lengths
// are 32-bit little endian, strings are length + UTF-8.
class DomSink final : public MarkupSink {
 public:
  void open(std::string_view tag, std::initializer_list<Attribute> attributes = {}) override;
  void text(std::string_view text) override;
  void close() override;

  const std::vector<uint8_t>& bytes() const { return bytes_; }

 private:
  void put_number(uint32_t number);
  void put_string(std::string_view text);

  std::vector<uint8_t> bytes_;
};

}  // namespace duidu
