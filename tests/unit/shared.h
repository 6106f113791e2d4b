// Material that is not part of the project: articles and measuring data in the folder that the environment variable
// DUIDU_SHARED names, absolute or relative to the project's root. In a clone it is not set, and tests that need the
// folder are skipped.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>

namespace duidu::test {

inline constexpr const char* kRealArticle = "articles/deepseek-interview-and-review.txt";

// The whole path, or nothing if there is no such file.
inline std::optional<std::filesystem::path> shared_file(const char* path) {
  const char* folder = std::getenv("DUIDU_SHARED");
  if (!folder || !*folder) return std::nullopt;
  const std::filesystem::path whole = std::filesystem::path(DUIDU_ASSETS_DIR) / ".." / folder / path;
  if (!std::filesystem::exists(whole)) return std::nullopt;
  return whole;
}

}  // namespace duidu::test
