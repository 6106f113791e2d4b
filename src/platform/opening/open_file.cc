#include "platform/opening/open_file.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "edit/split_anew.h"
#include "opening/open_files.h"

namespace duidu {

namespace {

// Whether another encoding may make another text of it.
bool may_be_read_otherwise(const Opened& opened, const Brought& brought) {
  const std::vector<std::string_view>& remarks = opened.remarks;
  return opened.is_decoded || (!brought.encoding.empty() && !brought.is_text) ||
         std::find(remarks.begin(), remarks.end(), "remark.replaced_bytes") != remarks.end();
}

}  // namespace

Action open_brought(const Brought& brought, Decode decode) {
  std::vector<SourceFile> files;
  for (const BroughtFile& file : brought.files) files.push_back({*file.content, file.name, brought.encoding});
  FilesOpened opened = open_files(files, decode, brought.interview);
  if (opened.error) return OpeningFailed{*opened.error, brought.files[opened.file].name};
  if (!opened.opened) return InterviewUnclear{brought, opened.file};
  ArticleOpened told{std::make_shared<const Article>(std::move(opened.opened->article)),
                     opened.opened->remarks};
  if (may_be_read_otherwise(*opened.opened, brought)) told.source = std::make_shared<const Brought>(brought);
  return told;
}

// Edits that were all taken back leave the article as it was, with the links it came with.
Action edit_article(const EditArticle& edit) {
  const ArticleLines& lines = edit.editing->lines;
  SplitAnew made = split_anew(lines);
  const bool is_as_before = made.article.texts() == lines.base->texts();
  auto article =
      is_as_before ? lines.base : std::make_shared<const Article>(link_anew(std::move(made.article)).article);
  return ArticleEdited{std::move(article), edit.editing, std::move(made.spots)};
}

}  // namespace duidu
