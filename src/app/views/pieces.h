// Makes an arranged article of pieces, in reading order, and keeps what stands where. Not pure: it grows.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/views/arrange.h"

namespace duidu {

class ArrangedPieces {
 public:
  explicit ArrangedPieces(const Article& whole);

  void begin_row();
  // The whole interview stands as it is, beside cards.
  void keep_interview();
  // A row of the commentary alone, level with a place of the interview; what is added from now on is of it. The words of its tie are
  // given as a place of the whole article.
  void begin_card(uint32_t commentary, const std::optional<CardTie>& tie);
  // What is added from now on is of this turn, or of this commentary.
  void begin_turn(uint32_t turn, Role role, const std::string& speaker);
  void begin_commentary(uint32_t commentary);

  // The words [start, end) of a unit.
  void add(const Span& words);
  // Words of the interface that speak of a place; level > 0: they head a row. `href`: where they lead, as a whole. `shows` of
  // the place's words stand in them from byte `at` on.
  void add_caption(std::string text, int level, std::string href, TextPosition about, uint32_t at = 0,
                   uint32_t shows = 0);

  // Ties a link to the pieces of this row, as far as it is not tied yet.
  void tie(uint32_t link);

  // The address of the unit that holds the place, of those added so far; empty if none does.
  std::string address_of(UnitRef source) const;

  Arranged finish();

 private:
  struct Tie {
    std::vector<Span> spans[2];    // by side
    std::vector<bool> is_tied[2];  // by side and span of the whole article's link
    bool has_verdict = false;
  };

  std::vector<Unit>& group(Side side);
  void place(UnitRef source, uint32_t start, uint32_t end, uint32_t at, bool is_copy);
  std::optional<Span> tied(const Span& span) const;
  void tie_verdict(Verdict& verdict) const;

  const Article& whole_;
  Article out_;
  ArrangedPlaces places_;
  Side side_ = Side::kInterview;  // of the group that was begun last
  std::vector<PlacedPiece> row_;
  std::vector<Tie> ties_;
  std::map<UnitRef, std::vector<Span>> shown_;  // by unit, what stands already
  std::map<UnitRef, UnitRef> first_;            // by unit, where it stands first
  std::map<std::string, uint32_t> addresses_;   // how often each is taken
  uint32_t captions_ = 0;
  bool keeps_interview_ = false;
};

}  // namespace duidu
