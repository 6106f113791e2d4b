#include "align/batch.h"

#include <algorithm>
#include <utility>

#include "align/align.h"
#include "text/utf8.h"

namespace duidu {
namespace {

std::vector<Paragraph> paragraphs_of(const std::vector<std::string>& texts) {
  std::vector<Paragraph> paragraphs;
  for (const std::string& text : texts) paragraphs.push_back({.text = text, .speaker = {}});
  return paragraphs;
}

uint32_t code_points_before(std::string_view text, uint32_t offset) {
  return static_cast<uint32_t>(count_code_points(text.substr(0, offset)));
}

BatchRange in_code_points(const std::vector<std::string>& texts, const Range& range) {
  return {range.first, code_points_before(texts[range.first], range.start), range.last,
          code_points_before(texts[range.last], range.end)};
}

double score_of(const TopicRanking& ranking, uint32_t source) {
  const auto at = std::find_if(ranking.source.begin(), ranking.source.end(),
                               [&](const auto& entry) { return entry.first == source; });
  return at == ranking.source.end() ? 0 : at->second;
}

std::vector<BatchLink> links_of(const Alignment& alignment) {
  std::vector<BatchLink> links;
  for (const Quotation& quotation : alignment.quotations) {
    if (!quotation.has_source()) continue;
    for (const Fragment& fragment : quotation.fragments) {
      for (uint32_t c = fragment.commentary.first; c <= fragment.commentary.last; ++c) {
        const uint32_t source = fragment.source.first;
        links.push_back(
            {c, source, c < alignment.rankings.size() ? score_of(alignment.rankings[c], source) : 0});
      }
    }
  }
  for (const TopicLink& topic : alignment.topics)
    links.push_back({topic.commentary, topic.source, topic.score});
  return links;
}

}  // namespace

BatchResult run_batch_case(const BatchCase& batch_case) {
  AlignOptions options;
  options.wants_rankings = true;
  Alignment alignment =
      align(paragraphs_of(batch_case.source), paragraphs_of(batch_case.commentary), options);
  BatchResult result{batch_case.id, {}, links_of(alignment), std::move(alignment.rankings)};
  for (const Quotation& quotation : alignment.quotations) {
    if (!quotation.has_source()) continue;
    for (const Fragment& fragment : quotation.fragments) {
      result.quotes.push_back({in_code_points(batch_case.commentary, fragment.commentary),
                               in_code_points(batch_case.source, fragment.source), quotation.level,
                               quotation.similarity});
    }
  }
  return result;
}

}  // namespace duidu
