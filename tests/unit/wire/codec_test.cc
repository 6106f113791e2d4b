// Messages as the page's scripts read and write them. tests/web/border.test.mjs has the other side.
#include "wire/codec.h"

#include <gtest/gtest.h>

#include "wire/messages.h"

namespace duidu {
namespace {

using wire::Encoder;

std::string bytes_of(const Encoder& encoder) { return {encoder.bytes().begin(), encoder.bytes().end()}; }

// An event as a script writes it: its number, then its fields.
template <typename... Fields>
std::string message(uint8_t number, const Fields&... fields) {
  Encoder encoder;
  encoder.write(static_cast<bool>(number));  // one byte, replaced
  (encoder.write(fields), ...);
  std::string bytes = bytes_of(encoder);
  bytes[0] = static_cast<char>(number);
  return bytes;
}

template <typename Message, typename... Messages>
uint8_t number_in(wire::TypeList<Messages...>) {
  uint8_t number = 0, found = 0xFF;
  ((std::is_same_v<Message, Messages> ? found = number++ : number++), ...);
  return found;
}

// The event that `bytes` are, if it is of this kind.
template <typename Wanted>
std::optional<Wanted> delivered(const std::string& bytes) {
  std::optional<Wanted> found;
  wire::deliver(Events(), bytes, [&]<typename Event>(const Event& event) {
    if constexpr (std::is_same_v<Event, Wanted>) found = event;
  });
  return found;
}

TEST(CodecTest, NumbersAreLittleEndianAndStringsStandBehindTheirLength) {
  Encoder encoder;
  encoder.write(uint32_t{0x01020304});
  encoder.write(std::string_view("读a"));
  encoder.write(true);
  EXPECT_EQ(bytes_of(encoder), std::string("\x04\x03\x02\x01\x04\0\0\0\xE8\xAF\xBB"
                                           "a\x01",
                                           13));
}

TEST(CodecTest, ARequestIsItsNumberAndItsFields) {
  Encoder encoder;
  encoder.write(Request(request::SetTheme{ThemeKind::kDark}));
  EXPECT_EQ(bytes_of(encoder), std::string({'\x01', static_cast<char>(ThemeKind::kDark)}));
}

TEST(CodecTest, WhatIsMissingIsAByteAndListsAreCounted) {
  Encoder encoder;
  encoder.write(std::optional<uint32_t>());
  encoder.write(std::vector<wire::LinkedSegment>{{{7}, {}}, {}});
  EXPECT_EQ(bytes_of(encoder), std::string("\0"
                                           "\x02\0\0\0"
                                           "\x01\0\0\0"
                                           "\x07\0\0\0"
                                           "\0\0\0\0"
                                           "\0\0\0\0"
                                           "\0\0\0\0",
                                           25));
}

TEST(CodecTest, AnEventComesInAsItWasWritten) {
  const uint8_t number = number_in<event::ChooseLink>(Events());
  const auto event = delivered<event::ChooseLink>(
      message(number, uint32_t{3}, Side::kCommentary, std::optional<uint32_t>(2), 1.5f, -2.0f));
  ASSERT_TRUE(event);
  EXPECT_EQ(event->link, 3u);
  EXPECT_EQ(event->side, Side::kCommentary);
  EXPECT_EQ(event->place, 2u);
  EXPECT_EQ(event->x, 1.5f);
  EXPECT_EQ(event->y, -2.0f);
}

TEST(CodecTest, AMessageThatIsCutOffIsRefused) {
  const uint8_t number = number_in<event::BringFile>(Events());
  const std::string whole =
      message(number, std::string_view("# 桥"), std::string_view("bridge.md"), uint32_t{0});
  EXPECT_TRUE(delivered<event::BringFile>(whole));
  for (size_t size = 0; size < whole.size(); ++size) {
    EXPECT_FALSE(delivered<event::BringFile>(whole.substr(0, size))) << size;
  }
}

TEST(CodecTest, AnEnumeratorThatDoesNotExistIsRefused) {
  const uint8_t number = number_in<event::ReadOn>(Events());
  EXPECT_TRUE(delivered<event::ReadOn>({static_cast<char>(number), '\x01'}));
  EXPECT_FALSE(delivered<event::ReadOn>({static_cast<char>(number), '\x02'}));
  EXPECT_FALSE(delivered<event::ReadOn>({static_cast<char>(number), '\xFF'}));
}

TEST(CodecTest, AMessageOfNoKindReachesNobody) {
  bool is_reached = false;
  const auto reach = [&](const auto&) { is_reached = true; };
  EXPECT_FALSE(wire::deliver(Events(), std::string(1, '\xFF'), reach));
  EXPECT_FALSE(wire::deliver(Events(), "", reach));
  EXPECT_FALSE(is_reached);
}

}  // namespace
}  // namespace duidu
