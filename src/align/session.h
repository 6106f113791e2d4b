// Keeps an alignment up to date while its texts are edited. An update searches only the commentary paragraphs
// that the change can have affected: the edited ones, those that share words with an edited source paragraph,
// and those around quotations that overlap either; all other quotations are kept. Word frequencies change a
// little with every edit, and a kept quotation was judged by those of the time it was found. Topics depend on
// the order of all paragraphs and are computed anew each time.
// Today only tests call it. It is meant for an editor that links while its user types.
// Owns copies of the texts. Never fails; a spent budget or a cancelled update gives a partial result with
// `is_complete` false, and the next update then starts from scratch.
#pragma once

#include <memory>

#include "align/types.h"

namespace duidu {

struct SessionSide;

class AlignSession {
 public:
  explicit AlignSession(AlignOptions options = {});
  ~AlignSession();

  // Brings the alignment up to date with the given texts. The result is valid until the next update.
  const Alignment& update(const std::vector<Paragraph>& source, const std::vector<Paragraph>& commentary);

  // The number of commentary paragraphs that the last update searched for quotations.
  uint32_t searched_paragraphs() const { return searched_; }

 private:
  AlignOptions options_;
  std::unique_ptr<SessionSide> source_, commentary_;
  Alignment alignment_;
  std::vector<Quotation> found_;  // signatures included; the next update starts from them
  uint32_t searched_ = 0;
};

}  // namespace duidu
