#include "export/pack.h"

#include <map>
#include <set>

#include "base/phrases.h"
#include "export/escape.h"
#include "export/html.h"
#include "export/json.h"
#include "export/page.h"
#include "export/summary.h"
#include "model/names.h"

namespace duidu {
namespace {

constexpr std::string_view kOpen = "@@DUIDU_";
constexpr std::string_view kClose = "@@";
constexpr std::string_view kPhrasePrefix = "PHRASE:";
constexpr std::string_view kRequired[] = {"TITLE", "INTERVIEW", "COMMENTARY", "DATA"};

std::string escaped(std::string_view text) {
  std::string out;
  escape_html(text, out);
  return out;
}

std::string pane(const Article& article, Side side, Language language) {
  HtmlWriter writer;
  paint_side(article, side, language, writer);
  return writer.html();
}

// What was set apart, folded below the commentary; nothing if there is none. While the program runs it is not displayed,
// because the program's layout has no place for it.
std::string folded_apart(const Article& article, Language language) {
  const std::vector<Apart>& apart = article.texts().apart;
  if (apart.empty()) return {};
  HtmlWriter writer;
  writer.open("details", {{"class", "apart"}});
  writer.open("summary");
  writer.text(phrase(language, "apart.heading"));
  writer.close();
  for (const Apart& piece : apart) {
    writer.open("p", {{"data-kind", name_of(piece.kind)}});
    writer.text(piece.text);
    writer.close();
  }
  writer.close();
  return writer.html();
}

std::string summary(const Article& article, Language language) {
  HtmlWriter writer;
  const LinkIndex index(article);
  paint_summary(article, index, LinkWords(article, index, language), "#", writer);
  return writer.html();
}

std::string data(const Article& article) {
  std::string out;
  escape_json_in_script(write_article_json(article), out);
  return out;
}

using Values = std::map<std::string_view, std::string>;

Values values_of(const Article& article, Language language) {
  const std::string_view name = phrase(language, "app.name");
  const bool is_untitled = article.title().empty();
  const std::string heading = is_untitled ? std::string(name) : article.title();
  const std::string title = is_untitled ? heading : phrase(language, "app.title", {heading});
  return {{"LANG", escaped(article.language().empty() ? "en" : article.language())},
          {"TITLE", escaped(title)},
          {"HEADING", escaped(heading)},
          {"SUMMARY", summary(article, language)},
          {"DESCRIPTION", escaped(phrase(language, "app.description", {heading}))},
          {"LABEL_INTERVIEW", escaped(phrase(language, "pane.interview"))},
          {"LABEL_COMMENTARY", escaped(phrase(language, "pane.commentary"))},
          {"INTERVIEW", pane(article, Side::kInterview, language)},
          {"COMMENTARY", pane(article, Side::kCommentary, language) + folded_apart(article, language)},
          {"DATA", data(article)}};
}

// Appends the value of token `name`; false if the token is unknown.
bool append_value(std::string_view name, const Values& values, Language language, std::string& out) {
  if (const auto found = values.find(name); found != values.end()) {
    out += found->second;
    return true;
  }
  if (!name.starts_with(kPhrasePrefix)) return false;
  const std::string_view key = name.substr(kPhrasePrefix.size());
  const std::string_view text = phrase(language, key);
  escape_html(text, out);
  return text != key;
}

}  // namespace

Result<std::string> pack_page(const Article& article, std::string_view page_template) {
  const Language language = language_of(article.language());
  const Values values = values_of(article, language);
  std::set<std::string_view> missing(std::begin(kRequired), std::end(kRequired));
  std::string out;
  size_t copied = 0;
  for (size_t at = page_template.find(kOpen); at != std::string_view::npos;
       at = page_template.find(kOpen, copied)) {
    const size_t name_start = at + kOpen.size();
    const size_t name_end = page_template.find(kClose, name_start);
    const std::string_view name = page_template.substr(name_start, name_end - name_start);
    out.append(page_template, copied, at - copied);
    if (name_end == std::string_view::npos || !append_value(name, values, language, out)) {
      return Error{ErrorCode::kMalformed,
                   "the reader's page has an unknown token " + std::string(page_template.substr(at, 40))};
    }
    missing.erase(name);
    copied = name_end + kClose.size();
  }
  if (!missing.empty()) {
    return Error{ErrorCode::kMalformed, "the reader's page has no " + std::string(kOpen) +
                                            std::string(*missing.begin()) + std::string(kClose)};
  }
  out.append(page_template, copied);
  return out;
}

}  // namespace duidu
