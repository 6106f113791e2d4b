// The sentences of a check (assets/strings/check_zh.txt, check_en.txt). They are a table of their own: the page, which need not carry
// them, is loaded over a network. An unknown key gives the key itself.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/phrases.h"

namespace duidu {

std::string check_phrase(Language language, std::string_view key,
                         std::initializer_list<std::string_view> values = {});

}  // namespace duidu
