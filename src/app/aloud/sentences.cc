#include "app/aloud/sentences.h"

#include <algorithm>
#include <climits>

#include "app/links/link_choice.h"
#include "model/pressed_words.h"
#include "text/characters.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// A browser's voice may break off after 15 seconds: some 55 Han characters, or 160 letters, at the usual speed.
constexpr int kMostWeight = 160, kHanWeight = 3;
// A full stop after less is more likely an abbreviation's.
constexpr int kLeastBeforeStop = 8;

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }
bool ends_sentence(char32_t c) { return is_one_of(c, U"。！？!?…；;．｡؟।"); }
bool closes(char32_t c) { return is_one_of(c, U"”’」』）】》)]\"'—"); }
bool ends_clause(char32_t c) { return is_one_of(c, U"，、：,:،"); }
bool is_han(char32_t c) { return (c >= 0x2E80 && c <= 0x9FFF) || c >= 0x20000; }
bool is_kana(char32_t c) { return c >= 0x3040 && c <= 0x30FF; }
bool is_hangul(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }

char32_t code_point_at(std::string_view text, size_t offset) {
  return offset < text.size() ? next_code_point(text, offset) : U' ';
}

bool has_words(std::string_view text) {
  for (size_t offset = 0; offset < text.size();) {
    if (character_of(next_code_point(text, offset)).kind == CharacterKind::kWord) return true;
  }
  return false;
}

// Where the sentence that begins at `start` ends, at most `most` heavy: at a sentence's end if there is one, else behind the
// last clause, else behind the last word, else anywhere.
uint32_t sentence_end(std::string_view text, size_t start, int most) {
  size_t offset = start, clause = 0, word = 0;
  for (int weight = 0; offset < text.size();) {
    const size_t before = offset;
    const char32_t c = next_code_point(text, offset);
    weight += c >= 0x2E80 ? kHanWeight : 1;
    if (weight > most) return static_cast<uint32_t>(clause > 0 ? clause : word > 0 ? word : before);
    const char32_t next = code_point_at(text, offset);
    const bool is_stop = c == U'.' && weight >= kLeastBeforeStop && (is_space(next) || closes(next));
    if (c == U'\n' || is_stop || ends_sentence(c)) {
      for (size_t behind = offset; behind < text.size(); offset = behind) {
        const char32_t closing = next_code_point(text, behind);
        if (!closes(closing) && !ends_sentence(closing)) break;
      }
      return static_cast<uint32_t>(offset);
    }
    if (ends_clause(c)) clause = offset;
    if (is_space(c)) word = offset;
  }
  return static_cast<uint32_t>(text.size());
}

// The sentences of [from, to) of a unit.
std::vector<Span> sentences_in(const Article& article, UnitRef unit, uint32_t from, uint32_t to, int rate) {
  const std::string& whole = article.unit(unit).text;
  const std::string_view text = std::string_view(whole).substr(0, to);
  std::vector<Span> sentences;
  const int most = std::max(kMostWeight * std::min(rate, 100) / 100, kHanWeight);
  for (uint32_t start = from; start < text.size();) {
    size_t behind = start;
    if (is_space(next_code_point(text, behind))) {
      start = static_cast<uint32_t>(behind);
      continue;
    }
    const uint32_t end = sentence_end(text, start, most);
    if (has_words(text.substr(start, end - start))) sentences.push_back({unit, start, end});
    start = end;
  }
  return sentences;
}

std::vector<Span> sentences_of(const Article& article, const Passage& passage, UnitRef unit, int rate) {
  if (is_to_be_pressed(article.unit(unit))) return {};
  return sentences_in(article, unit, unit == passage.start.unit ? passage.start.offset : 0,
                      unit == passage.end.unit ? passage.end.offset : UINT32_MAX, rate);
}

uint32_t group_count(const Article& article, Side side) {
  return static_cast<uint32_t>(side == Side::kInterview ? article.interview().turns.size()
                                                        : article.commentaries().size());
}
uint32_t unit_count(const Article& article, Side side, uint32_t group) {
  return static_cast<uint32_t>(side == Side::kInterview ? article.interview().turns[group].units.size()
                                                        : article.commentaries()[group].blocks.size());
}

// The unit behind it, or before it; false at the end of the side.
bool step(const Article& article, UnitRef& unit, bool is_forwards) {
  if (is_forwards ? ++unit.index < unit_count(article, unit.side, unit.group) : unit.index-- > 0) return true;
  const uint32_t groups = group_count(article, unit.side);
  for (unit.group += is_forwards ? 1 : -1; unit.group < groups; unit.group += is_forwards ? 1 : -1) {
    const uint32_t units = unit_count(article, unit.side, unit.group);
    unit.index = is_forwards ? 0 : units - 1;
    if (units > 0) return true;
  }
  return false;
}

// The first sentence from a unit of a passage on, or the last one back from there, through the passages.
std::optional<Sentence> sentence_from(const Article& article, const Passages& passages, uint32_t number,
                                      UnitRef unit, bool is_forwards, int rate) {
  for (;;) {
    const Passage& passage = passages[number];
    bool is_inside = !(unit < passage.start.unit) && !(passage.end.unit < unit);
    while (is_inside) {
      const std::vector<Span> sentences = sentences_of(article, passage, unit, rate);
      if (!sentences.empty()) return Sentence{number, is_forwards ? sentences.front() : sentences.back()};
      is_inside =
          unit != (is_forwards ? passage.end.unit : passage.start.unit) && step(article, unit, is_forwards);
    }
    number += is_forwards ? 1 : -1;
    if (number >= passages.size()) return std::nullopt;
    unit = is_forwards ? passages[number].start.unit : passages[number].end.unit;
  }
}

std::optional<Sentence> neighbour(const Article& article, const Passages& passages, const Sentence& sentence,
                                  bool is_forwards, int rate) {
  if (sentence.passage >= passages.size()) return std::nullopt;
  const Passage& passage = passages[sentence.passage];
  UnitRef unit = sentence.span.unit;
  const std::vector<Span> sentences = sentences_of(article, passage, unit, rate);
  // By place, not by number: another speed cuts otherwise.
  if (is_forwards) {
    for (const Span& each : sentences) {
      if (each.start >= sentence.span.end) return Sentence{sentence.passage, each};
    }
  } else {
    for (size_t i = sentences.size(); i-- > 0;) {
      if (sentences[i].end <= sentence.span.start) return Sentence{sentence.passage, sentences[i]};
    }
  }
  const bool is_last = unit == (is_forwards ? passage.end.unit : passage.start.unit);
  if (!is_last && step(article, unit, is_forwards))
    return sentence_from(article, passages, sentence.passage, unit, is_forwards, rate);
  const uint32_t number = sentence.passage + (is_forwards ? 1 : -1);
  if (number >= passages.size()) return std::nullopt;
  unit = is_forwards ? passages[number].start.unit : passages[number].end.unit;
  return sentence_from(article, passages, number, unit, is_forwards, rate);
}

// The number of a name among those who speak, in the order in which they first do.
uint32_t number_of_speaker(const Article& article, const std::string& name) {
  std::vector<std::string_view> names;
  for (const Turn& turn : article.interview().turns) {
    if (std::find(names.begin(), names.end(), turn.speaker) != names.end()) continue;
    if (turn.speaker == name) break;
    names.push_back(turn.speaker);
  }
  return static_cast<uint32_t>(names.size());
}

// A commentary may stand in several pieces of an arranged article.
uint32_t first_piece(const Article& article, uint32_t commentary) {
  const auto& all = article.commentaries();
  const auto first = std::find_if(all.begin(), all.end(),
                                  [&](const Commentary& each) { return each.id == all[commentary].id; });
  return static_cast<uint32_t>(first - all.begin());
}

// What most of its letters are written in; a Han or Latin one of another language than the article's is taken for the
// most likely.
std::string language_of_words(const Article& article, std::string_view words) {
  int han = 0, letters = 0;
  bool has_kana = false, has_hangul = false;
  for (size_t offset = 0; offset < words.size();) {
    const char32_t c = next_code_point(words, offset);
    has_kana = has_kana || is_kana(c);
    has_hangul = has_hangul || is_hangul(c);
    if (is_han(c) || is_kana(c)) {
      ++han;
    } else if (character_of(c).kind == CharacterKind::kWord && c > U'9') {
      ++letters;
    }
  }
  const std::string& own = article.language();
  const std::string base = own.substr(0, 2);
  if (has_hangul) return "ko";
  // An English word of five letters is about one of two characters.
  if (han > 0 && han * 5 >= letters * 2) return has_kana ? "ja" : base == "zh" || base == "ja" ? own : "zh";
  const bool is_east_asian = base == "zh" || base == "ja" || base == "ko";
  return letters > 0 && is_east_asian ? "en" : own;
}

}  // namespace

uint32_t end_of_sentence(std::string_view text, size_t start) { return sentence_end(text, start, INT_MAX); }

Passages from_here(const Article& article, TextPosition position) {
  const Side side = position.unit.side;
  if (position.unit.group >= group_count(article, side)) return {};
  for (const Span& sentence : sentences_in(article, position.unit, 0, UINT32_MAX, 100)) {
    if (position.offset >= sentence.start && position.offset < sentence.end) position.offset = sentence.start;
  }
  UnitRef last = position.unit;
  for (UnitRef next = last; step(article, next, true);) last = next;
  return {{position, {last, UINT32_MAX}}};
}

Passages pair_of(const Article& article, const Link& link, uint32_t occurrence) {
  Passages passages;
  for (const Span& span : spans_of_occurrence(article, link, Side::kInterview, occurrence)) {
    passages.push_back({{span.unit, span.start}, {span.unit, span.end}});
  }
  for (const Span& span : link.commentary) {
    const Passage whole{{span.unit, 0}, {span.unit, UINT32_MAX}};
    if (passages.empty() || passages.back() != whole) passages.push_back(whole);
  }
  return passages;
}

std::optional<Sentence> first_sentence(const Article& article, const Passages& passages, int rate) {
  if (passages.empty()) return std::nullopt;
  return sentence_from(article, passages, 0, passages[0].start.unit, true, rate);
}

std::optional<Sentence> next_sentence(const Article& article, const Passages& passages,
                                      const Sentence& sentence, int rate) {
  return neighbour(article, passages, sentence, true, rate);
}

std::optional<Sentence> previous_sentence(const Article& article, const Passages& passages,
                                          const Sentence& sentence, int rate) {
  return neighbour(article, passages, sentence, false, rate);
}

Utterance utterance_of(const Article& article, const Span& sentence, bool names_speakers) {
  const Unit& unit = article.unit(sentence.unit);
  const bool is_interview = sentence.unit.side == Side::kInterview;
  const std::string& name =
      is_interview ? article.interview().turns[sentence.unit.group].speaker : unit.speaker;
  Utterance utterance;
  utterance.text = unit.text.substr(sentence.start, sentence.end - sentence.start);
  utterance.language = language_of_words(article, utterance.text);
  utterance.speaker = number_of_speaker(article, name);
  if (!is_interview && name.empty()) {
    utterance.speaker =
        number_of_speaker(article, "\n") + first_piece(article, sentence.unit.group);  // behind all names
  }
  const bool opens_turn = sentence.start == 0 && (!is_interview || sentence.unit.index == 0);
  if (names_speakers && opens_turn && !name.empty()) {
    utterance.text.insert(0, speaker_label(article, name) + ' ');
  }
  return utterance;
}

}  // namespace duidu
