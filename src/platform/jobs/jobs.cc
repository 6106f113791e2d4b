#include "platform/jobs/jobs.h"

#include <utility>

#include "base/phrases.h"
#include "edit/split_anew.h"
#include "export/json.h"
#include "import/article_json/json.h"
#include "wire/codec.h"

namespace duidu {
namespace {

Error error_of(const wire::JobError& told) {
  return {static_cast<ErrorCode>(told.code), "", told.line, lasting_key(told.why), told.value};
}

Error stopped() { return {ErrorCode::kInput, "", 0, "opener.stopped", ""}; }

// The name of the file that an outcome speaks of.
std::string name_of(const Brought& brought, size_t file) {
  return file < brought.files.size() ? brought.files[file].name : "";
}

Action told_of(const wire::Outcome& outcome, Brought brought) {
  if (outcome.error) return OpeningFailed{error_of(*outcome.error), name_of(brought, outcome.file)};
  if (outcome.is_unclear) return InterviewUnclear{std::move(brought), outcome.file};
  Result<Article> article = read_article_json(outcome.article);
  if (!article) return OpeningFailed{article.error(), name_of(brought, 0)};
  ArticleOpened opened{std::make_shared<const Article>(std::move(article.value()))};
  for (const std::string& remark : outcome.remarks) opened.remarks.push_back(lasting_key(remark));
  if (outcome.may_be_read_otherwise) opened.source = std::make_shared<const Brought>(std::move(brought));
  return opened;
}

}  // namespace

Jobs::Started Jobs::begin(const wire::Job& job, std::variant<Brought, Edited> made_of) {
  pending_ = std::move(made_of);
  told_.reset();
  wire::Encoder encoder;
  encoder.write(job);
  return {++serial_, encoder.bytes()};
}

Jobs::Started Jobs::start(const Brought& brought) {
  wire::Job job{.encoding = brought.encoding, .is_text = brought.is_text};
  for (const BroughtFile& file : brought.files) job.files.push_back({file.name, *file.content});
  if (brought.interview) job.interview = static_cast<uint32_t>(*brought.interview);
  return begin(job, brought);
}

std::optional<Jobs::Started> Jobs::start(const EditArticle& edit) {
  const ArticleLines& lines = edit.editing->lines;
  SplitAnew made = split_anew(lines);
  if (made.article.texts() == lines.base->texts()) {
    pending_.reset();
    told_ = ArticleEdited{lines.base, edit.editing, std::move(made.spots)};
    return std::nullopt;
  }
  return begin({.article = write_article_json(made.article)}, Edited{edit.editing, std::move(made.spots)});
}

std::optional<Action> Jobs::finish(uint32_t serial, std::string_view bytes) {
  if (serial != serial_ || !pending_) return std::nullopt;
  auto made_of = std::exchange(pending_, std::nullopt);
  wire::Decoder decoder(bytes);
  const auto outcome = decoder.read<wire::Outcome>();
  auto* brought = std::get_if<Brought>(&*made_of);
  const bool has_failed = decoder.has_failed();
  if (brought) {
    if (has_failed) return OpeningFailed{stopped(), name_of(*brought, 0)};
    return told_of(outcome, std::move(*brought));
  }
  auto& edited = std::get<Edited>(*made_of);
  Result<Article> article = read_article_json(outcome.article);
  if (has_failed || !article) return OpeningFailed{stopped(), std::string(edited.editing->lines.base->title())};
  return ArticleEdited{std::make_shared<const Article>(std::move(article.value())), std::move(edited.editing),
                       std::move(edited.spots)};
}

}  // namespace duidu
