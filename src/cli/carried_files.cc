#include "cli/carried_files.h"

#include <zlib.h>

namespace duidu {

Result<std::string> unpack(const CarriedFile& file) {
  std::string content(file.size, '\0');
  uLongf size = content.size();
  const int state =
      uncompress(reinterpret_cast<Bytef*>(content.data()), &size,
                 reinterpret_cast<const Bytef*>(file.compressed.data()), file.compressed.size());
  if (state != Z_OK || size != file.size) {
    return Error{ErrorCode::kMalformed, "is damaged inside this program, which needs to be installed anew"};
  }
  return content;
}

}  // namespace duidu
