#include <initializer_list>

#include "check/phrases.h"
#include "check/reports.h"
#include "check/sentences.h"
#include "check/text_cells.h"
#include "export/html.h"

namespace duidu {
namespace {

constexpr std::string_view kStyle = R"(
:root{color-scheme:light dark;--ink:#222;--paper:#fff;--soft:#666;--line:#ddd;--bad:#b3261e;--badpaper:#fbe3e1;--warn:#7a4f00;--warnpaper:#fff0d0}
@media(prefers-color-scheme:dark){:root{--ink:#e6e6e6;--paper:#16181b;--soft:#a0a4a8;--line:#3a3e43;--bad:#ff9a92;--badpaper:#4a1f1c;--warn:#f2c46d;--warnpaper:#453411}}
body{margin:2rem auto;max-width:60rem;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.4rem}h2{font-size:1rem;margin:0}
article{border:1px solid var(--line);border-left:.3rem solid var(--warn);border-radius:.3rem;margin:1rem 0;padding:.7rem 1rem}
article.fails{border-left-color:var(--bad)}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:1rem;margin-top:.5rem}
@media(max-width:42rem){.sides{grid-template-columns:1fr}}
figure,figure p{margin:0}blockquote{margin:0;overflow-wrap:anywhere}
figcaption,.place{color:var(--soft);font-size:.875rem}
mark{color:var(--bad);background:var(--badpaper);font-weight:600;border-bottom:2px solid}
mark.cut{color:var(--warn);background:var(--warnpaper)}
mark.uncovered{border-bottom-style:dashed}
.outside{color:var(--soft)}
footer{color:var(--soft);border-top:1px solid var(--line);margin-top:2rem;padding-top:.5rem}
)";

// Writes elements one in another, closed in order.
class Elements {
 public:
  explicit Elements(HtmlWriter& out) : out_(out) {}

  void text_in(std::string_view tag, std::string_view text,
               std::initializer_list<Attribute> attributes = {}) {
    out_.open(tag, attributes);
    out_.text(text);
    out_.close();
  }

  void add_marked(const MarkedText& text) {
    out_.open("blockquote", {{"dir", "auto"}});
    for (const MarkedPiece& piece : text) {
      const std::string shown = visible(piece.text);
      switch (piece.mark) {
        case Mark::kPlain:
        case Mark::kEdited:
          out_.text(shown);
          break;
        case Mark::kOutside:
          text_in("span", shown, {{"class", "outside"}});
          break;
        case Mark::kChanged:
          text_in("mark", shown);
          break;
        case Mark::kCut:
          text_in("mark", shown, {{"class", "cut"}});
          break;
        case Mark::kUncovered:
          text_in("mark", shown, {{"class", "uncovered"}});
          break;
      }
    }
    out_.close();
  }

 private:
  HtmlWriter& out_;
};

class PageWriter {
 public:
  PageWriter(const Report& report, Language language) : report_(report), language_(language) {}

  std::string write() {
    out_.open("main");
    elements_.text_in("h1", say("report.title"));
    elements_.text_in("p", visible(joined(report_.commentaries)), {{"class", "place"}});
    if (!report_.sources.empty()) {
      const std::string sources = check_phrase(language_, "report.sources", {joined(report_.sources)});
      elements_.text_in("p", visible(sources), {{"class", "place"}});
    }
    elements_.text_in("p", counts_of(report_, language_));
    bool has_rows = false;
    for (const ReportRow& row : report_.rows) {
      if (!needs_look(report_, row)) continue;
      has_rows = true;
      add(row);
    }
    if (!has_rows) elements_.text_in("p", say("report.fine"));
    elements_.text_in("footer", "Duidu");
    out_.close();
    return head() + out_.html() + "</body></html>\n";
  }

 private:
  std::string say(std::string_view key) const { return check_phrase(language_, key); }

  // The policy allows the style below and nothing else.
  std::string head() const {
    const std::string language = language_ == Language::kChinese ? "zh-Hans" : "en";
    return "<!doctype html>\n<html lang=\"" + language +
           "\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" "
           "content=\"default-src 'none'; "
           "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"><meta name=\"viewport\" "
           "content=\"width=device-width, initial-scale=1\"><title>" +
           say("report.title") + "</title><style>" + std::string(kStyle) + "</style></head><body>";
  }

  static std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
  }

  void add_side(std::string_view side, const ReportPlace* place, const MarkedText& text) {
    out_.open("figure");
    std::string caption = say(side);
    if (place) caption += " · " + address_of(*place);
    if (place && place->unit[0] == 't') caption += ", " + place->where;
    elements_.text_in("figcaption", visible(caption));
    if (place) elements_.add_marked(text);
    if (!place) elements_.text_in("p", say("side.nowhere"), {{"class", "outside"}});
    out_.close();
  }

  void add(const ReportRow& row) {
    out_.open("article", {{"class", fails(report_, row) ? "fails" : "look"}});
    elements_.text_in("h2", visible(row.message));
    out_.open("div", {{"class", "sides"}});
    add_side("side.cited", &row.commentary, row.cited);
    add_side("side.said", row.interview.empty() ? nullptr : &row.interview[0], row.said);
    out_.close();
    for (size_t i = 1; i < row.interview.size(); ++i) {
      elements_.text_in("p", visible(address_of(row.interview[i]) + ", " + row.interview[i].where),
                        {{"class", "place"}});
    }
    out_.close();
  }

  const Report& report_;
  Language language_;
  HtmlWriter out_;
  Elements elements_{out_};
};

}  // namespace

std::string html_report(const Report& report, Language language) {
  return PageWriter(report, language).write();
}

}  // namespace duidu
