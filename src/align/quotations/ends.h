// Where exactly a quotation begins and ends. Alignment ends where the texts stop agreeing, a few code points too
// late or too early by chance; writers end at marks, at paragraphs, at sentences, at words.
#pragma once

#include "align/quotations/evidence.h"
#include "align/quotations/frames.h"
#include "align/quotations/parallel.h"
#include "align/text/whole_text.h"

namespace duidu {

struct FramedParallel {
  Parallel parallel;
  Edge opening = Edge::kNone;
  Edge closing = Edge::kNone;
};

class Ends {
 public:
  Ends(const WholeText& source, const WholeText& commentary, const EvidenceTable& evidence,
       const Frames& frames)
      : source_(source), commentary_(commentary), evidence_(evidence), frames_(frames) {}

  // The parallel with both ends where it is likeliest; empty if nothing is left.
  FramedParallel frame(const Parallel& parallel) const;

 private:
  // Between two code points, on both sides.
  struct Point {
    uint32_t commentary = 0;
    uint32_t source = 0;
  };
  struct Choice {
    Point point;
    int64_t worth = 0;
    Edge edge = Edge::kNone;
  };

  Edge edge_at(uint32_t index, bool is_head) const {
    return is_head ? frames_.opening_at(index) : frames_.closing_at(index);
  }
  static const Choice& better(const Choice& a, const Choice& b);
  void straighten(Parallel& parallel) const;
  Choice judge(const Point& point, int64_t lost, bool is_head) const;
  Choice best_inside(const Parallel& parallel, bool is_head) const;
  Choice best_outside(const Parallel& parallel, bool is_head, Edge least) const;

  const WholeText& source_;
  const WholeText& commentary_;
  const EvidenceTable& evidence_;
  const Frames& frames_;
};

}  // namespace duidu
