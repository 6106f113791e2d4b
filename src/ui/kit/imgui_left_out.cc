// Replacements for parts of Dear ImGui that are left out of the program to keep the page small:
// - its rasteriser (through IMGUI_ENABLE_FREETYPE): every font of Duidu names a loader of its own;
// - tables and columns (imgui_tables.cpp is not compiled): the core calls them only where a table is open, which
//   never happens;
// - printf and scanf (through IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS and a macro in third_party.cmake): their general
//   number formats
//   weigh as much as a widget. Only the names of windows and the version of a shader still need them.
#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

#include <cstdarg>

namespace {

// The output of ImFormatString: never written past the end of the buffer, but counted as if it had no end.
struct Written {
  char* buffer;
  size_t size;
  int count = 0;

  void add(char c) {
    if (buffer != nullptr && static_cast<size_t>(count) + 1 < size) buffer[count] = c;
    ++count;
  }
  void add_number(unsigned value, unsigned base, bool is_upper, int width, char pad) {
    char digits[32];
    int length = 0;
    for (; value > 0 || length == 0; value /= base) {
      digits[length++] = (is_upper ? "0123456789ABCDEF" : "0123456789abcdef")[value % base];
    }
    for (; width > length; --width) add(pad);
    while (length > 0) add(digits[--length]);
  }
  void end() const {
    if (buffer == nullptr || size == 0) return;
    const size_t length = static_cast<size_t>(count);
    buffer[length < size ? length : size - 1] = 0;
  }
};

}  // namespace

// Formats %s, %c, and whole numbers: %d, %i, %u, %x, %X with a width. Any other letter is copied.
int ImFormatStringV(char* buf, size_t buf_size, const char* fmt, va_list args) {
  Written out{buf, buf_size};
  for (; *fmt != 0; ++fmt) {
    if (*fmt != '%') {
      out.add(*fmt);
      continue;
    }
    const char pad = *++fmt == '0' ? '0' : ' ';
    int width = 0;
    for (; *fmt >= '0' && *fmt <= '9'; ++fmt) width = width * 10 + (*fmt - '0');
    if (*fmt == 's') {
      for (const char* text = va_arg(args, const char*); *text != 0; ++text) out.add(*text);
    } else if (*fmt == 'c') {
      out.add(static_cast<char>(va_arg(args, int)));
    } else if (*fmt == 'd' || *fmt == 'i') {
      const int value = va_arg(args, int);
      if (value < 0) out.add('-');
      out.add_number(value < 0 ? 0u - static_cast<unsigned>(value) : static_cast<unsigned>(value), 10, false,
                     width, pad);
    } else if (*fmt == 'u' || *fmt == 'x' || *fmt == 'X') {
      out.add_number(va_arg(args, unsigned), *fmt == 'u' ? 10 : 16, *fmt == 'X', width, pad);
    } else if (*fmt != 0) {
      out.add(*fmt);
    } else {
      break;
    }
  }
  out.end();
  return out.count;
}

int ImFormatString(char* buf, size_t buf_size, const char* fmt, ...) {
  va_list args;
  va_start(args, fmt);
  const int count = ImFormatStringV(buf, buf_size, fmt, args);
  va_end(args);
  return count;
}

// sscanf for whole numbers: %d and %i among words that must match exactly.
extern "C" int duidu_scan_numbers(const char* text, const char* format, ...) {
  va_list args;
  va_start(args, format);
  int found = 0;
  for (; *format != 0; ++format) {
    if (*format != '%') {
      if (*text++ != *format) break;
      continue;
    }
    ++format;
    const bool is_negative = *text == '-';
    if (is_negative) ++text;
    if (*text < '0' || *text > '9') break;
    int value = 0;
    for (; *text >= '0' && *text <= '9'; ++text) value = value * 10 + (*text - '0');
    *va_arg(args, int*) = is_negative ? -value : value;
    ++found;
  }
  va_end(args);
  return found;
}

namespace ImGuiFreeType {

const ImFontLoader* GetFontLoader() {
  static const ImFontLoader loader;
  return &loader;
}

}  // namespace ImGuiFreeType

namespace ImGui {

void EndColumns() {}
void EndTable() {}
void PopColumnsBackground() {}
void PushColumnsBackground() {}
void TableEndCell(ImGuiTable*) {}
void TableEndRow(ImGuiTable*) {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TablePopBackgroundChannel() {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePushColumnChannel(int) {}
void TableSettingsAddSettingsHandler() {}

}  // namespace ImGui
