// An alignment kept up to date while its texts are edited. Quotations are looked for anew only where the change can have
// touched them: in the paragraphs changed, in those that have words of a changed source paragraph, and around
// quotations that reach into either; all others are kept. How rare a word is may change a little with every edit: a
// quotation that was kept is judged by the frequencies of the time it was found. What the paragraphs are about depends
// on the order of all of them, and is settled anew each time. Owns copies of the texts. Never fails; a budget or a
// cancelled update gives a partial result that says so, and the next update begins from scratch.
#pragma once

#include <memory>

#include "align/types.h"

namespace duidu {

struct SessionSide;

class AlignSession {
 public:
  explicit AlignSession(AlignOptions options = {});
  ~AlignSession();

  // Brings the alignment up to date with the texts as they are now.
  const Alignment& update(const std::vector<Paragraph>& source, const std::vector<Paragraph>& commentary);

  // In how many commentary paragraphs the last update looked for quotations.
  uint32_t searched_paragraphs() const { return searched_; }

 private:
  AlignOptions options_;
  std::unique_ptr<SessionSide> source_, commentary_;
  Alignment alignment_;
  std::vector<Quotation> found_;  // signatures and all: the next update begins with them
  uint32_t searched_ = 0;
};

}  // namespace duidu
