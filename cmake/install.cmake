# duidu_installed_program(SOURCES file… [DEPENDS layer…])
#   the program that `cmake --install` puts into place: it carries the reader's page templates, so that it runs anywhere. The web
#   build makes them beforehand (build_page.sh), which is why this is no part of a usual build: target `installed`.
set(DUIDU_READER_DIR ${PROJECT_SOURCE_DIR}/build/web-build/reader CACHE PATH "The page templates that the installed program carries")
include(GNUInstallDirs)

function(duidu_installed_program)
  cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS" ${ARGN})
  set(folder ${PROJECT_BINARY_DIR}/installed)
  set(carried ${folder}/carried_files.cc)
  file(MAKE_DIRECTORY ${folder})
  set(script ${PROJECT_SOURCE_DIR}/cmake/tables/carried_files.mjs)
  # The file that the web build writes whenever it makes the templates.
  add_custom_command(OUTPUT ${carried} COMMAND ${DUIDU_NODE} ${script} ${DUIDU_READER_DIR} ${carried}
    DEPENDS ${script} ${DUIDU_READER_DIR}/onefile.html COMMENT "Compressing the page templates" VERBATIM)
  duidu_program(duidu-installed SOURCES ${arg_SOURCES} ${carried} DEPENDS ${arg_DEPENDS})
  set_target_properties(duidu-installed PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${folder} OUTPUT_NAME duidu EXCLUDE_FROM_ALL ON)
  add_custom_target(installed DEPENDS duidu-installed)
  install(PROGRAMS ${folder}/duidu DESTINATION ${CMAKE_INSTALL_BINDIR})
endfunction()
