// A small article for the model's tests: two turns and one commentary, with texts long enough to carry spans.
#pragma once

#include "model/article.h"

namespace duidu::test {

inline Unit unit(std::string id, std::string text) {
  Unit unit;
  unit.id = std::move(id);
  unit.text = std::move(text);
  return unit;
}

inline Article sample_article() {
  Article article;
  article.own_texts().title = "制图者";
  article.own_texts().language = "zh-Hans";
  article.own_texts().interview.turns = {
      {"t1", "记者", Role::kQuestion, {unit("p1", "您为什么画地图?")}},
      {"t2", "林溪", Role::kAnswer, {unit("p1", "因为河流会改道。"), unit("p2", "地图是对过去的承诺。")}}};
  Commentary commentary;
  commentary.id = "c1";
  commentary.blocks = {unit("b1", "承诺这个词用得好。"), unit("b2", "河流会改道")};
  article.own_texts().commentaries = {commentary};
  return article;
}

}  // namespace duidu::test
