// The files of a check as one article, and of which file each part of it is. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "opening/open_files.h"

namespace duidu {

struct CheckedTexts {
  Article article;                     // not linked anew: with the links its file brought
  std::vector<uint32_t> file_of_turn;  // numbers of files
  std::vector<uint32_t> file_of_commentary;

  uint32_t file_of(UnitRef unit) const {
    return (unit.side == Side::kInterview ? file_of_turn : file_of_commentary)[unit.group];
  }
};

// What a file turned out to be; the remarks are about the file alone.
struct ReadText {
  Article article;
  std::vector<std::string_view> remarks;
  bool is_decoded = false;
};

// How a file is to be read.
enum class TextRole : uint8_t {
  kBoth,        // interview and commentary in one
  kInterview,   // the interview; it may have a commentary of its own
  kSource,      // all of it is what was said
  kCommentary,  // all of it is what was written
};

// Fails as open_article does.
Result<ReadText> read_text(const SourceFile& file, Decode decode, TextRole role);

// A file that holds both sides.
CheckedTexts whole_text(Article article, uint32_t file);

// All sources one after another as one interview; what stands before, between or behind the turns of a source is narration. The
// commentary of an article file is no source. `files`: their numbers.
CheckedTexts sources_of(std::vector<Article> sources, std::span<const uint32_t> files);

// The same with these commentaries, behind those that there are.
CheckedTexts with_commentaries(CheckedTexts texts, std::vector<Article> commentaries,
                               std::span<const uint32_t> files);

}  // namespace duidu
