// Where the units of an article stand in the file they were read from: found again by their letters, in order, since importing puts
// a unit together of what its format spreads (labels, marks of Markdown, tags, escapes of JSON) and keeps no lines. One way for every
// format; what is not found has line 0. Time is linear for a text that was read from this file, and bounded for any other.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/article.h"
#include "text/code_points.h"

namespace duidu {

enum class FileForm : uint8_t {
  kPlain,
  kMarkup,  // tags and character references are no words: Markdown, HTML
  kJson,    // escapes are characters
};

struct FilePoint {
  uint32_t line = 0;    // from 1; 0: unknown
  uint32_t column = 0;  // code points, from 1
  bool is_known() const { return line > 0; }
  bool operator==(const FilePoint&) const = default;
};

class SourceLines {
 public:
  // `text`: of the file, decoded; it must outlive this. `units`: those that were read from it, mostly in its order.
  SourceLines(std::string_view text, FileForm form, const Texts& texts, const std::vector<UnitRef>& units);

  // Where the first letter at or behind byte `offset` of the unit's text stands.
  FilePoint begin_of(const Texts& texts, UnitRef unit, uint32_t offset);

  // Behind the last letter before byte `offset` of the unit's text.
  FilePoint end_of(const Texts& texts, UnitRef unit, uint32_t offset);

  // The place of a byte of the file's text.
  FilePoint point_at(size_t byte) const;

 private:
  struct Letters {
    std::u32string letters;
    std::vector<uint32_t> starts;  // bytes of the text
    std::vector<uint32_t> ends;
  };

  static Letters letters_of(std::string_view text, FileForm form);
  size_t find(const Letters& unit, size_t from, size_t budget) const;
  void locate(const Texts& texts, const std::vector<UnitRef>& units);
  // Those of a unit, kept until kKept others are asked for: quotations lead to and fro between a few long ones.
  const Letters& letters_in(const Texts& texts, UnitRef unit);
  // The number of the file's letter where `count` letters of the unit from `index` on stand together; npos if they do not.
  size_t find_run(const Letters& unit, UnitRef ref, size_t index, size_t count) const;

  CodePointOffsets offsets_;  // of the text
  Letters letters_;
  std::vector<uint32_t> lines_;       // where each line begins
  std::map<UnitRef, size_t> places_;  // the number of the file's letter that a unit begins with
  static constexpr size_t kKept = 8;
  struct Asked {
    UnitRef unit;
    Letters letters;
  };
  std::vector<Asked> asked_;  // the last one first
};

}  // namespace duidu
