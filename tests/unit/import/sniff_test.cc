#include "import/sniff.h"

#include <gtest/gtest.h>

#include <string>

#include "base/limits.h"

namespace duidu {
namespace {

using namespace std::string_literals;

std::string message_of(const std::string& bytes) {
  const Result<Utf8> text = text_of(bytes);
  return text.ok() ? "" : text.error().message;
}

std::string read(const std::string& bytes) {
  const Result<Utf8> text = text_of(bytes);
  EXPECT_TRUE(text.ok()) << text.error().message;
  return text.ok() ? std::string(text.value().view()) : "";
}

TEST(Sniff, FilesOfOtherProgramsAreNamed) {
  EXPECT_NE(message_of("%PDF-1.7 ...").find("a PDF document"), std::string::npos);
  EXPECT_NE(message_of("PK\x03\x04 ...").find("Word and EPUB"), std::string::npos);
  EXPECT_NE(message_of("{\\rtf1 ...").find("RTF"), std::string::npos);
}

TEST(Sniff, NulsAndControlsAreBinary) {
  EXPECT_NE(message_of("abc\0\0\0def"s).find("binary"), std::string::npos);
  EXPECT_EQ(read("one stray NUL \0 in "s + std::string(200, 'a')).find('\0'), std::string::npos);
}

TEST(Sniff, TheSizeAndTheLimitAreNamed) {
  const std::string message = message_of(std::string(kMaxFileBytes + 1, 'a'));
  EXPECT_EQ(message, "The file has 48.1 MB; the limit is 48 MB");
}

TEST(Sniff, Utf16WithItsMarkIsDecoded) {
  EXPECT_EQ(read("\xFF\xFE\xF9\x5B\xFB\x8B\x41\x00"s), "对读A");
  EXPECT_EQ(read("\xFE\xFF\x5B\xF9\x8B\xFB\x00\x41"s), "对读A");
  EXPECT_EQ(read("\xFF\xFE\x3D\xD8\x00\xDE"s), "😀") << "a surrogate pair";
  EXPECT_EQ(read("\xFF\xFE\x41\x00\x3D\xD8\x42\x00\x43\x00"s), "A\uFFFDBC") << "a lone surrogate";
  EXPECT_EQ(read("\xFF\xFE\x41\x00\x42"s), "A\uFFFD") << "half a unit at the end";
}

TEST(Sniff, AnotherEncodingIsRefusedADamagedFileIsNot) {
  const std::string gbk =
      "\xBC\xC7\xD5\xDF\xA3\xBA\xC4\xFA\xCE\xAA\xCA\xB2\xC3\xB4\xBB\xAD\xB5\xD8\xCD\xBC\xA3\xBF";
  EXPECT_NE(message_of(gbk).find("GBK"), std::string::npos);
  EXPECT_EQ(message_of("记者：您为什么画地\xE5\x9B？林溪：因为河流会改道。"), "");
}

TEST(Sniff, MarkdownByNameOrByTwoMarks) {
  EXPECT_TRUE(is_markdown("text", "a.md"));
  EXPECT_TRUE(is_markdown("text", "a.markdown"));
  EXPECT_FALSE(is_markdown("text", "a.txt"));
  EXPECT_FALSE(is_markdown("# one heading\n\ntext", ""));
  EXPECT_TRUE(is_markdown("# one heading\n\n**Q:** text", ""));
  EXPECT_TRUE(is_markdown("see [a](b)\n\n## part\n", "a.txt"));
  EXPECT_FALSE(is_markdown("#topic\n2 ** 3\n[1] (see)\n#topic", "")) << "hash tags and arithmetic";
}

}  // namespace
}  // namespace duidu
