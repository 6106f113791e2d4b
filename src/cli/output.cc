#include "cli/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace duidu {
namespace {

namespace fs = std::filesystem;

// As many as Linux follows.
constexpr int kMaxLinks = 40;

// Closes its descriptor, if nobody did so before.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

  // Gives 0 or the number of the system's error, as the functions below do.
  int close() {
    const int failed = is_open() && ::close(number_) != 0 ? errno : 0;
    number_ = -1;
    return failed;
  }

 private:
  int number_;
};

Result<bool> result_of(int failed) {
  switch (failed) {
    case 0:
      return true;
    case ENOSPC:
    case EDQUOT:
      return Error{ErrorCode::kOutput, "the disk is full"};
    case EISDIR:
      return Error{ErrorCode::kOutput, "is a folder, and a file is to be written"};
    default:
      return Error{ErrorCode::kOutput, std::strerror(failed)};
  }
}

int write_all(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t count = ::write(descriptor, content.data(), content.size());
    if (count < 0 && errno != EINTR) return errno;
    if (count > 0) content.remove_prefix(static_cast<size_t>(count));
  }
  return 0;
}

int write_to_stream(int descriptor, std::string_view content) {
  return std::fflush(stdout) == 0 ? write_all(descriptor, content) : errno;
}

int write_into(const std::string& path, std::string_view content) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_TRUNC | O_NOCTTY | O_CLOEXEC));
  if (!file.is_open()) return errno;
  const int failed = write_all(file.number(), content);
  const int not_closed = file.close();
  return failed ? failed : not_closed;
}

bool is_same_file(const struct stat& a, const struct stat& b) {
  return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

// Standard output or error, if the file is one of them; -1 otherwise.
int standard_stream(const struct stat& file) {
  for (const int stream : {STDOUT_FILENO, STDERR_FILENO}) {
    struct stat state {};
    if (::fstat(stream, &state) == 0 && is_same_file(state, file)) return stream;
  }
  return -1;
}

// Where a chain of symbolic links ends; nothing need be there.
std::string follow_links(fs::path path) {
  std::error_code is_no_link;
  for (int links = 0; links < kMaxLinks; ++links) {
    const fs::path target = fs::read_symlink(path, is_no_link);
    if (is_no_link) break;
    path = path.parent_path() / target;
  }
  return path.string();
}

// What the system refuses here is left as it is: only root gives files away, and a file system without modes has
// none to keep. Set-user and set-group bits are for the owner they were given by.
void set_rights(int descriptor, const struct stat* old) {
  if (!old) {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    (void)!::fchmod(descriptor, 0666 & ~mask);
    return;
  }
  const bool keeps_owner = ::fchown(descriptor, old->st_uid, old->st_gid) == 0;
  if (!keeps_owner) (void)!::fchown(descriptor, static_cast<uid_t>(-1), old->st_gid);
  (void)!::fchmod(descriptor, old->st_mode & (keeps_owner ? 07777 : 0777));
}

// `old`: the state of the file at `path`, null if there is none.
int replace(const std::string& path, const struct stat* old, std::string_view content) {
  // Of a length that does not depend on the file's name, which may be the longest there is.
  std::string unfinished = (fs::path(path).parent_path() / ".duidu-unfinished-XXXXXX").string();
  Descriptor file(::mkstemp(unfinished.data()));
  if (!file.is_open()) return errno;
  int failed = write_all(file.number(), content);
  set_rights(file.number(), old);
  // The content reaches the disk before the name does: otherwise a power cut can leave an empty file under the name.
  if (!failed && ::fsync(file.number()) != 0 && errno != EINVAL) failed = errno;
  const int not_closed = file.close();
  if (!failed) failed = not_closed;
  if (!failed && std::rename(unfinished.c_str(), path.c_str()) != 0) failed = errno;
  if (failed) ::unlink(unfinished.c_str());
  return failed;
}

int write_file(const std::string& path, std::string_view content) {
  struct stat there {};
  if (::stat(path.c_str(), &there) != 0) {
    return errno == ENOENT ? replace(follow_links(path), nullptr, content) : errno;
  }
  if (S_ISDIR(there.st_mode)) return EISDIR;
  if (const int stream = standard_stream(there); stream >= 0) return write_to_stream(stream, content);
  if (!S_ISREG(there.st_mode)) return write_into(path, content);
  const std::string file = follow_links(path);
  struct stat named {};
  // A link below /proc may lead to a file that has lost its name.
  const bool has_name = ::stat(file.c_str(), &named) == 0 && is_same_file(named, there);
  return has_name ? replace(file, &there, content) : write_into(path, content);
}

}  // namespace

Result<bool> write_output(const std::string& path, std::string_view content) {
  return result_of(path == "-" ? write_to_stream(STDOUT_FILENO, content) : write_file(path, content));
}

Result<bool> finish_printing() {
  errno = 0;
  const bool is_flushed = std::fflush(stdout) == 0;
  return result_of(is_flushed && !std::ferror(stdout) ? 0 : errno ? errno : EIO);
}

}  // namespace duidu
