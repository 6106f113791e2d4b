#include "base/format.h"

namespace duidu {
namespace {

// Written as far as there is room, but counted as if there were no end.
class Output {
 public:
  Output(char* buffer, size_t size) : buffer_(buffer), size_(size) {}

  int count() const { return count_; }

  void add(char c) {
    if (buffer_ != nullptr && static_cast<size_t>(count_) + 1 < size_) buffer_[count_] = c;
    ++count_;
  }

  // Zeros stand behind the sign, blanks before it.
  void add_number(unsigned value, unsigned base, bool is_upper, int width, char pad,
                  bool is_negative = false) {
    char digits[32];
    int length = 0;
    for (; value > 0 || length == 0; value /= base) {
      digits[length++] = (is_upper ? "0123456789ABCDEF" : "0123456789abcdef")[value % base];
    }
    if (is_negative && pad == '0') add('-');
    for (; width > length + is_negative; --width) add(pad);
    if (is_negative && pad != '0') add('-');
    while (length > 0) add(digits[--length]);
  }

  void end() const {
    if (buffer_ == nullptr || size_ == 0) return;
    const size_t length = static_cast<size_t>(count_);
    buffer_[length < size_ ? length : size_ - 1] = 0;
  }

 private:
  char* buffer_;
  size_t size_;
  int count_ = 0;
};

}  // namespace

int format_whole_numbers(char* buffer, size_t size, const char* format, va_list args) {
  Output out(buffer, size);
  for (; *format != 0; ++format) {
    if (*format != '%') {
      out.add(*format);
      continue;
    }
    char pad = *++format == '0' ? '0' : ' ';
    if (*format == '.') pad = '0', ++format;
    int width = 0;
    for (; *format >= '0' && *format <= '9'; ++format) width = width * 10 + (*format - '0');
    if (*format == 's') {
      for (const char* text = va_arg(args, const char*); *text != 0; ++text) out.add(*text);
    } else if (*format == 'c') {
      out.add(static_cast<char>(va_arg(args, int)));
    } else if (*format == 'd' || *format == 'i') {
      const int value = va_arg(args, int);
      out.add_number(value < 0 ? 0u - static_cast<unsigned>(value) : static_cast<unsigned>(value), 10, false,
                     width, pad, value < 0);
    } else if (*format == 'u' || *format == 'x' || *format == 'X') {
      out.add_number(va_arg(args, unsigned), *format == 'u' ? 10 : 16, *format == 'X', width, pad);
    } else if (*format != 0) {
      out.add(*format);
    } else {
      break;
    }
  }
  out.end();
  return out.count();
}

}  // namespace duidu
