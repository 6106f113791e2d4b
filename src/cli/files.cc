#include "cli/files.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace duidu {
namespace {

namespace fs = std::filesystem;

Error input_error() { return {ErrorCode::kInput, std::strerror(errno)}; }

Result<std::string> read_stream(std::FILE* file, size_t limit) {
  std::string content;
  char buffer[1 << 16];
  while (const size_t count = std::fread(buffer, 1, sizeof buffer, file)) {
    content.append(buffer, count);
    if (content.size() > limit) return Error{ErrorCode::kTooLarge, "the file is too large"};
  }
  if (std::ferror(file)) return input_error();
  return content;
}

}  // namespace

Result<std::string> read_input(const std::string& path, size_t limit) {
  if (path == "-") return read_stream(stdin, limit);
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (!file) return input_error();
  Result<std::string> content = read_stream(file, limit);
  std::fclose(file);
  return content;
}

Result<std::vector<std::string>> list_files(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code failed;
  for (fs::recursive_directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
    if (it->is_regular_file(failed)) names.push_back(it->path().lexically_relative(folder).string());
  }
  if (failed) return Error{ErrorCode::kInput, failed.message()};
  return names;
}

fs::path program_folder() {
  std::error_code failed;
  return fs::read_symlink("/proc/self/exe", failed).parent_path();
}

}  // namespace duidu
