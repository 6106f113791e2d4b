// The formats that can be opened, one row each. A new format is a row here and a reader in a room of its own: for prose the
// reader gives Blocks, which are then split into the two sides like those of any other prose.
#pragma once

#include <span>
#include <string_view>

#include "base/result.h"
#include "import/import.h"

namespace duidu {

// A file as text: checked UTF-8, the name it came under (may be empty), the encoding it was decoded from (empty: UTF-8), and
// whether it is known to be commentary.
struct SourceText {
  std::string_view text;
  std::string_view name;
  std::string_view encoding{};
  bool is_commentary = false;
};

struct Format {
  std::string_view name;  // in English
  bool (*recognise)(const SourceText& source);
  // Fails as import_article does. The remarks are those about the format alone.
  Result<Imported> (*read)(const SourceText& source);
};

// In the order in which they are asked; the last recognises every text.
std::span<const Format> formats();

// The first format that recognises the text.
const Format& format_of(const SourceText& source);

}  // namespace duidu
