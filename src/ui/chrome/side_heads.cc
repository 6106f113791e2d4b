#include "ui/chrome/side_heads.h"

#include <algorithm>
#include <cmath>

#include "app/overview/coverage.h"
#include "app/overview/extents.h"
#include "ui/chrome/overlays.h"

namespace duidu {
namespace {

constexpr float kGap = 12;         // between the parts of a head
constexpr float kBesideName = 4;  // between the name on a tab and the question being read
constexpr float kHintPadding = 12, kHintLine = 20;

std::string joined(Language language, const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    all = all.empty() ? part : phrase(language, "head.and", {all, part});
  }
  return all;
}

// "example.org" of an address; empty if it has none.
std::string host_of(const std::string& address) {
  const size_t scheme = address.find("://");
  if (scheme == address.npos) return {};
  const std::string rest = address.substr(scheme + 3);
  return rest.substr(0, rest.find_first_of("/?#:"));
}

const std::string& first_of(const std::string& own, const std::string& other) {
  return own.empty() ? other : own;
}

Credit credit_of(const Article& article) {
  const Interview& interview = article.interview();
  return {"", first_of(interview.author, article.author()), first_of(interview.date, article.date()),
          first_of(interview.source_url, article.source_url())};
}

// Author, date and source of the text being read.
std::string byline(const Scene& scene, Side side, const UnitLayout* read) {
  const Article& article = scene.article;
  const Language language = scene.state.session.language;
  if (side == Side::kCommentary) {
    if (!read || read->ref.group >= article.commentaries().size()) return {};
    const Commentary& commentary = article.commentaries()[read->ref.group];
    return joined(language, {commentary.author, commentary.date, host_of(commentary.source_url)});
  }
  Credit credit = credit_of(article);
  for (const InterviewPart& part : article.interview().parts) {
    if (read && part.first_turn <= read->ref.group) credit = part.credit;
  }
  return joined(language, {credit.author, credit.date, host_of(credit.source_url)});
}

// The turn that a paragraph of the commentary speaks of: of its topics, or of its first quotation.
std::optional<uint32_t> turn_about(const Scene& scene, UnitRef unit) {
  for (const uint32_t link : scene.index.bars(unit)) {
    if (const auto turn = turn_of(scene.article.links[link])) return turn;
  }
  for (const LinkNumber& number : scene.index.numbers(unit)) {
    const Link& link = scene.article.links[number.link];
    if (!link.interview.empty()) return link.interview.front().unit.group;
  }
  return std::nullopt;
}

// What is being read: "question 6"; in the commentary what it speaks of.
std::string reading(const Scene& scene, Side side, const UnitLayout* read) {
  if (!read) return {};
  const Language language = scene.state.session.language;
  if (side == Side::kCommentary) {
    const auto turn = turn_about(scene, read->ref);
    return turn ? phrase(language, "head.about", {scene.words.question(*turn)}) : std::string();
  }
  const std::string question = scene.words.question(read->ref.group);
  const TurnNumber& turn = scene.words.turn(read->ref.group);
  const size_t number = turn.is_question ? turn.number : 0;
  const bool is_known = number < scene.shares.questions.size();
  const bool is_silent = is_known && scene.shares.questions[number].discussed == 0;
  return is_silent ? phrase(language, "head.not_about", {question}) : question;
}

class Head {
 public:
  Head(const Scene& scene, Controls& controls, Side side)
      : scene_(scene),
        controls_(controls),
        side_(side),
        id_(side == Side::kInterview ? "head.interview" : "head.commentary") {
    const Rect& line = head_of(scene.geometry, side);
    const PaneLayout& layout = scene.layout(side);
    place_ = {line.x + layout.column_x, line.y, layout.column_width, line.height};
  }

  // Leaves its words out where they have no room, last the side's name.
  void draw(Actions& actions) {
    const float seen = pane_of(scene_.geometry, side_).height;
    const UnitLayout* const read =
        unit_read(scene_.layout(side_), scene_.scroll[static_cast<int>(side_)], seen);
    const Language language = scene_.state.session.language;
    const bool is_interview = side_ == Side::kInterview;
    inner(".name", std::string(phrase(language, is_interview ? "pane.interview" : "pane.commentary")),
          FontId::kInterfaceStrong);
    outer(".now", reading(scene_, side_, read));
    if (is_interview) draw_share(actions);
    inner(".byline", byline(scene_, side_, read), FontId::kInterface);
  }

 private:
  float width_of(const std::string& words, FontId font) const {
    return std::ceil(text_width(scene_.type, font, length::kHeadSize, words));
  }

  // The next words from the gutter outwards; cut where there is no more room.
  void inner(const char* id, const std::string& words, FontId font) {
    const float width = std::min(width_of(words, font) + 1, place_.width);
    if (words.empty() || width < length::kHeadHeight) return;
    const bool is_left = side_ == Side::kCommentary;
    const Rect rect{is_left ? place_.x : place_.x + place_.width - width, place_.y, width, place_.height};
    write(id, rect, words, font);
    if (is_left) place_.x += width + kGap;
    place_.width -= width + kGap;
  }

  // The next words from the outer edge inwards; left out where there is no room for all.
  void outer(const char* id, const std::string& words) {
    const std::optional<Rect> rect = take_outer(width_of(words, FontId::kInterface) + 1);
    if (!words.empty() && rect) write(id, *rect, words, FontId::kInterface);
  }

  std::optional<Rect> take_outer(float width) {
    if (width > place_.width) return std::nullopt;
    const bool is_left = side_ == Side::kInterview;
    const Rect rect{is_left ? place_.x : place_.x + place_.width - width, place_.y, width, place_.height};
    if (is_left) place_.x += width + kGap;
    place_.width -= width + kGap;
    return rect;
  }

  void write(const char* id, const Rect& rect, const std::string& words, FontId font) {
    controls_.note(ControlRole::kText, id_ + id, rect, words);
    draw_text(controls_.list(), scene_.type, {font, length::kHeadSize, color(scene_.theme.secondary)}, rect,
              words);
  }

  // How much is discussed; who speaks how much of it is shown while it is pointed at, and a press leads to what is not.
  void draw_share(Actions& actions) {
    const Shares& shares = scene_.shares;
    if (shares.all.all == 0 || scene_.article.links.empty()) return;
    const Language language = scene_.state.session.language;
    const std::string name = phrase(language, "head.share", {std::to_string(shares.all.percent())});
    const std::optional<Rect> rect = take_outer(width_of(name, FontId::kInterface) + 1);
    if (!rect) return;
    std::vector<std::string> speakers;
    for (const SpeakerShare& each : shares.speakers)
      speakers.push_back(
          phrase(language, "head.share_of", {each.speaker, std::to_string(each.share.percent())}));
    const std::string hint = phrase(language, "head.share_hint", {joined(language, speakers)});
    const auto press = controls_.quiet_button("head.share", *rect, name, hint, length::kHeadSize);
    if (press.is_activated) actions.push_back(StepUncommented{true});
    if (press.is_hot) draw_hint(*rect, hint);
  }

  void draw_hint(const Rect& above, const std::string& hint) const {
    const auto lines = wrap_text(scene_.type, FontId::kInterface, length::kInterfaceSize, hint,
                                 length::kNoteWidth - 2 * kHintPadding);
    const Rect box{above.x, above.y + above.height + 4, length::kNoteWidth,
                   kHintLine * static_cast<float>(lines.size()) + 2 * kHintPadding - 4};
    draw_surface(scene_, controls_.list(), box);
    float y = box.y + kHintPadding - 2;
    for (const std::string_view line : lines) {
      draw_text(controls_.list(), scene_.type,
                {FontId::kInterface, length::kInterfaceSize, color(scene_.theme.ink)},
                {box.x + kHintPadding, y, box.width - 2 * kHintPadding + 1, kHintLine}, line);
      y += kHintLine;
    }
  }

  const Scene& scene_;
  Controls& controls_;
  const Side side_;
  const std::string id_;
  Rect place_;  // what is left of the line, as wide as the column
};

}  // namespace

std::string article_byline(const Scene& scene) {
  const Credit credit = credit_of(scene.whole);
  return joined(scene.state.session.language,
                {credit.author, credit.date, host_of(credit.source_url)});
}

void draw_question(const Scene& scene, Controls& controls, const Rect& tab, float name) {
  const UnitLayout* const read = unit_read(scene.layout(Side::kInterview), scene.scroll[0],
                                           pane_of(scene.geometry, Side::kInterview).height);
  if (!read) return;
  const TurnNumber& turn = scene.words.turn(read->ref.group);
  const std::string words = bar_label(scene.state.session.language, {turn}, false);
  const float width = std::ceil(text_width(scene.type, FontId::kInterface, length::kHeadSize, words)) + 1;
  const float right = tab.x + tab.width, left = tab.x + (tab.width + name) / 2 + kBesideName;
  if (left + width > right) return;
  const Rect rect{left, tab.y, width, tab.height};
  controls.note(ControlRole::kText, "head.now", rect, words);
  draw_text(controls.list(), scene.type,
            {FontId::kInterface, length::kHeadSize, color(scene.theme.secondary)}, rect, words);
}

void draw_side_heads(const Scene& scene, Controls& controls, Actions& actions) {
  if (!scene.geometry.has_two_panes) return;
  for (const Side side : kSides) {
    const Rect& line = head_of(scene.geometry, side);
    controls.list().AddRectFilled(ImVec2(line.x, line.y), ImVec2(line.x + line.width, line.y + line.height),
                                  color(scene.theme.paper));
    if (!scene.layout(side).units.empty()) Head(scene, controls, side).draw(actions);
  }
}

}  // namespace duidu
