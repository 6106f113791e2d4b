#include "align/seeds.h"

#include <algorithm>
#include <bit>

namespace duidu {
namespace {

constexpr int kMinBucketBits = 8;
constexpr int kFilterBits = 4;  // more than name a bucket

}  // namespace

SeedShape seed_shape(uint32_t source_size) {
  if (source_size <= kParameters.small_source) return {kParameters.small_seed, true};
  if (source_size <= kParameters.medium_source) return {kParameters.medium_seed, false};
  return {kParameters.large_seed, false};
}

SeedReader::SeedReader(const WholeText& text, uint32_t index, const SeedShape& shape)
    : text_(text),
      folded_(text.folded().data()),
      shape_(shape),
      size_(text.size()),
      begin_(index),
      end_(index) {
  fill();
}

Seed seed_at(const WholeText& text, uint32_t index, const SeedShape& shape) {
  return SeedReader(text, index, shape).seed();
}

SeedIndex::SeedIndex(const WholeText& source) : shape_(seed_shape(source.size())) {
  std::vector<uint32_t> hashes;
  hashes.reserve(source.size());
  uint32_t count = 0;
  for (SeedReader reader(source, 0, shape_); !reader.is_at_end(); reader.step()) {
    const Seed seed = reader.seed();
    hashes.push_back(seed.length == 0 ? 0 : seed.hash | kUsed);
    count += seed.length != 0;
  }
  place_mask_ = std::bit_ceil(source.size() + 1) - 1;
  const int bits = std::max(kMinBucketBits, static_cast<int>(std::bit_width(count)) - 1);
  shift_ = 32 - bits;
  filter_shift_ = std::max(0, shift_ - kFilterBits);
  filter_.assign((size_t{1} << (32 - filter_shift_)) / 64, 0);
  bucket_end_.assign((size_t{1} << bits) + 2, 0);
  for (const uint32_t hash : hashes) {
    if (hash == 0) continue;
    ++bucket_end_[(hash >> shift_) + 2];
    filter_[(hash >> filter_shift_) / 64] |= uint64_t{1} << (hash >> filter_shift_) % 64;
  }
  for (size_t bucket = 2; bucket < bucket_end_.size(); ++bucket)
    bucket_end_[bucket] += bucket_end_[bucket - 1];
  entries_.resize(count + 1);  // and one that is none
  // Each bucket's beginning moves to its end while it fills.
  for (uint32_t i = 0; i < hashes.size(); ++i) {
    if (hashes[i] != 0) entries_[bucket_end_[(hashes[i] >> shift_) + 1]++] = tag_of(hashes[i]) | i;
  }
}

}  // namespace duidu
