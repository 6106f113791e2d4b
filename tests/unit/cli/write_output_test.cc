// What `-o FILE` does to what stands at FILE. Devices are nodes of the scratch folder: a program that replaced them
// would do no harm to the machine.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <cstring>
#include <thread>

#include "cli/output.h"
#include "scratch_folder.h"

namespace duidu {
namespace {

namespace fs = std::filesystem;

class WriteOutput : public testing::Test {
 protected:
  fs::path path(const std::string& name) const { return folder_.path(name); }

  mode_t mode_of(const std::string& name) const {
    struct stat state {};
    return ::stat(folder_.path(name).c_str(), &state) == 0 ? state.st_mode & 07777 : 0;
  }

  void expect_written(const std::string& name, std::string_view content) const {
    const Result<bool> written = write_output(folder_.path(name), content);
    EXPECT_TRUE(written.ok()) << name << ": " << (written.ok() ? "" : written.error().message);
  }

  // The reason.
  std::string expect_refused(const std::string& name) const {
    const Result<bool> written = write_output(folder_.path(name), "new");
    EXPECT_FALSE(written.ok()) << name;
    if (written.ok()) return "";
    EXPECT_EQ(written.error().code, ErrorCode::kOutput);
    return written.error().message;
  }

  test::ScratchFolder folder_;
};

TEST_F(WriteOutput, AFifoIsWrittenIntoAndStays) {
  ASSERT_EQ(::mkfifo(path("fifo").c_str(), 0600), 0);
  const std::string content(200000, 'x');  // more than the pipe holds at a time
  // Opened here first, so that neither side waits for the other if the program writes elsewhere.
  const int pipe = ::open(path("fifo").c_str(), O_RDONLY | O_NONBLOCK);
  ASSERT_GE(pipe, 0);
  std::atomic<bool> is_written = false;
  std::string received;
  std::thread reader([&] {
    char buffer[4096];
    for (bool is_last = false;; is_last = is_written) {
      for (ssize_t count; (count = ::read(pipe, buffer, sizeof buffer)) > 0;) received.append(buffer, count);
      if (is_last) return;
    }
  });
  expect_written("fifo", content);
  is_written = true;
  reader.join();
  ::close(pipe);
  EXPECT_TRUE(received == content) << received.size();
  EXPECT_TRUE(fs::is_fifo(path("fifo")));
  EXPECT_EQ(folder_.file_count(), 0u);
}

TEST_F(WriteOutput, ALinkToAFifoIsWrittenThrough) {
  ASSERT_EQ(::mkfifo(path("fifo").c_str(), 0600), 0);
  fs::create_symlink("fifo", path("link"));
  const int pipe = ::open(path("fifo").c_str(), O_RDONLY | O_NONBLOCK);
  expect_written("link", "new");
  char buffer[8];
  EXPECT_EQ(::read(pipe, buffer, sizeof buffer), 3);
  ::close(pipe);
  EXPECT_TRUE(fs::is_fifo(path("fifo")));
  EXPECT_TRUE(fs::is_symlink(path("link")));
}

TEST_F(WriteOutput, ASocketIsNeverReplaced) {
  const int listening = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  ASSERT_LT(path("socket").string().size(), sizeof address.sun_path);
  std::strcpy(address.sun_path, path("socket").c_str());
  ASSERT_EQ(::bind(listening, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  EXPECT_NE(expect_refused("socket"), "");
  EXPECT_TRUE(fs::is_socket(path("socket")));
  EXPECT_EQ(folder_.file_count(), 0u);
  ::close(listening);
}

// Numbers 1:3 and 1:7 are those of /dev/null and /dev/full.
TEST_F(WriteOutput, ADeviceIsWrittenIntoAndStays) {
  if (::mknod(path("null").c_str(), S_IFCHR | 0600, makedev(1, 3)) != 0)
    GTEST_SKIP() << "only root makes devices";
  expect_written("null", "new");
  EXPECT_TRUE(fs::is_character_file(path("null")));
  EXPECT_EQ(folder_.file_count(), 0u);
}

TEST_F(WriteOutput, AFullDeviceIsTold) {
  if (::mknod(path("full").c_str(), S_IFCHR | 0600, makedev(1, 7)) != 0)
    GTEST_SKIP() << "only root makes devices";
  EXPECT_EQ(expect_refused("full"), "the disk is full");
  EXPECT_TRUE(fs::is_character_file(path("full")));
}

TEST_F(WriteOutput, ALinkStaysAndItsTargetIsReplaced) {
  folder_.write("far/page.html", "old");
  fs::create_symlink("far/page.html", path("near.html"));
  fs::create_symlink(path("near.html"), path("chain.html"));
  const std::string before = folder_.read("chain.html");
  expect_written("chain.html", "new");
  EXPECT_EQ(before, "old");
  EXPECT_TRUE(fs::is_symlink(path("near.html")));
  EXPECT_TRUE(fs::is_symlink(path("chain.html")));
  EXPECT_FALSE(fs::is_symlink(path("far/page.html")));
  EXPECT_EQ(folder_.read("far/page.html"), "new");
  EXPECT_EQ(folder_.file_count(), 3u);  // links count as what they name
}

TEST_F(WriteOutput, ALinkToNothingMakesWhatItNames) {
  fs::create_directories(path("far"));
  fs::create_symlink("far/page.html", path("near.html"));
  expect_written("near.html", "new");
  EXPECT_TRUE(fs::is_symlink(path("near.html")));
  EXPECT_EQ(folder_.read("far/page.html"), "new");
}

TEST_F(WriteOutput, ALinkToItselfIsRefused) {
  fs::create_symlink("b", path("a"));
  fs::create_symlink("a", path("b"));
  EXPECT_NE(expect_refused("a"), "");
  EXPECT_TRUE(fs::is_symlink(path("a")));
  EXPECT_TRUE(fs::is_symlink(path("b")));
}

TEST_F(WriteOutput, TheModeOfAFileIsKept) {
  for (const mode_t mode : {0600, 0640, 0755, 02664}) {
    folder_.write("page.html", "old");
    ASSERT_EQ(::chmod(path("page.html").c_str(), mode), 0);
    expect_written("page.html", "new");
    EXPECT_EQ(mode_of("page.html"), mode);
    EXPECT_EQ(folder_.read("page.html"), "new");
  }
}

TEST_F(WriteOutput, ANewFileHasTheModeTheUmaskLeaves) {
  const mode_t before = ::umask(027);
  expect_written("page.html", "new");
  EXPECT_EQ(::umask(before), 027u);  // as it was set here
  EXPECT_EQ(mode_of("page.html"), 0640u);
}

TEST_F(WriteOutput, TheOwnerOfAFileIsKept) {
  folder_.write("page.html", "old");
  if (::chown(path("page.html").c_str(), 12345, 23456) != 0) GTEST_SKIP() << "only root gives files away";
  expect_written("page.html", "new");
  struct stat state {};
  ASSERT_EQ(::stat(path("page.html").c_str(), &state), 0);
  EXPECT_EQ(state.st_uid, 12345u);
  EXPECT_EQ(state.st_gid, 23456u);
}

TEST_F(WriteOutput, AFolderWhereAFileIsWantedIsTold) {
  folder_.write("page.html/inside", "old");
  fs::create_directory_symlink("page.html", path("link.html"));
  for (const char* name : {"page.html", "link.html", "page.html/"}) {
    EXPECT_EQ(expect_refused(name), "is a folder, and a file is to be written") << name;
  }
  EXPECT_EQ(folder_.read("page.html/inside"), "old");
  EXPECT_TRUE(fs::is_symlink(path("link.html")));
  EXPECT_EQ(folder_.file_count(), 1u);
}

TEST_F(WriteOutput, AFolderThatIsNotThereIsAnError) {
  EXPECT_NE(expect_refused("nowhere/page.html"), "");
  EXPECT_FALSE(folder_.has("nowhere"));
}

TEST_F(WriteOutput, ANameAsLongAsTheSystemTakesCanBeWritten) {
  const std::string name(255, 'n');
  expect_written(name, "new");
  expect_written(name, "newer");
  EXPECT_EQ(folder_.read(name), "newer");
  EXPECT_EQ(folder_.file_count(), 1u);
}

}  // namespace
}  // namespace duidu
