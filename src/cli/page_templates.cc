#include "cli/page_templates.h"

#include <algorithm>

#include "base/limits.h"
#include "cli/files.h"

namespace duidu {

namespace fs = std::filesystem;

PageTemplates::PageTemplates(fs::path folder) : folder_(std::move(folder)) {}

PageTemplates::PageTemplates(std::span<const CarriedFile> files) : carried_(files) {}

Result<std::string> PageTemplates::read(const std::string& name) const {
  if (!folder_.empty()) return read_input((folder_ / name).string(), kMaxFileBytes);
  for (const CarriedFile& file : carried_) {
    if (file.name == name) return unpack(file);
  }
  return Error{ErrorCode::kInput, "is not inside this program"};
}

Result<std::vector<std::string>> PageTemplates::list(const std::string& folder) const {
  std::vector<std::string> names;
  if (!folder_.empty()) {
    Result<std::vector<std::string>> found = list_files(folder_ / folder);
    if (!found) return found.error();
    for (const std::string& name : found.value()) names.push_back(folder + "/" + name);
  }
  for (const CarriedFile& file : carried_) {
    if (file.name.starts_with(folder + "/")) names.emplace_back(file.name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string PageTemplates::title(const std::string& name) const {
  return folder_.empty() ? name : (folder_ / name).lexically_normal().string();
}

}  // namespace duidu
