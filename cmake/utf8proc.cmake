# The tests compare the project's own tables with utf8proc; the programs contain only what cmake/tables/characters.mjs takes
# from its data.
if(DUIDU_TESTS AND NOT EMSCRIPTEN)
  add_library(third_party_utf8proc STATIC ${utf8proc_source}/utf8proc.c)
  target_include_directories(third_party_utf8proc SYSTEM PUBLIC ${utf8proc_source})
  target_compile_definitions(third_party_utf8proc PUBLIC UTF8PROC_STATIC)
endif()
