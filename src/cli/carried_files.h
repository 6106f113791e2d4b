// The files that the running program carries in itself, compressed. The installed program carries the reader's page
// templates (cmake/install.cmake); a developer's program carries nothing.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace duidu {

struct CarriedFile {
  std::string_view name;        // its path below the folder it was taken from, "site/duidu.wasm"
  size_t size;                  // of the content
  std::string_view compressed;  // the content as a zlib stream
};

// Constant data of the program. Each program links a definition of its own.
std::span<const CarriedFile> carried_files();

// The content. Fails with kMalformed if the stream is damaged or of another size.
Result<std::string> unpack(const CarriedFile& file);

}  // namespace duidu
