#include "cli/files.h"

#include <gtest/gtest.h>

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

TEST(Files, ATreeIsCopiedWithoutWhatIsLeftOut) {
  const test::ScratchFolder folder;
  folder.write("from/a.css", "a");
  folder.write("from/sub/b.wasm", "b");
  folder.write("from/index.html", "template");
  folder.write("from/sub/index.html", "another");
  ASSERT_TRUE(copy_files(folder.path("from"), folder.path("to"), "index.html").ok());
  EXPECT_EQ(folder.read("to/a.css"), "a");
  EXPECT_EQ(folder.read("to/sub/b.wasm"), "b");
  EXPECT_EQ(folder.read("to/sub/index.html"), "another");
  EXPECT_FALSE(folder.has("to/index.html"));
  EXPECT_FALSE(copy_files(folder.path("nowhere"), folder.path("to"), "x").ok());
}

}  // namespace
}  // namespace duidu
