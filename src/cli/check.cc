// `duidu check`: which files are compared, and where the report goes.
#include <algorithm>
#include <iterator>
#include <optional>

#include "check/baseline.h"
#include "check/judge.h"
#include "check/phrases.h"
#include "check/reports.h"
#include "check/rows.h"
#include "check/sentences.h"
#include "check/text_cells.h"
#include "check/texts.h"
#include "cli/check_files.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/load.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "opening/which_interview.h"
#include "system/decode.h"

namespace duidu {
namespace {

int refuse(const std::string& file, const Error& error) {
  report(file, error);
  return kUnreadable;
}

class Checking {
 public:
  explicit Checking(const Options& options)
      : options_(options), language_(options.language == "zh" ? Language::kChinese : Language::kEnglish) {
    if (!options.fail_on.empty()) report_.fail_on = read_concerns(options.fail_on).value_or(kUsualConcerns);
  }

  int run() {
    if (const int failed = read_files()) return failed;
    locator_.emplace(files_.files(), decode_by_system);
    if (const int failed = compare()) return failed;
    if (const int failed = apply_known()) return failed;
    tell_unused();
    if (!options_.new_baseline.empty()) return write_known();
    const Result<bool> written = write_output(options_.output.empty() ? "-" : options_.output, in_format());
    if (!written) return refuse(options_.output.empty() ? "-" : options_.output, written.error());
    const bool is_bad = std::any_of(report_.rows.begin(), report_.rows.end(),
                                    [&](const ReportRow& row) { return fails(report_, row); });
    return exit_code_ ? exit_code_ : is_bad ? kContentProblem : kFine;
  }

 private:
  int read_files() {
    for (const auto& [paths, numbers] : {std::pair{&options_.files, &given_},
                                         {&options_.commentaries, &commentaries_},
                                         {&options_.sources, &sources_}}) {
      for (const std::string& path : *paths) {
        const Result<std::vector<uint32_t>> added = files_.add(path, options_.encoding);
        if (!added) return refuse(path, added.error());
        numbers->insert(numbers->end(), added.value().begin(), added.value().end());
      }
    }
    return kFine;
  }

  // Reads a file and tells what there is to remark; none if it cannot be read.
  std::optional<Article> read(uint32_t file, TextRole role) {
    Result<ReadText> text = read_text(files_.files()[file], decode_by_system, role);
    if (!text) {
      exit_code_ = refuse(files_.name(file), text.error());
      return std::nullopt;
    }
    for (const std::string_view key : text.value().remarks)
      note(files_.name(file), phrase(Language::kEnglish, key));
    if (text.value().is_decoded) {
      note(files_.name(file),
           "Read as " + text.value().article.texts().encoding + "; --encoding chooses another.");
    }
    return std::move(text.value().article);
  }

  int compare() {
    if (!sources_.empty()) return compare_with_sources();
    if (given_.size() == 1 && commentaries_.empty()) {
      std::optional<Article> article = read(given_[0], TextRole::kBoth);
      if (!article) return exit_code_;
      if (article->interview().turns.empty()) {
        return refuse(
            files_.name(given_[0]),
            {ErrorCode::kInput, "there is no interview in it to compare with; name it with --source"});
      }
      add(whole_text(std::move(*article), given_[0]), given_, {});
      return kFine;
    }
    if (commentaries_.empty()) {
      if (const int failed = find_interview()) return failed;
    }
    return compare_with_interview();
  }

  // Every commentary by itself, so that what is said of one does not hang on the others.
  int compare_with_sources() {
    for (const uint32_t file : given_) {
      std::vector<uint32_t> sources;
      std::copy_if(sources_.begin(), sources_.end(), std::back_inserter(sources),
                   [&](uint32_t source) { return !files_.is_same(source, file); });
      if (sources.empty()) {
        return refuse(files_.name(file), {ErrorCode::kInput, "there is no other file to compare it with"});
      }
      if (sources != read_sources_) {
        std::vector<Article> articles;
        for (const uint32_t source : sources) {
          std::optional<Article> article = read(source, TextRole::kSource);
          if (!article) return exit_code_;
          articles.push_back(std::move(*article));
        }
        interview_ = sources_of(std::move(articles), sources);
        read_sources_ = sources;
        locator_->forget_lines();
      }
      std::optional<Article> commentary = read(file, TextRole::kCommentary);
      if (!commentary) continue;
      const uint32_t files[] = {file};
      std::vector<Article> written;
      written.push_back(std::move(*commentary));
      add(with_commentaries(interview_, std::move(written), files), {file}, sources);
    }
    return kFine;
  }

  // Of several files without a word on it, one is the interview.
  int find_interview() {
    std::vector<ReadFile> candidates;
    for (const uint32_t file : given_) {
      Result<ReadText> text = read_text(files_.files()[file], decode_by_system, TextRole::kInterview);
      if (!text) return refuse(files_.name(file), text.error());
      candidates.push_back({std::move(text.value().article), files_.files()[file].name});
    }
    const Likeliest likeliest = which_is_interview(candidates);
    if (!likeliest.is_certain) {
      return refuse(files_.name(given_[0]),
                    {ErrorCode::kUnsupported, "nothing shows which of the " + std::to_string(given_.size()) +
                                                  " files is the interview; name it behind --source"});
    }
    for (size_t i = 0; i < given_.size(); ++i) {
      if (i != likeliest.file) commentaries_.push_back(given_[i]);
    }
    given_ = {given_[likeliest.file]};
    return kFine;
  }

  // The first file is the interview, and its own commentary is checked with the others.
  int compare_with_interview() {
    std::optional<Article> first = read(given_[0], TextRole::kInterview);
    if (!first) return exit_code_;
    std::vector<Article> others;
    for (const uint32_t file : commentaries_) {
      std::optional<Article> commentary = read(file, TextRole::kCommentary);
      if (!commentary) return exit_code_;
      others.push_back(std::move(*commentary));
    }
    add(with_commentaries(whole_text(std::move(*first), given_[0]), std::move(others), commentaries_),
        commentaries_, given_);
    return kFine;
  }

  void add(const CheckedTexts& texts, const std::vector<uint32_t>& commentaries,
           const std::vector<uint32_t>& sources) {
    const JudgedArticle judged = judge_article(texts.article);
    if (!judged.is_complete)
      note(files_.name(commentaries[0]), phrase(Language::kEnglish, "remark.partial_links"));
    add_rows(texts, judged, files_.files(), *locator_, language_, report_);
    for (const uint32_t file : commentaries) report_.commentaries.push_back(files_.name(file));
    for (const uint32_t file : sources) {
      const std::string name = files_.name(file);
      if (std::find(report_.sources.begin(), report_.sources.end(), name) == report_.sources.end())
        report_.sources.push_back(name);
    }
  }

  int apply_known() {
    if (options_.baseline.empty()) return kFine;
    const Result<std::string> text = read_input(options_.baseline, kMaxFileBytes);
    if (!text) return refuse(options_.baseline, text.error());
    Result<std::vector<std::string>> known = read_baseline(text.value());
    if (!known) return refuse(options_.baseline, known.error());
    apply_baseline(std::move(known.value()), report_);
    return kFine;
  }

  void tell_unused() const {
    for (const UnusedMark& mark : report_.unused) {
      const std::string place = mark.line > 0 ? mark.file + ":" + std::to_string(mark.line) : mark.file;
      note(place, check_phrase(language_, mark.is_understood ? "unused.nothing" : "unused.unknown",
                               {visible(mark.text)}));
    }
    if (report_.stale == 0) return;
    const std::string key = report_.stale == 1 ? "stale.one" : "stale.many";
    note(options_.baseline, check_phrase(language_, key, {std::to_string(report_.stale)}));
  }

  int write_known() const {
    const Result<bool> written = write_output(options_.new_baseline, write_baseline(report_));
    if (!written) return refuse(options_.new_baseline, written.error());
    note(options_.new_baseline, check_phrase(language_, "known.written", {counts_of(report_, language_)}));
    return exit_code_;
  }

  std::string in_format() const {
    if (options_.format == "json") return json_report(report_);
    if (options_.format == "sarif") return sarif_report(report_, language_, DUIDU_VERSION);
    if (options_.format == "markdown") return markdown_report(report_, language_);
    if (options_.format == "html") return html_report(report_, language_);
    const bool has_colors =
        options_.output.empty() ? wants_colors(options_.color) : options_.color == "always";
    return text_report(report_, language_, {line_width(), has_colors});
  }

  const Options& options_;
  const Language language_;
  CheckFiles files_;
  std::vector<uint32_t> given_, commentaries_, sources_;  // numbers of files
  std::optional<Locator> locator_;
  CheckedTexts interview_;  // of `read_sources_`
  std::vector<uint32_t> read_sources_;
  Report report_;
  int exit_code_ = kFine;  // a commentary that could not be read does not keep the others from being checked
};

}  // namespace

int run_check(const Options& options) { return Checking(options).run(); }

}  // namespace duidu
