// Makes the rows of a report of judged quotations. Pure.
#pragma once

#include <span>

#include "base/phrases.h"
#include "check/judge.h"
#include "check/locator.h"
#include "check/report.h"

namespace duidu {

// Adds a row for each quotation, and what its text says about being checked. `texts` are those that `judged` was made of.
void add_rows(const CheckedTexts& texts, const JudgedArticle& judged, std::span<const SourceFile> files,
              Locator& locator, Language language, Report& report);

}  // namespace duidu
