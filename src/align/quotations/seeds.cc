#include "align/quotations/seeds.h"

#include <algorithm>
#include <bit>

namespace duidu {
namespace {

constexpr int kMinBucketBits = 6;
constexpr int kFilterBits = 5;  // bits by which a filter value is longer than a bucket number

}  // namespace

SeedShape seed_shape(uint32_t source_size) {
  if (source_size <= kParameters.small_source) return {kParameters.small_seed, true};
  if (source_size <= kParameters.medium_source) return {kParameters.medium_seed, false};
  return {kParameters.large_seed, false};
}

Seed seed_at(const WholeText& text, uint32_t index, const SeedShape& shape) {
  return SeedReader(text, index, shape).seed();
}

// The seeds are read twice, for counting and for filing, since a list of them would be as large as the index.
// For a short text the list is kept.
SeedIndex::SeedIndex(const WholeText& source) : shape_(seed_shape(source.size())) {
  const int index_bits = std::bit_width(source.size());
  index_mask_ = static_cast<uint32_t>((uint64_t{1} << index_bits) - 1);
  // Four to eight entries to a bucket: these are adjacent in memory, and the table of buckets stays small.
  const auto bits_for = [](uint32_t count) {
    return std::max(kMinBucketBits, static_cast<int>(std::bit_width(count)) - 3);
  };
  bucket_bits_ = bits_for(source.size());
  bucket_end_.assign((size_t{1} << bucket_bits_) + 2, 0);
  std::vector<uint32_t> hashes;  // by index; 0 where no seed begins
  const bool keeps_hashes = source.size() <= kParameters.small_source;
  if (keeps_hashes) hashes.resize(source.size());
  uint32_t count = 0;
  for (SeedReader reader(source, 0, shape_); !reader.is_at_end(); reader.step()) {
    const Seed seed = reader.seed();
    if (seed.length == 0) continue;
    if (keeps_hashes) hashes[reader.index()] = seed.hash | kUsed;
    ++bucket_end_[bucket_of(seed.hash) + 2];
    ++count;
  }
  // There are fewer seeds than code points: buckets are merged in pairs.
  for (; bucket_bits_ > bits_for(count); --bucket_bits_) {
    const size_t half = size_t{1} << (bucket_bits_ - 1);
    for (size_t i = 2; i < half + 2; ++i) bucket_end_[i] = bucket_end_[2 * i - 2] + bucket_end_[2 * i - 1];
    bucket_end_.resize(half + 2);
  }
  for (size_t bucket = 2; bucket < bucket_end_.size(); ++bucket)
    bucket_end_[bucket] += bucket_end_[bucket - 1];
  entries_.resize(count + 1);  // the last one is a sentinel
  // Each bucket's beginning moves to its end while the bucket is filled.
  const auto file = [this](uint32_t hash, uint32_t index) {
    entries_[bucket_end_[bucket_of(hash) + 1]++] = tag_of(hash) | index;
  };
  for (uint32_t index = 0; index < hashes.size(); ++index) {
    if (hashes[index] != 0) file(hashes[index], index);
  }
  if (!keeps_hashes) {
    for (SeedReader reader(source, 0, shape_); !reader.is_at_end(); reader.step()) {
      const Seed seed = reader.seed();
      if (seed.length > 0) file(seed.hash, reader.index());
    }
  }
  const int filter_bits = std::min(kFilterBits, 32 - index_bits);
  filter_shift_ = 32 - bucket_bits_ - filter_bits;
  filter_.assign(((size_t{1} << (bucket_bits_ + filter_bits)) + 63) / 64, 0);
  for (uint32_t bucket = 0, at = 0; at < count; ++bucket) {
    for (; at < bucket_end_[bucket + 1]; ++at) {
      const uint64_t bit = uint64_t{bucket} << filter_bits | uint64_t{entries_[at]} >> (32 - filter_bits);
      filter_[bit / 64] |= uint64_t{1} << bit % 64;
    }
  }
}

}  // namespace duidu
