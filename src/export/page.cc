// The tree, for each section of sections_of(article, side):
//
//   <section class="chunk" data-section="0" lang="zh-Hans">   (chunk labels-6: where a speaker's name takes six em)
//     interview:   <div class="turn" data-role="question" id="t1"> ITEM… </div>   (no id where a section splits a turn)
//     commentary:  ITEM…
//
//   ITEM  <div class="item"> | <blockquote class="item"> | <li class="item" data-level="0"> in <ol|ul class="list">
//           <p class="speaker">记者：</p>             at the first unit of a turn, or at a re-quoted turn (class "speaker long": too
//                                                    long to be beside the text; with role heading at a question)
//           <span class="ordinal">1.</span>          in list items
//           <p|h2…h6|pre class="unit" id="t1.p1" data-unit="t1.p1" data-kind="paragraph">the unit's text</…>
//   Before the unit, each topic link that it belongs to has a bar. At the link's first unit:
//           <a class="bar" href="#c1.b2" data-link="l7" data-label="问 6" aria-label="…" title="…"></a>
//   (a label only where the bars of a question begin) and at its further units:
//           <span class="bar" data-link="l7"></span>
//   In the text, before the span of each quotation, is an anchor without text, so that the unit's text stays whole:
//           <a class="number" href="#c1.b2" data-link="l1" data-place="0" data-number="1" data-hue="0" aria-label="…" title="…"></a>
//   (an ambiguous quotation has several places; one that is not in the interview leads to itself).
//
// In an arranged article a unit may also be of the kind "caption", a heading or a paragraph, and have the attribute data-copy; a turn
// has its id where it stands first.
// The text content of a unit's element is the unit's text, byte for byte.
#include "export/page.h"

#include <algorithm>
#include <set>

#include "export/styled_text.h"
#include "model/link_words.h"
#include "model/names.h"
#include "text/numerals.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// "1.", "（二）", "③" and "a)" show an order; "•", "-" and an empty ordinal do not.
bool shows_order(std::string_view ordinal) {
  size_t offset = 0;
  while (offset < ordinal.size()) {
    const char32_t c = next_code_point(ordinal, offset);
    if (c == U'(' || c == U'（' || c == U'第' || c == U'[') continue;
    return is_numeral(c) || is_ascii_letter(c);
  }
  return false;
}

constexpr size_t kLeastLabelEms = 4;  // the room that style.css leaves for speakers
constexpr size_t kMostLabelEms = 6;   // a longer name takes a line of its own

// The width of a speaker's label in em, estimated for the page without a layout: a Han character fills one em, a
// letter hardly more than half of one.
size_t label_ems(const std::string& label) {
  size_t tenths = 0;
  for (size_t offset = 0; offset < label.size();) tenths += next_code_point(label, offset) < U'⺀' ? 6 : 10;
  return (tenths + 9) / 10;
}

// The width of the longest name that is beside the text, quoted speakers included.
size_t room_for_labels(const Article& article) {
  size_t room = kLeastLabelEms;
  const auto widen = [&](const std::string& speaker) {
    const size_t ems = label_ems(speaker_label(article, speaker));
    if (ems <= kMostLabelEms) room = std::max(room, ems);
  };
  for (const Turn& turn : article.interview().turns) widen(turn.speaker);
  for (const Commentary& commentary : article.commentaries()) {
    for (const Unit& block : commentary.blocks) widen(block.speaker);
  }
  return room;
}

// Heading levels below the article's h1 without gaps: a heading is one level below the nearest heading above it with
// a smaller number.
class HeadingLevels {
 public:
  char next(int level) {
    while (!open_.empty() && open_.back() >= level) open_.pop_back();
    open_.push_back(level);
    return static_cast<char>('1' + std::min<size_t>(open_.size(), 5));
  }

 private:
  std::vector<int> open_;
};

class SidePainter {
 public:
  SidePainter(const Article& article, Side side, Language language, MarkupSink& sink, const LinkWords* words)
      : article_(article),
        side_(side),
        language_(language),
        sink_(sink),
        index_(article),
        own_words_(article, index_, language),
        words_(words ? *words : own_words_),
        is_arranged_(!article.texts().rows.empty()),
        units_(units_of(article, side)),
        turns_(turn_numbers(article)) {
    const size_t room = room_for_labels(article);
    if (room > kLeastLabelEms) section_class_ += " labels-" + std::to_string(room);
  }

  void paint() {
    const std::vector<Section> sections = sections_of(article_, side_);
    for (size_t i = 0; i < sections.size(); ++i) paint_section(sections[i], i);
    if (sections.empty()) paint_empty();
  }

 private:
  // The numbers of the questions that bars beside a unit are of.
  using NumbersSeen = std::set<std::pair<uint32_t, bool>>;
  static std::pair<uint32_t, bool> key_of(const TurnNumber& number) {
    return {number.number, number.is_question};
  }

  void paint_empty() {
    sink_.open("p", {{"class", "empty"}});
    sink_.text(phrase(language_, side_ == Side::kInterview ? "empty.interview" : "empty.commentary"));
    sink_.close();
  }

  void paint_section(const Section& section, size_t number) {
    const std::string digits = std::to_string(number);
    const std::string class_name = section_class_ + (opens_row(units_[section.first_unit]) ? " row" : "");
    if (article_.language().empty()) {
      sink_.open("section", {{"class", class_name}, {"data-section", digits}});
    } else {
      sink_.open("section", {{"class", class_name}, {"data-section", digits}, {"lang", article_.language()}});
    }
    for (uint32_t i = 0; i < section.unit_count; ++i) {
      const UnitRef ref = units_[section.first_unit + i];
      const bool starts_group = i == 0 || ref.group != units_[section.first_unit + i - 1].group;
      if (starts_group) enter_group(ref, i == 0);
      paint_item(ref);
    }
    close_list();
    if (side_ == Side::kInterview) sink_.close();
    sink_.close();
  }

  bool opens_row(UnitRef ref) const {
    if (ref.index > 0) return false;
    const auto& rows = article_.texts().rows;
    const auto group_of = [&](const ArticleRow& row) {
      return side_ == Side::kInterview ? row.first_turn : row.first_commentary;
    };
    const auto row =
        std::lower_bound(rows.begin(), rows.end(), ref.group,
                         [&](const ArticleRow& each, uint32_t group) { return group_of(each) < group; });
    return row != rows.end() && group_of(*row) == ref.group;
  }

  void enter_group(UnitRef ref, bool starts_section) {
    close_list();
    if (side_ == Side::kCommentary) return;
    if (!starts_section) sink_.close();
    const Turn& turn = article_.interview().turns[ref.group];
    const bool has_id = ref.index == 0 && (!is_arranged_ || turn_ids_.insert(turn.id).second);
    if (has_id) {
      sink_.open("div", {{"class", "turn"}, {"data-role", name_of(turn.role)}, {"id", turn.id}});
    } else {
      sink_.open("div", {{"class", "turn"}, {"data-role", name_of(turn.role)}});
    }
  }

  void close_list() {
    if (!list_tag_.empty()) sink_.close();
    list_tag_ = {};
  }

  // Items of deeper levels stay in the current list, whatever their markers are.
  void enter_list(const Unit& unit) {
    const std::string_view tag = shows_order(unit.ordinal) ? "ol" : "ul";
    if (!list_tag_.empty() && (list_tag_ == tag || unit.level > 0)) return;
    close_list();
    sink_.open(tag, {{"class", "list"}});
    list_tag_ = tag;
  }

  void paint_item(UnitRef ref) {
    const Unit& unit = article_.unit(ref);
    if (unit.kind == UnitKind::kListItem) {
      enter_list(unit);
      sink_.open("li", {{"class", "item"}, {"data-level", std::to_string(unit.level)}});
    } else {
      close_list();
      sink_.open(unit.kind == UnitKind::kQuote ? "blockquote" : "div", {{"class", "item"}});
    }
    paint_speaker(ref, unit);
    if (!unit.ordinal.empty()) paint_ordinal(unit.ordinal);
    paint_bars(ref);
    paint_unit(ref, unit);
    sink_.close();
  }

  void paint_number(UnitRef here, const LinkNumber& number) {
    const std::string digits = index_.number(article_, number.link);
    const Anchor anchor = anchor_of(here, number.link, number.place);
    sink_.open("a", {{"class", "number"},
                     {"href", anchor.href},
                     {"data-link", anchor.id},
                     {"data-place", std::to_string(number.place)},
                     {"data-number", digits},
                     {"data-hue", anchor.hue},
                     {"aria-label", anchor.name},
                     {"title", anchor.title}});
    sink_.close();
  }

  void paint_bars(UnitRef here) {
    NumbersSeen seen;
    for (const uint32_t link : index_.bars(here)) {
      paint_bar(here, link, seen);
      const auto number = bar_number(turns_, article_.links[link], here);
      if (number) seen.insert(key_of(*number));
    }
    seen_above_ = std::move(seen);
  }

  void paint_bar(UnitRef here, uint32_t link, const NumbersSeen& seen) {
    const Anchor anchor = anchor_of(here, link, 0);
    const Attribute class_name{"class", "bar"}, data{"data-link", anchor.id};
    const Attribute href{"href", anchor.href}, name{"aria-label", anchor.name}, title{"title", anchor.title};
    if (article_.links[link].spans(side_).front().unit == here) {
      const std::string words = label_of(here, link, seen);
      const Attribute label{"data-label", words.empty() ? std::string_view() : words};
      sink_.open("a", {class_name, href, data, label, name, title});
    } else {
      sink_.open("span", {class_name, data});
    }
    sink_.close();
  }

  // What stands beside the bar where those of its question begin; empty where a bar of it stands before it, or at the unit above.
  std::string label_of(UnitRef here, uint32_t link, const NumbersSeen& seen) const {
    const auto number = bar_number(turns_, article_.links[link], here);
    if (!number || seen.contains(key_of(*number)) || seen_above_.contains(key_of(*number))) return {};
    return bar_label(language_, {*number}, false);
  }

  // The attributes that numbers and bars have in common.
  struct Anchor {
    std::string href, id, hue, name, title;
  };
  Anchor anchor_of(UnitRef here, uint32_t link, uint32_t place) const {
    const Link& wanted = article_.links[link];
    const std::vector<Span>& places = wanted.spans(other(side_));
    Anchor anchor{"#" + address(article_, places.empty() ? here : places.front().unit), wanted.id,
                  std::to_string(hue_of(link)), words_.name(link, side_, place), words_.description(link)};
    if (anchor.title.empty()) anchor.title = anchor.name;
    return anchor;
  }

  void paint_speaker(UnitRef ref, const Unit& unit) {
    const bool opens_turn = side_ == Side::kInterview && ref.index == 0;
    const std::string& speaker = opens_turn ? article_.interview().turns[ref.group].speaker : unit.speaker;
    if (speaker.empty()) return;
    const std::string label = speaker_label(article_, speaker);
    const std::string_view kind = label_ems(label) > kMostLabelEms ? "speaker long" : "speaker";
    if (opens_turn && !is_arranged_ && article_.interview().turns[ref.group].role == Role::kQuestion) {
      // Heading navigation of a screen reader goes from question to question.
      sink_.open(
          "p",
          {{"class", kind}, {"role", "heading"}, {"aria-level", "2"}, {"aria-label", words_.where(ref)}});
    } else {
      sink_.open("p", {{"class", kind}});
    }
    sink_.text(label);
    sink_.close();
  }

  void paint_ordinal(std::string_view ordinal) {
    sink_.open("span", {{"class", "ordinal"}});
    sink_.text(ordinal);
    sink_.close();
  }

  void paint_unit(UnitRef ref, const Unit& unit) {
    const std::string where = address(article_, ref);
    std::string tag = "p";
    if (unit.kind == UnitKind::kCode) tag = "pre";
    if (unit.kind == UnitKind::kHeading || (unit.kind == UnitKind::kCaption && unit.level > 0))
      tag = {'h', headings_.next(unit.level)};
    const Attribute class_name{"class", "unit"}, id{"id", where}, data{"data-unit", where};
    const Attribute kind{"data-kind", name_of(unit.kind)};
    const Attribute copy{"data-copy", is_copy(article_, ref) ? std::string_view("copy") : std::string_view()};
    if (runs_leftwards(unit)) {
      sink_.open(tag, {class_name, id, data, kind, copy, {"dir", "rtl"}});
    } else {
      sink_.open(tag, {class_name, id, data, kind, copy});
    }
    paint_text(article_, index_, &words_, ref, sink_,
               [&](const LinkNumber& number) { paint_number(ref, number); });
    sink_.close();
  }

  const Article& article_;
  const Side side_;
  const Language language_;
  MarkupSink& sink_;
  const LinkIndex index_;
  const LinkWords own_words_;
  const LinkWords& words_;
  const bool is_arranged_;
  std::set<std::string> turn_ids_;  // of an arranged article: those that are taken
  const std::vector<UnitRef> units_;
  const std::vector<TurnNumber> turns_;
  NumbersSeen seen_above_;  // beside the unit painted last
  std::string section_class_ = "chunk";
  HeadingLevels headings_;
  std::string_view list_tag_;  // empty outside lists
};

}  // namespace

void paint_side(const Article& article, Side side, Language language, MarkupSink& sink,
                const LinkWords* words) {
  SidePainter(article, side, language, sink, words).paint();
}

}  // namespace duidu
