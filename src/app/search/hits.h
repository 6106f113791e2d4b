// The hits of a query as a view shows them. Looked for is the whole article; in an arranged one the hits are numbered in its order, each
// once however often its words stand there. What the view has folded is counted, for it can be unfolded; what it leaves out is beside.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "search/search.h"

namespace duidu {

struct Arranged;

// A hit's words in a unit of the view.
struct SeenHit {
  uint32_t number = 0;
  Span span;
};

class Hits {
 public:
  // `whole` must outlive the hits. `arranged` null: the article is shown as it is.
  explicit Hits(const Article& whole, std::shared_ptr<const Arranged> arranged = nullptr);

  // Replaces the hits of the previous query; finds at most `most`.
  void find(std::string_view query, size_t most);

  uint32_t count() const;
  // Whether there are more hits than `most`.
  bool has_more() const { return search_.has_more(); }
  // How many the view leaves out, and the first of them in the whole article.
  uint32_t count_beyond() const { return static_cast<uint32_t>(beyond_.size()); }
  std::optional<Span> first_beyond() const;

  // In the view; of what is folded the place where its fold stands.
  Span hit(uint32_t number) const;
  Span in_whole(uint32_t number) const;
  bool is_folded(uint32_t number) const;

  // The first hit at or behind this place of the view; count() if there is none.
  uint32_t first_from(UnitRef unit, uint32_t offset) const;
  // The same, round at the end, and rather one that can be seen than one that is folded. 0 if there is none.
  uint32_t first_to_show(const TextPosition& from) const;

  // What stands in a unit of the view, in the order of its text.
  std::vector<SeenHit> hits_of(UnitRef unit) const;

 private:
  struct Placed {
    uint32_t in_whole = 0;  // its number there
    Span span;              // in the view
    bool is_folded = false;
  };

  void place_all();

  std::shared_ptr<const Arranged> arranged_;
  Search search_;
  // Of an arranged article alone.
  std::vector<Placed> placed_;     // in the order of the view
  std::vector<uint32_t> numbers_;  // by number in the whole article
  std::vector<uint32_t> beyond_;   // numbers in the whole article
};

}  // namespace duidu
