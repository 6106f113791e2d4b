// Replacements for parts of Dear ImGui that are left out of the program to keep the page small:
// - its rasteriser (through IMGUI_ENABLE_FREETYPE): every font of Duidu names a loader of its own;
// - tables and columns (imgui_tables.cpp is not compiled): the core calls them only where a table is open, which
//   never happens;
// - printf and scanf (through IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS and a macro in third_party.cmake): base/format.h
//   says why. Only the names of windows and the version of a shader still need them.
#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

#include <cstdarg>

#include "base/format.h"

int ImFormatStringV(char* buf, size_t buf_size, const char* fmt, va_list args) {
  return duidu::format_whole_numbers(buf, buf_size, fmt, args);
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
