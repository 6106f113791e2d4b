#include "cli/check_files.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "base/ascii.h"
#include "base/limits.h"
#include "cli/files.h"
#include "import/article_json/json.h"
#include "text/encodings.h"

namespace duidu {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kReadable[] = {".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".json"};

bool is_readable(const std::string& name) {
  const std::string extension = lower_ascii(fs::path(name).extension().string());
  return std::find(std::begin(kReadable), std::end(kReadable), extension) != std::end(kReadable);
}

bool is_hidden(const fs::path& path) {
  return std::any_of(path.begin(), path.end(), [](const fs::path& part) {
    return part.string().starts_with(".") && part != "." && part != "..";
  });
}

}  // namespace

Result<uint32_t> CheckFiles::add_file(const std::string& path, const std::string& encoding) {
  const auto known = std::find(names_.begin(), names_.end(), path);
  if (known != names_.end()) return static_cast<uint32_t>(known - names_.begin());
  Result<std::string> bytes = read_input(path, kMaxFileBytes);
  if (!bytes) return bytes.error();
  names_.push_back(path);
  contents_.push_back(std::move(bytes.value()));
  encodings_.push_back(encoding_label(encoding));
  return static_cast<uint32_t>(names_.size() - 1);
}

// What the files refer to may have moved.
void CheckFiles::refer() {
  files_.clear();
  for (size_t i = 0; i < names_.size(); ++i) {
    const std::string_view name = names_[i] == "-" ? std::string_view() : names_[i];
    files_.push_back({contents_[i], name, encodings_[i]});
  }
}

Result<std::vector<uint32_t>> CheckFiles::add(const std::string& path, const std::string& encoding) {
  std::error_code failed;
  std::vector<std::string> paths{path};
  const bool is_folder = fs::is_directory(path, failed);
  if (is_folder) {
    Result<std::vector<std::string>> listed = list_files(path);
    if (!listed) return listed.error();
    std::sort(listed.value().begin(), listed.value().end());
    paths.clear();
    for (const std::string& name : listed.value()) {
      if (is_readable(name) && !is_hidden(name))
        paths.push_back((fs::path(path) / name).lexically_normal().string());
    }
  }
  std::vector<uint32_t> numbers;
  for (const std::string& one : paths) {
    const Result<uint32_t> number = add_file(one, encoding);
    if (!number) {
      Error error = number.error();
      if (is_folder) error.message = one + ": " + error.message;
      return error;
    }
    const bool is_article = !one.ends_with(".json") || is_article_json(contents_[number.value()], {});
    if (!is_folder || is_article) numbers.push_back(number.value());
  }
  refer();
  if (numbers.empty()) return Error{ErrorCode::kInput, "the folder has no text that is read"};
  return numbers;
}

bool CheckFiles::is_same(uint32_t a, uint32_t b) const {
  std::error_code failed;
  return names_[a] == names_[b] || fs::equivalent(names_[a], names_[b], failed);
}

}  // namespace duidu
