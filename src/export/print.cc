// The tree:
//
//   <article class="paper" data-form="pairs" lang="zh-Hans">
//     <header><h1>title</h1><p>author · date</p><p>source</p>SUMMARY</header>
//     <table>
//       <thead><tr class="running"><td colspan="2">title</td></tr><tr class="sides"><th>…</th><th>…</th></tr></thead>
//       <tbody>
//         <tr>
//           <td>                                       interview
//             <div class="part short" data-role="question">  a turn; "short": not split over pages
//               PIECE…
//           <td data-side="commentary" data-label="评论">    no label if it is empty
//             PIECE…
//
//   SUMMARY: see summary.h
//   PIECE  <p class="from">paragraph 4 of the commentary</p>   if the piece does not follow the one printed before it
//          <p|h2|pre class="piece" id="print-t1.p1" data-kind="paragraph">
//             <b class="who">记者：</b><span class="order">1.</span>text with
//             <a class="mark" href="#print-c1.b2" data-number="1"></a> before each quotation's span
//          <p class="remark">a note of the user's</p>
//     <p class="legend">meaning of numbers and lines</p>
#include "export/print.h"

#include <map>

#include "export/print_rows.h"
#include "export/styled_text.h"
#include "export/summary.h"
#include "model/link_words.h"
#include "model/names.h"

namespace duidu {
namespace {

// A turn of at most this many bytes, about seven lines of a column, is kept on one page.
constexpr size_t kShortTurn = 450;

std::string joined(std::string_view first, std::string_view second) {
  std::string both(first);
  if (!first.empty() && !second.empty()) both += " · ";
  both += second;
  return both;
}

bool has_pairs(const std::vector<PrintRow>& rows) {
  for (const PrintRow& row : rows) {
    if (!row.interview.empty() && !row.commentary.empty()) return true;
  }
  return false;
}

class PrintPainter {
 public:
  PrintPainter(const Article& article, Language language, MarkupSink& sink)
      : article_(article),
        language_(language),
        sink_(sink),
        index_(article),
        words_(article, index_, language) {
    for (const Note& note : article.notes) notes_.emplace(note.span.unit, &note);
  }

  void paint(PrintForm form) {
    const std::vector<PrintRow> rows = print_rows(article_);
    const bool is_pairs = form == PrintForm::kPairs && has_pairs(rows);
    sink_.open(
        "article",
        {{"class", "paper"}, {"data-form", is_pairs ? "pairs" : "notes"}, {"lang", article_.language()}});
    paint_head();
    sink_.open("table");
    paint_table_head();
    sink_.open("tbody");
    for (const PrintRow& row : rows) paint_row(row);
    sink_.close();
    sink_.close();
    if (has_numbers()) leaf("p", "legend", phrase(language_, "print.legend"));
    sink_.close();
  }

 private:
  void leaf(std::string_view tag, std::string_view name, std::string_view text) {
    if (text.empty()) return;
    sink_.open(tag, {{"class", name}});
    sink_.text(text);
    sink_.close();
  }

  bool has_numbers() const {
    for (const Link& link : article_.links) {
      if (!has_bar(link)) return true;
    }
    return false;
  }

  void paint_head() {
    sink_.open("header");
    leaf("h1", "title", article_.title());
    leaf("p", "byline", joined(article_.author(), article_.date()));
    leaf("p", "byline", article_.source_url());
    paint_summary(article_, index_, words_, "#print-", sink_);
    sink_.close();
  }

  void paint_table_head() {
    sink_.open("thead");
    sink_.open("tr", {{"class", "running"}});
    sink_.open("td", {{"colspan", "2"}});
    sink_.text(article_.title());
    sink_.close();
    sink_.close();
    sink_.open("tr", {{"class", "sides"}});
    leaf("th", "side", phrase(language_, "pane.interview"));
    const bool is_one = article_.commentaries().size() == 1;
    leaf("th", "side",
         joined(phrase(language_, "pane.commentary"), is_one ? article_.commentaries()[0].author : ""));
    sink_.close();
    sink_.close();
  }

  void paint_row(const PrintRow& row) {
    sink_.open("tr");
    sink_.open("td");
    for (size_t i = 0; i < row.interview.size();) i = paint_turn(row.interview, i);
    sink_.close();
    if (row.commentary.empty()) {
      sink_.open("td", {{"data-side", "commentary"}});
    } else {
      sink_.open("td", {{"data-side", "commentary"}, {"data-label", phrase(language_, "pane.commentary")}});
    }
    for (size_t i = 0; i < row.commentary.size(); ++i) {
      if (!follows(row.commentary[i])) leaf("p", "from", words_.where(first_words(row.commentary, i)));
      before_ = row.commentary[i];
      paint_piece(before_, article_.unit(before_).speaker);
    }
    sink_.close();
    sink_.close();
  }

  // Returns where the next turn begins.
  size_t paint_turn(const std::vector<UnitRef>& units, size_t first) {
    const Turn& turn = article_.interview().turns[units[first].group];
    size_t size = 0;
    for (const Unit& unit : turn.units) size += unit.text.size();
    sink_.open("div",
               {{"class", size <= kShortTurn ? "part short" : "part"}, {"data-role", name_of(turn.role)}});
    size_t i = first;
    for (; i < units.size() && units[i].group == units[first].group; ++i) {
      paint_piece(units[i], i == first ? turn.speaker : article_.unit(units[i]).speaker);
    }
    sink_.close();
    return i;
  }

  bool follows(UnitRef ref) const {
    const bool is_first = before_.side == Side::kInterview;
    return ref.index > 0 ? before_ == UnitRef{ref.side, ref.group, ref.index - 1}
                         : ref.group == 0 && is_first;
  }

  // Headings are not counted as paragraphs: a heading has the position of the paragraph that it heads.
  UnitRef first_words(const std::vector<UnitRef>& blocks, size_t i) const {
    while (i + 1 < blocks.size() && article_.unit(blocks[i]).kind == UnitKind::kHeading) ++i;
    return blocks[i];
  }

  void paint_piece(UnitRef ref, const std::string& speaker) {
    const Unit& unit = article_.unit(ref);
    std::string_view tag = "p";
    if (unit.kind == UnitKind::kCode) tag = "pre";
    if (unit.kind == UnitKind::kHeading) tag = "h2";
    sink_.open(tag, {{"class", unit.text.size() <= kShortTurn ? "piece short" : "piece"},
                     {"id", "print-" + address(article_, ref)},
                     {"data-kind", name_of(unit.kind)}});
    if (!speaker.empty()) leaf("b", "who", speaker_label(article_, speaker));
    leaf("span", "order", unit.ordinal);
    paint_text(article_, index_, nullptr, ref, sink_,
               [&](const LinkNumber& number) { paint_mark(ref, number); });
    sink_.close();
    const auto [first, last] = notes_.equal_range(ref);
    for (auto note = first; note != last; ++note)
      leaf("p", "remark", phrase(language_, "print.note", {note->second->text}));
  }

  void paint_mark(UnitRef here, const LinkNumber& number) {
    const std::vector<Span>& places = article_.links[number.link].spans(other(here.side));
    sink_.open("a", {{"class", "mark"},
                     {"href", "#print-" + address(article_, places.empty() ? here : places.front().unit)},
                     {"data-number", index_.number(article_, number.link)},
                     {"aria-label", words_.name(number.link, here.side, number.place)}});
    sink_.close();
  }

  const Article& article_;
  const Language language_;
  MarkupSink& sink_;
  const LinkIndex index_;
  const LinkWords words_;
  std::multimap<UnitRef, const Note*> notes_;  // of one unit in their order
  UnitRef before_;                             // the last block printed; a unit of the interview means none
};

}  // namespace

void paint_print(const Article& article, PrintForm form, Language language, MarkupSink& sink) {
  PrintPainter(article, language, sink).paint(form);
}

}  // namespace duidu
