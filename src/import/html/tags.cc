#include "import/html/tags.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/ascii.h"

namespace duidu {
namespace {

constexpr GumboTag kBlocks[] = {
    GUMBO_TAG_HTML,     GUMBO_TAG_BODY,     GUMBO_TAG_P,          GUMBO_TAG_DIV,        GUMBO_TAG_SECTION,
    GUMBO_TAG_ARTICLE,  GUMBO_TAG_MAIN,     GUMBO_TAG_HEADER,     GUMBO_TAG_FOOTER,     GUMBO_TAG_ADDRESS,
    GUMBO_TAG_CENTER,   GUMBO_TAG_FIGURE,   GUMBO_TAG_FIGCAPTION, GUMBO_TAG_DL,         GUMBO_TAG_DT,
    GUMBO_TAG_DD,       GUMBO_TAG_DETAILS,  GUMBO_TAG_SUMMARY,    GUMBO_TAG_H1,         GUMBO_TAG_H2,
    GUMBO_TAG_H3,       GUMBO_TAG_H4,       GUMBO_TAG_H5,         GUMBO_TAG_H6,         GUMBO_TAG_UL,
    GUMBO_TAG_OL,       GUMBO_TAG_MENU,     GUMBO_TAG_LI,         GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE,
    GUMBO_TAG_TABLE,    GUMBO_TAG_TBODY,    GUMBO_TAG_THEAD,      GUMBO_TAG_TFOOT,      GUMBO_TAG_TR,
    GUMBO_TAG_TD,       GUMBO_TAG_TH,       GUMBO_TAG_CAPTION,    GUMBO_TAG_ASIDE,      GUMBO_TAG_HGROUP,
    GUMBO_TAG_FIELDSET, GUMBO_TAG_LEGEND,   GUMBO_TAG_FORM,       GUMBO_TAG_DIR,        GUMBO_TAG_LISTING,
    GUMBO_TAG_XMP,      GUMBO_TAG_PLAINTEXT};
constexpr GumboTag kStrong[] = {GUMBO_TAG_B, GUMBO_TAG_STRONG};
constexpr GumboTag kEmphasis[] = {GUMBO_TAG_I, GUMBO_TAG_EM, GUMBO_TAG_CITE, GUMBO_TAG_DFN, GUMBO_TAG_VAR};
constexpr GumboTag kCode[] = {GUMBO_TAG_CODE, GUMBO_TAG_KBD, GUMBO_TAG_SAMP, GUMBO_TAG_TT};
constexpr GumboTag kNoText[] = {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE};
constexpr GumboTag kUnseen[] = {GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_IFRAME,
                                GUMBO_TAG_VIDEO,    GUMBO_TAG_AUDIO,    GUMBO_TAG_OBJECT,
                                GUMBO_TAG_CANVAS,   GUMBO_TAG_SVG,      GUMBO_TAG_TITLE,
                                GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOEMBED,  GUMBO_TAG_DATALIST};
constexpr GumboTag kFurniture[] = {GUMBO_TAG_NAV, GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA};

struct Row {
  const GumboTag* begin;
  const GumboTag* end;
  TagRole role;
};

constexpr Row kRows[] = {{std::begin(kBlocks), std::end(kBlocks), TagRole::kBlock},
                         {std::begin(kStrong), std::end(kStrong), TagRole::kStrong},
                         {std::begin(kEmphasis), std::end(kEmphasis), TagRole::kEmphasis},
                         {std::begin(kCode), std::end(kCode), TagRole::kCode},
                         {std::begin(kNoText), std::end(kNoText), TagRole::kNoText},
                         {std::begin(kUnseen), std::end(kUnseen), TagRole::kUnseen},
                         {std::begin(kFurniture), std::end(kFurniture), TagRole::kFurniture}};

}  // namespace

TagRole role_of(GumboTag tag) {
  if (tag == GUMBO_TAG_A) return TagRole::kLink;
  for (const Row& row : kRows) {
    if (std::find(row.begin, row.end, tag) != row.end) return row.role;
  }
  return TagRole::kInline;
}

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found ? std::string_view(found->value) : std::string_view();
}

bool is_hidden(const GumboElement& element) {
  if (gumbo_get_attribute(&element.attributes, "hidden")) return true;
  std::string style = lower_ascii(attribute(element, "style"));
  std::erase(style, ' ');
  return style.find("display:none") != style.npos || style.find("visibility:hidden") != style.npos;
}

int heading_level(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? static_cast<int>(tag) - GUMBO_TAG_H1 + 1 : 0;
}

}  // namespace duidu
