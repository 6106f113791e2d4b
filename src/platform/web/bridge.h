// Everything C++ asks of the page's script (web/host.js), one function each. Requests (wire.txt) all go through send(); the others
// answer at once. Pointers are valid during the call; lengths are CSS px unless named otherwise.
#pragma once

#include <cstddef>
#include <cstdint>

#include "wire/messages.h"

namespace duidu {

// Has the page carry out a request.
void send(const Request& request);

}  // namespace duidu

extern "C" {

// Advance of a cluster without kerning; `font` is a FontId here and below.
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

// A request as wire::Encoder writes it.
void host_perform(const uint8_t* request, size_t length);

// The address of a unit of the page, what stands in a field: malloc'ed strings, their length in *length.
char* host_page_address(const char* unit, size_t* length);
char* host_field_text(const char* id, size_t* length);

}  // extern "C"
