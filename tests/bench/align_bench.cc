// Measures the finder on one pair of texts, in process: `align_bench CASE.json [ROUNDS]` with a case as `duidu align --batch`
// takes it. Prints one line of JSON: bytes of both texts, milliseconds of the first round and of the quickest, of finding the
// quotations without the topics, of folding alone, quotations found, peak of the memory the finder asked for, and one number made
// of all that was found: the same on every machine.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>

#include "align/align.h"
#include "align/quotations/quotations.h"
#include "align/text/whole_text.h"
#include "import/article_json/json_tree.h"
#include "text/utf8.h"

namespace {

size_t live_bytes = 0;
size_t peak_bytes = 0;
constexpr size_t kHeader = 16;

}  // namespace

void* operator new(size_t size) {
  auto* block = static_cast<char*>(std::malloc(size + kHeader));
  if (!block) std::abort();
  *reinterpret_cast<size_t*>(block) = size;
  live_bytes += size;
  if (live_bytes > peak_bytes) peak_bytes = live_bytes;
  return block + kHeader;
}

void operator delete(void* pointer) noexcept {
  if (!pointer) return;
  char* block = static_cast<char*>(pointer) - kHeader;
  live_bytes -= *reinterpret_cast<size_t*>(block);
  std::free(block);
}

void operator delete(void* pointer, size_t) noexcept { operator delete(pointer); }

namespace duidu {
namespace {

using Texts = std::vector<std::string>;

std::string read_file(const char* path) {
  std::string text;
  std::FILE* file = std::fopen(path, "rb");
  if (!file) return text;
  char buffer[1 << 16];
  for (size_t size; (size = std::fread(buffer, 1, sizeof buffer, file)) > 0;) text.append(buffer, size);
  std::fclose(file);
  return text;
}

Texts texts_of(const JsonTree& tree, const char* key) {
  Texts texts;
  const JsonNode* array = tree.member(tree.root(), key);
  for (const JsonNode* node = array ? tree.first_child(*array) : nullptr; node; node = tree.next(*node)) {
    texts.push_back(node->text);
  }
  return texts;
}

std::vector<Paragraph> paragraphs_of(const Texts& texts) {
  std::vector<Paragraph> paragraphs;
  for (const std::string& text : texts) paragraphs.push_back({.text = text, .speaker = {}});
  return paragraphs;
}

size_t bytes_of(const Texts& texts) {
  size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  return bytes;
}

size_t characters_of(const Texts& texts) {
  size_t characters = 0;
  for (const std::string& text : texts) characters += count_code_points(text);
  return characters;
}

uint64_t bits_of(double value) {
  uint64_t bits = 0;
  std::memcpy(&bits, &value, sizeof bits);
  return bits;
}

// Of everything in an alignment, to the last bit of a score (FNV-1a).
uint32_t fingerprint_of(const Alignment& alignment) {
  uint32_t hash = 0x811C9DC5;
  const auto add = [&](uint64_t value) {
    for (int byte = 0; byte < 8; ++byte, value >>= 8)
      hash = (hash ^ static_cast<uint32_t>(value & 0xFF)) * 0x01000193;
  };
  const auto add_range = [&](const Range& range) {
    for (const uint32_t value : {range.first, range.start, range.last, range.end}) add(value);
  };
  for (const Quotation& quotation : alignment.quotations) {
    for (const Fragment& fragment : quotation.fragments)
      add_range(fragment.commentary), add_range(fragment.source);
    for (const Range& range : quotation.other_occurrences) add_range(range);
    add(bits_of(quotation.similarity));
  }
  for (const TopicLink& topic : alignment.topics) {
    for (const uint32_t value : {topic.commentary, topic.source, topic.source_last}) add(value);
    add(bits_of(topic.score));
    for (const std::string& word : topic.reason.shared) {
      for (const char c : word) add(static_cast<unsigned char>(c));
    }
  }
  return hash;
}

struct Milliseconds {
  double first = 0, best = 0;
};

template <typename Work>
Milliseconds measure(int rounds, Work work) {
  Milliseconds all;
  for (int round = 0; round < rounds; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - begin;
    if (round == 0) all = {passed.count(), passed.count()};
    all.best = std::min(all.best, passed.count());
  }
  return all;
}

int run(const char* path, int rounds) {
  const Result<JsonTree> parsed = JsonTree::parse(read_file(path));
  if (!parsed) return std::fprintf(stderr, "align_bench: %s\n", parsed.error().message.c_str()), 1;
  const Texts source = texts_of(parsed.value(), "source"),
              commentary = texts_of(parsed.value(), "commentary");
  const std::vector<Paragraph> source_paragraphs = paragraphs_of(source);
  const std::vector<Paragraph> commentary_paragraphs = paragraphs_of(commentary);
  size_t quotations = 0;
  uint32_t fingerprint = 0;
  bool is_complete = false;
  const size_t before = live_bytes;
  peak_bytes = live_bytes;
  // Through a pointer, so that it stays a function of its own as in the reader: taken into one that runs once, it would never be
  // compiled well by an engine that does so for what is called again.
  Alignment (*volatile align_them)(const std::vector<Paragraph>&, const std::vector<Paragraph>&,
                                   const AlignOptions&) = align;
  const Milliseconds ms = measure(rounds, [&] {
    const Alignment alignment = align_them(source_paragraphs, commentary_paragraphs, {});
    quotations = alignment.quotations.size();
    is_complete = alignment.is_complete;
    fingerprint = fingerprint_of(alignment);
  });
  const size_t peak = peak_bytes - before;
  const Milliseconds find = measure(rounds, [&] {
    const AlignOptions options;
    Budget budget(options);
    const WholeText folded_source(source_paragraphs), folded_commentary(commentary_paragraphs);
    const Frequencies frequencies(folded_source, folded_commentary);
    const SeedIndex seeds(folded_source);
    quotations =
        find_quotations({folded_source, seeds, frequencies}, folded_commentary, options.language, budget)
            .size();
  });
  const Milliseconds fold = measure(rounds, [&] {
    const WholeText folded_source{source_paragraphs}, folded_commentary{commentary_paragraphs};
  });
  std::printf(
      "{\"bytes\":%zu,\"source_characters\":%zu,\"characters\":%zu,"
      "\"first_ms\":%.4f,\"ms\":%.4f,\"find_ms\":%.4f,\"fold_ms\":%.4f,"
      "\"quotations\":%zu,\"complete\":%s,\"peak_bytes\":%zu,\"fingerprint\":%u}\n",
      bytes_of(source) + bytes_of(commentary), characters_of(source),
      characters_of(source) + characters_of(commentary), ms.first, ms.best, find.best, fold.best, quotations,
      is_complete ? "true" : "false", peak, static_cast<unsigned>(fingerprint));
  return 0;
}

}  // namespace
}  // namespace duidu

int main(int argc, char** argv) {
  if (argc < 2) return std::fputs("usage: align_bench CASE.json [ROUNDS]\n", stderr), 2;
  return duidu::run(argv[1], argc > 2 ? std::atoi(argv[2]) : 5);
}
