// A selection as HTML: its units cut to what is selected and painted with the styles of their text, but without links,
// ids and classes, which mean nothing elsewhere.
#include <algorithm>

#include "app/selection/copy_text.h"
#include "base/ascii.h"
#include "export/html.h"
#include "export/styled_text.h"
#include "model/pressed_words.h"

namespace duidu {
namespace {

// Bytes [from, to) of a unit, its styles with them.
Unit cut(Unit unit, uint32_t from, uint32_t to) {
  to = std::min(to, static_cast<uint32_t>(unit.text.size()));
  from = std::min(from, to);
  std::vector<Inline> inlines;
  for (Inline& style : unit.inlines) {
    style.start = std::max(style.start, from) - from;
    style.end = std::max(std::min(style.end, to), from) - from;
    if (style.start < style.end) inlines.push_back(std::move(style));
  }
  unit.inlines = std::move(inlines);
  unit.text = unit.text.substr(from, to - from);
  return unit;
}

// What is selected, as the blocks of one commentary; a turn's speaker stands with its first unit.
Article excerpt_of(const Article& article, TextPosition start, TextPosition end) {
  Texts excerpt;
  excerpt.language = article.language();
  std::vector<Unit>& blocks = excerpt.commentaries.emplace_back().blocks;
  for (const UnitRef ref : units_of(article, start.unit.side)) {
    const bool is_within = start.unit == end.unit || !is_to_be_pressed(article.unit(ref));
    if (ref < start.unit || end.unit < ref || !is_within) continue;
    const uint32_t from = ref == start.unit ? start.offset : 0;
    blocks.push_back(cut(article.unit(ref), from, ref == end.unit ? end.offset : UINT32_MAX));
    if (ref.side == Side::kInterview && ref.index == 0) {
      blocks.back().speaker = article.interview().turns[ref.group].speaker;
    }
    if (from > 0) blocks.back().speaker.clear();
  }
  return Article(std::move(excerpt));
}

class ExcerptPainter {
 public:
  explicit ExcerptPainter(const Article& excerpt) : excerpt_(excerpt), index_(excerpt) {}

  std::string paint() {
    for (uint32_t i = 0; i < excerpt_.commentaries()[0].blocks.size(); ++i)
      paint_block({Side::kCommentary, 0, i});
    close_list();
    return html_.html();
  }

  std::string paint_inline() {
    words({Side::kCommentary, 0, 0});
    return html_.html();
  }

 private:
  void words(UnitRef ref) {
    paint_text(excerpt_, index_, nullptr, ref, html_, [](const LinkNumber&) {});
  }

  // A list goes on through its items; one that is counted begins with the number it has.
  void enter_list(const Unit& unit) {
    const bool is_ordered = !unit.ordinal.empty() && is_digit(unit.ordinal[0]);
    const std::string_view tag = is_ordered ? "ol" : "ul";
    if (list_ == tag) return;
    close_list();
    size_t digits = 0;
    while (digits < unit.ordinal.size() && is_digit(unit.ordinal[digits])) ++digits;
    if (is_ordered) {
      html_.open(tag, {{"start", std::string_view(unit.ordinal).substr(0, digits)}});
    } else {
      html_.open(tag);
    }
    list_ = tag;
  }
  void close_list() {
    if (!list_.empty()) html_.close();
    list_ = {};
  }

  void paint_block(UnitRef ref) {
    const Unit& unit = excerpt_.unit(ref);
    const bool is_item = unit.kind == UnitKind::kListItem, is_quote = unit.kind == UnitKind::kQuote;
    if (is_item) {
      enter_list(unit);
    } else {
      close_list();
    }
    if (is_quote) html_.open("blockquote");
    std::string tag = is_item ? "li" : unit.kind == UnitKind::kCode ? "pre" : "p";
    if (unit.kind == UnitKind::kHeading) tag = {'h', static_cast<char>('0' + std::clamp(unit.level, 1, 6))};
    if (tag != "pre" && unit.text.find('\n') != std::string::npos) {
      html_.open(tag, {{"style", "white-space:pre-wrap"}});
    } else {
      html_.open(tag);
    }
    if (!unit.speaker.empty()) {
      html_.open("b");
      html_.text(speaker_label(excerpt_, unit.speaker));
      html_.close();
      html_.text(" ");
    }
    words(ref);
    html_.close();
    if (is_quote) html_.close();
  }

  const Article& excerpt_;
  const LinkIndex index_;
  HtmlWriter html_;
  std::string_view list_;  // the list element that is open
};

}  // namespace

std::string copy_html(const Article& article, TextPosition start, TextPosition end) {
  if (end < start) std::swap(start, end);
  const Article excerpt = excerpt_of(article, start, end);
  const bool is_part =
      start.unit == end.unit && (start.offset > 0 || end.offset < article.unit(end.unit).text.size());
  ExcerptPainter painter(excerpt);
  return is_part ? painter.paint_inline() : painter.paint();
}

std::string quote_html(const Article& article, TextPosition start, TextPosition end,
                       std::string_view address) {
  HtmlWriter source;
  source.open("p");
  if (address.empty()) {
    source.text(source_line(article, start, end, ""));
  } else {
    source.open("a", {{"href", address}});
    source.text(source_line(article, start, end, ""));
    source.close();
  }
  source.close();
  return "<blockquote>" + copy_html(article, start, end) + "</blockquote>" + source.html();
}

}  // namespace duidu
