// The words by which furniture.h knows a page's lines. Chinese in both scripts, English, Japanese, Korean, French, German;
// pure.
#pragma once

#include <string_view>

namespace duidu {

// All of these take text without marks and blanks at its ends, in small letters.

// The whole of a line that stands nowhere but on pages: "阅读原文", "share", "advertisement", a bar of services.
bool is_page_line(std::string_view text);

// The whole of a line that ends an article: "完", "the end". Elsewhere it is a word.
bool is_end_mark(std::string_view text);

// The heading of a list of other articles: "推荐阅读", "related articles".
bool heads_related(std::string_view text);

// The heading of what readers wrote below the page: "精选留言", "3 comments". "评论" alone announces our commentary.
bool heads_page_comments(std::string_view text);

// A call to the reader or a line about the page in a line that has more words: "点击关注", "subscribe to our newsletter".
bool holds_call(std::string_view text);

// A sentence about who may copy the text or where it came from first: "未经授权不得转载。", "all rights reserved".
bool states_rights(std::string_view text);

}  // namespace duidu
