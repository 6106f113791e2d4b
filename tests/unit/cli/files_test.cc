#include "cli/files.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "cli/output.h"
#include "scratch_folder.h"

namespace duidu {
namespace {

TEST(Files, WhatIsWrittenCanBeRead) {
  const test::ScratchFolder folder;
  const std::string content("a\0b\n", 4);
  ASSERT_TRUE(write_output(folder.path("file"), content).ok());
  const Result<std::string> read = read_input(folder.path("file"), 4);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read.value(), content);
}

TEST(Files, TheLimitIsTheLastSizeThatPasses) {
  const test::ScratchFolder folder;
  const std::string file = folder.write("file", "abcd");
  EXPECT_TRUE(read_input(file, 4).ok());
  ASSERT_FALSE(read_input(file, 3).ok());
  EXPECT_EQ(read_input(file, 3).error().code, ErrorCode::kTooLarge);
}

TEST(Files, AMissingFileIsAnInputError) {
  const test::ScratchFolder folder;
  EXPECT_EQ(read_input(folder.path("nothing"), 9).error().code, ErrorCode::kInput);
  EXPECT_EQ(read_input(folder.path(""), 9).error().code, ErrorCode::kInput);
}

TEST(Files, TheFilesOfATreeAreNamedFromItsRoot) {
  const test::ScratchFolder folder;
  folder.write("from/a.css", "a");
  folder.write("from/sub/deeper/b.wasm", "b");
  std::filesystem::create_directories(folder.path("from/empty"));
  Result<std::vector<std::string>> names = list_files(folder.path("from"));
  ASSERT_TRUE(names.ok());
  std::sort(names.value().begin(), names.value().end());
  EXPECT_EQ(names.value(), (std::vector<std::string>{"a.css", "sub/deeper/b.wasm"}));
  ASSERT_FALSE(list_files(folder.path("nowhere")).ok());
  EXPECT_EQ(list_files(folder.path("nowhere")).error().code, ErrorCode::kInput);
}

}  // namespace
}  // namespace duidu
