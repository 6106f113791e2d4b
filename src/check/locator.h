// The lines of a check's files: where a unit's text stands in its file. Reads a file for its lines when the first of them is wanted.
#pragma once

#include <map>
#include <span>

#include "check/source_lines.h"
#include "check/texts.h"
#include "import/sniff.h"

namespace duidu {

class Locator {
 public:
  // `files` must outlive this.
  Locator(std::span<const SourceFile> files, Decode decode) : files_(files), decode_(decode) {}

  // The lines of a file, found for the units of it that these texts have.
  SourceLines& lines(const CheckedTexts& texts, uint32_t file);

  // To be called when the units of a source are others than before.
  void forget_lines() { lines_.clear(); }

  // The file's text, decoded; empty if it cannot be read any more.
  std::string_view text(uint32_t file);

 private:
  struct Read {
    Utf8 text;
    FileForm form = FileForm::kPlain;
  };

  const Read& read(uint32_t file);

  std::span<const SourceFile> files_;
  Decode decode_;
  std::map<uint32_t, Read> texts_;
  std::map<uint32_t, SourceLines> lines_;
};

}  // namespace duidu
