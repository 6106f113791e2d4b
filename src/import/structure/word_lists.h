// Fixed lists of words in a form in which they are found quickly. Hold views of the words, which must outlive them.
#pragma once

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace duidu {

// The words of a list in which bars part them.
class WordList {
 public:
  static constexpr size_t kMaxBytes = 64;  // no word is longer

  explicit WordList(std::string_view list) {
    for (size_t start = 1; start < list.size();) {
      const size_t end = list.find('|', start);
      words_.insert(list.substr(start, end - start));
      start = end + 1;
    }
  }

  bool has(std::string_view text) const {
    return !text.empty() && text.size() <= kMaxBytes && words_.contains(text);
  }

 private:
  std::unordered_set<std::string_view> words_;
};

// Words to be found anywhere in a text, by a look at the two bytes that each begins with.
class WordFinder {
 public:
  template <size_t N>
  explicit WordFinder(const std::string_view (&words)[N]) : words_(std::begin(words), std::end(words)) {
    std::sort(words_.begin(), words_.end());
    for (const std::string_view word : words_) begins_[hash(word)] = true;
  }

  bool finds_in(std::string_view text) const {
    for (size_t i = 0; i + 1 < text.size(); ++i) {
      const std::string_view rest = text.substr(i);
      if (begins_[hash(rest)] && begins_with_word(rest)) return true;
    }
    return false;
  }

 private:
  static size_t hash(std::string_view text) {
    return (static_cast<unsigned char>(text[0]) * 37u + static_cast<unsigned char>(text[1])) % 2048u;
  }

  bool begins_with_word(std::string_view text) const {
    const auto first = std::lower_bound(words_.begin(), words_.end(), text.substr(0, 2));
    for (auto word = first; word != words_.end() && word->substr(0, 2) == text.substr(0, 2); ++word) {
      if (text.starts_with(*word)) return true;
    }
    return false;
  }

  std::vector<std::string_view> words_;
  std::bitset<2048> begins_;
};

}  // namespace duidu
