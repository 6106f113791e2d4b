// Finds what each commentary paragraph is about: paragraphs and the quotations found between them in; links
// to places of the source out, each with a reason for the user, and no link where nothing is related.
// Deterministic; a spent budget gives fewer links.
#pragma once

#include <vector>

#include "align/text/budget.h"
#include "align/text/whole_text.h"
#include "align/topics/settings.h"
#include "align/types.h"

namespace duidu {

struct Topics {
  std::vector<TopicLink> links;        // ordered by commentary paragraph, at most one for each
  std::vector<TopicRanking> rankings;  // one for each paragraph if asked for
};

Topics find_topics(const WholeText& source, const WholeText& commentary,
                   const std::vector<Quotation>& quotations, bool wants_rankings, Budget& budget,
                   const TopicSettings& settings = {});

}  // namespace duidu
