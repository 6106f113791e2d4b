# duidu_installed_program(SOURCES file… DOCUMENTS file… [DEPENDS path…])
#   what `cmake --install` puts into place, built by the target `installed`: the program with the reader's page templates inside,
#   so that it runs anywhere; its manual page; completions for bash, zsh and fish. The templates are made beforehand by the web
#   build (build_page.sh), which is why this is no part of a usual build. DOCUMENTS: a program that writes the texts.
set(DUIDU_READER_DIR ${PROJECT_SOURCE_DIR}/build/web-build/reader CACHE PATH "The page templates that the installed program carries")
include(GNUInstallDirs)

function(duidu_installed_program)
  cmake_parse_arguments(arg "" "" "SOURCES;DOCUMENTS;DEPENDS" ${ARGN})
  set(folder ${PROJECT_BINARY_DIR}/installed)
  set(carried ${folder}/carried_files.cc)
  set(texts ${folder}/texts)
  file(MAKE_DIRECTORY ${texts})

  set(script ${PROJECT_SOURCE_DIR}/cmake/tables/carried_files.mjs)
  # The web build writes this file whenever it makes the templates.
  add_custom_command(OUTPUT ${carried} COMMAND ${DUIDU_NODE} ${script} ${DUIDU_READER_DIR} ${carried}
    DEPENDS ${script} ${DUIDU_READER_DIR}/onefile.html COMMENT "Compressing the page templates" VERBATIM)
  duidu_program(duidu-installed SOURCES ${arg_SOURCES} ${carried} DEPENDS ${arg_DEPENDS})
  duidu_program(duidu-documents SOURCES ${arg_DOCUMENTS} DEPENDS ${arg_DEPENDS})
  set_target_properties(duidu-installed duidu-documents PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${folder} EXCLUDE_FROM_ALL ON)
  set_target_properties(duidu-installed PROPERTIES OUTPUT_NAME duidu)
  add_custom_command(OUTPUT ${texts}/duidu.1 COMMAND duidu-documents ${texts} DEPENDS duidu-documents
    COMMENT "Writing manual page and completions" VERBATIM)
  add_custom_target(installed DEPENDS duidu-installed ${texts}/duidu.1)

  install(PROGRAMS ${folder}/duidu DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(FILES ${texts}/duidu.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  # Where each shell looks by itself.
  install(FILES ${texts}/duidu DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
  install(FILES ${texts}/_duidu DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
  install(FILES ${texts}/duidu.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endfunction()
