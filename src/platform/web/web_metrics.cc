#include "platform/web/web_metrics.h"

#include <cstring>

#include "platform/web/bridge.h"

namespace duidu {
namespace {

uint64_t key_of(Face face, float size) {
  uint32_t size_bits = 0;
  std::memcpy(&size_bits, &size, sizeof(size));
  return uint64_t{size_bits} << 8 | static_cast<uint8_t>(font_face(face));
}

}  // namespace

float WebMetrics::advance(Face face, float size, std::string_view cluster) const {
  Table<float>& advances = fonts_[key_of(face, size)];
  if (const auto found = advances.find(cluster); found != advances.end()) return found->second;
  const std::string_view shown = cluster == "\u00AD" ? "-" : cluster;
  const double measured = host_measure(static_cast<int>(font_face(face)), size, shown.data(), shown.size());
  return advances.emplace(std::string(cluster), static_cast<float>(measured)).first->second;
}

SideBlanks WebMetrics::blanks(Face face, float size, std::string_view cluster) const {
  Table<SideBlanks>& marks = marks_[key_of(face, size)];
  if (const auto found = marks.find(cluster); found != marks.end()) return found->second;
  float sides[2] = {};
  host_blanks(static_cast<int>(font_face(face)), size, cluster.data(), cluster.size(), sides);
  return marks.emplace(std::string(cluster), SideBlanks{sides[0], sides[1]}).first->second;
}

std::vector<uint32_t> WebMetrics::word_ends(std::string_view run) const {
  std::vector<uint32_t> ends(run.size());
  ends.resize(host_word_ends(run.data(), run.size(), ends.data()));
  return ends;
}

}  // namespace duidu
