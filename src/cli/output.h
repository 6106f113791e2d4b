// The one way in which the program writes a file. What happens depends on what stands under the name:
//   nothing, or a plain file   The content is written to another name beside it, which is then renamed: whoever opens the
//                              file sees the old content or the new, whole. Its mode stays, its owner where the system
//                              allows that.
//   a symbolic link            The link stays; the file it leads to is treated as above.
//   a device, FIFO or socket   It is opened and written into, never replaced.
//   a folder                   An error.
// "-" is standard output. Standard output or standard error under a name of its own (/dev/stdout) is written where it
// stands, as "-" is. Every failure is a kOutput with a sentence; then an old file is as it was, and nothing unfinished
// is left.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace duidu {

// Gives true or the error.
Result<bool> write_output(const std::string& path, std::string_view content);

// Sends what was printed to standard output on its way. Gives true or the error of any print since the start.
Result<bool> finish_printing();

}  // namespace duidu
