#include "app/views/arrange.h"

#include <algorithm>

#include "app/aloud/sentences.h"
#include "app/views/pair_rows.h"
#include "app/views/pieces.h"
#include "app/views/ties_in_words.h"
#include "export/print_rows.h"
#include "model/link_words.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr int kHeadLevel = 3;
// Of a question that heads a row one line is shown: so many Han characters, or twice as many letters.
constexpr int kHeadWeight = 60;
// Longer runs of blocks that answer to nothing are folded.
constexpr size_t kMostAlone = 3;

uint32_t size_of(const std::string& text) { return static_cast<uint32_t>(text.size()); }

// Bytes of the text that fit into one line.
uint32_t first_line(const std::string& text) {
  size_t offset = 0;
  for (int weight = 0; offset < text.size();) {
    size_t next = offset;
    const char32_t c = next_code_point(text, next);
    weight += c >= 0x2E80 ? 2 : 1;
    if (c == U'\n' || weight > kHeadWeight) break;
    offset = next;
  }
  return static_cast<uint32_t>(offset);
}

uint32_t count_sentences(std::string_view text) {
  uint32_t count = 0;
  for (size_t at = 0; at < text.size(); at = end_of_sentence(text, at)) ++count;
  return count;
}

class Arranging {
 public:
  Arranging(const Article& whole, Language language, const PairsOptions& options)
      : whole_(whole),
        language_(language),
        options_(options),
        index_(whole),
        words_(whole, index_, language),
        exchanges_(exchanges_of(whole.interview())),
        passages_(passages_of(whole, options)),
        out_(whole) {
    uint32_t questions = 0;
    for (const Turn& turn : whole.interview().turns) {
      if (turn.role == Role::kQuestion) ++questions;
      questions_.push_back(questions);
    }
  }

  Arranged arrange() {
    for (const PairRow& row : pair_rows(whole_, passages_, options_)) {
      out_.begin_row();
      captioned_.clear();
      if (row.kind == PairRowKind::kUntold) {
        add_untold(row);
        continue;
      }
      for (const uint32_t passage : row.passages) add_passage(passages_[passage]);
      row.kind == PairRowKind::kAlone ? add_alone(row) : add_blocks(row);
      for (const BlockUse& use : row.blocks) {
        for (const uint32_t link : use.links) out_.tie(link);
      }
    }
    Arranged arranged = out_.finish();
    std::stable_sort(folds_.begin(), folds_.end(),
                     [](const FoldedUnits& a, const FoldedUnits& b) { return a.first < b.first; });
    arranged.folds = std::move(folds_);
    return arranged;
  }

 private:
  std::string said(std::string_view key, std::initializer_list<std::string_view> values = {}) const {
    return phrase(language_, key, values);
  }
  bool is_unfolded(const std::string& name) const {
    return std::binary_search(options_.unfolded.begin(), options_.unfolded.end(), name);
  }
  void fold_turn(const std::string& name, uint32_t turn) {
    const auto units = static_cast<uint32_t>(whole_.interview().turns[turn].units.size());
    if (units > 0) folds_.push_back({name, {Side::kInterview, turn, 0}, {Side::kInterview, turn, units - 1}});
  }
  static std::string fold_href(const std::string& name) { return std::string(kFoldPrefix) + name; }

  // The question that a turn answers, or the turn itself.
  uint32_t question_of(uint32_t turn) const {
    uint32_t first = turn;
    while (first > 0 && exchanges_[first - 1] == exchanges_[turn]) --first;
    for (uint32_t i = first; i < turn; ++i) {
      if (whole_.interview().turns[i].role == Role::kQuestion && !whole_.interview().turns[i].units.empty())
        return i;
    }
    return turn;
  }

  void add_passage(const PairPassage& passage) {
    const UnitRef first = passage.words.front().unit;
    const uint32_t question = question_of(first.group);
    add_head(question, question != first.group && question != headed_);
    headed_ = question;
    const std::string name = address(whole_, first) + "." + std::to_string(passage.words.front().start);
    const bool is_whole = is_unfolded(name);
    uint32_t shown = 0, all = 0;
    for (size_t i = 0; i < passage.words.size(); ++i) {
      const Span& words = passage.words[i];
      const bool opens = i == 0 || passage.words[i - 1].unit.group != words.unit.group;
      const Turn& turn = whole_.interview().turns[words.unit.group];
      if (opens) out_.begin_turn(words.unit.group, turn.role, turn.speaker);
      if (opens) all += count_turn(turn);
      shown += count_sentences(
          std::string_view(whole_.unit(words.unit).text).substr(words.start, words.end - words.start));
      if (opens && is_whole) add_units(words.unit.group);
      if (!is_whole) out_.add(words);
    }
    if (all <= shown) return;
    for (size_t i = 0; i < passage.words.size() && !is_whole; ++i)
      fold_turn(name, passage.words[i].unit.group);
    const Span& last = passage.words.back();
    const std::string more = std::to_string(all - shown);
    out_.add_caption(is_whole ? said("views.less") : said("views.whole", {more}), 0, fold_href(name),
                     {last.unit, last.end});
  }

  static uint32_t count_turn(const Turn& turn) {
    uint32_t count = 0;
    for (const Unit& unit : turn.units) count += count_sentences(unit.text);
    return count;
  }

  void add_units(uint32_t turn) {
    const std::vector<Unit>& units = whole_.interview().turns[turn].units;
    for (uint32_t i = 0; i < units.size(); ++i)
      out_.add({{Side::kInterview, turn, i}, 0, size_of(units[i].text)});
  }

  // Where the passage is, with one line of the question unless the row above shows it.
  void add_head(uint32_t turn, bool shows_question) {
    const UnitRef unit{Side::kInterview, turn, 0};
    const bool is_question = whole_.interview().turns[turn].role == Role::kQuestion;
    std::string text = is_question && !shows_question ? words_.question(turn) : words_.where(unit);
    uint32_t at = 0, shows = 0;
    if (shows_question) {
      const std::string& question = whole_.unit(unit).text;
      shows = first_line(question);
      text = said("views.head", {text, ""});
      at = size_of(text);
      text += question.substr(0, shows);
      if (shows < question.size()) text += "…";
    }
    out_.begin_turn(turn, Role::kQuestion, "");
    out_.add_caption(std::move(text), kHeadLevel, "", {unit, 0}, at, shows);
  }

  void add_untold(const PairRow& row) {
    const auto& turns = whole_.interview().turns;
    const uint32_t first = row.first_turn;
    const std::string name = turns[first].id;
    const bool is_open = is_unfolded(name);
    const uint32_t before = first == 0 ? 0 : questions_[first - 1];
    const uint32_t from = before + 1, to = questions_[row.end_turn - 1];
    std::string text = said("views.untold_part");
    if (to == from) text = said("views.untold_one", {std::to_string(from)});
    if (to > from)
      text = said("views.untold", {std::to_string(from), std::to_string(to), std::to_string(to - before)});
    out_.begin_turn(first, Role::kNarration, "");
    out_.add_caption(said(is_open ? "views.fold" : "views.unfold", {text}), kHeadLevel, fold_href(name),
                     {{Side::kInterview, first, 0}, 0});
    for (uint32_t turn = first; turn < row.end_turn; ++turn) {
      if (turns[turn].units.empty()) continue;
      if (!is_open) {
        fold_turn(name, turn);
        continue;
      }
      out_.begin_turn(turn, turns[turn].role, turns[turn].speaker);
      add_units(turn);
    }
    headed_ = UINT32_MAX;
  }

  void add_alone(const PairRow& row) {
    const UnitRef first = row.blocks.front().block;
    const std::string name = address(whole_, first);
    const bool has_links = std::any_of(row.blocks.begin(), row.blocks.end(),
                                       [](const BlockUse& use) { return !use.links.empty(); });
    const bool folds = row.blocks.size() > kMostAlone && !has_links;
    const bool is_open = !folds || is_unfolded(name);
    std::string text = said("views.alone");
    if (folds) {
      text = said("views.alone_many", {std::to_string(row.blocks.size())});
      text = said(is_open ? "views.fold" : "views.unfold", {text});
    }
    out_.begin_commentary(first.group);
    out_.add_caption(std::move(text), kHeadLevel, folds ? fold_href(name) : "", {first, 0});
    if (is_open) return add_blocks(row);
    for (const BlockUse& use : row.blocks) folds_.push_back({name, use.block, use.block});
  }

  void add_blocks(const PairRow& row) {
    bool is_begun = row.kind == PairRowKind::kAlone;
    for (size_t i = 0; i < row.blocks.size(); ++i) {
      const BlockUse& use = row.blocks[i];
      if (!is_begun || row.blocks[i - (i > 0)].block.group != use.block.group)
        out_.begin_commentary(use.block.group);
      is_begun = true;
      add_ties(use);
      const std::string& text = whole_.unit(use.block).text;
      if (use.is_whole) {
        out_.add({use.block, 0, size_of(text)});
      } else {
        add_sentences(use, text);
      }
    }
  }

  // What ties a block to its row, in words: "引文 3：逐字相符". What an earlier block of the row has said is not repeated.
  void add_ties(const BlockUse& use) {
    std::vector<uint32_t> unsaid;
    for (const uint32_t link : use.links) {
      if (std::find(captioned_.begin(), captioned_.end(), link) == captioned_.end()) unsaid.push_back(link);
    }
    captioned_.insert(captioned_.end(), unsaid.begin(), unsaid.end());
    if (unsaid.empty()) return;
    out_.add_caption(ties_in_words(whole_, words_, language_, unsaid, use.block), 0, "", {use.block, 0});
  }

  // Of a block that is whole elsewhere the sentences that are about this row, and the way to the whole.
  void add_sentences(const BlockUse& use, const std::string& text) {
    std::vector<Span> sentences;
    for (const uint32_t link : use.links) {
      if (has_bar(whole_.links[link])) continue;
      for (const Span& span : whole_.links[link].commentary) {
        if (span.unit == use.block) sentences.push_back(whole_sentences(text, span));
      }
    }
    if (sentences.empty()) sentences.push_back({use.block, 0, end_of_sentence(text, 0)});
    std::sort(sentences.begin(), sentences.end(),
              [](const Span& a, const Span& b) { return a.start < b.start; });
    uint32_t end = 0;
    for (const Span& sentence : sentences) {
      if (sentence.start < end) continue;
      out_.add(sentence);
      end = sentence.end;
    }
    const std::string whole = out_.address_of(use.block);
    if (!whole.empty()) out_.add_caption(said("views.also"), 0, "#" + whole, {use.block, end});
  }

  const Article& whole_;
  const Language language_;
  const PairsOptions& options_;
  const LinkIndex index_;
  const LinkWords words_;
  const std::vector<uint32_t> exchanges_;
  std::vector<uint32_t> questions_;  // by turn, how many there are up to it
  const std::vector<PairPassage> passages_;
  ArrangedPieces out_;
  std::vector<FoldedUnits> folds_;
  uint32_t headed_ = UINT32_MAX;     // the question at the head of the row above
  std::vector<uint32_t> captioned_;  // links of this row whose tie is said
};

}  // namespace

Arranged arrange_pairs(const Article& whole, Language language, const PairsOptions& options) {
  return Arranging(whole, language, options).arrange();
}

const std::string* fold_at(const Arranged& arranged, UnitRef unit) {
  const auto behind =
      std::upper_bound(arranged.folds.begin(), arranged.folds.end(), unit,
                       [](UnitRef wanted, const FoldedUnits& fold) { return wanted < fold.first; });
  if (behind == arranged.folds.begin() || (behind - 1)->last < unit) return nullptr;
  return &(behind - 1)->name;
}

std::optional<std::string_view> fold_of(std::string_view href) {
  if (!href.starts_with(kFoldPrefix)) return std::nullopt;
  return href.substr(kFoldPrefix.size());
}

}  // namespace duidu
