// Several files at once: which of them is the interview, and all of them as one article. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "opening/open_article.h"

namespace duidu {

struct SourceFile {
  std::string_view bytes;
  std::string_view name;
  std::string_view encoding{};  // the label of the one chosen; empty: found out
};

// What becomes of the files: an article; else an error, of one of them; else nothing shows which of them is the interview.
struct FilesOpened {
  std::optional<Opened> opened;
  std::optional<Error> error;
  size_t file = 0;  // the one that the error is of, or that is the likeliest to be the interview
};

// One file or more. `interview`: the number of the file that the user said is it; else the turns tell, whose words are quoted by the
// other, titles and names.
FilesOpened open_files(std::span<const SourceFile> files, Decode decode,
                       std::optional<size_t> interview = {});

}  // namespace duidu
