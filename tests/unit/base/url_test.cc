#include "base/url.h"

#include <gtest/gtest.h>

#include <string>

namespace duidu {
namespace {

TEST(SafeHref, WebMailAndInPageAddressesPassUnchanged) {
  for (const std::string_view href :
       {"http://example.org", "https://example.org/a?b=c&d#e", "HTTPS://EXAMPLE.ORG", "mailto:a@example.org",
        "MailTo:a@example.org", "#t1.p1", "#", "https://example.org/对读",
        "https://example.org/\"onclick=\"x"}) {
    EXPECT_EQ(safe_href(href), href);
  }
}

TEST(SafeHref, EverythingElseIsNoLink) {
  for (const std::string_view href : {"",
                                      "javascript:alert(1)",
                                      "JaVaScRiPt:alert(1)",
                                      " javascript:alert(1)",
                                      "\tjavascript:alert(1)",
                                      "java\tscript:alert(1)",
                                      "java\nscript:alert(1)",
                                      "java\r\nscript:alert(1)",
                                      "\x01javascript:alert(1)",
                                      "javascript&colon;alert(1)",
                                      "&#106;avascript:alert(1)",
                                      "javascript\u2028:alert(1)",
                                      "data:text/html,x",
                                      "DATA:text/html;base64,x",
                                      "vbscript:x",
                                      "file:///etc/passwd",
                                      "blob:x",
                                      "about:blank",
                                      "view-source:x",
                                      "//example.org",
                                      "/\\example.org",
                                      "\\\\example.org",
                                      "/path",
                                      "path",
                                      "?query",
                                      "http:example.org",
                                      "http:/example.org",
                                      "http:\\\\example.org",
                                      "https:",
                                      "htt",
                                      "mailto",
                                      " https://example.org",
                                      "\thttps://example.org",
                                      "ht\ntp://example.org",
                                      "https://example.org/\n",
                                      "https://exa\tmple.org",
                                      "#\x01",
                                      "#\x7F",
                                      "ｈttps://example.org",
                                      "feed:https://example.org",
                                      "filesystem:https://example.org"}) {
    EXPECT_EQ(safe_href(href), "") << href;
  }
}

TEST(SafeHref, NoControlPassesAnywhere) {
  for (int byte = 0; byte < 256; ++byte) {
    const std::string href = std::string("https://a/") + static_cast<char>(byte);
    EXPECT_EQ(safe_href(href).empty(), byte < 0x20 || byte == 0x7F) << byte;
  }
}

}  // namespace
}  // namespace duidu
