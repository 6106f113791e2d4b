#include "cli/load.h"

#include "align/link_article.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "import/article_json/json.h"
#include "import/import.h"

namespace duidu {
namespace {

const char* words_of(ImportRemark remark) {
  switch (remark) {
    case ImportRemark::kNoInterview:
      return "no interview found, all of it is commentary";
    case ImportRemark::kNoCommentary:
      return "no commentary found";
    case ImportRemark::kReplacedBytes:
      return "some bytes are not UTF-8 and were replaced";
    case ImportRemark::kMarkdownAsPlain:
      return "too large for Markdown, read as plain text";
  }
  return "";
}

bool expects(ImportRemark remark, bool is_commentary, bool has_others) {
  return (remark == ImportRemark::kNoInterview && is_commentary) ||
         (remark == ImportRemark::kNoCommentary && has_others);
}

struct Loaded {
  Article article;
  bool is_json = false;
};

bool load_file(const std::string& file, bool is_commentary, bool has_others, Loaded& loaded) {
  const Result<std::string> bytes = read_input(file, kMaxFileBytes);
  if (!bytes) return report(file, bytes.error()), false;
  Result<Imported> imported = import_article(bytes.value(), file == "-" ? "" : file);
  if (!imported) return report(file, imported.error()), false;
  for (const ImportRemark remark : imported.value().remarks) {
    if (expects(remark, is_commentary, has_others)) continue;
    std::fprintf(stderr, "%s: note: %s\n", file.c_str(), words_of(remark));
  }
  loaded.article = std::move(imported.value().article);
  loaded.is_json = is_article_json(bytes.value(), file);
  return true;
}

void number_units(std::vector<Unit>& units, char letter) {
  for (size_t i = 0; i < units.size(); ++i) units[i].id = letter + std::to_string(i + 1);
}

// A file named as the interview in which no turns were found is told by nobody in particular.
void make_narration(Article& article) {
  Turn turn;
  turn.id = "t1";
  for (Commentary& commentary : article.commentaries) {
    turn.units.insert(turn.units.end(), commentary.blocks.begin(), commentary.blocks.end());
  }
  number_units(turn.units, 'p');
  article.commentaries.clear();
  article.interview.turns = {std::move(turn)};
}

// Turns in a file named as commentary are quoted there.
Commentary as_commentary(Article source, size_t position) {
  Commentary commentary;
  commentary.id = "c" + std::to_string(position + 1);
  commentary.title = source.title;
  commentary.author = source.author;
  commentary.date = source.date;
  commentary.source_url = source.source_url;
  for (const Turn& turn : source.interview.turns) {
    for (Unit unit : turn.units) {
      unit.kind = UnitKind::kQuote;
      if (unit.speaker.empty()) unit.speaker = turn.speaker;
      commentary.blocks.push_back(std::move(unit));
    }
  }
  for (const Commentary& part : source.commentaries) {
    commentary.blocks.insert(commentary.blocks.end(), part.blocks.begin(), part.blocks.end());
  }
  number_units(commentary.blocks, 'b');
  return commentary;
}

}  // namespace

bool load_article(const Options& options, Article& article) {
  const bool has_others = !options.commentaries.empty();
  Loaded loaded;
  if (!load_file(options.files[0], false, has_others, loaded)) return false;
  article = std::move(loaded.article);
  if (has_others && article.interview.turns.empty()) make_narration(article);
  for (const std::string& file : options.commentaries) {
    Loaded commentary;
    if (!load_file(file, true, false, commentary)) return false;
    article.commentaries.push_back(as_commentary(std::move(commentary.article), article.commentaries.size()));
  }
  const bool brings_links = loaded.is_json && !article.links.empty() && !has_others;
  if (brings_links) return true;
  LinkedArticle linked = link_article(std::move(article));
  if (!linked.is_complete) {
    std::fprintf(stderr, "%s: note: too much to compare, some quotations may not be found\n",
                 options.files[0].c_str());
  }
  article = std::move(linked.article);
  return true;
}

}  // namespace duidu
