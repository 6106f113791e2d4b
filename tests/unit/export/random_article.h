// Articles nobody would write: every text from an alphabet of everything that ever broke a page, styles and
// links wherever a code point begins, and fields nobody knows in objects of every kind. The same number gives the same article on every machine.
#pragma once

#include <random>
#include <string>

#include "model/article.h"
#include "text/utf8.h"

namespace duidu::test {

enum class Ids { kHostile, kPlain };

class RandomArticle {
 public:
  RandomArticle(uint32_t seed, Ids ids) : random_(seed), ids_(ids) {}

  Article make() {
    Article article;
    article.own_texts().title = text();
    article.own_texts().language = chance(3) ? "" : chance(2) ? "zh-Hans" : "en\"><b>";
    article.revision = random_();
    const uint32_t turns = below(5);
    for (uint32_t i = 0; i < turns; ++i) {
      Turn turn{id("t", i), chance(2) ? text() : "", static_cast<Role>(below(3)), units(), {}};
      if (chance(3)) turn.said_at = {below(9000000), chance(2) ? below(9000000) : SaidAt::kUnknown};
      article.own_texts().interview.turns.push_back(std::move(turn));
    }
    const uint32_t commentaries = below(3);
    for (uint32_t i = 0; i < commentaries; ++i) {
      article.own_texts().commentaries.push_back({id("c", i), text(), text(), text(), text(), units()});
    }
    const uint32_t links = below(8);
    for (uint32_t i = 0; i < links; ++i) {
      Link made = link(article, i);
      if (made.state != LinkState::kOrphan && chance(4)) made.state = LinkState::kRemoved;
      (made.state == LinkState::kRemoved ? article.removed : article.links).push_back(std::move(made));
    }
    const std::vector<UnitRef> places = units_of(article, Side::kInterview);
    if (!places.empty()) article.notes.push_back(note(article, places));
    add_unknown(article.own_texts());
    add_surroundings(article.own_texts());
    return article;
  }

 private:
  uint32_t below(uint32_t limit) { return static_cast<uint32_t>(random_() % limit); }
  bool chance(uint32_t one_in) { return below(one_in) == 0; }

  std::string text() {
    static const char* const kPieces[] = {
        "</script>", "<script>", "<!--", "-->", "]]>", "<b onload=x>", "\"",     "'",      "&",
        "&amp;",     "&lt",      "<",    ">",   "\n",  "\r",           "\t",     " ",      "\x01",
        "\x7F",      "—",        "对",   "読",  "𠮷",  "e\u0301",      "\u2028", "\u2029", "{0}",
        "@@",        "a",        "=",    "`",   "/",   "\\",           "：",     "\uFFFD", "\u202E"};
    std::string out;
    for (uint32_t left = below(12); left > 0; --left) out += kPieces[below(std::size(kPieces))];
    return out;
  }

  // Members of no known name; some with escapes that a reader of text could stumble over.
  std::string unknown() {
    static const char* const kMembers[] = {R"("mood":"calm")",
                                           R"("x":[1,2.50,{"y":null}])",
                                           R"("a\\":"}")",
                                           R"("q\"":["\\\"]",{}])",
                                           R"("mood":1e300)",
                                           R"("":"</script>")",
                                           R"("u":"\u0000\ud83d\ude00")",
                                           R"("n":-0)",
                                           R"("deep":[[[[],[{}]]]])"};
    std::string members;
    for (uint32_t left = chance(4) ? 1 + below(3) : 0; left > 0; --left) {
      if (!members.empty()) members += ',';
      members += kMembers[below(std::size(kMembers))];
    }
    return members;
  }

  void add_unknown(Texts& texts) {
    texts.unknown = unknown();
    texts.interview.unknown = unknown();
    const auto add = [&](UnitRef object) {
      std::string members = unknown();
      if (!members.empty()) texts.unknown_fields.push_back({object, std::move(members)});
    };
    for (const Side side : {Side::kInterview, Side::kCommentary}) {
      const bool is_interview = side == Side::kInterview;
      const auto groups = is_interview ? texts.interview.turns.size() : texts.commentaries.size();
      for (uint32_t group = 0; group < groups; ++group) {
        const auto& units =
            is_interview ? texts.interview.turns[group].units : texts.commentaries[group].blocks;
        for (uint32_t index = 0; index < units.size(); ++index) add({side, group, index});
        add({side, group, UnknownFields::kGroup});
      }
    }
  }

  Note note(const Article& article, const std::vector<UnitRef>& places) {
    Note note{id("n", 0), span(article, places), text(), text(), text(), text(), {}, unknown()};
    for (uint32_t left = below(3); left > 0; --left) note.replies.push_back({text(), text(), text()});
    return note;
  }

  // What stands around the two sides, each where it may stand.
  void add_surroundings(Texts& texts) {
    if (chance(3)) texts.interview.spellings.push_back({text(), text()});
    texts.encoding = chance(3) ? "gb18030" : "";
    for (uint32_t turn = 1; turn < texts.interview.turns.size(); ++turn) {
      if (chance(4)) texts.interview.parts.push_back({turn, {text(), text(), text(), text()}});
    }
    const std::vector<UnitRef> interview = units_of(texts, Side::kInterview);
    const std::vector<UnitRef> commentary = units_of(texts, Side::kCommentary);
    const auto behind = [&](const std::vector<UnitRef>& units) {
      return units.empty() || chance(4) ? Standing::kAtStart
                                        : units[below(static_cast<uint32_t>(units.size()))];
    };
    for (const UnitRef block : commentary) {
      if (chance(6)) texts.standings.push_back({block, behind(interview)});
    }
    for (uint32_t left = below(3), i = 0; left > 0; --left, ++i) {
      texts.apart.push_back(
          {id("a", i), static_cast<ApartKind>(below(4)), text(), behind(chance(2) ? interview : commentary)});
    }
    if (!chance(3)) return;
    texts.split.method = "labels";
    texts.split.certainty = below(1001) / 1000.0;
    texts.split.unknown = unknown();
    texts.split.corrections.push_back({"question", below(9), 1 + below(3), chance(2) ? text() : ""});
  }

  std::string id(const char* letter, uint32_t index) {
    const std::string plain = letter + std::to_string(index + 1);
    return ids_ == Ids::kHostile && chance(3) ? plain + text() : plain;
  }

  // A boundary between code points of `text`, in bytes.
  uint32_t boundary(const std::string& text) {
    const auto count = static_cast<uint32_t>(count_code_points(text));
    return static_cast<uint32_t>(code_points_to_bytes(text, below(count + 1)));
  }

  std::pair<uint32_t, uint32_t> range(const std::string& text) {
    const uint32_t a = boundary(text);
    const uint32_t b = boundary(text);
    return std::minmax(a, b);
  }

  std::vector<Unit> units() {
    std::vector<Unit> units(chance(12) ? 150 : below(6));
    for (uint32_t i = 0; i < units.size(); ++i) {
      Unit& unit = units[i];
      unit.id = id("p", i);
      unit.kind = static_cast<UnitKind>(below(8));
      unit.level = static_cast<int>(below(7));
      unit.ordinal = unit.kind != UnitKind::kListItem ? "" : chance(2) ? "1." : text();
      unit.speaker = chance(5) ? text() : "";
      unit.text = text();
      for (uint32_t left = below(5); left > 0; --left) {
        const auto [start, end] = range(unit.text);
        const std::string href = chance(2) ? "https://example.org/" + std::to_string(below(9)) : text();
        unit.inlines.push_back({start, end, static_cast<InlineStyle>(below(4)), href});
      }
    }
    return units;
  }

  Span span(const Article& article, const std::vector<UnitRef>& places) {
    const UnitRef unit = places[below(static_cast<uint32_t>(places.size()))];
    const auto [start, end] = range(article.unit(unit).text);
    return {unit, start, end};
  }

  Link link(const Article& article, uint32_t index) {
    Link link;
    link.id = id("l", index);
    link.kind = static_cast<LinkKind>(below(3));
    link.level = static_cast<LinkLevel>(below(5));
    link.similarity = below(1001) / 1000.0;
    link.origin = static_cast<LinkOrigin>(below(3));
    link.unknown = unknown();
    link.reason = text();
    link.note = text();
    for (const Side side : {Side::kInterview, Side::kCommentary}) {
      const std::vector<UnitRef> places = units_of(article, side);
      std::vector<Span>& spans = side == Side::kInterview ? link.interview : link.commentary;
      for (uint32_t left = places.empty() ? 0 : below(3); left > 0; --left)
        spans.push_back(span(article, places));
    }
    const bool is_orphan = link.interview.empty() || link.commentary.empty();
    link.state = is_orphan ? LinkState::kOrphan : static_cast<LinkState>(below(3));
    const std::vector<UnitRef> said = units_of(article, Side::kInterview);
    const std::vector<UnitRef> cited = units_of(article, Side::kCommentary);
    if (chance(2) && !said.empty() && !cited.empty()) link.verdict = verdict(article, said, cited);
    return link;
  }

  Verdict verdict(const Article& article, const std::vector<UnitRef>& said,
                  const std::vector<UnitRef>& cited) {
    Verdict verdict;
    verdict.verdict_class = static_cast<VerdictClass>(below(8));
    for (uint32_t left = below(3); left > 0; --left) {
      verdict.changes.push_back(
          {static_cast<ChangeKind>(below(7)), span(article, cited), span(article, said)});
      verdict.uncovered.push_back(span(article, cited));
      verdict.cut.push_back({static_cast<CutSide>(below(2)), text(), span(article, said)});
      verdict.edits.push_back(
          {static_cast<EditorialKind>(below(5)), span(article, cited), span(article, said)});
    }
    verdict.joining = static_cast<Joining>(below(3));
    if (chance(2)) verdict.said_by = {text(), text(), chance(2), text()};
    return verdict;
  }

  std::mt19937 random_;
  Ids ids_;
};

}  // namespace duidu::test
