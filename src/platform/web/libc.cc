// What third parties ask of the C library, in the page, in place of its own (third_party.cmake renames the calls): its printf knows
// every number format, its strtod calculates with 128 bits, and together they took 22 KB of the program. The page's script reads
// decimal numbers exactly rounded, too. Native programs have the C library's own.
#include <emscripten.h>

#include <cstdarg>
#include <cstdio>
#include <cstring>

#include "base/format.h"

// clang-format off
EM_JS(double, host_number, (const char* text), {
  return Number(UTF8ToString(text));
});
EM_JS(void, host_say_error, (const char* text), {
  console.error(UTF8ToString(text));
});
// clang-format on

extern "C" {

// `text` is a JSON number, and nothing else: nlohmann-json has looked at every character.
double duidu_strtod(const char* text, char** end) {
  if (end) *end = const_cast<char*>(text) + std::strlen(text);
  return host_number(text);
}

int duidu_snprintf(char* buffer, size_t size, const char* format, ...) {
  va_list args;
  va_start(args, format);
  const int count = duidu::format_whole_numbers(buffer, size, format, args);
  va_end(args);
  return count;
}

// Whatever the stream, it is an error: the last words of cmark before it gives up, what a graphics driver has against a shader.
int duidu_fprintf(FILE*, const char* format, ...) {
  char text[1024];
  va_list args;
  va_start(args, format);
  const int count = duidu::format_whole_numbers(text, sizeof(text), format, args);
  va_end(args);
  host_say_error(text);
  return count;
}

}  // extern "C"
