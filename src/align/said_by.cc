#include "align/said_by.h"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "align/people.h"
#include "align/quotations/lead_in.h"
#include "align/text/quotation_marks.h"
#include "base/ascii.h"
#include "text/character_set.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr size_t kReach = 240;  // bytes of the sentence around a quotation that are looked at
constexpr CharacterSet kSentenceEnds(U"。！？!?\n");
constexpr CharacterSet kClauseEnds(U"。！？!?；;\n：:");

// The commentary is about one interview if this share of its quotations is from it.
constexpr size_t kLeastQuotations = 3, kMainShareOf = 3, kMainShare = 2;

// Whether a full stop behind `sentence` ends it; behind "Mr" and "St" it does not.
bool ends_at_stop(const std::string& sentence) {
  constexpr size_t kLongestTitle = 3;
  const size_t blank = sentence.rfind(' ');
  return sentence.size() - (blank == sentence.npos ? 0 : blank + 1) > kLongestTitle;
}

// The last sentence of a text, without what it quotes itself.
std::string last_sentence(std::string_view text) {
  text = text.substr(text.size() - std::min(text.size(), kReach));
  while (!text.empty() && (text.front() & 0xC0) == 0x80) text.remove_prefix(1);
  std::string sentence;
  size_t quoted_from = 0;
  bool is_quoted = false;
  for (size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (is_quotation_mark(c) && c != U'\'' && c != U'’') {
      if (is_quoted) sentence.resize(quoted_from);
      is_quoted = !is_quoted;
      quoted_from = sentence.size();
    } else if (!is_quoted && (kSentenceEnds.contains(c) || (c == U'.' && ends_at_stop(sentence)))) {
      sentence.clear();
    } else {
      append_code_point(sentence, c);
    }
  }
  if (is_quoted) sentence.resize(quoted_from);
  return sentence;
}

// The clause behind a quotation: ", says the keeper", "——何守钟".
std::string_view clause_behind(std::string_view behind) {
  size_t offset = 0, begin = 0;
  while (offset < behind.size()) {
    const char32_t c = next_code_point(behind, offset);
    if (!is_punctuation(c) && !is_space(c)) break;
    begin = offset;
  }
  size_t end = begin;
  for (offset = begin; offset < behind.size() && end - begin < kReach; end = offset) {
    const char32_t c = next_code_point(behind, offset);
    if (kClauseEnds.contains(c) || c == U'.' || is_quotation_mark(c)) break;
  }
  return behind.substr(begin, end - begin);
}

// The end of the words before `end`, without the punctuation behind them.
size_t end_of_words(std::string_view text, size_t end) {
  for (size_t start = end; start > 0; end = start) {
    if (!is_punctuation(previous_code_point(text, start))) break;
  }
  return end;
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != text.npos; });
}

bool denies(std::string_view sentence) {
  return has_any(sentence, {"没", "沒", "不曾", "从未", "從未", "否认", "否認", " not ", "n't", "n’t",
                            " never ", " den"});
}

bool asks(std::string_view sentence) { return has_any(sentence, {"问", "問", " ask"}); }

bool has_pronoun(std::string_view sentence) {
  if (has_any(sentence, {"他", "她"})) return true;
  for (const std::string_view word : {"he", "she", "they", "He", "She", "They"}) {
    for (size_t at = 0; (at = sentence.find(word, at)) != sentence.npos; at += word.size()) {
      const size_t behind = at + word.size();
      const bool is_whole = (at == 0 || !is_ascii_letter(sentence[at - 1])) &&
                            (behind == sentence.size() || !is_ascii_letter(sentence[behind]));
      if (is_whole) return true;
    }
  }
  return false;
}

// Whether the person named behind `before` is the one who is told, asked or spoken of, and not the one who speaks.
bool is_object(std::string_view before) {
  while (before.ends_with(' ')) before.remove_suffix(1);
  for (const std::string_view word :
       {"对",   "對",   "向",   "告诉", "告訴", "问", "問", "答", "谈到", "談到", "谈起", "提到",
        "提起", "关于", "關於", "跟",   "和",   "与", "與", "被", "像",   "给",   "給",   "替"}) {
    if (before.ends_with(word)) return true;
  }
  for (const std::string_view word :
       {"to", "told", "tells", "tell", "of", "about", "by", "with", "from", "for", "against", "asked", "asks",
        "answered", "answers", "like", "at", "and", "on"}) {
    const bool is_whole =
        before.ends_with(word) &&
        (before.size() == word.size() || !is_ascii_letter(before[before.size() - word.size() - 1]));
    if (is_whole) return true;
  }
  return false;
}

bool ends_with_colon(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text.ends_with(':') || text.ends_with("：");
}

// Whom the sentence around a quotation names for it.
struct Claim {
  enum class Kind { kNothing, kPronoun, kPerson };
  Kind kind = Kind::kNothing;
  uint32_t person = People::kNobody;
  std::vector<uint32_t> named;  // everybody in the sentence
};

class Speakers {
 public:
  explicit Speakers(const Texts& texts) : texts_(texts), people_(texts.interview) {}

  SaidBy judge(const Link& link) const {
    const std::vector<uint32_t> said = speakers_of(link);
    if (said.size() != 1 || said[0] == People::kNobody) return {};
    const Claim claim = claim_of(link);
    const bool names_speaker =
        std::find(claim.named.begin(), claim.named.end(), said[0]) != claim.named.end();
    if (names_speaker || claim.kind == Claim::Kind::kNothing) return {};
    SaidBy said_by;
    said_by.is_question = people_.asks(said[0]);
    if (claim.kind == Claim::Kind::kPronoun) {
      return said_by.is_question && people_.only_answerer() != People::kNobody ? named(said_by, said[0])
                                                                               : SaidBy();
    }
    said_by.claimed = people_.name(claim.person);
    return named(said_by, said[0]);
  }

 private:
  SaidBy named(SaidBy said_by, uint32_t person) const {
    said_by.speaker = people_.name(person);
    return said_by;
  }

  // Each of those whose words the link has.
  std::vector<uint32_t> speakers_of(const Link& link) const {
    std::vector<uint32_t> speakers;
    for (const Span& span : link.interview) {
      const uint32_t speaker = people_.of_turn(span.unit.group);
      if (std::find(speakers.begin(), speakers.end(), speaker) == speakers.end()) speakers.push_back(speaker);
    }
    return speakers;
  }

  // So many bytes of a block quotation behind a quotation in it are looked through for names.
  static constexpr size_t kMostBehind = 4096;

  Claim claim_of(const Link& link) const {
    const Span &first = link.commentary.front(), &last = link.commentary.back();
    const Unit& unit = texts_.unit(first.unit);
    if (!unit.speaker.empty()) return claim_by_label(unit.speaker);
    const std::string_view before = std::string_view(unit.text).substr(0, first.start);
    const std::string& text = texts_.unit(last.unit).text;
    const std::string_view behind = std::string_view(text).substr(end_of_words(text, last.end));
    const std::string own = last_sentence(before);
    if (is_blank(own) && unit.kind == UnitKind::kQuote && first.unit.index > 0) {
      UnitRef above = first.unit;
      --above.index;
      const std::string sentence = last_sentence(texts_.unit(above).text);
      if (ends_with_colon(sentence)) return claim_before(sentence);
    }
    const Claim claim = claim_before(own);
    if (claim.kind != Claim::Kind::kNothing) return claim;
    const Claim by_behind = claim_behind(behind, claim.named);
    const bool is_whole = unit.kind == UnitKind::kQuote &&
                          people_.mentions_in(own + std::string(behind.substr(0, kMostBehind))).empty();
    return is_whole ? claim_below(last.unit, by_behind) : by_behind;
  }

  // The signature in a paragraph of its own below a block quotation: "— Sam Orrin".
  Claim claim_below(UnitRef unit, const Claim& otherwise) const {
    ++unit.index;
    const std::vector<Unit>& blocks = texts_.commentaries[unit.group].blocks;
    if (unit.index >= blocks.size() || blocks[unit.index].kind != UnitKind::kQuote) return otherwise;
    const std::string& text = blocks[unit.index].text;
    if (!text.starts_with("—") && !text.starts_with("–") && !text.starts_with("--")) return otherwise;
    return claim_behind(text, {});
  }

  Claim claim_by_label(std::string_view label) const {
    const uint32_t person = people_.called(label);
    if (person == People::kNobody) return {};
    return {Claim::Kind::kPerson, person, {person}};
  }

  // The only person of the sentence, if it is the one who speaks in it; everybody named is noted in the claim.
  Claim claim_by_subject(std::string_view sentence) const {
    Claim claim;
    const std::vector<People::Mention> mentions = people_.mentions_in(sentence);
    bool has_object = has_pronoun(sentence);
    for (const People::Mention& mention : mentions) {
      has_object |= is_object(sentence.substr(0, mention.start));
      if (std::find(claim.named.begin(), claim.named.end(), mention.person) == claim.named.end())
        claim.named.push_back(mention.person);
    }
    if (claim.named.size() != 1 || has_object || denies(sentence)) return claim;
    claim.kind = Claim::Kind::kPerson;
    claim.person = claim.named[0];
    return claim;
  }

  Claim claim_before(std::string_view sentence) const {
    Claim claim = claim_by_subject(sentence);
    const bool announces = ends_with_lead_in(sentence, Saying::kAny);
    if (claim.kind == Claim::Kind::kPerson && !announces && !ends_with_colon(sentence))
      claim.kind = Claim::Kind::kNothing;
    const bool is_pronoun =
        claim.named.empty() && announces && has_pronoun(sentence) && !asks(sentence) && !denies(sentence);
    if (is_pronoun) claim.kind = Claim::Kind::kPronoun;
    return claim;
  }

  // `named` are those whom the sentence names before the quotation.
  Claim claim_behind(std::string_view behind, std::vector<uint32_t> named) const {
    const std::string_view clause = clause_behind(behind);
    Claim claim = claim_by_subject(clause);
    const std::string_view marks = behind.substr(0, static_cast<size_t>(clause.data() - behind.data()));
    const std::string_view name = clause.substr(0, std::min(clause.find(','), clause.find("，")));
    const bool is_signed = claim.named.size() == 1 && people_.called(name) == claim.named[0] &&
                           has_any(marks, {"—", "--", "(", "（"});
    const bool is_said = is_signed || (named.empty() && claim.kind == Claim::Kind::kPerson &&
                                       is_direct_speech({}, {}, behind, people_.forms()));
    claim.kind = is_said ? Claim::Kind::kPerson : Claim::Kind::kNothing;
    claim.named.insert(claim.named.end(), named.begin(), named.end());
    return claim;
  }

  const Texts& texts_;
  const People people_;
};

bool has_speaker(const Link& link) {
  return link.kind == LinkKind::kQuote && link.verdict && !link.interview.empty() && !link.commentary.empty();
}

// Which of several interviews the commentaries are about.
class Interviews {
 public:
  Interviews(const Texts& texts, const std::vector<Link>& links) : texts_(texts) {
    std::vector<size_t> counts(texts.interview.parts.size() + 1);
    for (const Link& link : links) counts[part_of(link)] += has_speaker(link);
    most_ = static_cast<size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
    const size_t all = std::accumulate(counts.begin(), counts.end(), size_t{0});
    has_main_ = all >= kLeastQuotations && counts[most_] * kMainShareOf >= all * kMainShare;
  }

  // The title of the interview of the link, if the quotations are mostly from another.
  std::string other_title(const Link& link) const {
    const size_t own = part_of(link);
    if (!has_main_ || own == most_) return {};
    return own == 0 ? texts_.interview.title : texts_.interview.parts[own - 1].credit.title;
  }

 private:
  size_t part_of(const Link& link) const {
    const std::vector<InterviewPart>& parts = texts_.interview.parts;
    if (link.interview.empty()) return 0;
    const uint32_t turn = link.interview.front().unit.group;
    const auto behind =
        std::upper_bound(parts.begin(), parts.end(), turn,
                         [](uint32_t at, const InterviewPart& part) { return at < part.first_turn; });
    return static_cast<size_t>(behind - parts.begin());
  }

  const Texts& texts_;
  size_t most_ = 0;  // the part that most are from
  bool has_main_ = false;
};

void add_reason(std::string& reason, Language language, const std::string& more) {
  reason = reason.empty() ? more : phrase(language, "reason.and", {reason, more});
}

void explain(const SaidBy& said_by, Language language, std::string& reason) {
  if (!said_by.claimed.empty()) {
    add_reason(reason, language, phrase(language, "reason.said_by", {said_by.speaker, said_by.claimed}));
  } else if (said_by.is_question) {
    add_reason(reason, language, std::string(phrase(language, "reason.question_words")));
  }
  if (!said_by.interview.empty()) {
    add_reason(reason, language, phrase(language, "reason.other_interview", {said_by.interview}));
  }
}

}  // namespace

void judge_speakers(const Texts& texts, Language language, std::vector<Link>& links) {
  const Speakers speakers(texts);
  const Interviews interviews(texts, links);
  for (Link& link : links) {
    if (!has_speaker(link)) continue;
    SaidBy& said_by = link.verdict->said_by;
    said_by = speakers.judge(link);
    said_by.interview = interviews.other_title(link);
    explain(said_by, language, link.reason);
  }
}

}  // namespace duidu
