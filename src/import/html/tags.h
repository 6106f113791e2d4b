// What each element of HTML means for the text in it. Pure.
#pragma once

#include <gumbo.h>

#include <string_view>

namespace duidu {

enum class TagRole : uint8_t {
  kInline,     // its text goes on in the line
  kBlock,      // its text stands on lines of its own
  kStrong,     //
  kEmphasis,   //
  kCode,       //
  kLink,       //
  kNoText,     // its content is no text: scripts, style sheets
  kUnseen,     // its content is text that a browser does not show at this place: fallbacks, templates
  kFurniture,  // a part of the page, not of the article: menus, buttons
};

TagRole role_of(GumboTag tag);

// The value of an attribute; empty if there is none.
std::string_view attribute(const GumboElement& element, const char* name);

// Whether the element's attributes hide it.
bool is_hidden(const GumboElement& element);

// 1 to 6 for headings, else 0.
int heading_level(GumboTag tag);

}  // namespace duidu
