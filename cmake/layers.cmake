# duidu_room(<path> [HEADERS file…] [SOURCES file…] [DEPENDS path…] [THIRD_PARTY name…])
#   The library duidu_<path, "/" as "_"> of the folder that calls it; a room without SOURCES is headers only. HEADERS names
#   its headers if they are not all headers of the folder, which may also hold a smaller room for what its sub-folders
#   share. A room sees its own headers, those of the rooms it depends on, directly or not, and privately the third parties
#   it names. The compiler finds no other room: there is no include path to src.
# duidu_program(<name> SOURCES file… [DEPENDS path…])
#   A native executable in the root of the build folder.
# duidu_unit_test(<name> SOURCES file… [DEPENDS path…] [THIRD_PARTY name…])
#   One GoogleTest binary <name>_tests; every test in it is a ctest of its own, labelled "unit".
function(duidu_link target access rooms third_parties)
  foreach(room IN LISTS rooms)
    string(REPLACE "/" "_" room ${room})
    if(NOT TARGET duidu_${room})
      message(FATAL_ERROR "${target}: no room \"${room}\" before this one (see DUIDU_LAYERS and src/*/CMakeLists.txt)")
    endif()
    target_link_libraries(${target} ${access} duidu_${room})
  endforeach()
  foreach(name IN LISTS third_parties)
    if(NOT TARGET third_party_${name})
      message(FATAL_ERROR "${target}: no third party \"${name}\" (imgui, imgui-opengl3, cmark, gumbo, nlohmann-json, uchardet, utf8proc, zlib)")
    endif()
    target_link_libraries(${target} PRIVATE third_party_${name})
  endforeach()
endfunction()

# Makes links to these headers in a folder of the room, the only one on include paths: targets that link
# duidu_align_text find "align/text/budget.h".
function(duidu_public_headers target access headers)
  file(RELATIVE_PATH path ${PROJECT_SOURCE_DIR}/src ${CMAKE_CURRENT_SOURCE_DIR})
  set(folder ${PROJECT_BINARY_DIR}/rooms/${target})
  file(REMOVE_RECURSE ${folder})
  file(MAKE_DIRECTORY ${folder}/${path})
  foreach(header IN LISTS headers)
    get_filename_component(sub_folder ${folder}/${path}/${header} DIRECTORY)
    file(MAKE_DIRECTORY ${sub_folder})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR}/${header} ${folder}/${path}/${header} SYMBOLIC)
  endforeach()
  target_include_directories(${target} ${access} ${folder})
endfunction()

function(duidu_room path)
  cmake_parse_arguments(arg "" "" "HEADERS;SOURCES;DEPENDS;THIRD_PARTY" ${ARGN})
  string(REPLACE "/" "_" target duidu_${path})
  if(arg_SOURCES)
    set(access PUBLIC)
    add_library(${target} STATIC ${arg_SOURCES})
  else()
    set(access INTERFACE)
    add_library(${target} INTERFACE)
  endif()
  if(NOT arg_HEADERS)
    file(GLOB arg_HEADERS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  endif()
  target_link_libraries(${target} ${access} duidu_options)
  duidu_public_headers(${target} ${access} "${arg_HEADERS}")
  duidu_link(${target} ${access} "${arg_DEPENDS}" "${arg_THIRD_PARTY}")
endfunction()

function(duidu_program name)
  cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS;THIRD_PARTY" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
  target_link_libraries(${name} PRIVATE duidu_options)
  duidu_link(${name} PRIVATE "${arg_DEPENDS}" "${arg_THIRD_PARTY}")
endfunction()

function(duidu_unit_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS;THIRD_PARTY" ${ARGN})
  add_executable(${name}_tests ${arg_SOURCES})
  set_target_properties(${name}_tests PROPERTIES duidu_is_test ON)
  target_link_libraries(${name}_tests PRIVATE duidu_options GTest::gtest_main)
  target_include_directories(${name}_tests PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${name}_tests PRIVATE
    DUIDU_CASES_DIR="${PROJECT_SOURCE_DIR}/tests/cases"
    DUIDU_ASSETS_DIR="${PROJECT_SOURCE_DIR}/assets"
    DUIDU_DATA_DIR="${DUIDU_DEPS_DIR}/data")
  duidu_link(${name}_tests PRIVATE "${arg_DEPENDS}" "${arg_THIRD_PARTY}")
  gtest_discover_tests(${name}_tests TEST_PREFIX ${name}. PROPERTIES LABELS unit TIMEOUT 60 DISCOVERY_TIMEOUT 30)
endfunction()

# duidu_fast_sources(file…)
#   Compiles these files for speed on the web, where all others are compiled for size. Emscripten adds
#   -fno-inline-functions wherever it sees -Oz; unless that is undone, vector::size() is a call and the code five times
#   slower.
function(duidu_fast_sources)
  if(EMSCRIPTEN)
    set_source_files_properties(${ARGN} PROPERTIES COMPILE_OPTIONS "-O2;-finline-functions")
  endif()
endfunction()
