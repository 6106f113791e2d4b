#include "align/seeds.h"

#include <bit>

#include "base/unicode.h"

namespace duidu {
namespace {

constexpr uint32_t kMultiplier = 0x9E3779B1;  // 2^32 / golden ratio (Knuth, multiplicative hashing)
constexpr int kMinBucketBits = 8;
constexpr uint32_t kNoBucket = UINT32_MAX;
constexpr uint32_t kSampled = 5;  // letters

uint32_t finish(uint32_t hash) {  // the last rounds of MurmurHash3, so that the high bits are good ones
  hash = (hash ^ hash >> 16) * 0x85EBCA6B;
  hash = (hash ^ hash >> 13) * 0xC2B2AE35;
  return hash ^ hash >> 16;
}

// Inside words one place in four, told by the letters that follow.
bool is_sampled(const std::u32string& folded, uint32_t index) {
  if (folded.size() - index < kSampled) return false;
  uint32_t hash = 0;
  for (uint32_t i = index; i < index + kSampled; ++i) hash = (hash ^ folded[i]) * kMultiplier;
  return hash >> 30 == 0;
}

}  // namespace

SeedShape seed_shape(uint32_t source_size) {
  if (source_size <= kParameters.small_source) return {kParameters.small_seed, true};
  if (source_size <= kParameters.medium_source) return {kParameters.medium_seed, false};
  return {kParameters.large_seed, false};
}

Seed seed_at(const WholeText& text, uint32_t index, const SeedShape& shape) {
  const std::u32string& folded = text.folded();
  const bool begins_here = shape.begins_anywhere || is_ideographic(folded[index]) ||
                           is_sampled(folded, index) || text.is_boundary(index);
  if (!begins_here) return {};
  Seed seed;
  uint32_t weight = 0;
  for (uint32_t i = index; weight < shape.weight; ++i, ++seed.length) {
    if (i == folded.size()) return {};
    weight += is_ideographic(folded[i]) ? kParameters.han_weight : kParameters.letter_weight;
    seed.hash = (seed.hash ^ folded[i]) * kMultiplier;
  }
  seed.hash = finish(seed.hash);
  return seed;
}

SeedIndex::SeedIndex(const WholeText& source) : shape_(seed_shape(source.size())) {
  const int bits = std::max(kMinBucketBits, static_cast<int>(std::bit_width(source.size())));
  shift_ = 32 - bits;
  bucket_end_.assign((size_t{1} << bits) + 1, 0);
  std::vector<uint32_t> buckets(source.size(), kNoBucket);
  for (uint32_t i = 0; i < source.size(); ++i) {
    const Seed seed = seed_at(source, i, shape_);
    if (seed.length == 0) continue;
    buckets[i] = bucket_of(seed.hash);
    ++bucket_end_[buckets[i] + 1];
  }
  for (size_t bucket = 1; bucket < bucket_end_.size(); ++bucket)
    bucket_end_[bucket] += bucket_end_[bucket - 1];
  places_.resize(bucket_end_.back());
  // Each bucket's beginning moves to its end while it fills; afterwards bucket_end_[b] is the end of b.
  for (uint32_t i = 0; i < source.size(); ++i) {
    if (buckets[i] != kNoBucket) places_[bucket_end_[buckets[i]]++] = i;
  }
}

std::span<const uint32_t> SeedIndex::places(uint32_t hash) const {
  const uint32_t bucket = bucket_of(hash);
  const uint32_t begin = bucket == 0 ? 0 : bucket_end_[bucket - 1];
  return std::span(places_).subspan(begin, bucket_end_[bucket] - begin);
}

}  // namespace duidu
