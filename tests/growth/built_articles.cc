#include "growth/built_articles.h"

#include <algorithm>

namespace duidu::test {
namespace {

constexpr std::string_view kSentence = "The ferry waits for whoever comes late. ";
constexpr size_t kLinkBytes = 200;  // of a link in JSON

Unit unit_of(const std::string& id, size_t bytes) {
  Unit unit;
  unit.id = id;
  while (unit.text.size() < bytes) unit.text += kSentence;
  return unit;
}

// So many turns of one paragraph, and as many paragraphs of a commentary, each with `bytes` bytes of text.
Article article_of(size_t turns, size_t blocks, size_t bytes) {
  Article article;
  Texts& texts = article.own_texts();
  texts.language = "en";
  texts.commentaries.push_back({"c1", "", "", "", "", {}});
  for (size_t i = 1; i <= turns; ++i) {
    const Role role = i % 2 == 1 ? Role::kQuestion : Role::kAnswer;
    texts.interview.turns.push_back({"t" + std::to_string(i),
                                     role == Role::kQuestion ? "Reporter" : "Lin",
                                     role,
                                     {unit_of("p1", bytes)}});
  }
  for (size_t i = 1; i <= blocks; ++i)
    texts.commentaries[0].blocks.push_back(unit_of("b" + std::to_string(i), bytes));
  return article;
}

uint32_t length_of(const Article& article, UnitRef unit) {
  return static_cast<uint32_t>(article.unit(unit).text.size());
}

UnitRef turn_at(size_t number) { return {Side::kInterview, static_cast<uint32_t>(number), 0}; }
UnitRef block_at(size_t number) { return {Side::kCommentary, 0, static_cast<uint32_t>(number)}; }

Link& add_link(Article& article, LinkKind kind, std::vector<Span> commentary, std::vector<Span> interview) {
  Link link;
  link.id = "l" + std::to_string(article.links.size() + 1);
  link.kind = kind;
  link.origin = LinkOrigin::kAuthor;
  link.commentary = std::move(commentary);
  link.interview = std::move(interview);
  article.links.push_back(std::move(link));
  return article.links.back();
}

Span whole(const Article& article, UnitRef unit) { return {unit, 0, length_of(article, unit)}; }

}  // namespace

Article nested_links(size_t bytes) {
  const size_t count = std::max<size_t>(bytes / kLinkBytes, 2);
  Article article = article_of(2, 1, 2 * count + 2);
  const uint32_t size = length_of(article, block_at(0));
  for (uint32_t i = 0; i < count; ++i)
    add_link(article, LinkKind::kManual, {{block_at(0), i, size - i}}, {{turn_at(1), i, size - i}});
  return article;
}

Article links_on_the_same_words(size_t bytes) {
  const size_t count = std::max<size_t>(bytes / kLinkBytes, 2);
  Article article = article_of(2, 1, 2 * count);
  for (size_t i = 0; i < count; ++i)
    add_link(article, LinkKind::kManual, {{block_at(0), 4, 9}}, {{turn_at(1), 4, 9}});
  return article;
}

Article ambiguous_link(size_t bytes) {
  const size_t count = std::max<size_t>(bytes / (2 * kSentence.size()), 2);
  Article article = article_of(2, 1, count * kSentence.size());
  std::vector<Span> places;
  for (size_t i = 0; i < count; ++i) {
    const auto start = static_cast<uint32_t>(i * kSentence.size());
    places.push_back({turn_at(1), start + 4, start + 9});
  }
  add_link(article, LinkKind::kQuote, {{block_at(0), 4, 9}}, std::move(places)).state = LinkState::kAmbiguous;
  return article;
}

Article ambiguous_links(size_t bytes) {
  constexpr size_t kPlaces = 16;
  const size_t count = std::max<size_t>(bytes / (kLinkBytes + kPlaces * 50), 2);
  Article article = article_of(2 * kPlaces, count, 60);
  for (size_t i = 0; i < count; ++i) {
    std::vector<Span> places;
    for (size_t turn = 0; turn < kPlaces; ++turn) places.push_back({turn_at(2 * turn + 1), 4, 9});
    add_link(article, LinkKind::kQuote, {{block_at(i), 4, 9}}, std::move(places)).state =
        LinkState::kAmbiguous;
  }
  return article;
}

Article link_of_many_spans(size_t bytes) {
  const size_t count = std::max<size_t>(bytes / 100, 2);
  Article article = article_of(2, 1, count * 10);
  std::vector<Span> here, there;
  for (uint32_t i = 0; i < count; ++i) {
    here.push_back({block_at(0), i * 10, i * 10 + 5});
    there.push_back({turn_at(1), i * 10, i * 10 + 5});
  }
  add_link(article, LinkKind::kManual, std::move(here), std::move(there));
  return article;
}

Article bars_beside_one_unit(size_t bytes) {
  const size_t count = std::max<size_t>(bytes / (kLinkBytes + 100), 2);
  Article article = article_of(2, count, 60);
  for (size_t i = 0; i < count; ++i)
    add_link(article, LinkKind::kTopic, {whole(article, block_at(i))}, {whole(article, turn_at(1))});
  return article;
}

Article bars_of_one_question(size_t bytes) {
  const size_t count = std::max<size_t>(bytes / (kLinkBytes + 200), 2);
  Article article = article_of(count, count, 60);
  for (size_t i = 0; i < count; ++i)
    add_link(article, LinkKind::kTopic, {whole(article, block_at(i))}, {whole(article, turn_at(i))});
  return article;
}

Article bars_over_everything(size_t bytes) {
  const size_t count = std::max<size_t>(bytes / 300, 2);
  constexpr size_t kBars = 4;
  Article article = article_of(count, kBars, 60);
  for (size_t i = 0; i < kBars; ++i) {
    std::vector<Span> there;
    for (size_t turn = 0; turn < count; ++turn) there.push_back(whole(article, turn_at(turn)));
    add_link(article, LinkKind::kTopic, {whole(article, block_at(i))}, std::move(there));
  }
  return article;
}

Article findings_in_one_quotation(size_t bytes) {
  const size_t count = std::max<size_t>(bytes / 300, 2);
  Article article = article_of(2, 1, count * 10);
  Link& link =
      add_link(article, LinkKind::kQuote, {whole(article, block_at(0))}, {whole(article, turn_at(1))});
  Verdict& verdict = link.verdict.emplace();
  verdict.verdict_class = VerdictClass::kPartly;
  for (uint32_t i = 0; i < count; ++i) {
    verdict.changes.push_back(
        {ChangeKind::kOther, {block_at(0), i * 10, i * 10 + 3}, {turn_at(1), i * 10, i * 10 + 3}});
    verdict.uncovered.push_back({block_at(0), i * 10 + 5, i * 10 + 8});
    verdict.edits.push_back(
        {EditorialKind::kInsertion, {block_at(0), i * 10, i * 10 + 3}, {turn_at(1), i * 10, i * 10}});
  }
  return article;
}

Article styles_over_styles(size_t bytes) {
  const size_t count = std::max<size_t>(bytes / 100, 2);
  Article article = article_of(2, 1, 2 * count);
  Unit& unit = article.own_texts().commentaries[0].blocks[0];
  const auto size = static_cast<uint32_t>(unit.text.size());
  for (uint32_t i = 0; i < count; ++i) {
    unit.inlines.push_back(
        {i, size - i, i % 2 == 0 ? InlineStyle::kStrong : InlineStyle::kLink, "https://a.example/"});
  }
  return article;
}

Article notes_and_apart(size_t bytes) {
  const size_t count = std::max<size_t>(bytes / 400, 2);
  Article article = article_of(count, count, 60);
  Texts& texts = article.own_texts();
  for (uint32_t i = 0; i < count; ++i) {
    texts.standings.push_back({block_at(i), turn_at(i)});
    texts.apart.push_back(
        {"a" + std::to_string(i + 1), ApartKind::kComment, std::string(kSentence), turn_at(i)});
    Note note;
    note.id = "n" + std::to_string(i + 1);
    note.span = {block_at(i), 4, 9};
    note.text = kSentence;
    article.notes.push_back(std::move(note));
  }
  return article;
}

Article many_commentaries(size_t bytes) {
  const size_t count = std::max<size_t>(bytes / 200, 2);
  Article article = article_of(count, 0, 60);
  Texts& texts = article.own_texts();
  texts.commentaries.clear();
  for (size_t i = 1; i <= count; ++i)
    texts.commentaries.push_back({"c" + std::to_string(i), "", "Lin", "", "", {unit_of("b1", 60)}});
  return article;
}

}  // namespace duidu::test
