// Which dress of this text's blocks means questions (question_forms.h), weighed by evidence over the whole text:
//
// 1. Everything that wears the same dress is one hypothesis: all bold lines, all headings of level 2, all numbered lines.
//    Within a text its questions look alike, whatever they look like.
// 2. Most of them must ask: end as a question, ask for an account ("Tell us about…"), or at least be a sentence. Lines of the
//    same dress that are short and no sentence are headings of sections. A dress that has other uses (numbers, dashes,
//    quotations) must ask nearly always; what only has its question mark must also speak to somebody, because essays ask
//    their readers.
// 3. Most of them must be answered: text in another dress follows, longer than the question.
// 4. The more there are, the more they are numbered one after another, speak to somebody ("you") and are answered by
//    somebody ("I"), the more certain it is. Two questions prove little: their certainty stays under 0.6, which means that
//    a person should look.
// 5. What stands under a heading that announces commentary is none of it, nor is the title.
//
// Pure; linear in the text.
#pragma once

#include <string_view>
#include <vector>

#include "import/block.h"
#include "import/structure/question_forms.h"

namespace duidu {

struct AskedBlock {
  size_t block = 0;
  size_t end = 0;  // see QuestionForm
  int number = 0;
  bool asks = false;      // a question, or a request
  bool is_title = false;  // no question: the heading of a section in the same dress
};

struct QuestionHypothesis {
  std::string_view method;  // "bold-questions"; empty if the text has no questions of their own
  Dress dress = Dress::kPlain;
  double certainty = 0;
  std::vector<AskedBlock> asked;  // in the order of the text

  size_t question_count() const;
};

// The best hypothesis about the unlabelled blocks of a text. Blocks with a speaker may answer, but do not ask.
QuestionHypothesis best_questions(const std::vector<Block>& blocks);

// The questions without a label of a text in which only those who answer have one: what wears the same dress and is mostly
// followed by a label. Here the label behind it is evidence enough, so fewer need to ask.
QuestionHypothesis questions_before_labels(const std::vector<Block>& blocks);

}  // namespace duidu
