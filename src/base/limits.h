// Every cap in Duidu, each with the reason for its value; kMaxFileBytes, which the page knows too, stands in wire.txt. Boundary
// tests name these constants.
#pragma once

#include <cstddef>
#include <cstdint>

#include "wire/vocabulary.h"

namespace duidu {

// Bytes of Markdown passed to cmark in one parse: hostile input costs 89 bytes of heap per byte (measured).
inline constexpr size_t kMaxMarkdownBytes = 4u << 20;

// Paragraphs of one article. No browser scrolls a page of half a million elements; as blocks they take about 300 MB.
inline constexpr size_t kMaxUnits = 500'000;

// Depth of lists and quotes. Deeper ones are shown flat: nobody can follow more.
inline constexpr int kMaxBlockDepth = 16;

// Nesting of article JSON; the format itself needs 7.
inline constexpr int kMaxJsonDepth = 64;

// Values that any JSON file may have; a long one may have as many as an article of its length, which spends at least
// kLeastBytesOfValue on each (12 were measured). A hostile file spends 2.
inline constexpr size_t kMaxJsonValues = 2'000'000;
inline constexpr size_t kLeastBytesOfValue = 8;
constexpr size_t most_json_values(size_t bytes) {
  return bytes / kLeastBytesOfValue < kMaxJsonValues ? kMaxJsonValues : bytes / kLeastBytesOfValue;
}
// An article spends about 8 values on a paragraph: the largest one can be read again.
static_assert(most_json_values(kMaxFileBytes) >= 8 * kMaxUnits);

// Bytes of an id of a turn, unit or link in a file; the program's own ids have about 3.
inline constexpr size_t kMaxIdBytes = 64;

// Hits of a search, at four bytes each: as many as the most frequent letter has in an article of 10 MB. Beyond it the
// count is shown as "at least".
inline constexpr size_t kMaxHits = 1'000'000;

// Height of a pane's content in CSS px: Firefox breaks at 17.8 million (measured).
inline constexpr float kMaxPaneHeight = 16'000'000.0f;

// Paragraphs in one section of the page; sections are the unit of content-visibility.
inline constexpr uint32_t kUnitsPerSection = 64;

// Bytes of text after which a section ends: about half a screen. A browser that skips sections out of sight lays out
// what is in sight and a screen and a half more before its first paint; finer sections reduce that.
inline constexpr size_t kSectionBytes = 1'500;

// Width of a speaker's label in columns, a Han character counting two. A longer one is prose that happens to end in a
// colon.
inline constexpr size_t kMaxSpeakerColumns = 48;

}  // namespace duidu
