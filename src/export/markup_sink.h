// What the page painter writes to: a stream of elements. The HTML writer (export/html.h) makes escaped text of it,
// the browser platform real elements, so that a delivered page and a page opened later have identical elements.
#pragma once

#include <initializer_list>
#include <string_view>

namespace duidu {

struct Attribute {
  std::string_view name;
  std::string_view value;  // null data(): the attribute is omitted
  bool is_there() const { return value.data() != nullptr; }
};

class MarkupSink {
 public:
  virtual ~MarkupSink() = default;
  virtual void open(std::string_view tag, std::initializer_list<Attribute> attributes = {}) = 0;
  virtual void text(std::string_view text) = 0;
  virtual void close() = 0;
};

}  // namespace duidu
