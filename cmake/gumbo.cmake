# Gumbo's HTML parser as a static library, without its table of named character references (250 KB) and without the words
# of its error messages: src/import/html/gumbo_hooks.cc answers what the rest asks of these two files.
add_library(third_party_gumbo STATIC)
foreach(name attribute parser string_buffer string_piece tag utf8 util vector)
  target_sources(third_party_gumbo PRIVATE ${gumbo_source}/src/${name}.c)
endforeach()
target_include_directories(third_party_gumbo SYSTEM PUBLIC ${gumbo_source}/src)

# Each attribute of a tag is compared with those before it. Of more than a page ever writes the rest are dropped, as repeated ones are.
file(READ ${gumbo_source}/src/tokenizer.c gumbo_tokenizer)
set(gumbo_attributes "  GumboVector* /* GumboAttribute* */ attributes = &tag_state->_attributes;
  for (unsigned int i = 0;")
string(FIND "${gumbo_tokenizer}" "${gumbo_attributes}" found)
if(found EQUAL -1)
  message(FATAL_ERROR "Gumbo's tokenizer.c has changed: no comparison of attributes")
endif()
string(REPLACE "${gumbo_attributes}" "  GumboVector* /* GumboAttribute* */ attributes = &tag_state->_attributes;
  if (attributes->length >= 256) {
    reinitialize_tag_buffer(parser);
    tag_state->_drop_next_attr_value = true;
    return false;
  }
  for (unsigned int i = 0;" gumbo_tokenizer "${gumbo_tokenizer}")
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/gumbo/tokenizer.c @ONLY CONTENT "${gumbo_tokenizer}")
target_sources(third_party_gumbo PRIVATE ${PROJECT_BINARY_DIR}/gumbo/tokenizer.c)
