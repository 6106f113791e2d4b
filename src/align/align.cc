#include "align/align.h"

#include "align/quotations/quotations.h"
#include "align/quotations/signatures.h"
#include "align/topics/topics.h"

namespace duidu {

Alignment align(const std::vector<Paragraph>& source_paragraphs,
                const std::vector<Paragraph>& commentary_paragraphs, const AlignOptions& options) {
  Alignment alignment;
  Budget budget(options);
  const WholeText source(source_paragraphs), commentary(commentary_paragraphs);
  std::vector<Range> signatures;
  {  // the finder's tables are freed before the topics allocate theirs
    // counting needs more memory than the result keeps, so it comes first
    const Frequencies frequencies(source, commentary);
    const SeedIndex seeds(source);
    alignment.quotations =
        find_quotations({source, seeds, frequencies}, commentary, options.language, budget);
    signatures = extract_signatures(alignment.quotations, source_paragraphs, commentary_paragraphs);
  }
  if (options.wants_topics) {
    Topics topics = find_topics(source, commentary, alignment.quotations, options.wants_rankings, budget);
    alignment.topics = std::move(topics.links);
    drop_topics_of(signatures, commentary_paragraphs, alignment.topics);
    alignment.rankings = std::move(topics.rankings);
  }
  alignment.is_complete = !budget.is_spent();
  return alignment;
}

}  // namespace duidu
