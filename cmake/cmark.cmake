# cmark's parser as a static library. Its own CMakeLists would add programs, installation and checks for the host, so the
# sources are listed here, and the two headers its build would write are written to the build folder.
set(cmark_headers ${PROJECT_BINARY_DIR}/cmark)
set(PROJECT_VERSION_MAJOR 0)
set(PROJECT_VERSION_MINOR 30)
set(PROJECT_VERSION_PATCH 2)
set(PROJECT_VERSION_GIT "")
set(HAVE_STDBOOL_H 1)
set(HAVE___BUILTIN_EXPECT 1)
set(HAVE___ATTRIBUTE__ 1)
configure_file(${cmark_source}/src/config.h.in ${cmark_headers}/config.h)
configure_file(${cmark_source}/src/cmark_version.h.in ${cmark_headers}/cmark_version.h)

add_library(third_party_cmark STATIC)
foreach(name buffer cmark cmark_ctype commonmark houdini_href_e houdini_html_e html iterator
        latex man node references render scanners xml)
  target_sources(third_party_cmark PRIVATE ${cmark_source}/src/${name}.c)
endforeach()

# cmark folds the case of link labels by a switch over 1,400 code points, 27 KB of code. Our own table has the same
# mapping, so utf8.c is compiled from a copy whose included file calls a function of src/import/markdown/markdown.cc,
# the file that uses cmark.
configure_file(${cmark_source}/src/utf8.c ${cmark_headers}/utf8.c COPYONLY)
file(CONFIGURE OUTPUT ${cmark_headers}/case_fold_switch.inc @ONLY CONTENT
[[{
  extern int duidu_cmark_case_fold(int32_t c, int32_t folded[4]);
  int32_t folded[4];
  const int count = duidu_cmark_case_fold(c, folded);
  for (int i = 0; i < count; ++i) bufpush(folded[i]);
}
]])
target_sources(third_party_cmark PRIVATE ${cmark_headers}/utf8.c)

# The table of 2,125 entities, 90 KB of pointers and padding, is replaced, too: src/import/html/entities.cc unpacks it
# from 20 KB.
configure_file(${cmark_source}/src/houdini_html_u.c ${cmark_headers}/houdini_html_u.c COPYONLY)
file(STRINGS ${cmark_source}/src/entities.inc cmark_entity_limits REGEX "^#define CMARK_")
list(JOIN cmark_entity_limits "\n" cmark_entity_limits)
file(CONFIGURE OUTPUT ${cmark_headers}/entities.inc @ONLY CONTENT
[[struct cmark_entity_node {
  unsigned char* entity;
  unsigned char bytes[8];
};
@cmark_entity_limits@
extern const struct cmark_entity_node* duidu_cmark_entities(void);
#define cmark_entities (duidu_cmark_entities())
]])
target_sources(third_party_cmark PRIVATE ${cmark_headers}/houdini_html_u.c)

# Its blocks and inlines are compiled from copies with what makes them linear (cmark_linear.patch says what, and of whom).
find_program(DUIDU_PATCH patch REQUIRED)
foreach(name blocks inlines)
  configure_file(${cmark_source}/src/${name}.c ${cmark_headers}/${name}.c COPYONLY)
endforeach()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/cmark_linear.patch)
execute_process(COMMAND ${DUIDU_PATCH} -p1 --quiet --input=${CMAKE_CURRENT_LIST_DIR}/cmark_linear.patch
  WORKING_DIRECTORY ${cmark_headers} RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "cmark has changed: cmake/cmark_linear.patch does not fit")
endif()
target_sources(third_party_cmark PRIVATE ${cmark_headers}/blocks.c)

# Two of cmark's decisions lose what a writer meant, and are left to src/import/markdown/rules.cc: which "**" beside a
# full-width mark opens and which closes, and whether "[name]: word" is the address of links, which is no text.
file(READ ${cmark_headers}/inlines.c cmark_inlines)
function(cmark_replace old new)
  string(FIND "${cmark_inlines}" "${old}" found)
  if(found EQUAL -1)
    message(FATAL_ERROR "cmark's inlines.c has changed: no \"${old}\"")
  endif()
  string(REPLACE "${old}" "${new}" cmark_inlines "${cmark_inlines}")
  set(cmark_inlines "${cmark_inlines}" PARENT_SCOPE)
endfunction()
cmark_replace("static int scan_delims("
  "extern void duidu_cmark_flanking(unsigned char c, int count, int32_t before, int32_t after, bool *can_open, bool *can_close);
extern int duidu_cmark_is_definition(const unsigned char *label, int label_size, const unsigned char *url, int url_size);
static int scan_delims(")
cmark_replace("if (c == '_') {" "duidu_cmark_flanking(c, numdelims, before_char, after_char, &left_flanking, &right_flanking);
  if (c == '_' || c == '*') {
    *can_open = left_flanking;
    *can_close = right_flanking;
  } else if (c == '_') {")
cmark_replace("  // parse optional link_title
  beforetitle = subj.pos;
  spnl(&subj);
  matchlen = subj.pos == beforetitle" "  if (!duidu_cmark_is_definition(lab.data, lab.len, url.data, url.len)) return 0;
  beforetitle = subj.pos;
  spnl(&subj);
  matchlen = subj.pos == beforetitle")
file(CONFIGURE OUTPUT ${cmark_headers}/inlines.c @ONLY CONTENT "${cmark_inlines}")
target_sources(third_party_cmark PRIVATE ${cmark_headers}/inlines.c)
# Comes before cmark's own folder, because one file is in both.
target_include_directories(third_party_cmark SYSTEM BEFORE PUBLIC ${cmark_headers})
target_include_directories(third_party_cmark SYSTEM PUBLIC ${cmark_source}/src ${cmark_headers})
target_compile_definitions(third_party_cmark PUBLIC CMARK_STATIC_DEFINE)

include(GenerateExportHeader)
generate_export_header(third_party_cmark BASE_NAME cmark EXPORT_FILE_NAME ${cmark_headers}/cmark_export.h)
