#include "cli/options.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

TEST(Options, TakesFilesAndOptionsInAnyOrder) {
  const Options options = parse_options(
      {"pack", "--commentary", "b.md", "a.txt", "-o", "page.html", "--commentary", "c.md", "--reader", "r"});
  EXPECT_EQ(options.wrong, "");
  EXPECT_EQ(options.command, "pack");
  EXPECT_EQ(options.files, std::vector<std::string>{"a.txt"});
  EXPECT_EQ(options.commentaries, (std::vector<std::string>{"b.md", "c.md"}));
  EXPECT_EQ(options.output, "page.html");
  EXPECT_EQ(options.reader, "r");
}

TEST(Options, AMinusAloneIsAFile) {
  const Options options = parse_options({"import", "-", "-o", "-", "--dump"});
  EXPECT_EQ(options.wrong, "");
  EXPECT_EQ(options.files, std::vector<std::string>{"-"});
  EXPECT_EQ(options.output, "-");
  EXPECT_TRUE(options.dump);
}

TEST(Options, SaysWhatIsWrong) {
  const std::vector<std::vector<std::string>> wrong = {{},
                                                       {"read", "a.txt"},
                                                       {"import"},
                                                       {"import", "a.txt", "-o"},
                                                       {"import", "a.txt", "--commentary"},
                                                       {"import", "a.txt", "--batch"},
                                                       {"import", "a.txt", "b.txt", "--commentary", "c.txt"},
                                                       {"import", "a.txt", "--encoding"},
                                                       {"import", "a.txt", "--nonsense"},
                                                       {"import", "a.txt", "--reader", "r"},
                                                       {"pack", "a.txt"},
                                                       {"pack", "a.txt", "-o", ""},
                                                       {"pack", "a.txt", "-o", "p.html", "--dump"},
                                                       {"pack", "a.txt", "-o", "p.html", "--reader"},
                                                       {"align"},
                                                       {"align", "--batch", "a.jsonl"},
                                                       {"align", "--batch", "-o", "b.jsonl"},
                                                       {"--help", "me"}};
  for (const std::vector<std::string>& arguments : wrong) {
    EXPECT_NE(parse_options(arguments).wrong, "") << testing::PrintToString(arguments);
  }
}

TEST(Options, AnEncodingMustBeOneOfTheList) {
  EXPECT_EQ(wrong_value(parse_options({"import", "a.txt", "--encoding", "GBK"})), "");
  EXPECT_EQ(wrong_value(parse_options({"import", "a.txt"})), "");
  EXPECT_NE(wrong_value(parse_options({"import", "a.txt", "--encoding", "klingon"})).find("gb18030"),
            std::string::npos);
}

TEST(Options, AWordOfAFewMustBeOneOfThem) {
  const auto wrong = [](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"check", "a.txt"});
    return wrong_value(parse_options(arguments));
  };
  EXPECT_EQ(wrong({"--format", "sarif", "--color", "never", "--language", "zh", "--fail-on", "changed,cut"}),
            "");
  EXPECT_EQ(wrong({"--fail-on", "none"}), "");
  EXPECT_EQ(wrong({"--format", "pdf"}), "--format takes text json sarif markdown html, not \"pdf\"");
  EXPECT_NE(wrong({"--format", "text,json"}), "");
  EXPECT_NE(wrong({"--fail-on", "none,cut"}), "");
  EXPECT_NE(wrong({"--fail-on", "changed,"}), "");
  EXPECT_NE(wrong({"--fail-on", "changed cut"}), "");
  EXPECT_NE(wrong({"--source", "b.txt", "--commentary", "c.txt"}), "");
}

}  // namespace
}  // namespace duidu
