#include "app/compare/pairing.h"

#include <algorithm>
#include <utility>

#include "text/unicode.h"

namespace duidu {
namespace {

constexpr uint32_t kFarthest = 32;  // words looked ahead for where both sides agree again

// Where the pairing is on one side.
struct Reading {
  const Pieces& all;
  uint32_t at = 0;

  bool is_over() const { return at == all.pieces.size(); }
  const Piece& piece(uint32_t ahead = 0) const { return all.pieces[at + ahead]; }
  std::u32string_view key(uint32_t ahead) const { return all.key(piece(ahead)); }

  // Whether the piece is one that both sides should have.
  bool is_plain(uint32_t ahead) const {
    if (at + ahead >= all.pieces.size()) return false;
    const Piece& piece = this->piece(ahead);
    return piece.kind <= Piece::Kind::kMark && piece.difference == kNoDifference;
  }
  bool is_mark() const { return is_plain(0) && piece().kind == Piece::Kind::kMark; }
  bool is_word(uint32_t ahead) const { return is_plain(ahead) && piece(ahead).kind == Piece::Kind::kWord; }
  // Whether nothing but marks is left of the plain pieces.
  bool has_only_marks() const {
    for (uint32_t ahead = 0; is_plain(ahead); ++ahead)
      if (is_word(ahead)) return false;
    return true;
  }
  // The pieces of the same difference or kind that follow.
  uint32_t run_length() const {
    uint32_t length = 1;
    const bool is_difference = piece().difference != kNoDifference;
    while (at + length < all.pieces.size() && piece(length).difference == piece().difference &&
           (is_difference || piece(length).kind == piece().kind))
      ++length;
    return length;
  }
};

class Pairing {
 public:
  Pairing(const Pieces& cited, const Pieces& said, const Link& link, Comparison& compared)
      : cited_{cited}, said_{said}, link_(link), compared_(compared) {
    if (link.verdict) changes_ = static_cast<uint32_t>(link.verdict->changes.size());
    find_moved();
  }

  void run() {
    while (!cited_.is_over() || !said_.is_over()) {
      if (cited_.is_plain(0) && said_.is_plain(0)) {
        pair_plain();
      } else if (cited_.is_plain(0) && (said_.is_over() || cited_.has_only_marks())) {
        take(cited_, CellKind::kFolded);
      } else if (said_.is_plain(0) && (cited_.is_over() || said_.has_only_marks())) {
        take(said_, CellKind::kFolded);
      } else {
        take_difference();
      }
    }
  }

 private:
  // Both sides are at words or marks that they should have in common.
  void pair_plain() {
    ++run_;
    const Piece &a = cited_.piece(), &b = said_.piece();
    if (a.text == b.text) return pair(1, 1, CellKind::kSame);
    if (cited_.is_mark() != said_.is_mark())
      return take(cited_.is_mark() ? cited_ : said_, CellKind::kFolded);
    if (cited_.is_mark() || cited_.key(0) == said_.key(0)) return pair(1, 1, CellKind::kFolded);
    auto [x, y] = where_they_agree();
    while (x > 1 && y > 1 && cited_.piece(x - 1).text == said_.piece(y - 1).text) --x, --y;
    pair(x, y, link_.verdict ? CellKind::kFolded : CellKind::kChanged);
  }

  // How many pieces of either side stand for one another: "30" and 三十, "colour" and "color".
  std::pair<uint32_t, uint32_t> where_they_agree() const {
    const auto agree = [&](uint32_t x, uint32_t y) {
      return cited_.is_word(x) && said_.is_word(y) && cited_.key(x) == said_.key(y);
    };
    for (uint32_t both = 1; both <= kFarthest; ++both) {
      for (uint32_t x = 0; x <= both; ++x) {
        const uint32_t y = both - x;
        const bool ends = x > 0 && y > 0 && !cited_.is_plain(x) && !said_.is_plain(y);
        if (agree(x, y) || ends) return {x, y};
      }
    }
    return {rest(cited_), rest(said_)};
  }

  static uint32_t rest(const Reading& side) {
    uint32_t length = 0;
    while (side.is_plain(length)) ++length;
    return length;
  }

  // At least one side is at a difference, a joint, or words that the other has not.
  void take_difference() {
    ++run_;
    const bool is_cited = !cited_.is_over() && !cited_.is_plain(0),
               is_said = !said_.is_over() && !said_.is_plain(0);
    if (is_cited && is_said) {
      const Piece &a = cited_.piece(), &b = said_.piece();
      if (a.difference != kNoDifference && a.difference == b.difference)
        return pair(cited_.run_length(), said_.run_length(), kind_of(a.difference, nullptr),
                    is_grave(a.difference));
      if (a.kind == Piece::Kind::kJoint && b.kind == Piece::Kind::kJoint) return take_joints(&a, &b);
    }
    // A joint waits for the other side's, and words with a counterpart for it.
    const bool said_first = is_said && (!is_cited || waits(cited_, said_));
    take_run(said_first ? said_ : cited_);
  }

  bool waits(const Reading& side, const Reading& other) const {
    const Piece& piece = side.piece();
    if (piece.kind == Piece::Kind::kJoint) return other.piece().kind != Piece::Kind::kJoint;
    if (piece.difference == kNoDifference) return false;
    const auto& pieces = other.all.pieces;
    return std::any_of(pieces.begin() + other.at, pieces.end(),
                       [&](const Piece& each) { return each.difference == piece.difference; });
  }

  void take_run(Reading& side) {
    const Piece& piece = side.piece();
    const bool is_citation = &side == &cited_;
    if (piece.kind == Piece::Kind::kJoint)
      return is_citation ? take_joints(&piece, nullptr) : take_joints(nullptr, &piece);
    CellKind kind = kind_of(piece.difference, &side);
    if (piece.kind == Piece::Kind::kUncovered) kind = CellKind::kUncovered;
    if (piece.kind == Piece::Kind::kCut) kind = CellKind::kCut;
    const bool is_grave =
        this->is_grave(piece.difference) || kind == CellKind::kUncovered || kind == CellKind::kCut;
    const uint32_t length = side.run_length();
    is_citation ? pair(length, 0, kind, is_grave) : pair(0, length, kind, is_grave);
  }

  // Words of `side` alone, or of both sides if it is null.
  CellKind kind_of(uint32_t difference, const Reading* side) const {
    if (difference == kNoDifference) return CellKind::kFolded;
    if (difference >= changes_) return CellKind::kEdited;
    if (is_moved(difference)) return CellKind::kMoved;
    if (!side) return CellKind::kChanged;
    return side == &cited_ ? CellKind::kAdded : CellKind::kLeftOut;
  }

  bool is_grave(uint32_t difference) const {
    return difference < changes_ && link_.verdict->changes[difference].kind != ChangeKind::kOther;
  }

  // A move is told as words left out and the same words put in.
  void find_moved() {
    const std::vector<std::u32string> put_in = words_of_changes(cited_.all),
                                      left_out = words_of_changes(said_.all);
    for (uint32_t i = 0; i < changes_; ++i) {
      if (put_in[i].empty() || !left_out[i].empty()) continue;
      for (uint32_t j = 0; j < changes_; ++j) {
        if (put_in[j].empty() && put_in[i] == left_out[j]) moved_.insert(moved_.end(), {i, j});
      }
    }
  }

  std::vector<std::u32string> words_of_changes(const Pieces& side) const {
    std::vector<std::u32string> words(changes_);
    for (const Piece& piece : side.pieces)
      if (piece.difference < changes_) words[piece.difference] += side.key(piece);
    return words;
  }

  bool is_moved(uint32_t difference) const {
    return std::find(moved_.begin(), moved_.end(), difference) != moved_.end();
  }

  void take(Reading& side, CellKind kind) {
    ++run_;
    &side == &cited_ ? pair(1, 0, kind) : pair(0, 1, kind);
  }

  // Cells of so many pieces of either side, each above another as far as both go.
  void pair(uint32_t of_citation, uint32_t of_original, CellKind kind, bool is_grave = false) {
    for (uint32_t i = 0; i < std::max(of_citation, of_original); ++i) {
      Cell cell{kind, is_grave, run_, 0, {}, {}};
      if (i < of_citation) cell.citation = cited_.piece(i).text;
      if (i < of_original) cell.original = said_.piece(i).text;
      compared_.cells.push_back(cell);
    }
    cited_.at += of_citation;
    said_.at += of_original;
  }

  void take_joints(const Piece* cited, const Piece* said) {
    Cell cell{CellKind::kBetween, false, run_, 0, {}, {}};
    if (cited) {
      cell.citation = cited->text.empty() ? kParagraphMark : cited->text;
      ++cited_.at;
    }
    if (said) {
      const Joint& joint = said_.all.joints[said->joint];
      cell.original = kParagraphMark;
      if (joint.is_back || joint.is_cut || !joint.texts.empty()) {
        cell.kind = CellKind::kElided;
        cell.elision = add_elision(joint);
        cell.original = {};
      } else if (!cited && cited_.is_mark() && is_blank(cited_.piece().text)) {
        cell.citation = cited_.piece().text;
        ++cited_.at;
      }
      ++said_.at;
    }
    compared_.cells.push_back(cell);
  }

  uint32_t add_elision(const Joint& joint) {
    Elision elision{0, joint.texts, joint.next, joint.is_back, joint.is_far, joint.is_cut};
    for (const std::string_view text : joint.texts) elision.words += count_words(text);
    compared_.elisions.push_back(std::move(elision));
    return static_cast<uint32_t>(compared_.elisions.size()) - 1;
  }

  Reading cited_, said_;
  const Link& link_;
  Comparison& compared_;
  uint32_t changes_ = 0;  // of the verdict; its edits follow them
  std::vector<uint32_t> moved_;
  uint32_t run_ = 0;
};

}  // namespace

void pair_pieces(const Pieces& cited, const Pieces& said, const Link& link, Comparison& compared) {
  compared.cells.reserve(cited.pieces.size() + 8);
  Pairing(cited, said, link, compared).run();
}

}  // namespace duidu
