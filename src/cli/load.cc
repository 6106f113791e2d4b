#include "cli/load.h"

#include "base/limits.h"
#include "base/phrases.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "opening/open_files.h"
#include "system/decode.h"
#include "text/encodings.h"

namespace duidu {
namespace {

bool refuse(const std::string& file, const Error& error) {
  report(file, error);
  return false;
}

// What the files say together is told of the one that holds the interview.
void tell(const std::string& file, const Opened& opened) {
  for (const std::string_view key : opened.remarks) note(file, phrase(Language::kEnglish, key));
  const std::string& encoding = opened.article.texts().encoding;
  if (opened.is_decoded) note(file, "Read as " + encoding + "; --encoding chooses another.");
}

}  // namespace

void note(const std::string& file, std::string_view sentence) {
  std::fprintf(stderr, "%s: note: %.*s\n", file.c_str(), static_cast<int>(sentence.size()), sentence.data());
}

bool load_article(const Options& options, Article& article, std::vector<LineReason>* reasons) {
  std::vector<std::string> names = options.files;
  names.insert(names.end(), options.commentaries.begin(), options.commentaries.end());
  std::vector<std::string> contents;
  std::vector<SourceFile> files;
  for (const std::string& name : names) {
    Result<std::string> bytes = read_input(name, kMaxFileBytes);
    if (!bytes) return refuse(name, bytes.error());
    contents.push_back(std::move(bytes.value()));
  }
  for (size_t i = 0; i < names.size(); ++i) {
    const std::string_view name = names[i] == "-" ? std::string_view() : names[i];
    files.push_back({contents[i], name, encoding_label(options.encoding)});
  }
  const auto interview = options.commentaries.empty() ? std::nullopt : std::optional<size_t>(0);
  FilesOpened read = open_files(files, decode_by_system, interview);
  if (read.error) return refuse(names[read.file], *read.error);
  if (!read.opened) {
    return refuse(names[0],
                  {ErrorCode::kUnsupported,
                   "nothing shows which of the " + std::to_string(files.size()) +
                       " files is the interview; name it first, and each of the others behind --commentary"});
  }
  tell(names[read.file], *read.opened);
  article = std::move(read.opened->article);
  if (reasons) *reasons = std::move(read.opened->reasons);
  return true;
}

}  // namespace duidu
