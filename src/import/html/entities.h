// The HTML entities in the form in which cmark looks them up, unpacked from a small table at first use. Nothing fails.
#pragma once

#include <string_view>

// Declared as in cmark.
struct cmark_entity_node {
  unsigned char* entity;
  unsigned char bytes[8];
};

namespace duidu {

// All 2,125 entities, sorted by name; valid for the life of the program.
const cmark_entity_node* entity_nodes();

// The characters that the entity with this name stands for; empty if there is none. The name is without "&" and ";".
std::string_view entity(std::string_view name);

}  // namespace duidu
