// Reads tests/cases/sample/expected-quotations.md: what a careful reader finds in the commentary of a sample.
// A line it does not know is prose and skipped; an entry without its words is a failure of the caller's test.
#pragma once

#include <string>
#include <vector>

#include "model/article.h"

namespace duidu::test {

struct ExpectedQuotation {
  LinkLevel level = LinkLevel::kNone;
  std::string commentary_unit;  // "c1.b2"
  std::string interview_unit;   // "t4.p1"
  std::string commentary;       // the words there, without the marks around them
  std::string interview;
};

// Words that look like a quotation and are none.
struct Unquoted {
  std::string unit;
  std::string words;
};

struct ExpectedQuotations {
  std::vector<ExpectedQuotation> quotations;
  std::vector<Unquoted> unquoted;
};

// The part under the heading "## `sample`", for example "sample-zh.md".
ExpectedQuotations expected_quotations(const std::string& document, const std::string& sample);

}  // namespace duidu::test
