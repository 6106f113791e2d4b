// What the user brings to be opened: one file or several, as bytes. A value; the bytes are shared.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace duidu {

struct BroughtFile {
  std::shared_ptr<const std::string> content;
  std::string name;
  bool operator==(const BroughtFile&) const = default;
};

struct Brought {
  std::vector<BroughtFile> files;
  std::string encoding;             // the label of the one they are in; empty: it is found out
  std::optional<size_t> interview;  // the file that the user says holds it
  bool is_text = false;             // pasted or typed: it has no encoding to choose
  bool operator==(const Brought&) const = default;
};

}  // namespace duidu
