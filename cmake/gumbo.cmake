# Gumbo's HTML parser as a static library, without its table of named character references (250 KB) and without the words
# of its error messages: src/import/html/gumbo_hooks.cc answers what the rest asks of these two files.
add_library(third_party_gumbo STATIC)
foreach(name attribute parser string_buffer string_piece tag tokenizer utf8 util vector)
  target_sources(third_party_gumbo PRIVATE ${gumbo_source}/src/${name}.c)
endforeach()
target_include_directories(third_party_gumbo SYSTEM PUBLIC ${gumbo_source}/src)
