#include "cli/files.h"

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>

#include "cli/output.h"

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

Result<bool> copy_files(const fs::path& from, const fs::path& to, const fs::path& left_out) {
  std::error_code failed;
  for (fs::recursive_directory_iterator it(from, failed), end; !failed && it != end; it.increment(failed)) {
    const fs::path relative = it->path().lexically_relative(from);
    if (relative == left_out || !it->is_regular_file(failed)) continue;
    const std::string target = (to / relative).string();
    fs::create_directories((to / relative).parent_path(), failed);
    const Result<std::string> content = read_input(it->path().string(), SIZE_MAX);
    if (!content) return Error{ErrorCode::kInput, relative.string() + ": " + content.error().message};
    const Result<bool> written = write_output(target, content.value());
    if (!written) return Error{ErrorCode::kOutput, target + ": " + written.error().message};
  }
  if (failed) return Error{ErrorCode::kInput, failed.message()};
  return true;
}

fs::path program_folder() {
  std::error_code failed;
  return fs::read_symlink("/proc/self/exe", failed).parent_path();
}

}  // namespace duidu
