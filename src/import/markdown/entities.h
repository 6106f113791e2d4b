// The entities of HTML as cmark looks them up, unpacked from a small table when the first is met. Nothing fails.
#pragma once

// As cmark declares it.
struct cmark_entity_node {
  unsigned char* entity;
  unsigned char bytes[8];
};

namespace duidu {

// 2,125 of them, sorted by name; lasts as long as the program.
const cmark_entity_node* entity_nodes();

}  // namespace duidu
