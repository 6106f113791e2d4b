// A linked article from the files named on the command line.
#pragma once

#include "base/result.h"
#include "cli/options.h"
#include "model/article.h"

namespace duidu {

// The article of `options.files[0]` with `options.commentaries` attached. Quotations are looked for unless
// the file is article JSON that brings its links and nothing was attached. Problems are reported on standard
// error; false then.
bool load_article(const Options& options, Article& article);

}  // namespace duidu
