#include "check/texts.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "import/article_json/json.h"
#include "import/duidu_page.h"
#include "import/import.h"
#include "import/join.h"

namespace duidu {
namespace {

// Of the remarks those about the bytes; which side is missing is known where a file has one role.
std::string_view key_of(ImportRemark remark) {
  switch (remark) {
    case ImportRemark::kReplacedBytes:
      return "remark.replaced_bytes";
    case ImportRemark::kMarkdownAsPlain:
      return "remark.markdown_as_plain";
    case ImportRemark::kNoInterview:
      return "remark.no_interview";
    case ImportRemark::kNoCommentary:
      break;
  }
  return "remark.no_commentary";
}

bool is_about_sides(ImportRemark remark) {
  return remark == ImportRemark::kNoInterview || remark == ImportRemark::kNoCommentary;
}

Turn narration_of(std::vector<Unit> units) {
  Turn turn;
  turn.units = std::move(units);
  return turn;
}

// The remarks between turns keep their place: after which turn each stands, counted from 1; 0 is before all of them.
std::vector<uint32_t> turn_before(const Texts& texts, const Commentary& commentary, uint32_t number) {
  std::vector<uint32_t> before;
  auto after = static_cast<uint32_t>(texts.interview.turns.size());
  for (uint32_t i = 0; i < commentary.blocks.size(); ++i) {
    const UnitRef ref{Side::kCommentary, number, i};
    const auto standing = std::find_if(texts.standings.begin(), texts.standings.end(),
                                       [&](const Standing& one) { return one.block == ref; });
    if (standing != texts.standings.end())
      after = standing->after == Standing::kAtStart ? 0 : standing->after.group + 1;
    before.push_back(after);
  }
  return before;
}

// Everything in a source was said or told in it: its remarks become narration where they stand.
std::vector<Turn> turns_of(Texts& texts) {
  std::vector<std::vector<Unit>> told(texts.interview.turns.size() + 1);
  for (uint32_t i = 0; i < texts.commentaries.size(); ++i) {
    const std::vector<uint32_t> before = turn_before(texts, texts.commentaries[i], i);
    for (uint32_t j = 0; j < before.size(); ++j)
      told[before[j]].push_back(std::move(texts.commentaries[i].blocks[j]));
  }
  std::vector<Turn> turns;
  std::vector<uint32_t> now;  // by turn: where it is now
  for (size_t i = 0; i < told.size(); ++i) {
    if (i > 0) {
      now.push_back(static_cast<uint32_t>(turns.size()));
      turns.push_back(std::move(texts.interview.turns[i - 1]));
    }
    if (!told[i].empty()) turns.push_back(narration_of(std::move(told[i])));
  }
  for (InterviewPart& part : texts.interview.parts) part.first_turn = now[part.first_turn];
  return turns;
}

void number(Interview& interview) {
  for (size_t i = 0; i < interview.turns.size(); ++i) {
    Turn& turn = interview.turns[i];
    turn.id = "t" + std::to_string(i + 1);
    for (size_t j = 0; j < turn.units.size(); ++j) turn.units[j].id = "p" + std::to_string(j + 1);
  }
}

Credit credit_of(const Texts& texts) {
  const Interview& interview = texts.interview;
  return {interview.title.empty() ? texts.title : interview.title,
          interview.author.empty() ? texts.author : interview.author,
          interview.date.empty() ? texts.date : interview.date,
          interview.source_url.empty() ? texts.source_url : interview.source_url};
}

}  // namespace

Result<ReadText> read_text(const SourceFile& file, Decode decode, TextRole role) {
  Result<Imported> imported =
      import_article(file.bytes, file.name, {decode, file.encoding, role == TextRole::kCommentary});
  if (!imported) return imported.error();
  ReadText read{std::move(imported.value().article), {}, imported.value().is_decoded};
  const bool has_sides = is_article_json(file.bytes, file.name) || is_duidu_page(file.bytes);
  if (role == TextRole::kSource && has_sides) read.article.own_texts().commentaries.clear();
  for (const ImportRemark remark : imported.value().remarks) {
    if (role == TextRole::kBoth || !is_about_sides(remark)) read.remarks.push_back(key_of(remark));
  }
  return read;
}

CheckedTexts whole_text(Article article, uint32_t file) {
  CheckedTexts texts{std::move(article), {}, {}};
  texts.file_of_turn.assign(texts.article.interview().turns.size(), file);
  texts.file_of_commentary.assign(texts.article.commentaries().size(), file);
  return texts;
}

CheckedTexts sources_of(std::vector<Article> sources, std::span<const uint32_t> files) {
  CheckedTexts made;
  Texts texts;
  for (size_t i = 0; i < sources.size(); ++i) {
    Texts& source = sources[i].own_texts();
    const auto first_turn = static_cast<uint32_t>(texts.interview.turns.size());
    std::vector<Turn> turns = turns_of(source);
    if (turns.empty()) continue;
    made.file_of_turn.insert(made.file_of_turn.end(), turns.size(), files[i]);
    if (first_turn == 0) {
      texts.title = source.title;
      texts.language = source.language;
      texts.interview.title = credit_of(source).title;
    } else {
      texts.interview.parts.push_back({first_turn, credit_of(source)});
    }
    for (InterviewPart& part : source.interview.parts) {
      part.first_turn += first_turn;
      texts.interview.parts.push_back(std::move(part));
    }
    std::move(turns.begin(), turns.end(), std::back_inserter(texts.interview.turns));
    std::move(source.interview.spellings.begin(), source.interview.spellings.end(),
              std::back_inserter(texts.interview.spellings));
  }
  number(texts.interview);
  made.article = Article(std::move(texts));
  return made;
}

CheckedTexts with_commentaries(CheckedTexts texts, std::vector<Article> commentaries,
                               std::span<const uint32_t> files) {
  const bool was_narration = texts.article.interview().turns.empty();
  if (was_narration) {
    const uint32_t file = texts.file_of_commentary.empty() ? 0 : texts.file_of_commentary[0];
    texts.file_of_turn = {file};
    texts.file_of_commentary.clear();
  }
  for (size_t i = 0; i < commentaries.size(); ++i) {
    const size_t count = std::max<size_t>(commentaries[i].commentaries().size(), 1);
    texts.file_of_commentary.insert(texts.file_of_commentary.end(), count, files[i]);
  }
  texts.article = join(std::move(texts.article), std::move(commentaries));
  return texts;
}

}  // namespace duidu
