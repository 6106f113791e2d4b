// A linked article from the files named on the command line.
#pragma once

#include "base/result.h"
#include "cli/options.h"
#include "model/article.h"

namespace duidu {

// The article of `options.files`, with `options.commentaries` attached. Links are as
// opening/open_article.h says. Problems and remarks are reported on standard error; false if there is no article.
bool load_article(const Options& options, Article& article);

}  // namespace duidu
