// Articles with links as no linker makes them and a file may bring them, of about so many bytes as JSON.
#pragma once

#include "model/article.h"

namespace duidu::test {

Article nested_links(size_t bytes);
Article links_on_the_same_words(size_t bytes);
Article ambiguous_link(size_t bytes);
Article ambiguous_links(size_t bytes);
Article link_of_many_spans(size_t bytes);
Article bars_beside_one_unit(size_t bytes);
Article bars_of_one_question(size_t bytes);
Article bars_over_everything(size_t bytes);
Article findings_in_one_quotation(size_t bytes);
Article styles_over_styles(size_t bytes);
Article notes_and_apart(size_t bytes);
Article many_commentaries(size_t bytes);

}  // namespace duidu::test
