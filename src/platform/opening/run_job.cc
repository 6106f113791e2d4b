#include "platform/opening/run_job.h"

#include <algorithm>
#include <utility>

#include "export/json.h"
#include "import/article_json/json.h"
#include "opening/open_files.h"
#include "wire/codec.h"
#include "wire/records.h"

namespace duidu {
namespace {

// Whether another encoding may make another text of it.
bool may_be_read_otherwise(const Opened& opened, const wire::Job& job) {
  const std::vector<std::string_view>& remarks = opened.remarks;
  return opened.is_decoded || (!job.encoding.empty() && !job.is_text) ||
         std::find(remarks.begin(), remarks.end(), "remark.replaced_bytes") != remarks.end();
}

wire::JobError told(const Error& error) {
  return {static_cast<uint32_t>(error.code), error.line, std::string(error.why), error.value};
}

wire::Outcome opened(const wire::Job& job, Decode decode) {
  std::vector<SourceFile> files;
  for (const wire::JobFile& file : job.files) files.push_back({file.content, file.name, job.encoding});
  std::optional<size_t> interview;
  if (job.interview) interview = *job.interview;
  const FilesOpened opened = open_files(files, decode, interview);
  wire::Outcome outcome{.file = static_cast<uint32_t>(opened.file)};
  outcome.is_unclear = !opened.error && !opened.opened;
  if (opened.error) outcome.error = told(*opened.error);
  if (!opened.opened) return outcome;
  outcome.article = write_article_json(opened.opened->article);
  outcome.remarks.assign(opened.opened->remarks.begin(), opened.opened->remarks.end());
  outcome.may_be_read_otherwise = may_be_read_otherwise(*opened.opened, job);
  return outcome;
}

wire::Outcome linked(const wire::Job& job) {
  Result<Article> article = read_article_json(job.article);
  if (!article) return {.error = told(article.error())};
  return {.article = write_article_json(link_anew(std::move(article.value())).article)};
}

}  // namespace

std::vector<uint8_t> run_job(std::string_view bytes, Decode decode) {
  wire::Decoder decoder(bytes);
  const auto job = decoder.read<wire::Job>();
  if (decoder.has_failed()) return {};
  wire::Encoder encoder;
  encoder.write(job.files.empty() ? linked(job) : opened(job, decode));
  return encoder.bytes();
}

}  // namespace duidu
