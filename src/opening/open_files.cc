#include "opening/open_files.h"

#include <utility>
#include <vector>

#include "opening/which_interview.h"

namespace duidu {
namespace {

void add_remarks(std::vector<std::string_view>& remarks, const std::vector<std::string_view>& more) {
  for (const std::string_view key : more) {
    bool is_there = false;
    for (const std::string_view other : remarks) is_there |= other == key;
    if (!is_there) remarks.push_back(key);
  }
}

class Opening {
 public:
  Opening(std::span<const SourceFile> files, Decode decode) : files_(files), decode_(decode) {}

  FilesOpened open(std::optional<size_t> interview) {
    if (files_.size() == 1) return open_one();
    if (!interview) {
      std::vector<ReadFile> candidates;
      for (size_t i = 0; i < files_.size(); ++i) {
        Result<Opened> read = read_as(i, Part::kFirst);
        if (!read) return failed(i, read.error());
        candidates.push_back({std::move(read.value().article), files_[i].name});
      }
      const Likeliest likeliest = which_is_interview(candidates);
      if (!likeliest.is_certain) return {std::nullopt, std::nullopt, likeliest.file};
      interview = likeliest.file;
    }
    return open_all(*interview);
  }

 private:
  static FilesOpened failed(size_t file, const Error& error) { return {std::nullopt, error, file}; }

  TextCode code_of(size_t file) const { return {decode_, files_[file].encoding}; }

  Result<Opened> read_as(size_t file, Part part) const {
    return read_part(files_[file].bytes, files_[file].name, part, code_of(file));
  }

  FilesOpened open_one() const {
    Result<Opened> opened = open_article(files_[0].bytes, files_[0].name, code_of(0));
    if (!opened) return failed(0, opened.error());
    return {std::move(opened.value()), std::nullopt, 0};
  }

  FilesOpened open_all(size_t interview) const {
    Result<Opened> first = read_as(interview, Part::kFirst);
    if (!first) return failed(interview, first.error());
    std::vector<std::string_view> remarks = std::move(first.value().remarks);
    bool is_decoded = first.value().is_decoded;
    std::string encoding = first.value().article.texts().encoding;
    std::vector<Article> attached;
    for (size_t i = 0; i < files_.size(); ++i) {
      if (i == interview) continue;
      Result<Opened> read = read_as(i, Part::kAttached);
      if (!read) return failed(i, read.error());
      add_remarks(remarks, read.value().remarks);
      is_decoded |= read.value().is_decoded;
      if (encoding.empty()) encoding = read.value().article.texts().encoding;
      attached.push_back(std::move(read.value().article));
    }
    Opened opened = open_joined(std::move(first.value().article), std::move(attached));
    add_remarks(remarks, opened.remarks);
    opened.remarks = std::move(remarks);
    opened.is_decoded = is_decoded;
    // Of a whole made of several files, one of which was not UTF-8, that one's is told.
    if (opened.article.texts().encoding != encoding) opened.article.own_texts().encoding = encoding;
    return {std::move(opened), std::nullopt, interview};
  }

  std::span<const SourceFile> files_;
  Decode decode_;
};

}  // namespace

FilesOpened open_files(std::span<const SourceFile> files, Decode decode, std::optional<size_t> interview) {
  return Opening(files, decode).open(interview);
}

}  // namespace duidu
