#include "check/rows.h"

#include <map>
#include <utility>

#include "check/baseline.h"
#include "check/marks.h"
#include "check/phrases.h"
#include "check/text_marks.h"
#include "model/link_words.h"
#include "model/names.h"

namespace duidu {
namespace {

std::string name_of_file(const SourceFile& file) { return file.name.empty() ? "-" : std::string(file.name); }

class RowMaker {
 public:
  RowMaker(const CheckedTexts& texts, const JudgedArticle& judged, std::span<const SourceFile> files,
           Locator& locator, Language language)
      : texts_(texts),
        article_(judged.article),
        files_(files),
        locator_(locator),
        index_(article_),
        language_(language),
        words_(article_, index_, language) {}

  ReportRow row_of(uint32_t number, const Judgement& judgement) {
    const Link& link = article_.links[number];
    const Verdict& verdict = *link.verdict;
    ReportRow row;
    row.verdict_class = verdict.verdict_class;
    row.concerns = judgement.concerns;
    row.group = group_of(link);
    row.claim = judgement.claim;
    row.message = message_of(number, judgement);
    row.joining = verdict.joining;
    row.said_by = verdict.said_by;
    row.cited = cited_text(article_, link);
    for (const Span& span : link.commentary)
      row.words += (row.words.empty() ? "" : " … ") + words_at(article_, span);
    if (!link.commentary.empty()) row.commentary = place_of(link.commentary);
    const std::vector<std::vector<Span>> places = places_of(article_, link, Side::kInterview);
    for (const std::vector<Span>& place : places) row.interview.push_back(place_of(place));
    if (!places.empty()) row.said = said_text(article_, link, places[0]);
    add_details(verdict, row);
    std::string original;
    for (const MarkedPiece& piece : row.said) original += piece.mark == Mark::kOutside ? "" : piece.text;
    row.fingerprint = fingerprint_of(row.words, original);
    return row;
  }

 private:
  // What the page says of the link, and what only a check can know.
  std::string message_of(uint32_t number, const Judgement& judgement) const {
    std::string details = words_.details(number);
    const auto add = [&](const std::string& words) {
      details = details.empty() ? words : phrase(language_, "reason.and", {details, words});
    };
    if (judgement.concerns & kElidedMeaning) add(check_phrase(language_, "say.elided"));
    if (judgement.concerns & kOverstated) {
      Link claimed;
      claimed.verdict.emplace().verdict_class = judgement.claim;
      const std::string group = "group." + std::string(name_of(group_of(claimed)));
      add(check_phrase(language_, "say.overstated", {phrase(language_, group)}));
    }
    const std::string verdict = words_.verdict(number);
    return details.empty() ? verdict : check_phrase(language_, "say.with", {verdict, details});
  }

  void add_details(const Verdict& verdict, ReportRow& row) const {
    for (const WordChange& change : verdict.changes) {
      row.changes.push_back(
          {change.kind, words_at(article_, change.commentary), words_at(article_, change.interview)});
    }
    for (const Span& span : verdict.uncovered) row.uncovered.push_back(words_at(article_, span));
    for (const CutWord& cut : verdict.cut) row.cut.push_back({cut.side, cut.text});
  }

  ReportPlace place_of(const std::vector<Span>& spans) {
    const Span &first = spans.front(), &last = spans.back();
    const uint32_t file = texts_.file_of(first.unit);
    SourceLines& lines = locator_.lines(texts_, file);
    ReportPlace place{
        name_of_file(files_[file]), address(article_, first.unit), words_.where(first.unit), {}, {}};
    place.begin = lines.begin_of(article_, first.unit, first.start);
    place.end = lines.end_of(article_, last.unit, last.end);
    const bool is_before = place.end.line < place.begin.line ||
                           (place.end.line == place.begin.line && place.end.column < place.begin.column);
    if (is_before) place.end = place.begin;
    return place;
  }

  const CheckedTexts& texts_;
  const Article& article_;
  std::span<const SourceFile> files_;
  Locator& locator_;
  const LinkIndex index_;
  const Language language_;
  const LinkWords words_;
};

// The marks of the text, each with what it covers, and whether it covers anything that is to be said.
class Marks {
 public:
  explicit Marks(std::vector<TextMark> marks) : marks_(std::move(marks)), is_used_(marks_.size()) {
    for (size_t i = 0; i < marks_.size(); ++i) {
      for (const UnitRef unit : marks_[i].covers) {
        if (marks_[i].is_understood) by_unit_[unit].push_back(i);
      }
    }
  }

  void apply(const Link& link, ReportRow& row) {
    for (const Span& span : link.commentary) {
      const auto found = by_unit_.find(span.unit);
      if (found == by_unit_.end()) continue;
      for (const size_t mark : found->second) {
        is_used_[mark] = true;
        row.status = RowStatus::kMarked;
        row.remark = marks_[mark].reason;
      }
    }
  }

  std::vector<TextMark> unused() const {
    std::vector<TextMark> unused;
    for (size_t i = 0; i < marks_.size(); ++i) {
      if (!is_used_[i]) unused.push_back(marks_[i]);
    }
    return unused;
  }

 private:
  std::vector<TextMark> marks_;
  std::vector<bool> is_used_;
  std::map<UnitRef, std::vector<size_t>> by_unit_;
};

}  // namespace

void add_rows(const CheckedTexts& texts, const JudgedArticle& judged, std::span<const SourceFile> files,
              Locator& locator, Language language, Report& report) {
  RowMaker maker(texts, judged, files, locator, language);
  Marks marks(text_marks(texts, locator));
  for (uint32_t number = 0; number < judged.judgements.size(); ++number) {
    const Judgement& judgement = judged.judgements[number];
    const bool is_worth_a_mark = (judgement.concerns & (report.fail_on | kUsualConcerns)) != 0;
    if (judgement.is_taken_away && !is_worth_a_mark) continue;
    ReportRow row = maker.row_of(number, judgement);
    if (is_worth_a_mark) marks.apply(judged.article.links[number], row);
    if (judgement.is_taken_away) {
      row.status = RowStatus::kMarked;
      row.remark = check_phrase(language, "marked.taken_away");
    }
    report.rows.push_back(std::move(row));
  }
  for (const TextMark& mark : marks.unused())
    report.unused.push_back({name_of_file(files[mark.file]), mark.line, mark.text, mark.is_understood});
}

}  // namespace duidu
