#include "cli/page_templates.h"

#include <gtest/gtest.h>

#include "scratch_folder.h"

namespace duidu {
namespace {

using namespace std::string_view_literals;

// "page page page" and "script" as zlib makes them.
constexpr std::string_view kPage = "\x78\xda\x2b\x48\x4c\x4f\x55\x28\x80\x11\x00\x26\x63\x05\x18"sv;
constexpr std::string_view kScript = "\x78\xda\x2b\x4e\x2e\xca\x2c\x28\x01\x00\x08\xfe\x02\x96"sv;
constexpr CarriedFile kFiles[] = {
    {"onefile.html", 14, kPage}, {"site/b.js", 6, kScript}, {"site/a/c.html", 14, kPage}};

const std::vector<std::string> kSite = {"site/a/c.html", "site/b.js"};

TEST(PageTemplates, AreReadFromTheProgram) {
  const PageTemplates templates{std::span(kFiles)};
  ASSERT_TRUE(templates.read("onefile.html").ok());
  EXPECT_EQ(templates.read("onefile.html").value(), "page page page");
  EXPECT_EQ(templates.read("site/b.js").value(), "script");
  EXPECT_EQ(templates.list("site").value(), kSite);
  EXPECT_EQ(templates.title("onefile.html"), "onefile.html");
  EXPECT_EQ(templates.read("site/nothing").error().code, ErrorCode::kInput);
}

TEST(PageTemplates, AreReadFromAFolder) {
  const test::ScratchFolder folder;
  for (const CarriedFile& file : kFiles) folder.write(std::string(file.name), std::string(file.name));
  const PageTemplates templates(folder.path(""));
  EXPECT_EQ(templates.read("site/b.js").value(), "site/b.js");
  EXPECT_EQ(templates.list("site").value(), kSite);
  EXPECT_EQ(templates.title("site/../onefile.html"), folder.path("onefile.html"));
  EXPECT_EQ(templates.read("site/nothing").error().code, ErrorCode::kInput);
  EXPECT_EQ(templates.list("nowhere").error().code, ErrorCode::kInput);
}

TEST(PageTemplates, DamageInsideTheProgramIsNoticed) {
  for (size_t bit = 0; bit < kScript.size() * 8; ++bit) {
    std::string damaged(kScript);
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ 1 << bit % 8);
    const Result<std::string> content = unpack({"site/b.js", 6, damaged});
    EXPECT_TRUE(!content.ok() || content.value() == "script") << bit;
  }
  for (size_t size = 0; size < kScript.size(); ++size) {
    EXPECT_FALSE(unpack({"site/b.js", 6, kScript.substr(0, size)}).ok()) << size;
  }
  EXPECT_FALSE(unpack({"site/b.js", 5, kScript}).ok());
  EXPECT_FALSE(unpack({"site/b.js", 7, kScript}).ok());
  EXPECT_EQ(unpack({"site/b.js", 7, kScript}).error().code, ErrorCode::kMalformed);
}

}  // namespace
}  // namespace duidu
