#include "import/sniff.h"

#include <gtest/gtest.h>

#include <string>

#include "base/limits.h"

namespace duidu {
namespace {

using namespace std::string_literals;

std::string message_of(const std::string& bytes) {
  const Result<FileText> text = text_of(bytes);
  return text.ok() ? "" : text.error().message;
}

std::string read(const std::string& bytes) {
  const Result<FileText> text = text_of(bytes);
  EXPECT_TRUE(text.ok()) << text.error().message;
  return text.ok() ? std::string(text.value().text.view()) : "";
}

TEST(Sniff, FilesOfOtherProgramsAreNamed) {
  EXPECT_NE(message_of("%PDF-1.7 ...").find("a PDF document"), std::string::npos);
  EXPECT_NE(message_of("PK\x03\x04 ...").find("Word"), std::string::npos);
  EXPECT_NE(message_of("{\\rtf1 ...").find("RTF"), std::string::npos);
}

TEST(Sniff, NulsAndControlsAreBinary) {
  EXPECT_NE(message_of("abc\0\0\0def"s).find("binary"), std::string::npos);
  EXPECT_EQ(read("one stray NUL \0 in "s + std::string(200, 'a')).find('\0'), std::string::npos);
}

TEST(Sniff, AFewControlCharactersAreNotBinary) {
  EXPECT_EQ(read("a stray \x01 and another \x02 among forty-odd letters"),
            "a stray \x01 and another \x02 among forty-odd letters");
  EXPECT_EQ(read("padded\n"s + std::string(500, '\0')), "padded\n");
  EXPECT_EQ(read("from DOS\n\x1A"), "from DOS\n");
  EXPECT_EQ(read("page\fpage\vline"), "page\npage\nline");
}

// The first bytes of files that are no text, with what is to be done.
TEST(Sniff, WhatIsNoTextIsNamedWithWhatToDo) {
  const struct {
    std::string bytes;
    std::string_view why;
  } cases[] = {{"%PDF-1.7", "document.pdf"},
               {"PK\x03\x04", "document.word"},
               {"\xD0\xCF\x11\xE0\xA1\xB1", "document.old_word"},
               {"{\\rtf1", "document.rtf"},
               {"\x89PNG\r\n", "media.picture"},
               {"\xFF\xD8\xFF\xE0", "media.picture"},
               {"RIFF\x24\x08\0\0WEBPVP8 "s, "media.picture"},
               {"\0\0\0\x18"
                "ftypheic"s,
                "media.picture"},
               {"ID3\x03", "media.audio"},
               {"\xFF\xFB\x90", "media.audio"},
               {"RIFF\x24\x08\0\0WAVEfmt "s, "media.audio"},
               {"\0\0\0\x20"
                "ftypM4A "s,
                "media.audio"},
               {"\0\0\0\x20"
                "ftypisom"s,
                "media.video"},
               {"\x1A\x45\xDF\xA3", "media.video"},
               {"\x1F\x8B\x08", "archive.packed"},
               {"Rar!\x1A\x07", "archive.packed"},
               {"\x01\x02\x03\x04\x7F\x05 packed"s, "document.binary"},
               {"\xFF\xFE\0\0a\0\0\0"s, "undecoded.label"}};
  for (const auto& [bytes, why] : cases) {
    const Result<FileText> text = text_of(bytes);
    ASSERT_FALSE(text.ok()) << why;
    EXPECT_EQ(text.error().why, why);
    EXPECT_NE(text.error().message.find(';'), std::string::npos) << text.error().message;
  }
  EXPECT_EQ(read("The ftypM4A brand, RIFF and WAVE are words here."),
            "The ftypM4A brand, RIFF and WAVE are words here.");
}

TEST(Sniff, TheSizeAndTheLimitAreNamed) {
  const std::string message = message_of(std::string(kMaxFileBytes + 1, 'a'));
  EXPECT_EQ(message, "The file has 48.1 MB; the limit is 48 MB; split it");
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
