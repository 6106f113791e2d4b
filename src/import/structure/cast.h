// The census of a text's labels, and which of them to believe:
//
// 1. Labels with a mark count if they recur or are a known word.
// 2. A name that is said only once counts if it is the full form of one that recurs ("Otto Lind", later "OL"), if it asks
//    between two turns of the same speaker (a press conference), or if it is dressed like the labels that count and the text
//    speaks of its bearer. A term in an answer ("注意：") has none of these.
// 3. Bold words without the shape of a name, and names in small letters, count only beside others that ask and answer.
// 4. One label alone is a conversation if it asks and unlabelled text answers, or if it answers unlabelled questions.
// 5. Labels of a form that any line may have (see LabelForm) count only as a whole: if the names of one form recur,
//    alternate and, without times, ask and answer. If both kinds are there, the one that occurs more often is the
//    conversation.
//
// Pure; owns nothing of the text.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "import/structure/labels.h"
#include "import/structure/role_words.h"

namespace duidu {

// Whether labels of this form count only as a whole.
bool is_weak(LabelForm form);

class Cast {
 public:
  Cast() = default;
  Cast(Cast&&) = default;  // a copy would point into the names of the first
  Cast& operator=(Cast&&) = default;

  // What stands around a label.
  struct Context {
    bool in_quote = false;
    bool in_list = false;
    bool asks = false;              // the words behind it end as a question does
    bool follows_question = false;  // an unlabelled question stands before it
    std::string_view words;         // behind the label; to be kept until decide()
  };

  // The labels of a text in its order.
  void add(const Label& label, const Context& context);

  // To be called once, after the last add(). `about_people` is text that may speak of those who bear the labels.
  void decide(std::string_view about_people);

  bool is_conversation() const { return decision_ != Decision::kNone; }

  // How certain it is that the labels are turns, from 0 to 1: the more there are, and the plainer their form, the more.
  double certainty() const;

  // To be asked only if the text is a conversation.
  bool believes(const Label& label) const;

  // How many of the text's labels have the key of `label`.
  int count(const Label& label) const;

  // Some pages write the whole interview as block quotations; elsewhere a block quotation only repeats a turn.
  // Others set off only the questions, or only the answers, as block quotations (mixes_quotes).
  bool speaks_in_quotes() const { return quoted_ > unquoted_ || mixes_quotes_; }
  bool mixes_quotes() const { return mixes_quotes_; }
  // Some write every turn as an item of a list; elsewhere an item only explains a term.
  bool speaks_in_lists() const { return 3 * listed_ >= quoted_ + unquoted_; }

 private:
  struct Member {
    LabelWord word = LabelWord::kUnknown;
    bool is_numbered = false;
    bool is_loose = false;
    bool is_admitted = false;  // although it is said once
    bool is_role_word = false;
    bool is_byline = false;  // its words only name somebody
    bool is_small = false;   // a name in small letters
    int count = 0;
    int questions = 0;
    int follows_question = 0;
    bool follows_asker = false;
    std::string label;  // as it was written first
  };
  // A label with a mark, in the order of the text.
  struct Entry {
    Member* member = nullptr;
    bool is_bold = false;
    bool has_colon = false;
    Context context;
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
  void admit_loose_words();
  void admit_single_names(std::string_view about_people);
  bool is_admitted_once(size_t entry, bool in_bold, std::string_view about_people) const;
  void find_bylines();
  void count_quotes();
  static bool asks(const Member& member);
  bool believes_joint(const Label& label) const;
  bool is_known(std::string_view name) const;
  static bool is_conversation(LabelForm kind, const Form& form);
  const Name* name_in_form(const std::string& key) const;

  std::map<std::string, Member> members_;
  std::vector<Entry> entries_;
  std::vector<const Member*> known_names_;     // those whose short and full forms are looked for
  mutable std::map<std::string, bool> joint_;  // the joint labels that were asked for
  std::array<Form, kForms> forms_;
  bool number_recurs_ = false;
  LabelWord last_word_ = LabelWord::kUnknown;
  int quoted_ = 0;
  int unquoted_ = 0;
  int listed_ = 0;
  int colons_ = 0;
  int plain_ = 0;  // labels without a colon
  bool mixes_quotes_ = false;
  Decision decision_ = Decision::kNone;
  LabelForm form_ = LabelForm::kMarked;
};

}  // namespace duidu
