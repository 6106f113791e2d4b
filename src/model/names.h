// The words for the model's enumerations, the same in files, dumps and the page. Tables are in the order of
// the enumerators in model/article.h, model/verdict.h and model/link_group.h.
#pragma once

#include <cstddef>
#include <string_view>

#include "model/article.h"
#include "model/link_group.h"
#include "model/link_index.h"

namespace duidu {

template <typename Enum>
struct Names;

template <>
struct Names<UnitKind> {
  static constexpr std::string_view kWords[] = {"paragraph", "heading", "list-item", "quote",  "code",
                                                "table",     "image",   "footnote",  "caption"};
};
template <>
struct Names<InlineStyle> {
  static constexpr std::string_view kWords[] = {"strong", "emphasis", "code", "link"};
};
template <>
struct Names<Role> {
  static constexpr std::string_view kWords[] = {"question", "answer", "narration"};
};
template <>
struct Names<LinkKind> {
  static constexpr std::string_view kWords[] = {"quote", "topic", "manual"};
};
template <>
struct Names<LinkLevel> {
  static constexpr std::string_view kWords[] = {"exact", "folded", "fragments", "near", "none"};
};
template <>
struct Names<LinkState> {
  static constexpr std::string_view kWords[] = {"ok", "ambiguous", "orphan", "removed"};
};
template <>
struct Names<LinkOrigin> {
  static constexpr std::string_view kWords[] = {"auto", "author", "reader"};
};
template <>
struct Names<ApartKind> {
  static constexpr std::string_view kWords[] = {"furniture", "comment", "front-matter", "leftover"};
};

template <>
struct Names<VerdictClass> {
  static constexpr std::string_view kWords[] = {"unjudged",  "faithful", "folded", "shortened",
                                                "ambiguous", "changed",  "partly", "absent"};
};
template <>
struct Names<ChangeKind> {
  static constexpr std::string_view kWords[] = {"negation", "number",  "name", "modality",
                                                "quantity", "antonym", "other"};
};
template <>
struct Names<EditorialKind> {
  static constexpr std::string_view kWords[] = {"insertion", "remark", "filler", "capital", "homophone"};
};
template <>
struct Names<CutSide> {
  static constexpr std::string_view kWords[] = {"before", "after"};
};
template <>
struct Names<Joining> {
  static constexpr std::string_view kWords[] = {"in-order", "reordered", "stitched"};
};

template <>
struct Names<LinkGroup> {
  static constexpr std::string_view kWords[] = {"absent", "partly",   "misattributed", "meaning",
                                                "cut",    "changed",  "ambiguous",     "shortened",
                                                "same",   "unjudged", "related"};
};
template <>
struct Names<Finding> {
  static constexpr std::string_view kWords[] = {"none",    "gap", "reworded", "meaning-gap",
                                                "meaning", "cut", "uncovered"};
};
template <>
struct Names<Rule> {
  static constexpr std::string_view kWords[] = {"solid", "dashed", "dotted"};
};

template <typename Enum>
constexpr std::string_view name_of(Enum value) {
  return Names<Enum>::kWords[static_cast<size_t>(value)];
}

// The enumerator called `name`; false if there is none.
template <typename Enum>
constexpr bool from_name(std::string_view name, Enum& value) {
  size_t index = 0;
  for (const std::string_view word : Names<Enum>::kWords) {
    if (word == name) {
      value = static_cast<Enum>(index);
      return true;
    }
    ++index;
  }
  return false;
}

}  // namespace duidu
