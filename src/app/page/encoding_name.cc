#include "app/page/encoding_name.h"

#include <algorithm>
#include <string>

namespace duidu {

std::string_view encoding_of(const Texts& texts) {
  return texts.encoding.empty() ? std::string_view("utf-8") : std::string_view(texts.encoding);
}

std::string_view encoding_name(Language language, std::string_view label) {
  std::string key = "encoding.";
  key += label;
  std::replace(key.begin(), key.end(), '-', '_');
  const std::string_view name = phrase(language, key);
  return name == key ? label : name;
}

}  // namespace duidu
