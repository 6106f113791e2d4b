// Judges every quotation of an article. What its file says of them counts for nothing: quotations are found anew, links made by the
// author or a user are compared word by word at their own place, and one that is recorded as truer than it is, is named. Pure; never
// fails.
#pragma once

#include <string>
#include <vector>

#include "check/concerns.h"
#include "model/article.h"

namespace duidu {

struct Judgement {
  Concerns concerns = 0;
  VerdictClass claim = VerdictClass::kAbsent;  // kOverstated: what the file records
  bool is_taken_away = false;                  // the file says that it is no quotation
};

struct JudgedArticle {
  Article article;  // its links are the quotations, with their verdicts, in the order of the commentary
  std::vector<Judgement> judgements;  // by link
  bool is_complete = true;            // see LinkedArticle
};

// `article` as its file gave it, with the links it brought.
JudgedArticle judge_article(Article article);

}  // namespace duidu
