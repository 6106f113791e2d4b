#include "platform/web/bridge.h"

#include <emscripten.h>

// The names are those of web/host.js, which is Module.host.
// clang-format off
EM_JS(double, host_measure, (int font, double size, const char* text, size_t length), {
  return Module.host.measure(font, size, UTF8ToString(text, length));
});
EM_JS(void, host_blanks, (int font, double size, const char* text, size_t length, float* out), {
  HEAPF32.set(Module.host.blanks(font, size, UTF8ToString(text, length)), out >> 2);
});
EM_JS(size_t, host_word_ends, (const char* text, size_t length, uint32_t* out), {
  const ends = Module.host.word_ends(UTF8ToString(text, length));
  HEAPU32.set(ends, out >> 2);
  return ends.length;
});
EM_JS(void, host_vertical_metrics, (int font, double size, float* out), {
  HEAPF32.set(Module.host.vertical_metrics(font, size), out >> 2);
});
EM_JS(void, host_raster, (int font, double size, double density, const char* text, size_t length, uint8_t* pixels, size_t capacity, float* out), {
  const glyph = Module.host.raster(font, size, density, UTF8ToString(text, length), capacity);
  HEAPF32.set(glyph.metrics, out >> 2);
  if (glyph.pixels) HEAPU8.set(glyph.pixels, pixels);
});
EM_JS(void, host_set_font, (int family), { Module.host.set_font(family); });
EM_JS(void, host_set_theme, (int theme), { Module.host.set_theme(theme); });
EM_JS(void, host_tell_quotations, (int is_told), { Module.host.tell_quotations(is_told !== 0); });
EM_JS(void, host_place_aid, (int side, int aid, double top, double height), { Module.host.place_aid(side, aid, top, height); });
EM_JS(void, host_keep, (const char* line, size_t length), { Module.host.keep(UTF8ToString(line, length)); });
EM_JS(void, host_place_panes, (const float* rects, int has_two_panes, int tab), {
  Module.host.place_panes(HEAPF32.slice(rects >> 2, (rects >> 2) + 8), has_two_panes !== 0, tab);
});
EM_JS(void, host_show_article, (const uint8_t* head, size_t head_length, const uint8_t* interview, size_t interview_length, const uint8_t* commentary, size_t commentary_length), {
  const bytes = (pointer, length) => HEAPU8.slice(pointer, pointer + length);
  Module.host.show_article(bytes(head, head_length), bytes(interview, interview_length), bytes(commentary, commentary_length));
});
EM_JS(void, host_place_text, (int side, double height, double top, const float* units, size_t unit_count, const float* sections, size_t section_count, const float* marks, size_t mark_count), {
  const floats = (pointer, count) => HEAPF32.slice(pointer >> 2, (pointer >> 2) + count);
  Module.host.place_text(side, height, top, floats(units, unit_count), floats(sections, section_count), floats(marks, mark_count));
});
EM_JS(void, host_mark_links, (int current, int place, int hovered), { Module.host.mark_links(current, place, hovered); });
EM_JS(void, host_mark_text, (), { Module.host.mark_text(); });
EM_JS(void, host_focus_field, (const char* id), { Module.host.focus_field(UTF8ToString(id)); });
EM_JS(void, host_return_focus, (int side, int unit, int offset), { Module.host.return_focus(side, unit, offset); });
EM_JS(void, host_scroll_to, (int side, double top, int is_smooth), { Module.host.scroll_to(side, top, is_smooth !== 0); });
EM_JS(void, host_publish, (const uint8_t* controls, size_t length), { Module.host.publish(HEAPU8.slice(controls, controls + length)); });
EM_JS(void, host_speak, (const char* text, const char* language, int speaker, double rate, int serial), {
  Module.host.speak(UTF8ToString(text), UTF8ToString(language), speaker, rate, serial);
});
EM_JS(void, host_stop_speaking, (), { Module.host.stop_speaking(); });
EM_JS(void, host_copy, (const char* text, const char* html), { Module.host.copy(UTF8ToString(text), UTF8ToString(html)); });
EM_JS(char*, host_page_address, (const char* unit), {
  const bytes = Module.host.page_address(UTF8ToString(unit));
  const pointer = _malloc(bytes.length);
  HEAPU8.set(bytes, pointer);
  return pointer;
});
EM_JS(void, host_ask_for_file, (), { Module.host.ask_for_file(); });
EM_JS(void, host_print, (), { Module.host.print(); });
EM_JS(void, host_ask_for_font, (), { Module.host.ask_for_font(); });
EM_JS(char*, host_pasted_text, (size_t* length), {
  const bytes = Module.host.pasted_text();
  const pointer = _malloc(bytes.length + 1);
  HEAPU8.set(bytes, pointer);
  HEAPU8[pointer + bytes.length] = 0;
  HEAPU32[length >> 2] = bytes.length;
  return pointer;
});
EM_JS(void, host_prepare_tile, (int side, double top, double width, double height, int pixel_width, int pixel_height), {
  Module.host.prepare_tile(side, top, width, height, pixel_width, pixel_height);
});
EM_JS(void, host_copy_to_tile, (int side, int pixel_top, int pixel_width, int pixel_height), {
  Module.host.copy_to_tile(side, pixel_top, pixel_width, pixel_height);
});
EM_JS(void, host_resize_chrome, (double width, double height, int pixel_width, int pixel_height), {
  Module.host.resize_chrome(width, height, pixel_width, pixel_height);
});
// clang-format on
