// Carries out OpenFiles and EditArticle: the event that tells the reader what became of it, ArticleOpened, OpeningFailed or
// InterviewUnclear, ArticleEdited. It knows nothing of reader and page and takes its time, so that another program (a worker) could
// do it.
#pragma once

#include "app/action.h"
#include "app/page/effects.h"
#include "app/split/effects.h"
#include "import/encoding/encoding.h"

namespace duidu {

Action open_brought(const Brought& brought, Decode decode);
Action edit_article(const EditArticle& edit);

}  // namespace duidu
