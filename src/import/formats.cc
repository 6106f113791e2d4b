#include "import/formats.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/limits.h"
#include "import/article_json/json.h"
#include "import/duidu_page.h"
#include "import/html/document.h"
#include "import/markdown/markdown.h"
#include "import/sniff.h"
#include "import/structure/footnotes.h"
#include "import/structure/front_matter.h"
#include "import/structure/furniture.h"
#include "import/structure/language.h"
#include "import/structure/metadata.h"
#include "import/structure/question_table.h"
#include "import/structure/speakers.h"
#include "import/structure/split.h"
#include "import/structure/turns.h"
#include "import/text/plain_text.h"

namespace duidu {
namespace {

bool is_json_source(const SourceText& source) { return is_article_json(source.text, source.name); }

Result<Imported> read_json_source(const SourceText& source) {
  Result<Article> article = read_article_json(source.text);
  if (!article) return article.error();
  return Imported{std::move(article.value()), {}};
}

// "dir/talk.md" → "talk": better than no title.
std::string title_from(std::string_view name) {
  const size_t slash = name.find_last_of("/\\");
  if (slash != name.npos) name.remove_prefix(slash + 1);
  const size_t dot = name.rfind('.');
  if (dot != name.npos && dot > 0) name = name.substr(0, dot);
  return std::string(Utf8::from_bytes(name).view());
}

using BlockReader = std::vector<Block> (*)(std::string_view text);

Result<Imported> read_prose(const SourceText& source, BlockReader read_blocks) {
  Texts texts;
  texts.encoding = source.encoding;
  texts.language = language_of_text(source.text);
  const std::string_view text = take_front_matter(source.text, texts);
  Blocks blocks = numbered(read_blocks(text));
  unfold_question_tables(blocks);
  take_heading(blocks, texts);
  set_furniture_apart(blocks, texts);
  if (source.is_commentary) {
    LabelledText labelled = cut_at_labels(blocks.article);
    blocks.article = std::move(labelled.blocks);
    texts.interview.spellings = std::move(labelled.spellings);
  } else {
    FoundTurns found = find_turns(std::move(blocks.article));
    blocks.article = std::move(found.blocks);
    texts.interview.spellings = std::move(found.spellings);
    if (!found.method.empty()) texts.split = {std::string(found.method), found.certainty, {}, {}};
  }
  if (blocks.article.size() + blocks.apart.size() > kMaxUnits) {
    const std::string limit = std::to_string(kMaxUnits);
    return Error{ErrorCode::kTooLarge,
                 "The text has more than " + limit + " paragraphs, which is the limit; split it", 0,
                 "size.units", limit};
  }
  take_metadata(blocks, texts);
  Imported imported;
  imported.reasons =
      source.is_commentary ? commentary_into(std::move(blocks), texts) : split_into(std::move(blocks), texts);
  link_footnotes(texts);
  if (texts.title.empty() && source.is_commentary && !texts.commentaries.empty()) {
    texts.title = texts.commentaries[0].title;
  }
  if (texts.title.empty()) texts.title = title_from(source.name);
  imported.article = Article(std::move(texts));
  return imported;
}

Result<Imported> read_plain_source(const SourceText& source) { return read_prose(source, parse_plain_text); }

std::string_view without_front_matter(std::string_view text) {
  Texts ignored;
  return take_front_matter(text, ignored);
}

bool is_markdown_source(const SourceText& source) {
  return is_markdown(without_front_matter(source.text), source.name);
}

Result<Imported> read_markdown_source(const SourceText& source) {
  if (without_front_matter(source.text).size() <= kMaxMarkdownBytes)
    return read_prose(source, parse_markdown);
  Result<Imported> imported = read_plain_source(source);
  if (imported) imported.value().remarks.push_back(ImportRemark::kMarkdownAsPlain);
  return imported;
}

// Told by its name or by how a document begins; HTML inside Markdown is Markdown.
bool is_html_source(const SourceText& source) {
  const std::string name = lower_ascii(source.name);
  if (name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".xhtml")) return true;
  if (name.ends_with(".md") || name.ends_with(".markdown")) return false;
  const std::string head = lower_ascii(trimmed(source.text.substr(0, 256)));
  return head.starts_with("<!doctype html") || head.starts_with("<html");
}

Result<Imported> read_html_source(const SourceText& source) {
  return read_prose(source, parse_html_document);
}

bool is_page_source(const SourceText& source) { return is_duidu_page(source.text); }

Result<Imported> read_page_source(const SourceText& source) {
  const std::optional<std::string_view> json = article_json_of_page(source.text);
  Result<Imported> imported =
      json ? read_json_source({*json, {}}) : Error{ErrorCode::kMalformed, {}, 0, "page.damaged"};
  if (imported) return imported;
  // What is wrong inside is told of the page, not of a line of something that its user has never seen.
  if (imported.error().why.starts_with("newer.")) return imported;
  return Error{
      ErrorCode::kMalformed,
      "This page was made by Duidu, but the article in it is not whole; use the original file, or save the "
      "page again",
      0, "page.damaged"};
}

constexpr Format kFormats[] = {
    {"article JSON", is_json_source, read_json_source},
    {"Duidu page", is_page_source, read_page_source},
    {"HTML", is_html_source, read_html_source},
    {"Markdown", is_markdown_source, read_markdown_source},
    {"plain text", [](const SourceText&) { return true; }, read_plain_source},
};

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format& format_of(const SourceText& source) {
  return *std::find_if(std::begin(kFormats), std::end(kFormats) - 1,
                       [&](const Format& format) { return format.recognise(source); });
}

}  // namespace duidu
