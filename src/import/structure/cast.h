// The census of a text's labels, and which of them to believe. Labels with a mark count if they recur or are a known
// word. Labels of a form that any line may have (see LabelForm) count only as a whole: if the names of one form recur,
// alternate and, without times, ask and answer. If both kinds are there, the one that occurs more often is the
// conversation. Pure; owns nothing of the text.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>

#include "import/structure/labels.h"
#include "import/structure/role_words.h"

namespace duidu {

// Whether labels of this form count only as a whole.
bool is_weak(LabelForm form);

class Cast {
 public:
  // The labels of a text in its order. `is_question` (of weak forms only): the words behind the label end as a question
  // does.
  void add(const Label& label, bool in_quote, bool is_question);

  // To be called once, after the last add().
  void decide();

  bool is_conversation() const { return decision_ != Decision::kNone; }

  // How certain it is that the labels are turns, from 0 to 1: the more there are, and the plainer their form, the more.
  double certainty() const;

  // To be asked only if the text is a conversation.
  bool believes(const Label& label) const;

  // How many of the text's labels have the key of `label`.
  int count(const Label& label) const;

  // Some pages write the whole interview as block quotations; elsewhere a block quotation only repeats a turn.
  bool speaks_in_quotes() const { return quoted_ > unquoted_; }

 private:
  struct Member {
    LabelWord word = LabelWord::kUnknown;
    bool is_numbered = false;
    int count = 0;
    bool follows_asker = false;
  };
  // A name among the labels of one weak form.
  struct Name {
    int count = 0;
    int questions = 0;
  };
  struct Form {
    std::map<std::string, Name> names;
    std::string last;
    int labels = 0;
    int changes = 0;  // labels of another name than the one before
  };
  enum class Decision { kNone, kMarks, kForm };
  static constexpr size_t kForms = static_cast<size_t>(LabelForm::kOwnLine) + 1;

  bool believes(const Member& member) const;
  bool has_recurring_name() const;
  int believed_marks() const;
  void admit_pen_names();
  static bool is_conversation(LabelForm kind, const Form& form);
  const Name* name_in_form(const std::string& key) const;

  std::map<std::string, Member> members_;
  std::map<std::string, int> pen_names_;
  std::array<Form, kForms> forms_;
  bool number_recurs_ = false;
  bool has_pen_names_ = false;
  LabelWord last_word_ = LabelWord::kUnknown;
  int quoted_ = 0;
  int unquoted_ = 0;
  Decision decision_ = Decision::kNone;
  LabelForm form_ = LabelForm::kMarked;
};

}  // namespace duidu
