// A linked article from the files named on the command line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/options.h"
#include "import/line_reason.h"
#include "model/article.h"

namespace duidu {

// The article of `options.files`, with `options.commentaries` attached. Links are as
// opening/open_article.h says. Problems and remarks are reported on standard error; false if there is no article. `reasons`: why
// each line of it is where it is, if it was read from one file that had not been split before.
bool load_article(const Options& options, Article& article, std::vector<LineReason>* reasons = nullptr);

// Prints a remark on a file to standard error.
void note(const std::string& file, std::string_view sentence);

}  // namespace duidu
