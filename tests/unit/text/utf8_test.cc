// The UTF-8 border, checked against a second decoder that shares no code and no table with the first.
#include "text/utf8.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace duidu {
namespace {

const std::string kReplacement = "\xEF\xBF\xBD";

// The well-formed encoding of a scalar value, by arithmetic; empty for surrogates and values out of range.
std::string encode(uint32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return {};
  const auto byte = [](uint32_t value) { return std::string(1, static_cast<char>(value)); };
  if (c < 0x80) return byte(c);
  if (c < 0x800) return byte(192 + c / 64) + byte(128 + c % 64);
  if (c < 0x10000) return byte(224 + c / 4096) + byte(128 + c / 64 % 64) + byte(128 + c % 64);
  return byte(240 + c / 262144) + byte(128 + c / 4096 % 64) + byte(128 + c / 64 % 64) + byte(128 + c % 64);
}

// Decodes the `length` bytes at `at` by the bit pattern alone, then asks whether encoding the value gives
// them back.
bool is_sequence(const std::string& bytes, size_t at, size_t length) {
  if (at + length > bytes.size()) return false;
  const auto value = [&](size_t i) { return static_cast<uint32_t>(static_cast<uint8_t>(bytes[at + i])); };
  static const uint32_t kLeadMask[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
  uint32_t c = value(0) & kLeadMask[length];
  for (size_t i = 1; i < length; ++i) c = c * 64 + (value(i) & 0x3F);
  return encode(c) == bytes.substr(at, length);
}

// True if some well-formed sequence starts with these bytes: found by trying what could follow.
bool is_prefix(const std::string& part) {
  for (size_t length = part.size() + 1; length <= 4; ++length) {
    for (const char second : {'\x80', '\x90', '\x9F', '\xA0', '\xBF'}) {
      std::string whole = part;
      if (part.size() == 1) whole += second;
      whole.resize(length, '\x80');
      if (is_sequence(whole, 0, length)) return true;
    }
  }
  return false;
}

// Section 3.9 read literally: the longest prefix of a well-formed sequence is replaced by one U+FFFD.
std::string repair_slowly(const std::string& bytes) {
  std::string out;
  for (size_t at = 0; at < bytes.size();) {
    size_t length = 0;
    for (size_t n = 1; n <= 4; ++n) {
      if (is_sequence(bytes, at, n)) length = n;
    }
    if (length > 0) {
      out += bytes.substr(at, length);
      at += length;
      continue;
    }
    size_t bad = 1;
    while (bad < 4 && at + bad < bytes.size() && is_prefix(bytes.substr(at, bad + 1))) ++bad;
    out += kReplacement;
    at += bad;
  }
  return out;
}

std::string repaired(const std::string& bytes) { return std::string(Utf8::from_bytes(bytes).view()); }

bool has_special_byte(const std::string& bytes) {
  return bytes.find_first_of(std::string("\0\r", 2)) != std::string::npos;
}

void expect_same_repair(const std::string& bytes) {
  if (has_special_byte(bytes)) return;
  const std::string expected = repair_slowly(bytes);
  if (repaired(bytes) == expected) return;
  std::string hex;
  for (const char byte : bytes) hex += std::to_string(static_cast<uint8_t>(byte)) + " ";
  ADD_FAILURE() << "bytes " << hex << ": got " << repaired(bytes) << ", expected " << expected;
}

TEST(Utf8, EveryOneAndTwoByteString) {
  for (int a = 0; a < 256; ++a) {
    expect_same_repair({static_cast<char>(a)});
    for (int b = 0; b < 256; ++b) expect_same_repair({static_cast<char>(a), static_cast<char>(b)});
  }
}

// The bytes at which any decoder could change its mind.
TEST(Utf8, ThreeAndFourBytesOfEveryClass) {
  const std::string classes =
      "\x01\x41\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xEC\xED\xEE\xEF\xF0\xF1\xF3\xF4\xF5\xF8"
      "\xFF";
  for (const char a : classes) {
    for (const char b : classes) {
      for (const char c : classes) {
        expect_same_repair({a, b, c});
        for (const char d : {'\x41', '\x80', '\xBF', '\xE1'}) expect_same_repair({a, b, c, d});
      }
    }
  }
}

TEST(Utf8, EveryScalarValueSurvivesAndIsDecoded) {
  for (uint32_t c = 1; c <= 0x10FFFF; ++c) {
    const std::string bytes = encode(c);
    if (bytes.empty() || c == '\r' || c == 0xFEFF) continue;
    std::string appended;
    append_code_point(appended, c);
    ASSERT_EQ(appended, bytes) << c;
    size_t offset = 0;
    ASSERT_EQ(next_code_point(bytes, offset), c);
    ASSERT_EQ(offset, bytes.size());
    ASSERT_EQ(previous_code_point(bytes, offset), c);
    ASSERT_EQ(offset, 0u);
    ASSERT_EQ(count_utf16(bytes), c > 0xFFFF ? 2u : 1u);
  }
}

TEST(Utf8, TheStandardsOwnExample) {
  // Table 3-11 of The Unicode Standard.
  EXPECT_EQ(repaired("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"),
            kReplacement + kReplacement + kReplacement + kReplacement + "A");
}

TEST(Utf8, LineEndsMarksAndNul) {
  EXPECT_EQ(repaired("a\r\nb\rc\nd\r\r\ne"), "a\nb\nc\nd\n\ne");
  EXPECT_EQ(repaired("\xEF\xBB\xBFtext"), "text");
  EXPECT_EQ(repaired("\xEF\xBB\xBF\xEF\xBB\xBF"), "\xEF\xBB\xBF") << "only the leading mark is dropped";
  EXPECT_EQ(repaired(std::string("a\0b", 3)), "a" + kReplacement + "b");
}

TEST(Utf8, CountsWhatItReplaced) {
  EXPECT_EQ(Utf8::from_bytes("对读").replaced_count(), 0u);
  EXPECT_EQ(Utf8::from_bytes("\xFF\xFE text \xE5\xAF").replaced_count(), 3u);
  EXPECT_EQ(Utf8::from_bytes(kReplacement).replaced_count(), 0u) << "a U+FFFD of the author's own";
}

TEST(Utf8, RepairingTwiceChangesNothing) {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() % 4 ? 0x80 + random() % 0x80 : random());
    const std::string once = repaired(bytes);
    // A byte order mark behind a leading one stays, so a second reading would take it for the leading one.
    if (once.substr(0, 3) == "\xEF\xBB\xBF") continue;
    ASSERT_EQ(repaired(once), once);
    ASSERT_EQ(Utf8::from_bytes(once).replaced_count(), 0u);
  }
}

TEST(Utf8, CountsInThreeUnits) {
  const std::string text = "aé对😀";
  EXPECT_EQ(text.size(), 10u);
  EXPECT_EQ(count_code_points(text), 4u);
  EXPECT_EQ(count_utf16(text), 5u);
  EXPECT_EQ(code_points_to_bytes(text, 0), 0u);
  EXPECT_EQ(code_points_to_bytes(text, 3), 6u);
  EXPECT_EQ(code_points_to_bytes(text, 99), text.size());
}

TEST(Utf8, CountsTheCodePointsOfEveryStretch) {
  const std::string text = "记者: Why? 😀é\n对读 and back again，又一次";
  for (size_t first = 0; first < text.size(); next_code_point(text, first)) {
    size_t walked = 0;
    for (size_t last = first; last < text.size(); ++walked) {
      ASSERT_EQ(count_code_points(std::string_view(text).substr(first, last - first)), walked);
      next_code_point(text, last);
    }
  }
}

TEST(Utf8, WalkingBackMirrorsWalkingForth) {
  const std::string text = "记者: Why? 😀é\n对读";
  std::vector<char32_t> forth, back;
  for (size_t offset = 0; offset < text.size();) forth.push_back(next_code_point(text, offset));
  for (size_t offset = text.size(); offset > 0;) back.insert(back.begin(), previous_code_point(text, offset));
  EXPECT_EQ(forth, back);
}

}  // namespace
}  // namespace duidu
