// Everything C++ asks of the page's script (web/host.js), one function each. Pointers are valid during the
// call; `side` is 0 for the interview, 1 for the commentary; lengths are CSS px unless named otherwise.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {

// Advance of a cluster without kerning.
double host_measure(int font, double size, const char* text, size_t length);

// Widths without ink left and right in a cluster's advance: out[0], out[1].
void host_blanks(int font, double size, const char* text, size_t length, float* out);

// Where the words of a run of at most `length` of them end, in bytes; returns how many, 0 without a dictionary.
size_t host_word_ends(const char* text, size_t length, uint32_t* out);

// Ascent and descent of a font as the browser rounds them for its line boxes: out[0], out[1], both positive.
void host_vertical_metrics(int font, double size, float* out);

// Draws a cluster into `pixels` (straight RGBA), unless it takes more than `capacity` bytes. out: width, height
// (device px; 0 = nothing to see), left and top of the picture from pen and baseline (device px), 1 if it has colours of its
// own, advance (CSS px).
void host_raster(int font, double size, double density, const char* text, size_t length, uint8_t* pixels,
                 size_t capacity, float* out);

// A FontFamily (app/reading_settings.h).
void host_set_font(int family);

// A ThemeKind; a ReadingAid and where it stands, CSS px of the pane's content; a line to keep (app/preferences.h).
void host_set_theme(int theme);
void host_tell_quotations(int is_told);
void host_place_aid(int side, int aid, double top, double height);
void host_keep(const char* line, size_t length);

void host_place_panes(const float* rects, int has_two_panes, int tab);

// Streams of DomSink operations: `head` says what is new (language, title, labels, links), then the elements
// of the two sides, of length 0 if they stand in the page already.
void host_show_article(const uint8_t* head, size_t head_length, const uint8_t* interview,
                       size_t interview_length, const uint8_t* commentary, size_t commentary_length);

// See text_wire.h for the records.
// `top`: where the side is scrolled to, -1: it stays.
void host_place_text(int side, double height, double top, const float* units, size_t unit_count,
                     const float* sections, size_t section_count, const float* marks, size_t mark_count);
void host_mark_links(int current, int place, int hovered);
void host_mark_text();
void host_focus_field(const char* id);
void host_return_focus(int side, int unit, int offset);
void host_scroll_to(int side, double top, int is_smooth);

// The semantics tree as DomSink operations: one element a control, its tag the role.
void host_publish(const uint8_t* controls, size_t length);

void host_speak(const char* text, const char* language, int speaker, double rate, int serial);
void host_stop_speaking();
void host_copy(const char* text, const char* html);
// A malloc'ed string.
char* host_page_address(const char* unit);

void host_ask_for_file();
void host_print();
void host_ask_for_font();

// The pasted text as a malloc'ed string, its length in *length.
char* host_pasted_text(size_t* length);

// Makes or resizes the tile's canvas, and copies the lower left part of the WebGL canvas into it. Device px.
void host_prepare_tile(int side, double top, double width, double height, int pixel_width, int pixel_height);
void host_copy_to_tile(int side, int pixel_top, int pixel_width, int pixel_height);
void host_resize_chrome(double width, double height, int pixel_width, int pixel_height);

}  // extern "C"
