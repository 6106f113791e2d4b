#include "platform/web/dom_sink.h"

namespace duidu {
namespace {

enum Operation : uint8_t { kOpen = 1, kText = 2, kClose = 3 };

}  // namespace

void DomSink::open(std::string_view tag, std::initializer_list<Attribute> attributes) {
  bytes_.push_back(kOpen);
  put_string(tag);
  put_number(static_cast<uint32_t>(
      std::count_if(attributes.begin(), attributes.end(), std::mem_fn(&Attribute::is_there))));
  for (const Attribute& attribute : attributes) {
    if (!attribute.is_there()) continue;
    put_string(attribute.name);
    put_string(attribute.value);
  }
}

void DomSink::text(std::string_view text) {
  bytes_.push_back(kText);
  put_string(text);
}

void DomSink::close() { bytes_.push_back(kClose); }

void DomSink::put_number(uint32_t number) {
  for (int shift = 0; shift < 32; shift += 8) bytes_.push_back(static_cast<uint8_t>(number >> shift));
}

void DomSink::put_string(std::string_view text) {
  put_number(static_cast<uint32_t>(text.size()));
  bytes_.insert(bytes_.end(), text.begin(), text.end());
}

}  // namespace duidu
