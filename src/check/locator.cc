#include "check/locator.h"

#include <algorithm>
#include <utility>

#include "edit/lines.h"
#include "import/formats.h"

namespace duidu {
namespace {

FileForm form_of(std::string_view text, std::string_view name) {
  const std::string_view format = format_of({text, name}).name;
  if (format == "HTML" || format == "Markdown") return FileForm::kMarkup;
  return format == "plain text" ? FileForm::kPlain : FileForm::kJson;
}

// The units of one file in the order of its text.
std::vector<UnitRef> units_in(const CheckedTexts& texts, uint32_t file) {
  std::vector<UnitRef> units;
  const ArticleLines lines = lines_of(std::make_shared<const Article>(texts.article));
  for (const LineOrigin& origin : *lines.origins) {
    if (origin.kind == LineOrigin::Kind::kUnit && texts.file_of(origin.unit) == file)
      units.push_back(origin.unit);
  }
  return units;
}

}  // namespace

const Locator::Read& Locator::read(uint32_t file) {
  const auto known = texts_.find(file);
  if (known != texts_.end()) return known->second;
  Read read;
  Result<FileText> text = text_of(files_[file].bytes, decode_, files_[file].encoding);
  if (text) {
    read.text = std::move(text.value().text);
    read.form = form_of(read.text.view(), files_[file].name);
  }
  return texts_.emplace(file, std::move(read)).first->second;
}

std::string_view Locator::text(uint32_t file) { return read(file).text.view(); }

SourceLines& Locator::lines(const CheckedTexts& texts, uint32_t file) {
  const auto known = lines_.find(file);
  if (known != lines_.end()) return known->second;
  const Read& from = read(file);
  return lines_
      .emplace(
          std::piecewise_construct, std::forward_as_tuple(file),
          std::forward_as_tuple(from.text.view(), from.form, texts.article.texts(), units_in(texts, file)))
      .first->second;
}

}  // namespace duidu
