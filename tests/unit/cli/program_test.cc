// The real program, as a user or a script runs it: arguments, standard streams, files and exit codes.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>

#include "import/article_json/json.h"
#include "scratch_folder.h"
#include "unit/link_rule.h"

namespace duidu {
namespace {

const char* const kInterview =
    "制图者\n\n记者：您为什么画地图?\n\n林溪：因为河流每年夏天都会改道，地图是对过去的承诺。\n\n"
    "记者：那么将来呢?\n\n林溪：将来的地图由将来的人来画，我只管把今天的岸画准。\n";
const char* const kHeading = "\n## 评论\n\n";
const char* const kCommentary =
    "她说“将来的地图由将来的人来画”，这话说得很稳。\n\n我想起自己年轻时画过的一张图。\n";
const char* const kTemplate =
    "<!doctype html><html lang=\"@@DUIDU_LANG@@\"><title>@@DUIDU_TITLE@@</title>"
    "<main aria-label=\"@@DUIDU_LABEL_INTERVIEW@@\">@@DUIDU_INTERVIEW@@</main>@@DUIDU_COMMENTARY@@"
    "<script type=\"application/json\" id=\"data\">@@DUIDU_DATA@@</script>\n";

auto quotation_count(const Article& article) {
  return std::count_if(article.links.begin(), article.links.end(),
                       [](const Link& link) { return link.kind == LinkKind::kQuote; });
}

class Program : public testing::Test {
 protected:
  // `arguments` and redirections as a shell takes them; paths of the scratch folder need no quotes.
  int run(const std::string& arguments, const std::string& streams = ">>out 2>err") {
    const std::string command = "cd '" + folder_.path("") + "' && '" DUIDU_PROGRAM "' " + arguments;
    const int status = std::system((command + " " + streams).c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  void write_reader() {
    folder_.write("reader/onefile.html", kTemplate);
    folder_.write("reader/site/index.html", kTemplate);
    folder_.write("reader/site/duidu.js", "js");
    folder_.write("reader/site/duidu.wasm", "wasm");
    folder_.write("reader/site/deeper/index.html", "no template");
  }

  Article read_article(const std::string& name) {
    const Result<Article> article = read_article_json(folder_.read(name));
    EXPECT_TRUE(article.ok()) << name;
    return article.ok() ? article.value() : Article{};
  }

  test::ScratchFolder folder_;
};

TEST_F(Program, TellsItsUseAndVersion) {
  EXPECT_EQ(run("--help"), 0);
  EXPECT_NE(folder_.read("out").find("duidu pack FILE"), std::string::npos);
  EXPECT_EQ(run("--version"), 0);
  EXPECT_NE(folder_.read("out").find("\nduidu 0."), std::string::npos);
}

TEST_F(Program, WrongUsageIsExitCode2) {
  EXPECT_EQ(run(""), 2);
  EXPECT_EQ(run("dance"), 2);
  EXPECT_EQ(folder_.read("err").find("duidu: no command \"dance\"\n"), 0u);
  EXPECT_EQ(folder_.read("out"), "");
}

TEST_F(Program, ImportsOneFileWithEverything) {
  folder_.write("a.md", std::string(kInterview) + kHeading + kCommentary);
  EXPECT_EQ(run("import a.md -o a.json"), 0) << folder_.read("err");
  const Article article = read_article("a.json");
  EXPECT_EQ(article.interview().turns.size(), 4u);
  ASSERT_EQ(quotation_count(article), 1);
  EXPECT_EQ(article.links[0].level, LinkLevel::kExact);
}

TEST_F(Program, ImportsInterviewAndCommentariesFromTheirOwnFiles) {
  folder_.write("a.txt", kInterview);
  folder_.write("b.md", kCommentary);
  folder_.write("c.txt", "另一个人的话：没有引用。\n");
  EXPECT_EQ(run("import a.txt --commentary b.md --commentary c.txt -o a.json"), 0) << folder_.read("err");
  EXPECT_EQ(folder_.read("err"), "");
  const Article article = read_article("a.json");
  ASSERT_EQ(article.commentaries().size(), 2u);
  EXPECT_EQ(article.commentaries()[1].id, "c2");
  EXPECT_EQ(quotation_count(article), 1);
}

TEST_F(Program, AnInterviewWithoutLabelsIsNarrationWhenItIsNamedAsOne) {
  folder_.write("a.txt", "河流每年夏天都会改道，地图是对过去的承诺。\n\n将来的地图由将来的人来画。\n");
  folder_.write("b.txt", kCommentary);
  EXPECT_EQ(run("import a.txt --commentary b.txt -o a.json"), 0) << folder_.read("err");
  const Article article = read_article("a.json");
  ASSERT_EQ(article.interview().turns.size(), 1u);
  EXPECT_EQ(article.interview().turns[0].role, Role::kNarration);
  EXPECT_EQ(quotation_count(article), 1);
}

TEST_F(Program, ReadsStandardInputAndWritesStandardOutput) {
  folder_.write("a.txt", kInterview);
  EXPECT_EQ(run("import - < a.txt"), 0) << folder_.read("err");
  EXPECT_EQ(read_article("out").interview().turns.size(), 4u);
}

TEST_F(Program, DumpsForReading) {
  folder_.write("a.txt", kInterview);
  EXPECT_EQ(run("import --dump a.txt"), 0);
  EXPECT_NE(folder_.read("out").find("t2.p1 paragraph"), std::string::npos);
}

TEST_F(Program, ArticleJsonComesThroughUnchanged) {
  folder_.write("a.md", std::string(kInterview) + kHeading + kCommentary);
  EXPECT_EQ(run("import a.md -o a.json"), 0);
  EXPECT_EQ(run("import a.json -o b.json"), 0) << folder_.read("err");
  EXPECT_EQ(folder_.read("a.json"), folder_.read("b.json"));
}

TEST_F(Program, LinksThatAFileBringsAreKept) {
  for (const test::LinkRuleCase& file : test::link_rule_cases()) {
    folder_.write(file.name, file.content);
    EXPECT_EQ(run("import " + file.name + " -o kept.json"), 0) << file.story;
    EXPECT_EQ(test::names_of_links(read_article("kept.json")), file.links) << file.story;
  }
}

TEST_F(Program, WhatIsWrongWithAFileIsOneLineAndExitCode1) {
  folder_.write("empty.txt", " \n");
  folder_.write("binary.txt", std::string("\x7F"
                                          "ELF\0\0\0\1\0\0\0\0\0",
                                          12));
  folder_.write("broken.json", "{ \"format\": \"duidu-article\",\n  \"version\": 1,\n  \"title\": 7 }");
  folder_.write("future.json", "{ \"format\": \"duidu-article\", \"version\": 99 }");
  const std::pair<const char*, const char*> cases[] = {{"missing.txt", "missing.txt: "},
                                                       {"empty.txt", "empty.txt: "},
                                                       {"binary.txt", "binary.txt: "},
                                                       {"broken.json", "broken.json:3: "},
                                                       {"future.json", "future.json:1: "}};
  for (const auto& [file, start] : cases) {
    EXPECT_EQ(run(std::string("import ") + file + " -o x.json"), 1) << file;
    const std::string error = folder_.read("err");
    EXPECT_EQ(error.find(start), 0u) << error;
    EXPECT_EQ(error.find('\n'), error.size() - 1) << error;
    EXPECT_FALSE(folder_.has("x.json")) << file;
  }
}

TEST_F(Program, ANoteIsNoFailure) {
  folder_.write("a.txt", kInterview);
  EXPECT_EQ(run("import a.txt -o a.json"), 0);
  EXPECT_EQ(folder_.read("err"), "a.txt: note: No commentary found; only the interview is shown.\n");
}

// The shell names its own standard output in each of these ways; `out` is what the fixture appends to.
TEST_F(Program, StandardOutputByAnotherNameIsWrittenWhereItStands) {
  folder_.write("a.txt", kInterview);
  EXPECT_EQ(run("import a.txt -o a.json"), 0);
  const std::string json = folder_.read("a.json");
  folder_.write("out", "before\n");
  EXPECT_EQ(run("import a.txt -o /proc/self/fd/1"), 0) << folder_.read("err");
  EXPECT_EQ(folder_.read("out"), "before\n" + json);
  EXPECT_EQ(run("import a.txt -o /proc/self/fd/1 | cat"), 0) << folder_.read("err");
  EXPECT_EQ(folder_.read("out"), "before\n" + json + json);
}

TEST_F(Program, PacksIntoAFifoAsOnePage) {
  write_reader();
  folder_.write("a.txt", kInterview);
  EXPECT_EQ(run("pack a.txt -o page.html --reader reader; mkfifo fifo; timeout 9 cat fifo > read & "
                "'" DUIDU_PROGRAM "' pack a.txt -o fifo --reader reader; wait"),
            0)
      << folder_.read("err");
  EXPECT_NE(folder_.read("page.html"), "");
  EXPECT_EQ(folder_.read("read"), folder_.read("page.html"));
  EXPECT_TRUE(std::filesystem::is_fifo(folder_.path("fifo")));
}

TEST_F(Program, ADiskThatFillsUpIsToldAndTheOldFileStays) {
  const bool may_mount = std::system("unshare -rm true 2>/dev/null") == 0;
  if (!may_mount) GTEST_SKIP() << "a disk of a few kilobytes cannot be mounted here";
  folder_.write("a.txt", kInterview);
  folder_.write("on_small_disk",
                "mkdir disk && mount -t tmpfs -o size=8k none disk && echo old > disk/a.json && head -c 4096 "
                "a.txt > disk/b\n"
                "'" DUIDU_PROGRAM
                "' import a.txt -o disk/a.json\n"
                "echo $? $(cat disk/a.json) $(ls -A disk)\n");
  std::system(("cd '" + folder_.path("") + "' && unshare -rm sh on_small_disk >out 2>err").c_str());
  EXPECT_EQ(folder_.read("out"), "1 old a.json b\n");
  EXPECT_EQ(
      folder_.read("err"),
      "a.txt: note: No commentary found; only the interview is shown.\ndisk/a.json: the disk is full\n");
}

TEST_F(Program, ALimitOnTheSizeOfFilesIsToldLikeAFullDisk) {
  folder_.write("a.txt", kInterview);
  folder_.write("a.json", "old");
  const std::string command = "cd '" + folder_.path("") +
                              "' && (ulimit -f 0; '" DUIDU_PROGRAM
                              "' import a.txt -o a.json) 2>&1 | cat >err";
  std::system(command.c_str());
  EXPECT_NE(folder_.read("err").find("a.json: File too large\n"), std::string::npos) << folder_.read("err");
  EXPECT_EQ(folder_.read("a.json"), "old");
  EXPECT_EQ(folder_.file_count(), 3u);
}

// What standard output does not take: a full disk behind it, or nobody at all.
TEST_F(Program, WhatStandardOutputDoesNotTakeIsTold) {
  folder_.write("cases", "{\"id\":\"a\",\"source\":[],\"commentary\":[]}\n");
  folder_.write("a.txt", kInterview);
  for (const char* command :
       {"--help", "--version", "check a.txt", "import a.txt", "align --batch < cases"}) {
    // Of a check 1 would say that there is something to look at.
    EXPECT_EQ(run(command, ">&- 2>err"), std::string_view(command) == "check a.txt" ? 3 : 1) << command;
    EXPECT_NE(folder_.read("err").find("-: Bad file descriptor\n"), std::string::npos) << folder_.read("err");
  }
}

TEST_F(Program, PacksOnePage) {
  write_reader();
  folder_.write("a.md", std::string(kInterview) + kHeading + kCommentary);
  EXPECT_EQ(run("pack a.md -o page.html --reader reader"), 0) << folder_.read("err");
  const std::string page = folder_.read("page.html");
  EXPECT_NE(page.find("<title>制图者 · 对读</title>"), std::string::npos) << page;
  EXPECT_NE(page.find("id=\"t2.p1\""), std::string::npos);
  EXPECT_EQ(page.find("@@DUIDU"), std::string::npos);
}

TEST_F(Program, ATextOfManyParagraphsBecomesAnArticleThatOpensAgain) {
  std::string text = std::string(kInterview) + kHeading;
  for (int i = 0; i < 260'000; ++i) text += "字\n\n";
  folder_.write("a.txt", text);
  EXPECT_EQ(run("import a.txt -o a.json"), 0) << folder_.read("err");
  EXPECT_EQ(run("import a.json -o b.json"), 0) << folder_.read("err");
  EXPECT_TRUE(folder_.read("a.json") == folder_.read("b.json"));
}

TEST_F(Program, WhatCouldNotBeOpenedAgainIsNotWritten) {
  // Each character of the text is two in the article's file.
  folder_.write("a.txt", std::string(kInterview) + kHeading + std::string(kMaxFileBytes / 2, '\\'));
  folder_.write("reader/onefile.html",
                "<!doctype html><title>@@DUIDU_TITLE@@</title>@@DUIDU_INTERVIEW@@@@DUIDU_COMMENTARY@@"
                "<script type=\"application/json\" id=\"duidu-article\">@@DUIDU_DATA@@</script>\n");
  for (const std::string command : {"import a.txt -o a.json", "pack a.txt -o a.html --reader reader"}) {
    EXPECT_EQ(run(command), 1) << command;
    EXPECT_NE(folder_.read("err").find("could not be opened again"), std::string::npos) << command;
  }
  EXPECT_EQ(folder_.read("a.json") + folder_.read("a.html"), "");
}

TEST_F(Program, PacksASite) {
  write_reader();
  folder_.write("a.txt", kInterview);
  EXPECT_EQ(run("pack a.txt -o site --reader reader"), 0) << folder_.read("err");
  EXPECT_EQ(folder_.read("site/duidu.wasm"), "wasm");
  EXPECT_EQ(folder_.read("site/duidu.js"), "js");
  EXPECT_EQ(folder_.read("site/deeper/index.html"), "no template");
  EXPECT_NE(folder_.read("site/index.html").find("id=\"t1.p1\""), std::string::npos);
}

TEST_F(Program, AReaderThatIsNotThereIsNamed) {
  folder_.write("a.txt", kInterview);
  EXPECT_EQ(run("pack a.txt -o page.html --reader nowhere"), 1);
  EXPECT_NE(folder_.read("err").find("nowhere/onefile.html: "), std::string::npos) << folder_.read("err");
  EXPECT_EQ(run("pack a.txt -o site --reader nowhere"), 1);
  EXPECT_FALSE(folder_.has("page.html"));
  EXPECT_FALSE(folder_.has("site/index.html"));
}

TEST_F(Program, ChecksQuotationsAndSaysWhatDiffers) {
  folder_.write("a.md", std::string(kInterview) + kHeading + kCommentary);
  EXPECT_EQ(run("check a.md"), 0) << folder_.read("err");
  EXPECT_EQ(folder_.read("out"), "1 quotation: 1 word for word\n");
  EXPECT_EQ(run("import a.md -o a.json"), 0);
  std::string json = folder_.read("a.json");
  const std::string words = "将来的地图由将来的人来画，我只管";
  ASSERT_NE(json.find(words), std::string::npos);
  folder_.write("b.json", json.replace(json.find(words), words.size(), "将来的地图不是将来的人画，我只管"));
  EXPECT_EQ(run("check b.json", ">out 2>err"), 1);
  EXPECT_NE(folder_.read("out").find("bears on negation"), std::string::npos) << folder_.read("out");
  EXPECT_NE(folder_.read("out").find("question 2, "), std::string::npos) << folder_.read("out");
  EXPECT_NE(folder_.read("out").find("1 quotation: 1 changed in meaning\n"), std::string::npos)
      << folder_.read("out");
  EXPECT_EQ(folder_.read("err"), "");
  EXPECT_EQ(run("check"), 2);
}

TEST_F(Program, ABatchGoesOnAfterABadLine) {
  folder_.write("cases",
                "{\"id\":\"a\",\"source\":[],\"commentary\":[]}\nnonsense\n\n"
                "{\"id\":\"b\",\"source\":[],\"commentary\":[]}\n");
  EXPECT_EQ(run("align --batch < cases"), 1);
  EXPECT_EQ(folder_.read("err").find("-:2: "), 0u);
  EXPECT_EQ(folder_.read("out"),
            "{\"id\":\"a\",\"quotes\":[],\"links\":[],\"ranking\":[]}\n"
            "{\"id\":\"b\",\"quotes\":[],\"links\":[],\"ranking\":[]}\n");
}

}  // namespace
}  // namespace duidu
