#include "export/print_rows.h"

#include "model/link_index.h"

namespace duidu {
namespace {

// Rows by number. The first one precedes the interview.
constexpr uint32_t kLead = 0;
constexpr uint32_t kNowhere = UINT32_MAX;

using BlockRows = std::vector<std::vector<uint32_t>>;  // by commentary and block

BlockRows linked_rows(const Article& article, const std::vector<uint32_t>& turn_rows) {
  BlockRows rows;
  for (const Commentary& commentary : article.commentaries()) {
    rows.emplace_back(commentary.blocks.size(), kNowhere);
  }
  for (const bool is_topic : {false, true}) {
    for (const Link& link : article.links) {
      if (has_bar(link) != is_topic || link.interview.empty()) continue;
      for (const Span& span : link.commentary) {
        uint32_t& row = rows[span.unit.group][span.unit.index];
        const bool is_heading = article.unit(span.unit).kind == UnitKind::kHeading;
        if (row == kNowhere && !(is_topic && is_heading)) row = turn_rows[link.interview.front().unit.group];
      }
    }
  }
  return rows;
}

// Assigns blocks without links to the row of a neighbour.
void fill(const Commentary& commentary, std::vector<uint32_t>& rows, uint32_t tail) {
  uint32_t last = kNowhere;
  for (size_t i = 0; i < rows.size(); ++i) {
    if (rows[i] != kNowhere) {
      last = rows[i];
    } else if (commentary.blocks[i].kind != UnitKind::kHeading) {
      rows[i] = last;
    }
  }
  const uint32_t opening = last == kNowhere ? tail : kLead;
  uint32_t next = last;
  for (size_t i = rows.size(); i-- > 0;) {
    if (rows[i] == kNowhere) {
      rows[i] = commentary.blocks[i].kind == UnitKind::kHeading && next != kNowhere ? next : opening;
    }
    next = rows[i];
  }
}

}  // namespace

std::vector<uint32_t> exchanges_of(const Interview& interview) {
  std::vector<uint32_t> rows;
  uint32_t row = kLead;
  bool has_question = false, was_question = false;
  for (const Turn& turn : interview.turns) {
    const bool is_question = turn.role == Role::kQuestion;
    const bool starts = is_question ? !was_question : turn.role == Role::kAnswer && !has_question;
    if (starts || row == kLead) {
      ++row;
      has_question = false;
    }
    has_question = has_question || is_question;
    was_question = is_question;
    rows.push_back(row);
  }
  return rows;
}

std::vector<PrintRow> print_rows(const Article& article) {
  const std::vector<uint32_t> turn_rows = exchanges_of(article.interview());
  const uint32_t tail = (turn_rows.empty() ? kLead : turn_rows.back()) + 1;
  BlockRows block_rows = linked_rows(article, turn_rows);
  std::vector<PrintRow> rows(tail + 1);
  for (const UnitRef ref : units_of(article, Side::kInterview)) {
    rows[turn_rows[ref.group]].interview.push_back(ref);
  }
  for (uint32_t i = 0; i < article.commentaries().size(); ++i) {
    fill(article.commentaries()[i], block_rows[i], tail);
  }
  for (const UnitRef ref : units_of(article, Side::kCommentary)) {
    rows[block_rows[ref.group][ref.index]].commentary.push_back(ref);
  }
  std::vector<PrintRow> kept;
  for (PrintRow& row : rows) {
    if (!row.interview.empty() || !row.commentary.empty()) kept.push_back(std::move(row));
  }
  return kept;
}

}  // namespace duidu
