// Texts in other encodings, made by the system's iconv when a test runs.
#pragma once

#include <gtest/gtest.h>
#include <iconv.h>

#include <string>
#include <string_view>

namespace duidu::test {

// UTF-8 in the encoding that iconv knows by this name.
inline std::string encoded(std::string_view text, const char* name) {
  const iconv_t state = iconv_open(name, "UTF-8");
  EXPECT_NE(state, reinterpret_cast<iconv_t>(-1)) << name;
  std::string out(text.size() * 4 + 8, '\0');
  char* from = const_cast<char*>(text.data());
  char* to = out.data();
  size_t left = text.size(), room = out.size();
  EXPECT_EQ(iconv(state, &from, &left, &to, &room), 0u) << name << ": " << text;
  iconv_close(state);
  out.resize(out.size() - room);
  return out;
}

}  // namespace duidu::test
