#include "growth/stages.h"

#include "align/link_article.h"
#include "check/judge.h"
#include "check/locator.h"
#include "check/reports.h"
#include "check/rows.h"
#include "export/html.h"
#include "export/json.h"
#include "export/page.h"
#include "export/print.h"
#include "import/article_json/json.h"
#include "import/import.h"
#include "reader/text_wire.h"
#include "search/search.h"

namespace duidu::test {

namespace {

// One paragraph for each that a blank line ends.
std::string as_html(std::string_view text) {
  std::string html = "<p>";
  for (size_t i = 0; i < text.size(); ++i) {
    const bool ends_paragraph = text[i] == '\n' && i + 1 < text.size() && text[i + 1] == '\n';
    if (ends_paragraph) {
      html += "</p>\n<p>";
    } else if (text[i] == '\n') {
      html += "<br>";
    } else if (text[i] == '<') {
      html += "&lt;";
    } else if (text[i] == '&') {
      html += "&amp;";
    } else {
      html += text[i];
    }
  }
  return html + "</p>";
}

constexpr float kWidth = 640;

void lay_out(const Article& article, GradualLayout& layout, const FontMetrics& metrics) {
  layout.begin(article, kWidth, metrics, default_style(article.language()));
  layout.lay_out_all();
  layout.commit();
}

Article imported(std::string_view bytes, std::string_view name) {
  Result<Imported> read = import_article(bytes, name);
  return read ? std::move(read.value().article) : Article();
}

void import_text(const Material& material) { imported(material.text, "a.txt"); }
void import_markdown(const Material& material) { imported(material.text, "a.md"); }
void import_html(const Material& material) { imported(material.html, "a.html"); }
void import_json(const Material& material) { (void)read_article_json(material.json); }
void write_json(const Material& material) { write_article_json(material.article); }
void link(const Material& material) { link_article(material.unlinked); }
void index(const Material& material) { const LinkIndex index(material.article); }

void lay_out_both(const Material& material) {
  for (const Side side : kSides) {
    GradualLayout layout(material.article, *material.index, side);
    lay_out(material.article, layout, material.metrics);
  }
}

void mount(const Material& material) {
  for (const auto& layout : material.layouts) {
    placed_text(*layout, 0);
    const auto units = static_cast<uint32_t>(layout->pane().units.size());
    for (uint32_t unit = 0; unit < units; ++unit) {
      runs_of(material.article, *material.index, layout->pane(), unit);
      clusters_of(material.article, layout->pane(), unit);
    }
  }
}

void paint(const Material& material) {
  for (const Side side : kSides) {
    HtmlWriter writer;
    paint_side(material.article, side, Language::kChinese, writer);
  }
}

void print(const Material& material) {
  for (const PrintForm form : {PrintForm::kPairs, PrintForm::kNotes}) {
    HtmlWriter writer;
    paint_print(material.article, form, Language::kChinese, writer);
  }
}

void search(const Material& material) {
  Search search(material.article);
  for (const std::string_view query : {"的", "水涨", "the ferry", "，", "a"}) search.find(query, 1'000'000);
}

void check(const Material& material) {
  const SourceFile file{material.text.empty() ? material.json : material.text,
                        material.text.empty() ? "a.json" : "a.md"};
  const CheckedTexts texts = whole_text(material.article, 0);
  const JudgedArticle judged = judge_article(texts.article);
  Locator locator({&file, 1}, nullptr);
  Report report;
  add_rows(texts, judged, {&file, 1}, locator, Language::kEnglish, report);
  text_report(report, Language::kEnglish, {});
  json_report(report);
  sarif_report(report, Language::kEnglish, "1");
  markdown_report(report, Language::kEnglish);
  html_report(report, Language::kEnglish);
}

constexpr Stage kStages[] = {
    {"import of plain text", import_text, true},
    {"import of Markdown", import_markdown, true},
    {"import of HTML", import_html, true},
    {"import of JSON", import_json},
    {"export of JSON", write_json},
    {"linking", link},
    {"index", index},
    {"layout", lay_out_both},
    {"mounting", mount},
    {"static page", paint},
    {"print", print},
    {"search", search},
    {"check", check},
};

}  // namespace

Material::Material(const Shape& shape, size_t bytes) {
  if (shape.form == ShapeForm::kArticle) {
    article = shape.build(bytes);
    unlinked = article;
  } else {
    text = text_of(shape, bytes);
    html = shape.form == ShapeForm::kHtml ? text : as_html(text);
    unlinked = imported(text, shape.form == ShapeForm::kHtml ? "a.html" : "a.md");
    article = link_article(unlinked).article;
  }
  json = write_article_json(article);
  index = std::make_unique<LinkIndex>(article);
  for (const Side side : kSides) {
    layouts[side] = std::make_unique<GradualLayout>(article, *index, side);
    lay_out(article, *layouts[side], metrics);
  }
}

std::span<const Stage> stages() { return kStages; }

}  // namespace duidu::test
