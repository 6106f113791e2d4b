// What the page asks (wire.txt, "Calls" and "Queries").
#include <algorithm>

#include "app/selection/copy_text.h"
#include "app/views/arrange.h"
#include "base/url.h"
#include "export/print.h"
#include "import/article_json/json.h"
#include "platform/web/dom_sink.h"
#include "platform/web/page.h"
#include "reader/kept_history.h"
#include "reader/text_wire.h"

namespace duidu {
namespace {

Reader& reader() { return *page().reader; }

void set_up_imgui() {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags = 0;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
}

bool answer(const call::Start& call) {
  Page& p = page();
  set_up_imgui();
  p.type.clusters = &p.clusters;
  add_fonts(p.type, p.glyphs);
  p.reader = std::make_unique<Reader>(p.browser, p.metrics, p.type);
  return call.use_canvas && p.browser.renderer().start();
}

bool answer(const call::OpenDelivered& call) {
  Result<Article> article = read_article_json(call.json);
  if (!article) return false;
  reader().dispatch(
      ArticleOpened{std::make_shared<const Article>(std::move(article.value())), {}, Elements::kPresent});
  return true;
}

bool answer(const call::RestoreCanvas&) {
  discard_glyphs(page().type);
  page().browser.renderer().restore();
  reader().panes().forget();
  return page().browser.can_paint();
}

bool answer(const call::Frame& call) {
  Page& p = page();
  const double elapsed = p.last_frame_ms > 0 ? call.now_ms - p.last_frame_ms : 16;
  p.last_frame_ms = call.now_ms;
  if (const std::optional<Action> told = p.browser.jobs().take_told()) reader().dispatch(*told);
  return reader().frame(static_cast<float>(elapsed / 1000));
}

Ahead answer(const call::WorkAhead&) { return reader().work_ahead(); }

bool answer(const call::Reach& call) {
  const UnitLayout* unit = unit_at(reader().panes().layout(call.side), call.unit);
  if (unit) reader().panes().lay_out_around(unit->ref);
  return unit != nullptr;
}

std::vector<wire::KeptEntry> answer(const query::GetHistory&) {
  const History history = reader().history();
  if (!history.is_kept) return {};
  return kept_entries(history.entries, reader().whole());
}

bool answer(const call::RecallHistory& call) {
  reader().dispatch(RecallEntries{recalled_entries(call.entries, reader().whole()), call.serial});
  const History& history = reader().state().view.history;
  return !history.entries.empty() && history.entries[history.current].serial == call.serial;
}

KeyUse answer(const query::GetKeyUse& query) { return reader().use_of(PressKey{query.keys, query.focus}); }

wire::UnitRuns answer(const query::GetRuns& query) {
  return runs_of(reader().shown(), reader().index(), reader().panes().layout(query.side), query.unit);
}

std::vector<wire::PlacedCluster> answer(const query::GetClusters& query) {
  return clusters_of(reader().shown(), reader().panes().layout(query.side), query.unit);
}

std::vector<wire::Highlight> answer(const query::GetHighlights& query) {
  const UnitLayout* unit = unit_at(reader().panes().layout(query.side), query.unit);
  if (!unit) return {};
  return highlights_of(reader().article().unit(unit->ref).text, reader().highlights(unit->ref));
}

std::string answer(const query::GetHref& query) {
  const UnitLayout* unit = unit_at(reader().panes().layout(query.side), query.unit);
  if (!unit) return {};
  const std::vector<Inline>& inlines = reader().article().unit(unit->ref).inlines;
  return query.which < inlines.size() ? std::string(safe_href(inlines[query.which].href)) : "";
}

bool answer(const query::IsUnfolded& query) {
  if (const std::optional<CardFold> fold = card_fold_of(query.href)) return !fold->unfolds;
  const std::optional<std::string_view> name = fold_of(query.href);
  const std::vector<std::string>& unfolded = reader().state().view.views.pairs.unfolded;
  return name && std::binary_search(unfolded.begin(), unfolded.end(), *name);
}

// The stretch of a side between two places, as `write` gives it.
template <typename Query>
std::string stretch(const Query& query, std::string (*write)(const Article&, TextPosition, TextPosition)) {
  const Article& article = reader().article();
  const auto start = place_of(article, reader().panes().layout(query.side), query.start);
  const auto end = place_of(article, reader().panes().layout(query.side), query.end);
  return start && end ? write(article, *start, *end) : "";
}

std::string answer(const query::GetText& query) { return stretch(query, copy_text); }
std::string answer(const query::GetHtml& query) { return stretch(query, copy_html); }

std::vector<uint8_t> answer(const query::GetPaper&) {
  const ViewState& state = reader().state();
  DomSink paper;
  paint_print(reader().whole(), state.session.print_form, state.session.language, paper);
  return paper.bytes();
}

wire::Stats answer(const query::GetStats&) {
  const ImTextureData* atlas = ImGui::GetIO().Fonts->TexData;
  const auto pixels = atlas ? static_cast<uint32_t>(atlas->Width * atlas->Height) : 0;
  const ReaderCounts& counts = reader().counts();
  return {counts.frames_drawn, counts.tiles_drawn, pixels * 4, glyph_cache(page().type).glyphs,
          reader().panes().is_all_set()};
}

}  // namespace

void answer_question(std::string_view bytes, wire::Encoder& out) {
  wire::deliver(Questions(), bytes, [&out]<typename Question>(const Question& question) {
    const typename Question::Answer given = answer(question);
    out.write(given);
  });
}

}  // namespace duidu
