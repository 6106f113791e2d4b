// Decides where exactly a quotation begins and ends. An alignment ends where the texts stop agreeing, which
// by chance is a few code points off; writers begin and end at quotation marks, paragraphs, sentences and
// words. Refers to the texts and tables it was given.
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

  // Moves both ends of the parallel to where they are likeliest; an empty parallel if nothing remains.
  FramedParallel frame(const Parallel& parallel) const;

 private:
  // A boundary between two code points, on both sides.
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
  Choice word_end(const Parallel& parallel, bool is_head) const;

  const WholeText& source_;
  const WholeText& commentary_;
  const EvidenceTable& evidence_;
  const Frames& frames_;
};

}  // namespace duidu
