// Jobs for the opener and their outcomes: what comes of files by way of bytes is what comes of them directly.
#include "platform/jobs/jobs.h"

#include <gtest/gtest.h>

#include "opening/open_article.h"
#include "platform/opening/run_job.h"
#include "system/decode.h"

namespace duidu {
namespace {

std::string_view chars(const std::vector<uint8_t>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

BroughtFile file(std::string name, std::string content) {
  return {std::make_shared<const std::string>(std::move(content)), std::move(name)};
}

constexpr const char* kTalk =
    "记者：桥修了多久？\n\n老陈：桥修了十一年，从秋天修到秋天。\n\n## 评论\n\n“桥修了十一年”，不算短。\n";

std::optional<Action> done(Jobs& jobs, const Jobs::Started& started) {
  return jobs.finish(started.serial, chars(run_job(chars(started.job), decode_by_system)));
}

template <typename Kind>
Kind done_as(const Brought& brought) {
  Jobs jobs;
  return std::get<Kind>(*done(jobs, jobs.start(brought)));
}

TEST(Jobs, AFileBecomesTheArticleThatItIs) {
  const auto opened = done_as<ArticleOpened>({.files = {file("桥.md", kTalk)}});
  const Article direct = open_article(kTalk, "桥.md").value().article;
  EXPECT_EQ(opened.article->texts(), direct.texts());
  EXPECT_EQ(opened.article->links, direct.links);
  EXPECT_EQ(opened.article->links.size(), 1u);
  EXPECT_FALSE(opened.source) << "there is nothing to choose";
}

TEST(Jobs, AnotherEncodingMayBeChosenForWhatWasDecoded) {
  const Brought brought{.files = {file("桥.txt", "\xbc\xc7\xd5\xdf\xa3\xba\xc7\xc5\xd0\xde\xc1\xcb\xb6\xe0\xbe\xc3\xa3\xbf")},
                        .encoding = "gbk"};
  const auto opened = done_as<ArticleOpened>(brought);
  ASSERT_TRUE(opened.source);
  EXPECT_EQ(*opened.source, brought);
  for (const std::string_view remark : opened.remarks) EXPECT_FALSE(remark.empty());
}

TEST(Jobs, WhatCannotBeOpenedIsToldWithItsReason) {
  const auto failed = done_as<OpeningFailed>({.files = {file("照片.png", "\x89PNG\r\n\x1a\n\0\0\0")}});
  EXPECT_EQ(failed.name, "照片.png");
  EXPECT_EQ(failed.error.why, "media.picture");
}

TEST(Jobs, SeveralFilesOfWhichNoneIsTheInterviewAreAskedAbout) {
  const Brought brought{.files = {file("a.txt", "一段话。"), file("b.txt", "另一段话。")}};
  const auto unclear = done_as<InterviewUnclear>(brought);
  EXPECT_EQ(unclear.brought, brought);
}

TEST(Jobs, OnlyTheNewestCounts) {
  Jobs jobs;
  const Jobs::Started first = jobs.start(Brought{.files = {file("a.md", kTalk)}});
  const Jobs::Started second = jobs.start(Brought{.files = {file("b.md", kTalk)}});
  EXPECT_FALSE(done(jobs, first));
  EXPECT_TRUE(done(jobs, second));
  EXPECT_FALSE(done(jobs, second)) << "it has been told";
}

TEST(Jobs, AnOpenerThatStoppedIsToldAndWhatItMadeIsNotTrusted) {
  for (const std::string_view outcome : {std::string_view(), std::string_view("\1\0\0\0{", 5)}) {
    Jobs jobs;
    const Jobs::Started started = jobs.start(Brought{.files = {file("a.md", kTalk)}});
    const auto failed = std::get<OpeningFailed>(*jobs.finish(started.serial, outcome));
    EXPECT_EQ(failed.name, "a.md");
    EXPECT_EQ(failed.error.why, "opener.stopped");
  }
  EXPECT_TRUE(run_job("no job", nullptr).empty());
}

TEST(Jobs, EditsThatWereTakenBackNeedNoOpener) {
  const auto article = std::make_shared<const Article>(open_article(kTalk, "桥.md").value().article);
  const auto editing = std::make_shared<const Editing>(editing_of(article));
  Jobs jobs;
  EXPECT_FALSE(jobs.start(EditArticle{editing}));
  const auto told = std::get<ArticleEdited>(*jobs.take_told());
  EXPECT_EQ(told.article, article);
  EXPECT_FALSE(jobs.take_told());
}

TEST(Jobs, AnEditedArticleIsLinkedAnew) {
  const auto article = std::make_shared<const Article>(open_article(kTalk, "桥.md").value().article);
  Editing editing = editing_of(article);
  ASSERT_TRUE(make(editing, {EditKind::kQuestion, 1}));
  Jobs jobs;
  const auto started = jobs.start(EditArticle{std::make_shared<const Editing>(editing)});
  ASSERT_TRUE(started);
  const auto edited = std::get<ArticleEdited>(*done(jobs, *started));
  EXPECT_EQ(edited.article->links.size(), 1u);
  EXPECT_EQ(edited.spots.size(), editing.lines.lines.size());
}

}  // namespace
}  // namespace duidu
