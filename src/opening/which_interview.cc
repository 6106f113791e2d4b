#include "opening/which_interview.h"

#include <algorithm>
#include <string>

#include "align/link_article.h"
#include "import/join.h"
#include "model/sides.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// How much a sign counts; a difference of kCertain between the best two decides.
constexpr double kTurns = 3, kQuoted = 3, kTitle = 2, kName = 2, kCertain = 2;
// More files are compared by their turns and names alone.
constexpr size_t kMostCompared = 6;

constexpr std::string_view kInterviewWords[] = {
    "interview", "transcript", "talk", "访谈",   "訪談",   "专访",         "專訪",  "采访",
    "採訪",      "对话",       "對話", "文字稿", "逐字稿", "インタビュー", "인터뷰"};
constexpr std::string_view kCommentaryWords[] = {"comment", "review", "essay", "notes", "remarks", "评论",
                                                 "評論",    "点评",   "點評",  "读后",  "讀後",    "札记",
                                                 "札記",    "感想",   "读《",  "讀《",  "評《",    "评《"};

size_t bytes_of(const Texts& texts, Side side) {
  size_t bytes = 0;
  for (const UnitRef ref : units_of(texts, side)) bytes += texts.unit(ref).text.size();
  return bytes;
}

// The share of a text that is in turns, of which there are two at least.
double share_of_turns(const Texts& texts) {
  size_t turns = 0;
  for (const Turn& turn : texts.interview.turns) turns += turn.role != Role::kNarration;
  const auto said = static_cast<double>(bytes_of(texts, Side::kInterview));
  const auto other = static_cast<double>(bytes_of(texts, Side::kCommentary));
  return turns < 2 ? 0 : said / (said + other);
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return out;
}

template <typename Words>
bool has_word(std::string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text.find(word) != text.npos; });
}

// 1: named as an interview; -1: as commentary; 0: as neither or both.
int kind_by_name(std::string_view text) {
  const std::string words = lower(text);
  return has_word(words, kInterviewWords) - has_word(words, kCommentaryWords);
}

std::string_view file_name(std::string_view path) {
  const size_t slash = path.find_last_of("/\\");
  return slash == path.npos ? path : path.substr(slash + 1);
}

// All of a text as one side, so that each may quote the other.
Article as_narration(const Article& article) {
  Turn turn;
  for (const Side side : kSides) {
    for (const UnitRef ref : units_of(article, side)) turn.units.push_back(article.unit(ref));
  }
  for (size_t i = 0; i < turn.units.size(); ++i) turn.units[i].id = "p" + std::to_string(i + 1);
  turn.id = "t1";
  Texts texts;
  texts.language = article.language();
  texts.interview.turns = {std::move(turn)};
  return Article(std::move(texts));
}

Article as_commentary(const Article& article) {
  Texts texts = as_narration(article).texts();
  Commentary commentary;
  commentary.id = "c1";
  commentary.blocks = std::move(texts.interview.turns[0].units);
  texts.interview.turns.clear();
  texts.commentaries.push_back(std::move(commentary));
  return Article(std::move(texts));
}

bool is_marked(const Article& article, const Span& span) {
  static constexpr std::u32string_view kMarks = U"\"“‘「『«»„‹《";
  const Unit& unit = article.unit(span.unit);
  if (unit.kind == UnitKind::kQuote) return true;
  size_t at = span.start;
  return at > 0 && kMarks.find(previous_code_point(unit.text, at)) != kMarks.npos;
}

// How many of the words that both have stand between quotation marks in one of them only: more than 0, the second quotes the
// first; less, the first quotes the second.
int quotes_of_second(const Article& first, const Article& second) {
  const Article linked = link_article(join(as_narration(first), {as_commentary(second)})).article;
  int quotes = 0;
  for (const Link& link : linked.links) {
    if (link.kind != LinkKind::kQuote || link.state == LinkState::kOrphan) continue;
    const auto marked = [&](const std::vector<Span>& spans) {
      return !spans.empty() && is_marked(linked, spans.front());
    };
    quotes += marked(link.commentary) - marked(link.interview);
  }
  return quotes;
}

class Weighing {
 public:
  explicit Weighing(const std::vector<ReadFile>& files) : files_(files), scores_(files.size()) {}

  Likeliest run() {
    for (size_t i = 0; i < files_.size(); ++i) {
      scores_[i] += kTurns * share_of_turns(files_[i].article);
      int named = kind_by_name(file_name(files_[i].name));
      if (named == 0) named = kind_by_name(files_[i].article.title());
      scores_[i] += kName * named;
    }
    const bool few = files_.size() <= kMostCompared;
    for (size_t i = 0; few && i < files_.size(); ++i) {
      for (size_t k = i + 1; k < files_.size(); ++k) compare(i, k);
    }
    const auto best = std::max_element(scores_.begin(), scores_.end());
    const auto file = static_cast<size_t>(best - scores_.begin());
    bool is_certain = true;
    for (size_t i = 0; i < scores_.size(); ++i) is_certain &= i == file || *best - scores_[i] >= kCertain;
    return {file, is_certain};
  }

 private:
  void compare(size_t a, size_t b) {
    const int quotes = quotes_of_second(files_[a].article, files_[b].article);
    if (quotes != 0) {
      scores_[quotes > 0 ? a : b] += kQuoted / 2;
      scores_[quotes > 0 ? b : a] -= kQuoted / 2;
    }
    // "Reading ‘The Clock’" is about "The Clock".
    const std::string &title_a = files_[a].article.title(), &title_b = files_[b].article.title();
    if (title_a == title_b || title_a.empty() || title_b.empty()) return;
    if (title_b.find(title_a) != title_b.npos) scores_[a] += kTitle;
    if (title_a.find(title_b) != title_a.npos) scores_[b] += kTitle;
  }

  const std::vector<ReadFile>& files_;
  std::vector<double> scores_;
};

}  // namespace

Likeliest which_is_interview(const std::vector<ReadFile>& files) { return Weighing(files).run(); }

}  // namespace duidu
