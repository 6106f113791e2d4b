// The files of a check: those of its folders, each read once.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "opening/open_files.h"

namespace duidu {

class CheckFiles {
 public:
  // Reads a file, or each file of a folder below which nothing is hidden and whose name or beginning tells a format that is read. Gives the
  // numbers of the files. Fails as read_input and list_files do, with kInput also if the folder has none.
  Result<std::vector<uint32_t>> add(const std::string& path, const std::string& encoding);

  // Valid until another is added. The name of standard input is empty.
  std::span<const SourceFile> files() const { return files_; }
  std::string name(uint32_t file) const { return names_[file]; }

  // Whether both are the same file on disk.
  bool is_same(uint32_t a, uint32_t b) const;

 private:
  Result<uint32_t> add_file(const std::string& path, const std::string& encoding);
  void refer();

  std::vector<std::string> names_;
  std::vector<std::string> contents_;
  std::vector<std::string_view> encodings_;
  std::vector<SourceFile> files_;
};

}  // namespace duidu
