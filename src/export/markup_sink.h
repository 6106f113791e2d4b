// Where the page painter writes: a stream of elements. The HTML writer (export/html) turns it into escaped
// text, the browser platform into real elements; so a page delivered and a page opened later have the very
// same elements.
#pragma once

#include <initializer_list>
#include <string_view>

namespace duidu {

struct Attribute {
  std::string_view name;
  std::string_view value;  // without data(): the attribute is left out
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
