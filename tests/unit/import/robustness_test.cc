// Whatever comes in, an article or a sentence comes out: text well-formed, styles inside their text, ids in
// order.
#include <gtest/gtest.h>

#include <random>

#include "base/limits.h"
#include "import/import.h"
#include "text/utf8.h"

namespace duidu {
namespace {

void check_units(const std::vector<Unit>& units, char letter) {
  for (size_t i = 0; i < units.size(); ++i) {
    const Unit& unit = units[i];
    ASSERT_EQ(unit.id, letter + std::to_string(i + 1));
    ASSERT_EQ(Utf8::from_bytes(unit.text).replaced_count(), 0u);
    ASSERT_EQ(unit.text.find('\r'), std::string::npos) << "a soft line end was left";
    ASSERT_LE(unit.level, kMaxBlockDepth);
    uint32_t start = 0;
    for (const Inline& run : unit.inlines) {
      ASSERT_LT(run.start, run.end);
      ASSERT_LE(run.end, unit.text.size());
      ASSERT_GE(run.start, start) << "styles are in order";
      start = run.start;
      for (const uint32_t offset : {run.start, run.end}) {
        const bool on_character = offset == unit.text.size() || (unit.text[offset] & 0xC0) != 0x80;
        ASSERT_TRUE(on_character);
      }
    }
  }
}

void check_import(const std::string& bytes) {
  for (const char* name : {"a.txt", "a.md"}) {
    const Result<Imported> imported = import_article(bytes, name);
    if (!imported) {
      ASSERT_FALSE(imported.error().message.empty());
      continue;
    }
    const Article& article = imported.value().article;
    for (const Turn& turn : article.interview().turns) {
      ASSERT_FALSE(turn.units.empty()) << turn.id;
      check_units(turn.units, 'p');
    }
    for (const Commentary& commentary : article.commentaries()) check_units(commentary.blocks, 'b');
  }
}

const std::string kSample =
    "---\nauthor: Ada\n---\n# 河边的制图者\n\n5 min read\n\n前言。 以下是内容 "
    "记者:**为什么**?\n\n**林溪：**因为[河流](http://a/b)会*改道*。\n\n"
    "## 访谈\n\n记者：`x`\n林溪：是\n\n> 记者：引\n\n1. a\n   - b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
    "---\n\n## 评论 by Lin\n\n林溪：因为河流会改道。\n\n![图](a.png)\n\n```\ncode\n```\n\n<b>html</b> &amp; "
    "\\*\n";

TEST(Robustness, ASampleCutAtEveryByte) {
  for (size_t length = 0; length <= kSample.size(); ++length) {
    check_import(kSample.substr(0, length));
    if (HasFatalFailure()) FAIL() << "cut at " << length;
  }
}

TEST(Robustness, ASampleWithBytesChanged) {
  std::mt19937 random(11);
  for (int round = 0; round < 1500; ++round) {
    std::string bytes = kSample;
    for (int change = 0; change < 4; ++change) bytes[random() % bytes.size()] = static_cast<char>(random());
    check_import(bytes);
    if (HasFatalFailure()) FAIL() << "round " << round;
  }
}

TEST(Robustness, RandomBytes) {
  std::mt19937 random(12);
  for (int round = 0; round < 1000; ++round) {
    std::string bytes(random() % 300, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    check_import(bytes);
    if (HasFatalFailure()) FAIL() << "round " << round;
  }
}

// Pieces that mean something, in any order: reaches further into the rules than random bytes.
TEST(Robustness, RandomPieces) {
  static const char* const kPieces[] = {
      "记者：", "林溪:",   "Q: ",     "A: ",         "**",         "*",
      "`",      "\n\n",    "\n",      "> ",          "- ",         "1. ",
      "# ",     "## 访谈", "## 评论", "---\n",       "为什么?",    "因为河流会改道。",
      "[",      "](u)",    "![",      "word ",       "    ",       "•",
      "一、",   "这段话",  "|",       "|---|---|\n", "点评：",     "```\n",
      "\\",     "<b>",     "&amp;",   "Published:",  "作者：周宁", "【林溪】",
      "[^1]: ", "  \n"};
  std::mt19937 random(13);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (size_t n = random() % 60; n > 0; --n) text += kPieces[random() % std::size(kPieces)];
    check_import(text);
    if (HasFatalFailure()) FAIL() << "round " << round << ":\n" << text;
  }
}

std::string repeated(const std::string& piece, size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += piece;
  return out;
}

// Deep and wide constructions that make other programs overflow their stack or take quadratic time.
TEST(Robustness, HostileShapes) {
  for (const char* piece : {"> ", "[", "*a **a ", "- ", "`", "<b>", "**a：**b ", "记者:a 林溪:b ", "记者:\n",
                            "![", "| a |\n|---|\n", "a:", "1. "}) {
    check_import(repeated(piece, 50'000));
    if (HasFatalFailure()) FAIL() << piece;
  }
}

}  // namespace
}  // namespace duidu
