#include "app/views/pair_rows.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/sorting.h"
#include "export/print_rows.h"
#include "model/link_index.h"

namespace duidu {
namespace {

constexpr size_t kNowhere = SIZE_MAX;

bool is_heading(const Article& article, UnitRef block) {
  return article.unit(block).kind == UnitKind::kHeading;
}

// The blocks that a link is about; headings only if it has nothing else.
std::vector<UnitRef> blocks_of(const Article& article, const Link& link) {
  std::vector<UnitRef> blocks;
  for (const bool takes_headings : {false, true}) {
    for (const Span& span : link.commentary) {
      const bool is_new = blocks.empty() || blocks.back() != span.unit;
      if (is_new && is_heading(article, span.unit) == takes_headings) blocks.push_back(span.unit);
    }
    if (!blocks.empty()) break;
  }
  return blocks;
}

class Drafting {
 public:
  Drafting(const Article& article, const std::vector<PairPassage>& passages, const PairsOptions& options)
      : article_(article), passages_(passages), options_(options) {
    for (uint32_t link = 0; link < article.links.size(); ++link) {
      if (!is_wanted(article, article.links[link], options)) continue;
      for (const UnitRef block : blocks_of(article, article.links[link])) links_[block].push_back(link);
    }
    passages_of_.resize(article.links.size());
    for (uint32_t i = 0; i < passages.size(); ++i) {
      for (const uint32_t link : passages[i].links) passages_of_[link].push_back(i);
    }
  }

  std::vector<PairRow> by_interview() {
    std::vector<PairRow> rows;
    for (uint32_t i = 0; i < passages_.size(); ++i) rows.push_back(row_of(i));
    for (size_t i = 0; i < rows.size(); ++i) {
      for (BlockUse& use : rows[i].blocks) use.is_whole = homes_.try_emplace(use.block, i).first->second == i;
    }
    std::vector<std::vector<PairRow>> alone(rows.size() +
                                            1);  // behind each row; first what stands before all
    for (uint32_t group = 0; group < article_.commentaries().size(); ++group) place_rest(group, rows, alone);
    std::vector<PairRow> all = std::move(alone[0]);
    std::vector<PairRow> untold = untold_rows();
    size_t next = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
      const uint32_t turn = passages_[i].words.front().unit.group;
      for (; next < untold.size() && untold[next].first_turn < turn; ++next) all.push_back(untold[next]);
      all.push_back(std::move(rows[i]));
      for (PairRow& row : alone[i + 1]) all.push_back(std::move(row));
    }
    all.insert(all.end(), untold.begin() + static_cast<std::ptrdiff_t>(next), untold.end());
    return all;
  }

  // Blocks about the same passages share a row; `keeps_apart`: they do not.
  std::vector<PairRow> by_commentary(bool keeps_apart) {
    std::vector<PairRow> all;
    for (uint32_t group = 0; group < article_.commentaries().size(); ++group) {
      std::vector<BlockUse> heads;
      bool is_new = true;  // commentaries share no row
      for (const BlockUse& use : uses_of(group)) {
        if (is_heading(article_, use.block) && (keeps_apart || use.links.empty())) {
          heads.push_back(use);
          continue;
        }
        const std::vector<uint32_t> passages = passages_of(use.links);
        const bool is_pair = !passages.empty();
        if (!is_pair && options_.is_filtered() && use.links.empty()) continue;
        const bool goes_on = !is_new && heads.empty() && use.links.empty() && is_quote(all.back());
        const auto kind = is_pair ? PairRowKind::kPair : PairRowKind::kAlone;
        const bool is_same =
            !is_new && heads.empty() && all.back().kind == kind && all.back().passages == passages &&
            !(keeps_apart && (is_pair || !use.links.empty() || !all.back().blocks.back().links.empty()));
        if (!goes_on && !is_same) all.push_back({kind, passages, std::move(heads), 0, 0});
        heads.clear();
        all.back().blocks.push_back(use);
        is_new = false;
      }
      if (!heads.empty() && !options_.is_filtered())
        all.push_back({PairRowKind::kAlone, {}, std::move(heads), 0, 0});
    }
    return all;
  }

  // Runs of exchanges without any link; none where a filter hides others.
  std::vector<PairRow> untold_rows() const {
    std::vector<PairRow> rows;
    if (options_.is_filtered()) return rows;
    const std::vector<uint32_t> exchanges = exchanges_of(article_.interview());
    std::vector<bool> is_told(exchanges.empty() ? 0 : exchanges.back() + 1);
    for (const Link& link : article_.links) {
      if (is_orphan(link)) continue;
      for (const Span& span : link.interview) is_told[exchanges[span.unit.group]] = true;
    }
    for (uint32_t turn = 0; turn < exchanges.size(); ++turn) {
      if (is_told[exchanges[turn]]) continue;
      const bool goes_on = !rows.empty() && rows.back().end_turn == turn;
      if (!goes_on && article_.interview().turns[turn].units.empty()) continue;
      if (!goes_on) rows.push_back({PairRowKind::kUntold, {}, {}, turn, turn});
      rows.back().end_turn = turn + 1;
    }
    return rows;
  }

 private:
  // With everything that is said about the passage, quotations first.
  PairRow row_of(uint32_t passage) const {
    PairRow row{PairRowKind::kPair, {passage}, {}, 0, 0};
    std::vector<uint32_t> links = passages_[passage].links;
    sort_values(links, [&](uint32_t a, uint32_t b) {
      const Link &one = article_.links[a], &other = article_.links[b];
      if (has_bar(one) != has_bar(other)) return has_bar(other);
      return one.commentary.front().unit < other.commentary.front().unit;
    });
    for (const uint32_t link : links) {
      for (const UnitRef block : blocks_of(article_, article_.links[link])) {
        const auto used = std::find_if(row.blocks.begin(), row.blocks.end(),
                                       [&](const BlockUse& use) { return use.block == block; });
        if (used == row.blocks.end()) {
          row.blocks.push_back({block, {link}, false});
        } else {
          used->links.push_back(link);
        }
      }
    }
    return row;
  }

  // Every block of a commentary, whole and with its links.
  std::vector<BlockUse> uses_of(uint32_t group) const {
    std::vector<BlockUse> uses;
    for (uint32_t i = 0; i < article_.commentaries()[group].blocks.size(); ++i) {
      const UnitRef block{Side::kCommentary, group, i};
      const auto found = links_.find(block);
      uses.push_back({block, found == links_.end() ? std::vector<uint32_t>() : found->second, true});
    }
    return uses;
  }

  std::vector<uint32_t> passages_of(const std::vector<uint32_t>& links) const {
    std::vector<uint32_t> all;
    for (const uint32_t link : links)
      all.insert(all.end(), passages_of_[link].begin(), passages_of_[link].end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  // Whether a row ends with a quotation block, or what follows one.
  bool is_quote(const PairRow& row) const {
    if (row.kind != PairRowKind::kPair) return false;
    for (size_t i = row.blocks.size(); i-- > 0;) {
      if (!row.blocks[i].links.empty()) return article_.unit(row.blocks[i].block).kind == UnitKind::kQuote;
    }
    return false;
  }

  // Headings, what follows quotation blocks, and what answers to nothing.
  void place_rest(uint32_t group, std::vector<PairRow>& rows,
                  std::vector<std::vector<PairRow>>& alone) const {
    std::vector<BlockUse> heads;
    size_t home = kNowhere;  // of the block before
    bool follows_quote = false, is_run = false;
    for (const BlockUse& use : uses_of(group)) {
      const auto found = homes_.find(use.block);
      const bool is_placed = found != homes_.end();
      if (!is_placed && is_heading(article_, use.block)) {
        heads.push_back(use);
        follows_quote = is_run = false;
        continue;
      }
      if (is_placed) {
        home = found->second;
        insert(rows[home], use.block, heads, false);
        follows_quote = article_.unit(use.block).kind == UnitKind::kQuote;
        is_run = false;
      } else if (follows_quote && use.links.empty()) {
        insert(rows[home], {Side::kCommentary, group, use.block.index - 1}, {use}, true);
      } else if (!options_.is_filtered() || !use.links.empty()) {
        std::vector<PairRow>& behind = alone[home == kNowhere ? 0 : home + 1];
        if (!is_run) behind.push_back({PairRowKind::kAlone, {}, {}, 0, 0});
        for (const BlockUse& head : heads) behind.back().blocks.push_back(head);
        behind.back().blocks.push_back(use);
        is_run = true;
      }
      heads.clear();
    }
    if (!heads.empty() && !options_.is_filtered())
      alone[home == kNowhere ? 0 : home + 1].push_back({PairRowKind::kAlone, {}, std::move(heads), 0, 0});
  }

  static void insert(PairRow& row, UnitRef block, const std::vector<BlockUse>& uses, bool is_behind) {
    auto at = std::find_if(row.blocks.begin(), row.blocks.end(),
                           [&](const BlockUse& use) { return use.block == block; });
    if (is_behind) ++at;
    row.blocks.insert(at, uses.begin(), uses.end());
  }

  const Article& article_;
  const std::vector<PairPassage>& passages_;
  const PairsOptions& options_;
  std::map<UnitRef, std::vector<uint32_t>> links_;  // by block
  std::vector<std::vector<uint32_t>> passages_of_;  // by link
  std::map<UnitRef, size_t> homes_;                 // by block: the row where it stands whole
};

}  // namespace

std::vector<PairRow> pair_rows(const Article& article, const std::vector<PairPassage>& passages,
                               const PairsOptions& options) {
  Drafting drafting(article, passages, options);
  if (options.order == PairsOrder::kInterview) return drafting.by_interview();
  std::vector<PairRow> rows = drafting.by_commentary(false);
  for (PairRow& row : drafting.untold_rows()) rows.push_back(std::move(row));
  return rows;
}

std::vector<PairRow> card_rows(const Article& article, const std::vector<PairPassage>& passages) {
  return Drafting(article, passages, {}).by_commentary(true);
}

}  // namespace duidu
