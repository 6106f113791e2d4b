// What stands below both texts and was never repeated by anybody: the signature one writer sets below all they write, the
// footer of a list or a journal. The same words on both sides, but no quotation.
#pragma once

#include <vector>

#include "align/types.h"

namespace duidu {

// Takes the signatures out of `quotations` (by place in the commentary) and gives the stretches of the commentary they are: words
// that stand, in both texts, near the end and right below a line drawn of signs ("-- ", RFC 3676, section 4.3; "=-=-=-="), where
// the commentary has hardly a word of its own below them. A signature that mail repeats behind its ">" is a quotation.
std::vector<Range> extract_signatures(std::vector<Quotation>& quotations,
                                      const std::vector<Paragraph>& source,
                                      const std::vector<Paragraph>& commentary);

// Takes out the topics of paragraphs within signatures, and of lines drawn of signs: they are about nothing.
void drop_topics_of(const std::vector<Range>& signatures, const std::vector<Paragraph>& commentary,
                    std::vector<TopicLink>& topics);

}  // namespace duidu
