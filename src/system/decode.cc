#include "system/decode.h"

#include <iconv.h>

#include <cerrno>

namespace duidu {
namespace {

// Where the standard's label means more characters than what the system calls by that name: names to be tried, in this order.
constexpr struct {
  std::string_view label;
  const char* names[2];
} kNames[] = {{"shift_jis", {"CP932", "SHIFT_JIS"}},
              {"euc-kr", {"CP949", "EUC-KR"}},
              {"euc-jp", {"EUC-JP-MS", "EUC-JP"}},
              {"big5", {"BIG5-HKSCS", "BIG5"}},
              {"windows-874", {"CP874", "TIS-620"}}};

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

class Converter {
 public:
  explicit Converter(const char* name) : state_(iconv_open("UTF-8", name)) {}
  ~Converter() {
    if (is_open()) iconv_close(state_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  bool is_open() const { return state_ != reinterpret_cast<iconv_t>(-1); }

  std::string convert(std::string_view bytes) {
    std::string out;
    char buffer[1 << 14];
    char* from = const_cast<char*>(bytes.data());
    size_t left = bytes.size();
    while (left > 0) {
      char* to = buffer;
      size_t room = sizeof buffer;
      const size_t result = iconv(state_, &from, &left, &to, &room);
      const int failure = errno;
      out.append(buffer, sizeof buffer - room);
      if (result != static_cast<size_t>(-1) || failure == E2BIG) continue;
      // No character begins with this byte; what it stands before may still be one.
      out += kReplacement;
      ++from, --left;
      iconv(state_, nullptr, nullptr, nullptr, nullptr);
    }
    char* to = buffer;
    size_t room = sizeof buffer;
    iconv(state_, nullptr, nullptr, &to, &room);
    return out.append(buffer, sizeof buffer - room);
  }

 private:
  iconv_t state_;
};

std::optional<std::string> converted(std::string_view bytes, const char* name) {
  Converter converter(name);
  if (!converter.is_open()) return std::nullopt;
  return converter.convert(bytes);
}

}  // namespace

std::optional<std::string> decode_by_system(std::string_view bytes, std::string_view label) {
  for (const auto& row : kNames) {
    if (row.label != label) continue;
    for (const char* name : row.names) {
      if (std::optional<std::string> text = converted(bytes, name)) return text;
    }
    return std::nullopt;
  }
  const bool is_windows = label.starts_with("windows-");
  const std::string name = is_windows ? "CP" + std::string(label.substr(8)) : std::string(label);
  return converted(bytes, name.c_str());
}

}  // namespace duidu
