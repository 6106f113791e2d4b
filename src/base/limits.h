// Every cap in Duidu, each with the reason for its value; kMaxFileBytes, which the page knows too, stands in wire.txt. Boundary
// tests name these constants.
#pragma once

#include <cstddef>
#include <cstdint>

#include "wire/vocabulary.h"

namespace duidu {

// Markdown given to cmark in one parse: hostile input costs 89 bytes of heap per byte (measured).
inline constexpr size_t kMaxMarkdownBytes = 4u << 20;

// Paragraphs of one article. A page of half a million elements no browser scrolls; as blocks they take about
// 300 MB.
inline constexpr size_t kMaxUnits = 500'000;

// Lists and quotes nested deeper than this are shown flat: no reader can follow more.
inline constexpr int kMaxBlockDepth = 16;

// Nesting of article JSON; the format itself needs 7.
inline constexpr int kMaxJsonDepth = 64;

// Values in one JSON file: an article spends about 8 on a paragraph, a hostile file 2 bytes on each.
inline constexpr size_t kMaxJsonValues = 2'000'000;

// Ids of turns, units and links as files give them; ours have 3.
inline constexpr size_t kMaxIdBytes = 64;

// Hits of a search, at four bytes each: as many as an article of 10 MB has of its most frequent letter. Beyond it the number
// is given as "at least".
inline constexpr size_t kMaxHits = 1'000'000;

// Height of a pane's content in CSS px: Firefox breaks at 17.8 million (measured).
inline constexpr float kMaxPaneHeight = 16'000'000.0f;

// Paragraphs in one section of the page; sections are the unit of content-visibility.
inline constexpr uint32_t kUnitsPerSection = 64;

// Text of a section, in bytes, after which it ends: about half a screen's. A browser that skips sections out of sight sets what
// is in sight and a screen and a half more before it paints anything; finer sections bring that down to what is needed.
inline constexpr size_t kSectionBytes = 1'500;

// A speaker's label in columns, a Han character being two. Longer ones are prose that happens to end in a colon.
inline constexpr size_t kMaxSpeakerColumns = 48;

}  // namespace duidu
