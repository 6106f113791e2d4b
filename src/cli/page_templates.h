// The files of the reader that an article is packed into, as the web build makes them: onefile.html, and below site/ the
// files of a static site. They come from a folder, or from the program itself.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/carried_files.h"

namespace duidu {

class PageTemplates {
 public:
  // The folder of the web build.
  explicit PageTemplates(std::filesystem::path folder);
  // `files` outlive the templates.
  explicit PageTemplates(std::span<const CarriedFile> files);

  // A file by its path below the folder. Fails as read_input and unpack do, and with kInput if there is none.
  Result<std::string> read(const std::string& name) const;

  // The paths of all files below `folder`, a path like those of read(), in the order of their names. Fails with kInput.
  Result<std::vector<std::string>> list(const std::string& folder) const;

  // What a file is called in messages.
  std::string title(const std::string& name) const;

 private:
  std::filesystem::path folder_;  // empty: `carried_` are meant
  std::span<const CarriedFile> carried_;
};

}  // namespace duidu
