// Recognises signatures: text at the end of both sides that nobody quoted, such as a writer's signature or
// the footer of a list or a journal. Both sides have the same words, but these are no quotation. Pure.
#pragma once

#include <vector>

#include "align/types.h"

namespace duidu {

// Removes the signatures from `quotations`, which are ordered by position in the commentary, and returns
// their ranges in the commentary. A signature is near the end of both texts and directly below a line drawn
// of signs ("-- ", RFC 3676, section 4.3; "=-=-=-="), and the commentary has hardly a word of its own below
// it. A signature that a mail program quoted with ">" is a quotation.
std::vector<Range> extract_signatures(std::vector<Quotation>& quotations,
                                      const std::vector<Paragraph>& source,
                                      const std::vector<Paragraph>& commentary);

// Removes the topics of paragraphs within signatures and of lines drawn of signs.
void drop_topics_of(const std::vector<Range>& signatures, const std::vector<Paragraph>& commentary,
                    std::vector<TopicLink>& topics);

}  // namespace duidu
