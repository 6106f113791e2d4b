#include "cli/files.h"

#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>

namespace duidu {
namespace {

namespace fs = std::filesystem;

Error input_error() { return {ErrorCode::kInput, std::strerror(errno)}; }
Error output_error() { return {ErrorCode::kOutput, std::strerror(errno)}; }

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

// Reaches the disk before the rename does: otherwise a power cut can leave an empty file under the final
// name.
bool write_through(std::FILE* file, std::string_view content) {
  return std::fwrite(content.data(), 1, content.size(), file) == content.size() && std::fflush(file) == 0 &&
         fsync(fileno(file)) == 0;
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

Result<bool> write_output(const std::string& path, std::string_view content) {
  if (path == "-") {
    const bool written =
        std::fwrite(content.data(), 1, content.size(), stdout) == content.size() && std::fflush(stdout) == 0;
    if (!written) return output_error();
    return true;
  }
  const std::string unfinished = path + ".unfinished-" + std::to_string(getpid());
  std::FILE* file = std::fopen(unfinished.c_str(), "wb");
  if (!file) return output_error();
  const bool written = write_through(file, content);
  const bool closed = std::fclose(file) == 0;
  if (written && closed && std::rename(unfinished.c_str(), path.c_str()) == 0) return true;
  const Error error = output_error();
  std::remove(unfinished.c_str());
  return error;
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
